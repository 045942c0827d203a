import { foldName } from "../../platform/identifiers/name.js";
import { isAbbreviation, isAcronym, isGenericWord } from "./company-words.js";
import { isNickname } from "./nicknames.js";
import { Agreement, DuplicateAspect, type Reason } from "./reason.js";
import { isOtherSpelling, soundOf } from "./sound.js";
import { distance, isWithin, typosIn } from "./text-distance.js";
import { type Frequencies, NAMES_ALONE, rarity, WEIGHTS } from "./weights.js";

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
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const edits = distance(one, other, (long.length + 1) / 2);
  if (edits <= typosIn(short.length)) return Level.TYPO;
  if (short.length > 3 && edits <= long.length / 2.5 && soundOf(one) === soundOf(other)) return Level.TYPO;
  if (short.length > 2 && edits <= (long.length + 1) / 2 && isOtherSpelling(one, other)) return Level.TYPO;
  if (short.length === 1 && long.startsWith(short)) return Level.INITIAL;
  // "Alex" is short for Alexandra; "Smith" is no short form of Smithson.
  if (short.length > 2 && long.startsWith(short)) return isGiven ? Level.SHORT : Level.FAR;
  return edits <= long.length / 3 ? Level.FAR : Level.OTHER;
}

/** As much as two names can come to that are swapped. */
const MOST_SWAPPED = (WEIGHTS.first[0] as number) + (WEIGHTS.last[0] as number) + WEIGHTS.swappedNames;

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
  const straight = partsOf(left, right, false);
  // Two parts that agree as they stand are not compared the other way round.
  const swapped = weightOf(straight) >= MOST_SWAPPED ? straight : partsOf(left, right, true);
  const isSwapped = swapped !== straight && weightOf(swapped) + WEIGHTS.swappedNames > Math.max(weightOf(straight), 0);
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
  const added = weightOf(parts) + (isSwapped ? WEIGHTS.swappedNames : rarityOf(parts, left, frequencies));
  const weight = agreement === Agreement.SAME && levels.length === 2 ? Math.max(NAMES_ALONE.least, added) : added;
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

/** How words are compared that names are made of. */
interface WordRules {
  shareOf(left: string, right: string): number;
  /** How many letters a word counts as: a short one tells as much apart as one of four ("S. Berg" is not "N. Berg"). */
  lengthOf(word: string): number;
}

const SHORTEST = 4;
const lengthOfWord = (word: string): number => Math.max(SHORTEST, word.length);

const OF_PEOPLE: WordRules = { shareOf: (left, right) => SHARE[levelOf([left], [right])] as number, lengthOf: lengthOfWord };

/** Of companies, words that many of them have count half; words for short are what they are short for. */
const OF_COMPANIES: WordRules = {
  shareOf(left, right) {
    const share = OF_PEOPLE.shareOf(left, right);
    const [short, long] = left.length < right.length ? [left, right] : [right, left];
    return share < ABBREVIATED && (isAbbreviation(short, long) || (short.length > 2 && long.startsWith(short))) ? ABBREVIATED : share;
  },
  lengthOf: (word) => lengthOfWord(word) * (isGenericWord(word) ? 0.5 : 1),
};

const ABBREVIATED = 0.8;

/** The share of letters of two companies' names that stand in words which agree. */
export const companyAlikeness = (left: string[], right: string[]): number =>
  isAcronym(left, right) || isAcronym(right, left) ? ALIKE : alikeness(left, right, OF_COMPANIES);

/**
 * The share of letters of two names that stand in words which agree, from 0 to 1. What is missing in one of them counts less than what is
 * another in both.
 */
export function alikeness(left: string[], right: string[], rules: WordRules = OF_PEOPLE): number {
  const [joinedLeft, joinedRight] = [left.join(""), right.join("")];
  if (joinedLeft === joinedRight) return 1;
  if (left.length !== right.length && isWithin(joinedLeft, joinedRight, 1) && numberIn(joinedLeft) === numberIn(joinedRight)) return 0.95;
  const lengthOf = (words: string[], pairs: PairedWords[] = [], place: "place" | "at" = "place") =>
    words.reduce((sum, word, nth) => (pairs.some((pair) => pair[place] === nth) ? sum : sum + rules.lengthOf(word)), 0);
  const [one, other] = [runTogether(left, right), runTogether(right, left)];
  const [few, many] = lengthOf(one) <= lengthOf(other) ? [one, other] : [other, one];
  const pairs = pairedWords(few, many, rules);
  const paired = pairs.reduce((sum, { length }) => sum + length, 0);
  const agrees = pairs.reduce((sum, { length, share }) => sum + share * length, 0);
  const [fewLeft, manyLeft] = [lengthOf(few, pairs, "place"), lengthOf(many, pairs, "at")];
  const total = 2 * paired + fewLeft + manyLeft;
  const whole = (2 * agrees) / total;
  if (fewLeft > 0 && manyLeft > 0) return Math.max(0, whole - Math.min(fewLeft, manyLeft) / total);
  // A name of two words or more that is all in a longer one has lost a middle name, or a part of the company's name.
  if (pairs.length < 2 || fewLeft > 0) return whole;
  return whole + (agrees / paired - whole) * CONTAINED;
}

/** The words of a name, those together that the other name has as one: "van der Berg" and "Vanderberg". */
function runTogether(words: string[], other: string[]): string[] {
  for (let length = Math.min(3, words.length); length > 1; length--)
    for (let at = 0; at + length <= words.length; at++) {
      const run = words.slice(at, at + length).join("");
      if (other.some((word) => word.length > SHORTEST && levelOf([run], [word]) <= Level.TYPO && !words.includes(word)))
        return [...words.slice(0, at), run, ...words.slice(at + length)];
    }
  return words;
}

interface PairedWords {
  /** Where the words stand in the one name and in the other. */
  place: number;
  at: number;
  share: number;
  /** As how many letters each of them counts. */
  length: number;
}

/** Each word of one name with the most alike of the other's, those first that are most alike. */
function pairedWords(few: string[], many: string[], { shareOf, lengthOf }: WordRules): PairedWords[] {
  const pairs = few
    .flatMap((word, place) =>
      many.map((other, at) => ({ place, at, share: shareOf(word, other), length: Math.min(lengthOf(word), lengthOf(other)) })),
    )
    .filter(({ share }) => share > 0)
    .sort((one, other) => other.share - one.share);
  const [places, taken] = [new Set<number>(), new Set<number>()];
  return pairs.filter(({ place, at }) => {
    if (places.has(place) || taken.has(at)) return false;
    places.add(place);
    taken.add(at);
    return true;
  });
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
