import type { ChangeCause } from "../../platform/database/change-event.js";
import type { Lead } from "../../records/leads/lead.js";
import { type Band, ScoreCauseKind } from "../../records/leads/score.enums.js";
import type { Fact } from "../conditions/condition.js";
import type { ActivityFacts } from "../conditions/facts.js";
import { type ActivityNow, correctActivities, correctActivity, correctFit } from "./correct-ledger.js";
import { bandOf, type Entry, type FoldedScore, foldScore } from "./fold-score.js";
import { nextBandChange, nextMove } from "./next-change.js";
import type { ModelDefinition, ScoringModel } from "./scoring-model.js";
import { lineOf } from "./shared-ledger.js";

/** How a lead stood with its score before, times in milliseconds. */
export interface ScoreState {
  leadId: string;
  modelId: string | null;
  modelSince: number | null;
  scoredAt: number | null;
  toldScore: number;
  /** Neither its band nor what is to be told of it changes by itself before. */
  rescoreAt: number | null;
}

/** All that a scoring looks at. */
export interface ScoringTask {
  lead: Lead;
  factOf: (field: string) => Fact;
  /** The model that counts for the lead now. */
  model: ScoringModel;
  /** The lead's ledger by that model. */
  ledger: Entry[];
  /** Null for a lead that has never been scored. */
  state: ScoreState | null;
  /** The activity that this is about, if any. */
  activity?: ActivityNow;
  /** All activities of the lead; looked at when the model is not the one that it was scored by, or after a merge. */
  activities: ActivityFacts[];
  /** Whether activities came from other leads, or went to them: the ledger is held against all of them. */
  merged?: boolean;
}

/** What a scoring comes to; nothing of it is stored yet. */
export interface Scoring {
  lead: Lead;
  model: ScoringModel;
  folded: FoldedScore;
  entries: Entry[];
  state: ScoreState;
  /** The step in the lead's history; null when nothing moved. */
  step: { at: number; delta: number; cause: ScoreCause } | null;
}

interface ScoreCause {
  kind: ScoreCauseKind;
  rule: string | null;
  activityId: string | null;
  /** Whether it is too little to be told. */
  minor: boolean;
}

/** The cause as the event of the change has it. */
export const becauseOf = ({ kind, rule, activityId, minor }: ScoreCause): ChangeCause => ({
  score: kind,
  ...(rule ? { rule } : {}),
  ...(activityId ? { activityId } : {}),
  ...(minor ? { minor } : {}),
});

/**
 * Works out a lead's score, what the ledger needs for it, and when it will change by itself. Pure.
 * @param now when. Each scoring of a lead is later than the one before, by a millisecond if need be, so that its history
 *   has one order, and the score of each step can be told again from the ledger
 */
export function planScoring(task: ScoringTask, now: Date): Scoring {
  const { lead, model, ledger, state } = task;
  const at = Math.max(now.getTime(), (state?.scoredAt ?? Number.NEGATIVE_INFINITY) + 1);
  const isSameModel = state?.modelId === model.id;
  const corrections = correctionsOf(task, isSameModel, at);
  const entries = [...ledger, ...corrections];
  const before = isSameModel ? bandAt(model.definition, ledger, state, lead.band, at) : lead.band;
  const folded = foldScore(model.definition, entries, at, before);
  const told = state?.modelId ? state.toldScore : 0;
  const minor = Boolean(state?.modelId) && !isTold(lead, folded, told, model.definition.delta);
  const cause = { ...causeOf(task, isSameModel, corrections), minor };
  const moved = !state?.modelId || isMoved(lead, folded);
  return {
    lead,
    model,
    folded,
    entries: corrections,
    step: moved ? { at, delta: folded.score - lead.score, cause } : null,
    state: {
      leadId: lead.id,
      modelId: model.id,
      modelSince: isSameModel ? state.modelSince : at,
      scoredAt: at,
      toldScore: minor ? told : folded.score,
      rescoreAt: nextLook(model.definition, entries, at, folded, minor ? told : folded.score),
    },
  };
}

function correctionsOf(
  { lead, factOf, model, ledger, activity, activities, merged }: ScoringTask,
  isSameModel: boolean,
  at: number,
): Entry[] {
  const since = Math.min(lead.createdAt?.getTime() ?? at, at);
  const fit = correctFit(model.definition, ledger, { id: lead.id, factOf }, { since, at });
  if (isSameModel && !merged) return [...(activity ? correctActivity(model.definition, ledger, activity, at) : []), ...fit];
  const others = activities.filter(({ id }) => id !== activity?.id);
  const all = activity?.now ? [...others, activity.now] : others;
  return [...correctActivities(model.definition, ledger, lead.id, all, at), ...fit];
}

/** The band that a lead has come to by itself since it was scored, also when nobody was there to see it. */
function bandAt(model: ModelDefinition, ledger: readonly Entry[], { scoredAt, rescoreAt }: ScoreState, band: Band, at: number): Band {
  if (scoredAt === null || rescoreAt === null || rescoreAt > at) return band;
  let now = band;
  for (
    let next = nextBandChange(model, ledger, scoredAt, now);
    next !== null && next <= at;
    next = nextBandChange(model, ledger, next, now)
  )
    now = bandOf(model, foldScore(model, ledger, next, now).score, now);
  return now;
}

function nextLook(model: ModelDefinition, entries: readonly Entry[], at: number, { band }: FoldedScore, told: number): number | null {
  const times = [nextBandChange(model, entries, at, band), nextMove(model, entries, at, told)].filter((time) => time !== null);
  return times.length > 0 ? Math.min(...times) : null;
}

const isMoved = (lead: FoldedScore, folded: FoldedScore): boolean =>
  (["score", "fitScore", "engagementScore", "band", "grade"] as const).some((field) => lead[field] !== folded[field]);

const isTold = (lead: FoldedScore, { score, band, grade }: FoldedScore, told: number, delta: number): boolean =>
  band !== lead.band || grade !== lead.grade || (score !== told && Math.abs(score - told) >= delta);

/** The first thing that is new, in the order of the model; when nothing is, time has passed. */
function causeOf({ model, lead, state, merged }: ScoringTask, isSameModel: boolean, [first]: Entry[]) {
  if (merged) return { kind: ScoreCauseKind.MERGE, rule: null, activityId: null };
  if (state?.modelId && !isSameModel) return { kind: ScoreCauseKind.MODEL, rule: null, activityId: null };
  const rule = model.groups.flatMap(({ rules }) => rules).find((rule) => lineOf(rule) === first?.ruleId)?.name ?? null;
  if (first && first.sourceId !== lead.id) return { kind: ScoreCauseKind.ACTIVITY, rule, activityId: first.sourceId };
  return { kind: first || !state?.modelId ? ScoreCauseKind.LEAD : ScoreCauseKind.DECAY, rule, activityId: null };
}
