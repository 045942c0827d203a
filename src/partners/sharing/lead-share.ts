import { randomBytes } from "node:crypto";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { FieldSet } from "../../access/field-set.js";
import type { ChangeCause, Image } from "../../platform/database/change-event.js";
import { MutableNode, Node } from "../../platform/database/node.js";
import { Tracked } from "../../platform/database/record-changes.js";
import { InputError, Refusal, UserErrorCode } from "../../platform/errors.js";
import { ComposedOf } from "../../platform/query/properties.js";
import { DateTime, Money } from "../../platform/scalars.js";
import { Lead } from "../../records/leads/lead.js";
import type { Band } from "../../records/leads/score.enums.js";
import type { Ending } from "./end-shares.js";
import type { Wish } from "./evaluate-partner.js";
import { DeclineReason, HELD, LIVE, OPEN, OutcomeState, RevokeReason, ShareMode, ShareState } from "./partner.enums.js";
import { Partner } from "./partner.js";
import { SHARED_FIELDS, showLead } from "./shared-fields.js";

/** How long a partner has for each step, in seconds. */
export interface Terms {
  accept: number;
  contact: number;
  update: number;
}

/** Hashes that a partner may ask about for one share: enough for its own people, too few to try out the world's. */
const MOST_HASHES = 5_000;

@ObjectType({ description: "A partner that was looked at when a lead was shared." })
export class ShareCandidate {
  @Field(() => Boolean, { description: "Whether the lead was offered to it, or will be when those before it do not want it." })
  chosen: boolean;

  @Field(() => String, { description: "Why, or why not." })
  reason: string;

  /** The uuid of the partner. */
  partnerId: string;
}

function nameOfChange(before: Image | null, after: Image | null, changed: string[]): string {
  if (before === null) return "OFFERED";
  if (after === null) return "DELETED";
  return changed.includes("state") ? (after.state as string) : "UPDATED";
}

const copied = Object.fromEntries(Object.keys(SHARED_FIELDS).map((field) => [field, "lead"]));

@ObjectType({ implements: Node, description: "One lead offered to one partner." })
@Entity("lead_share")
@Tracked({ recordType: "share", nameOf: nameOfChange, publicNames: { ...copied, outcomeAmount: "outcome", outcomeCurrency: "outcome" } })
@Index(["partnerId", "offeredAt", "id"])
@Index("ix_lead_share_held", ["leadId"], { unique: true, where: "state in ('ACCEPTED', 'WORKING') and not co_sell" })
@Index("ix_lead_share_expires_at", ["expiresAt"], { where: "state in ('OFFERED', 'VIEWED')" })
@Index("ix_lead_share_contact_by", ["contactBy"], { where: "state in ('ACCEPTED', 'WORKING')" })
@Index("ix_lead_share_update_by", ["updateBy"], { where: "state in ('ACCEPTED', 'WORKING')" })
export class LeadShare extends MutableNode {
  static override readonly prefix = "share";

  /** Null when the lead was erased; the share has ended then, and holds nothing of it. */
  @ForeignKey(() => Lead)
  @Index()
  @Column("uuid", { nullable: true })
  leadId: string | null;

  @ForeignKey(() => Partner)
  @Column("uuid")
  partnerId: string;

  @Field(() => ShareState, { description: "How far it is." })
  @Column("text")
  state: ShareState = ShareState.OFFERED;

  @Field(() => ShareMode, { description: "How the lead is offered." })
  @Column("text")
  mode: ShareMode;

  @Field(() => FieldSet, { description: "How much of the lead the partner sees once it is accepted." })
  @Column("text")
  fieldSet: FieldSet;

  @Field(() => Boolean, { description: "Whether others may have the lead at the same time." })
  @Column("boolean", { default: false })
  coSell: boolean = false;

  @Column("jsonb")
  terms: Terms;

  /** By what rules the partner was chosen; for the next one of a WATERFALL. */
  @Column("jsonb", { default: { byHand: true, minimumTier: null } })
  wish: Wish = { byHand: true, minimumTier: null };

  /** WATERFALL: the partners that come next. */
  @Column("uuid", { array: true, default: [] })
  waiting: string[] = [];

  @Field(() => [ShareCandidate], { description: "The partners that were looked at, and why it was this one." })
  @Column("jsonb", { default: [] })
  candidates: ShareCandidate[] = [];

  /** The country that tokens may be limited to. It stays when the share has ended, so that those are told of the end. */
  @Column("text", { nullable: true })
  territory: string | null = null;

  /** What the partner's own people are hashed with, to find out whether the lead is one of them. */
  @Column("text")
  salt: string = randomBytes(16).toString("hex");

  @Column("int")
  hashesLeft: number = MOST_HASHES;

  @Field(() => DateTime, { description: "When it was offered." })
  @Column({ type: "timestamptz", precision: 3 })
  offeredAt: Date;

  @Field(() => DateTime, { description: "Until when the partner may accept it." })
  @Column({ type: "timestamptz", precision: 3 })
  expiresAt: Date;

  @Field(() => DateTime, { nullable: true, description: "When the partner first looked at it." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  viewedAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: "When the partner accepted or declined it." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  decidedAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: "When the partner accepted it." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  acceptedAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: "Until when the partner must have reached the person; null once it has." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  contactBy: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: "Until when the partner must let us know how it goes." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  updateBy: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: "When the partner first reached out to the person." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  firstContactAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: "When the partner last did something with it." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  lastUpdateAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: "When it was won, lost, declined, revoked or returned, or expired." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  endedAt: Date | null = null;

  @Field(() => DeclineReason, { nullable: true, description: "Why the partner did not want it, or gave it back." })
  @Column("text", { nullable: true })
  declineReason: DeclineReason | null = null;

  @Field(() => RevokeReason, { nullable: true, description: "Why it was revoked; null unless it was." })
  @Column("text", { nullable: true })
  revokeReason: RevokeReason | null = null;

  @Field(() => String, { nullable: true, description: "What was said when it ended." })
  @Column("text", { nullable: true })
  endNote: string | null = null;

  @Field(() => String, { nullable: true, description: "What the partner calls it." })
  @Column("text", { nullable: true })
  externalRef: string | null = null;

  @Column("numeric", { precision: 19, scale: 4, nullable: true })
  outcomeAmount: string | null = null;

  @Column("text", { nullable: true })
  outcomeCurrency: string | null = null;

  @ComposedOf({ amount: "outcomeAmount", currency: "outcomeCurrency" })
  @Field(() => Money, { nullable: true, description: "What the partner's deal is worth." })
  get outcome(): Money | null {
    return this.outcomeAmount !== null && this.outcomeCurrency ? { amount: this.outcomeAmount, currency: this.outcomeCurrency } : null;
  }

  @Field(() => OutcomeState, {
    nullable: true,
    description: "Whether it counts that the partner won or lost it; null while the partner has not said so.",
  })
  @Column("text", { nullable: true })
  outcomeState: OutcomeState | null = null;

  // What the partner may see of the lead now (shared-fields.ts). What it may not see is not here.

  @Column("text", { nullable: true })
  industry: string | null = null;

  @Column("int", { nullable: true })
  companySize: number | null = null;

  @Column("text", { nullable: true })
  region: string | null = null;

  @Column("text", { nullable: true })
  country: string | null = null;

  @Column("text", { nullable: true })
  need: string | null = null;

  @Column("text", { nullable: true })
  band: Band | null = null;

  @Column("numeric", { precision: 19, scale: 4, nullable: true })
  expectedAmount: string | null = null;

  @Column("text", { nullable: true })
  expectedCurrency: string | null = null;

  @Column("text", { nullable: true })
  name: string | null = null;

  @Column("text", { nullable: true })
  firstName: string | null = null;

  @Column("text", { nullable: true })
  lastName: string | null = null;

  @Column("text", { nullable: true })
  email: string | null = null;

  @Column("text", { nullable: true })
  phone: string | null = null;

  @Column("text", { nullable: true })
  jobTitle: string | null = null;

  @Column("text", { nullable: true })
  companyName: string | null = null;

  @Column("text", { nullable: true })
  website: string | null = null;

  @Column("text", { nullable: true })
  city: string | null = null;

  @Column("text", { nullable: true })
  street: string | null = null;

  @Column("text", { nullable: true })
  postalCode: string | null = null;

  @Column("text", { nullable: true })
  description: string | null = null;

  /** Why the next save happens; goes into its event. */
  because?: ChangeCause;

  isIn(states: readonly ShareState[]): boolean {
    return states.includes(this.state);
  }

  /**
   * The partner may still decide.
   * @throws {Refusal} LOST_RACE, OFFER_EXPIRED or ALREADY_DECIDED
   */
  requireOpen(now: Date): void {
    const refuse = (code: UserErrorCode, message: string) => new Refusal(new InputError(code, message, ["shareId"]));
    if (this.revokeReason === RevokeReason.LOST_RACE)
      throw refuse(UserErrorCode.LOST_RACE, "Another partner was faster. The offer is no longer yours to decide on.");
    if (this.state === ShareState.EXPIRED || (this.isIn(OPEN) && this.expiresAt <= now))
      throw refuse(UserErrorCode.OFFER_EXPIRED, "The time to decide is over.");
    if (!this.isIn(OPEN)) throw refuse(UserErrorCode.ALREADY_DECIDED, `It has been decided already: the share is ${this.state}.`);
  }

  /**
   * The partner has the lead in hand.
   * @throws {Refusal} SHARE_NOT_HELD
   */
  requireHeld(): void {
    if (!this.isIn(HELD))
      throw new Refusal(
        new InputError(UserErrorCode.SHARE_NOT_HELD, `This needs a share that is ACCEPTED or WORKING; it is ${this.state}.`, ["shareId"]),
      );
  }

  accept(lead: Lead, now: Date): void {
    this.state = ShareState.ACCEPTED;
    this.decidedAt = now;
    this.acceptedAt = now;
    this.contactBy = later(now, this.terms.contact);
    this.updateReceived(now);
    showLead(this, lead);
  }

  /** The partner sent an update, so the next one is due later. */
  updateReceived(now: Date): void {
    this.lastUpdateAt = now;
    this.updateBy = later(now, this.terms.update);
  }

  /** Ends it: nothing of the lead stays with the partner, unless the partner won or lost the deal. */
  end({ state, note, declineReason, revokeReason }: Ending, lead: Lead, now: Date): void {
    this.state = state;
    this.declineReason = declineReason ?? null;
    this.revokeReason = revokeReason ?? null;
    if (state === ShareState.DECLINED) this.decidedAt = now;
    this.endedAt = now;
    this.endNote = note;
    this.contactBy = null;
    this.updateBy = null;
    this.waiting = [];
    this.because = note ? { reason: note } : undefined;
    showLead(this, lead);
  }

  get isLive(): boolean {
    return this.isIn(LIVE);
  }
}

export const later = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1000);
