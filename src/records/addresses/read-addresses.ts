import { InvalidInput } from "../../platform/errors.js";
import { AddressKind } from "../../platform/identifiers/address-kind.js";
import { emailFields, phoneEntries } from "../../platform/identifiers/contact-details.js";
import {
  type AddressColumns,
  emailColumns,
  emailsOf,
  type Given,
  keyOfEmail,
  keyOfPhone,
  type ListedEmail,
  type ListedPhone,
  phoneColumns,
  phonesOf,
  replaceList,
  replacePrimary,
} from "../../platform/identifiers/listed.js";
import type { AddressInList, ReachedInput } from "./address.inputs.js";

type Country = string | null | undefined;

/**
 * The addresses of a new record, as it has them; only those that were given.
 * @throws {InvalidInput} naming the field that is wrong
 */
export function newAddresses(input: ReachedInput, country: Country): AddressColumns {
  const [emails, phones] = [givenEmails(input), givenPhones(input, country)];
  return {
    ...(emails && emailColumns(replaceList<ListedEmail>([], emails, keyOfEmail, null))),
    ...(phones && phoneColumns(replaceList<ListedPhone>([], phones, keyOfPhone, null))),
  };
}

/**
 * The addresses of a record after a change, as it has them; only those that were given.
 * @param at since when it has what is new; null for as long as there is the record
 * @throws {InvalidInput} naming the field that is wrong
 */
export function changedAddresses(record: AddressColumns, input: ReachedInput, country: Country, at: Date | null): AddressColumns {
  const since = at?.toISOString() ?? null;
  const [emails, phones] = [givenEmails(input), givenPhones(input, country)];
  const change = <T extends ListedEmail | ListedPhone>(list: T[], given: Given<T>[], isWhole: boolean, key: (entry: T) => string): T[] =>
    isWhole ? replaceList(list, given, key, since) : replacePrimary(list, replaceList([], given, key, null), key, since);
  return {
    ...(emails && emailColumns(change(emailsOf(record), emails, input.emails !== undefined, keyOfEmail))),
    ...(phones && phoneColumns(change(phonesOf(record), phones, input.phones !== undefined, keyOfPhone))),
  };
}

/** The primary one first; undefined where nothing was given. */
function givenEmails({ email, emails }: ReachedInput): Given<ListedEmail>[] | undefined {
  if (email === undefined && emails === undefined) return undefined;
  const entries = (typed: string | null | undefined, path: string) => {
    const { email: address, emailAsTyped: asTyped } = emailFields(typed, path);
    return address ? [{ address, asTyped, since: null }] : [];
  };
  for (const [nth, { kind }] of (emails ?? []).entries())
    if (kind === AddressKind.MOBILE) throw new InvalidInput(`emails.${nth}.kind`, "MOBILE is for phone numbers.");
  const listed = (emails ?? []).map((given, nth) => ({ given, entries: entries(given.address, `emails.${nth}.address`) }));
  return ordered<Given<ListedEmail>>({ first: entries(email, "email"), listed, field: "emails", key: keyOfEmail as never });
}

function givenPhones({ phone, phones }: ReachedInput, country: Country): Given<ListedPhone>[] | undefined {
  if (phone === undefined && phones === undefined) return undefined;
  const entries = (typed: string | null | undefined, path: string) =>
    typed ? phoneEntries(typed, country, path).map((entry) => ({ ...entry, since: null })) : [];
  const listed = (phones ?? []).map((given, nth) => ({ given, entries: entries(given.number, `phones.${nth}.number`) }));
  return ordered<Given<ListedPhone>>({ first: entries(phone, "phone"), listed, field: "phones", key: keyOfPhone as never });
}

interface Ordering<T> {
  /** What the plain field has: the primary one, and what else stands in it. */
  first: T[];
  /** The list, each with what was read in it. */
  listed: { given: AddressInList; entries: T[] }[];
  field: string;
  key(entry: T): string;
}

/** Each once, the primary one first. @throws {InvalidInput} when two are said to be the primary one */
function ordered<T>({ first, listed, field, key }: Ordering<T>): T[] {
  const described = listed.map(({ given: { kind, isValid, isPrimary }, entries }) => ({
    isPrimary: isPrimary === true,
    entries: entries.map((entry) => ({ ...entry, kind, isValid: isValid ?? undefined })),
  }));
  const named = first[0] && key(first[0]);
  const primaries = described.flatMap(({ isPrimary, entries }, nth) => (isPrimary && entries[0] ? [{ nth, key: key(entries[0]) }] : []));
  const wrong = primaries.find((one) => one.key !== (named ?? primaries[0]?.key));
  if (wrong) throw new InvalidInput(`${field}.${wrong.nth}.isPrimary`, "Only one of them can be the primary one.");
  const all = described.flatMap(({ entries }) => entries);
  const primary = named ?? primaries[0]?.key;
  const byKey = new Map<string, T>();
  const start = primary === undefined ? [] : all.filter((entry) => key(entry) === primary);
  // What the list says of an address counts before the plain field, which says nothing of it.
  for (const entry of [...start, ...first, ...all]) if (!byKey.has(key(entry))) byKey.set(key(entry), entry);
  return [...byKey.values()];
}
