import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index } from "typeorm";
import { Node } from "../../platform/database/node.js";
import { dateTime, descending, queryable } from "../../platform/query/fields.js";
import { Json } from "../../platform/scalars.js";

/** For so long a merge can be undone; after that what it takes is forgotten. */
export const UNDOABLE_DAYS = 30;

@ObjectType({ description: "A field of the surviving lead that a merge changes." })
export class MergeChange {
  @Field(() => String, { description: "The field." })
  field: string;

  @Field(() => Json, { nullable: true, description: "Its value before; ids for other records." })
  from: unknown;

  @Field(() => Json, { nullable: true, description: "Its value after." })
  to: unknown;

  @Field(() => [ID], { description: "The leads that the value is from, by the ids that they had." })
  chosenFrom: string[];
}

/** A row as PostgreSQL writes it: values by column. */
export type Row = Record<string, unknown>;

/** What it takes to undo a merge. */
export interface Undo {
  /** The survivor's row before and after. */
  before: Row;
  after: Row;
  /** The other leads, with how they stood with their scores. */
  leads: { row: Row; score: Row | null }[];
  /** What moved to the survivor: ids of rows, by lead and by `table.column` (attached-to-lead.ts). */
  moved: Record<string, Record<string, string[]>>;
  /** What the ledgers that moved are about, by lead. */
  scored: Record<string, string[]>;
  /** What the merge added to the survivor: ids of rows, by table. */
  added: { consent: string[]; assignment: string[] };
}

/** One merge of leads: what it changed, and how to undo it. */
@Entity("lead_merge")
@Index("ix_lead_merge_undoable", { synchronize: false })
export class LeadMerge extends Node {
  static override readonly prefix = "lead_merge";

  /** The lead that survived then. It may have been merged itself since, so this is no foreign key. */
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
export const leadMerges = queryable(LeadMerge, {
  table: "lead_merge",
  fields: { mergedAt: dateTime() },
  visible: () => ({}),
  order: descending("mergedAt"),
});
