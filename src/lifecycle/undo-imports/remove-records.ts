import type { MutableNode } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { Account } from "../../records/accounts/account.js";
import { Activity } from "../../records/activities/activity.js";
import { CampaignMember } from "../../records/campaign-members/campaign-member.js";
import { Contact } from "../../records/contacts/contact.js";
import { PossibleDuplicate } from "../../records/duplicates/possible-duplicate.js";
import { Lead } from "../../records/leads/lead.js";
import { Opportunity } from "../../records/opportunities/opportunity.js";
import { Task } from "../../records/tasks/task.js";

/** The kinds of records that imports make and that can be removed, those that name others first. */
export const REMOVABLE = {
  campaign_member: CampaignMember,
  task: Task,
  opportunity: Opportunity,
  lead: Lead,
  contact: Contact,
  account: Account,
} as const;

export type Removable = keyof typeof REMOVABLE;

/** The tables whose rows are the story of a record alone, and go with it. What else names a record keeps it. */
const STORY: Partial<Record<Removable, readonly string[]>> = {
  lead: ["score_change", "score_entry", "lead_score", "assignment", "consent", "lead_external_id", "status_change", "activity", "touch"],
  contact: ["activity"],
  account: ["activity"],
  opportunity: ["activity"],
};

/** Columns that name records of a table and would stand in the way of their removal. */
const NAMING = `
  select c.conrelid::regclass::text as table, a.attname as column from pg_constraint c
  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
  where c.contype = 'f' and c.confrelid = $1::regclass and c.confdeltype = 'a'`;

/** Those of some records that others need: that something names which does not go with them. */
export async function neededOnes(tx: Transaction, kind: Removable, ids: string[]): Promise<Set<string>> {
  const naming = await tx.sql<{ table: string; column: string }>(NAMING, [kind]);
  const needed = new Set<string>();
  for (const { table, column } of naming.filter((one) => !STORY[kind]?.includes(one.table))) {
    const others = table === kind ? "and id <> all($1::uuid[])" : "";
    const rows = await tx.sql<{ id: string }>(`select distinct ${column} as id from ${table} where ${column} = any($1::uuid[]) ${others}`, [
      ids,
    ]);
    for (const { id } of rows) needed.add(id);
  }
  return needed;
}

/** Removes records with their story; each removal is an event. */
export async function removeRecords(tx: Transaction, kind: Removable, ids: string[]): Promise<void> {
  const work = new UnitOfWork(tx);
  const records = await work.lock<MutableNode>(REMOVABLE[kind], "select unnest($1::uuid[])", [ids]);
  // A lead names its touches, and they name it; they go with it.
  const story = STORY[kind] ?? [];
  for (const table of story.filter((one) => !["touch", "activity"].includes(one)))
    await tx.sql(`delete from ${table} where ${kind}_id = any($1::uuid[])`, [ids]);
  if (story.includes("activity"))
    for (const activity of await work.lock(Activity, `select id from activity where ${kind}_id = any($1::uuid[])`, [ids]))
      work.remove(activity);
  const pairs = "select id from possible_duplicate where first_id = any($1::uuid[]) or second_id = any($1::uuid[])";
  for (const pair of await work.lock<MutableNode>(PossibleDuplicate, pairs, [ids])) work.remove(pair);
  for (const record of records) work.remove(record);
  await work.write();
}
