import { RuleKind } from "../../records/leads/score.enums.js";
import { type Fact, fieldsOf, holds } from "../conditions/condition.js";
import { type ActivityFacts, propertiesOf } from "../conditions/facts.js";
import type { Entry } from "./fold-score.js";
import type { ModelDefinition, ScoringRule } from "./scoring-model.js";
import { lineOf } from "./shared-ledger.js";

/** An activity as it is now; null when it is gone. */
export type ActivityNow = { id: string; now: ActivityFacts | null };

const rulesOf = (model: ModelDefinition, kind: RuleKind): ScoringRule[] =>
  model.groups.flatMap((group) => (group.kind === kind ? group.rules : []));

/** Whether the conditions of a model look at this. */
export const looksAt = (model: ModelDefinition, kind: RuleKind, prefix: string): boolean =>
  rulesOf(model, kind).some(({ condition }) => condition && fieldsOf(condition).some((field) => field.startsWith(prefix)));

/** The types of activities that hit a rule of a model. */
export const typesOf = (model: ModelDefinition): string[] =>
  rulesOf(model, RuleKind.ENGAGEMENT).flatMap(({ activityType }) => (activityType ? [activityType] : []));

/**
 * The entries that make the ledger say of the fit rules what holds now. The ledger is only added to: what no longer
 * holds gets an entry of no points, which counts from now on.
 * @param since from when on a fact counts that the ledger has nothing about, and @param at of a change; in milliseconds
 */
export function correctFit(
  model: ModelDefinition,
  ledger: readonly Entry[],
  lead: { id: string; factOf: (field: string) => Fact },
  { since, at }: { since: number; at: number },
): Entry[] {
  return rulesOf(model, RuleKind.FIT).flatMap((rule) => {
    const last = lastOf(ledger, rule, lead.id);
    const points = rule.condition && holds(rule.condition, lead.factOf) ? rule.points : 0;
    if (Boolean(last?.points) === Boolean(points)) return [];
    return [entryOf(rule, lead.id, last, points, last ? at : since, at)];
  });
}

/**
 * The entries that make the ledger say of an activity what is so now. What it no longer is worth, because it was changed
 * or deleted, is taken back by an entry that stands for the former one.
 */
export function correctActivity(model: ModelDefinition, ledger: readonly Entry[], { id, now }: ActivityNow, at: number): Entry[] {
  return rulesOf(model, RuleKind.ENGAGEMENT).flatMap((rule) => {
    const last = lastOf(ledger, rule, id);
    const points = now && isHit(rule, now) ? rule.points : 0;
    if (points === 0) return last && last.points !== 0 ? [entryOf(rule, id, last, 0, last.occurredAt, at)] : [];
    const occurredAt = (now as ActivityFacts).occurredAt.getTime();
    if (last?.points && last.occurredAt === occurredAt) return [];
    return [entryOf(rule, id, last, points, occurredAt, at)];
  });
}

/** The same for all activities of a lead; what the ledger has of others is taken back. */
export function correctActivities(
  model: ModelDefinition,
  ledger: readonly Entry[],
  leadId: string,
  activities: ActivityFacts[],
  at: number,
): Entry[] {
  const known = new Map<string, Entry[]>();
  for (const entry of ledger) known.set(entry.sourceId, [...(known.get(entry.sourceId) ?? []), entry]);
  const there = new Set(activities.map(({ id }) => id));
  const gone = [...known.keys()].filter((id) => id !== leadId && !there.has(id));
  const all: ActivityNow[] = [...activities.map((now) => ({ id: now.id, now })), ...gone.map((id) => ({ id, now: null }))];
  return all.flatMap((activity) => correctActivity(model, known.get(activity.id) ?? [], activity, at));
}

const isHit = (rule: ScoringRule, activity: ActivityFacts): boolean =>
  rule.activityType === activity.type && (!rule.condition || holds(rule.condition, propertiesOf(activity)));

const lastOf = (ledger: readonly Entry[], rule: ScoringRule, sourceId: string): Entry | undefined =>
  ledger.reduce<Entry | undefined>(
    (last, entry) =>
      entry.ruleId === lineOf(rule) && entry.sourceId === sourceId && entry.revision >= (last?.revision ?? 0) ? entry : last,
    undefined,
  );

const entryOf = (rule: ScoringRule, sourceId: string, last: Entry | undefined, points: number, occurredAt: number, at: number): Entry => ({
  ruleId: lineOf(rule),
  sourceId,
  revision: last ? last.revision + 1 : 0,
  points,
  occurredAt,
  recordedAt: at,
});
