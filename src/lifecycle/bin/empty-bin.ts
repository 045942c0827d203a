import type { DataSource } from "typeorm";
import { uuidIn } from "../../platform/database/id.js";
import { type Transaction, transact } from "../../platform/database/transaction.js";
import { InvalidInput } from "../../platform/errors.js";
import { SYSTEM } from "../../platform/identity/actor.js";
import { DeletedKind } from "./deleted-kind.js";
import { type Content, PREFIX_OF, type RecordCount } from "./deleted-record.js";
import { deletionHooks } from "./when-deleted.js";

/** So many records are removed for good by one transaction. */
const BATCH = 200;

/** What has been in the bin for as long as it is kept is removed for good. */
export const emptyByTheClock = (dataSource: DataSource, now: Date): Promise<boolean> =>
  transact(dataSource, SYSTEM, null, async (tx) => {
    const rows = await tx.sql<{ id: string }>(
      "select id from deleted_record where emptied_at <= $1 order by emptied_at limit $2 for update skip locked",
      [now, BATCH],
    );
    await remove(
      tx,
      rows.map(({ id }) => id),
    );
    return rows.length === BATCH;
  });

/**
 * Removes records in the bin for good at once: these, or all that are there.
 * @returns how many of each kind
 */
export async function emptyBin(tx: Transaction, ids: string[] | null): Promise<RecordCount[]> {
  const uuids = ids?.map((id, nth) => {
    const uuid = Object.values(PREFIX_OF).flatMap((prefix) => uuidIn(prefix, id) ?? [])[0];
    if (!uuid) throw new InvalidInput(`ids.${nth}`, "This must be the id of a record that can be deleted, like lead_0197a2f4-....");
    return uuid;
  });
  const rows = await tx.sql<{ id: string; kind: DeletedKind }>(
    "select id, kind from deleted_record where $1::uuid[] is null or id = any($1::uuid[]) order by id for update",
    [uuids ?? null],
  );
  await remove(
    tx,
    rows.map(({ id }) => id),
  );
  return Object.values(DeletedKind).flatMap((what) => {
    const count = rows.filter(({ kind }) => kind === what).length;
    return count > 0 ? [{ what, count }] : [];
  });
}

async function remove(tx: Transaction, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const gone = await tx.sql<{ unlinked: Content["unlinked"] }>(
    "delete from deleted_record where id = any($1::uuid[]) returning content -> 'unlinked' as unlinked",
    [ids],
  );
  const left = new Map<string, string[]>();
  for (const { table, ids: rows } of gone.flatMap(({ unlinked }) => unlinked)) left.set(table, [...(left.get(table) ?? []), ...rows]);
  for (const { forget } of deletionHooks) await forget(tx, left);
}
