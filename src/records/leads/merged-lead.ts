import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { users } from "../../access/user.js";
import { toId } from "../../platform/database/id.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { dateTime, descending, queryable, string, toOne } from "../../platform/query/fields.js";
import { DateTime } from "../../platform/scalars.js";

@ObjectType({ description: "A lead that was merged into another. Its id stands for that one everywhere." })
@Entity("merged_lead")
export class MergedLead {
  /** The uuid that it had. */
  @PrimaryColumn("uuid")
  id: string;

  /** The lead that it is part of now. When that one is merged, too, it is the next one. */
  @Index()
  @ForeignKey("Lead")
  @Column("uuid")
  survivorId: string;

  @Index()
  @ForeignKey("LeadMerge", { onDelete: "CASCADE" })
  @Column("uuid")
  mergeId: string;

  @Field(() => ID, { description: "The id that it had." })
  get leadId(): string {
    return toId("lead", this.id);
  }

  @Field(() => String, { description: "The name that it had." })
  @Column("text")
  name: string;

  /** A capture with this address, or number, is still of the same person. */
  @Index()
  @Column("text", { nullable: true })
  email: string | null;

  @Index()
  @Column("text", { nullable: true })
  phone: string | null;

  @Field(() => DateTime, { description: "When it was merged." })
  @Column({ type: "timestamptz", precision: 3 })
  mergedAt: Date;

  /** The user who merged it; null for a program. */
  @ForeignKey("User")
  @Column("uuid", { nullable: true })
  mergedById: string | null;
}

/** Reached through its survivor, which decides who sees it. */
export const mergedLeads = queryable(MergedLead, {
  table: "merged_lead",
  fields: {
    name: string(),
    mergedAt: dateTime(),
    mergedBy: toOne(() => users, "mergedById", "Who merged it; null for a program or Leadwire itself."),
  },
  visible: () => ({}),
  order: descending("mergedAt"),
});

/** Which of these leads were merged, and into which: from uuid to uuid. */
export async function survivorsOf(tx: Transaction, uuids: string[]): Promise<Map<string, string>> {
  const rows = await tx.sql<{ id: string; survivorId: string }>(
    'select id, survivor_id as "survivorId" from merged_lead where id = any($1::uuid[])',
    [uuids],
  );
  return new Map(rows.map(({ id, survivorId }) => [id, survivorId]));
}
