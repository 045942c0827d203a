import { Client, cacheExchange, fetchExchange, subscriptionExchange } from "@urql/core";
import { type ClientOptions, createClient } from "graphql-ws";
import { WebSocket } from "ws";

export function connect(url: string, token: () => string, options: Partial<ClientOptions> = {}) {
  const socket = createClient({
    url: `${url.replace("http", "ws")}/graphql`,
    webSocketImpl: WebSocket, // Browsers have their own, and so has Node from 22 on.
    connectionParams: () => ({ authorization: `Bearer ${token()}` }), // A function: every reconnect asks it again.
    retryAttempts: Number.POSITIVE_INFINITY,
    ...options,
  });

  const subscriptions = subscriptionExchange({
    forwardSubscription: ({ query = "", variables: given }) => ({
      subscribe(sink) {
        // After a reconnect the socket sends these variables again, so they must say how far we have come.
        const variables: Record<string, unknown> = { ...given };
        const next = (result: { data?: Record<string, { cursor?: string }> | null }) => {
          sink.next(result as never);
          const [event] = Object.values(result.data ?? {});
          if (event?.cursor) variables.after = event.cursor;
        };
        return { unsubscribe: socket.subscribe({ query, variables }, { ...sink, next: next as never }) };
      },
    }),
  });

  const client = new Client({
    url: `${url}/graphql`,
    fetchOptions: () => ({ headers: { authorization: `Bearer ${token()}` } }),
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange, subscriptions],
  });
  return { client, close: () => socket.dispose() };
}
