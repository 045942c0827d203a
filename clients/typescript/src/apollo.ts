import { ApolloLink, Observable } from "@apollo/client";
import { print } from "graphql";
import { type FollowOptions, follow, type StreamClient } from "./follow.js";
import { policiesOf } from "./policies.js";
import { byId, pages, unkeyed } from "./schema-facts.js";

/**
 * The link of subscriptions: over a client of `graphql-ws` or `graphql-sse`, going on behind the last event after every break.
 * @param client made by `createClient`
 */
export function resumeLink(client: StreamClient, options: FollowOptions = {}): ApolloLink {
  return new ApolloLink(
    ({ query, variables, operationName }) =>
      new Observable((sink) =>
        follow(client, { query: print(query), variables, operationName: operationName ?? null }, sink as never, options),
      ),
  );
}

/** What `new InMemoryCache({ possibleTypes, typePolicies })` should know of Leadwire. */
export const typePolicies = /* @__PURE__ */ policiesOf({ byId, pages, unkeyed });
