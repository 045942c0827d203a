import { uuidIn } from "../../platform/database/id.js";
import type { MutableNode } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { Refusal } from "../../platform/errors.js";

/**
 * Does the verb of one record to several, in order. Their rows are locked together before, so that two of these do not wait for each
 * other crosswise; one that is refused leaves nothing of itself, and the rest goes on.
 * @returns what became of each; a record of several rows is as it is after the last of them
 */
export async function eachRecord<R, T extends MutableNode>(
  tx: Transaction,
  { table, prefix }: { table: string; prefix: string },
  rows: R[],
  { idOf, change }: { idOf(row: R): string; change(row: R): Promise<T> },
): Promise<(T | Refusal)[]> {
  const uuids = rows.flatMap((row) => uuidIn(prefix, idOf(row)) ?? []);
  await tx.sql(`select from ${table} where id = any($1::uuid[]) order by id for no key update`, [uuids]);
  const answers: (T | Refusal)[] = [];
  const latest = new Map<string, T>();
  for (const row of rows) {
    try {
      const record = await tx.savepoint(() => change(row));
      latest.set(record.id, record);
      answers.push(record);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      answers.push(error);
    }
  }
  return answers.map((answer) => (answer instanceof Refusal ? answer : (latest.get(answer.id) as T)));
}
