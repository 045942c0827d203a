import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { users } from "../../access/user.js";
import { toId } from "../../platform/database/id.js";
import { Node } from "../../platform/database/node.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { dateTime, descending, enumeration, queryable, string, toOne } from "../../platform/query/fields.js";
import type { Where } from "../../platform/query/filter.js";
import { Needs } from "../../platform/query/properties.js";
import { DateTime } from "../../platform/scalars.js";
import { DeletedKind } from "./deleted-kind.js";

/** A row of a table, by column. */
export type Row = Record<string, any>;

/** All that it takes to have a deleted record back. */
export interface Content {
  row: Row;
  /** The rows that went with it, by table, in the order in which they went. */
  taken: { table: string; rows: Row[] }[];
  /** What named it and was left behind: ids of rows, by the column. */
  unlinked: { table: string; column: string; ids: string[] }[];
}

@ObjectType({ description: "How many records of a kind." })
export class RecordCount {
  @Field(() => String, { description: "What they are, such as `tasks`." })
  what: string;

  @Field(() => Int, { description: "How many." })
  count: number;
}

/** The prefix of the ids of each kind. */
export const PREFIX_OF: Record<DeletedKind, string> = {
  LEAD: "lead",
  CONTACT: "contact",
  ACCOUNT: "account",
  OPPORTUNITY: "opportunity",
  ACTIVITY: "activity",
  TASK: "task",
  CAMPAIGN: "campaign",
  SOURCE: "source",
  TEAM: "team",
  QUEUE: "queue",
  BUSINESS_CALENDAR: "calendar",
};

/** The row itself is in no other table any more: what is deleted is hidden by not being there (docs/decisions/bin.md). */
@ObjectType({ implements: Node, description: "A record in the bin: deleted, and restored by `restoreRecords` until it is emptied." })
@Entity("deleted_record")
@Index(["deletedAt", "id"])
@Index(["emptiedAt"])
export class DeletedRecord extends Node {
  static override readonly prefix = "deleted";

  @Field(() => DeletedKind, { description: "What it was." })
  @Column("text")
  kind: DeletedKind;

  @Needs("id", "kind")
  @Field(() => ID, { description: "The id that it had, and has again when it is restored." })
  get recordId(): string {
    return toId(PREFIX_OF[this.kind], this.id);
  }

  @Field(() => String, { description: "What it was called: the name, the title of a task, the type of an activity." })
  @Column("text")
  name: string;

  @Field(() => DateTime, { description: "When it was deleted." })
  @Column({ type: "timestamptz", precision: 3 })
  deletedAt: Date;

  /** The user; null for a program. */
  @ForeignKey("User")
  @Index()
  @Column("uuid", { nullable: true })
  deletedById: string | null;

  @Field(() => String, { nullable: true, description: "Why, as whoever deleted it said." })
  @Column("text", { nullable: true })
  reason: string | null;

  @Field(() => DateTime, { description: "When it is removed for good." })
  @Column({ type: "timestamptz", precision: 3 })
  emptiedAt: Date;

  @Field(() => [RecordCount], { description: "What went with it, and comes back with it." })
  @Column("jsonb", { default: [] })
  alsoDeleted: RecordCount[];

  /** The uuids of the people that it is, or is about: leads and contacts, also those that were merged. */
  @Index("ix_deleted_record_people", { synchronize: false })
  @Column("uuid", { array: true, default: [] })
  people: string[] = [];

  @Index("ix_deleted_record_emails", { synchronize: false })
  @Column("text", { array: true, default: [] })
  emails: string[] = [];

  @Column("text", { array: true, default: [] })
  phones: string[] = [];

  @Column("jsonb")
  content: Content;
}

const NOTHING: Where = { id: { in: [] } };

/** What it takes to read each kind while it is there. */
const READ: [Scope, DeletedKind[]][] = [
  [Scope.LEADS_READ, [DeletedKind.LEAD, DeletedKind.CAMPAIGN, DeletedKind.SOURCE, DeletedKind.QUEUE]],
  [Scope.CUSTOMERS_READ, [DeletedKind.CONTACT, DeletedKind.ACCOUNT]],
  [Scope.OPPORTUNITIES_READ, [DeletedKind.OPPORTUNITY]],
  [Scope.ACTIVITIES_WRITE, [DeletedKind.ACTIVITY, DeletedKind.TASK]],
  [Scope.USERS_READ, [DeletedKind.TEAM]],
  [Scope.ROUTING_MANAGE, [DeletedKind.BUSINESS_CALENDAR]],
];

/** Who may delete sees all of the bin that they could read before; others see what they have put there themselves. */
function visibleInBin({ kind, id, scopes, sight }: Viewer): Where {
  const readable: Where = { kind: { in: READ.flatMap(([scope, kinds]) => (scopes.has(scope) ? kinds : [])) } };
  if (scopes.has(Scope.RECORDS_DELETE) && sight.all) return readable;
  return kind === "USER" ? { and: [readable, { deletedBy: { id: { eq: toId("user", id) } } }] } : NOTHING;
}

export const deletedRecords = queryable(DeletedRecord, {
  table: "deleted_record",
  fields: {
    kind: enumeration(() => DeletedKind, "DeletedKind"),
    name: string(),
    reason: string(),
    deletedAt: dateTime(),
    emptiedAt: dateTime(),
    deletedBy: toOne(() => users, "deletedById", "Who deleted it; null for a program."),
  },
  visible: visibleInBin,
  order: descending("deletedAt"),
  roots: {
    scope: null,
    one: ["deletedRecord", "One record in the bin, by the id that it has there; null when there is none, or none that you may see."],
    many: [
      "deletedRecords",
      "What is in the bin, what was deleted last first by default. Who may delete sees all, others what they deleted.",
    ],
  },
});
