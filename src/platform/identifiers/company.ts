import { foldText } from "./fold.js";
import { BEFORE, FORMS } from "./legal-forms.js";

const joined = (text: string): string => foldText(text).replaceAll(" ", "");

/** Each spelling of a legal form, folded and without spaces, to the short form. */
const SHORT_FORMS = new Map(Object.entries(FORMS).flatMap(([short, longer]) => [short, ...longer].map((form) => [joined(form), short])));

/** Scripts without spaces: a form at either end is set off, so that it is a word; also "(株)" and "(주)", which stand for one. */
const UNSPACED: [RegExp, string][] = [
  [/\(株\)|㈱|株式会社/gu, " kk "],
  [/\(有\)|㈲|有限会社/gu, " yk "],
  [/合同会社/gu, " gk "],
  [/\(주\)|㈜|주식회사/gu, " jusikhoesa "],
  [/股份有限公司/gu, " gufen "],
  [/有限责任公司|有限公司/gu, " youxian "],
];

/** Words for "and" that join names, and what "&" and "+" are read as. */
const AND = new Set(["and", "und", "et", "och"]);

/** No legal form has more words. */
const MOST_WORDS = 9;

interface Parts {
  /** The words of the name itself; never none, where there is a word at all. */
  name: string[];
  /** Its legal forms in short, as they follow one another ("gmbh", "co", "kg"). */
  forms: string[];
}

/**
 * A company's name as it is compared: folded, "&" as "and", long legal forms as short ones
 * ("Müller & Söhne Aktiengesellschaft" -> "muller and sohne ag").
 * @returns "" for a name without letters and digits
 */
export function foldCompany(name: string): string {
  const { name: words, forms } = partsOf(name);
  return [...words, ...forms].join(" ");
}

/**
 * What is left of a company's name without its legal form, "The" and spaces: companies with the same key have the same
 * name but for the legal form ("The North-Wind Trading Co., Ltd." and "Northwind Trading LLC" -> "northwindtrading").
 * @returns "" for a name without letters and digits
 */
export const companyKey = (name: string): string => withoutLegalForm(name).replaceAll(" ", "");

/** The folded name without legal form and a leading "The": "The Northwind Trading Co., Ltd." -> "northwind trading". */
export function withoutLegalForm(name: string): string {
  const { name: words } = partsOf(name);
  return (words.length > 1 && words[0] === "the" ? words.slice(1) : words).join(" ");
}

function partsOf(name: string): Parts {
  const words = wordsOf(name);
  const forms: string[] = [];
  for (let found = formAtEnd(words); found; found = formAtEnd(words)) {
    words.splice(-found.length);
    forms.unshift(found.short);
    while (words.length > 1 && AND.has(words.at(-1) as string)) words.pop();
  }
  if (forms.length === 0 && words.length > 1 && BEFORE.includes(words[0] as string)) forms.push(words.shift() as string);
  return { name: words, forms };
}

function wordsOf(name: string): string[] {
  let text = name.normalize("NFC").replace(/[&+]/g, " and ");
  for (const [form, short] of UNSPACED) text = text.replace(form, short);
  const words = foldText(text).split(" ").filter(Boolean);
  return words.map((word) => (AND.has(word) ? "and" : word));
}

/** The longest legal form that the words end with; one word at least is the name. */
function formAtEnd(words: string[]): { short: string; length: number } | null {
  for (let length = Math.min(MOST_WORDS, words.length - 1); length > 0; length--) {
    const short = SHORT_FORMS.get(words.slice(-length).join(""));
    if (short) return { short, length };
  }
  return null;
}
