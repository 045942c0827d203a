import { Field, Float, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { User } from "../access/user.js";
import { Campaign } from "../campaigns/campaign.js";
import { Source } from "../campaigns/source.js";
import { Touch } from "../campaigns/touch.js";
import { Contact } from "../contacts/contact.js";
import { emailKindOf, fullName } from "../contacts/contact-details.js";
import { EmailKind } from "../contacts/email-kind.js";
import { MutableNode, Node } from "../database/node.js";
import { InputError, InvalidInput, Refusal, UserErrorCode } from "../errors.js";
import type { ChangeCause, Image } from "../events/change-event.js";
import { Tracked } from "../events/record-changes.js";
import { CountryCode, DateTime, JsonObject } from "../graphql/scalars.js";
import type { Assessment } from "../qualification/assessment.js";
import { Queue } from "../routing/queue.js";
import { Band, Grade } from "../scoring/words.js";
import { Needs } from "../selection/properties.js";
import { InvalidTransitionError } from "./lead.errors.js";
import { StatusChange } from "./status-change.js";
import { NEXT_ACTION, OVER, SET_BY_VERBS, settableFrom, TRANSITIONS } from "./status-transitions.js";
import { LeadInterest, LeadStage, LeadStatus } from "./words.js";

const SCORE_FIELDS = ["score", "band", "grade"];

/** What a change of a lead is called in the event log: the most telling of what changed. */
function nameOfChange(before: Image | null, after: Image | null, changed: string[], cause: ChangeCause | null): string {
  if (cause?.unmerged) return "UNMERGED";
  if (before === null) return "CREATED";
  if (after === null) return cause?.mergedInto ? "MERGED" : "DELETED";
  if (changed.includes("mergedAt")) return "MERGED";
  if (changed.includes("convertedAt")) return after.convertedAt ? "CONVERTED" : "CONVERSION_UNDONE";
  if (changed.includes("status")) return "STATUS_CHANGED";
  if (changed.includes("stage")) return "STAGE_CHANGED";
  if (changed.includes("firstResponseBreachedAt") && after.firstResponseBreachedAt) return "FIRST_RESPONSE_BREACHED";
  if (changed.includes("queueId") && after.queueId) return "QUEUED";
  if (changed.includes("ownerId")) return "ASSIGNED";
  if (changed.includes("firstRespondedAt")) return after.firstRespondedAt && !before.firstRespondedAt ? "FIRST_RESPONSE" : "UPDATED";
  if (changed.includes("firstResponseAlertAt") && after.firstResponseAlertAt) return "FIRST_RESPONSE_WARNING";
  if (!cause?.minor && SCORE_FIELDS.some((field) => changed.includes(field))) return "SCORE_CHANGED";
  return "UPDATED";
}

@ObjectType({ implements: Node, description: "A person (with or without a company) who may become a customer and is not one yet." })
@Entity("lead")
@Tracked({
  recordType: "lead",
  nameOf: nameOfChange,
  publicNames: { assessment: "qualification" },
})
@Index(["score", "id"])
@Index(["createdAt", "id"])
@Index(["status", "createdAt", "id"])
@Index(["ownerId", "createdAt", "id"])
// What the clock looks for.
@Index("ix_lead_to_resume", ["resumeAt"], { where: "resume_at is not null" })
// For the leads of a scoring model; over an expression, which TypeORM cannot declare.
@Index("ix_lead_lower_persona", { synchronize: false })
// How much each owner has to do; TypeORM cannot tell its condition.
@Index("ix_lead_open_owner_id", { synchronize: false })
export class Lead extends MutableNode {
  static override readonly prefix = "lead";

  @Field(() => String, { nullable: true, description: "Given name." })
  @Column("text", { nullable: true })
  firstName: string | null = null;

  @Field(() => String, { nullable: true, description: "Family name." })
  @Column("text", { nullable: true })
  lastName: string | null = null;

  @Field(() => String, { description: "The whole name; the company, e-mail address or phone number of somebody without one." })
  @Column("text")
  name: string;

  @Field(() => String, { nullable: true, description: "E-mail address, lower-cased and trimmed." })
  @Index()
  @Column("text", { nullable: true })
  email: string | null = null;

  @Field(() => String, { nullable: true, description: "E-mail address as it was typed." })
  @Column("text", { nullable: true })
  emailAsTyped: string | null = null;

  @Field(() => EmailKind, { nullable: true, description: "What the e-mail address says of whose it is; null without one." })
  @Column("text", { nullable: true })
  emailKind: EmailKind | null = null;

  @Field(() => String, { nullable: true, description: "Phone number, as E.164." })
  @Index()
  @Column("text", { nullable: true })
  phone: string | null = null;

  @Field(() => String, { nullable: true, description: "What the person does." })
  @Column("text", { nullable: true })
  jobTitle: string | null = null;

  @Field(() => String, { nullable: true, description: "Where the person works." })
  @Column("text", { nullable: true })
  companyName: string | null = null;

  @Field(() => String, { nullable: true, description: "The company's website." })
  @Column("text", { nullable: true })
  website: string | null = null;

  @Field(() => String, {
    nullable: true,
    description: "The company's domain, from its website or the e-mail address; never a free-mail provider's.",
  })
  @Index()
  @Column("text", { nullable: true })
  domain: string | null = null;

  @Field(() => String, { nullable: true, description: "What the company does." })
  @Column("text", { nullable: true })
  industry: string | null = null;

  @Field(() => Int, { nullable: true, description: "How many people work there." })
  @Column("int", { nullable: true })
  companySize: number | null = null;

  @Field(() => CountryCode, { nullable: true, description: "Where the person is." })
  @Column("text", { nullable: true })
  country: string | null = null;

  @Field(() => String, { nullable: true, description: "State, province or canton." })
  @Column("text", { nullable: true })
  state: string | null = null;

  @Field(() => String, { nullable: true, description: "Town." })
  @Column("text", { nullable: true })
  city: string | null = null;

  @Field(() => String, { nullable: true, description: "Street and number." })
  @Column("text", { nullable: true })
  street: string | null = null;

  @Field(() => String, { nullable: true, description: "Postal code." })
  @Column("text", { nullable: true })
  postalCode: string | null = null;

  @Field(() => String, { nullable: true, description: "Anything else worth knowing." })
  @Column("text", { nullable: true })
  description: string | null = null;

  @Field(() => [String], { description: "Words to find it by." })
  @Column("text", { array: true, default: [] })
  tags: string[] = [];

  @Field(() => String, { nullable: true, description: "Who recommended us; needed for the status REFERRAL." })
  @Column("text", { nullable: true })
  referrer: string | null = null;

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

  @Field(() => String, { nullable: true, description: "What kind of buyer the person is; a scoring model may be for one persona alone." })
  @Column("text", { nullable: true })
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
  @ForeignKey(() => Touch, { deferrable: "INITIALLY DEFERRED" })
  firstTouchId: string | null = null;

  @Column("uuid", { nullable: true })
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

  @Field(() => DateTime, {
    nullable: true,
    description: "By when it must have had a first response, by a business calendar; null where none counted when it came in.",
  })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  @Index("ix_lead_first_response_due_at", { where: "first_response_due_at is not null" })
  firstResponseDueAt: Date | null = null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the next event comes by itself while nobody responds: first a warning, then that the deadline has passed.",
  })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  @Index("ix_lead_first_response_alert_at", { where: "first_response_alert_at is not null" })
  firstResponseAlertAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: "When it was told that nobody had responded in time; null while all is well." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  firstResponseBreachedAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: "When somebody of us first called, met, wrote, or reached the person otherwise." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  firstRespondedAt: Date | null = null;

  /** The contact that this person is already, or became. */
  @Column("uuid", { nullable: true })
  @ForeignKey(() => Contact)
  @Index()
  contactId: string | null = null;

  @Field(() => DateTime, { nullable: true, description: "When something last happened with it." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  lastActivityAt: Date | null = null;

  /** Budget, authority, need, timeline. */
  @Column("jsonb", { default: {} })
  assessment: Assessment = {};

  @Field(() => String, { nullable: true, description: "Why it was disqualified, as the `key` of a reason; null unless it is." })
  @Column("text", { nullable: true })
  disqualificationReason: string | null = null;

  @Field(() => DateTime, { nullable: true, description: "When it was converted; null while it is a lead." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  convertedAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: "When other leads were last merged into it; null when none were." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  mergedAt: Date | null = null;

  /** Why the next save happens; goes into its event. */
  because?: ChangeCause;

  @Needs("status")
  @Field(() => String, { nullable: true, description: "What the owner should do next." })
  get nextAction(): string | null {
    return NEXT_ACTION[this.status];
  }

  /**
   * Sets what follows from what people typed: the name that people see, and what kind of e-mail address it is.
   * @throws {Refusal} when there is no way to reach the person, or it recommended itself
   */
  rename(): void {
    const name = fullName(this.firstName, this.lastName) ?? this.companyName ?? this.email ?? this.phone;
    const reachable = this.email || this.phone || (fullName(this.firstName, this.lastName) && this.companyName);
    if (!name || !reachable) throw new InvalidInput("email", "A lead needs an e-mail address, a phone number, or a name with a company.");
    this.name = name;
    this.emailKind = emailKindOf(this.email);
    const itself = [this.email, this.phone, fullName(this.firstName, this.lastName)].map((text) => text?.toLowerCase());
    if (this.referrer && itself.includes(this.referrer.toLowerCase()))
      throw new InvalidInput("referrer", "The referrer must be somebody else than the lead.");
  }

  /** A first response is wanted by then; null when no deadline counts. */
  awaitResponse(deadline: { dueAt: Date; alertAt: Date } | null): void {
    this.firstResponseDueAt = deadline?.dueAt ?? null;
    this.firstResponseAlertAt = deadline?.alertAt ?? null;
  }

  /** Somebody responded then; the earliest time that is known counts, also when it becomes known late. */
  respond(at: Date): void {
    if (!this.firstRespondedAt || at < this.firstRespondedAt) this.correctResponse(at);
  }

  /** What was taken for the first response was not, or there is none: then its deadline counts again. */
  correctResponse(at: Date | null): void {
    this.firstRespondedAt = at;
    if (at && this.firstResponseDueAt && at <= this.firstResponseDueAt) this.firstResponseBreachedAt = null;
    const waits = !at && !this.firstResponseBreachedAt && !this.convertedAt && !OVER.includes(this.status);
    this.firstResponseAlertAt = waits ? this.firstResponseDueAt : null;
  }

  /** The time of the warning, or of the deadline, has come. */
  alert(now: Date): void {
    const isDue = this.firstResponseDueAt !== null && this.firstResponseDueAt <= now;
    if (isDue) this.firstResponseBreachedAt = now;
    this.firstResponseAlertAt = isDue ? null : this.firstResponseDueAt;
  }

  /** @throws {Refusal} when the lead has become account, contact and opportunity, and is worked there */
  refuseWhenConverted(): void {
    if (this.convertedAt)
      throw new Refusal(
        new InputError(UserErrorCode.LEAD_CONVERTED, "The lead has been converted. Work with its account, contact and opportunity."),
      );
  }

  /**
   * Sets the status that somebody chose.
   * @throws {Refusal} when it cannot follow, belongs to a verb, or lacks what it needs
   */
  chooseStatus(to: LeadStatus, facts: { reason: string | null; resumeAt: Date | null; referrer: string | null }, now: Date): StatusChange {
    this.refuseWhenConverted();
    if (SET_BY_VERBS.includes(to) || !TRANSITIONS[this.status].includes(to))
      throw new Refusal(new InvalidTransitionError(this.status, to, settableFrom(this.status)));
    if (to === LeadStatus.ON_HOLD && !facts.reason) throw new InvalidInput("reason", 'ON_HOLD needs a "reason".');
    if (to === LeadStatus.ON_HOLD && !facts.resumeAt)
      throw new InvalidInput("resumeAt", 'ON_HOLD needs "resumeAt", a time in the future to come back.');
    if (facts.resumeAt) checkResumeAt(facts.resumeAt, to, this.interest, now);
    if (to === LeadStatus.REFERRAL && !(facts.referrer ?? this.referrer))
      throw new InvalidInput("referrer", 'REFERRAL needs a "referrer".');
    this.referrer = facts.referrer ?? this.referrer;
    const step = this.moveTo(to, facts.reason, now);
    this.resumeAt = facts.resumeAt ?? this.resumeAt;
    return step;
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

  /** Comes back because its date has come; tells what to add to the history, null when its status stays. */
  resume(now: Date): StatusChange | null {
    const reason = "The date to come back has come";
    if (this.status === LeadStatus.ON_HOLD) return this.reengage(reason, now);
    this.stopWaiting();
    this.because = { reason };
    return null;
  }

  /**
   * Sets the status that a verb brings about, and tells what to add to the history.
   * @throws {Refusal} when the table of transitions does not allow it
   */
  moveTo(to: LeadStatus, reason: string | null, now: Date, stage: LeadStage = this.stage): StatusChange {
    if (to !== this.status && !TRANSITIONS[this.status].includes(to))
      throw new Refusal(new InvalidTransitionError(this.status, to, [...TRANSITIONS[this.status]]));
    return this.step(to, reason, now, stage);
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
    if (to !== LeadStatus.DISQUALIFIED) this.disqualificationReason = null;
    if (to === LeadStatus.CONTACTED) this.respond(now);
    if (this.convertedAt || OVER.includes(to)) {
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

/** @throws {Refusal} when a date to come back has passed, or is of a lead that nobody waits for */
export function checkResumeAt(resumeAt: Date, status: LeadStatus, interest: LeadInterest, now: Date): void {
  if (status !== LeadStatus.ON_HOLD && interest !== LeadInterest.NOT_NOW)
    throw new InvalidInput("resumeAt", '"resumeAt" is for leads that are ON_HOLD or NOT_NOW.');
  if (resumeAt <= now) throw new InvalidInput("resumeAt", '"resumeAt" has passed already; name a time to come.');
}
