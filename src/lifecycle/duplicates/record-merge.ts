import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index } from "typeorm";
import { Node } from "../../platform/database/node.js";
import { dateTime, descending, queryable } from "../../platform/query/fields.js";
import { Json } from "../../platform/scalars.js";
import type { MergedKind } from "../../records/accounts/merged-record.js";
import type { PairBefore } from "./possible-pairs.js";

/** For so long a merge can be undone; after that what it takes is forgotten. */
export const UNDOABLE_DAYS = 30;

@ObjectType({ description: "A field of the surviving record that a merge changes." })
export class MergeChange {
  @Field(() => String, { description: "The field." })
  field: string;

  @Field(() => Json, { nullable: true, description: "Its value before; ids for other records." })
  from: unknown;

  @Field(() => Json, { nullable: true, description: "Its value after." })
  to: unknown;

  @Field(() => [ID], { description: "The records that the value is from, by the ids that they had." })
  chosenFrom: string[];
}

/** A row as PostgreSQL writes it: values by column. */
export type Row = Record<string, unknown>;

/** What it takes to undo a merge. */
export interface Undo {
  /** The survivor's row before and after. */
  before: Row;
  after: Row;
  /** The rows of the other records. */
  others: Row[];
  /** What moved to the survivor: ids of rows, by record and by `table.column` (attached.ts). */
  moved: Record<string, Record<string, string[]>>;
  /** Of leads: what the ledgers that moved are about, by lead. */
  scored?: Record<string, string[]>;
  /** Of leads: how the others stood with their scores, as rows. */
  scores?: Row[];
  /** Of contacts: their parts in deals that another of them had a part in as well, as rows. */
  parts?: Row[];
  /** The possible duplicates of the records, as they were. */
  pairs?: PairBefore[];
  /** What the merge added to the survivor: ids of rows, by table. */
  added: Record<string, string[]>;
}

/** One merge of records of one kind: what it changed, and how to undo it. */
@Entity("record_merge")
@Index("ix_record_merge_undoable", { synchronize: false })
export class RecordMerge extends Node {
  static override readonly prefix = "record_merge";

  @Column("text")
  kind: MergedKind;

  /** The record that survived then. It may have been merged itself since. */
  @Index()
  @Column("uuid")
  survivorId: string;

  @Column({ type: "timestamptz", precision: 3 })
  mergedAt: Date;

  @Column("jsonb")
  changes: MergeChange[];

  /** Null when it was too long ago. */
  @Column("jsonb", { nullable: true })
  undo: Undo | null;
}

/** Only reached through the answer of the mutation that made it. */
export const recordMerges = queryable(RecordMerge, {
  table: "record_merge",
  fields: { mergedAt: dateTime() },
  visible: () => ({}),
  order: descending("mergedAt"),
});
