import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index } from "typeorm";
import { MutableNode, Node } from "../platform/database/node.js";
import { Role, Scope } from "../platform/identity/scopes.js";
import { ascending, enumeration, queryable, string, timestamps } from "../platform/query/fields.js";

/** The kinds of records whose fields have rules. Each has the name of its type, in capitals. */
export enum RuledRecord {
  LEAD = "LEAD",
  ACCOUNT = "ACCOUNT",
  CONTACT = "CONTACT",
  OPPORTUNITY = "OPPORTUNITY",
  TASK = "TASK",
  ACTIVITY = "ACTIVITY",
}

registerEnumType(RuledRecord, {
  name: "RuledRecord",
  description: "A kind of record whose fields have rules.",
  valuesConfig: {
    LEAD: { description: "Leads." },
    ACCOUNT: { description: "Accounts." },
    CONTACT: { description: "Contacts." },
    OPPORTUNITY: { description: "Deals." },
    TASK: { description: "Tasks." },
    ACTIVITY: { description: "Activities." },
  },
});

/** What a role may do with a field of the records that it sees. */
export enum FieldAccess {
  HIDDEN = "HIDDEN",
  READ_ONLY = "READ_ONLY",
  WRITE = "WRITE",
}

registerEnumType(FieldAccess, {
  name: "FieldAccess",
  description: "What a role may do with a field of the records that it sees.",
  valuesConfig: {
    HIDDEN: { description: "It does not know it: nothing of it is in any answer, and it can be neither asked about nor written." },
    READ_ONLY: { description: "It reads it and asks about it; whatever would write it is refused." },
    WRITE: { description: "What its scopes say: there is no rule." },
  },
});

@ObjectType({ implements: Node, description: "What a role may do with a field. Where there is no rule, it is what its scopes say." })
@Entity("field_rule")
@Index(["role", "record", "field"], { unique: true })
export class FieldRule extends MutableNode {
  static override readonly prefix = "field_rule";

  @Field(() => RuledRecord, { description: "Of which kind of records." })
  @Column("text")
  record: RuledRecord;

  @Field(() => String, {
    description: "The field by its name in the schema; one that administrators added as `customFields.renewal_date`.",
  })
  @Column("text")
  field: string;

  @Field(() => Role, { description: "Whose rule it is." })
  @Column("text")
  role: Role;

  @Field(() => FieldAccess, { description: "What the role may do with it." })
  @Column("text")
  access: FieldAccess;
}

/** Everybody sees the rules of their own role, so that a form can tell what it may offer; who sets them sees all. */
export const fieldRules = queryable(FieldRule, {
  table: "field_rule",
  fields: {
    record: enumeration(() => RuledRecord, "RuledRecord"),
    field: string(),
    role: enumeration(() => Role, "Role"),
    access: enumeration(() => FieldAccess, "FieldAccess"),
    ...timestamps,
  },
  visible: ({ role, scopes }) => (scopes.has(Scope.USERS_MANAGE) ? {} : { role: { in: role ? [role] : [] } }),
  order: [...ascending("role"), ...ascending("record"), ...ascending("field")],
  roots: {
    scope: null,
    one: ["fieldRule", "One rule; null when there is none with this id, or it is of another role and you do not set them."],
    many: ["fieldRules", "What roles may do with fields: the rules of your own role, or all for those who set them (USERS_MANAGE)."],
  },
});
