import type { DataSource } from "typeorm";
import { SYSTEM, transact } from "../database/transaction.js";
import { UnitOfWork } from "../database/unit-of-work.js";
import type { Due } from "../jobs/clock.js";
import { Task } from "./task.js";

const BATCH = 200;

/** Tells of each open task whose reminder has come, once; the index ix_task_to_remind has just these. */
export const tellReminders: Due = (dataSource, now) =>
  tell(dataSource, now, "remind_at <= $1 and completed_at is null and reminded_at is null order by remind_at", (task) => task.remind(now));

/** Tells of each open task that has become overdue, once; the index ix_task_to_tell_overdue has just these. */
export const tellOverdue: Due = (dataSource, now) =>
  tell(dataSource, now, "due_at <= $1 and completed_at is null and overdue_at is null order by due_at", (task) => task.tellOverdue(now));

function tell(dataSource: DataSource, now: Date, due: string, note: (task: Task) => void): Promise<boolean> {
  return transact(dataSource, SYSTEM, null, async (tx) => {
    const work = new UnitOfWork(tx);
    const tasks = await work.lock(Task, `select id from task where ${due} limit ${BATCH} for update skip locked`, [now]);
    for (const task of tasks) work.change(task, note);
    await work.write();
    return tasks.length === BATCH;
  });
}
