import { byId, pages, possibleTypes, unkeyed } from "./partner-facts.js";
import { keysOf, policiesOf } from "./policies.js";

export { possibleTypes };

/** What `new InMemoryCache({ possibleTypes, typePolicies })` should know of the schema for partners. */
export const typePolicies = /* @__PURE__ */ policiesOf({ byId, pages, unkeyed });

/** `cacheExchange({ keys })` of `@urql/exchange-graphcache`. */
export const keys = /* @__PURE__ */ keysOf({ unkeyed });
