import { LRUCache } from "lru-cache";
import { DecayKind } from "../../records/leads/score.enums.js";

/** How points age. Lengths of time are ISO 8601 durations of fixed length ("P30D"). */
export interface Decay {
  kind: DecayKind;
  /** LINEAR: how many percent of the points are lost in each period. */
  percent?: number | null;
  period?: string | null;
  /** HALF_LIFE: in which time the points halve. */
  halfLife?: string | null;
}

const FIXED_LENGTH = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const UNITS_MS = [604_800_000, 86_400_000, 3_600_000, 60_000, 1_000];
/** The durations of the models that are in use, so not many, and short ones. */
const known = new LRUCache<string, number>({ max: 1_000 });
const MOST_CHARACTERS = 40;

/** A duration in milliseconds; NaN when it is none, or has years or months, which are not all of one length. */
export function millisecondsOf(duration: string): number {
  let length = known.get(duration);
  if (length === undefined) {
    const parts = FIXED_LENGTH.exec(duration)?.slice(1);
    length = parts?.some(Boolean)
      ? parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (UNITS_MS[index] as number), 0)
      : Number.NaN;
    if (duration.length <= MOST_CHARACTERS) known.set(duration, length);
  }
  return length;
}

/**
 * What is left of one point, by its age in milliseconds: `d(age)` of the domain rules.
 * NONE = 1; LINEAR = max(0, 1 - percent * age / period); HALF_LIFE = 0.5 ^ (age / halfLife).
 */
export function fading(decay: Decay | null | undefined): (age: number) => number {
  if (decay?.kind === DecayKind.LINEAR) {
    const lost = (decay.percent as number) / 100 / millisecondsOf(decay.period as string);
    return (age) => Math.max(0, 1 - lost * age);
  }
  if (decay?.kind === DecayKind.HALF_LIFE) {
    const halfLife = millisecondsOf(decay.halfLife as string);
    return (age) => 0.5 ** (age / halfLife);
  }
  return () => 1;
}

/**
 * The age, in milliseconds, from which on so many points are less than what makes a difference.
 * @param least the smallest amount of points that is told apart from none
 */
export function gone(decay: Decay | null | undefined, points: number, least: number): number {
  switch (decay?.kind) {
    case DecayKind.LINEAR:
      return (millisecondsOf(decay.period as string) * 100) / (decay.percent as number);
    case DecayKind.HALF_LIFE:
      return millisecondsOf(decay.halfLife as string) * Math.max(0, Math.log2(Math.abs(points) / least));
    default:
      return 0;
  }
}
