import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Scope } from "../access/scopes.js";
import { MutableNode, Node } from "../database/node.js";
import type { Transaction } from "../database/transaction.js";
import type { Lead } from "../leads/lead.js";
import { ascending, queryable, timestamps } from "../query/fields.js";

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

@ObjectType({ description: "Which field of a lead goes into which field of what it becomes." })
export class FieldMapping {
  @Field(() => String, { description: 'The field of the lead, by its path ("companyName", "qualification.budget.amount").' })
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
export type ValueType = "text" | "email" | "phone" | "web address" | "country" | "number" | "money" | "date";

interface Source {
  type: ValueType;
  of(lead: Lead): unknown;
}

const of = (type: ValueType, ...fields: (keyof Lead)[]): [string, Source][] =>
  fields.map((field) => [field, { type, of: (lead) => lead[field] }]);

/** What can go along, by its path in the schema. */
export const SOURCES: ReadonlyMap<string, Source> = new Map<string, Source>([
  ...of("text", "firstName", "lastName", "name", "jobTitle", "companyName", "industry", "state", "city", "street", "postalCode"),
  ...of("text", "description", "referrer", "persona"),
  ...of("email", "email"),
  ...of("phone", "phone"),
  ...of("web address", "website"),
  ...of("country", "country"),
  ...of("number", "companySize"),
  ["qualification.budget.amount", { type: "money", of: ({ assessment }) => assessment.budget?.amount }],
  ["qualification.timeline.by", { type: "date", of: ({ assessment }) => assessment.timeline?.by }],
]);

/** Where it can go. */
export const TARGETS: Record<ConvertedObject, Record<string, ValueType>> = {
  ACCOUNT: {
    name: "text",
    website: "web address",
    industry: "text",
    companySize: "number",
    phone: "phone",
    country: "country",
    city: "text",
  },
  CONTACT: { firstName: "text", lastName: "text", email: "email", phone: "phone", jobTitle: "text", country: "country" },
  OPPORTUNITY: { name: "text", amount: "money", closeDate: "date" },
};

const TEXTUAL: ValueType[] = ["text", "email", "phone", "web address", "country"];

/** Whether a value may go there: where one of the same type is expected, or any text. */
export const fits = (from: ValueType, to: ValueType): boolean => from === to || (to === "text" && TEXTUAL.includes(from));

/** What of a lead goes where, as it is set now. Empty fields do not go along. */
export async function readFieldMap(tx: Transaction): Promise<(lead: Lead, object: ConvertedObject) => Record<string, unknown>> {
  const map = (await tx.remember("field map", () => tx.manager.findOneBy(ConversionFieldMap, {}))) as ConversionFieldMap;
  return (lead, object) =>
    Object.fromEntries(
      map.entries.flatMap((entry) => {
        const value = entry.object === object ? SOURCES.get(entry.from)?.of(lead) : null;
        return value === null || value === undefined ? [] : [[entry.to, value]];
      }),
    );
}
