import { RequestError } from "../errors.js";
import type { Viewer } from "../identity/viewer.js";
import type { Queryable } from "../query/fields.js";
import { spanOf, type Where } from "../query/filter.js";
import type { Reader } from "../query/statement.js";
import type { Mentioned } from "./mentioned.js";
import type { Snapshot } from "./snapshot.js";

/** How often a live answer is told, at the most, by default. */
export const EVERY = "PT1S";
/** The most and the least that may be asked for. */
const EVERY_MS = { least: 250, most: 60_000 };

/** What one live subscription asks: an answer, which is told again whenever it is another one. */
export abstract class LiveStream<Answer = any> {
  protected constructor(
    /** The root field that it is the stream of. */
    readonly fieldName: string,
    readonly target: Queryable,
    readonly where: Where,
    /** How often it is told at the most, in milliseconds. */
    readonly everyMs: number,
    /** How far in the log its client is known to be: the first answer is not from before that. */
    readonly seen: number,
  ) {}

  /** What one reading of the answer costs, in points. */
  abstract readonly points: number;

  /** @throws {RequestError} for what cannot be asked, or not by this reader (any more) */
  abstract checkFor(reader: Reader): void;

  abstract mentionedFor(viewer: Viewer): Mentioned;

  abstract read(snapshot: Snapshot, reader: Reader): Promise<Answer>;

  /** The whole answer, as the root of the selection. */
  abstract whole(answer: Answer): object;

  /** What is another one than before, likewise; null where nothing is. */
  abstract difference(before: Answer, now: Answer): object | null;

  /** Only there because graphql-js takes nothing else for a stream. */
  [Symbol.asyncIterator](): never {
    throw new Error("A live answer is followed by the hub.");
  }
}

/** @throws {RequestError} for a length of time that is too short or too long */
export function everyMsOf(duration: string): number {
  // Any moment serves: only how far apart they are counts.
  const now = new Date(0);
  const [from] = spanOf("within", duration, "dateTime", now) as [Date, Date];
  const milliseconds = now.getTime() - from.getTime();
  if (milliseconds >= EVERY_MS.least && milliseconds <= EVERY_MS.most) return milliseconds;
  throw new RequestError("BAD_USER_INPUT", `"atMostEvery" must be "PT0.25S" to "PT1M"; got "${duration}".`);
}
