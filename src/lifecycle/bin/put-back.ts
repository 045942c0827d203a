import type { Transaction } from "../../platform/database/transaction.js";
import { DeletedKind } from "./deleted-kind.js";
import type { Content } from "./deleted-record.js";
import { insteadOf } from "./named-by.js";
import { takenValues, withoutMissing } from "./obstacles.js";
import { insertRows, rowsOf } from "./rows.js";

/**
 * Puts people who are in the bin back where they were, with all that went with them and all that named them, for whoever erases them in
 * this very transaction: so there is one erasure, of what is there. Nobody is told. What is in the way is left out: it goes anyway.
 * @returns how many there were
 */
export async function putPeopleBack(
  tx: Transaction,
  { leads, contacts, emails }: { leads: string[]; contacts: string[]; emails: string[] },
): Promise<number> {
  const found = await tx.sql<{ id: string; kind: DeletedKind; content: Content }>(
    `delete from deleted_record where kind in ('${DeletedKind.LEAD}', '${DeletedKind.CONTACT}') and (people && $1::uuid[] or emails && $2::text[])
     returning id, kind, content, deleted_at`,
    [[...leads, ...contacts], emails],
  );
  for (const { id, kind, content } of found) await putBack(tx, id, kind.toLowerCase(), content);
  return found.length;
}

async function putBack(tx: Transaction, id: string, table: string, content: Content): Promise<void> {
  const tables = await withoutMissing(tx, rowsOf(table, content));
  for (const [nth, part] of tables.entries()) {
    const taken = new Set((await takenValues(tx, [part])).map(({ row }) => row));
    const rows =
      nth === 0
        ? part.rows.map((row) => (taken.has(row.id) ? { ...row, custom_fields: {} } : row))
        : part.rows.filter((row) => !taken.has(row.id));
    await insertRows(tx, part.table, rows);
  }
  for (const { table: other, column, ids } of content.unlinked)
    await tx.sql(
      `update ${other} set ${column} = $2 where id = any($1::uuid[]) and num_nonnulls(${insteadOf(other, column).join(", ")}) = 0`,
      [ids, id],
    );
}
