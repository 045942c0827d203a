import { RequestError } from "../errors.js";
import { readEmail } from "../identifiers/email.js";
import { plainSigns, withoutInvisible } from "../identifiers/text.js";
import { escapeLike } from "./filter.js";

/** The longest text that can be searched for, in characters, and how many words of it are looked at. */
export const SEARCH_LIMITS = { characters: 200, words: 8 };

/** Fewer digits are a word like others; so many are a phone number, however it is spelt. */
const PHONE_DIGITS = 7;

/** One question about what is searched in a record: lexemes as a tsquery, a pattern of the whole text, or a word much like one of it. */
export interface Test {
  kind: "words" | "like" | "near";
  text: string;
}

const words = (text: string): Test => ({ kind: "words", text });
const like = (text: string): Test => ({ kind: "like", text });

/**
 * The ways a record can match, best first; each but the last includes the one before. The last, near misses, counts only
 * where nothing matches any better.
 */
export interface Levels {
  matching: Test[][];
  near: Test[] | null;
}

interface Term {
  text: string;
  kind: "word" | "sign" | "phone";
}

/**
 * What a search asks for.
 * @returns null when there is no letter or digit in it
 * @throws {RequestError} when it is too long
 */
export function levelsOf(search: string): Levels | null {
  if (search.length > SEARCH_LIMITS.characters)
    throw new RequestError("BAD_USER_INPUT", `"search" may have ${SEARCH_LIMITS.characters} characters; it has ${search.length}.`);
  const { terms, typed } = termsOf(search);
  if (terms.length === 0) return null;
  const levels = [wholeField(terms, typed), ...[wholeWord, wordStart, part].map((level) => joinWords(terms.flatMap(level)))];
  const near = joinWords(terms.flatMap(nearMiss));
  return {
    matching: levels.filter((level, index) => index === 0 || !same(level, levels[index - 1])),
    near: same(near, levels.at(-1)) ? null : near,
  };
}

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** What stands around words and is no part of any: quotes, brackets, what lists are written with. */
const AROUND = /[\s,;|"“”„‟‚«»‹›<>()[\]{}（）［］｛｝「」『』【】〈〉《》〔〕、。，；]+/u;

/** A phone number, which may have spaces in it; not a part of a word or an address. */
const PHONE = /(?<![^\s,;|:"“”„«»‹›<>()[\]{}])[+(]?\d[\d ()/.-]*\d(?![^\s,;|"“”„«»‹›<>()[\]{}])/gu;

/** What stands before a word, or behind it, and is no part of it: a dash, a bullet, an emphasis, the end of a sentence. */
const BEFORE = /^['!?:.¿¡…*•·~=^\\/-]+/u;
const BEHIND = /['!?:.¿¡…*•·~=^\\/-]+$/u;

/** A word as people paste it: out of a link, between single quotes, at the end of a sentence. An e-mail address in its canonical form. */
function pasted(word: string): string {
  if (/^https?:\/\//i.test(word)) return hostOf(word);
  const bare = word
    .replace(/^(?:mailto|tel|callto|sip|skype):(?:\/\/)?/i, "")
    .replace(/(@[^?]*)\?.*$/u, "$1")
    .replace(BEFORE, "")
    .replace(BEHIND, "");
  return bare.includes("@") ? (readEmail(bare) ?? bare) : bare;
}

/** Of a link, whose it is: that is what records have. */
const hostOf = (link: string): string =>
  link
    .replace(/^https?:\/\/(?:www\.)?/i, "")
    .replace(/[/?#].*$/u, "")
    .replace(BEHIND, "");

/** Words, words with signs in them ("ada@northwind.example"), and phone numbers; and the text as it was typed, without these. */
function termsOf(search: string): { terms: Term[]; typed: string } {
  const text = plainSigns(withoutInvisible(search.replaceAll("\0", " ").normalize("NFKC")))
    .replaceAll(/\s+/g, " ")
    .trim();
  const phones: Term[] = [];
  const typed = text.replaceAll(PHONE, (number) => {
    // "+49 (0)30" and "030": the zero is only dialled within the country, and is no part of the number that is stored.
    const digits = number.replaceAll("(0)", "").replaceAll(/\D/g, "").replace(/^0+/, "");
    if (digits.length < PHONE_DIGITS) return number;
    phones.push({ text: digits, kind: "phone" });
    return " ";
  });
  const found = typed
    .split(AROUND)
    .map(pasted)
    .filter((word) => HAS_LETTER.test(word));
  const terms = found.map((word): Term => {
    const text = word.normalize("NFKD");
    return { text, kind: /^[\p{L}\p{N}\p{M}]+$/u.test(text) ? "word" : "sign" };
  });
  return { terms: [...terms, ...phones].slice(0, SEARCH_LIMITS.words), typed: typed.trim() };
}

const HAS_LETTER = /[\p{L}\p{N}]/u;

/** A whole name, company, address or number, as it was typed or without the signs around it: fields stand on lines of their own. */
function wholeField(terms: Term[], typed: string): Test[] {
  const [only] = terms;
  if (terms.length === 1 && only?.kind === "phone") return [like(`%${only.text}\n%`)];
  const texts = new Set([terms.map(({ text }) => text).join(" "), ...(terms.some(({ kind }) => kind === "phone") ? [] : [typed])]);
  return [words([...texts].map(wholeLine).join(" | "))];
}

/** The index has so many characters of a whole field; far more is too long for a word of a query. */
const LINE_CHARACTERS = 200;

/** A whole field as a tsquery, still to be folded. What folding makes a quote or a backslash of must be one before these are doubled. */
export function wholeLine(text: string): string {
  const letters = [...plainSigns(text.normalize("NFKD")).replaceAll(/[\u0300-\u036f]+/g, "")];
  return `'=${letters.slice(0, LINE_CHARACTERS).join("").replaceAll(/[\\']/g, "$&$&")}'`;
}

const wholeWord = (term: Term): Test[] => (term.kind === "word" ? [words(`'${term.text}'`)] : part(term));
const wordStart = (term: Term): Test[] => (term.kind === "word" ? [words(`'${term.text}':*`)] : part(term));

/** Anywhere. One or two letters are somewhere in everything, and no index knows where: they are looked for where words start. */
function part({ text, kind }: Term): Test[] {
  const runs = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const starts = runs.every((run) => [...run].length < 3) ? runs.map((run) => words(`'${run}':*`)) : [];
  return kind === "word" && starts.length > 0 ? starts : [like(`%${escapeLike(text)}%`), ...starts];
}

/** Much the same word. Of few letters too much is much the same, and of numbers another is another. */
const nearMiss = (term: Term): Test[] =>
  term.kind === "word" && /^[\p{L}\p{M}]{4,}$/u.test(term.text) ? [{ kind: "near", text: term.text }] : part(term);

/** One tsquery for all words, so that the index is entered once. */
function joinWords(tests: Test[]): Test[] {
  const ofWords = tests.filter(({ kind }) => kind === "words").map(({ text }) => text);
  const others = tests.filter(({ kind }) => kind !== "words");
  return ofWords.length > 0 ? [words(ofWords.join(" & ")), ...others] : others;
}
