import { transact } from "../../platform/database/transaction.js";
import { SYSTEM } from "../../platform/identity/actor.js";
import type { ScheduledTask } from "../../platform/jobs/clock.js";

/** It has all leads to look at, for something that hardly ever happens. */
const EVERY_MS = 3_600_000;

/**
 * Scores of the future were written by a clock that was ahead. They are made scores of now and due, so that they are
 * folded again. Entries of the ledger that were recorded then count from now on.
 */
export function healScores(): ScheduledTask {
  let lookedAt = Number.NEGATIVE_INFINITY;
  return async (dataSource) => {
    if (performance.now() - lookedAt < EVERY_MS) return false;
    await transact(dataSource, SYSTEM, null, async (tx) => {
      await tx.sql(
        `with ahead as (
           update lead_score set scored_at = $1::timestamptz - interval '1 ms', rescore_at = $1
           where scored_at > $1::timestamptz + interval '1 minute' returning lead_id
         ), entry as (
           update score_entry set recorded_at = $1 where recorded_at > $1 and lead_id in (select lead_id from ahead)
         )
         update score_change set at = $1 where at > $1 and lead_id in (select lead_id from ahead)`,
        [tx.now],
      );
    });
    lookedAt = performance.now();
    return false;
  };
}
