import { Band, type Grade, RuleKind, ScoreLimit } from "../../records/leads/score.enums.js";
import { fading, gone, millisecondsOf } from "../conditions/decay.js";
import type { ModelDefinition, RuleGroup, ScoringRule } from "./scoring-model.js";
import { lineOf } from "./shared-ledger.js";

/** An entry of the ledger, its times in milliseconds. */
export interface Entry {
  /** The line of the rule that was hit. */
  ruleId: string;
  /** The activity that hit the rule; for a fit rule the lead itself. */
  sourceId: string;
  /** Of the entries of one rule and source the last counts: it corrects those before it. */
  revision: number;
  /** What the hit was worth by the version that it was written for; 0 when it is none any more. */
  points: number;
  /** When it happened: its age counts from then. */
  occurredAt: number;
  /** When Leadwire learnt of it. */
  recordedAt: number;
}

/** A hit that counts. */
interface Hit {
  points: number;
  occurredAt: number;
}

/** A rule with those of its hits that count; there is at least one. */
export interface RuleHits {
  rule: ScoringRule;
  hits: Hit[];
  /** What left hits of it out. */
  leftOutBy: ScoreLimit[];
  /** What is left of one point, by its age in milliseconds. */
  left: (age: number) => number;
}

/** A group with those of its rules that were hit. */
export interface GroupHits {
  group: RuleGroup;
  rules: RuleHits[];
}

export interface FoldedScore {
  score: number;
  fitScore: number;
  engagementScore: number;
  band: Band;
  grade: Grade;
}

/**
 * Points are added in whole steps of this size (2^-28, some 0.000000004), so that sums of them are exact in floating
 * point, whatever the order: sums of up to 2^24 points have 52 binary digits.
 */
export const STEP = 2 ** -28;
/** No rule counts more than this, whatever its cap says. With at most 200 rules no sum leaves the exact range. */
export const LARGEST = 50_000;

const MINUTE_MS = 60_000;

/** Ages count in whole minutes, so that a score stays what it is from one look to the next. */
const ageAt = (at: number, { occurredAt }: Hit): number => Math.floor(Math.max(0, at - occurredAt) / MINUTE_MS) * MINUTE_MS;

/**
 * `score = clamp(sum over groups of clamp(sum over rules of clamp(sum over hits of points * d(age), rule cap), group cap),
 * minimum, maximum)`, the formula of the domain rules. Pure: the same ledger at the same time gives the same score,
 * whatever the order of its entries.
 * @param at the time that the score is of, in milliseconds: nothing later counts, and ages are as of then
 * @param band the band so far; it is left later than it is entered, so that a score at the edge does not flicker
 */
export function foldScore(model: ModelDefinition, entries: readonly Entry[], at: number, band: Band): FoldedScore {
  const groups = hitsOf(model, entries, at);
  const totalOf = (kind: RuleKind) => sum(groups.map((hits) => (hits.group.kind === kind ? groupTotal(hits, at, at) : 0))) * STEP;
  const mostOf = (kind: RuleKind) => sum(model.groups.map((group) => (group.kind === kind ? group.cap : 0)));
  const [fitScore, engagementScore] = [totalOf(RuleKind.FIT), totalOf(RuleKind.ENGAGEMENT)];
  const score = scoreOf(model, groups, at);
  return {
    score,
    fitScore,
    engagementScore,
    band: bandOf(model, score, band),
    grade: gradeOf(shareOf(fitScore, mostOf(RuleKind.FIT)), shareOf(engagementScore, mostOf(RuleKind.ENGAGEMENT))),
  };
}

/** Which hits of which rules count at a time, in the order of the model. */
export function hitsOf(model: ModelDefinition, entries: readonly Entry[], at: number): GroupHits[] {
  const byRule = new Map<string, Entry[]>();
  for (const entry of entries) {
    const ofRule = byRule.get(entry.ruleId);
    if (ofRule) ofRule.push(entry);
    else byRule.set(entry.ruleId, [entry]);
  }
  const ruleHits = (kind: RuleKind, rule: ScoringRule): RuleHits[] => {
    const ofRule = byRule.get(lineOf(rule));
    if (!ofRule) return [];
    const counted = kind === RuleKind.FIT ? { hits: fitHits(rule, ofRule, at), leftOutBy: [] } : engagementHits(rule, ofRule, at);
    return counted.hits.length > 0 ? [{ rule, ...counted, left: fading(rule.decay) }] : [];
  };
  return model.groups.map((group) => ({ group, rules: group.rules.flatMap((rule) => ruleHits(group.kind, rule)) }));
}

/** A fit rule holds as its last entry until then says, within the dates that it is valid for. */
function fitHits(rule: ScoringRule, entries: Entry[], at: number): Hit[] {
  const past = entries.filter(({ occurredAt }) => occurredAt <= at);
  const last = past.reduce<Entry | undefined>((latest, entry) => (latest && latest.revision > entry.revision ? latest : entry), undefined);
  return last && last.points !== 0 && isValid(rule, at) ? [hitOf(rule, last)] : [];
}

/** Whether there is a hit the ledger says; what it is worth, the version that counts. */
const hitOf = ({ points }: ScoringRule, { occurredAt }: Entry): Hit => ({ points, occurredAt });

function engagementHits(rule: ScoringRule, entries: Entry[], at: number): Pick<RuleHits, "hits" | "leftOutBy"> {
  const hits = lastRevisions(entries)
    .filter(({ points, occurredAt }) => points !== 0 && occurredAt <= at && isValid(rule, occurredAt))
    .sort((left, right) => left.occurredAt - right.occurredAt || (left.sourceId < right.sourceId ? -1 : 1))
    .map((entry) => hitOf(rule, entry));
  return rule.cooldown || rule.maxHits ? withinLimits(rule, hits) : { hits, leftOutBy: [] };
}

function lastRevisions(entries: Entry[]): Entry[] {
  if (entries.every(({ revision }) => revision === 0)) return [...entries];
  const last = new Map<string, Entry>();
  for (const entry of entries) if ((last.get(entry.sourceId)?.revision ?? -1) < entry.revision) last.set(entry.sourceId, entry);
  return [...last.values()];
}

/** Leaves out the hits that come too soon or too often. A hit that does not count does not keep others from counting. */
function withinLimits({ cooldown, maxHits }: ScoringRule, hits: Hit[]): Pick<RuleHits, "hits" | "leftOutBy"> {
  const counted: Hit[] = [];
  const leftOutBy = new Set<ScoreLimit>();
  const pause = cooldown ? millisecondsOf(cooldown) : 0;
  const window = maxHits ? millisecondsOf(maxHits.within) : 0;
  for (const hit of hits) {
    const last = counted.at(-1);
    const opening = maxHits && counted.at(-maxHits.count);
    if (last && hit.occurredAt - last.occurredAt < pause) leftOutBy.add(ScoreLimit.COOLDOWN);
    else if (opening && hit.occurredAt - opening.occurredAt < window) leftOutBy.add(ScoreLimit.MAX_HITS);
    else counted.push(hit);
  }
  return { hits: counted, leftOutBy: [...leftOutBy] };
}

const isValid = ({ validFrom, validUntil }: ScoringRule, at: number): boolean =>
  (!validFrom || at >= Date.parse(validFrom)) && (!validUntil || at < Date.parse(validUntil));

/** What the hits of a rule are worth: the positive ones as of one time, the negative ones, which fade upwards, as of another. */
function worth({ hits, left }: RuleHits, falling: number, rising: number): number {
  let total = 0;
  for (const hit of hits) total += hit.points * left(ageAt(hit.points > 0 ? falling : rising, hit));
  return toSteps(total);
}

/** The same after the rule's cap. */
const ruleTotal = (hits: RuleHits, falling: number, rising: number): number =>
  clamp(worth(hits, falling, rising), toSteps(Math.min(hits.rule.cap ?? LARGEST, LARGEST)));

/** What a group counts, in steps, after its cap. */
function groupTotal({ group, rules }: GroupHits, falling: number, rising: number): number {
  let total = 0;
  for (const hits of rules) total += ruleTotal(hits, falling, rising);
  return clamp(total, toSteps(group.cap));
}

/**
 * The score with positive hits aged to one time and negative ones to another. With both the same it is the score of
 * that time; with the ends of a stretch of time, crosswise, it bounds the score in all of it.
 */
export function scoreOf(model: ModelDefinition, groups: GroupHits[], falling: number, rising: number = falling): number {
  let total = 0;
  for (const hits of groups) total += groupTotal(hits, falling, rising);
  return Math.min(Math.max(total, toSteps(model.minimum)), toSteps(model.maximum)) * STEP;
}

/** When the last of the points that age makes no difference any more. */
export function fadedAt(groups: GroupHits[]): number {
  const times = groups.flatMap(({ rules }) =>
    rules.flatMap(({ rule, hits }) => hits.map(({ points, occurredAt }) => occurredAt + gone(rule.decay, points, STEP / 4))),
  );
  return Math.ceil(Math.max(0, ...times)) + MINUTE_MS;
}

/** One rule's part of a score. */
export interface ScorePart {
  group: string;
  rule: string;
  points: number;
  decayed: number;
  hits: number;
  cappedBy: ScoreLimit[];
  lastHitAt: Date;
}

/**
 * What each rule adds to the score of a time; the points of all parts add up to the score, exactly and in any order.
 * What a cap cuts off is taken from the parts that push against it, in proportion.
 */
export function breakDown(model: ModelDefinition, entries: readonly Entry[], at: number): ScorePart[] {
  const steps = hitsOf(model, entries, at).flatMap(({ group, rules }) => {
    const afterRule = rules.map((hits) => ruleTotal(hits, at, at));
    const afterGroup = fitInto(afterRule, -toSteps(group.cap), toSteps(group.cap));
    return rules.map((hits, nth) => ({
      group,
      hits,
      raw: worth(hits, at, at),
      afterRule: afterRule[nth] as number,
      afterGroup: afterGroup[nth] as number,
    }));
  });
  const limits = [toSteps(model.minimum), toSteps(model.maximum)] as const;
  const points = fitInto(
    steps.map(({ afterGroup }) => afterGroup),
    ...limits,
  );
  return steps.map(({ group, hits: { rule, hits, leftOutBy }, raw, afterRule, afterGroup }, index) => ({
    group: group.name,
    rule: rule.name,
    points: (points[index] as number) * STEP,
    decayed: sum(hits.map((hit) => hit.points)) - raw * STEP,
    hits: hits.length,
    cappedBy: [
      ...leftOutBy,
      ...(afterRule === raw ? [] : [ScoreLimit.RULE_CAP]),
      ...(afterGroup === afterRule ? [] : [ScoreLimit.GROUP_CAP]),
      ...(points[index] === afterGroup ? [] : [ScoreLimit.MODEL_LIMIT]),
    ],
    lastHitAt: new Date(Math.max(...hits.map(({ occurredAt }) => occurredAt))),
  }));
}

/** Parts, in whole steps, whose sum is within limits: those that push beyond one are cut, in proportion. */
export function fitInto(parts: number[], least: number, most: number): number[] {
  const total = sum(parts);
  const sign = total > most ? 1 : -1;
  let excess = total > most ? total - most : Math.max(0, least - total);
  let pushing = sum(parts.map((part) => Math.max(0, part * sign)));
  return parts.map((part) => {
    const push = part * sign;
    if (excess === 0 || push <= 0) return part;
    // At least so much that the rest can bear the rest, at most all of it.
    const cut = Math.min(Math.max(Math.round(excess * (push / pushing)), excess - (pushing - push)), push, excess);
    excess -= cut;
    pushing -= push;
    return part - cut * sign;
  });
}

/** The band of a score, given the one so far (hysteresis). */
export function bandOf({ bands }: ModelDefinition, score: number, before: Band): Band {
  let found = Band.COLD;
  const beforeIndex = bands.findIndex(({ band }) => band === before);
  bands.forEach(({ band, enter, leave }, index) => {
    if (score >= (index <= beforeIndex ? leave : enter)) found = band;
  });
  return found;
}

/** Fit A, B, C by engagement 1, 2, 3: the upper, middle and lower third of what can be reached. */
export function gradeOf(fit: number, engagement: number): Grade {
  const third = (share: number) => (share >= 2 / 3 ? 0 : share >= 1 / 3 ? 1 : 2);
  return `${"ABC"[third(fit)]}${"123"[third(engagement)]}` as Grade;
}

const shareOf = (points: number, most: number): number => (most > 0 ? points / most : 0);
export const toSteps = (points: number): number => Math.round(points / STEP);
const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
const clamp = (value: number, cap: number): number => Math.min(Math.max(value, -cap), cap);
