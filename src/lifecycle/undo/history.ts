import type { Transaction } from "../../platform/database/transaction.js";
import type { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { Lead } from "../../records/leads/lead.js";
import { madeBy } from "../../records/leads/lock-lead.js";
import { StatusChange } from "../../records/leads/status-change.js";
import { assignmentOf } from "../../records/queues/assignment.js";
import { AssignmentKind } from "../../records/queues/routing.enums.js";

/** A history tells what happened: a step that is taken back stays in it, and the step back is one of its own. */
export function addHistory(tx: Transaction, work: UnitOfWork, before: Partial<Lead>, record: object): void {
  if (!(record instanceof Lead)) return;
  const was = before as Lead;
  if (was.status !== record.status || was.stage !== record.stage) work.add(madeBy(tx, stepBack(tx, was, record)));
  if (was.ownerId !== record.ownerId || was.queueId !== record.queueId) work.add(assignmentOf(tx, record, AssignmentKind.UNDONE));
}

const stepBack = ({ now }: Transaction, was: Lead, { id, status, stage }: Lead): StatusChange =>
  Object.assign(new StatusChange(), {
    leadId: id,
    from: was.status,
    to: status,
    fromStage: was.stage,
    toStage: stage,
    reason: "Undone",
    changedAt: now,
    durationInFromStatus: Math.max(0, Math.round((now.getTime() - was.statusSince.getTime()) / 1000)),
  });
