import { type Sql, sqlIn } from "../../platform/database/sql-values.js";
import type { Transaction } from "../../platform/database/transaction.js";
import type { DuplicateKind } from "./duplicate-kinds.js";

/** The keys of the custom fields of a kind of record that identify it. */
export async function identifyingFields(sql: Sql, kind: DuplicateKind): Promise<string[]> {
  const rows = await sql<{ key: string }>(
    "select key from custom_field where record = $1 and is_identifying and archived_at is null order by key",
    [kind],
  );
  return rows.map(({ key }) => key);
}

/** The same, in a transaction. */
export const identifyingFieldsIn = (tx: Transaction, kind: DuplicateKind): Promise<string[]> =>
  tx.setting(`identifying fields of ${kind}`, () => identifyingFields(sqlIn(tx), kind));
