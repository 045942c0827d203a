import { isTracked } from "../../platform/database/record-changes.js";
import type { Transaction } from "../../platform/database/transaction.js";
import type { UnitOfWork } from "../../platform/database/unit-of-work.js";
import type { MergedKind } from "../../records/accounts/merged-record.js";

/** It goes to the survivor, and back when the merge is undone. */
const MOVES = "moves";

/** Of a pair that may be the same. */
const DECIDED = "decided, or the survivor's (possible-pairs.ts)";

/**
 * Every column that names a lead, a contact or an account, and what becomes of its rows when that record is merged into
 * another: they move, or why they do not. A new column needs a line; test/contract/merges.test.ts compares this with the
 * database. Rows that move need an `id`. What others work with by itself (a contact, a lead, a deal) stands before what
 * is told of it (tasks, activities): once its row is locked, nothing more is told of it.
 */
export const NAMED_BY: Record<MergedKind, Record<string, string>> = {
  lead: {
    "lead.referred_by_lead_id": MOVES,
    "lead_share.lead_id": MOVES,
    "opportunity.lead_id": MOVES,
    "deal_registration.lead_id": MOVES,
    "task.lead_id": MOVES,
    "activity.lead_id": MOVES,
    "assignment.lead_id": MOVES,
    "consent.lead_id": MOVES,
    "campaign_member.lead_id": MOVES,
    "conversion.lead_id": "only the survivor can have been converted",
    "lead_external_id.lead_id": MOVES,
    "lead_score.lead_id": "the survivor's score is folded again; this goes with its lead, and is kept with it for an undo",
    "merged_record.survivor_id": MOVES,
    "possible_duplicate.first_id": DECIDED,
    "possible_duplicate.second_id": DECIDED,
    "score_change.lead_id": MOVES,
    "score_entry.lead_id": "the ledgers become one (merge-leads.ts); an entry has no id of its own",
    "status_change.lead_id": MOVES,
    "touch.lead_id": MOVES,
  },
  contact: {
    "lead.contact_id": MOVES,
    "lead.referred_by_contact_id": MOVES,
    "consent.contact_id": MOVES,
    "opportunity.contact_id": MOVES,
    "opportunity_contact.contact_id": MOVES,
    "conversion.contact_id": MOVES,
    "campaign_member.contact_id": MOVES,
    "record_external_id.contact_id": MOVES,
    "task.contact_id": MOVES,
    "activity.contact_id": MOVES,
    "merged_record.survivor_id": MOVES,
    "possible_duplicate.first_id": DECIDED,
    "possible_duplicate.second_id": DECIDED,
  },
  account: {
    "account.parent_id": MOVES,
    "lead.referred_by_account_id": MOVES,
    "account.ultimate_parent_id": "follows from parent_id (merge-accounts.ts)",
    "contact.account_id": MOVES,
    "opportunity.account_id": MOVES,
    "conversion.account_id": MOVES,
    "record_external_id.account_id": MOVES,
    "task.account_id": MOVES,
    "activity.account_id": MOVES,
    "merged_record.survivor_id": MOVES,
    "possible_duplicate.first_id": DECIDED,
    "possible_duplicate.second_id": DECIDED,
  },
};

const movedOf = (kind: MergedKind): [table: string, column: string][] =>
  Object.entries(NAMED_BY[kind]).flatMap(([place, what]) => (what === MOVES ? [place.split(".") as [string, string]] : []));

/** What moved: ids of rows, by record and by `table.column`. */
export type Moved = Record<string, Record<string, string[]>>;

/**
 * Hands what is attached to records of one kind to another of them. Records that are followed are changed by the work, so
 * that each has its event; all else at once. The records that become one do not count as attached to each other.
 */
export async function moveAttached(work: UnitOfWork, kind: MergedKind, from: string[], to: string): Promise<Moved> {
  const moved: Moved = Object.fromEntries(from.map((id) => [id, {}]));
  for (const [table, column] of movedOf(kind)) {
    const rows = await work.tx.sql<{ record: string; ids: string[] }>(
      `select ${column} as record, array_agg(id) as ids from ${table}
       where ${column} = any($1::uuid[]) and id <> all($1::uuid[] || $2::uuid) group by ${column}`,
      [from, to],
    );
    for (const { record, ids } of rows) (moved[record] as Record<string, string[]>)[`${table}.${column}`] = ids;
    await change(
      work,
      table,
      column,
      rows.flatMap(({ ids }) => ids),
      to,
    );
  }
  return moved;
}

/** Hands what moved back to a record; what has been deleted, or has gone elsewhere since, stays so. */
export async function moveBack(work: UnitOfWork, moved: Record<string, string[]>, from: string, to: string): Promise<void> {
  for (const [place, ids] of Object.entries(moved)) {
    const [table, column] = place.split(".") as [string, string];
    const still = await work.tx.sql<{ id: string }>(`select id from ${table} where id = any($1::uuid[]) and ${column} = $2`, [ids, from]);
    await change(
      work,
      table,
      column,
      still.map(({ id }) => id),
      to,
    );
  }
}

async function change(work: UnitOfWork, table: string, column: string, ids: string[], to: string): Promise<void> {
  if (ids.length === 0) return;
  const metadata = entityOf(work.tx, table);
  if (!metadata || !isTracked(metadata)) {
    await work.tx.sql(`update ${table} set ${column} = $2 where id = any($1::uuid[])`, [ids, to]);
    return;
  }
  const property = metadata.columns.find(({ databaseName }) => databaseName === column)?.propertyName as string;
  for (const record of await work.lock<any>(metadata.target as never, "select unnest($1::uuid[])", [ids]))
    work.change(record, () => Object.assign(record, { [property]: to }));
}

const entityOf = ({ manager }: Transaction, table: string) =>
  manager.dataSource.entityMetadatas.find(({ tableName }) => tableName === table);
