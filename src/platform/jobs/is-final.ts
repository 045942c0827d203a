import { Refusal, RequestError } from "../errors.js";

/**
 * Whether a job that does what somebody asked for has failed for good: the token has ended, a scope is gone, the filter is refused. Trying
 * again changes nothing about that; a database that is away, or was too slow, may be back.
 */
export const isFinal = (error: unknown): error is Error =>
  error instanceof Refusal ||
  (error instanceof RequestError && error.extensions.code !== "DATABASE_UNAVAILABLE" && error.extensions.code !== "TIMEOUT");
