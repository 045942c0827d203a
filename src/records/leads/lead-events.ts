import { Field, Float, ID, ObjectType } from "type-graphql";
import { Node } from "../../platform/database/node.js";
import { RecordEvent } from "../../platform/events/record-event.js";
import { LeadStage, LeadStatus } from "./lead.enums.js";
import { Band, Grade, ScoreCauseKind } from "./score.enums.js";

@ObjectType({ description: "A score as it was at one time." })
export class ScorePoint {
  @Field(() => Float, { description: "Points." })
  score: number;

  @Field(() => Band, { description: "The points in a word." })
  band: Band;

  @Field(() => Grade, { description: "Fit by engagement." })
  grade: Grade;
}

@ObjectType({ description: "What moved a score." })
export class ScoreCause {
  @Field(() => ScoreCauseKind, { description: "What kind of thing it was." })
  kind: ScoreCauseKind;

  @Field(() => String, {
    nullable: true,
    description: "The rule that counted, or no longer does; null when time or another model moved it.",
  })
  rule: string | null;

  /** The uuid of the activity. */
  activityId: string | null;
}

/** What the ids of these events start with: a change of a lead is a `LeadEvent` besides, with an id of its own. */
export const SCORE_EVENT = "score_event";
export const STATUS_EVENT = "status_event";

@ObjectType({ implements: [Node, RecordEvent], description: "A score that changed." })
export class LeadScoreChange extends RecordEvent {
  @Field(() => ID, { description: "The lead." })
  leadId: string;

  @Field(() => ScorePoint, { nullable: true, description: "Before; null when you might not have seen the lead then." })
  from: ScorePoint | null;

  @Field(() => ScorePoint, { description: "After." })
  to: ScorePoint;

  @Field(() => ScoreCause, { nullable: true, description: "Why; null for changes of before Leadwire kept that." })
  cause: ScoreCause | null;
}

@ObjectType({ description: "Status and stage at one time." })
export class StatusPoint {
  @Field(() => LeadStatus, { description: "What was going on." })
  status: LeadStatus;

  @Field(() => LeadStage, { description: "How far along it was." })
  stage: LeadStage;
}

@ObjectType({ implements: [Node, RecordEvent], description: "A status or stage that changed." })
export class LeadStatusChange extends RecordEvent {
  @Field(() => ID, { description: "The lead." })
  leadId: string;

  @Field(() => StatusPoint, { nullable: true, description: "Before; null when you might not have seen the lead then." })
  from: StatusPoint | null;

  @Field(() => StatusPoint, { description: "After." })
  to: StatusPoint;

  @Field(() => String, { nullable: true, description: "Why." })
  reason: string | null;
}
