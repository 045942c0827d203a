import { foldName } from "../../platform/identifiers/name.js";
import { isNickname } from "./nicknames.js";
import { Agreement, DuplicateAspect, type Reason } from "./reason.js";
import { soundOf } from "./sound.js";
import { distance, isTypo } from "./text-distance.js";
import { type Frequencies, rarity, WEIGHTS } from "./weights.js";

/** A person's name: in its parts, or whole where nobody knows the parts. */
export interface PersonName {
  firstName?: string | null;
  lastName?: string | null;
  name?: string | null;
}

/** The words of a name, folded; one that is made of signs alone is a word itself. */
function wordsOf(text: string | null | undefined): string[] {
  if (!text?.trim()) return [];
  const words = foldName(text).split(" ").filter(Boolean);
  return words.length > 0 ? words : [text.trim().toLowerCase()];
}

/** A name in folded words. */
export interface FoldedName {
  first: string[];
  last: string[];
  all: string[];
}

export function foldedName({ firstName, lastName, name }: PersonName): FoldedName {
  const [first, last] = [wordsOf(firstName), wordsOf(lastName)];
  return { first, last, all: first.length + last.length > 0 ? [...first, ...last] : wordsOf(name) };
}

/** How alike two words of a name are, the most alike first. */
enum Level {
  SAME,
  SHORT,
  TYPO,
  INITIAL,
  FAR,
  OTHER,
}

/** A name's part as one text compared with another's; words may be run together or have a hyphen. */
function levelOf(left: string[], right: string[], isGiven = false): Level {
  const [one, other] = [left.join(""), right.join("")];
  if (one === other) return Level.SAME;
  // What differs in a number is another: "Plant 12" and "Plant 13".
  if (/\d/.test(one) || /\d/.test(other)) return Level.OTHER;
  if (isNickname(left[0] as string, right[0] as string) || left.some((word) => word.length > 2 && right.includes(word))) return Level.SHORT;
  if (isTypo(one, other)) return Level.TYPO;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length > 3 && soundOf(one) === soundOf(other) && distance(one, other) <= long.length / 2.5) return Level.TYPO;
  if (short.length === 1 && long.startsWith(short)) return Level.INITIAL;
  // "Alex" is short for Alexandra; "Smith" is no short form of Smithson.
  if (short.length > 2 && long.startsWith(short)) return isGiven ? Level.SHORT : Level.FAR;
  return distance(one, other) <= long.length / 3 ? Level.FAR : Level.OTHER;
}

interface Parts {
  first: Level | null;
  last: Level | null;
}

const partsOf = (left: FoldedName, right: FoldedName, swapped: boolean): Parts => {
  const [first, last] = swapped ? [right.last, right.first] : [right.first, right.last];
  const level = (one: string[], other: string[], isGiven: boolean) =>
    one.length > 0 && other.length > 0 ? levelOf(one, other, isGiven) : null;
  return { first: level(left.first, first, true), last: level(left.last, last, false) };
};

const weightOf = ({ first, last }: Parts): number =>
  (first === null ? 0 : (WEIGHTS.first[first] as number)) + (last === null ? 0 : (WEIGHTS.last[last] as number));

/** What rare names add, and common ones take. */
const rarityOf = (parts: Parts, { first, last }: FoldedName, frequencies: Frequencies | null): number =>
  (parts.first === Level.SAME ? rarity(frequencies, "first", first.join("")) : 0) +
  (parts.last === Level.SAME ? rarity(frequencies, "last", last.join("")) : 0);

/** Compares two names; null where one is missing, or they have no part in common to compare. */
export function compareNames(left: FoldedName, right: FoldedName, frequencies: Frequencies | null = null): Reason | null {
  if (left.all.length === 0 || right.all.length === 0) return null;
  const hasParts = [left, right].every(({ first, last }) => first.length + last.length > 0);
  return hasParts ? compareParts(left, right, frequencies) : compareWhole(left.all, right.all);
}

function compareParts(left: FoldedName, right: FoldedName, frequencies: Frequencies | null): Reason | null {
  const [straight, swapped] = [partsOf(left, right, false), partsOf(left, right, true)];
  const isSwapped = weightOf(swapped) + WEIGHTS.swappedNames > Math.max(weightOf(straight), 0);
  const parts = isSwapped ? swapped : straight;
  const levels = [parts.first, parts.last].filter((level) => level !== null);
  if (levels.length === 0) return null;
  const agreement = levels.every((level) => level === Level.SAME)
    ? Agreement.SAME
    : levels.some((level) => level >= Level.FAR)
      ? Agreement.OTHER
      : Agreement.NEAR;
  const texts = [described("first", parts.first), described("last", parts.last)].filter(Boolean);
  const text = `${texts.join(", ")}${isSwapped ? ", swapped" : ""}`;
  const weight = weightOf(parts) + (isSwapped ? WEIGHTS.swappedNames : rarityOf(parts, left, frequencies));
  return { aspect: DuplicateAspect.NAME, agreement, text, weight };
}

const WORDS = ["same", "short form of", "misspelt", "initial of", "distant", "other"];
const described = (part: string, level: Level | null): string => (level === null ? "" : `${WORDS[level]} ${part} name`);

/** How much of a word agrees at each level. */
const SHARE = [1, 0.9, 0.85, 0.6, 0.3, 0];

/** Names of which nobody knows the parts: each word of the shorter finds the most alike of the longer. */
function compareWhole(left: string[], right: string[]): Reason {
  const share = alikeness(left, right);
  const reason = (agreement: Agreement, text: string, weight: number) => ({ aspect: DuplicateAspect.NAME, agreement, text, weight });
  // One word is a given or a family name alone.
  const weights = Math.min(left.length, right.length) > 1 ? WEIGHTS.wholeName : WEIGHTS.oneWordName;
  if (share === 1) return reason(Agreement.SAME, "same name", weights.same);
  const weight = between(share, weights);
  return share >= ALIKE ? reason(Agreement.NEAR, "similar name", weight) : reason(Agreement.OTHER, "other name", weight);
}

/** From this share of letters on that agree, two names are taken for one. */
export const ALIKE = 0.8;
const STRANGE = 0.5;

/** The weight of a share that agrees: nothing in the middle between ALIKE and strange, more and less to both sides. */
export function between(share: number, { near, other }: { near: number; other: number }): number {
  if (share >= ALIKE) return near * (0.7 + (0.3 * (share - ALIKE)) / (1 - ALIKE));
  if (share <= STRANGE) return other;
  return other + ((share - STRANGE) / (ALIKE - STRANGE)) * (0.7 * near - other);
}

/** The share of letters of two names that stand in words which agree, from 0 to 1. */
export function alikeness(left: string[], right: string[]): number {
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  const [one, other] = [few.join(""), many.join("")];
  if (one === other) return 1;
  if (few.length !== many.length && isTypo(one, other) && numberIn(one) === numberIn(other)) return 0.95;
  const rest = [...many];
  let [agrees, words, found] = [0, 0, 0];
  for (const word of few) {
    const shares = rest.map((candidate) => SHARE[levelOf([word], [candidate])] as number);
    const best = Math.max(0, ...shares);
    if (best === 0) continue;
    const [partner] = rest.splice(shares.indexOf(best), 1);
    agrees += best * (word.length + (partner as string).length);
    found += best * word.length;
    words++;
  }
  const whole = agrees / (one.length + other.length);
  // A name of two words or more that is all in a longer one has lost a middle name, or a part of the company's name.
  return words > 1 ? whole + (found / one.length - whole) * CONTAINED : whole;
}

const numberIn = (text: string): string => text.replaceAll(/\D/g, "");

/** How much a name counts that is a part of the other, of what is missing to the whole. */
const CONTAINED = 0.6;

/**
 * Whether two names can be one person's: the same, swapped, initials, short forms, typing errors. A name that is missing
 * contradicts nothing.
 */
export function namesAlike(left: PersonName, right: PersonName): boolean {
  const reason = compareNames(foldedName(left), foldedName(right));
  return reason === null || reason.agreement !== Agreement.OTHER;
}
