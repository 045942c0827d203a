import {
  type AddressColumns,
  EMAIL_COLUMNS,
  emailColumns,
  emailsOf,
  keyOfEmail,
  keyOfPhone,
  PHONE_COLUMNS,
  phoneColumns,
  phonesOf,
  unionOfAddresses,
} from "../../platform/identifiers/listed.js";
import { isSame, type Merged } from "./merge-fields.js";
import type { MergeableRecord } from "./mergeable.js";

/** What each list is called by clients, and the properties that have it. */
const LISTS = { emails: EMAIL_COLUMNS, phones: PHONE_COLUMNS } as const;

/** What a merge decides on, with the addresses and numbers of all records: whatever is chosen, none of a person's is lost. Pure. */
export function withAllAddresses<T extends MergeableRecord>(merged: Merged<T>, master: T, others: T[]): Merged<T> {
  // A company has one number.
  if (!("emailList" in master)) return merged;
  const chosen = (field: keyof typeof LISTS, source: "email" | "phone"): AddressColumns[] => {
    const from = merged.sources.get(source)?.[0];
    const only = Object.fromEntries(LISTS[field].map((property) => [property, from?.[property as keyof T]]));
    return from && merged.values[source] !== undefined ? [only] : [];
  };
  const all = unionOfAddresses([...chosen("emails", "email"), ...chosen("phones", "phone"), master, ...others]);
  const values = { ...merged.values };
  const changes = [...merged.changes];
  for (const [field, list] of Object.entries({ emails: addressesOf, phones: numbersOf })) {
    if (isSame(list(all), list(master))) continue;
    for (const property of LISTS[field as keyof typeof LISTS]) Object.assign(values, { [property]: all[property] });
    // Of a single one the plain field tells.
    if (list(all).length < 2) continue;
    const chosenFrom = [master, ...others].filter((record) => list(record).length > 0).map(({ nodeId }) => nodeId);
    changes.push({ field, from: list(master), to: list(all), chosenFrom });
  }
  return { ...merged, values, changes };
}

const addressesOf = (record: AddressColumns): string[] => emailsOf(record).map(keyOfEmail);
const numbersOf = (record: AddressColumns): string[] => phonesOf(record).map(keyOfPhone);

/**
 * The addresses of a survivor without those that the merge brought, the primary one as it was unless somebody has changed it since.
 * What came in since stays. Pure.
 */
export function earlierAddresses(now: AddressColumns, before: AddressColumns, after: AddressColumns): AddressColumns {
  return {
    ...emailColumns(earlier(emailsOf(now), { before: emailsOf(before), after: emailsOf(after) }, keyOfEmail)),
    ...phoneColumns(earlier(phonesOf(now), { before: phonesOf(before), after: phonesOf(after) }, keyOfPhone)),
  };
}

function earlier<T>(now: T[], merge: { before: T[]; after: T[] }, key: (entry: T) => string): T[] {
  const [before, after, present] = [merge.before.map(key), merge.after.map(key), now.map(key)];
  const own = now.filter((entry) => before.includes(key(entry)) || !after.includes(key(entry)));
  // What the merge left out, such as a number that identifies nobody, is there again.
  const back = merge.before.filter((entry) => !after.includes(key(entry)) && !present.includes(key(entry)));
  const all = [...own, ...back];
  if (present[0] !== after[0]) return all;
  const first = all.find((entry) => key(entry) === before[0]);
  return first ? [first, ...all.filter((entry) => entry !== first)] : all;
}
