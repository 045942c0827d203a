import { readCountryCode, readCurrencyCode } from "../../platform/identifiers/codes.js";
import { readDomain } from "../../platform/identifiers/domain.js";
import { readEmail } from "../../platform/identifiers/email.js";
import { canonicalName } from "../../platform/identifiers/name.js";
import { readPhoneNumber } from "../../platform/identifiers/phone.js";
import { tidyText } from "../../platform/identifiers/text.js";
import { DuplicateKind } from "../../records/duplicates/duplicate-kinds.js";

/** How a stored value is brought into its canonical form; null for one that has none. */
export type Reader = (value: any) => unknown;

/** The identifiers of one table, by property. */
export interface Place {
  table: string;
  /** Which of its rows; all by default. */
  where?: string;
  /** The prefix of the ids of the records that problems are told of. */
  recordType: string;
  /** The column with that record's uuid, where it is not the row itself. */
  recordOf?: string;
  /** Columns, by their names in the database. */
  columns: Record<string, Reader>;
  /** Of these only one record may have a value. */
  unique?: string[];
  /** The kind of record, where two with one e-mail address may be one person. */
  kind?: DuplicateKind;
}

const each =
  (read: (typed: string) => string | null): Reader =>
  (values: string[] | null) =>
    values && [...new Set(values.map((value) => read(value) ?? value))];

/** The amounts among the values of custom fields. */
const customMoney: Reader = (values: Record<string, any>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, typeof value?.currency === "string" ? inCurrency(value) : value]));
const inCurrency = (money: { currency: string }) => ({ ...money, currency: readCurrencyCode(money.currency) ?? money.currency });

const budget: Reader = (assessment: Record<string, any>) =>
  assessment?.budget?.amount
    ? { ...assessment, budget: { ...assessment.budget, amount: inCurrency(assessment.budget.amount) } }
    : assessment;

const contacts: Reader = (people: { email?: string | null }[]) =>
  people.map((person) => ({ ...person, ...(person.email ? { email: readEmail(person.email) ?? person.email } : {}) }));

const country = readCountryCode;
const currency = readCurrencyCode;

/** Every place that has identifiers, those first that others copy. */
export const PLACES: Place[] = [
  {
    table: "lead",
    recordType: "lead",
    columns: {
      email: readEmail,
      phone: readPhoneNumber,
      first_name: canonicalName,
      last_name: canonicalName,
      company_name: canonicalName,
      country,
      domain: readDomain,
      assessment: budget,
      custom_fields: customMoney,
    },
    kind: DuplicateKind.LEAD,
  },
  {
    table: "contact",
    recordType: "contact",
    columns: {
      email: readEmail,
      phone: readPhoneNumber,
      first_name: canonicalName,
      last_name: canonicalName,
      country,
      custom_fields: customMoney,
    },
    kind: DuplicateKind.CONTACT,
  },
  {
    table: "account",
    recordType: "account",
    columns: { name: canonicalName, phone: readPhoneNumber, country, domain: readDomain, custom_fields: customMoney },
  },
  { table: "opportunity", recordType: "opportunity", columns: { currency, custom_fields: customMoney } },
  { table: "opportunity_line", recordType: "opportunity", recordOf: "opportunity_id", columns: { currency } },
  ...["lead", "contact", "account"].map((kind) => ({
    table: "merged_record",
    where: `kind = '${kind}'`,
    recordType: kind,
    recordOf: "survivor_id",
    columns: { email: readEmail, phone: readPhoneNumber },
  })),
  {
    table: "lead_external_id",
    recordType: "lead",
    recordOf: "lead_id",
    columns: { system: tidyText, value: tidyText },
    unique: ["system", "value"],
  },
  { table: "user_account", recordType: "user", columns: { email: readEmail }, unique: ["email"] },
  { table: "partner", recordType: "partner", columns: { territories: each(readCountryCode), contacts } },
  {
    table: "lead_share",
    recordType: "share",
    columns: {
      email: readEmail,
      phone: readPhoneNumber,
      country,
      territory: country,
      expected_currency: currency,
      outcome_currency: currency,
    },
  },
  {
    table: "deal_registration",
    recordType: "registration",
    columns: { contact_email: readEmail, domain: readDomain, expected_currency: currency },
  },
  { table: "access_token", recordType: "token", columns: { territories: each(readCountryCode) } },
  { table: "qualification_policy", recordType: "policy", columns: { countries: each(readCountryCode) } },
  { table: "campaign", recordType: "campaign", columns: { cost_currency: currency } },
  { table: "source", recordType: "source", columns: { cost_currency: currency } },
];
