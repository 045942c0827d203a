import { Field, Float, Int, InterfaceType, registerEnumType } from "type-graphql";
import { type Image, imageBefore } from "../database/change-event.js";
import { Node } from "../database/node.js";
import type { JobDefinition } from "../query/fields.js";
import { RecordEvent } from "./record-event.js";
import { type SeenChange, Visibility } from "./visible-changes.js";

export enum JobKind {
  EXPORT = "EXPORT",
  IMPORT = "IMPORT",
  PUBLISH = "PUBLISH",
  HAND_OVER = "HAND_OVER",
  BULK = "BULK",
}

registerEnumType(JobKind, {
  name: "JobKind",
  description: "What a job does.",
  valuesConfig: {
    EXPORT: { description: "It writes a list to a file: an `ExportJob`." },
    IMPORT: { description: "It takes a file in: an `ImportRun`." },
    PUBLISH: { description: "It rescores all leads of a model that was published: a `PublishJob`." },
    HAND_OVER: { description: "It hands the work of a person over: a `BulkJob` of `handOver`." },
    BULK: { description: "It changes many records: any other `BulkJob`." },
  },
});

export enum JobState {
  QUEUED = "QUEUED",
  RUNNING = "RUNNING",
  DONE = "DONE",
  FAILED = "FAILED",
  CANCELLED = "CANCELLED",
}

registerEnumType(JobState, {
  name: "JobState",
  description: "How far a job is, whatever it does.",
  valuesConfig: {
    QUEUED: { description: "It waits for its turn." },
    RUNNING: { description: "It is under way." },
    DONE: { description: "It is through: `record` has what came of it." },
    FAILED: { description: "It ended early: `record` says why." },
    CANCELLED: { description: "It was called off, or another one took its place." },
  },
});

/** For jobs whose steps need no finer names. */
export enum JobEventType {
  CREATED = "CREATED",
  PROGRESS = "PROGRESS",
  DONE = "DONE",
  FAILED = "FAILED",
  CANCELLED = "CANCELLED",
  DELETED = "DELETED",
}

registerEnumType(JobEventType, {
  name: "JobEventType",
  description: "What happened to a job.",
  valuesConfig: {
    CREATED: { description: "It was asked for." },
    PROGRESS: { description: "It began, or some more of it is done." },
    DONE: { description: "It is through." },
    FAILED: { description: "It ended early." },
    CANCELLED: { description: "It was called off, or another one took its place." },
    DELETED: { description: "Its time has come, and it is gone with what it had made." },
  },
});

const ENDS: Record<string, JobEventType> = {
  DONE: JobEventType.DONE,
  FAILED: JobEventType.FAILED,
  CANCELLED: JobEventType.CANCELLED,
  SUPERSEDED: JobEventType.CANCELLED,
};

/** A job that has ended bears the name of how; all between is progress. */
export function nameOfJobChange(before: Image | null, after: Image | null): string {
  if (before === null) return JobEventType.CREATED;
  return after === null ? JobEventType.DELETED : (ENDS[after.state as string] ?? JobEventType.PROGRESS);
}

/** What the events of all jobs tell, besides what events of all records do. */
@InterfaceType("JobEvent", {
  implements: [Node, RecordEvent],
  description:
    "A step of a job, whatever it does. `record` is the job as it is now, with what came of it: the file of an export, the counts of an import.",
})
export abstract class JobEvent extends RecordEvent {
  @Field(() => JobKind, { nullable: true, description: "What the job does; null when you no longer see it." })
  kind: JobKind | null;

  @Field(() => JobState, { nullable: true, description: "How far it was with this step; null when you no longer see it." })
  state: JobState | null;

  @Field(() => Int, { nullable: true, description: "How many records, rows or leads it had been through; null when you no longer see it." })
  done: number | null;

  @Field(() => Int, { nullable: true, description: "Of how many; null before that is known." })
  total: number | null;

  @Field(() => Float, { nullable: true, description: "How much of it was done, from 0 to 1; null before that is known." })
  progress: number | null;
}

type JobFacts = Pick<JobEvent, "kind" | "state" | "done" | "total" | "progress">;

const NOTHING: JobFacts = { kind: null, state: null, done: null, total: null, progress: null };

/** What a step of a job tells: as it was with the step, which may be long ago. */
export function jobFactsOf(job: JobDefinition, { event, visibility }: SeenChange): JobFacts {
  const image = event.after ?? imageBefore(event);
  if (!image || visibility === Visibility.REMOVED) return NOTHING;
  const [done, total] = [job.done(image), job.total(image)];
  const state = job.state(image) as JobState;
  const progress = state === JobState.DONE || total === 0 ? 1 : total === null ? null : Math.min(1, done / total);
  return { kind: job.kind(image) as JobKind, state, done, total, progress };
}
