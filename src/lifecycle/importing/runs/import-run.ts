import { Field, Float, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { User, users } from "../../../access/user.js";
import { visibleByOwner } from "../../../access/visible-owner.js";
import { toId } from "../../../platform/database/id.js";
import { MutableNode, Node } from "../../../platform/database/node.js";
import { Tracked } from "../../../platform/database/record-changes.js";
import { JobKind, JobState } from "../../../platform/events/job-event.js";
import { Scope } from "../../../platform/identity/scopes.js";
import { boolean, dateTime, descending, enumeration, queryable, string, timestamps, toOne } from "../../../platform/query/fields.js";
import { Needs } from "../../../platform/query/properties.js";
import { DateTime } from "../../../platform/scalars.js";
import type { DateOrder } from "../dates.js";
import { ImportKind } from "../import-kind.js";
import type { FileSettings } from "./file-settings.js";
import { ImportEventType, ImportState, OnDuplicate } from "./import-enums.js";

@ObjectType({ description: "A column of the file, and what becomes of it." })
export class ImportColumn {
  @Field(() => String, { description: "Its title." })
  title: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The field that it goes into; null for one that goes into none: its values are kept with the record, in the activity of its import.",
  })
  field: string | null;

  @Field(() => Boolean, { description: "Whether you left it out." })
  ignored: boolean;

  /** In which order its days stand, where its cells tell: rows of it may be read again when the file is gone. */
  dates?: DateOrder | null;
}

/** How many rows came to what. */
export interface Counts {
  rowsDone: number;
  created: number;
  updated: number;
  skipped: number;
  refused: number;
  waiting: number;
}

@ObjectType({
  implements: Node,
  description: "A file that is taken in, in the background. It is resumed after every stop, row by row, and undone as a whole by its id.",
})
@Entity("import_run")
@Index(["ownerId", "createdAt"])
@Tracked({ recordType: "import" })
export class ImportRun extends MutableNode implements Counts {
  static override readonly prefix = "import";

  @Field(() => ImportKind, { description: "What its rows are." })
  @Column("text")
  kind: ImportKind;

  @Field(() => String, { description: "What the file is called." })
  @Column("text")
  fileName: string;

  /** No foreign key: the file goes when its time has come, and what the run says of itself does not change with it. */
  @Column("uuid", { nullable: true })
  uploadId: string | null;

  @Column("jsonb")
  settings: FileSettings;

  @Field(() => OnDuplicate, { description: "What becomes of rows about records that are known." })
  @Column("text")
  onDuplicate: OnDuplicate;

  @Field(() => Boolean, { description: "Whether it only says what would happen: every row is checked, and nothing is written." })
  @Column("boolean")
  dryRun: boolean;

  @Field(() => ImportState, { description: "How far it is." })
  @Column("text")
  state: ImportState = ImportState.QUEUED;

  @Field(() => [ImportColumn], { description: "What becomes of each column; empty before it begins." })
  @Column("jsonb", { default: [] })
  columns: ImportColumn[] = [];

  @Field(() => [String], {
    description:
      "What was found out of the file and might be wrong, for people: whose export it is, its encoding, what stands above the headings.",
  })
  @Column("jsonb", { default: [] })
  notes: string[] = [];

  @Field(() => Int, { nullable: true, description: "How many rows the file has; null before it begins." })
  @Column("int", { nullable: true })
  rows: number | null = null;

  @Field(() => Int, { description: "How many of them are done, whatever they came to." })
  @Column("int", { default: 0 })
  rowsDone: number = 0;

  @Field(() => Int, { description: "How many records it made." })
  @Column("int", { default: 0 })
  created: number = 0;

  @Field(() => Int, { description: "How many rows were about a record that was known, which was filled or changed." })
  @Column("int", { default: 0 })
  updated: number = 0;

  @Field(() => Int, { description: "How many rows were about a record that was known, which stayed as it was." })
  @Column("int", { default: 0 })
  skipped: number = 0;

  @Field(() => Int, { description: "How many rows were refused; the file at `errorsUrl` has them." })
  @Column("int", { default: 0 })
  refused: number = 0;

  @Field(() => Int, {
    description:
      "How many rows wait, wholly or for one of their links, for a record that they name and that is not there yet. The file at `errorsUrl` has them, too.",
  })
  @Column("int", { default: 0 })
  waiting: number = 0;

  @Field(() => Int, { description: "How many records have been removed, or are what they were, since it was to be taken back." })
  @Column("int", { default: 0 })
  undone: number = 0;

  @Field(() => Int, { description: "How many records that it made are still there after it was taken back." })
  @Column("int", { default: 0 })
  kept: number = 0;

  @Field(() => String, { nullable: true, description: "Why it failed, for people; null unless it did." })
  @Column("text", { nullable: true })
  error: string | null = null;

  @ForeignKey(() => User)
  @Column("uuid", { nullable: true })
  ownerId: string | null = null;

  /** The token that it was asked with; the import has what rights that has at each moment. */
  @Column("uuid")
  tokenId: string;

  /** What the client that asked calls itself. */
  @Column("text", { nullable: true })
  origin: string | null = null;

  @Field(() => DateTime, { nullable: true, description: "When it was done, failed or was called off; null before that." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  finishedAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: "When its refused and waiting rows are forgotten; null while it is under way." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  expiresAt: Date | null = null;

  @Needs("refused", "waiting")
  @Field(() => String, {
    nullable: true,
    description:
      "Where to GET the refused and waiting rows as CSV, on the host of this API, with your token in the header `Authorization`: each with its line, the column and the reason in front. Null when there are none.",
  })
  get errorsUrl(): string | null {
    return this.refused + this.waiting > 0 ? `/imports/${toId(ImportRun.prefix, this.id)}/errors` : null;
  }

  @Needs("rows", "rowsDone")
  @Field(() => Float, { nullable: true, description: "How much of it is done, from 0 to 1; null before it begins." })
  get progress(): number | null {
    return this.rows === null ? null : this.rows === 0 ? 1 : this.rowsDone / this.rows;
  }

  get isUnderWay(): boolean {
    return this.state === ImportState.QUEUED || this.state === ImportState.RUNNING;
  }
}

/** How far an import is, as of all jobs: what is taken back is work again, and what was taken back did not come to anything. */
const jobStateOf = ({ state }: { state?: ImportState }): JobState =>
  state === ImportState.UNDOING ? JobState.RUNNING : state === ImportState.UNDONE ? JobState.CANCELLED : (state as unknown as JobState);

/** An import is seen like other records: by who asked for it, and by those who see what that one works. */
export const importRuns = queryable(ImportRun, {
  table: "import_run",
  fields: {
    kind: enumeration(() => ImportKind, "ImportKind"),
    state: enumeration(() => ImportState, "ImportState"),
    fileName: string(),
    dryRun: boolean(),
    finishedAt: dateTime(),
    owner: toOne(() => users, "ownerId", "Who asked for it; null for a program."),
    ...timestamps,
  },
  visible: visibleByOwner(Scope.RECORDS_IMPORT),
  order: descending("createdAt"),
  roots: {
    scope: Scope.RECORDS_IMPORT,
    one: ["importRun", "One import; null when there is none with this id, or none that you may see."],
    many: ["importRuns", "Imports, the latest first."],
  },
  stream: {
    noun: "importRun",
    description: "Every step of the imports that you see.",
    types: ImportEventType,
    before: { state: "The former state.", rowsDone: "How many rows had been done." },
    job: { kind: () => JobKind.IMPORT, state: jobStateOf, done: ({ rowsDone }) => rowsDone, total: ({ rows }) => rows },
  },
});
