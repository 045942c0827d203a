import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../platform/database/transaction.js";
import type { ScoreState, Scoring } from "./plan-scoring.js";

/**
 * Stores what scorings came to, besides the leads themselves: the ledger, how each lead stands, and its history. Any
 * number of leads are one statement. The leads' rows must be locked, or new in this transaction.
 */
export async function storeScorings(tx: Transaction, scorings: Scoring[]): Promise<void> {
  if (scorings.length === 0) return;
  await tx.sql(
    `with entry as (
       insert into score_entry (lead_id, model_id, rule_id, source_id, revision, points, occurred_at, recorded_at)
       select lead_id, model_id, rule_id, source_id, revision, points, to_timestamp(occurred_at / 1000.0), to_timestamp(recorded_at / 1000.0)
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::int[], $6::float8[], $7::bigint[], $8::bigint[])
         as entry (lead_id, model_id, rule_id, source_id, revision, points, occurred_at, recorded_at)
     ), step as (
       insert into score_change (id, lead_id, model_id, at, score, fit_score, engagement_score, band, grade, delta, cause_kind, rule, activity_id)
       select * from jsonb_to_recordset($9) as (id uuid, lead_id uuid, model_id uuid, at timestamptz, score float8, fit_score float8,
                                                engagement_score float8, band text, grade text, delta float8, cause_kind text, rule text,
                                                activity_id uuid)
     )
     insert into lead_score (lead_id, model_id, model_since, scored_at, told_score, rescore_at)
     select * from jsonb_to_recordset($10) as (lead_id uuid, model_id uuid, model_since timestamptz, scored_at timestamptz, told_score float8,
                                              rescore_at timestamptz)
     on conflict (lead_id) do update set (model_id, model_since, scored_at, told_score, rescore_at)
       = (excluded.model_id, excluded.model_since, excluded.scored_at, excluded.told_score, excluded.rescore_at)`,
    [...entryColumns(scorings), JSON.stringify(scorings.flatMap(stepRows)), JSON.stringify([...lastStates(scorings)].map(stateRow))],
  );
}

const instant = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString());

/** The entries column by column: of all that is stored they are by far the most, and arrays are the shortest way to say them. */
function entryColumns(scorings: Scoring[]): unknown[][] {
  const columns: unknown[][] = [[], [], [], [], [], [], [], []];
  for (const { lead, model, entries } of scorings)
    for (const { ruleId, sourceId, revision, points, occurredAt, recordedAt } of entries)
      for (const [nth, value] of [lead.id, model.id, ruleId, sourceId, revision, points, occurredAt, recordedAt].entries())
        columns[nth]?.push(value);
  return columns;
}

const stepRows = ({ lead, model, folded, step }: Scoring) =>
  step
    ? [
        {
          id: uuidv7(),
          lead_id: lead.id,
          model_id: model.id,
          at: instant(step.at),
          score: folded.score,
          fit_score: folded.fitScore,
          engagement_score: folded.engagementScore,
          band: folded.band,
          grade: folded.grade,
          delta: step.delta,
          cause_kind: step.cause.kind,
          rule: step.cause.rule,
          activity_id: step.cause.activityId,
        },
      ]
    : [];

/** Of a lead that was scored several times the last standing counts. */
const lastStates = (scorings: Scoring[]): Iterable<ScoreState> => new Map(scorings.map(({ state }) => [state.leadId, state])).values();

const stateRow = (state: ScoreState) => ({
  lead_id: state.leadId,
  model_id: state.modelId,
  model_since: instant(state.modelSince),
  scored_at: instant(state.scoredAt),
  told_score: state.toldScore,
  rescore_at: instant(state.rescoreAt),
});
