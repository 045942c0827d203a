import { RequestError } from "../errors.js";

/** The budget of a token: a bucket of points that leaks at a steady rate. */
export const RATE = { limit: 100_000, perSecond: 5_000 };

export interface Budget {
  limit: number;
  remaining: number;
  /** When the whole budget is back. */
  resetAt: Date;
}

/** Leaky buckets by token, on this process. A bucket that has run empty is forgotten. */
export class RateLimiter {
  private readonly buckets = new Map<string, { used: number; at: number }>();

  constructor(private readonly enforce: boolean) {}

  /**
   * Takes the points of an operation before it runs.
   * @throws {RequestError} RATE_LIMITED with the time after which it would fit
   */
  take(key: string, cost: number, now = Date.now()): void {
    const used = this.used(key, now);
    if (this.enforce && used + cost > RATE.limit) {
      const retryAfterMs = Math.ceil(((used + cost - RATE.limit) / RATE.perSecond) * 1000);
      throw new RequestError("RATE_LIMITED", `The token has used up its budget of ${RATE.limit} points; try again in ${retryAfterMs} ms.`, {
        retryAfterMs,
        limit: RATE.limit,
        value: used + cost,
      });
    }
    this.buckets.set(key, { used: used + cost, at: now });
    if (this.buckets.size > 10_000) this.forgetIdle(now);
  }

  /** Takes the points of what has been done and could not be refused: the budget may come to nothing, but goes no lower. */
  charge(key: string, points: number, now = Date.now()): void {
    const used = this.used(key, now);
    this.buckets.set(key, { used: Math.max(used, Math.min(RATE.limit, used + points)), at: now });
    if (this.buckets.size > 10_000) this.forgetIdle(now);
  }

  /** Gives back what an operation turned out not to cost. */
  refund(key: string, points: number, now = Date.now()): void {
    this.buckets.set(key, { used: Math.max(0, this.used(key, now) - points), at: now });
  }

  budget(key: string, now = Date.now()): Budget {
    const used = this.used(key, now);
    return {
      limit: RATE.limit,
      remaining: Math.max(0, Math.floor(RATE.limit - used)),
      resetAt: new Date(now + (used / RATE.perSecond) * 1000),
    };
  }

  private used(key: string, now: number): number {
    const bucket = this.buckets.get(key);
    return bucket ? Math.max(0, bucket.used - ((now - bucket.at) / 1000) * RATE.perSecond) : 0;
  }

  private forgetIdle(now: number): void {
    for (const key of this.buckets.keys()) if (this.used(key, now) === 0) this.buckets.delete(key);
  }
}
