import type { Sql } from "../../platform/database/sql-values.js";
import { Band } from "../../records/leads/score.enums.js";
import { readDefinition } from "./active-models.js";
import { bandOf, type Entry, foldScore } from "./fold-score.js";
import { nextBandChange } from "./next-change.js";
import { readLedgers, type Standing } from "./read-scores.js";
import type { ModelDefinition } from "./scoring-model.js";

/** A ledger as it was looked at once, and by which rules. */
export interface Replay {
  definition: ModelDefinition;
  entries: Entry[];
}

/**
 * What to fold to tell a lead's score of a time. Since the lead came in: the model and the entries that counted for it
 * then, so that each step of its history comes out again. Before that nobody knew of it, and for a time to come nobody
 * knows yet: then it is what is known today, by today's model.
 * @param hindsight takes what is known today for the time since the lead came in, too: an activity that was learnt of late
 *   counts from when it happened
 */
export async function replayOf(sql: Sql, { state, ledger }: Standing, at: number, hindsight: boolean): Promise<Replay | null> {
  if (!state.modelId) return null;
  const today = { definition: await readDefinition(sql, state.modelId), entries: ledger };
  const known = (entries: Entry[]) => entries.filter(({ recordedAt }) => recordedAt <= at);
  if (hindsight) return today;
  if (at >= (state.modelSince ?? 0)) return { ...today, entries: known(ledger) };
  const [step] = await sql<{ modelId: string }>(
    'select model_id as "modelId" from score_change where lead_id = $1 and at <= $2 order by at desc limit 1',
    [state.leadId, new Date(at)],
  );
  if (!step) return today;
  const [former] = await readLedgers(sql, [{ leadId: state.leadId, modelId: step.modelId }]);
  return { definition: await readDefinition(sql, step.modelId), entries: known(former?.entries ?? []) };
}

/**
 * The band that a lead would have come to by a model at a time, had it been scored by it all along: step by step, because
 * a band is left later than it is entered.
 */
export function bandByReplay(model: ModelDefinition, entries: readonly Entry[], at: number): Band {
  const times = [...new Set(entries.map(({ occurredAt }) => occurredAt))].filter((time) => time < at).sort((left, right) => left - right);
  let band = Band.COLD;
  for (const [nth, time] of times.entries()) {
    band = foldScore(model, entries, time, band).band;
    const until = times[nth + 1] ?? at;
    const past = entries.filter(({ occurredAt }) => occurredAt <= time);
    for (let next = nextBandChange(model, past, time, band); next !== null && next < until; next = nextBandChange(model, past, next, band))
      band = bandOf(model, foldScore(model, past, next, band).score, band);
  }
  return foldScore(model, entries, at, band).band;
}
