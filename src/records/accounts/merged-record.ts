import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, type EntityTarget, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { users } from "../../access/user.js";
import { toId } from "../../platform/database/id.js";
import type { MutableNode } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import type { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { dateTime, descending, queryable, string, toOne } from "../../platform/query/fields.js";
import { Needs } from "../../platform/query/properties.js";
import { DateTime } from "../../platform/scalars.js";

/** The kinds of records that can be merged, by the prefix of their ids. */
export type MergedKind = "lead" | "contact" | "account";

@ObjectType({
  description: "A lead, contact or account that was merged into another of its kind. Its id stands for that one everywhere.",
})
@Entity("merged_record")
export class MergedRecord {
  /** The uuid that it had. */
  @PrimaryColumn("uuid")
  id: string;

  @Column("text")
  kind: MergedKind;

  /** The record that it is part of now, of the same kind. When that one is merged, too, it is the next one. */
  @Index()
  @Column("uuid")
  survivorId: string;

  @Index()
  @ForeignKey("RecordMerge", { onDelete: "CASCADE" })
  @Column("uuid")
  mergeId: string;

  @Needs("id", "kind")
  @Field(() => ID, { description: "The id that it had." })
  get recordId(): string {
    return toId(this.kind, this.id);
  }

  @Needs("id", "kind")
  @Field(() => ID, { description: "The id that it had.", deprecationReason: "Since 2026-12-01; gone on 2027-06-01. Use `recordId`." })
  get leadId(): string {
    return this.recordId;
  }

  @Field(() => String, { description: "The name that it had." })
  @Column("text")
  name: string;

  /** Whoever has this address, or number, is still the same person. */
  @Index()
  @Column("text", { nullable: true })
  email: string | null;

  @Index()
  @Column("text", { nullable: true })
  phone: string | null;

  /** An account of this domain is still the same company. */
  @Index()
  @Column("text", { nullable: true })
  domain: string | null;

  @Field(() => DateTime, { description: "When it was merged." })
  @Column({ type: "timestamptz", precision: 3 })
  mergedAt: Date;

  /** The user who merged it; null for a program. */
  @ForeignKey("User")
  @Column("uuid", { nullable: true })
  mergedById: string | null;
}

/** Reached through its survivor, which decides who sees it. */
export const mergedRecords = queryable(MergedRecord, {
  table: "merged_record",
  fields: {
    name: string(),
    mergedAt: dateTime(),
    mergedBy: toOne(() => users, "mergedById", "Who merged it; null for a program or Leadwire itself."),
  },
  visible: () => ({}),
  order: descending("mergedAt"),
  standsFor: { name: ["email", "phone"] },
  tells: { email: ["LEAD.email", "CONTACT.email"], phone: ["LEAD.phone", "CONTACT.phone"] },
});

/** Which of these records were merged, and into which: from uuid to uuid. */
export async function survivorsOf(tx: Transaction, uuids: string[]): Promise<Map<string, string>> {
  const rows = await tx.sql<{ id: string; survivorId: string }>(
    'select id, survivor_id as "survivorId" from merged_record where id = any($1::uuid[])',
    [uuids],
  );
  return new Map(rows.map(({ id, survivorId }) => [id, survivorId]));
}

/** The record of a uuid, its row locked; of one that was merged it is the survivor. */
export async function lockPresent<T extends MutableNode>(tx: Transaction, entity: EntityTarget<T>, uuid: string): Promise<T | null> {
  const record = await tx.lock(entity, uuid);
  if (record) return record;
  const survivor = (await survivorsOf(tx, [uuid])).get(uuid);
  return survivor ? lockPresent(tx, entity, survivor) : null;
}

/**
 * The records of some uuids, their rows locked; of those that were merged it is the survivor, so that one record may be
 * there by several uuids. Looked at again after the locking, because a record may have been merged while it was waited for.
 */
export async function lockAllPresent<T extends MutableNode>(
  work: UnitOfWork,
  entity: EntityTarget<T>,
  uuids: string[],
): Promise<Map<string, T>> {
  const locked = await work.lock(entity, "select unnest($1::uuid[])", [uuids]);
  const records = new Map(locked.map((record) => [record.id, record]));
  const missing = uuids.filter((uuid) => !records.has(uuid));
  if (missing.length === 0) return records;
  const survivors = await survivorsOf(work.tx, missing);
  const others = [...new Set(survivors.values())].filter((uuid) => !records.has(uuid));
  if (others.length > 0) for (const [uuid, record] of await lockAllPresent(work, entity, others)) records.set(uuid, record);
  for (const [former, survivor] of survivors) {
    const record = records.get(survivor);
    if (record) records.set(former, record);
  }
  return records;
}
