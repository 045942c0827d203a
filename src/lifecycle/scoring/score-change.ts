import { Field, Float, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/database/node.js";
import { dateTime, descending, enumeration, float, queryable, relate, toMany } from "../../platform/query/fields.js";
import { DateTime } from "../../platform/scalars.js";
import { leads } from "../../records/leads/lead.fields.js";
import { Band, Grade, ScoreCauseKind } from "../../records/leads/score.enums.js";

@ObjectType({ implements: Node, description: "A step in the history of a lead's score." })
@Entity("score_change")
@Index(["leadId", "at"])
export class ScoreChange extends Node {
  static override readonly prefix = "score_change";

  @Column("uuid")
  @ForeignKey("Lead", { onDelete: "CASCADE", deferrable: "INITIALLY DEFERRED" })
  leadId: string;

  @Column("uuid")
  modelId: string;

  @Field(() => DateTime, { description: "When." })
  @Column({ type: "timestamptz", precision: 3 })
  at: Date;

  @Field(() => Float, { description: "The score from then on." })
  @Column("float8")
  score: number;

  @Field(() => Float, { description: "Of that, the points for who they are, before the limits of the model." })
  @Column("float8")
  fitScore: number;

  @Field(() => Float, { description: "And the points for what they do." })
  @Column("float8")
  engagementScore: number;

  @Field(() => Band, { description: "The band from then on." })
  @Column("text")
  band: Band;

  @Field(() => Grade, { description: "The grade from then on." })
  @Column("text")
  grade: Grade;

  @Field(() => Float, { description: "By how much the score moved; what had aged since the step before is in it." })
  @Column("float8")
  delta: number;

  @Column("text")
  causeKind: ScoreCauseKind;

  @Column("text", { nullable: true })
  rule: string | null;

  /** Without a foreign key: the history keeps a step whose activity was deleted. */
  @Column("uuid", { nullable: true })
  activityId: string | null;
}

/** Reached through its lead, which decides who sees it. */
const scoreChanges = queryable(ScoreChange, {
  table: "score_change",
  fields: {
    at: dateTime(),
    score: float(),
    fitScore: float(),
    engagementScore: float(),
    band: enumeration(() => Band, "Band"),
    grade: enumeration(() => Grade, "Grade"),
    delta: float(),
  },
  visible: () => ({}),
  order: descending("at"),
});

relate(leads, {
  scoreHistory: toMany(() => scoreChanges, "leadId", "How its score came about, latest step first.", { seenWithParent: true }),
});
