import { toId } from "../../platform/database/id.js";
import { imageOf } from "../../platform/database/record-changes.js";
import { Refusal } from "../../platform/errors.js";
import { deleteRecord } from "../bin/delete-records.js";
import { DeletedKind } from "../bin/deleted-kind.js";
import { BINNABLE } from "../bin/kinds.js";
import { restoreRecords } from "../bin/restore-records.js";
import type { NetChange } from "./net-change.js";
import { changedSince } from "./plan-fields.js";
import { tellKept } from "./tell-kept.js";
import { UNDO_KINDS, type UndoKind } from "./undo-kinds.js";
import { UndoneHow, UndoObstacleKind } from "./undo-outcome.js";
import type { Taken, Undoing } from "./undoing.js";

/** Those that need others first, so that nothing is needed any more when its turn comes; the other way round they come back. */
const KINDS: [recordType: string, DeletedKind][] = [
  ["task", DeletedKind.TASK],
  ["opportunity", DeletedKind.OPPORTUNITY],
  ["lead", DeletedKind.LEAD],
  ["contact", DeletedKind.CONTACT],
  ["account", DeletedKind.ACCOUNT],
];

/** Deletes records that had been created into the bin, unless somebody has worked with them since. */
export async function takeAway(undoing: Undoing, taken: Taken[]): Promise<void> {
  const { tx, viewer, work, outcome, force } = undoing;
  await work.write();
  for (const [recordType, binned] of KINDS)
    for (const one of taken.filter(({ net }) => net.recordType === recordType)) {
      const { net, kind, metadata, record } = one;
      const changed = changedSince(net.image ?? {}, imageOf(metadata, record), kind);
      if (!viewer.scopes.has(BINNABLE[binned].scope))
        outcome.not(recordType, net.recordId, UndoObstacleKind.FORBIDDEN, "You may not delete it.");
      else if (changed.length > 0 && !force) await tellKept(undoing, [{ taken: one, fields: changed }]);
      else
        await attempt(undoing, net, UndoneHow.REMOVED, () =>
          deleteRecord(tx, viewer, binned, { id: toId(recordType, net.recordId) }, { reason: "Undone" }),
        );
    }
}

/**
 * Has records there again that had been deleted, with all that went with them and all that named them. Before any row is locked: what named
 * them is another row then.
 */
export async function bringBack(undoing: Undoing, nets: NetChange[]): Promise<void> {
  const gone = new Set<NetChange>();
  for (const [recordType] of KINDS) {
    const ours = nets.filter((net) => net.recordType === recordType && net.removed);
    const there = ours.length > 0 ? await presentAmong(undoing, recordType, ours) : new Set();
    for (const net of ours) if (!there.has(net.recordId)) gone.add(net);
  }
  for (const [recordType, kind] of KINDS.toReversed())
    for (const net of gone) if (net.recordType === recordType) await bringOneBack(undoing, net, kind);
}

async function bringOneBack(undoing: Undoing, net: NetChange, kind: DeletedKind): Promise<void> {
  const { tx, viewer, outcome } = undoing;
  const { recordType, recordId, image } = net;
  if (!image || !(await (UNDO_KINDS[recordType] as UndoKind).sees(tx, viewer, image))) return;
  outcome.seen += 1;
  // It may have come back with what it hangs on.
  if ((await presentAmong(undoing, recordType, [net])).size > 0) return outcome.done(recordType, recordId, UndoneHow.BROUGHT_BACK);
  const [found] = await tx.sql("select from deleted_record where id = $1 and kind = $2", [recordId, kind]);
  if (found) return attempt(undoing, net, UndoneHow.BROUGHT_BACK, () => restoreRecords(tx, viewer, [toId(recordType, recordId)]));
  outcome.not(recordType, recordId, UndoObstacleKind.NOT_KEPT, "It is not in the bin: it went with something else, or for good.");
}

async function presentAmong({ tx }: Undoing, table: string, nets: NetChange[]): Promise<Set<string>> {
  const rows = await tx.sql<{ id: string }>(`select id from ${table} where id = any($1::uuid[])`, [nets.map(({ recordId }) => recordId)]);
  return new Set(rows.map(({ id }) => id));
}

async function attempt(
  { tx, outcome }: Undoing,
  { recordType, recordId }: NetChange,
  how: UndoneHow,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await tx.savepoint(work);
    outcome.done(recordType, recordId, how);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    outcome.not(recordType, recordId, UndoObstacleKind.REFUSED, error.message);
  }
}
