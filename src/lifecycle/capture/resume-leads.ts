import { type Transaction, transact } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { SYSTEM } from "../../platform/identity/actor.js";
import type { ScheduledTask } from "../../platform/jobs/clock.js";
import { LeadStatus } from "../../records/leads/lead.enums.js";
import { Lead } from "../../records/leads/lead.js";
import { madeBy } from "../../records/leads/lock-lead.js";
import type { StatusChange } from "../../records/leads/status-change.js";
import { linksOf } from "../../records/subjects/subject.js";
import { taskOf } from "../../records/tasks/add-task.js";
import { TaskKind } from "../../records/tasks/task.enums.js";
import { Scorer } from "../scoring/score-lead.js";

const BATCH = 100;
/** How long the owner has. */
const TASK_MS = 24 * 3_600_000;

/**
 * Brings back the leads that are ON_HOLD or NOT_NOW and whose date has come, each with a task for its owner. One that
 * has been converted is worked elsewhere, and one that was disqualified meanwhile is not worked at all.
 */
export const resumeLeads: ScheduledTask = (dataSource, now) =>
  transact(dataSource, SYSTEM, null, async (tx) => {
    const work = new UnitOfWork(tx);
    const leads = await work.lock(
      Lead,
      `select id from lead where resume_at <= $1 and (status = 'ON_HOLD' or interest = 'NOT_NOW')
         and converted_at is null and status <> 'DISQUALIFIED'
       order by resume_at limit ${BATCH} for no key update skip locked`,
      [now],
    );
    if (leads.length === 0) return false;
    const [links, whyOnHold, scorer] = [await linksOf(tx, leads), await reasonsOnHold(tx, leads), await Scorer.of(tx, leads)];
    for (const lead of leads) {
      const why = lead.status === LeadStatus.ON_HOLD ? whyOnHold.get(lead.id) : "Asked to be contacted again from now on.";
      let step: StatusChange | null = null;
      work.change(lead, () => {
        step = lead.resume(now);
        scorer.score(lead, undefined, now);
      });
      if (step) work.add(madeBy(tx, step));
      const dueAt = new Date(now.getTime() + TASK_MS);
      const task = { subject: lead, kind: TaskKind.LEAD_RESUMED, title: `Come back to ${lead.name}`, description: why, dueAt };
      work.add(taskOf(task, links(lead), now));
    }
    await work.write();
    await scorer.write();
    return leads.length === BATCH;
  });

/** Why those who are on hold are, by the uuid of the lead. */
async function reasonsOnHold(tx: Transaction, leads: Lead[]): Promise<Map<string, string>> {
  const rows = await tx.sql<{ id: string; reason: string | null }>(
    `select distinct on (lead_id) lead_id as id, reason from status_change where lead_id = any($1::uuid[]) and to_status = 'ON_HOLD'
     order by lead_id, changed_at desc`,
    [leads.map(({ id }) => id)],
  );
  return new Map(rows.flatMap(({ id, reason }) => (reason ? [[id, `Was on hold: ${reason}`] as const] : [])));
}
