import { type Transaction, transact } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { SYSTEM } from "../../platform/identity/actor.js";
import type { ScheduledTask } from "../../platform/jobs/clock.js";
import { LeadStatus } from "../../records/leads/lead.enums.js";
import { Lead } from "../../records/leads/lead.js";
import { madeBy } from "../../records/leads/lock-lead.js";
import type { StatusChange } from "../../records/leads/status-change.js";
import { type NewTask, tasksOf } from "../../records/tasks/add-task.js";
import { TaskKind } from "../../records/tasks/task.enums.js";
import { Returns } from "../returns/returns.js";
import { toRoute } from "../routing/origins.js";
import { Router } from "../routing/router.js";
import { Scorer } from "../scoring/score-lead.js";

const BATCH = 100;
/** How long the owner has. */
const TASK_MS = 24 * 3_600_000;

/**
 * Brings back the leads that are ON_HOLD or NOT_NOW and whose date has come, each with a task for its owner. One that
 * has been converted is worked elsewhere, and one that was disqualified meanwhile has a date of its own.
 */
export const resumeLeads: ScheduledTask = (dataSource, now) =>
  transact(dataSource, SYSTEM, null, (tx) =>
    bringBack(
      tx,
      now,
      `select id from lead where resume_at <= $1 and (status = 'ON_HOLD' or interest = 'NOT_NOW')
         and converted_at is null and status <> 'DISQUALIFIED' order by resume_at`,
    ),
  );

/** Takes up again the leads that were disqualified for a reason that is to be looked at again by now. */
export const revisitLeads: ScheduledTask = (dataSource, now) =>
  transact(dataSource, SYSTEM, null, (tx) =>
    bringBack(
      tx,
      now,
      "select id from lead where revisit_at <= $1 and status = 'DISQUALIFIED' and converted_at is null order by revisit_at",
    ),
  );

async function bringBack(tx: Transaction, now: Date, due: string): Promise<boolean> {
  const work = new UnitOfWork(tx);
  const leads = await work.lock(Lead, `${due} limit ${BATCH} for no key update skip locked`, [now]);
  if (leads.length === 0) return false;
  const [reasons, returns, scorer] = [await lastReasons(tx, leads), await Returns.among(work, leads), await Scorer.of(tx, leads)];
  const left = leads.filter((lead) => lead.ownerId && returns.isNobodys(lead));
  const router = await Router.prepare(work, left.length > 0 ? await toRoute(tx, left) : null);
  const tasks: NewTask[] = [];
  for (const lead of leads) {
    const before = { status: lead.status, reason: reasons.get(lead.id) };
    let step: StatusChange | null = null;
    work.change(lead, () => {
      step = lead.resume(now);
      if (lead.ownerId && returns.isNobodys(lead)) returns.giveToSomebody(lead, router);
      scorer.score(lead, undefined, now);
    });
    if (step) work.add(madeBy(tx, step));
    const dueAt = new Date(now.getTime() + TASK_MS);
    tasks.push({ subject: lead, kind: TaskKind.LEAD_RESUMED, title: `Come back to ${lead.name}`, description: why(before), dueAt });
  }
  for (const task of await tasksOf(tx, tasks)) work.add(task);
  await router.write();
  await work.write();
  await scorer.write();
  return leads.length === BATCH;
}

function why({ status, reason }: { status: LeadStatus; reason: string | undefined }): string | null {
  if (status === LeadStatus.ON_HOLD) return reason ? `Was on hold: ${reason}` : null;
  if (status === LeadStatus.DISQUALIFIED) return reason ? `Was disqualified: ${reason}` : null;
  return "Asked to be contacted again from now on.";
}

/** Why those who are on hold or disqualified are, by the uuid of the lead. */
async function lastReasons(tx: Transaction, leads: Lead[]): Promise<Map<string, string>> {
  const rows = await tx.sql<{ id: string; reason: string | null }>(
    `select distinct on (lead_id) lead_id as id, reason from status_change
     where lead_id = any($1::uuid[]) and to_status in ('ON_HOLD', 'DISQUALIFIED') order by lead_id, changed_at desc`,
    [leads.map(({ id }) => id)],
  );
  return new Map(rows.flatMap(({ id, reason }) => (reason ? [[id, reason] as const] : [])));
}
