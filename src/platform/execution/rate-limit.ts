import { LRUCache } from "lru-cache";
import { RequestError } from "../errors.js";

/** The budget of a token, or of an address without one: a bucket of points that leaks at a steady rate. */
export const RATE = { limit: 100_000, perSecond: 5_000 };

export interface Budget {
  limit: number;
  remaining: number;
  /** In how many milliseconds the whole budget is back. */
  resetAfterMs: number;
}

/** More than there are tokens and addresses with something left to leak; the ones that asked last stay. */
const MOST_BUCKETS = 50_000;

/** Leaky buckets by token or address, on this process; they leak by the monotonic clock, which nobody sets. */
export class RateLimiter {
  private readonly buckets = new LRUCache<string, { used: number; at: number }>({ max: MOST_BUCKETS });

  constructor(private readonly enforce: boolean) {}

  /**
   * Takes the points of an operation before it runs.
   * @throws {RequestError} RATE_LIMITED with the time after which it would fit
   */
  take(key: string, points: number, now = performance.now()): void {
    this.check(key, points, now);
    this.buckets.set(key, { used: this.used(key, now) + Math.max(0, points), at: now });
  }

  /**
   * Whether so many points are left, without taking them.
   * @throws {RequestError} RATE_LIMITED with the time after which they are
   */
  check(key: string, points: number, now = performance.now()): void {
    const value = this.used(key, now) + points;
    if (!this.enforce || value <= RATE.limit) return;
    const retryAfterMs = Math.ceil(((value - RATE.limit) / RATE.perSecond) * 1000);
    const message = `The budget of ${RATE.limit} points is used up; try again in ${retryAfterMs} ms.`;
    throw new RequestError("RATE_LIMITED", message, { retryAfterMs, limit: RATE.limit, value });
  }

  /** In how many milliseconds so many points are there; 0 where they are, and where budgets are only measured. */
  waitFor(key: string, points: number, now = performance.now()): number {
    return this.enforce ? Math.max(0, Math.ceil(((this.used(key, now) + points - RATE.limit) / RATE.perSecond) * 1000)) : 0;
  }

  /** Takes the points of what has been done and could not be refused: the budget may come to nothing, but goes no lower. */
  charge(key: string, points: number, now = performance.now()): void {
    const used = this.used(key, now);
    this.buckets.set(key, { used: Math.max(used, Math.min(RATE.limit, used + points)), at: now });
  }

  /** Gives back what an operation turned out not to cost. */
  refund(key: string, points: number, now = performance.now()): void {
    this.buckets.set(key, { used: Math.max(0, this.used(key, now) - Math.max(0, points)), at: now });
  }

  /** @returns what is left, and when all of it is back */
  budget(key: string, now = performance.now()): Budget {
    const used = this.used(key, now);
    return {
      limit: RATE.limit,
      remaining: Math.max(0, Math.floor(RATE.limit - used)),
      resetAfterMs: (used / RATE.perSecond) * 1000,
    };
  }

  private used(key: string, now: number): number {
    const bucket = this.buckets.get(key);
    return bucket ? Math.max(0, bucket.used - ((now - bucket.at) / 1000) * RATE.perSecond) : 0;
  }
}
