import { readCurrencyCode } from "../../platform/identifiers/codes.js";
import { readCountryOrName } from "../../platform/identifiers/country-names.js";
import { isValue, type ValueField } from "../../platform/query/fields.js";
import { own } from "../../platform/schema/names.js";
import type { ActivityType } from "../../records/activities/activity.js";
import { Channel } from "../../records/campaigns/source.js";
import { CustomFieldType } from "../../records/custom-fields/custom-field.enums.js";
import type { CustomField } from "../../records/custom-fields/custom-field.js";
import { leads } from "../../records/leads/lead.fields.js";
import type { Lead } from "../../records/leads/lead.js";
import { Band, Grade } from "../../records/leads/score.enums.js";
import { type Condition, type Fact, fieldsOf } from "./condition.js";
import type { AccountFacts, LeadAccounts } from "./lead-accounts.js";

/** What kind of values a field has, for the operators that fit it. */
export type FactKind = "text" | "number" | "instant" | "date" | "boolean" | "tags" | "enumeration" | "anything";

/** Scores would follow from themselves; the id says nothing. */
const NO_FACTS = ["id", "score", "fitScore", "engagementScore", "band", "grade"];
const KINDS: Partial<Record<ValueField["kind"], FactKind>> = {
  string: "text",
  int: "number",
  float: "number",
  dateTime: "instant",
  enumeration: "enumeration",
  strings: "tags",
};

/** A field that a condition may look at; of an enumeration also its values. */
export interface FactField {
  kind: FactKind;
  allowed?: string[];
  /** For identifiers and codes: the canonical form that leads have, into which what they are compared with is brought. */
  read?: (typed: string) => string | null;
  /** For codes, which must have one: what is wanted. */
  wanted?: string;
}

/** What a fit rule may look at, by name. */
export type Facts = ReadonlyMap<string, FactField>;

/** People write rules, so a country may also be named. */
const COUNTRY = { read: readCountryOrName, wanted: 'a country is wanted, like "DE" or "Germany"' };
const CURRENCY = { read: readCurrencyCode, wanted: 'a currency is wanted, like "EUR"' };

/** What a fit rule may look at in every organisation: whatever a list of leads can be filtered by, and where the lead came from. */
export const LEAD_FACTS: Facts = new Map<string, FactField>([
  ...Object.entries(leads.fields).flatMap(([name, field]): [string, FactField][] => {
    const kind = isValue(field) && !NO_FACTS.includes(name) ? KINDS[field.kind] : undefined;
    const allowed = isValue(field) && field.enumeration ? Object.values<string>(field.enumeration.type() as never) : undefined;
    const read = isValue(field) ? field.read : undefined;
    return kind ? [[name, { kind, allowed, ...(name === "country" ? COUNTRY : { read }) }]] : [];
  }),
  ["source.name", { kind: "text" }],
  ["campaign.name", { kind: "text" }],
  ["source.channel", { kind: "enumeration", allowed: Object.values(Channel) }],
]);

const CUSTOM = "customFields.";

/** What begins so is a fact of the account that the lead belongs to. */
export const ACCOUNT = "account.";

/** What every condition that looks at leads may look at of their accounts, besides the custom fields of accounts. */
export const ACCOUNT_FACTS: Facts = new Map<string, FactField>([
  [`${ACCOUNT}wonDeals`, { kind: "number" }],
  [`${ACCOUNT}wonWorth`, { kind: "number" }],
  [`${ACCOUNT}lastWonAt`, { kind: "instant" }],
]);

export const looksAtAccounts = (condition: Condition | null | undefined): boolean =>
  Boolean(condition) && fieldsOf(condition as Condition).some((field) => field.startsWith(ACCOUNT));

/** What rules may look at of the fields that administrators added: `customFields.renewal_date`, of money its parts; of accounts with `account.` before it. */
export const customFacts = (fields: Pick<CustomField, "key" | "type" | "choices">[], of = ""): [string, FactField][] =>
  fields.flatMap(({ key, type, choices }): [string, FactField][] => {
    const name = `${of}${CUSTOM}${key}`;
    if (type === CustomFieldType.MONEY)
      return [
        [`${name}.amount`, { kind: "number" }],
        [`${name}.currency`, { kind: "text", ...CURRENCY }],
      ];
    return [[name, { kind: KIND_OF_CUSTOM[type], allowed: type === CustomFieldType.CHOICE ? choices : undefined }]];
  });

const KIND_OF_CUSTOM: Record<Exclude<CustomFieldType, CustomFieldType.MONEY>, FactKind> = {
  TEXT: "text",
  NUMBER: "number",
  DATE: "date",
  CHOICE: "enumeration",
  BOOLEAN: "boolean",
};

function accountFact(account: AccountFacts | null, name: string): Fact {
  if (name.startsWith(CUSTOM)) return customFact(account?.customFields ?? {}, name.slice(CUSTOM.length));
  return account?.[name as keyof AccountFacts] as Fact;
}

function customFact(values: Lead["customFields"], path: string): Fact {
  const [key, part] = path.split(".") as [string, string | undefined];
  if (!part) return own(values, key) as Fact;
  const value = own(own(values, key) as Record<string, string> | undefined, part);
  return part === "amount" && value !== undefined ? Number(value) : value;
}
/** What a routing rule may look at: all of that, and how the lead is scored. */
export const ROUTING_FACTS: Facts = new Map<string, FactField>([
  ...LEAD_FACTS,
  ["score", { kind: "number" }],
  ["fitScore", { kind: "number" }],
  ["engagementScore", { kind: "number" }],
  ["band", { kind: "enumeration", allowed: Object.values(Band) }],
  ["grade", { kind: "enumeration", allowed: Object.values(Grade) }],
]);

/** What a qualification policy may look at: what stands in the lead itself. */
export const POLICY_FACTS: Facts = new Map([...ROUTING_FACTS].filter(([name]) => !name.includes(".")));

/** Where leads came from, by id. */
export interface Origins {
  sources: Map<string, { name: string; channel: string }>;
  campaigns: Map<string, { name: string }>;
  /** And to which accounts they belong; left out where nothing asks. */
  accounts?: LeadAccounts;
}

export const NOWHERE: Origins = { sources: new Map(), campaigns: new Map() };

/** How conditions find the values of a lead. */
export const factsOf =
  (lead: Lead, { sources, campaigns, accounts }: Origins) =>
  (field: string): Fact => {
    if (field.startsWith(ACCOUNT)) return accountFact(accounts?.of(lead) ?? null, field.slice(ACCOUNT.length));
    if (field.startsWith(CUSTOM)) return customFact(lead.customFields, field.slice(CUSTOM.length));
    if (field === "source.name") return lead.sourceId && sources.get(lead.sourceId)?.name;
    if (field === "source.channel") return lead.sourceId && sources.get(lead.sourceId)?.channel;
    if (field === "campaign.name") return lead.campaignId && campaigns.get(lead.campaignId)?.name;
    return lead[field as keyof Lead] as Fact;
  };

/** As much of an activity as rules look at. */
export interface ActivityFacts {
  id: string;
  type: ActivityType;
  occurredAt: Date;
  properties: Record<string, unknown>;
}

export const PROPERTIES = "properties.";

/** How conditions find the properties of an activity: `properties.page`, `properties.order.total`. */
export const propertiesOf =
  ({ properties }: ActivityFacts) =>
  (field: string): Fact => {
    let value: unknown = properties;
    for (const name of field.slice(PROPERTIES.length).split("."))
      value =
        value !== null && typeof value === "object" && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
    if (Array.isArray(value)) return value.map(String);
    return value !== null && typeof value === "object" ? undefined : (value as Fact);
  };
