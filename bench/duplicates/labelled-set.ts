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

/** What columns of such files are called, by our fields. Others are left out. */
const COLUMNS: Record<string, string[]> = {
  firstName: ["first_name", "given_name", "given_names", "forename", "forenames", "firstname", "fname", "first", "given", "vorname"],
  middleName: ["middle_name", "middle_names", "middlename", "mname", "second_name"],
  lastName: ["last_name", "surname", "family_name", "lastname", "lname", "last", "family", "sname", "nachname"],
  name: ["name", "full_name", "fullname", "person_name", "caption", "entity_name", "legal_name", "label_name"],
  email: ["email", "email_address", "e_mail", "mail", "emails"],
  phone: ["phone", "telephone", "tel", "phone_number", "phone_num", "mobile", "cell", "phones"],
  companyName: [
    "company",
    "company_name",
    "companyname",
    "organisation",
    "organization",
    "employer",
    "org",
    "business_name",
    "firm",
    "conm",
  ],
  website: ["website", "domain", "url", "homepage", "web"],
  street: [
    "street",
    "addr",
    "address",
    "address_1",
    "address1",
    "address_line_1",
    "street_address",
    "street_name",
    "address_full",
    "full_address",
  ],
  streetNumber: ["street_number", "house_number", "number", "street_no", "house_no"],
  postalCode: ["postcode", "post_code", "postal_code", "postalcode", "zip", "zip_code", "zipcode", "plz"],
  city: ["city", "town", "suburb", "locality", "place", "birth_place", "municipality"],
  state: ["state", "region", "province", "county"],
  country: ["country", "country_code", "countries", "jurisdiction"],
  truth: [
    "cluster",
    "cluster_id",
    "class",
    "entity_id",
    "ent_id",
    "true_id",
    "true_cluster",
    "group_id",
    "group",
    "person_id",
    "entity",
    "gold",
    "true_match_id",
    "label",
  ],
  recordId: ["rec_id", "record_id"],
  schema: ["schema", "kind", "type", "entity_type"],
  isSame: [
    "is_match",
    "match",
    "label",
    "same",
    "is_same",
    "truth",
    "evaluation",
    "judgement",
    "judgment",
    "is_duplicate",
    "duplicate",
    "target",
    "gold",
    "class",
    "y",
  ],
};

/** Columns that tell people apart by themselves, as an administrator would mark them; the first of a kind is taken. */
const IDENTIFYING = [
  ["date_of_birth", "dob", "birth_date", "birthdate", "born", "birthday"],
  ["soc_sec_id", "ssn", "social_security_number", "national_id", "id_number", "tax_number", "registration_number", "customer_number"],
];

/** What only people have. */
const OF_PEOPLE = [...(IDENTIFYING[0] as string[]), "gender", "sex", "age", "nationality"];

/** How the two sides of a pair are told apart. */
const SIDES: [RegExp, RegExp][] = [
  [/_?(?:1|l|a|left)$/, /_?(?:2|r|b|right)$/],
  [/^(?:left|ltable|query|one|a|source|record_?1)_/, /^(?:right|rtable|match|result|candidate|other|b|target|record_?2)_/],
  // Of names alone.
  [/^(?:left|query|source|one)$/, /^(?:right|candidate|result|other)$/],
];

/** A title without capitals and signs: "firstName", "First Name" and "first-name" are one. */
const plain = (text: string): string =>
  text
    .trim()
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "_")
    .replaceAll(/^_|_$/g, "")
    .replaceAll("properties_", "");

/** Reads a file: a table with titles, or JSON, an object in each line; a row is a record with its cluster, or a pair with whether it is the same. */
export function readSet(file: string): LabelledSet {
  const text = readFileSync(file, "utf8");
  const rows = /\.jsonl?$/i.test(file) ? rowsOfJson(text) : rowsOfTable(text);
  const [first = {}] = rows;
  const name = path.basename(file);
  const titles = Object.assign({}, ...rows.slice(0, 100));
  const sides = SIDES.find((patterns) =>
    patterns.every((side) => Object.keys(first).filter((title) => side.test(title)).length > 0 && named(sideOf(titles, side))),
  );
  if (sides && get(titles, "isSame") !== undefined) {
    const [left, right] = sides;
    const recordIn = (row: Row, side: RegExp) => recordOf({ schema: get(row, "schema") ?? "", ...sideOf(row, side) });
    return {
      name,
      pairs: rows.map((row) => ({
        left: recordIn(row, left),
        right: recordIn(row, right),
        isSame: /^(?:1|1\.0|t|true|yes|y|\+|match|matched|positive|same|dup|duplicate)$/i.test((get(row, "isSame") ?? "").trim()),
      })),
    };
  }
  return { name, records: rows.map((row, nth) => ({ record: recordOf(row), truth: truthOf(row, nth) })) };
}

function rowsOfTable(text: string): Row[] {
  const [header = ""] = text.split("\n", 1);
  const count = (sign: string) => header.split(sign).length;
  const delimiter = [",", ";", "\t", "|"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  return parse(text, {
    columns: (titles: string[]) => titles.map(plain),
    delimiter,
    bom: true,
    trim: true,
    skip_empty_lines: true,
    relax_quotes: true,
    relax_column_count: true,
  }) as Row[];
}

/** A list of objects, or one in each line; of several values of a field the first. */
function rowsOfJson(text: string): Row[] {
  const objects = text.trimStart().startsWith("[")
    ? JSON.parse(text)
    : text
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line));
  return objects.map((object: unknown) => Object.fromEntries(flat(object)));
}

function flat(value: unknown, title = ""): [string, string][] {
  if (Array.isArray(value)) return value.length > 0 ? flat(value[0], title) : [];
  if (value === null || typeof value !== "object") return value === null || value === undefined ? [] : [[plain(title), String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => flat(inner, title ? `${title}_${key}` : key));
}

const sideOf = (row: Row, side: RegExp): Row =>
  Object.fromEntries(
    Object.entries(row).flatMap(([title, value]) => (side.test(title) ? [[title.replace(side, "") || "name", value]] : [])),
  );

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

/** A date as ISO 8601 has it, where it is certain which is the day; else as it is. */
function dayOf(text: string): string {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  if (!year) return text.replace(/[T ]00:00.*$/, "");
  const [first, second] = [day.padStart(2, "0"), month.padStart(2, "0")];
  return Number(second) > 12 ? `${year}-${first}-${second}` : `${year}-${second}-${first}`;
}

function recordOf(row: Row): Labelled {
  const address = {
    street: [filled(row, "streetNumber"), filled(row, "street")].filter(Boolean).join(" ") || null,
    postalCode: filled(row, "postalCode"),
    city: filled(row, "city"),
    state: filled(row, "state"),
    country: null,
  };
  const identifying = Object.fromEntries(
    IDENTIFYING.flatMap((titles) => {
      const title = titles.find((one) => row[one]?.trim());
      return title ? [[titles[0] as string, dayOf((row[title] as string).trim())]] : [];
    }),
  );
  const phones = phonesOf(filled(row, "phone"), filled(row, "country"));
  const isPerson =
    get(row, "firstName") !== undefined ||
    get(row, "lastName") !== undefined ||
    /^(?:per|person|people|individual|human)$/i.test(filled(row, "schema") ?? "") ||
    OF_PEOPLE.some((title) => row[title] !== undefined);
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
    firstName: [filled(row, "firstName"), filled(row, "middleName")].filter(Boolean).join(" ") || null,
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
