import { imageOf } from "../../platform/database/record-changes.js";
import { Task } from "../../records/tasks/task.js";
import type { NetChange } from "./net-change.js";
import { changedSince } from "./plan-fields.js";
import { tellKept } from "./tell-kept.js";
import { UNDO_KINDS, type UndoKind } from "./undo-kinds.js";
import { UndoneHow, UndoObstacleKind } from "./undo-outcome.js";
import type { Taken, Undoing } from "./undoing.js";
import { entityValue } from "./values.js";

/** Removes records that had been created, unless somebody has worked with them since. */
export async function takeAway(undoing: Undoing, taken: Taken[]): Promise<void> {
  const { viewer, work, outcome, force } = undoing;
  for (const one of taken) {
    const { net, kind, metadata, record } = one;
    const changed = changedSince(net.image ?? {}, imageOf(metadata, record), kind);
    if (!viewer.scopes.has(kind.writes)) outcome.not(net.recordType, net.recordId, UndoObstacleKind.FORBIDDEN, "You may not delete it.");
    else if (changed.length > 0 && !force) await tellKept(undoing, [{ taken: one, fields: changed }]);
    else if (!(record instanceof Task))
      outcome.not(net.recordType, net.recordId, UndoObstacleKind.NOT_KEPT, "Such a record cannot be deleted.");
    else {
      work.remove(record);
      outcome.done(net.recordType, net.recordId, UndoneHow.REMOVED);
    }
  }
  await work.write();
}

/** Has records there again that had been deleted. */
export async function bringBack({ tx, viewer, work, outcome }: Undoing, nets: NetChange[]): Promise<void> {
  for (const { recordType, recordId, image } of nets) {
    const kind = UNDO_KINDS[recordType] as UndoKind;
    if (!image || !(await kind.sees(tx, viewer, image))) continue;
    outcome.seen += 1;
    if (recordType !== "task") {
      outcome.not(recordType, recordId, UndoObstacleKind.NOT_KEPT, "The log does not have all that belonged to it.");
      continue;
    }
    const metadata = tx.manager.dataSource.getMetadata(Task);
    const values = metadata.columns.map((column) => [column.propertyName, entityValue(column, image[column.propertyName])]);
    work.add(Object.assign(new Task(), Object.fromEntries(values)));
    outcome.done(recordType, recordId, UndoneHow.BROUGHT_BACK);
  }
  await work.write();
}
