import { InputError, Refusal, UserErrorCode } from "../../platform/errors.js";
import { Band, DecayKind, RuleKind } from "../../records/leads/score.enums.js";
import { type Complain, checkCondition, conditionOf, withoutGaps } from "../conditions/check-condition.js";
import { millisecondsOf } from "../conditions/decay.js";
import type { Facts } from "../conditions/facts.js";
import { type DraftScoringModelInput, MODEL_LIMITS, type RuleGroupInput, type ScoringRuleInput } from "./model.inputs.js";
import type { ModelDefinition, ScoringRule } from "./scoring-model.js";

/**
 * The definition that an input describes, as it is stored: without what was left out, and with an id for each rule.
 * @param facts what its fit rules may look at
 * @throws {Refusal} with one error for each thing that is wrong, its path from the input inwards
 */
export function definitionOf(input: DraftScoringModelInput, facts: Facts): ModelDefinition {
  const errors: InputError[] = [];
  const complain: Complain = (path, message) => errors.push(new InputError(UserErrorCode.INVALID_INPUT, message, path.map(String)));
  if (input.minimum >= input.maximum) complain(["maximum"], '"maximum" must be greater than "minimum".');
  checkBands(input, complain);
  checkNames(input.groups, complain);
  for (const [nth, group] of input.groups.entries())
    for (const [place, rule] of group.rules.entries())
      checkRule(rule, group.kind, facts, (path, message) => complain(["groups", nth, "rules", place, ...path], message));
  if (errors.length > 0) throw new Refusal(...errors);
  return {
    minimum: input.minimum,
    maximum: input.maximum,
    delta: input.delta,
    bands: input.bands.map(({ band, enter, leave }) => ({ band, enter, leave })),
    groups: input.groups.map(({ name, kind, cap, rules }) => ({ name, kind, cap, rules: rules.map((rule) => ruleOf(rule, facts)) })),
  };
}

function checkBands({ bands }: DraftScoringModelInput, complain: Complain): void {
  const rising = [Band.WARM, Band.HOT];
  for (const [nth, { band, enter, leave }] of bands.entries()) {
    const lower = bands[nth - 1];
    if (band === Band.COLD) complain(["bands", nth, "band"], "COLD is below all bands and has no threshold.");
    if (leave > enter) complain(["bands", nth, "leave"], '"leave" must not be above "enter".');
    if (!lower) continue;
    if (rising.indexOf(band) <= rising.indexOf(lower.band))
      complain(["bands", nth, "band"], "The bands must be in rising order: WARM, HOT.");
    if (enter <= lower.enter || leave <= lower.leave)
      complain(["bands", nth, "enter"], "A higher band must be entered and left at higher scores.");
  }
}

function checkNames(groups: RuleGroupInput[], complain: Complain): void {
  const rules = groups.flatMap((group) => group.rules);
  if (rules.length > MODEL_LIMITS.rules) complain(["groups"], `A model has at most ${MODEL_LIMITS.rules} rules; this has ${rules.length}.`);
  const seen = { groups: new Set<string>(), rules: new Set<string>(), keys: new Set<string>() };
  const once = (what: Set<string>, name: string, path: (string | number)[]) => {
    if (what.has(name)) complain(path, `"${name}" is there twice.`);
    what.add(name);
  };
  for (const [nth, group] of groups.entries()) {
    once(seen.groups, group.name, ["groups", nth, "name"]);
    for (const [place, rule] of group.rules.entries()) {
      once(seen.rules, rule.name, ["groups", nth, "rules", place, "name"]);
      once(seen.keys, keyOf(rule), ["groups", nth, "rules", place, "key"]);
    }
  }
}

function checkRule(rule: ScoringRuleInput, kind: RuleKind, facts: Facts, complain: Complain): void {
  if (rule.points === 0) complain(["points"], '"points" must not be 0.');
  if (kind === RuleKind.FIT) {
    if (!rule.condition) complain(["condition"], "A fit rule needs a condition on the lead.");
    for (const field of ["activityType", "decay", "maxHits", "cooldown"] as const)
      if (rule[field]) complain([field], `"${field}" is for engagement rules; a fit rule looks at the lead and does not age.`);
  } else if (!rule.activityType) complain(["activityType"], "An engagement rule needs the type of the activities that hit it.");
  if (rule.condition) checkCondition(rule.condition, kind, facts, (path, message) => complain(["condition", ...path], message));
  if (rule.validFrom && rule.validUntil && rule.validFrom >= rule.validUntil)
    complain(["validUntil"], '"validUntil" must be later than "validFrom".');
  checkDecay(rule, complain);
  if (rule.maxHits) checkDuration(rule.maxHits.within, ["maxHits", "within"], complain);
  if (rule.cooldown) checkDuration(rule.cooldown, ["cooldown"], complain);
}

function checkDecay({ decay }: ScoringRuleInput, complain: Complain): void {
  const isLinear = decay?.kind === DecayKind.LINEAR;
  if (isLinear && !(decay.percent && decay.percent > 0 && decay.percent <= 100))
    complain(["decay", "percent"], 'LINEAR needs "percent", above 0 and at most 100.');
  if (isLinear) checkDuration(decay.period, ["decay", "period"], complain);
  if (decay?.kind === DecayKind.HALF_LIFE) checkDuration(decay.halfLife, ["decay", "halfLife"], complain);
}

/** Ten years; ages of more say nothing. */
const LONGEST_MS = 10 * 365 * 86_400_000;

function checkDuration(duration: string | null | undefined, path: string[], complain: Complain): void {
  const length = duration ? millisecondsOf(duration) : Number.NaN;
  if (!(length >= 60_000 && length <= LONGEST_MS))
    complain(path, `"${path.at(-1)}" must be a duration in weeks, days, hours or minutes, like "P30D", from a minute to ten years.`);
}

/** "Asked for a demo" -> "asked-for-a-demo". */
const keyOf = ({ key, id, name }: ScoringRuleInput): string =>
  key ??
  id ??
  (name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "") ||
    name);

function ruleOf(input: ScoringRuleInput, facts: Facts): ScoringRule {
  const { name, points, activityType, cap, cooldown, validFrom, validUntil } = input;
  const decay = input.decay && input.decay.kind !== DecayKind.NONE ? withoutGaps({ ...input.decay }) : undefined;
  return withoutGaps({
    id: keyOf(input),
    name,
    points,
    condition: input.condition ? conditionOf(input.condition, facts) : undefined,
    activityType,
    decay,
    cap,
    maxHits: input.maxHits ? { ...input.maxHits } : undefined,
    cooldown,
    validFrom: validFrom?.toISOString(),
    validUntil: validUntil?.toISOString(),
  });
}
