import { Field, Float, ID, ObjectType, registerEnumType } from "type-graphql";
import { CURSOR, EventActor, RecordEvent } from "../events/record-event.js";
import { Cursor, DateTime, JsonObject } from "../graphql/scalars.js";
import { Band, Grade, ScoreCauseKind } from "../scoring/words.js";
import { LeadStage, LeadStatus } from "./words.js";

export enum LeadEventType {
  CREATED = "CREATED",
  UPDATED = "UPDATED",
  STATUS_CHANGED = "STATUS_CHANGED",
  STAGE_CHANGED = "STAGE_CHANGED",
  ASSIGNED = "ASSIGNED",
  QUEUED = "QUEUED",
  FIRST_RESPONSE = "FIRST_RESPONSE",
  FIRST_RESPONSE_WARNING = "FIRST_RESPONSE_WARNING",
  FIRST_RESPONSE_BREACHED = "FIRST_RESPONSE_BREACHED",
  SCORE_CHANGED = "SCORE_CHANGED",
  CONVERTED = "CONVERTED",
  CONVERSION_UNDONE = "CONVERSION_UNDONE",
  MERGED = "MERGED",
  UNMERGED = "UNMERGED",
  DELETED = "DELETED",
}

registerEnumType(LeadEventType, {
  name: "LeadEventType",
  description: "What happened to a lead; the most telling where one change did several things, `changedFields` has all.",
  valuesConfig: {
    CREATED: { description: "It came in." },
    UPDATED: { description: "Something that people typed, or nothing of the below." },
    STATUS_CHANGED: { description: "Its status changed." },
    STAGE_CHANGED: { description: "Its stage changed and its status did not." },
    ASSIGNED: { description: "It has another owner, or none any more." },
    QUEUED: { description: "It was put into a queue, for somebody to claim it." },
    FIRST_RESPONSE: { description: "Somebody responded for the first time." },
    FIRST_RESPONSE_WARNING: { description: "Nobody has responded, and its deadline is near; told by the clock, once." },
    FIRST_RESPONSE_BREACHED: { description: "Nobody has responded, and its deadline has passed; told by the clock, once." },
    SCORE_CHANGED: { description: "Its score, band or grade changed." },
    CONVERTED: { description: "It became account, contact and opportunity." },
    CONVERSION_UNDONE: { description: "What it had become is gone, and it is a lead again." },
    MERGED: { description: "Other leads were merged into it; or it was itself merged into another and is gone, see `mergedInto`." },
    UNMERGED: { description: "A merge was undone: it came back, or others were taken out of it again." },
    DELETED: { description: "It is gone." },
  },
});

@ObjectType({ description: "What the changed fields were before; null in a field that did not change." })
export class LeadBefore {
  @Field(() => LeadStatus, { nullable: true, description: "The former status." })
  status?: LeadStatus;

  @Field(() => LeadStage, { nullable: true, description: "The former stage." })
  stage?: LeadStage;

  @Field(() => Float, { nullable: true, description: "The former score." })
  score?: number;

  @Field(() => Band, { nullable: true, description: "The former band." })
  band?: Band;

  @Field(() => Grade, { nullable: true, description: "The former grade." })
  grade?: Grade;

  @Field(() => String, { nullable: true, description: "The former name." })
  name?: string;

  @Field(() => String, { nullable: true, description: "The former company." })
  companyName?: string;

  @Field(() => JsonObject, { nullable: true, description: "All former values of custom fields." })
  customFields?: Record<string, unknown>;
}

@ObjectType({ description: "A committed change of a lead. Delivered at least once, in commit order, without gaps." })
export class LeadEvent extends RecordEvent {
  @Field(() => LeadEventType, { description: "What happened." })
  type: LeadEventType;

  @Field(() => ID, { description: "The lead, also when you no longer see it." })
  leadId: string;

  @Field(() => LeadBefore, {
    nullable: true,
    description:
      "What the changed fields were before; null for a lead that is new, to the house or to you, and for one that you no longer see.",
  })
  before: LeadBefore | null;

  /** The uuid of the lead that it was merged into. */
  mergedIntoUuid: string | null;
}

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

@ObjectType({ description: "A score that changed." })
export class LeadScoreChange {
  @Field(() => Cursor, { description: CURSOR })
  cursor: string;

  @Field(() => DateTime, { description: "When." })
  occurredAt: Date;

  @Field(() => ScorePoint, { nullable: true, description: "Before; null when you might not have seen the lead then." })
  from: ScorePoint | null;

  @Field(() => ScorePoint, { description: "After." })
  to: ScorePoint;

  @Field(() => ScoreCause, { nullable: true, description: "Why; null for changes of before Leadwire kept that." })
  cause: ScoreCause | null;

  leadId: string;
}

@ObjectType({ description: "Status and stage at one time." })
export class StatusPoint {
  @Field(() => LeadStatus, { description: "What was going on." })
  status: LeadStatus;

  @Field(() => LeadStage, { description: "How far along it was." })
  stage: LeadStage;
}

@ObjectType({ description: "A status or stage that changed." })
export class LeadStatusChange {
  @Field(() => Cursor, { description: CURSOR })
  cursor: string;

  @Field(() => DateTime, { description: "When." })
  occurredAt: Date;

  @Field(() => StatusPoint, { nullable: true, description: "Before; null when you might not have seen the lead then." })
  from: StatusPoint | null;

  @Field(() => StatusPoint, { description: "After." })
  to: StatusPoint;

  @Field(() => String, { nullable: true, description: "Why." })
  reason: string | null;

  @Field(() => EventActor, { description: "Who." })
  actor: EventActor;

  leadId: string;
}
