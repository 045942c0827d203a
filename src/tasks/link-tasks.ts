import type { Transaction } from "../database/transaction.js";
import { UnitOfWork } from "../database/unit-of-work.js";
import { Task } from "./task.js";

/** What was to be done about a lead is from now on part of the story of what it became, too. The lead's row is locked. */
export async function linkTasks(
  tx: Transaction,
  leadId: string,
  { accountId = null, contactId = null, opportunityId = null }: { [key in "accountId" | "contactId" | "opportunityId"]?: string | null },
): Promise<void> {
  const work = new UnitOfWork(tx);
  for (const task of await work.lock(Task, "select id from task where lead_id = $1", [leadId]))
    work.change(task, () => {
      task.accountId ??= accountId;
      task.contactId ??= contactId;
      task.opportunityId ??= opportunityId;
    });
  await work.write();
}
