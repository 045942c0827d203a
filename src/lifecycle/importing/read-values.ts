import { InvalidInput } from "../../platform/errors.js";
import { readCountryOrName } from "../../platform/identifiers/country-names.js";

/**
 * A country's code, from the code itself or from a name ("Germany", "Deutschland", "The Netherlands").
 * @throws {InvalidInput} when it is neither
 */
export function readCountry(text: string): string {
  const country = readCountryOrName(text);
  if (!country) throw new InvalidInput("country", `"country" is no country that we know: ${text}. Give its code of two letters, like DE.`);
  return country;
}

/** Marks of thousands between groups of three digits. */
const THOUSANDS = /(?<=\d)[.,'’\s](?=\d{3}(?!\d))/g;

/**
 * How many people work somewhere. Of a range ("51-200", "10,001+") the lower end, which is certain.
 * @throws {InvalidInput} when it is no number
 */
export function readCompanySize(text: string): number {
  const found = /^(\d+)(?:[.,]0+)?\s*(?:\+|(?:-|–|to)\s*\d+)?\s*(?:employees)?$/i.exec(text.trim().replace(THOUSANDS, ""));
  if (!found) throw new InvalidInput("companySize", `"companySize" is not a number of people: ${text}.`);
  return Number(found[1]);
}

/**
 * A time that was, since 1900.
 * @throws {InvalidInput} for another
 */
export function past(field: string, time: Date | undefined, now: Date): Date | undefined {
  if (time && (time > now || time.getUTCFullYear() < 1900))
    throw new InvalidInput(
      field,
      `"${field}" must be a time in the past like 2024-01-31 or 2024-01-31T10:00:00Z; got ${time.toISOString()}.`,
    );
  return time;
}

/** Whether a cell says yes: "true", "1", "Yes", "x". */
export const readYes = (text: string): boolean => /^(true|wahr|vrai|verdadero|vero|waar|1|yes|y|x|ja|oui|si|sí|sì)$/i.test(text.trim());

/** What systems write into a column that says what somebody does not want, besides yes. */
const REFUSED =
  /^(do not allow|nicht zulassen|ne pas autoriser|no permitir|non consentire|niet toestaan|opted[ -]?out|unsubscribed|abgemeldet|désabonné|dado de baja|disiscritto|afgemeld)$/i;

/** Whether a cell of such a column says that somebody does not want it. */
export const readRefusal = (text: string): boolean => readYes(text) || REFUSED.test(text.trim());

/** "Lee, William" or "William Lee" -> both parts; a single word is the family name. */
export function readName(text: string): { firstName: string | null; lastName: string | null } {
  const [last, first] = text.split(",").map((part) => part.trim());
  if (first) return { firstName: first, lastName: last || null };
  const words = (last ?? "").split(/\s+/);
  return { firstName: words.slice(0, -1).join(" ") || null, lastName: words.at(-1) || null };
}
