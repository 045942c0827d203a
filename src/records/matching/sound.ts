import { doubleMetaphone } from "double-metaphone";
import { LRUCache } from "lru-cache";

/** The same names come again and again, and a sound takes longer to find than all else that is compared. */
const known = new LRUCache<string, string>({ max: 20_000 });

/** How a folded word sounds ("meyer" and "maier" are "MR"); a word without a sound, such as a number, is its own. */
export function soundOf(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  const sound = doubleMetaphone(word)[0] || word;
  known.set(word, sound);
  return sound;
}

/** Letters that stand for one sound in some language or transliteration: "Tschernyschenko", "Chernyshenko"; "Iwanoff", "Ivanov"; "Joerg", "Jorg". */
const SPELLINGS: [RegExp, string][] = [
  [/schtsch|shtch|shch|szcz/g, "s"],
  [/tsch|tch|cz|ch|kh/g, "h"],
  [/sch|sh|sz/g, "s"],
  [/tz|ts|z/g, "s"],
  [/ph/g, "f"],
  [/off$/g, "ov"],
  [/w/g, "v"],
  [/ck|q|c/g, "k"],
  [/x/g, "ks"],
  [/(?<=[tdgr])h/g, ""],
  [/[aeiouyj]+/g, "a"],
  [/(.)\1+/g, "$1"],
];

const spelt = new LRUCache<string, string>({ max: 20_000 });

/** What is left of a folded word where how its sounds are spelt does not count: consonants by their sound, and any vowels between as one. */
export function skeletonOf(word: string): string {
  const found = spelt.get(word);
  if (found !== undefined) return found;
  const skeleton = SPELLINGS.reduce((text, [letters, sound]) => text.replace(letters, sound), word);
  spelt.set(word, skeleton);
  return skeleton;
}

const consonantsOf = (skeleton: string): string => skeleton.replaceAll("a", "");

/** Whether two words are spellings of one name; a script without vowels leaves them out. */
export function isOtherSpelling(left: string, right: string): boolean {
  const [one, other] = [skeletonOf(left), skeletonOf(right)];
  const consonants = consonantsOf(one);
  if (one === other) return consonants.length > 1;
  const isWithoutVowels = !one.slice(0, -1).includes("a") || !other.slice(0, -1).includes("a");
  return isWithoutVowels && consonants.length > 2 && consonants === consonantsOf(other);
}
