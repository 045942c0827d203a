import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { toId } from "../../platform/database/id.js";
import { InputError, UserError, type UserErrorCode } from "../../platform/errors.js";
import { ascending, enumeration, int, queryable, relate, toMany } from "../../platform/query/fields.js";
import { Needs } from "../../platform/query/properties.js";
import { BulkRowOutcome } from "./bulk-job.enums.js";
import { bulkJobs } from "./bulk-job.js";

/** Why a record was refused, as it is stored. */
export interface RowProblem {
  code: UserErrorCode;
  message: string;
  path: string[];
}

@ObjectType({ description: "One record of a job, and what became of it." })
@Entity("bulk_job_row")
@Index(["jobId", "number"], { unique: true })
@Index(["jobId", "outcome", "number"])
@Index(["recordId"])
export class BulkJobRow {
  @PrimaryColumn("uuid")
  id: string;

  @ForeignKey("BulkJob", { onDelete: "CASCADE" })
  @Column("uuid")
  jobId: string;

  @Field(() => Int, { description: "Its place in the job, from 1; they are done in this order." })
  @Column("int")
  number: number;

  /** The prefix of the ids of its kind. */
  @Column("text")
  recordType: string;

  @Column("uuid")
  recordId: string;

  @Needs("recordType", "recordId")
  @Field(() => ID, { name: "recordId", description: "The id of the record, also where you no longer see it." })
  get publicRecordId(): string {
    return toId(this.recordType, this.recordId);
  }

  @Field(() => BulkRowOutcome, { description: "What became of it." })
  @Column("text", { default: BulkRowOutcome.WAITING })
  outcome: BulkRowOutcome;

  @Column("jsonb", { nullable: true })
  problems: RowProblem[] | null;

  @Needs("problems")
  @Field(() => [UserError], { description: "Why it was refused; empty unless it was." })
  get userErrors(): UserError[] {
    return (this.problems ?? []).map(({ code, message, path }) => new InputError(code, message, path));
  }
}

/** Reached through its job, which decides who sees it. */
export const bulkJobRows = queryable(BulkJobRow, {
  table: "bulk_job_row",
  fields: { number: int(), outcome: enumeration(() => BulkRowOutcome, "BulkRowOutcome") },
  visible: () => ({}),
  order: ascending("number"),
});

relate(bulkJobs, {
  rows: toMany(
    () => bulkJobRows,
    "jobId",
    "Its records, in their order, with what became of each. They are kept for 30 days after its end.",
    {
      seenWithParent: true,
    },
  ),
});
