import { toId } from "../../platform/database/id.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { Refusal } from "../../platform/errors.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { CampaignMember } from "../../records/campaign-members/campaign-member.js";
import { deleteRecords } from "../bin/delete-records.js";
import { DeletedKind } from "../bin/deleted-kind.js";

/** The kinds of records that imports make and that can be removed, those that name others first. */
export const REMOVABLE = {
  campaign_member: null,
  task: DeletedKind.TASK,
  opportunity: DeletedKind.OPPORTUNITY,
  lead: DeletedKind.LEAD,
  contact: DeletedKind.CONTACT,
  account: DeletedKind.ACCOUNT,
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

/** Removes records: a membership of a campaign for good, all others into the bin with their story. Answers how many went. */
export async function removeRecords(tx: Transaction, viewer: Viewer, kind: Removable, ids: string[]): Promise<number> {
  if (kind !== "campaign_member") {
    const rows = ids.map((id) => ({ id: toId(kind, id) }));
    const deleted = await deleteRecords(tx, viewer, REMOVABLE[kind], rows, { reason: "Import undone" });
    return deleted.filter((one) => !(one instanceof Refusal)).length;
  }
  const work = new UnitOfWork(tx);
  const members = await work.lock<CampaignMember>(CampaignMember, "select unnest($1::uuid[])", [ids]);
  for (const member of members) work.remove(member);
  await work.write();
  return members.length;
}
