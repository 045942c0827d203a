import { columnOf, propertyOf } from "../query/fields.js";
import { spanOf } from "../query/filter.js";
import type { Queries } from "../query/stats.js";
import { isOfDays, type Mentioned, type Relative } from "./mentioned.js";

/**
 * How long an answer stands, at the most, that hangs on what no event tells: other records whose changes are not in the log, rates, spans
 * of months, whose end is another one each month. Nobody who looks at figures notices a minute, and a question of a minute costs nothing.
 */
export const UNANNOUNCED_MS = 60_000;

const DAY_MS = 86_400_000;

/** When an answer may be another one by time alone, as of now; infinite where it cannot. */
export async function nextMoment(queries: Queries, { relative, isUnannounced }: Mentioned, now: Date): Promise<number> {
  const moments = isUnannounced ? [now.getTime() + UNANNOUNCED_MS] : [];
  for (const one of relative) {
    if (isOfDays(one)) moments.push(nextMidnight(now));
    else if (isCounted(one.duration)) moments.push(await nextOf(queries, one, now));
    else moments.push(now.getTime() + UNANNOUNCED_MS);
  }
  return Math.min(Number.POSITIVE_INFINITY, ...moments);
}

const nextMidnight = (now: Date): number => (Math.floor(now.getTime() / DAY_MS) + 1) * DAY_MS;

/** Whether a length of time is always as long. */
const isCounted = (duration: string): boolean => !/^P(?:\d+Y)?\d+M|^P\d+Y/.test(duration);

/** When the next record comes into the span of time, or leaves it. Whether that one is in the answer at all is not asked: it is looked at then. */
async function nextOf(queries: Queries, { target, field, comparator, duration }: Relative, now: Date): Promise<number> {
  const [from, to] = spanOf(comparator, duration, "dateTime", now) as [Date, Date];
  const column = columnOf(target, propertyOf(target, field));
  const least = (condition: string) => `(select min(${column}) from ${target.table} where ${column} ${condition})`;
  const { rows } = await queries.query(`select ${least(">= $1")} as leaves, ${least("> $2")} as enters`, [from, to]);
  const [{ leaves, enters }] = rows as [{ leaves: Date | null; enters: Date | null }];
  const moments = [
    // Both ends are in the span: it is left a millisecond after.
    ...(leaves ? [leaves.getTime() - from.getTime() + now.getTime() + 1] : []),
    ...(enters ? [enters.getTime() - to.getTime() + now.getTime()] : []),
  ];
  return Math.min(Number.POSITIVE_INFINITY, ...moments);
}
