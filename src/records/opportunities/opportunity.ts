import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { User, users } from "../../access/user.js";
import { visibleByOwner } from "../../access/visible-owner.js";
import type { ChangeCause } from "../../platform/database/change-event.js";
import { MutableNode, Node } from "../../platform/database/node.js";
import { Tracked } from "../../platform/database/record-changes.js";
import { Refusal, UserError, UserErrorCode } from "../../platform/errors.js";
import { readCurrencyCode } from "../../platform/identifiers/codes.js";
import { Scope } from "../../platform/identity/scopes.js";
import {
  ascending,
  canonical,
  custom,
  date,
  dateTime,
  decimal,
  enumeration,
  int,
  queryable,
  relate,
  string,
  timestamps,
  toMany,
  toOne,
} from "../../platform/query/fields.js";
import { ComposedOf } from "../../platform/query/properties.js";
import { DateTime, JsonObject, LocalDate, Money } from "../../platform/scalars.js";
import { Account, accounts } from "../accounts/account.js";
import { activities } from "../activities/activity.js";
import { Contact, contacts } from "../contacts/contact.js";
import { CloseReason, closeReasons } from "./close-reason.js";
import { rateSql } from "./exchange-rate.js";
import { OpportunityEventType } from "./opportunity.enums.js";
import { Pipeline, PipelineStep, pipelineSteps, pipelines } from "./pipeline.js";
import { isClosed, OpportunityStage, STAGE_TRANSITIONS } from "./stages.js";
import { stepChanges } from "./step-change.js";

@ObjectType({ implements: UserError, description: "The deal cannot go to that stage from where it is." })
export class InvalidStageError extends UserError {
  @Field(() => OpportunityStage, { description: "Where it is." })
  from: OpportunityStage;

  @Field(() => [OpportunityStage], { description: "Where it can go." })
  allowed: OpportunityStage[];

  constructor(from: OpportunityStage, to: OpportunityStage, path: string[]) {
    const allowed = STAGE_TRANSITIONS[from].filter((stage) => stage !== from);
    super(
      UserErrorCode.INVALID_TRANSITION,
      `A deal cannot go from ${from} to ${to}${from === to ? " again" : ""}. Allowed: ${allowed.join(", ") || "none"}.`,
      path,
    );
    this.from = from;
    this.allowed = allowed;
  }
}

@ObjectType({ implements: Node, description: "A deal that is being worked with an account." })
@Entity("opportunity")
@Index(["closeDate", "id"])
// What the deals of a pipeline are worth, without looking at each.
@Index("ix_opportunity_open", ["stage", "currency", "amountValue", "probability"], { where: "closed_at is null" })
@Tracked({
  recordType: "opportunity",
  nameOf: (before, after, changed, cause) => {
    if (before === null) return cause?.restored ? "RESTORED" : "CREATED";
    if (after === null) return "DELETED";
    return changed.includes("stepId") ? "STAGE_CHANGED" : "UPDATED";
  },
  publicNames: { amountValue: "amount", currency: "amount", linesChangedAt: "lines", contactsChangedAt: "contacts" },
})
export class Opportunity extends MutableNode {
  static override readonly prefix = "opportunity";

  @Field(() => String, { description: "What the deal is called." })
  @Column("text")
  name: string;

  @Field(() => OpportunityStage, { description: "How far along it is." })
  @Index()
  @Column("text")
  stage: OpportunityStage;

  @Column("uuid")
  @ForeignKey(() => Pipeline)
  @Index()
  pipelineId: string;

  @Column("uuid")
  @ForeignKey(() => PipelineStep)
  @Index()
  stepId: string;

  @Field(() => DateTime, { description: "Since when it is at its step." })
  @Column({ type: "timestamptz", precision: 3, default: () => "now()" })
  stepSince: Date;

  @Column("numeric", { name: "amount", precision: 19, scale: 4, nullable: true })
  amountValue: string | null;

  @Column("text", { nullable: true })
  currency: string | null;

  @ComposedOf({ amount: "amountValue", currency: "currency" })
  @Field(() => Money, { nullable: true, description: "What it is worth: the sum of its lines, or what was said where it has none." })
  get amount(): Money | null {
    return this.amountValue !== null && this.currency ? { amount: this.amountValue, currency: this.currency } : null;
  }

  @Field(() => Int, { description: "How likely it is won, in percent." })
  @Column("int")
  probability: number;

  @Field(() => LocalDate, { nullable: true, description: "When it is expected to close." })
  @Column("date", { nullable: true })
  closeDate: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was won or lost; null while it is open." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  closedAt: Date | null;

  @Field(() => String, { nullable: true, description: "Why it was lost, in somebody's words." })
  @Column("text", { nullable: true })
  lostReason: string | null;

  @Field(() => String, { nullable: true, description: "Why it was won, in somebody's words." })
  @Column("text", { nullable: true })
  wonReason: string | null;

  @Column("uuid", { nullable: true })
  @ForeignKey(() => CloseReason)
  @Index()
  closeReasonId: string | null;

  /** When its lines last changed; null while it never had any. So that a change of them is a change of the deal. */
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  linesChangedAt: Date | null;

  /** Likewise of its buying committee. */
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  contactsChangedAt: Date | null;

  @Field(() => JsonObject, {
    description: "The values of the fields that administrators added, by key; those that have none are left out.",
  })
  @Column("jsonb", { default: {} })
  customFields: Record<string, unknown> = {};

  @Column("uuid")
  @ForeignKey(() => Account)
  @Index()
  accountId: string;

  @Column("uuid", { nullable: true })
  @ForeignKey(() => Contact)
  @Index()
  contactId: string | null;

  /** The lead that it came from. */
  @ForeignKey("Lead")
  @Column("uuid", { nullable: true })
  @Index()
  leadId: string | null;

  @Column("uuid", { nullable: true })
  @ForeignKey(() => User)
  @Index()
  ownerId: string | null;

  /** Why the next save happens; goes into its event. */
  because?: ChangeCause;

  /** Puts a new deal to a step. */
  startAt(step: PipelineStep, now: Date): void {
    this.stepSince = now;
    this.pipelineId = step.pipelineId;
    this.stepId = step.id;
    this.stage = step.stage;
    this.probability = step.probability;
  }

  /**
   * Moves the deal; its probability follows. At the end it keeps why, and when it is taken up again that is forgotten.
   * @param path where the input says where to
   * @throws {Refusal} when the table of transitions does not allow it
   */
  moveTo(
    step: PipelineStep,
    now: Date,
    { closeReasonId, words }: { closeReasonId: string | null; words: string | null },
    path: string[],
  ): void {
    if (step.id === this.stepId || !STAGE_TRANSITIONS[this.stage].includes(step.stage))
      throw new Refusal(new InvalidStageError(this.stage, step.stage, path));
    this.startAt(step, now);
    this.closedAt = isClosed(step.stage) ? now : null;
    this.closeReasonId = closeReasonId;
    this.lostReason = step.stage === OpportunityStage.CLOSED_LOST ? words : null;
    this.wonReason = step.stage === OpportunityStage.CLOSED_WON ? words : null;
    this.because = words ? { reason: words } : undefined;
  }
}

export const opportunities = queryable(Opportunity, {
  table: "opportunity",
  fields: {
    name: string(),
    stage: enumeration(() => OpportunityStage, "OpportunityStage"),
    amount: decimal("amountValue"),
    currency: canonical(readCurrencyCode),
    probability: int(),
    closeDate: date(),
    closedAt: dateTime(),
    lostReason: string(),
    wonReason: string(),
    stepSince: dateTime(),
    pipeline: toOne(() => pipelines, "pipelineId", "The pipeline that it goes through."),
    step: toOne(() => pipelineSteps, "stepId", "The step of the pipeline that it is at."),
    closeReason: toOne(() => closeReasons, "closeReasonId", "Why it was won or lost, from the list of the organisation."),
    customFields: custom(),
    account: toOne(() => accounts, "accountId", "With which account; null when you may not see it."),
    contact: toOne(() => contacts, "contactId", "With whom: the primary contact of its `contacts`."),
    owner: toOne(() => users, "ownerId", "Who works it."),
    activities: toMany(() => activities, "opportunityId", "What happened with it, newest first.", { seenWithParent: true }),
    stepHistory: toMany(() => stepChanges, "opportunityId", "Its way through the steps, latest first.", { seenWithParent: true }),
    ...timestamps,
  },
  visible: visibleByOwner(Scope.OPPORTUNITIES_READ),
  order: ascending("closeDate"),
  searchable: ["name"],
  ruled: { amount: ["currency", "lines"] },
  roots: {
    scope: Scope.OPPORTUNITIES_READ,
    one: ["opportunity", "One deal; null when there is none with this id, or none that you may see."],
    many: ["opportunities", "Deals, next to close first by default."],
  },
  stats: {
    name: "opportunityStats",
    description: "Deals in numbers.",
    groups: {
      stage: "stage",
      pipeline: "pipeline",
      step: "step",
      lostReason: "lostReason",
      closeReason: "closeReason",
      account: "account",
      ultimateParent: "account.ultimateParent",
      industry: "account.industry",
      owner: "owner",
      team: "owner.team",
    },
    time: "createdAt",
    money: {
      amount: {
        currency: "currency",
        weight: "probability",
        total: {
          currency: "select currency from workspace",
          rate: (base, column) => rateSql(base, { currency: column("currency"), closedAt: column("closedAt") }),
        },
      },
    },
    durations: {
      timeInStep: {
        description: "How long they were at each step that they have left.",
        history: () => stepChanges,
        key: "opportunityId",
        of: "fromStep",
        until: "toStep",
        seconds: "durationInFromStep",
      },
    },
  },
  stream: {
    noun: "opportunity",
    description: "Every change of the deals that you see.",
    types: OpportunityEventType,
    before: {
      name: "The former name.",
      stage: "The former stage.",
      pipeline: "The pipeline that it went through.",
      step: "The step that it was at.",
      owner: "Who worked it.",
      account: "With which account it was.",
      contact: "With whom it was.",
      amount: "What it was worth.",
      probability: "How likely it was, in percent.",
      closeDate: "When it was expected to close.",
      customFields: "All former values of custom fields.",
    },
  },
});

relate(pipelines, { opportunities: toMany(() => opportunities, "pipelineId", "The deals that go through it, next to close first.") });
relate(accounts, { opportunities: toMany(() => opportunities, "accountId", "The deals with it, next to close first.") });
relate(contacts, { opportunities: toMany(() => opportunities, "contactId", "The deals with the person, next to close first.") });
relate(activities, { opportunity: toOne(() => opportunities, "opportunityId", "The deal that it happened with.") });
