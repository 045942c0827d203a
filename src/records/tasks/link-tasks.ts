import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import type { Links } from "../subjects/subject.js";
import { Task } from "./task.js";

/** What was to be done about a lead is from now on part of the story of what it became, too. The lead's row is locked. */
export async function linkTasks(
  tx: Transaction,
  leadId: string,
  { accountId = null, contactId = null, opportunityId = null }: { [key in "accountId" | "contactId" | "opportunityId"]?: string | null },
): Promise<Task[]> {
  return changeTasks(tx, leadId, (task) => {
    task.accountId ??= accountId;
    task.contactId ??= contactId;
    task.opportunityId ??= opportunityId;
  });
}

/** Takes a lead's tasks out of the story of what it is no longer, and into that of what it is. The lead's row is locked. */
export async function relinkTasks(tx: Transaction, leadId: string, from: Links, to: Links): Promise<void> {
  await changeTasks(tx, leadId, (task) => {
    for (const link of ["accountId", "contactId", "opportunityId"] as const)
      if (task[link] !== null && task[link] === from[link]) task[link] = to[link];
  });
}

async function changeTasks(tx: Transaction, leadId: string, change: (task: Task) => void): Promise<Task[]> {
  const work = new UnitOfWork(tx);
  const tasks = await work.lock(Task, "select id from task where lead_id = $1", [leadId]);
  for (const task of tasks) work.change(task, change);
  await work.write();
  return tasks;
}
