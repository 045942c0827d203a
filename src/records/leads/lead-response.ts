import { Field, ObjectType } from "type-graphql";
import { Column, Index } from "typeorm";
import { DateTime } from "../../platform/scalars.js";
import type { LeadStatus } from "./lead.enums.js";
import { LeadPerson } from "./lead-person.js";
import { CLOSED_STATUSES } from "./status-transitions.js";

/** The part of a lead that is about its first response: until when it is wanted, whether it came, and what was told of that. */
@ObjectType()
export abstract class LeadResponse extends LeadPerson {
  abstract status: LeadStatus;
  abstract convertedAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the person last came back after it had been disqualified, cold, on hold, lost or without an owner who works here.",
  })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  returnedAt: Date | null = null;

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

  /** Since when a response is waited for: an earlier one was to something else. */
  get awaitedSince(): Date {
    return this.returnedAt ?? this.createdAt;
  }

  /** Waits for a response once more. */
  protected awaitAgain(now: Date): void {
    this.returnedAt = now;
    this.firstRespondedAt = null;
    this.firstResponseBreachedAt = null;
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
    const waits = !at && !this.firstResponseBreachedAt && !this.convertedAt && !CLOSED_STATUSES.includes(this.status);
    this.firstResponseAlertAt = waits ? this.firstResponseDueAt : null;
  }

  /** The time of the warning, or of the deadline, has come. */
  alert(now: Date): void {
    const isDue = this.firstResponseDueAt !== null && this.firstResponseDueAt <= now;
    if (isDue) this.firstResponseBreachedAt = now;
    this.firstResponseAlertAt = isDue ? null : this.firstResponseDueAt;
  }
}
