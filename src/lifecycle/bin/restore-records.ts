import { uuidIn } from "../../platform/database/id.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { InvalidInput, NotFound, Refusal } from "../../platform/errors.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { RestoreBlockedError } from "./bin.errors.js";
import { DeletedKind } from "./deleted-kind.js";
import { DeletedRecord, PREFIX_OF } from "./deleted-record.js";
import { BINNABLE } from "./kinds.js";
import { linkAgain } from "./links.js";
import { distinct, settleReferences, takenValues } from "./obstacles.js";
import { putRows, rowsOf } from "./rows.js";
import { deletionHooks } from "./when-deleted.js";

const KINDS = Object.entries(PREFIX_OF) as [DeletedKind, string][];

/**
 * Restores records from the bin, with all that went with them and all that named them; all or none. Those that were deleted last come
 * back first: what one needs was not deleted before it.
 * @throws {Refusal} NOT_FOUND, or RESTORE_BLOCKED with what is in the way
 */
export async function restoreRecords(tx: Transaction, viewer: Viewer, ids: string[], path = "ids"): Promise<any[]> {
  const pathOf = new Map<string, string>();
  for (const [nth, id] of ids.entries()) {
    const kind = KINDS.find(([, prefix]) => uuidIn(prefix, id));
    if (!kind) throw new InvalidInput(`${path}.${nth}`, "This must be the id of a record that can be deleted, like lead_0197a2f4-....");
    pathOf.set(uuidIn(kind[1], id) as string, `${path}.${nth}`);
  }
  await tx.sql("select from deleted_record where id = any($1::uuid[]) order by id for update", [[...pathOf.keys()]]);
  const found = await tx.manager.findBy(
    DeletedRecord,
    [...pathOf.keys()].map((id) => ({ id })),
  );
  for (const [uuid, at] of pathOf) {
    const one = found.find(({ id }) => id === uuid);
    if (!one || !mayRestore(viewer, one)) throw new NotFound(at, "record in the bin");
  }
  const restored: any[] = [];
  for (const one of found.toSorted((left, right) => right.deletedAt.getTime() - left.deletedAt.getTime()))
    restored.push(await restore(tx, one, pathOf.get(one.id) as string));
  return [...pathOf.keys()].map((uuid) => restored.find(({ id }) => id === uuid));
}

/** Whoever may delete such a record restores it, of others' deletions only who sees the whole bin. */
function mayRestore({ kind: viewerKind, id, scopes, sight }: Viewer, { kind, deletedById }: DeletedRecord): boolean {
  if (!scopes.has(BINNABLE[kind].scope)) return false;
  return (scopes.has(Scope.RECORDS_DELETE) && sight.all) || (viewerKind === "USER" && deletedById === id);
}

async function restore(tx: Transaction, deleted: DeletedRecord, path: string): Promise<any> {
  const { kind, content } = deleted;
  const { table, before, revive, settle } = BINNABLE[kind];
  const work = new UnitOfWork(tx);
  await before?.(tx, [deleted.id]);
  const tables = await settleReferences(tx, rowsOf(table, content), path.split("."));
  const taken = await takenValues(tx, tables);
  if (taken.length > 0) throw new Refusal(new RestoreBlockedError(distinct(taken.map(({ obstacle }) => obstacle)), path.split(".")));
  let record: any;
  for (const [nth, { table: name, rows }] of tables.entries()) {
    if (rows.length === 0) continue;
    const change = nth === 0 && revive ? (one: any) => revive(tx, one) : undefined;
    const put = await putRows(work, name, rows, change);
    if (nth === 0) [record] = put;
  }
  await linkAgain(work, deleted.id, content.unlinked);
  await tx.sql("delete from deleted_record where id = $1", [deleted.id]);
  if (kind === DeletedKind.LEAD) for (const hook of deletionHooks) await hook.restore(work, record);
  if (settle) await settle(tx, record, false);
  return record;
}
