import { companyDomain } from "../../platform/identifiers/contact-details.js";
import { type AddressColumns, addressesIn, numbersIn } from "../../platform/identifiers/listed.js";
import { type Company, type Folded, foldCompany, foldPerson, type Person } from "../matching/person.js";
import { DuplicateKind } from "./duplicate-kinds.js";

/** What of a record is compared, by the names of its properties. */
export interface ComparedProperties extends AddressColumns {
  id: string;
  name: string;
  firstName?: string | null;
  lastName?: string | null;
  companyName?: string | null;
  domain?: string | null;
  street?: string | null;
  postalCode?: string | null;
  city?: string | null;
  state?: string | null;
  country: string | null;
  customFields: Record<string, unknown>;
}

/** A change of one of these is a change of what the record is found by. */
export const COMPARED = new Set(
  "name firstName lastName email emailList phone phoneList companyName domain street postalCode city state country customFields".split(" "),
);

/** A lead or a contact as it is compared. A contact's company is that of its e-mail address. */
export function personOf(record: ComparedProperties, identifyingFields: readonly string[] = []): Person {
  const { firstName, lastName, companyName, street, postalCode, city, state, country } = record;
  const identifying = identifyingOf(record, identifyingFields);
  const domain = record.domain ?? companyDomain(null, record.email ?? null);
  return {
    firstName,
    lastName,
    emails: addressesIn(record),
    phones: numbersIn(record),
    companyName,
    domain,
    street,
    postalCode,
    city,
    state,
    country,
    identifying,
  };
}

/** An account as it is compared. */
export function companyOf(record: ComparedProperties, identifyingFields: readonly string[] = []): Company {
  const { name, domain, city, country } = record;
  return { name, domain, phones: numbersIn(record), city, country, identifying: identifyingOf(record, identifyingFields) };
}

/** A record of any kind, folded for the comparison. */
export const foldRecord = (kind: DuplicateKind, record: ComparedProperties, identifyingFields: readonly string[]): Folded =>
  kind === DuplicateKind.ACCOUNT ? foldCompany(companyOf(record, identifyingFields)) : foldPerson(personOf(record, identifyingFields));

const identifyingOf = ({ customFields }: ComparedProperties, keys: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    keys.flatMap((key) => (customFields[key] === undefined || customFields[key] === null ? [] : [[key, String(customFields[key])]])),
  );
