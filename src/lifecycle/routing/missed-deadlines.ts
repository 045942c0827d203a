import type { DataSource } from "typeorm";
import { type Transaction, transact } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { SYSTEM } from "../../platform/identity/actor.js";
import { Lead } from "../../records/leads/lead.js";

/** So few that whoever works with one of these leads waits a moment at most. */
const BATCH = 250;

/**
 * Tells of leads that nobody has responded to: that the deadline is near, and that it has passed. Each is an event, told once:
 * the change that tells it also says when the next one is due. Of several processes each takes other leads.
 * @returns whether there may be more to do
 */
export const reportMissedDeadlines = (dataSource: DataSource, now: Date): Promise<boolean> =>
  transact(dataSource, SYSTEM, null, (tx) => reportMissedDeadlinesIn(tx, now));

export async function reportMissedDeadlinesIn(tx: Transaction, now: Date): Promise<boolean> {
  const work = new UnitOfWork(tx);
  const due = await tx.sql<{ id: string }>(
    `select id from lead where first_response_alert_at <= $1 order by first_response_alert_at limit ${BATCH} for no key update skip locked`,
    [now],
  );
  if (due.length === 0) return false;
  const leads = await work.lock(Lead, "select unnest($1::uuid[])", [due.map(({ id }) => id)]);
  for (const lead of leads) work.change(lead, () => lead.alert(now));
  await work.write();
  return due.length === BATCH;
}
