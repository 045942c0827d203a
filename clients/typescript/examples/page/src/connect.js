import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { SetContextLink } from "@apollo/client/link/context";
import { possibleTypes, socketOptions } from "@leadwire/client";
import { resumeLink, typePolicies } from "@leadwire/client/apollo";
import { createClient } from "graphql-ws";

const url = import.meta.env.VITE_LEADWIRE_URL ?? "http://localhost:4000";
const NOW = gql`{ changeEvents(first: 1) { headCursor } }`;

/** A client of Apollo whose streams go on where they were, whatever happened to the wire. */
export function connect(token) {
  const socket = createClient(socketOptions({ url, token: () => token }));
  const signed = new SetContextLink(({ headers }) => ({ headers: { ...headers, authorization: `Bearer ${token}` } }));
  const http = ApolloLink.from([signed, new HttpLink({ uri: `${url}/graphql` })]);

  // When the log no longer reaches back to where a stream was: from now on, and everything on the screen anew.
  async function reload() {
    const { data } = await client.query({ query: NOW, fetchPolicy: "no-cache" });
    await client.refetchQueries({ include: "active" });
    return data.changeEvents.headCursor;
  }

  const isSubscription = ({ operationType }) => operationType === "subscription";
  const link = ApolloLink.split(isSubscription, resumeLink(socket, { reload }), http);
  const client = new ApolloClient({
    cache: new InMemoryCache({ possibleTypes, typePolicies }),
    link,
    clientAwareness: { name: "leadwire-page", version: "0.2.0" },
  });
  return client;
}
