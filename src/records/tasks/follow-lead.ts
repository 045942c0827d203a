import { activeUsers } from "../../access/existing-user.js";
import type { NotedChange } from "../../platform/database/change-event.js";
import { whenChanged } from "../../platform/database/record-changes.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { Task } from "./task.js";

/** The leads whose tasks stay with whom they are, by transaction. */
const left = new WeakMap<Transaction, Set<string>>();

/** Has the open tasks of a lead stay with whom they are, whoever gets the lead in this transaction. */
export function leaveTasks(tx: Transaction, leadId: string): void {
  const leads = left.get(tx) ?? new Set();
  left.set(tx, leads.add(leadId));
}

/** Whose a lead was, and whose it is. */
interface Move {
  leadId: string;
  from: string | null;
  to: string | null;
}

/**
 * Whoever gets a lead has to do what was still to be done about it: the open tasks of whoever had it go along, whichever verb gave it
 * away. Of a lead that was nobody's those are the tasks of nobody. What is a colleague's stays so.
 */
whenChanged("lead", async (tx, changes) => {
  const moves = movesOf(changes).filter(({ leadId }) => !left.get(tx)?.has(leadId));
  if (moves.length === 0) return;
  const work = new UnitOfWork(tx);
  const tasks = await work.lock(
    Task,
    `select t.id from task t join unnest($1::uuid[], $2::uuid[]) moved (lead_id, owner_id) on t.lead_id = moved.lead_id
     where t.completed_at is null and t.owner_id is not distinct from moved.owner_id`,
    [moves.map(({ leadId }) => leadId), moves.map(({ from }) => from)],
  );
  if (tasks.length === 0) return;
  const owners = new Map(moves.map(({ leadId, to }) => [leadId, to]));
  const active = await activeUsers(tx, [...owners.values()]);
  for (const task of tasks) {
    const owner = owners.get(task.leadId as string) ?? null;
    work.change(task, () => {
      task.ownerId = owner && active.has(owner) ? owner : null;
    });
  }
  await work.write();
});

/** From the first owner to the last, where several changes were made. */
function movesOf(changes: readonly NotedChange[]): Move[] {
  const moves = new Map<string, Move>();
  for (const { recordId, before, after, changedFields } of changes) {
    if (!before || !after || !changedFields.includes("ownerId")) continue;
    const from = moves.has(recordId) ? (moves.get(recordId) as Move).from : (before.ownerId as string | null);
    moves.set(recordId, { leadId: recordId, from, to: after.ownerId as string | null });
  }
  return [...moves.values()].filter(({ from, to }) => from !== to);
}
