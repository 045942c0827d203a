import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { SetContextLink } from "@apollo/client/link/context";
import { type ClientOptions, createClient } from "graphql-ws";
import { WebSocket } from "ws"; // Browsers have their own, and so has Node from 22 on.
import { resumeLink, typePolicies } from "../../clients/typescript/src/apollo.js";
import { possibleTypes, socketOptions } from "../../clients/typescript/src/index.js";

export function connect(url: string, token: () => string, options: Partial<ClientOptions> = {}) {
  const socket = createClient({ ...socketOptions({ url, token }), webSocketImpl: WebSocket, ...options });
  const signed = new SetContextLink(({ headers }) => ({ headers: { ...headers, authorization: `Bearer ${token()}` } }));
  const http = ApolloLink.from([signed, new HttpLink({ uri: `${url}/graphql` })]);

  // When the log no longer reaches back to where a stream was: from now on, and everything on the screen anew.
  const NOW = gql`{ changeEvents(first: 1) { headCursor } }`;
  async function reload(): Promise<string> {
    const { data } = await client.query<any>({ query: NOW, fetchPolicy: "no-cache" });
    await client.refetchQueries({ include: "active" });
    return data.changeEvents.headCursor;
  }

  const isSubscription = ({ operationType }: ApolloLink.Operation) => operationType === "subscription";
  const link = ApolloLink.split(isSubscription, resumeLink(socket, { reload }), http);
  const client = new ApolloClient({ cache: new InMemoryCache({ possibleTypes, typePolicies }), link });
  return { client, close: () => socket.dispose() };
}
