import { Field, Float, ObjectType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, Index } from "typeorm";
import { User } from "../../access/user.js";
import type { ChangeCause } from "../../platform/database/change-event.js";
import { Node } from "../../platform/database/node.js";
import { Tracked } from "../../platform/database/record-changes.js";
import { InputError, InvalidInput, Refusal, UserErrorCode } from "../../platform/errors.js";
import { Needs } from "../../platform/query/properties.js";
import { DateTime, JsonObject } from "../../platform/scalars.js";
import { Account } from "../accounts/account.js";
import { Campaign } from "../campaigns/campaign.js";
import { Source } from "../campaigns/source.js";
import { Touch } from "../campaigns/touch.js";
import { Contact } from "../contacts/contact.js";
import { CloseReason } from "../opportunities/close-reason.js";
import { Queue } from "../queues/queue.js";
import type { Assessment } from "./assessment.js";
import { LeadInterest, LeadStage, LeadStatus } from "./lead.enums.js";
import { InvalidTransitionError } from "./lead.errors.js";
import { LeadResponse } from "./lead-response.js";
import { nameOfChange } from "./name-of-change.js";
import { Plain } from "./plain-fields.js";
import { isReferred } from "./referral.js";
import { Band, Grade } from "./score.enums.js";
import { isFurther } from "./stage-steps.js";
import { StatusChange } from "./status-change.js";
import { CLOSED_STATUSES, mayGo, nextActionOf, SET_BY_VERBS, type Step, TRANSITIONS } from "./status-transitions.js";

/** Where a lead stands and how it goes on. Who the person is and its first response are subjects of their own, in the classes that it extends. */
@ObjectType({ implements: Node, description: "A person (with or without a company) who may become a customer and is not one yet." })
@Entity("lead")
@Tracked({
  recordType: "lead",
  nameOf: nameOfChange,
  publicNames: { assessment: "qualification", emailList: "emails", phoneList: "phones" },
})
@Index(["score", "id"])
@Index(["createdAt", "id"])
@Index(["status", "createdAt", "id"])
@Index(["ownerId", "createdAt", "id"])
// What the clock looks for.
@Index("ix_lead_to_resume", ["resumeAt"], { where: "resume_at is not null" })
@Index("ix_lead_to_revisit", ["revisitAt"], { where: "revisit_at is not null" })
// Over what is in a list.
@Index("ix_lead_email_list", { synchronize: false })
@Index("ix_lead_phone_list", { synchronize: false })
// For the leads of a scoring model; over an expression, which TypeORM cannot declare.
@Index("ix_lead_lower_persona", { synchronize: false })
// Lists by status run in the order of the enumeration (platform/query/page.ts).
@Index("ix_lead_status_order", { synchronize: false })
// The companies without a person, over an expression as well.
@Index("ix_lead_company_alone", { synchronize: false })
// How much each owner has to do; TypeORM cannot tell its condition.
@Index("ix_lead_open_owner_id", { synchronize: false })
@Check(
  "ck_lead_referred_by",
  "num_nonnulls(referred_by_contact_id, referred_by_account_id, referred_by_lead_id, referred_by_partner_id) <= 1",
)
export class Lead extends LeadResponse {
  static override readonly prefix = "lead";

  @Field(() => LeadStage, { description: "How far along it is." })
  @Column("text")
  stage: LeadStage = LeadStage.LEAD;

  @Field(() => LeadStatus, { description: "What is going on now." })
  @Column("text")
  status: LeadStatus = LeadStatus.NEW;

  @Field(() => DateTime, { description: "Since when it has that status." })
  @Column({ type: "timestamptz", precision: 3 })
  statusSince: Date;

  @Field(() => LeadInterest, { description: "What the person said." })
  @Column("text")
  interest: LeadInterest = LeadInterest.UNKNOWN;

  @Field(() => DateTime, { nullable: true, description: "When to come back to somebody ON_HOLD or NOT_NOW." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  resumeAt: Date | null = null;

  @Plain()
  persona: string | null = null;

  @Field(() => Float, { description: "Points by the active scoring model of its persona: fit and engagement together." })
  @Column("float8", { default: 0 })
  score: number = 0;

  @Field(() => Float, { description: "Points for who they are." })
  @Column("float8", { default: 0 })
  fitScore: number = 0;

  @Field(() => Float, { description: "Points for what they do." })
  @Column("float8", { default: 0 })
  engagementScore: number = 0;

  @Field(() => Band, { description: "The score in a word." })
  @Column("text", { default: Band.COLD })
  band: Band = Band.COLD;

  @Field(() => Grade, { description: "Fit by engagement." })
  @Column("text", { default: Grade.C3 })
  grade: Grade = Grade.C3;

  @Field(() => JsonObject, {
    description: "The values of the fields that administrators added, by key; those that have none are left out.",
  })
  @Column("jsonb", { default: {} })
  customFields: Record<string, unknown> = {};

  @Column("uuid", { nullable: true })
  @ForeignKey(() => Source)
  @Index()
  sourceId: string | null = null;

  @Column("uuid", { nullable: true })
  @ForeignKey(() => Campaign)
  @Index()
  campaignId: string | null = null;

  @Column("uuid", { nullable: true })
  @Index()
  @ForeignKey(() => Touch, { deferrable: "INITIALLY DEFERRED" })
  firstTouchId: string | null = null;

  @Column("uuid", { nullable: true })
  @Index()
  @ForeignKey(() => Touch, { deferrable: "INITIALLY DEFERRED" })
  lastTouchId: string | null = null;

  @Column("uuid", { nullable: true })
  @ForeignKey(() => User)
  ownerId: string | null = null;

  /** Where it waits for somebody to claim it; it has no owner then. */
  @Column("uuid", { nullable: true })
  @ForeignKey(() => Queue)
  @Index("ix_lead_queue_id", { where: "queue_id is not null" })
  queueId: string | null = null;

  /** The contact that this person is already, or became. */
  @Column("uuid", { nullable: true })
  @ForeignKey(() => Contact)
  @Index()
  contactId: string | null = null;

  /** Which record recommended us (referral.ts): one of these four at most, and for somebody who is no record there is `referrer`. */
  @Column("uuid", { nullable: true })
  @ForeignKey(() => Contact)
  @Index("ix_lead_referred_by_contact_id", { where: "referred_by_contact_id is not null" })
  referredByContactId: string | null = null;

  @Column("uuid", { nullable: true })
  @ForeignKey(() => Account)
  @Index("ix_lead_referred_by_account_id", { where: "referred_by_account_id is not null" })
  referredByAccountId: string | null = null;

  @Column("uuid", { nullable: true })
  // A merge, and its undo, may name one of those that become one or come back before it is there.
  @ForeignKey(() => Lead, { deferrable: "INITIALLY DEFERRED" })
  @Index("ix_lead_referred_by_lead_id", { where: "referred_by_lead_id is not null" })
  referredByLeadId: string | null = null;

  /** By its name, because partners come after leads. */
  @Column("uuid", { nullable: true })
  @ForeignKey("Partner")
  @Index("ix_lead_referred_by_partner_id", { where: "referred_by_partner_id is not null" })
  referredByPartnerId: string | null = null;

  @Field(() => DateTime, { nullable: true, description: "When something last happened with it." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  lastActivityAt: Date | null = null;

  /** Budget, authority, need, timeline. */
  @Column("jsonb", { default: {} })
  assessment: Assessment = {};

  @Field(() => String, { nullable: true, description: "Why it was disqualified, as the `key` of a reason; null unless it is." })
  @Column("text", { nullable: true })
  disqualificationReason: string | null = null;

  /** Why it was won or lost, from the list of the organisation; of a converted lead its deal's. */
  @Column("uuid", { nullable: true })
  @ForeignKey(() => CloseReason)
  @Index("ix_lead_close_reason_id", { where: "close_reason_id is not null" })
  closeReasonId: string | null = null;

  @Field(() => DateTime, { nullable: true, description: "When the clock takes a disqualified lead up again; null for never." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  revisitAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: "When it was converted; null while it is a lead." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  convertedAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: "When other leads were last merged into it; null when none were." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  mergedAt: Date | null = null;

  /** Why the next save happens; goes into its event. */
  because?: ChangeCause;

  @Needs("status", "interest", "resumeAt", "convertedAt")
  @Field(() => String, { nullable: true, description: "What the owner should do next, by its status and by what the person said." })
  get nextAction(): string | null {
    return nextActionOf(this);
  }

  /** @throws {Refusal} when the lead has become account, contact and opportunity, and is worked there */
  refuseWhenConverted(): void {
    if (this.convertedAt)
      throw new Refusal(
        new InputError(
          UserErrorCode.LEAD_CONVERTED,
          "The lead has been converted. Work with its account, contact and opportunity (changeOpportunityStage), or take it back (undoConversion).",
        ),
      );
  }

  /**
   * Sets the status that somebody chose.
   * @throws {Refusal} when it cannot follow, belongs to a verb, or lacks what it needs
   */
  chooseStatus(to: LeadStatus, facts: StatusFacts, now: Date): StatusChange {
    this.refuseWhenConverted();
    if (SET_BY_VERBS.includes(to) || !mayGo(this, to)) throw new Refusal(new InvalidTransitionError(this, to, facts.further));
    this.checkFacts(to, facts, now);
    this.referrer = facts.referrer ?? this.referrer;
    if (to === LeadStatus.RE_ENGAGED) return this.reengage(facts.reason as string, now);
    const step = this.moveTo(to, facts.reason, now, this.status === LeadStatus.CLOSED_WON ? LeadStage.SQL : this.stage);
    this.resumeAt = facts.resumeAt ?? this.resumeAt;
    return step;
  }

  private checkFacts(to: LeadStatus, { reason, resumeAt, referrer }: StatusFacts, now: Date): void {
    if ((to === LeadStatus.ON_HOLD || to === LeadStatus.RE_ENGAGED) && !reason?.trim())
      throw new InvalidInput("reason", `${to} needs a "reason".`);
    if (this.status === LeadStatus.CLOSED_WON && !reason?.trim())
      throw new InvalidInput("reason", 'A lead that was won goes back by a "reason" only.');
    if (to === LeadStatus.ON_HOLD && !resumeAt)
      throw new InvalidInput("resumeAt", 'ON_HOLD needs "resumeAt", a time in the future to come back.');
    if (resumeAt) checkResumeAt(resumeAt, to, to === LeadStatus.RE_ENGAGED ? LeadInterest.UNKNOWN : this.interest, now);
    if (to === LeadStatus.REFERRAL && !(referrer ?? this.referrer) && !isReferred(this))
      throw new InvalidInput("referrer", 'REFERRAL needs who recommended us: "referredBy", or "referrer" for somebody who is no record.');
  }

  /**
   * Sets what the person said, and when to come back; what is left out stays.
   * @throws {Refusal} when somebody NOT_NOW or ON_HOLD has no such date, when it has passed, or when nobody waits for it
   */
  setInterest(
    { interest = this.interest, resumeAt = this.resumeAt }: { interest?: LeadInterest; resumeAt?: Date | null },
    now: Date,
  ): void {
    const waits = interest === LeadInterest.NOT_NOW ? interest : this.status === LeadStatus.ON_HOLD ? this.status : null;
    if (waits && !resumeAt) throw new InvalidInput("resumeAt", `${waits} needs "resumeAt", the date to come back.`);
    if (resumeAt && resumeAt.getTime() !== this.resumeAt?.getTime()) checkResumeAt(resumeAt, this.status, interest, now);
    this.interest = interest;
    this.resumeAt = waits ? resumeAt : null;
  }

  /** Ends the wait of somebody NOT_NOW or ON_HOLD. */
  private stopWaiting(): void {
    if (this.interest === LeadInterest.NOT_NOW) this.interest = LeadInterest.UNKNOWN;
    this.resumeAt = null;
  }

  /**
   * Takes up again a lead that was disqualified, cold, lost or on hold, and tells what to add to the history.
   * @throws {Refusal} when it was none of these
   */
  reengage(reason: string, now: Date): StatusChange {
    this.stopWaiting();
    return this.moveTo(LeadStatus.RE_ENGAGED, reason, now);
  }

  /** The person shows interest again: a response is waited for. Tells what to add to the history, null when its status stays. */
  comeBack(reason: string, now: Date): StatusChange | null {
    this.awaitAgain(now);
    if (TRANSITIONS[this.status].includes(LeadStatus.RE_ENGAGED)) return this.reengage(reason, now);
    this.stopWaiting();
    this.because = { ...this.because, reason };
    return null;
  }

  /** Comes back because its date has come; tells what to add to the history, null when its status stays. */
  resume(now: Date): StatusChange | null {
    const reason = "The date to come back has come";
    if (this.status === LeadStatus.ON_HOLD || this.status === LeadStatus.DISQUALIFIED) return this.reengage(reason, now);
    this.stopWaiting();
    this.because = { reason };
    return null;
  }

  /**
   * Sets the status that a verb brings about, and tells what to add to the history.
   * @throws {Refusal} when the table of transitions does not allow it
   */
  moveTo(to: LeadStatus, reason: string | null, now: Date, stage: LeadStage = this.stage): StatusChange {
    if (to !== this.status && !TRANSITIONS[this.status].includes(to)) throw new Refusal(new InvalidTransitionError(this, to));
    return this.step(to, reason, now, stage);
  }

  /**
   * Goes on to a stage before MQL by what the person did, and tells what to add to the history; null where it is as far already, out of
   * the work, or nobody by name.
   */
  advance(to: LeadStage | null, reason: string, now: Date): StatusChange | null {
    if (!to || !isFurther(to, this.stage) || this.isAnonymous || this.convertedAt || CLOSED_STATUSES.includes(this.status)) return null;
    const { because } = this;
    const change = this.step(this.status, reason, now, to);
    // What somebody gave as the reason of the same change says more.
    if (because?.reason) this.because = because;
    return change;
  }

  /** A visitor of whom nothing is known but that there is one. */
  protected override get mayBeAnonymous(): boolean {
    return this.stage === LeadStage.SUSPECT;
  }

  /** Goes back to where it was before it was converted, whatever the table says of going on. */
  moveBackTo({ status, stage }: Pick<Lead, "status" | "stage">, reason: string, now: Date): StatusChange {
    return this.step(status, reason, now, stage);
  }

  private step(to: LeadStatus, reason: string | null, now: Date, stage: LeadStage): StatusChange {
    const change = Object.assign(new StatusChange(), {
      leadId: this.id,
      from: this.status,
      to,
      fromStage: this.stage,
      toStage: stage,
      reason,
      changedAt: now,
      durationInFromStatus: Math.max(0, Math.round((now.getTime() - this.statusSince.getTime()) / 1000)),
    });
    if (to !== this.status) this.statusSince = now;
    if (to !== LeadStatus.DISQUALIFIED) this.disqualificationReason = this.revisitAt = null;
    if (to !== LeadStatus.CLOSED_WON && to !== LeadStatus.CLOSED_LOST) this.closeReasonId = null;
    if (to === LeadStatus.CONTACTED && to !== this.status) this.respond(now);
    if (this.convertedAt || CLOSED_STATUSES.includes(to)) {
      // Nobody needs to claim it or respond any more.
      this.queueId = null;
      this.firstResponseAlertAt = null;
    }
    this.status = to;
    this.stage = stage;
    if (to !== LeadStatus.ON_HOLD && this.interest !== LeadInterest.NOT_NOW) this.resumeAt = null;
    this.because = reason ? { ...this.because, reason } : this.because;
    return change;
  }
}

/** What a status may need besides its name. */
export interface StatusFacts {
  reason: string | null;
  resumeAt: Date | null;
  referrer: string | null;
  /** What works besides what the table says, for a refusal to name. */
  further?: Step[];
}

/** @throws {Refusal} when a date to come back has passed, or is of a lead that nobody waits for */
export function checkResumeAt(resumeAt: Date, status: LeadStatus, interest: LeadInterest, now: Date): void {
  if (status !== LeadStatus.ON_HOLD && interest !== LeadInterest.NOT_NOW)
    throw new InvalidInput("resumeAt", '"resumeAt" is for leads that are ON_HOLD or NOT_NOW.');
  if (resumeAt <= now) throw new InvalidInput("resumeAt", '"resumeAt" has passed already; name a time to come.');
}
