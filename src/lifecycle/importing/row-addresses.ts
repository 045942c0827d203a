import { InvalidInput } from "../../platform/errors.js";
import { AddressKind } from "../../platform/identifiers/address-kind.js";
import { phoneEntries } from "../../platform/identifiers/contact-details.js";
import { readEmail } from "../../platform/identifiers/email.js";
import { addEntries, keyOfPhone, type ListedPhone, type PhoneColumns, phoneColumns } from "../../platform/identifiers/listed.js";
import { EmailAddressInput, PhoneNumberInput } from "../../records/addresses/address.inputs.js";
import { jsonIn } from "./json-cell.js";
import { plainTitle } from "./title.js";

/** What a column has, and what it is called. */
export interface Titled {
  text: string;
  title: string;
  /** What it is for, where that is said besides the title. */
  kind?: AddressKind | null;
  isValid?: boolean;
}

/** What one of our exports has of each address and number, the primary one in front. */
interface Listed {
  address?: unknown;
  number?: unknown;
  asTyped?: unknown;
  extension?: unknown;
  kind?: unknown;
  isPrimary?: unknown;
  isValid?: unknown;
}

/** The addresses or numbers of a cell that our exports fill with all of them, as JSON; none where it is something else. */
export function listedAddresses(cell: string | undefined, key: "address" | "number"): Titled[] {
  const list = jsonIn(cell);
  if (!Array.isArray(list)) return [];
  const entries = list.filter((entry): entry is Listed => typeof entry === "object" && entry !== null);
  return entries
    .toSorted((one, other) => Number(other.isPrimary === true) - Number(one.isPrimary === true))
    .flatMap((entry) => {
      const text = entry[key] ?? entry.asTyped;
      if (typeof text !== "string") return [];
      const kind = Object.values(AddressKind).find((one) => one === entry.kind) ?? null;
      return [{ text: entry.extension ? `${text} ext. ${entry.extension}` : text, title: "", kind, isValid: entry.isValid !== false }];
    });
}

/** Words of titles, in the languages of our headings and without accents. */
const KINDS: [RegExp, AddressKind][] = [
  [/mobil|cell|handy|portable|movil|mobiel|gsm/, AddressKind.MOBILE],
  [/home|privat|personal|personnel|personale|domicile|casa|particular|abitazione|thuis|prive/, AddressKind.PRIVATE],
  [/work|business|office|geschaft|buro|arbeit|travail|professionnel|bureau|trabajo|oficina|lavoro|ufficio|werk|zakelijk/, AddressKind.WORK],
];

/** Where a person is reached at what a column has, by what it is called; null where that says nothing. */
export const kindOfTitle = (title: string): AddressKind | null => KINDS.find(([words]) => words.test(plainTitle(title)))?.[1] ?? null;

/** A cell may have several: HubSpot's additional addresses stand between semicolons. */
const BETWEEN = /[;,\s]+/;

const isOfEmails = (kind: AddressKind | null) => (kind === AddressKind.MOBILE ? null : kind);

/**
 * The e-mail addresses of a row: the first is the primary one, and must be one; a further one that is none is only kept in the activity.
 * `emails` is there where there is more to say than what the primary one is.
 */
export function emailsOfRow(cells: Titled[]): { email?: string; emails?: EmailAddressInput[] } {
  const all = cells.flatMap(({ text, title, kind, isValid }) => {
    const parts = text.split(BETWEEN).filter((part) => part.includes("@"));
    const more = { kind: isOfEmails(kind ?? kindOfTitle(title)), ...(isValid === false ? { isValid } : {}) };
    return (parts.length > 1 ? parts : [text]).map((address) => ({ address, ...more }));
  });
  const [first, ...others] = all;
  if (!first) return {};
  const emails = [first, ...others].filter(({ address }) => readEmail(address) !== null);
  const isMore = emails.length > 1 || first.kind !== null || "isValid" in first;
  return { email: first.address, ...(isMore ? { emails: emails.map((email) => Object.assign(new EmailAddressInput(), email)) } : {}) };
}

/** The phone numbers of a row: as the input has them, and as the lead does. */
export interface RowPhones {
  sent: { phone: string; phones?: PhoneNumberInput[] };
  fields: PhoneColumns;
}

/**
 * All of the row's phone numbers that identify, the first of them the primary one. Exports are full of those that do not (too short,
 * fillers, "call the office"), so a row that reaches the person otherwise goes in with what it has, for people to read.
 * @throws {Refusal} for a row by which nobody is reached
 */
export function phonesOfRow(
  cells: Titled[],
  country: string | null | undefined,
  defaultCountry: string | undefined,
  isReachedOtherwise: boolean,
): RowPhones | undefined {
  const [first] = cells;
  if (!first) return undefined;
  let refusal: unknown;
  const found = cells.flatMap(({ text, title, kind, isValid = true }): (ListedPhone & { text: string })[] => {
    try {
      const entries = phoneEntries(text, country ?? defaultCountry).filter(({ number }) => number !== null);
      return entries.map((entry, nth) => ({
        ...entry,
        kind: kind ?? kindOfTitle(title),
        isValid,
        since: null,
        // As typed, unless the verb would lack the country to read it by.
        text: nth === 0 && country ? text : (entry.number as string),
      }));
    } catch (error) {
      refusal ??= error;
      return [];
    }
  });
  const numbers = addEntries<ListedPhone & { text: string }>([], found, keyOfPhone);
  const [primary] = numbers;
  if (!primary) {
    if (!isReachedOtherwise) throw refusal ?? new InvalidInput("phone", `"phone" is no number by which anybody is reached: ${first.text}.`);
    return { sent: { phone: first.text }, fields: { phone: null, phoneExtension: null, phoneAsTyped: first.text } };
  }
  const isMore = numbers.length > 1 || primary.kind !== null || !primary.isValid;
  const inputs = numbers.map(({ text, kind, isValid }) =>
    Object.assign(new PhoneNumberInput(), { number: text, kind, ...(isValid ? {} : { isValid }) }),
  );
  return {
    sent: { phone: primary.text, ...(isMore ? { phones: inputs } : {}) },
    fields: phoneColumns(numbers.map(({ text: _, ...entry }) => entry)),
  };
}
