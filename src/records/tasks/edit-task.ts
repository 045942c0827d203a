import { MaxLength, MinLength } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { activeUsers, existingUser } from "../../access/existing-user.js";
import { ownedInSight } from "../../access/visible-owner.js";
import { fromId } from "../../platform/database/id.js";
import { expectVersion } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, NotFound } from "../../platform/errors.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { SetsFieldsOf } from "../../platform/query/written-fields.js";
import { DateTime } from "../../platform/scalars.js";
import { EXPECTED_VERSION, IDEMPOTENCY_KEY, IdempotentInput } from "../../platform/schema/payload.js";
import { lockVisibleSubject, seesSubject } from "../subjects/subject.js";
import { addTask } from "./add-task.js";
import { TaskKind } from "./task.enums.js";
import { Task } from "./task.js";

const TITLE = "What is to be done, in a line.";
const DESCRIPTION = "What else there is to know.";
const DUE_AT = "Until when; a time to come.";

@InputType({ description: "Something to be done." })
@SetsFieldsOf("TASK")
export class CreateTaskInput extends IdempotentInput {
  @Field(() => ID, { description: "About what: a lead, contact, account or opportunity." })
  subjectId: string;

  @Field(() => String, { description: TITLE })
  @MinLength(1)
  @MaxLength(300)
  title: string;

  @Field(() => String, { nullable: true, description: DESCRIPTION })
  @MaxLength(20_000)
  description?: string | null;

  @Field(() => DateTime, { nullable: true, description: DUE_AT })
  dueAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When to be reminded of it; not after it is due." })
  remindAt?: Date | null;

  @Field(() => ID, { nullable: true, description: "Who is to do it; you by default, and for a program whoever works the record." })
  ownerId?: string | null;
}

@InputType({ description: "Changes to a task. A field that is left out stays; null clears it." })
@SetsFieldsOf("TASK")
export class TaskChangesInput {
  @Field(() => String, { nullable: true, description: TITLE })
  @MinLength(1)
  @MaxLength(300)
  title?: string | null;

  @Field(() => String, { nullable: true, description: DESCRIPTION })
  @MaxLength(20_000)
  description?: string | null;

  @Field(() => DateTime, { nullable: true, description: `${DUE_AT} It is told again when the task is overdue then.` })
  dueAt?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When to be reminded of it; not after it is due. Left out, it keeps its distance from a due time that moves.",
  })
  remindAt?: Date | null;

  @Field(() => ID, { nullable: true, description: "Who is to do it; null takes it from everybody." })
  ownerId?: string | null;
}

@InputType({ description: "Changes to a task. A field that is left out stays; null clears it." })
export class UpdateTaskRow extends TaskChangesInput {
  @Field(() => ID, { description: "The task." })
  taskId: string;

  @Field(() => Int, { nullable: true, description: EXPECTED_VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: "Changes to a task. A field that is left out stays; null clears it." })
export class UpdateTaskInput extends UpdateTaskRow {
  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @MaxLength(200)
  idempotencyKey?: string | null;
}

@InputType({ description: "A task." })
export class TaskRow {
  @Field(() => ID, { description: "The task." })
  taskId: string;

  @Field(() => Int, { nullable: true, description: EXPECTED_VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: "A task." })
export class TaskInput extends TaskRow {
  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @MaxLength(200)
  idempotencyKey?: string | null;
}

@InputType({ description: "A task that is done." })
export class CompleteTaskInput extends TaskInput {}

@InputType({ description: "A task that was done and is to be done after all." })
export class ReopenTaskInput extends TaskInput {}

export async function createTask(tx: Transaction, viewer: Viewer, input: CreateTaskInput): Promise<Task> {
  const subject = await lockVisibleSubject(tx, viewer, input.subjectId);
  const { description, dueAt, remindAt } = input;
  const own = viewer.kind === "USER" ? viewer.id : undefined;
  const ownerId = input.ownerId ? await existingUser(tx, input.ownerId, "ownerId") : own;
  return addTask(tx, { subject, kind: TaskKind.BY_HAND, title: titleOf(input), description, dueAt, remindAt, ownerId });
}

export async function updateTask(tx: Transaction, viewer: Viewer, input: UpdateTaskRow): Promise<Task> {
  const task = await takeTask(tx, viewer, input);
  if (input.title !== undefined) task.title = titleOf(input);
  if (input.description !== undefined) task.description = input.description;
  if (input.ownerId !== undefined) task.ownerId = input.ownerId ? await existingUser(tx, input.ownerId, "ownerId") : null;
  task.schedule(input, tx.now);
  return tx.save(task);
}

export async function completeTask(tx: Transaction, viewer: Viewer, input: TaskRow): Promise<Task> {
  const task = await takeTask(tx, viewer, input);
  task.complete(tx.now, tx.actor.kind === "USER" ? tx.actor.id : null);
  return tx.save(task);
}

export async function reopenTask(tx: Transaction, viewer: Viewer, input: TaskInput): Promise<Task> {
  const task = await takeTask(tx, viewer, input);
  task.reopen();
  // Who has left gets nothing to do.
  if (task.ownerId && !(await activeUsers(tx, [task.ownerId])).has(task.ownerId)) task.ownerId = null;
  return tx.save(task);
}

function titleOf({ title }: { title?: string | null }): string {
  const text = title?.trim();
  if (!text) throw new InvalidInput("title", '"title" must say what is to be done.');
  return text;
}

/**
 * The task that a mutation is about, its row locked. Whoever sees the task may change it; another's looks as if it were
 * not there.
 * @throws {Refusal} NOT_FOUND, or CONFLICT when it is no longer the version that the client saw
 */
async function takeTask(tx: Transaction, viewer: Viewer, { taskId, expectedVersion }: TaskRow): Promise<Task> {
  const task = await tx.lock(Task, fromId(Task.prefix, taskId, "taskId"));
  const isOwn = task !== null && task.ownerId !== null && !viewer.sight.all && ownedInSight(viewer, task);
  if (!task || !(isOwn || (await seesSubject(tx, viewer, task)))) throw new NotFound("taskId", "task");
  expectVersion(task, expectedVersion);
  return task;
}
