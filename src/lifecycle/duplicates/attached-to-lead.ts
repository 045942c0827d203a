import { isTracked } from "../../platform/database/record-changes.js";
import type { Transaction } from "../../platform/database/transaction.js";
import type { UnitOfWork } from "../../platform/database/unit-of-work.js";

/** It goes to the survivor, and back when the merge is undone. */
const MOVES = "moves";

/**
 * Every column that names a lead, and what becomes of its rows when the lead is merged into another: they move, or why
 * they do not. A new one needs a line; test/lifecycle/duplicates/attached-to-lead.test.ts holds this against the database. Rows that move
 * need an `id`. (Entries of the ledger name a lead without a foreign key; merge-leads.ts moves them.)
 */
export const NAMES_A_LEAD: Record<string, string> = {
  "activity.lead_id": MOVES,
  "assignment.lead_id": MOVES,
  "consent.lead_id": MOVES,
  "conversion.lead_id": "only the survivor can have been converted",
  "deal_registration.lead_id": MOVES,
  "lead_external_id.lead_id": MOVES,
  "lead_score.lead_id": "the survivor's score is folded again; this goes with its lead, and is kept with it for an undo",
  "lead_share.lead_id": MOVES,
  "merged_lead.survivor_id": MOVES,
  "opportunity.lead_id": MOVES,
  "score_change.lead_id": MOVES,
  "status_change.lead_id": MOVES,
  "task.lead_id": MOVES,
  "touch.lead_id": MOVES,
};

const MOVED = Object.keys(NAMES_A_LEAD)
  .filter((place) => NAMES_A_LEAD[place] === MOVES)
  .map((place) => place.split(".") as [table: string, column: string]);

/**
 * Hands what is attached to leads to another. Records that are followed are changed by the work, so that each has its
 * event; all else at once.
 * @returns the ids of what moved, by lead and by `table.column`
 */
export async function moveAttached(work: UnitOfWork, from: string[], to: string): Promise<Record<string, Record<string, string[]>>> {
  const moved: Record<string, Record<string, string[]>> = Object.fromEntries(from.map((id) => [id, {}]));
  for (const [table, column] of MOVED) {
    const rows = await work.tx.sql<{ lead: string; ids: string[] }>(
      `select ${column} as lead, array_agg(id) as ids from ${table} where ${column} = any($1::uuid[]) group by ${column}`,
      [from],
    );
    for (const { lead, ids } of rows) (moved[lead] as Record<string, string[]>)[`${table}.${column}`] = ids;
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

/** Hands what moved back to a lead; what has been deleted, or has gone elsewhere since, stays so. */
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
