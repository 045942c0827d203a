import { type DestinationStream, pino } from "pino";
import { maskError, withoutValues } from "./errors.js";

export type Log = pino.Logger;

/**
 * The structured log. Secrets are cut out here once, whatever is logged, and of errors all but what they are; requests are logged by id, operation and
 * duration, never with their variables, because those hold personal data.
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    serializers: { err: withoutValues },
    redact: {
      paths: ["authorization", "*.authorization", "password", "*.password", "token", "*.token", "secret", "*.secret"],
      censor: "[hidden]",
    },
  };
  // A write for each line costs a small request a tenth of its time. Lines wait half a second at most, and are written when
  // the process ends, unless it is killed (-9).
  return pino(options, destination ?? pino.destination({ sync: false, minLength: 12_288, periodicFlush: 500 }));
}

/**
 * Tells of an error that nobody announced, as loudly as it deserves: a mistake of ours as an error; a database that is away
 * or slow as a warning; a value that only the database found to be none, which is the client's mistake, as information.
 */
export function logUnexpected(log: Log, error: unknown, facts: Record<string, unknown> = {}): void {
  const code = maskError({ message: "" }, error).extensions?.code;
  const level = code === "INTERNAL_SERVER_ERROR" ? "error" : code === "BAD_USER_INPUT" ? "info" : "warn";
  log[level]({ ...facts, code, err: (error as { originalError?: unknown } | null)?.originalError ?? error }, "unexpected error");
}
