import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { Activity } from "../../records/activities/activity.js";

type Story = Pick<Activity, "accountId" | "contactId" | "opportunityId">;

/** So many are in memory at once: a lead may have been looking at pages for years. */
const AT_ONCE = 1_000;

/** Makes what happened with a lead part of other stories as well, or no longer: each that changes has its event. */
export async function linkActivities(tx: Transaction, leadId: string, storyOf: (activity: Activity) => Story): Promise<void> {
  for (let behind = "00000000-0000-0000-0000-000000000000"; ; ) {
    const work = new UnitOfWork(tx);
    const activities = await work.lock(Activity, `select id from activity where lead_id = $1 and id > $2 order by id limit ${AT_ONCE}`, [
      leadId,
      behind,
    ]);
    for (const activity of activities) work.change(activity, () => Object.assign(activity, storyOf(activity)));
    await work.write();
    const last = activities.at(-1);
    if (!last || activities.length < AT_ONCE) return;
    behind = last.id;
  }
}
