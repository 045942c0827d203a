import { Max, MaxLength, Min } from "class-validator";
import { Field, Int } from "type-graphql";
import { Column } from "typeorm";
import { readCountryCode } from "../../platform/identifiers/codes.js";
import { normalizeWebsite } from "../../platform/identifiers/contact-details.js";
import { canonicalName } from "../../platform/identifiers/name.js";
import { tidyText } from "../../platform/identifiers/text.js";
import { canonical, int, string, type ValueField } from "../../platform/query/fields.js";
import { CountryCode } from "../../platform/scalars.js";

export type PlainKind = "name" | "text" | "webAddress" | "wholeNumber" | "country";

/** A field of a lead that people type and that stands for itself: no other field follows from it, but for what a verb says. */
export interface PlainField {
  kind: PlainKind;
  /** For the people who query it. */
  description: string;
  /** The most characters of a text, the largest number. */
  most?: number;
  /** Whether it says who somebody is: then it is still true when the person comes back as a new lead. */
  ofThePerson?: boolean;
  /** What columns of files call it besides its own name; of several columns of a file the first of these counts. */
  headings: readonly string[];
}

/**
 * The one declaration of each plain field of a lead: the schema's types and inputs, columns, filters and orders, captures and
 * imports, merges and the field map of conversions follow from it. A new one is a line here, a property of `LeadPerson` and of
 * `LeadDetailsInput`, and a migration. Whether partners see it is decided in partners/sharing/shared-fields.ts: by default they do not.
 */
export const PLAIN_FIELDS = {
  firstName: { kind: "name", description: "Given name.", most: 200, ofThePerson: true, headings: ["Given Name", "Forename", "Vorname"] },
  lastName: { kind: "name", description: "Family name.", most: 200, ofThePerson: true, headings: ["Family Name", "Surname", "Nachname"] },
  jobTitle: {
    kind: "text",
    description: "What the person does.",
    most: 300,
    ofThePerson: true,
    headings: ["Title", "Position", "Role"],
  },
  companyName: {
    kind: "text",
    description: "Where the person works.",
    most: 300,
    ofThePerson: true,
    headings: ["Company", "Company / Account", "Account Name", "Organization", "Organisation", "Associated Company"],
  },
  website: {
    kind: "webAddress",
    description: "The company's website.",
    most: 2000,
    ofThePerson: true,
    headings: ["Website URL", "Company Website", "Web", "URL"],
  },
  industry: {
    kind: "text",
    description: "What the company does.",
    most: 200,
    ofThePerson: true,
    headings: ["Branch of Industry", "Sector"],
  },
  companySize: {
    kind: "wholeNumber",
    description: "How many people work there.",
    most: 10_000_000,
    ofThePerson: true,
    headings: ["Number of Employees", "No. of Employees", "Employees", "Company Size (Employees)"],
  },
  country: {
    kind: "country",
    description: "Where the person is.",
    ofThePerson: true,
    headings: ["Country Code", "Country/Region", "Country/Region Code", "Country/Territory"],
  },
  state: {
    kind: "text",
    description: "State, province or canton.",
    most: 200,
    headings: ["State/Province", "State/Region", "State Code", "Province", "Region"],
  },
  city: { kind: "text", description: "Town.", most: 200, headings: ["Town"] },
  street: { kind: "text", description: "Street and number.", most: 500, headings: ["Street Address", "Address Line 1"] },
  postalCode: { kind: "text", description: "Postal code.", most: 50, headings: ["Zip/Postal Code", "Zip", "Zip Code", "Postcode"] },
  description: {
    kind: "text",
    description: "Anything else worth knowing.",
    most: 20_000,
    headings: ["Notes", "Comments", "Message"],
  },
  referrer: {
    kind: "text",
    description: "Who recommended us; needed for the status REFERRAL.",
    most: 300,
    headings: ["Referred By"],
  },
  seniority: {
    kind: "text",
    description: "How high up the person is: manager, director, owner.",
    most: 200,
    ofThePerson: true,
    headings: ["Seniority Level", "Management Level", "Job Level"],
  },
  needs: { kind: "text", description: "What the person looks for.", most: 2_000, headings: ["Need", "Requirements", "Interested In"] },
  painPoints: {
    kind: "text",
    description: "What troubles the person today.",
    most: 2_000,
    headings: ["Pain Point", "Pains", "Challenges"],
  },
  technologies: {
    kind: "text",
    description: "What the company works with: programs, platforms, machines.",
    most: 2_000,
    headings: ["Technology", "Tech Stack", "Technology Stack"],
  },
  persona: {
    kind: "text",
    description: "What kind of buyer the person is; a scoring model may be for one persona alone.",
    most: 100,
    headings: ["Buyer Persona"],
  },
} as const satisfies Record<string, PlainField>;

export type PlainName = keyof typeof PLAIN_FIELDS;

/** The plain fields as people type them. */
export type PlainValues = { [Name in PlainName]?: ((typeof PLAIN_FIELDS)[Name]["kind"] extends "wholeNumber" ? number : string) | null };

export const PLAIN_NAMES = Object.keys(PLAIN_FIELDS) as PlainName[];

const fieldOf = (name: PlainName): PlainField => PLAIN_FIELDS[name];

/** The plain fields of these kinds. */
export const plainOf = (...kinds: PlainKind[]): PlainName[] => PLAIN_NAMES.filter((name) => kinds.includes(fieldOf(name).kind));

/** Something for each plain field, by its name. */
export const forPlain = <T>(make: (name: PlainName, field: PlainField) => T): Record<PlainName, T> =>
  Object.fromEntries(PLAIN_NAMES.map((name) => [name, make(name, fieldOf(name))])) as Record<PlainName, T>;

const typeOf = ({ kind }: PlainField) => (kind === "wholeNumber" ? Int : kind === "country" ? CountryCode : String);

/** A property of the entity that is one of the plain fields: its field in the schema, and its column. */
export const Plain = (): PropertyDecorator => (target, name) => {
  const field = fieldOf(name as PlainName);
  Field(() => typeOf(field), { nullable: true, description: field.description })(target, name as string);
  Column({ type: field.kind === "wholeNumber" ? "int" : "text", nullable: true })(target, name);
};

/** A property of an input that is one of the plain fields: its field in the schema, and its checks. */
export const PlainInput = (): PropertyDecorator => (target, name) => {
  const field = fieldOf(name as PlainName);
  Field(() => typeOf(field), { nullable: true, description: field.description })(target, name as string);
  if (field.kind !== "wholeNumber") {
    if (field.most !== undefined) MaxLength(field.most)(target, name as string);
    return;
  }
  Min(0, { message: `"${String(name)}" must not be negative.` })(target, name as string);
  if (field.most !== undefined) Max(field.most)(target, name as string);
};

/** How a field is asked for in filters, orders and statistics. */
export const plainQuery = forPlain((_, { kind }): ValueField => {
  if (kind === "name") return canonical(canonicalName);
  if (kind === "country") return canonical(readCountryCode);
  return kind === "wholeNumber" ? int() : string();
});

/** How what was typed is stored; null for nothing. */
const STORED: Record<PlainKind, (typed: any) => unknown> = {
  name: (typed: string) => tidyText(typed) || null,
  text: (typed: string) => typed.trim() || null,
  webAddress: (typed: string) => (typed.trim() ? normalizeWebsite(typed.trim()) : null),
  wholeNumber: (typed: number) => typed,
  country: (typed: string) => typed,
};

/** The plain fields of an input in the form that they are stored in; only those that were given. */
export function storePlain(input: PlainValues): PlainValues {
  const given = PLAIN_NAMES.filter((name) => input[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, input[name] === null ? null : STORED[fieldOf(name).kind](input[name])]));
}
