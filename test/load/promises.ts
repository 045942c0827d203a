import { isKept } from "../crash/evaluate.js";
import type { LoadReport, Stage } from "./load-run.js";
import type { Standing } from "./standing.js";
import { shareOf, type Tally } from "./tally.js";

/** Something that was promised, and whether it held. */
export interface Promised {
  text: string;
  measured: string;
  kept: boolean;
}

/** What caches, which are bounded, may come to hold of a long run. */
const HEAP_MEGABYTES = 100;
/** Kept-alive connections of clients who asked last. */
const CONNECTIONS = 20;
const HEALTH_MS = 50;

/** Tables that grow by what was written with good will: captures, activities, sign-ins, and what follows from them. */
const WRITTEN = [
  "lead",
  "lead_search",
  "touch",
  "activity",
  "score_entry",
  "lead_score",
  "score_change",
  "match_key",
  "change_event",
  "audit_entry",
  "access_token",
  "idempotency_key",
  "sign_in_attempt",
  "source",
  "status_change",
  "task",
  "possible_duplicate",
];

const tallies = ({ stages, hostile }: LoadReport): Tally[] => [
  ...stages.flatMap(({ tallies: { heldBack: _, ...kinds } }) => Object.values(kinds)),
  ...hostile.values(),
];

const promised = (text: string, wrong: readonly unknown[]): Promised => ({
  text,
  measured: wrong.length === 0 ? "so it is" : `${wrong.length} times not, for instance ${JSON.stringify(wrong[0]).slice(0, 300)}`,
  kept: wrong.length === 0,
});

const atMost = (text: string, value: number, most: number): Promised => ({
  text: `${text}, at most ${most}`,
  measured: `${Math.round(value)}`,
  kept: value <= most,
});

/** What must hold on every machine, however busy. */
export function promisesOf(report: LoadReport): Promised[] {
  const { before, after, verdicts, notOnce, failures, logged, invented } = report;
  const all = tallies(report);
  return [
    promised("everything acknowledged is stored once", notOnce),
    promised(
      "whoever follows by cursor is told all of it, once committed, in order",
      verdicts.filter((verdict) => !isKept(verdict)),
    ),
    atMost("writes that nobody sent", invented, 0),
    promised("no write of good will is refused for good", failures),
    promised(
      "no answer is an internal error",
      all.flatMap(({ faults }) => faults),
    ),
    promised("nothing is logged as an error", logged),
    atMost(
      "refusals for now (429, 503) without Retry-After",
      all.reduce((sum, { silent }) => sum + silent, 0),
      0,
    ),
    atMost("megabytes of heap more than before", after.heapMegabytes - before.heapMegabytes, HEAP_MEGABYTES),
    atMost("connections more than before", after.connections - before.connections, CONNECTIONS),
    atMost("sockets and streams more than before", after.sockets - before.sockets, 0),
    atMost("subscriptions more than before", after.subscriptions - before.subscriptions, 0),
    atMost("connections to the database", after.databaseConnections, 16 + 3),
    atMost("transactions left open", after.transactions, 0),
    promised("no table has grown but by what was written", grown(before, after)),
    promised(
      "health is answered",
      report.stages.flatMap(({ seen }) => seen.health.filter((time) => !Number.isFinite(time))),
    ),
  ];
}

const grown = (before: Standing, after: Standing): string[] =>
  Object.entries(after.rows)
    .filter(([table, count]) => !WRITTEN.includes(table) && count > (before.rows[table] ?? 0))
    .map(([table, count]) => `${table}: ${before.rows[table] ?? 0} rows before, ${count} after`);

/** What holds on two cores that do nothing else. */
export function timesOf({ stages }: LoadReport): Promised[] {
  return stages.map((stage) => {
    const health = shareOf(stage.seen.health, 0.99);
    return {
      text: `health below ${HEALTH_MS} ms (99 of 100), ${nameOf(stage)}`,
      measured: `${health.toFixed(1)} ms`,
      kept: health < HEALTH_MS,
    };
  });
}

export const nameOf = ({ perSecond, hostile }: Stage): string => `${perSecond} a second${hostile ? "" : ", nobody hostile"}`;
