import type { Transaction } from "../../platform/database/transaction.js";
import { type Links, linksOf, type Subject } from "../subjects/subject.js";
import type { TaskKind } from "./task.enums.js";
import { Task } from "./task.js";

/** A task in the making. */
export interface NewTask {
  subject: Subject;
  kind: TaskKind;
  title: string;
  description?: string | null;
  dueAt?: Date | null;
  remindAt?: Date | null;
  /** The uuid of who is to do it; who works the record by default. */
  ownerId?: string | null;
}

/** Gives somebody something to do about a record, whose row is locked or new. For verbs of all features. */
export const addTask = async (tx: Transaction, task: NewTask): Promise<Task> =>
  tx.add(taskOf(task, (await linksOf(tx, [task.subject]))(task.subject), tx.now));

/** Likewise for many: a task to be added to a unit of work, with `links` by `linksOf` of all subjects. */
export function taskOf(
  { subject, kind, title, description = null, dueAt, remindAt, ownerId = subject.ownerId }: NewTask,
  links: Links,
  now: Date,
): Task {
  const task = Object.assign(new Task(), { kind, title, description, ownerId, ...links });
  task.schedule({ dueAt, remindAt }, now);
  return task;
}
