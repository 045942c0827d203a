import { Field, InputType, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { MutableNode, Node } from "../../platform/database/node.js";
import { Setting } from "../../platform/database/settings.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { Scope } from "../../platform/identity/scopes.js";
import { ascending, queryable, timestamps } from "../../platform/query/fields.js";
import { own } from "../../platform/schema/names.js";
import type { CustomFieldType } from "../../records/custom-fields/custom-field.enums.js";
import type { CustomField } from "../../records/custom-fields/custom-field.js";
import { customFieldsOf } from "../../records/custom-fields/custom-values.js";
import type { Lead } from "../../records/leads/lead.js";
import { plainOf } from "../../records/leads/plain-fields.js";
import { RecordKind } from "../../records/record-kind.js";

/** What a lead becomes. */
export enum ConvertedObject {
  ACCOUNT = "ACCOUNT",
  CONTACT = "CONTACT",
  OPPORTUNITY = "OPPORTUNITY",
}

registerEnumType(ConvertedObject, {
  name: "ConvertedObject",
  description: "What a lead becomes.",
  valuesConfig: {
    ACCOUNT: { description: "The company." },
    CONTACT: { description: "The person." },
    OPPORTUNITY: { description: "The deal." },
  },
});

/** Both what is stored and what is given: they are alike. */
@ObjectType("FieldMapping", { description: "Which field of a lead goes into which field of what it becomes." })
@InputType("FieldMappingInput", { description: "Which field of a lead goes into which field of what it becomes." })
export class FieldMapping {
  @Field(() => String, {
    description: 'The field of the lead, by its path ("companyName", "qualification.budget.amount", "customFields.region").',
  })
  from: string;

  @Field(() => ConvertedObject, { description: "Of what it becomes." })
  object: ConvertedObject;

  @Field(() => String, { description: "The field there." })
  to: string;
}

/** The one that there is; the migration put it in. */
export const FIELD_MAP_ID = "01970000-0000-7000-8000-000000000131";

@ObjectType({ implements: Node, description: "What goes where when a lead is converted." })
@Entity("conversion_field_map")
@Setting()
export class ConversionFieldMap extends MutableNode {
  static override readonly prefix = "field_map";

  @Field(() => [FieldMapping], { description: "Field by field; what is not named does not go along." })
  @Column("jsonb")
  entries: FieldMapping[];
}

/** Only those who convert need to know. */
queryable(ConversionFieldMap, {
  table: "conversion_field_map",
  fields: { ...timestamps },
  visible: ({ scopes }) => (scopes.has(Scope.LEADS_CONVERT) ? {} : { id: { in: [] } }),
  order: ascending("createdAt"),
});

/** What a value is, as far as it matters where it may go. */
export type ValueType =
  | "text"
  | "email"
  | "phone"
  | "web address"
  | "country"
  | "whole number"
  | "number"
  | "money"
  | "date"
  | "choice"
  | "yes or no";

/** A field that a value comes from or goes into. */
export interface Slot {
  type: ValueType;
  /** Of a choice. */
  choices?: string[];
}

type Source = Slot & { of(lead: Lead): unknown };

const of = (type: ValueType, ...fields: (keyof Lead)[]): [string, Source][] =>
  fields.map((field) => [field, { type, of: (lead) => lead[field] }]);

/** What can go along, by its path in the schema; custom fields too, by theirs. */
const SOURCES: [string, Source][] = [
  ...of("text", "name", ...plainOf("name", "text")),
  ...of("email", "email"),
  ...of("phone", "phone"),
  ...of("web address", ...plainOf("webAddress")),
  ...of("country", ...plainOf("country")),
  ...of("whole number", ...plainOf("wholeNumber")),
  ["qualification.budget.amount", { type: "money", of: ({ assessment }) => assessment.budget?.amount }],
  ["qualification.timeline.by", { type: "date", of: ({ assessment }) => assessment.timeline?.by }],
];

/** Where it can go; into custom fields too. */
const TARGETS: Record<ConvertedObject, Record<string, ValueType>> = {
  ACCOUNT: {
    name: "text",
    website: "web address",
    industry: "text",
    companySize: "whole number",
    phone: "phone",
    country: "country",
    city: "text",
  },
  CONTACT: { firstName: "text", lastName: "text", email: "email", phone: "phone", jobTitle: "text", country: "country" },
  OPPORTUNITY: { name: "text", amount: "money", closeDate: "date" },
};

const CUSTOM_TYPES: Record<CustomFieldType, ValueType> = {
  TEXT: "text",
  NUMBER: "number",
  MONEY: "money",
  DATE: "date",
  CHOICE: "choice",
  BOOLEAN: "yes or no",
};
const CUSTOM = "customFields.";

type Defined = Pick<CustomField, "key" | "type" | "choices" | "archivedAt">;

/** All fields that there are, the organisation's own included. */
export interface Fields {
  sources: ReadonlyMap<string, Source>;
  targets: Record<ConvertedObject, ReadonlyMap<string, Slot>>;
}

/** @param defined the custom fields of each kind of record; an archived one takes no more values */
export function fieldsWith(defined: Partial<Record<ConvertedObject | "LEAD", Defined[]>>): Fields {
  const slotOf = ({ type, choices }: Defined): Slot => ({ type: CUSTOM_TYPES[type], choices });
  const targetsOf = (object: ConvertedObject): ReadonlyMap<string, Slot> =>
    new Map([
      ...Object.entries(TARGETS[object]).map(([name, type]): [string, Slot] => [name, { type }]),
      ...(defined[object] ?? [])
        .filter(({ archivedAt }) => !archivedAt)
        .map((field): [string, Slot] => [CUSTOM + field.key, slotOf(field)]),
    ]);
  const ofLeads = (defined.LEAD ?? []).map((field): [string, Source] => [
    CUSTOM + field.key,
    { ...slotOf(field), of: ({ customFields }) => own(customFields, field.key) },
  ]);
  const { ACCOUNT, CONTACT, OPPORTUNITY } = ConvertedObject;
  return {
    sources: new Map([...SOURCES, ...ofLeads]),
    targets: { ACCOUNT: targetsOf(ACCOUNT), CONTACT: targetsOf(CONTACT), OPPORTUNITY: targetsOf(OPPORTUNITY) },
  };
}

export async function fieldsIn(tx: Transaction): Promise<Fields> {
  const defined: Partial<Record<ConvertedObject | "LEAD", Defined[]>> = {};
  for (const record of Object.values(RecordKind)) defined[record] = await customFieldsOf(tx, record);
  return fieldsWith(defined);
}

const TEXTUAL: ValueType[] = ["text", "email", "phone", "web address", "country", "choice"];

/** Whether a value may go there: where one of the same type is expected, or any text, or any number. Of a choice all must be there. */
export function fits(from: Slot, to: Slot): boolean {
  if (to.type === "choice") return from.type === "choice" && (from.choices ?? []).every((choice) => to.choices?.includes(choice));
  if (from.type === to.type) return true;
  return (to.type === "text" && TEXTUAL.includes(from.type)) || (to.type === "number" && from.type === "whole number");
}

/** What of a lead goes into one of the records, by property; custom fields by key. */
export interface Mapped {
  values: Record<string, unknown>;
  customFields: Record<string, unknown>;
}

/** What of a lead goes where, as it is set now. Empty fields do not go along, nor what no longer fits anywhere. */
export async function readFieldMap(tx: Transaction): Promise<(lead: Lead, object: ConvertedObject) => Mapped> {
  const map = (await tx.setting("field map", () => tx.manager.findOneBy(ConversionFieldMap, {}))) as ConversionFieldMap;
  const { sources, targets } = await fieldsIn(tx);
  return (lead, object) => {
    const mapped: Mapped = { values: {}, customFields: {} };
    for (const { from, object: of, to } of map.entries) {
      const [source, target] = [sources.get(from), targets[object].get(to)];
      const value = of === object && source && target && fits(source, target) ? source.of(lead) : null;
      if (value === null || value === undefined) continue;
      if (to.startsWith(CUSTOM)) mapped.customFields[to.slice(CUSTOM.length)] = value;
      else mapped.values[to] = value;
    }
    return mapped;
  };
}
