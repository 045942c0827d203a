import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { networkOf } from "../addresses.js";
import { InvalidToken, RequestError } from "../errors.js";
import type { RateLimiter } from "../execution/rate-limit.js";
import type { Viewer } from "../identity/viewer.js";

/** Where a request came from, and what it is called. */
export interface From {
  address: string;
  requestId: string;
}

/** Tells who a token speaks for, or throws UNAUTHENTICATED. */
export type Authenticate = (secret: string, from: From) => Promise<Viewer>;

/** What a wrong token costs its address, in points: so a whole budget is five hundred of them, then 25 a second. */
const WRONG_TOKEN = 200;
/** Longer than any token of ours, and than a JSON Web Token that fits into the headers of a request. */
const MOST_CHARACTERS = 16_384;
/** Tokens that are remembered as good, by their hashes, and for how long. */
const GOOD = { max: 20_000, ttl: 60 * 60_000 };

/**
 * Has tokens that are wrong use up a budget of the address that they come from, so that looking them up is not free. Those
 * that were good lately are looked up all the same: who shares an address with somebody who guesses goes on working.
 */
export function withBudget(authenticate: Authenticate, limiter: RateLimiter): Authenticate {
  const good = new LRUCache<string, true>(GOOD);
  // A viewer is looked up again each second, and its token remembered then: not with each request, because hashing costs.
  const noted = new WeakSet<Viewer>();
  return async (token, from) => {
    if (token.length > MOST_CHARACTERS) throw new InvalidToken();
    const key = `wrong tokens:${networkOf(from.address)}`;
    if (limiter.waitFor(key, WRONG_TOKEN) > 0 && !good.has(hashOf(token))) limiter.check(key, WRONG_TOKEN);
    try {
      const viewer = await authenticate(token, from);
      if (!noted.has(viewer)) good.set(hashOf(token), true);
      noted.add(viewer);
      return viewer;
    } catch (error) {
      if (error instanceof InvalidToken && !good.delete(hashOf(token))) limiter.charge(key, WRONG_TOKEN);
      throw error;
    }
  };
}

const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64");

/** The viewer of an `Authorization` header; null without one. The same for all transports. */
export async function viewerOf(authenticate: Authenticate, authorization: unknown, from: From): Promise<Viewer | null> {
  if (authorization === undefined || authorization === null || authorization === "") return null;
  const [, token] = (typeof authorization === "string" && /^Bearer (\S+)$/i.exec(authorization)) || [];
  if (!token) throw new RequestError("UNAUTHENTICATED", "The Authorization header must be `Bearer` and a token.");
  return authenticate(token, from);
}
