import { activeUsers } from "../../access/existing-user.js";
import type { Past } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { linksOf, type Subject } from "../subjects/subject.js";
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
  /** The uuid of who is to do it; by default who works the record. */
  ownerId?: string | null;
  /** Of one that comes from elsewhere: when it was made, was to be done and was done, which may all have passed. */
  past?: Past & { dueAt?: Date | null; completedAt?: Date | null; overdueAt?: Date | null };
}

/** Gives somebody something to do about a record, whose row is locked or new. For verbs of all features. */
export async function addTask(tx: Transaction, task: NewTask): Promise<Task> {
  const [made] = await tasksOf(tx, [task]);
  return tx.add(made as Task);
}

/**
 * Likewise for many: tasks to be added to a unit of work. A task of somebody who has left is nobody's, so that those who
 * look for what is left over find it.
 */
export async function tasksOf(tx: Transaction, tasks: NewTask[]): Promise<Task[]> {
  const links = await linksOf(
    tx,
    tasks.map(({ subject }) => subject),
  );
  const ownerOf = ({ ownerId, subject }: NewTask) => (ownerId === undefined ? subject.ownerId : ownerId);
  const active = await activeUsers(tx, tasks.map(ownerOf));
  return tasks.map((task) => {
    const { subject, kind, title, description = null, dueAt, remindAt } = task;
    const ownerId = ownerOf(task);
    const made = Object.assign(new Task(), {
      kind,
      title,
      description,
      ownerId: ownerId && active.has(ownerId) ? ownerId : null,
      ...links(subject),
    });
    if (task.past) Object.assign(made, task.past);
    else made.schedule({ dueAt, remindAt }, tx.now);
    return made;
  });
}
