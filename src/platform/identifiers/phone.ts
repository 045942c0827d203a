import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { InvalidInput } from "../errors.js";
import { withoutInvisible } from "./text.js";

/** A phone number by which somebody is known. */
export interface PhoneNumber {
  /** E.164: "+4930901820". */
  number: string;
  /** The digits to dial when the call is answered; null without any. */
  extension: string | null;
}

/** Why what was typed does not say whose phone it is. It is kept and shown, and never compared. */
export enum NoPhone {
  /** One digit repeated, or digits in their order: filled in where there was no number. */
  FILLER = "FILLER",
  /** Few digits, which only mean something within one company. */
  INTERNAL = "INTERNAL",
  /** A date in the wrong place. */
  DATE = "DATE",
}

/** What was typed for a phone number: the numbers in it, or why there is none; neither, when it is no valid number. */
export interface ReadPhone {
  /** The first is the one that counts. */
  numbers: PhoneNumber[];
  aside: NoPhone | null;
}

/** Fewer digits than this without a prefix are an internal number. */
const FEWEST_DIGITS = 7;
const DATE = /^(?:\d{4}([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2\d{4})(?:[T ][\d:.]*Z?)?$/;
/** Between two numbers in one cell. A slash also stands after the area code, so the parts must be numbers by themselves. */
const BETWEEN = /[;,|\n\r]|\s\/\s|\/|\s+(?:or|and|oder|und|ou|et)\s+|\s(?=\+)/i;
const COUNTING = ["01234567890", "12345678901", "9876543210", "0987654321"];

/**
 * Reads what people type for a phone number.
 * @param country ISO 3166-1 alpha-2; needed for numbers without an international prefix
 */
export function readPhone(typed: string, country?: string | null): ReadPhone {
  const text = withoutInvisible(typed.normalize("NFKC")).trim();
  const aside = whyAside(text);
  if (aside) return { numbers: [], aside };
  const parts = text.split(BETWEEN).map((part) => part.trim());
  const several = parts.length > 1 ? parts.flatMap((part) => whole(part, country) ?? []) : [];
  if (several.length > 1) return { numbers: distinct(several), aside: null };
  const only = whole(text, country) ?? several[0];
  return { numbers: only ? [only] : [], aside: null };
}

/** One number. A filler with a prefix is found out by its digits within the country. */
function whole(text: string, country: string | null | undefined): PhoneNumber | null {
  if (whyAside(text)) return null;
  const spelt = country ? text : text.replace(/^00(?=[1-9])/, "+");
  const parsed = parsePhoneNumberFromString(spelt, (country ?? undefined) as CountryCode | undefined);
  return parsed?.isValid() && !isFiller(parsed.nationalNumber) ? { number: parsed.number, extension: parsed.ext ?? null } : null;
}

function whyAside(text: string): NoPhone | null {
  if (DATE.test(text)) return NoPhone.DATE;
  const digits = text.replace(/\D/g, "");
  if (/\p{L}/u.test(text.replace(/^tel:/i, "")) || digits.length === 0) return null;
  if (isFiller(digits) || isFiller(withoutPrefix(text))) return NoPhone.FILLER;
  return digits.length < FEWEST_DIGITS && !text.startsWith("+") && !digits.startsWith("00") ? NoPhone.INTERNAL : null;
}

/** The digits without "+49" or "+1 ", where a space or sign says where the prefix ends. */
const withoutPrefix = (text: string): string => text.replace(/^(?:\+|00)\d{1,3}[\s().-]+/, "").replace(/\D/g, "");

/** One digit repeated, but for a zero in front; or digits that count up or down. */
function isFiller(digits: string): boolean {
  if (digits.length < 4) return false;
  const repeated = new Set(digits).size === 1 || new Set(digits.replace(/^0/, "")).size === 1;
  return repeated || COUNTING.some((row) => digits.length >= 6 && row.startsWith(digits));
}

const distinct = (numbers: PhoneNumber[]): PhoneNumber[] =>
  numbers.filter((one, place) => numbers.findIndex((other) => phoneKey(other) === phoneKey(one)) === place);

/** A number with its extension as one text, by which two are compared ("+4930901840;ext=12", as in RFC 3966). */
export const phoneKey = ({ number, extension }: PhoneNumber): string => (extension ? `${number};ext=${extension}` : number);

/** The number that counts of what was typed, in E.164; null without one. It needs an international prefix. */
export const readPhoneNumber = (typed: string): string | null => readPhone(typed).numbers[0]?.number ?? null;

/** The number of a `phoneKey`. */
export const withoutExtension = (key: string): string => key.replace(/;ext=.*$/, "");

/**
 * As `readPhone`.
 * @throws {InvalidInput} naming the field, when there is neither a valid number nor one that is kept aside
 */
export function canonicalPhone(typed: string, country: string | null | undefined, path = "phone"): ReadPhone {
  const read = readPhone(typed, country);
  if (read.numbers.length > 0 || read.aside) return read;
  const hint = country || typed.trim().startsWith("+") ? "" : ' Give it with its country code ("+49 30 901820"), or set "country".';
  throw new InvalidInput(path, `"${path}" is not a phone number.${hint}`);
}
