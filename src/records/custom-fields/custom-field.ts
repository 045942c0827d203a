import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index } from "typeorm";
import { MutableNode, Node } from "../../platform/database/node.js";
import { Setting } from "../../platform/database/settings.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { ascending, boolean, dateTime, enumeration, int, queryable, string, strings, timestamps } from "../../platform/query/fields.js";
import type { Where } from "../../platform/query/filter.js";
import { DateTime } from "../../platform/scalars.js";
import { RecordKind } from "../record-kind.js";
import { CustomFieldType } from "./custom-field.enums.js";

@ObjectType({
  implements: Node,
  description: "A field that an administrator added to a kind of record. Its values are in `customFields` of the records, by its key.",
})
@Entity("custom_field")
@Setting()
@Index(["record", "key"], { unique: true })
export class CustomField extends MutableNode {
  static override readonly prefix = "custom_field";

  @Field(() => RecordKind, { description: "Of which kind of records. Never changes." })
  @Column("text")
  record: RecordKind;

  @Field(() => String, { description: "What programs call it: `renewal_date`. Never changes." })
  @Column("text")
  key: string;

  @Field(() => String, { description: "What people call it." })
  @Column("text")
  label: string;

  @Field(() => String, { nullable: true, description: "What it is for." })
  @Column("text", { nullable: true })
  description: string | null = null;

  @Field(() => CustomFieldType, { description: "What it holds. Never changes." })
  @Column("text")
  type: CustomFieldType;

  @Field(() => [String], { description: "What can be chosen, in this order; empty unless it is a CHOICE." })
  @Column("text", { array: true, default: [] })
  choices: string[] = [];

  @Field(() => Boolean, { description: "Whether a new record needs a value. Records that had none before stay as they are." })
  @Column("boolean", { default: false })
  isRequired: boolean = false;

  @Field(() => Boolean, { description: "Whether no two records may have the same value." })
  @Column("boolean", { default: false })
  isUnique: boolean = false;

  @Field(() => Boolean, { description: "Whether there is an index, so that long lists are filtered and ordered by it quickly." })
  @Column("boolean", { default: false })
  isIndexed: boolean = false;

  @Field(() => Boolean, {
    description: "Whether it tells people or companies apart, as a date of birth or a customer number does: duplicates are found by it.",
  })
  @Column("boolean", { default: false })
  isIdentifying: boolean = false;

  @Field(() => Int, { description: "Its place in a form; smaller comes first." })
  @Column("int", { default: 0 })
  position: number = 0;

  @Field(() => DateTime, {
    nullable: true,
    description: "Since when it takes no new values; those that there are stay readable. Null while it is in use.",
  })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  archivedAt: Date | null = null;
}

/** Those that rules hide from the viewer's role: it does not know that they are there. */
function knownTo({ fields }: Viewer): Where {
  const hidden = (fields?.hidden ?? []).filter((rule) => rule.split(".")[1] === "customFields");
  const named = hidden.map((rule) => {
    const [record, , key] = rule.split(".");
    return { record: { eq: record }, key: { eq: key } };
  });
  return named.length > 0 ? { not: { or: named } } : {};
}

/** Whoever fills in a record has to know its fields, whatever else they may see. */
export const customFields = queryable(CustomField, {
  table: "custom_field",
  fields: {
    record: enumeration(() => RecordKind, "RecordKind"),
    key: string(),
    label: string(),
    type: enumeration(() => CustomFieldType, "CustomFieldType"),
    choices: strings(),
    isRequired: boolean(),
    isUnique: boolean(),
    isIndexed: boolean(),
    isIdentifying: boolean(),
    position: int(),
    archivedAt: dateTime(),
    ...timestamps,
  },
  visible: knownTo,
  order: [...ascending("record"), ...ascending("position"), ...ascending("key")],
  roots: {
    scope: null,
    one: ["customField", "One custom field; null when there is none with this id."],
    many: ["customFields", "The fields that administrators added to records, archived ones included: by record, then as in a form."],
  },
});
