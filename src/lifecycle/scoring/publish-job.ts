import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/database/node.js";
import { Tracked } from "../../platform/database/record-changes.js";
import { JobEventType, JobKind, JobState, nameOfJobChange } from "../../platform/events/job-event.js";
import { Scope } from "../../platform/identity/scopes.js";
import { descending, queryable, toOne } from "../../platform/query/fields.js";
import { DateTime } from "../../platform/scalars.js";
import { scoringModels } from "./active-models.js";
import { ScoringModel } from "./scoring-model.js";

export enum PublishJobState {
  RUNNING = "RUNNING",
  DONE = "DONE",
  SUPERSEDED = "SUPERSEDED",
}

registerEnumType(PublishJobState, {
  name: "PublishJobState",
  description: "How far the rescoring after a publishing is.",
  valuesConfig: {
    RUNNING: { description: "Leads are being rescored, or will be as soon as a process has time." },
    DONE: { description: "All leads of the model have been rescored." },
    SUPERSEDED: { description: "Given up: another version was published before it was done, and rescores them all." },
  },
});

@ObjectType({ implements: Node, description: "The rescoring of all leads of a model after it was published. It survives restarts." })
@Entity("publish_job")
@Tracked({ recordType: "publish_job", nameOf: nameOfJobChange, untold: ["reached"] })
export class PublishJob extends Node {
  static override readonly prefix = "publish_job";

  @Column("uuid")
  @Index()
  @ForeignKey(() => ScoringModel)
  modelId: string;

  @Field(() => PublishJobState, { description: "Whether it is under way." })
  @Index()
  @Column("text")
  state: PublishJobState = PublishJobState.RUNNING;

  @Field(() => Int, { description: "How many leads were looked at." })
  @Column("int")
  done: number = 0;

  @Field(() => Int, { description: "How many leads there are to look at; grows with leads that come in meanwhile." })
  @Column("int")
  total: number;

  /** The last lead that was looked at; the next batch begins behind it. */
  @Column("uuid", { nullable: true })
  reached: string | null = null;

  @Field(() => DateTime, { description: "When the model was published; the scores that it gives are of this time." })
  @Column({ type: "timestamptz", precision: 3 })
  startedAt: Date;

  @Field(() => DateTime, { nullable: true, description: "When it was done or given up." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  finishedAt: Date | null = null;
}

/** Seen by those who may read models. */
queryable(PublishJob, {
  table: "publish_job",
  fields: { model: toOne(() => scoringModels, "modelId", "The version that was published.") },
  visible: ({ scopes }) => (scopes.has(Scope.SCORING_READ) ? {} : { id: { in: [] } }),
  order: descending("startedAt"),
  stream: {
    noun: "publishJob",
    description: "How publishings of scoring models go on: an event for each step.",
    types: JobEventType,
    before: { state: "The former state.", done: "How many leads had been looked at." },
    job: {
      kind: () => JobKind.PUBLISH,
      state: ({ state }) => (state === PublishJobState.SUPERSEDED ? JobState.CANCELLED : state),
      done: ({ done }) => done,
      total: ({ total }) => total,
    },
  },
});
