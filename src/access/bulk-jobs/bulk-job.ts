import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import type { Image } from "../../platform/database/change-event.js";
import { toId } from "../../platform/database/id.js";
import { MutableNode, Node } from "../../platform/database/node.js";
import { Tracked } from "../../platform/database/record-changes.js";
import { JobKind } from "../../platform/events/job-event.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { dateTime, descending, enumeration, int, queryable, string, timestamps, toOne } from "../../platform/query/fields.js";
import type { Where } from "../../platform/query/filter.js";
import { DateTime } from "../../platform/scalars.js";
import { users } from "../user.js";
import { BulkJobEventType, BulkJobState } from "./bulk-job.enums.js";

const ENDED = [BulkJobState.DONE, BulkJobState.FAILED, BulkJobState.CANCELLED] as const;

/** A job that has ended bears the name of how; all between is progress. */
function nameOfChange(before: Image | null, after: Image | null): string {
  if (before === null) return "CREATED";
  return ENDED.find((state) => after?.state === state) ?? "PROGRESS";
}

@ObjectType({
  implements: Node,
  description: "Work on many records that somebody asked for, done in the background with the rights that they have at each moment.",
})
@Entity("bulk_job")
@Tracked({ recordType: "bulk_job", nameOf: nameOfChange })
@Index(["askedById", "createdAt"])
export class BulkJob extends MutableNode {
  static override readonly prefix = "bulk_job";

  @Field(() => String, { description: 'What it does to each of its records, as the mutation of many is called: "updateLeads".' })
  @Column("text")
  kind: string;

  @Field(() => BulkJobState, { description: "How far it is." })
  @Column("text")
  state: BulkJobState = BulkJobState.QUEUED;

  @Field(() => Int, { nullable: true, description: "How many records it is about; null before it has begun." })
  @Column("int", { nullable: true })
  total: number | null = null;

  @Field(() => Int, { description: "How many of them it has been through." })
  @Column("int", { default: 0 })
  done: number = 0;

  @Field(() => Int, { description: "How many of those it has changed; the others were so already, or were refused." })
  @Column("int", { default: 0 })
  changed: number = 0;

  @Field(() => Int, { description: "How many of those were refused and stayed as they were; `rows` says which and why." })
  @Column("int", { default: 0 })
  failed: number = 0;

  /** The number of the last row that it has been through. */
  @Column("int", { default: 0 })
  reached: number = 0;

  @Field(() => String, { nullable: true, description: "Why it ended early, for people; null unless it FAILED." })
  @Column("text", { nullable: true })
  error: string | null = null;

  /** The user who asked for it; null for a program. */
  @ForeignKey("User")
  @Column("uuid", { nullable: true })
  askedById: string | null;

  /** The token that it was asked with: it has what rights that has at each moment. */
  @Column("uuid")
  tokenId: string;

  /** What the client that asked for it calls itself, which its changes bear. */
  @Column("text", { nullable: true })
  origin: string | null = null;

  @Field(() => DateTime, { nullable: true, description: "When it began; null while it waits." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  startedAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: "When it ended, in whichever way; null before that." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  finishedAt: Date | null = null;

  get isUnderWay(): boolean {
    return this.finishedAt === null;
  }
}

/** What a program sees of jobs that change records: nothing, if it can change none itself. */
const CHANGING = [Scope.LEADS_WRITE, Scope.CUSTOMERS_WRITE, Scope.OPPORTUNITIES_WRITE];

function visible({ kind, scopes, sight }: Viewer): Where {
  if (kind !== "USER" && !CHANGING.some((scope) => scopes.has(scope))) return { id: { in: [] } };
  return sight.all ? {} : { askedBy: { id: { in: sight.ownerIds.map((id) => toId("user", id)) } } };
}

/** A job is seen by whoever sees the work of who asked for it; its records, one by one, by who sees those. */
export const bulkJobs = queryable(BulkJob, {
  table: "bulk_job",
  fields: {
    kind: string(),
    state: enumeration(() => BulkJobState, "BulkJobState"),
    total: int(),
    done: int(),
    changed: int(),
    failed: int(),
    startedAt: dateTime(),
    finishedAt: dateTime(),
    askedBy: toOne(() => users, "askedById", "Who asked for it; null for a program."),
    ...timestamps,
  },
  visible,
  order: descending("createdAt"),
  roots: {
    scope: null,
    one: ["bulkJob", "One job on many records; null when there is none with this id, or none that you may see."],
    many: ["bulkJobs", "Jobs on many records, yours and those of whom you work with, newest first by default."],
  },
  stream: {
    noun: "bulkJob",
    description: "How jobs on many records go on: an event for each step, of those that you see.",
    types: BulkJobEventType,
    before: { state: "The former state.", done: "How many records it had been through." },
    job: {
      kind: ({ kind }) => (kind === "handOver" ? JobKind.HAND_OVER : JobKind.BULK),
      state: ({ state }) => state,
      done: ({ done }) => done,
      total: ({ total }) => total,
    },
  },
});
