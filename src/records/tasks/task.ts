import { Field, ObjectType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, Index } from "typeorm";
import type { ChangeCause, Image } from "../../platform/database/change-event.js";
import { MutableNode, Node } from "../../platform/database/node.js";
import { Tracked } from "../../platform/database/record-changes.js";
import { InputError, InvalidInput, Refusal, UserErrorCode } from "../../platform/errors.js";
import { DateTime } from "../../platform/scalars.js";
import { TaskKind } from "./task.enums.js";

/** What a change of a task is called in the event log: the most telling of what changed. */
function nameOfChange(before: Image | null, after: Image | null, changed: string[], cause: ChangeCause | null): string {
  if (before === null) return cause?.restored ? "RESTORED" : "CREATED";
  if (after === null) return "DELETED";
  if (changed.includes("completedAt")) return after.completedAt ? "COMPLETED" : "REOPENED";
  if (changed.includes("remindedAt") && after.remindedAt) return "REMINDER";
  if (changed.includes("overdueAt") && after.overdueAt) return "OVERDUE";
  return changed.includes("ownerId") ? "ASSIGNED" : "UPDATED";
}

@ObjectType({ implements: Node, description: "Something that somebody still has to do, or has done, about a record." })
@Entity("task")
@Tracked({ recordType: "task", nameOf: nameOfChange })
@Check("ck_task_subject", "num_nonnulls(lead_id, account_id, contact_id, opportunity_id) > 0")
// In the order of lists, which TypeORM cannot declare: open ones first, next due first.
@Index("ix_task_list", { synchronize: false })
@Index("ix_task_owner_list", { synchronize: false })
// What the clock looks for.
@Index("ix_task_to_remind", ["remindAt"], { where: "completed_at is null and reminded_at is null" })
@Index("ix_task_to_tell_overdue", ["dueAt"], { where: "completed_at is null and overdue_at is null" })
export class Task extends MutableNode {
  static override readonly prefix = "task";

  @Field(() => String, { description: "What is to be done, in a line." })
  @Column("text")
  title: string;

  @Field(() => String, { nullable: true, description: "What else there is to know." })
  @Column("text", { nullable: true })
  description: string | null = null;

  @Field(() => TaskKind, { description: "What it came from." })
  @Column("text")
  kind: TaskKind;

  @Field(() => DateTime, { nullable: true, description: "Until when; open and past it, the task is overdue." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  dueAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: "When to be reminded of it." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  remindAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: "When the reminder was told; null while it has not been." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  remindedAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: "When it was told that the task is overdue; null while it has not been." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  overdueAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: "When it was done; null while it is open." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  completedAt: Date | null = null;

  /** The user who did it; null for a program. */
  @ForeignKey("User")
  @Column("uuid", { nullable: true })
  completedById: string | null = null;

  @ForeignKey("User")
  @Column("uuid", { nullable: true })
  ownerId: string | null = null;

  /** What it is about, and the records whose story that is part of. A converted lead's tasks belong to what it became as well. */
  @ForeignKey("Lead")
  @Index()
  @Column("uuid", { nullable: true })
  leadId: string | null = null;

  @ForeignKey("Account")
  @Index()
  @Column("uuid", { nullable: true })
  accountId: string | null = null;

  @ForeignKey("Contact")
  @Index()
  @Column("uuid", { nullable: true })
  contactId: string | null = null;

  @ForeignKey("Opportunity")
  @Index()
  @Column("uuid", { nullable: true })
  opportunityId: string | null = null;

  /**
   * Sets until when, and when to be reminded; what is left out stays. A reminder keeps its distance from a due time that
   * moves, and falls away when that has passed. Another time is told again when it comes.
   * @throws {Refusal} when a time has passed already, or the reminder comes after the due time
   */
  schedule({ dueAt = this.dueAt, remindAt }: { dueAt?: Date | null; remindAt?: Date | null }, now: Date): void {
    const reminder = remindAt === undefined ? this.reminderFor(dueAt, now) : remindAt;
    if (!sameTime(dueAt, this.dueAt)) {
      if (dueAt && dueAt <= now) throw new InvalidInput("dueAt", '"dueAt" has passed already; name a time to come.');
      this.dueAt = dueAt;
      this.overdueAt = null;
    }
    if (!sameTime(reminder, this.remindAt)) {
      if (reminder && reminder <= now) throw new InvalidInput("remindAt", '"remindAt" has passed already; name a time to come.');
      this.remindAt = reminder;
      this.remindedAt = null;
    }
    if (this.dueAt && this.remindAt && this.remindAt > this.dueAt)
      throw new InvalidInput("remindAt", '"remindAt" must not be after "dueAt".');
  }

  /** When to be reminded with another due time. */
  private reminderFor(dueAt: Date | null, now: Date): Date | null {
    if (!dueAt || !this.dueAt || !this.remindAt || sameTime(dueAt, this.dueAt)) return this.remindAt;
    const moved = new Date(this.remindAt.getTime() + dueAt.getTime() - this.dueAt.getTime());
    return moved > now ? moved : null;
  }

  /** @throws {Refusal} when it is done already */
  complete(now: Date, userId: string | null): void {
    if (this.completedAt) throw new Refusal(new InputError(UserErrorCode.ALREADY_COMPLETED, "The task is done already.", ["taskId"]));
    this.completedAt = now;
    this.completedById = userId;
  }

  /** @throws {Refusal} when it is open */
  reopen(): void {
    if (!this.completedAt) throw new InvalidInput("taskId", "The task is open; only one that is done can be reopened.");
    this.completedAt = null;
    this.completedById = null;
  }

  /** Notes that the reminder is told, if its time has come and it has not been told. */
  remind(now: Date): void {
    if (!this.completedAt && !this.remindedAt && this.remindAt && this.remindAt <= now) this.remindedAt = now;
  }

  /** Notes that it is told to be overdue, if it is and that has not been told. */
  tellOverdue(now: Date): void {
    if (!this.completedAt && !this.overdueAt && this.dueAt && this.dueAt <= now) this.overdueAt = now;
  }
}

const sameTime = (left: Date | null, right: Date | null): boolean => left?.getTime() === right?.getTime();
