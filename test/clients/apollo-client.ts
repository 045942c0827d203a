import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { type ClientOptions, createClient } from "graphql-ws";
import { tap } from "rxjs";
import { WebSocket } from "ws";

/** The cache must know what a fragment on an interface fits, or it drops what the fragment asked for. */
export const possibleTypes = {
  UserError: [
    "AlreadyClaimedError",
    "AlreadyConvertedError",
    "ConflictError",
    "DuplicateRefusedError",
    "DuplicatesFoundError",
    "ExternalIdConflictError",
    "InputError",
    "InvalidReasonError",
    "InvalidStageError",
    "InvalidTransitionError",
    "NotQualifiedError",
    "UndoBlockedError",
    "ValuesNotUniqueError",
  ],
};

export function connect(url: string, token: () => string, options: Partial<ClientOptions> = {}) {
  const http = new HttpLink({ uri: `${url}/graphql`, fetch: (uri, init) => fetch(uri, withToken(init)) });
  const withToken = (init?: RequestInit) => ({ ...init, headers: { ...init?.headers, authorization: `Bearer ${token()}` } });

  const socket = createClient({
    url: `${url.replace("http", "ws")}/graphql`,
    webSocketImpl: WebSocket, // Browsers have their own, and so has Node from 22 on.
    connectionParams: () => ({ authorization: `Bearer ${token()}` }), // A function: every reconnect asks it again.
    retryAttempts: Number.POSITIVE_INFINITY,
    ...options,
  });

  // After a reconnect the socket sends an operation's variables again, so they must say how far we have come.
  const resume = new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      tap(({ data }) => {
        const [event] = Object.values(data ?? {}) as { cursor?: string }[];
        if (event?.cursor) operation.variables.after = event.cursor;
      }),
    ),
  );

  const isSubscription = ({ operationType }: ApolloLink.Operation) => operationType === "subscription";
  const client = new ApolloClient({
    cache: new InMemoryCache({ possibleTypes }),
    link: ApolloLink.split(isSubscription, ApolloLink.from([resume, new GraphQLWsLink(socket)]), http),
  });
  return { client, close: () => socket.dispose() };
}
