import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../platform/database/transaction.js";
import type { WrittenColumn } from "../../platform/database/write-rows.js";
import type { ScoreState, Scoring } from "./plan-scoring.js";
import { ledgerOf } from "./shared-ledger.js";

const columns = (names: string): WrittenColumn[] => names.split(", ").map((name) => ({ name }));
const ENTRY = columns("lead_id, model_id, rule_id, source_id, revision, points, occurred_at, recorded_at");
const STEP = columns("id, lead_id, model_id, at, score, fit_score, engagement_score, band, grade, delta, cause_kind, rule, activity_id");
const STATE = columns("lead_id, model_id, model_since, scored_at, told_score, rescore_at");

/**
 * Stores what scorings came to, besides the leads themselves: the ledger, how each lead stands, and its history. The leads' rows must be
 * locked, or new in this transaction.
 */
export async function storeScorings(tx: Transaction, scorings: Scoring[]): Promise<void> {
  await tx.write([
    { table: "score_entry", columns: ENTRY, rows: scorings.flatMap(entryRows) },
    { table: "score_change", columns: STEP, rows: scorings.flatMap(stepRows) },
    { table: "lead_score", columns: STATE, rows: [...lastStates(scorings)].map(stateRow), upsert: "lead_id" },
  ]);
}

const instant = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString());

const entryRows = ({ lead, model, entries }: Scoring) =>
  entries.map(({ ruleId, sourceId, revision, points, occurredAt, recordedAt }) => ({
    lead_id: lead.id,
    model_id: ledgerOf(model),
    rule_id: ruleId,
    source_id: sourceId,
    revision,
    points,
    occurred_at: instant(occurredAt),
    recorded_at: instant(recordedAt),
  }));

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
