import { transact } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { SYSTEM } from "../../platform/identity/actor.js";
import type { ScheduledTask } from "../../platform/jobs/clock.js";
import { Task } from "./task.js";

const BATCH = 200;

/**
 * Tells of each open task whose reminder has come, and of each that has become overdue, once. A task for which both is
 * true, because nobody looked for a while, is told so in that order, whichever process does it. The indexes
 * ix_task_to_remind and ix_task_to_tell_overdue have just these.
 */
export const notifyDueTasks: ScheduledTask = (dataSource, now) =>
  transact(dataSource, SYSTEM, null, async (tx) => {
    const work = new UnitOfWork(tx);
    const tasks = await work.lock(
      Task,
      `select id from task where completed_at is null
         and ((remind_at <= $1 and reminded_at is null) or (due_at <= $1 and overdue_at is null))
       limit ${BATCH} for update skip locked`,
      [now],
    );
    for (const task of tasks) {
      work.change(task, () => task.remind(now));
      work.change(task, () => task.tellOverdue(now));
    }
    await work.write();
    return tasks.length === BATCH;
  });
