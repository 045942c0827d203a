import { type Band, RuleKind } from "../../records/leads/score.enums.js";
import { bandOf, type Entry, fadedAt, type GroupHits, hitsOf, scoreOf } from "./fold-score.js";
import type { ModelDefinition } from "./scoring-model.js";

/** Whether a score in these bounds, both included, is still what it was. */
type Stays = (least: number, most: number) => boolean;

/**
 * When a score that is left alone comes into another band, to the millisecond; null when it never does.
 * @param from the time, in milliseconds, up to which the ledger is looked at, and behind which the change is
 */
export const nextBandChange = (model: ModelDefinition, entries: readonly Entry[], from: number, band: Band): number | null =>
  nextChange(model, entries, from, (least, most) => bandOf(model, least, band) === band && bandOf(model, most, band) === band);

/** When it has moved, by itself, by the model's delta from what was told last; null when it never does. */
export const nextMove = (model: ModelDefinition, entries: readonly Entry[], from: number, told: number): number | null =>
  model.delta > 0 ? nextChange(model, entries, from, (least, most) => told - least < model.delta && most - told < model.delta) : null;

function nextChange(model: ModelDefinition, entries: readonly Entry[], from: number, stays: Stays): number | null {
  const comings = entries.map(({ occurredAt }) => occurredAt);
  const dates = [...new Set([...validityDates(model), ...comings])].filter((date) => date > from).sort((left, right) => left - right);
  let groups = hitsOf(model, entries, from);
  let start = from;
  for (const end of [...dates, Number.POSITIVE_INFINITY]) {
    const found = changeBetween(model, groups, start, Math.min(end - 1, Math.max(start, fadedAt(groups))), stays);
    if (found !== null) return found;
    if (end === Number.POSITIVE_INFINITY) return null;
    // A fit rule begins or ceases to be valid, or what is in the ledger already comes to pass: the score jumps.
    groups = hitsOf(model, entries, end);
    const score = scoreOf(model, groups, end);
    if (!stays(score, score)) return end;
    start = end;
  }
  return null;
}

const validityDates = (model: ModelDefinition): number[] =>
  model.groups.flatMap(({ kind, rules }) =>
    kind === RuleKind.FIT
      ? rules.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil].flatMap((date) => (date ? [Date.parse(date)] : [])))
      : [],
  );

/**
 * The first moment behind `from`, up to `to`, at which the score is no longer what it was. The positive points only
 * fall and the negative ones only rise meanwhile, so the ends of a stretch bound the score in all of it: a stretch
 * whose bounds stay is passed over, any other one is halved.
 */
function changeBetween(model: ModelDefinition, groups: GroupHits[], from: number, to: number, stays: Stays): number | null {
  const score = scoreOver(model, groups);
  const search = (start: number, end: number): number | null => {
    if (end <= start || stays(score(end, start), score(start, end))) return null;
    if (end - start <= 1) return stays(score(end, end), score(end, end)) ? null : end;
    const middle = Math.floor((start + end) / 2);
    return search(start, middle) ?? search(middle, end);
  };
  return search(from, to);
}

/** The score by the two times that bound it. Where no negative points fade the second does not matter, and each time is asked once. */
function scoreOver(model: ModelDefinition, groups: GroupHits[]): (falling: number, rising: number) => number {
  const rises = groups.some(({ rules }) => rules.some(({ rule, hits }) => rule.decay && hits.some(({ points }) => points < 0)));
  if (rises) return (falling, rising) => scoreOf(model, groups, falling, rising);
  const known = new Map<number, number>();
  return (falling) => {
    const score = known.get(falling) ?? scoreOf(model, groups, falling);
    known.set(falling, score);
    return score;
  };
}
