import { type Exchange, subscriptionExchange } from "@urql/core";
import { type FollowOptions, follow, type StreamClient } from "./follow.js";
import { keysOf } from "./policies.js";
import { unkeyed } from "./schema-facts.js";

/**
 * The exchange of subscriptions: over a client of `graphql-ws` or `graphql-sse`, going on behind the last event after every break.
 * @param client made by `createClient`
 */
export const resumeExchange = (client: StreamClient, options: FollowOptions = {}): Exchange =>
  subscriptionExchange({
    forwardSubscription: ({ query = "", variables }) => ({
      subscribe: (sink) => ({
        unsubscribe: follow(client, { query, variables: variables as Record<string, unknown> | undefined }, sink as never, options),
      }),
    }),
  });

/** `cacheExchange({ keys })` of `@urql/exchange-graphcache`. */
export const keys = /* @__PURE__ */ keysOf({ unkeyed });
