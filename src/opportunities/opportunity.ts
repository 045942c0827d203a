import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Scope } from "../access/scopes.js";
import { User, users } from "../access/user.js";
import { visibleByOwner } from "../access/visible-owner.js";
import { Account, accounts } from "../accounts/account.js";
import { activities } from "../activities/activity.js";
import { Contact, contacts } from "../contacts/contact.js";
import { MutableNode, Node } from "../database/node.js";
import { Refusal, UserError, UserErrorCode } from "../errors.js";
import type { ChangeCause } from "../events/change-event.js";
import { Tracked } from "../events/record-changes.js";
import { DateTime, JsonObject, LocalDate, Money } from "../graphql/scalars.js";
import {
  ascending,
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
} from "../query/fields.js";
import { ComposedOf } from "../selection/properties.js";
import { isClosed, OpportunityStage, STAGE_PROBABILITY, STAGE_TRANSITIONS } from "./stages.js";

@ObjectType({ implements: UserError, description: "The deal cannot go to that stage from where it is." })
export class InvalidStageError extends UserError {
  @Field(() => OpportunityStage, { description: "Where it is." })
  from: OpportunityStage;

  @Field(() => [OpportunityStage], { description: "Where it can go." })
  allowed: OpportunityStage[];

  constructor(from: OpportunityStage, to: OpportunityStage) {
    const allowed = [...STAGE_TRANSITIONS[from]];
    super(
      UserErrorCode.INVALID_TRANSITION,
      `A deal cannot go from ${from} to ${to}. Allowed: ${allowed.join(", ") || "none, because it is closed"}.`,
      ["stage"],
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
  nameOf: (before, after, changed) =>
    before === null ? "CREATED" : after === null ? "DELETED" : changed.includes("stage") ? "STAGE_CHANGED" : "UPDATED",
  publicNames: { amountValue: "amount", currency: "amount" },
})
export class Opportunity extends MutableNode {
  static override readonly prefix = "opportunity";

  @Field(() => String, { description: "What the deal is called." })
  @Column("text")
  name: string;

  @Field(() => OpportunityStage, { description: "How far along it is." })
  @Index()
  @Column("text")
  stage: OpportunityStage = OpportunityStage.DISCOVERY;

  @Column("numeric", { name: "amount", precision: 19, scale: 4, nullable: true })
  amountValue: string | null;

  @Column("text", { nullable: true })
  currency: string | null;

  @ComposedOf({ amount: "amountValue", currency: "currency" })
  @Field(() => Money, { nullable: true, description: "What it is worth." })
  get amount(): Money | null {
    return this.amountValue !== null && this.currency ? { amount: this.amountValue, currency: this.currency } : null;
  }

  @Field(() => Int, { description: "How likely it is won, in percent." })
  @Column("int")
  probability: number = STAGE_PROBABILITY.DISCOVERY;

  @Field(() => LocalDate, { nullable: true, description: "When it is expected to close." })
  @Column("date", { nullable: true })
  closeDate: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was won or lost; null while it is open." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  closedAt: Date | null;

  @Field(() => String, { nullable: true, description: "Why it was lost." })
  @Column("text", { nullable: true })
  lostReason: string | null;

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

  /**
   * Moves the deal; its probability follows.
   * @throws {Refusal} when the table of transitions does not allow it
   */
  moveTo(stage: OpportunityStage, now: Date, reason: string | null): void {
    if (!STAGE_TRANSITIONS[this.stage].includes(stage)) throw new Refusal(new InvalidStageError(this.stage, stage));
    this.stage = stage;
    this.probability = STAGE_PROBABILITY[stage];
    if (isClosed(stage)) this.closedAt = now;
    if (stage === OpportunityStage.CLOSED_LOST) this.lostReason = reason;
    this.because = reason ? { reason } : undefined;
  }
}

export const opportunities = queryable(Opportunity, {
  table: "opportunity",
  fields: {
    name: string(),
    stage: enumeration(() => OpportunityStage, "OpportunityStage"),
    amount: decimal("amountValue"),
    currency: string(),
    probability: int(),
    closeDate: date(),
    closedAt: dateTime(),
    lostReason: string(),
    customFields: custom(),
    account: toOne(() => accounts, "accountId", "With which account; null when you may not see it."),
    contact: toOne(() => contacts, "contactId", "With whom."),
    owner: toOne(() => users, "ownerId", "Who works it."),
    activities: toMany(() => activities, "opportunityId", "What happened with it, newest first.", { seenWithParent: true }),
    ...timestamps,
  },
  visible: visibleByOwner(Scope.OPPORTUNITIES_READ),
  order: ascending("closeDate"),
  searchable: ["name"],
  roots: {
    scope: Scope.OPPORTUNITIES_READ,
    one: ["opportunity", "One deal; null when there is none with this id, or none that you may see."],
    many: ["opportunities", "Deals, next to close first unless told."],
  },
  stats: {
    name: "opportunityStats",
    description: "Deals in numbers.",
    groups: {
      stage: "stage",
      lostReason: "lostReason",
      account: "account",
      industry: "account.industry",
      owner: "owner",
      team: "owner.team",
    },
    time: "createdAt",
    money: { amount: { currency: "currency", weight: "probability" } },
  },
});

relate(accounts, { opportunities: toMany(() => opportunities, "accountId", "The deals with it, next to close first.") });
relate(contacts, { opportunities: toMany(() => opportunities, "contactId", "The deals with the person, next to close first.") });
relate(activities, { opportunity: toOne(() => opportunities, "opportunityId", "The deal that it happened with.") });
