import { readCountryCode, readCurrencyCode } from "../../platform/identifiers/codes.js";
import { readCountryOrName } from "../../platform/identifiers/country-names.js";
import { readDomain } from "../../platform/identifiers/domain.js";
import { readEmail } from "../../platform/identifiers/email.js";
import { canonicalName } from "../../platform/identifiers/name.js";
import { readPhoneNumber } from "../../platform/identifiers/phone.js";
import { tidyText } from "../../platform/identifiers/text.js";
import { DuplicateKind } from "../../records/duplicates/duplicate-kinds.js";
import { RuleKind } from "../../records/leads/score.enums.js";
import { checkCondition, conditionOf } from "../conditions/check-condition.js";
import type { Condition } from "../conditions/condition.js";
import { type Facts, LEAD_FACTS, ROUTING_FACTS } from "../conditions/facts.js";
import type { ModelDefinition } from "../scoring/scoring-model.js";

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
  /** For columns that hold many values: whether one of them has no canonical form. */
  unreadable?: Record<string, (value: any) => boolean>;
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

const country = readCountryOrName;
const currency = readCurrencyCode;

type Conditional = { condition?: Condition | null };
const withCanonical = <T extends Conditional>(rule: T, facts: Facts): T =>
  rule.condition ? { ...rule, condition: conditionOf(rule.condition, facts) } : rule;

/** Whether a condition compares with a code that is none, so that it never holds. */
function comparesWithNoCode(condition: Condition | null | undefined, facts: Facts): boolean {
  let isUnreadable = false;
  const complain = (path: (string | number)[]) => {
    if (["value", "values"].includes(String(path.at(-1)))) isUnreadable = true;
  };
  if (condition) checkCondition(condition, "ROUTING", facts, complain);
  return isUnreadable;
}

const routingRules: Reader = (rules: Conditional[]) => rules.map((rule) => withCanonical(rule, ROUTING_FACTS));
const namesNoCountry = (rules: Conditional[]) => rules.some(({ condition }) => comparesWithNoCode(condition, countryBy(readCountryOrName)));

const fitRules = ({ groups }: ModelDefinition) => groups.filter(({ kind }) => kind === RuleKind.FIT).flatMap(({ rules }) => rules);
const scoringRules: Reader = (definition: ModelDefinition): ModelDefinition => ({
  ...definition,
  groups: definition.groups.map((group) =>
    group.kind === RuleKind.FIT ? { ...group, rules: group.rules.map((rule) => withCanonical(rule, LEAD_FACTS)) } : group,
  ),
});

/** Only what leads are compared with in the field of their country. */
const countryBy = (read: (typed: string) => string | null): Facts => new Map([["country", { kind: "text", read, wanted: "a country" }]]);

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
  { table: "partner", recordType: "partner", columns: { territories: each(readCountryOrName), contacts } },
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
  { table: "access_token", recordType: "token", columns: { territories: each(readCountryOrName) } },
  { table: "qualification_policy", recordType: "policy", columns: { countries: each(readCountryOrName) } },
  { table: "routing_rule_set", recordType: "routing", columns: { rules: routingRules }, unreadable: { rules: namesNoCountry } },
  {
    table: "scoring_model",
    where: "state = 'DRAFT'",
    recordType: "model",
    columns: { definition: scoringRules },
    unreadable: { definition: (definition: ModelDefinition) => namesNoCountry(fitRules(definition)) },
  },
  // A version that was published never changes; codes match in any case, and what names a country otherwise never holds.
  {
    table: "scoring_model",
    where: "state = 'ACTIVE'",
    recordType: "model",
    columns: { definition: (definition) => definition },
    unreadable: {
      definition: (definition: ModelDefinition) =>
        fitRules(definition).some(({ condition }) => comparesWithNoCode(condition, countryBy(readCountryCode))),
    },
  },
  { table: "campaign", recordType: "campaign", columns: { cost_currency: currency } },
  { table: "source", recordType: "source", columns: { cost_currency: currency } },
];
