import type { AddressKind } from "./address-kind.js";
import { phoneKey } from "./phone.js";

/**
 * The e-mail addresses and phone numbers of a person. The primary ones are columns of their own, as what most people have is one of
 * each; a list stands beside them, in full and with the primary one first, only where there is more to say. So whoever has one
 * address costs nothing more, and an index of the lists has those alone who have several.
 */

interface Listed {
  asTyped: string | null;
  kind: AddressKind | null;
  /** False where mail came back, or nobody can be reached. */
  isValid: boolean;
  /** As in JSON; null for as long as there is the record. */
  since: string | null;
}

export interface ListedEmail extends Listed {
  address: string;
}

export interface ListedPhone extends Listed {
  /** E.164; null for what identifies nobody and is only shown. */
  number: string | null;
  extension: string | null;
}

/** How a record has them. */
export interface EmailColumns {
  email?: string | null;
  emailAsTyped?: string | null;
  emailList?: ListedEmail[] | null;
}

export interface PhoneColumns {
  phone?: string | null;
  phoneExtension?: string | null;
  phoneAsTyped?: string | null;
  phoneList?: ListedPhone[] | null;
}

export type AddressColumns = EmailColumns & PhoneColumns;

/** The properties of a record that have its addresses. */
export const EMAIL_COLUMNS = ["email", "emailAsTyped", "emailList"] as const;
export const PHONE_COLUMNS = ["phone", "phoneExtension", "phoneAsTyped", "phoneList"] as const;

/** The addresses of a record alone. */
export const addressesOnly = ({
  email,
  emailAsTyped,
  emailList,
  phone,
  phoneExtension,
  phoneAsTyped,
  phoneList,
}: AddressColumns): AddressColumns => ({ email, emailAsTyped, emailList, phone, phoneExtension, phoneAsTyped, phoneList });

const NOTHING_SAID = { kind: null, isValid: true, since: null };

/** All e-mail addresses of a record, the primary one first. */
export function emailsOf({ email, emailAsTyped = null, emailList }: EmailColumns): ListedEmail[] {
  if (emailList && emailList.length > 0) return emailList;
  return email ? [{ address: email, asTyped: emailAsTyped, ...NOTHING_SAID }] : [];
}

/** All phone numbers of a record, the primary one first. */
export function phonesOf({ phone = null, phoneExtension = null, phoneAsTyped = null, phoneList }: PhoneColumns): ListedPhone[] {
  if (phoneList && phoneList.length > 0) return phoneList;
  return phone || phoneAsTyped ? [{ number: phone, extension: phoneExtension, asTyped: phoneAsTyped, ...NOTHING_SAID }] : [];
}

/** A list as columns. */
export function emailColumns(list: ListedEmail[]): Required<EmailColumns> {
  const [first] = list;
  return { email: first?.address ?? null, emailAsTyped: first?.asTyped ?? null, emailList: hasMoreToSay(list) ? list : [] };
}

/** A list as columns; the first number that identifies is the primary one. */
export function phoneColumns(given: ListedPhone[]): Required<PhoneColumns> {
  const list = [...given.filter(({ number }) => number !== null), ...given.filter(({ number }) => number === null)];
  const [first] = list;
  return {
    phone: first?.number ?? null,
    phoneExtension: first?.extension ?? null,
    phoneAsTyped: first?.asTyped ?? null,
    phoneList: hasMoreToSay(list) ? list : [],
  };
}

const hasMoreToSay = (list: Listed[]): boolean =>
  list.length > 1 || list.some(({ kind, isValid, since }) => kind !== null || !isValid || since !== null);

/** What two entries are compared by: a number with another extension is another, and one that does not identify is what was typed. */
export const keyOfEmail = ({ address }: ListedEmail): string => address;
export const keyOfPhone = ({ number, extension, asTyped }: ListedPhone): string =>
  number ? phoneKey({ number, extension }) : `${asTyped}`;

type Key<T> = (entry: T) => string;

/** The primary entry in place of the one that was. One that is there already becomes the primary one, and the former one stays. */
export function replacePrimary<T extends Listed>(list: T[], [first, ...more]: T[], key: Key<T>, since: string | null): T[] {
  if (!first) return list.slice(1);
  const knownAs = (one: T) => list.find((entry) => key(entry) === key(one));
  const known = knownAs(first);
  const rest = list.filter((entry, place) => entry !== known && (known !== undefined || place > 0));
  const primary = { ...(known ?? { ...first, since }), asTyped: first.asTyped };
  return addEntries(
    [primary, ...rest],
    more.map((entry) => knownAs(entry) ?? { ...entry, since }),
    key,
  );
}

/** A list in place of another: who is in both keeps since when it is there, and what is not said of it anew. */
export function replaceList<T extends Listed>(list: T[], next: Given<T>[], key: Key<T>, since: string | null): T[] {
  const known = new Map(list.map((entry) => [key(entry), entry]));
  return next.map((entry) => {
    const before = known.get(key(entry as T));
    const { kind = before?.kind ?? null, isValid = before?.isValid ?? true } = entry;
    return { ...entry, kind, isValid, since: before ? before.since : since } as T;
  });
}

/** An entry of which not everything is said. */
export type Given<T extends Listed> = Omit<T, "kind" | "isValid"> & Partial<Pick<T, "kind" | "isValid">>;

/** So many a person has at the most, merges aside. */
export const MOST_ADDRESSES = 20;

/** A list with more behind it. */
export function addEntries<T extends Listed>(list: T[], more: T[], key: Key<T>): T[] {
  const keys = new Set(list.map(key));
  const added = more.filter((entry) => !keys.has(key(entry)) && keys.add(key(entry)));
  return [...list, ...added.slice(0, Math.max(0, MOST_ADDRESSES - list.length))];
}

/** What somebody is reached at besides what is known. A number that identifies nobody is shown until there is a better one. */
export function withAddresses(record: AddressColumns, more: AddressColumns, since: string | null): AddressColumns {
  const [emails, phones] = [emailsOf(record), phonesOf(record)];
  const identifying = phones.filter(({ number }) => number !== null);
  const isNew = <T extends Listed>(entry: T): T => ({ ...entry, since: entry.since ?? since });
  const further = phonesOf(more).filter(({ number }) => number !== null || phones.length === 0);
  const kept = identifying.length === 0 && further.some(({ number }) => number !== null) ? [] : phones;
  return {
    ...emailColumns(addEntries(emails, emailsOf(more).map(isNew), keyOfEmail)),
    ...phoneColumns(addEntries(kept, further.map(isNew), keyOfPhone)),
  };
}

/** The addresses of several records as one, those of the first one first. All of them are kept. */
export function unionOfAddresses(records: AddressColumns[]): AddressColumns {
  return {
    ...emailColumns(union(records.map(emailsOf), keyOfEmail)),
    ...phoneColumns(union(records.map(phonesOf), keyOfPhone)),
  };
}

function union<T>(lists: T[][], key: Key<T>): T[] {
  const seen = new Set<string>();
  return lists.flat().filter((entry) => !seen.has(key(entry)) && seen.add(key(entry)));
}

/** The canonical addresses of a record. */
export const addressesIn = (record: EmailColumns): string[] => emailsOf(record).map(({ address }) => address);

/** Its phone numbers in E.164, each once. */
export const numbersIn = (record: PhoneColumns): string[] => [...new Set(phonesOf(record).flatMap(({ number }) => number ?? []))];

/** Its phone numbers with their extensions, as `phoneKey`. */
export const phoneKeysIn = (record: PhoneColumns): string[] =>
  phonesOf(record).flatMap(({ number, extension }) => (number ? phoneKey({ number, extension }) : []));
