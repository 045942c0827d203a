import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, CreateDateColumn, Entity, Index } from "typeorm";
import { toId } from "../../platform/database/id.js";
import { Node } from "../../platform/database/node.js";
import { Tracked } from "../../platform/database/record-changes.js";
import { JobEventType, JobKind, nameOfJobChange } from "../../platform/events/job-event.js";
import { dateTime, descending, queryable, string } from "../../platform/query/fields.js";
import { Needs } from "../../platform/query/properties.js";
import { DateTime } from "../../platform/scalars.js";
import { RecordKind } from "../../records/record-kind.js";
import type { ListAsked } from "../views/check-list.js";

export enum ExportFormat {
  CSV = "CSV",
  JSONL = "JSONL",
}

registerEnumType(ExportFormat, {
  name: "ExportFormat",
  description: "What the file of an export is.",
  valuesConfig: {
    CSV: { description: "Comma-separated values (RFC 4180) in UTF-8, the first line with the columns. Safe to open in a spreadsheet." },
    JSONL: { description: "One JSON object a line, in the shape of GraphQL's answer." },
  },
});

export enum ExportState {
  QUEUED = "QUEUED",
  RUNNING = "RUNNING",
  DONE = "DONE",
  FAILED = "FAILED",
  CANCELLED = "CANCELLED",
}

registerEnumType(ExportState, {
  name: "ExportState",
  description: "How far an export is.",
  valuesConfig: {
    QUEUED: { description: "It waits for its turn." },
    RUNNING: { description: "It is being written; `done` grows." },
    DONE: { description: "The file is there, until `expiresAt`." },
    FAILED: { description: "There will be no file; `error` says why." },
    CANCELLED: { description: "Somebody called it off; there is no file." },
  },
});

@ObjectType({ implements: Node, description: "A list that is written to a file, in the background. Only who asked for it sees it." })
@Entity("export_job")
@Tracked({
  recordType: "export",
  nameOf: nameOfJobChange,
  untold: ["request", "after", "chunks", "byteOrderMark", "bytes"],
})
@Index(["requestedBy", "createdAt"])
export class ExportJob extends Node {
  static override readonly prefix = "export";

  @Field(() => RecordKind, { description: "Of which kind of records." })
  @Column("text")
  record: RecordKind;

  @Field(() => ExportFormat, { description: "What the file is." })
  @Column("text")
  format: ExportFormat;

  @Column("boolean")
  byteOrderMark: boolean;

  @Column("jsonb")
  request: ListAsked;

  @Field(() => [String], { description: "The columns, in their order in the file." })
  @Column("text", { array: true })
  columns: string[];

  @Field(() => ExportState, { description: "How far it is." })
  @Column("text")
  state: ExportState = ExportState.QUEUED;

  @Field(() => Int, {
    nullable: true,
    description: "How many records there were when it began; null before that, or where counting them took too long.",
  })
  @Column("int", { nullable: true })
  total: number | null = null;

  @Field(() => Int, { description: "How many records are in the file so far." })
  @Column("int", { default: 0 })
  done: number = 0;

  @Field(() => Float, { description: "How large the file is so far, in bytes." })
  @Column("float8", { default: 0 })
  bytes: number = 0;

  @Column("int", { default: 0 })
  chunks: number = 0;

  /** The place in the list behind which the next chunk begins. */
  @Column("text", { nullable: true })
  after: string | null = null;

  @Field(() => String, { nullable: true, description: "Why it failed, for people; null unless it did." })
  @Column("text", { nullable: true })
  error: string | null = null;

  /** The viewer's uuid: a user's or a service token's. */
  @Column("text")
  requestedBy: string;

  /** The token that it was asked with; the export has what rights that has at each moment. */
  @Column("uuid")
  tokenId: string;

  @Field(() => DateTime, { description: "When it was asked for." })
  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt: Date;

  @Field(() => DateTime, { nullable: true, description: "When it was done, failed or was called off; null before that." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  finishedAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: "When it and its file are removed; null while it is under way." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  expiresAt: Date | null = null;

  @Needs("state")
  @Field(() => String, {
    nullable: true,
    description: "Where to GET the file, on the host of this API, with your token in the header `Authorization`; null unless it is DONE.",
  })
  get url(): string | null {
    return this.state === ExportState.DONE ? `/exports/${toId(ExportJob.prefix, this.id)}` : null;
  }

  get isUnderWay(): boolean {
    return this.state === ExportState.QUEUED || this.state === ExportState.RUNNING;
  }
}

/** An export is seen by who asked for it, and by nobody else: it has what that one could see. */
export const exportJobs = queryable(ExportJob, {
  table: "export_job",
  fields: { requestedBy: string(), createdAt: dateTime() },
  visible: ({ id }) => ({ requestedBy: { eq: id } }),
  order: descending("createdAt"),
  stream: {
    noun: "exportJob",
    description: "How your exports go on: an event for each step.",
    types: JobEventType,
    before: { state: "The former state.", done: "How many records had been in the file." },
    isPersonal: true,
    job: { kind: () => JobKind.EXPORT, state: ({ state }) => state, done: ({ done }) => done, total: ({ total }) => total },
  },
});
