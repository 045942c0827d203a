import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { companyDomain } from "../../src/platform/identifiers/contact-details.js";
import { readEmail } from "../../src/platform/identifiers/email.js";
import { phoneKey, readPhone } from "../../src/platform/identifiers/phone.js";
import type { Company, Person } from "../../src/records/matching/person.js";

type Row = Record<string, string>;

/** A record of a set, as a person or as a company. */
export type Labelled = { kind: "person"; person: Person } | { kind: "company"; company: Company };

/** Records, and which of them are the same; or pairs of records, of which it is known whether they are. */
export type LabelledSet = { name: string; records: { record: Labelled; truth: string }[] } | { name: string; pairs: LabelledPair[] };

export interface LabelledPair {
  left: Labelled;
  right: Labelled;
  isSame: boolean;
}

/** What columns of such files are called, by our fields. Others are left out, unless `identifying` names them. */
const COLUMNS: Record<string, string[]> = {
  firstName: ["first_name", "given_name", "forename", "firstname", "fname"],
  lastName: ["last_name", "surname", "family_name", "lastname", "lname"],
  name: ["name", "full_name", "fullname", "caption"],
  email: ["email", "email_address", "e_mail", "mail"],
  phone: ["phone", "telephone", "tel", "phone_number", "mobile"],
  companyName: ["company", "company_name", "companyname", "organisation", "organization", "employer"],
  website: ["website", "domain", "url"],
  street: ["street", "addr", "address", "address_1", "address1", "street_address", "street_name"],
  streetNumber: ["street_number", "house_number", "number"],
  postalCode: ["postcode", "postal_code", "postalcode", "zip", "zip_code", "zipcode"],
  city: ["city", "town", "suburb", "locality"],
  state: ["state", "region", "province"],
  country: ["country", "country_code"],
  truth: ["cluster", "cluster_id", "class", "entity_id", "true_id", "group_id", "person_id"],
  recordId: ["rec_id", "record_id"],
  schema: ["schema", "kind"],
  isSame: ["is_match", "match", "label", "same", "is_same", "truth", "evaluation"],
};

/** Columns that tell people apart by themselves, as an administrator would mark them. */
const IDENTIFYING = ["dob", "date_of_birth", "birth_date", "birthdate", "soc_sec_id", "ssn", "customer_number"];

/** How the two sides of a pair are told apart. */
const SIDES: [RegExp, RegExp][] = [
  [/_?(?:1|l|a|left)$/, /_?(?:2|r|b|right)$/],
  [/^(?:left|query|one|a)_/, /^(?:right|match|result|candidate|other|b)_/],
];

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");

/** Reads a file: comma-separated, with titles; a row is a record with its cluster, or a pair with whether it is the same. */
export function readSet(file: string): LabelledSet {
  const rows = parse(readFileSync(file, "utf8"), {
    columns: (titles: string[]) => titles.map(plain),
    bom: true,
    trim: true,
    skip_empty_lines: true,
    relax_quotes: true,
    relax_column_count: true,
    quote: quoteOf(file),
  }) as Row[];
  const [first = {}] = rows;
  const name = path.basename(file);
  const sides = SIDES.find((patterns) =>
    patterns.every((side) => Object.keys(first).filter((title) => side.test(title)).length > 0 && named(sideOf(first, side))),
  );
  if (sides && get(first, "isSame") !== undefined) {
    const [left, right] = sides;
    return {
      name,
      pairs: rows.map((row) => ({
        left: recordOf({ schema: get(row, "schema") ?? "", ...sideOf(row, left) }),
        right: recordOf({ schema: get(row, "schema") ?? "", ...sideOf(row, right) }),
        isSame: /^(?:1|true|yes|y|match|positive|same)$/i.test(get(row, "isSame") ?? ""),
      })),
    };
  }
  return { name, records: rows.map((row, nth) => ({ record: recordOf(row), truth: truthOf(row, nth) })) };
}

/** Some sets quote by an apostrophe as well; the first line of values shows it. */
const quoteOf = (_file: string): string => '"';

const sideOf = (row: Row, side: RegExp): Row =>
  Object.fromEntries(Object.entries(row).flatMap(([title, value]) => (side.test(title) ? [[title.replace(side, ""), value]] : [])));

const named = (row: Row): boolean => ["name", "firstName", "lastName", "companyName"].some((field) => get(row, field) !== undefined);

const get = (row: Row, field: string): string | undefined => {
  const title = COLUMNS[field]?.find((column) => row[column] !== undefined);
  return title === undefined ? undefined : row[title];
};

const filled = (row: Row, field: string): string | null =>
  get(row, field)
    ?.replace(/^'(.*)'$/, "$1")
    .trim() || null;

/** `rec-7-org` and `rec-7-dup-1` are one. */
function truthOf(row: Row, nth: number): string {
  const id = get(row, "recordId");
  const numbered = id && /^rec-(\d+)-/.exec(id)?.[1];
  const truth = numbered ?? filled(row, "truth");
  if (truth === null || truth === undefined)
    throw new Error(`Row ${nth + 2} does not say which it is: one of ${COLUMNS.truth?.join(", ")} is needed.`);
  return truth;
}

function recordOf(row: Row): Labelled {
  const address = {
    street: [filled(row, "streetNumber"), filled(row, "street")].filter(Boolean).join(" ") || null,
    postalCode: filled(row, "postalCode"),
    city: filled(row, "city"),
    state: filled(row, "state"),
    country: null,
  };
  const identifying = Object.fromEntries(IDENTIFYING.flatMap((title) => (row[title] ? [[title, row[title] as string]] : [])));
  const phones = phonesOf(filled(row, "phone"), filled(row, "country"));
  const isPerson =
    get(row, "firstName") !== undefined || get(row, "lastName") !== undefined || /^person$/i.test(filled(row, "schema") ?? "");
  const website = filled(row, "website");
  if (!isPerson)
    return {
      kind: "company",
      company: {
        name: filled(row, "name") ?? filled(row, "companyName"),
        domain: companyDomain(website, null),
        phones,
        identifying,
        ...address,
      },
    };
  const email = readEmail(filled(row, "email") ?? "");
  const person = {
    firstName: filled(row, "firstName"),
    lastName: filled(row, "lastName"),
    name: filled(row, "name"),
    emails: email ? [email] : [],
    phones,
    companyName: filled(row, "companyName"),
    domain: companyDomain(website, email),
    identifying,
    ...address,
  };
  return { kind: "person", person };
}

/** Numbers in E.164 where it can be told, else their digits. */
function phonesOf(typed: string | null, country: string | null): string[] {
  if (!typed) return [];
  const { numbers } = readPhone(typed, country);
  const digits = typed.replaceAll(/\D/g, "");
  return numbers.length > 0 ? numbers.map(phoneKey) : digits.length >= 7 ? [digits] : [];
}
