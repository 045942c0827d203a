import { actorOf } from "../../platform/events/record-event.js";
import { knownFields } from "./known-fields.js";
import { type FieldBack } from "./plan-fields.js";
import { changesSince, type LaterChange } from "./undo-log.js";
import { shownName, UndoObstacleKind } from "./undo-outcome.js";
import type { Taken, Undoing } from "./undoing.js";
import { shownValue } from "./values.js";

/** Fields of a record that stay as somebody made them since. */
export interface Kept {
  taken: Taken;
  fields: FieldBack[];
}

/** Tells which fields are kept, who changed them last, and when. */
export async function tellKept({ tx, viewer, outcome }: Undoing, kept: Kept[]): Promise<void> {
  const told = kept.filter(({ fields }) => fields.length > 0);
  for (const recordType of new Set(told.map(({ taken }) => taken.net.recordType))) {
    const ours = told.filter(({ taken }) => taken.net.recordType === recordType);
    const later = await changesSince(
      tx,
      recordType,
      ours.map(({ taken }) => taken.net),
    );
    for (const { taken, fields } of ours) {
      const known = knownFields(viewer, recordType, fields);
      if (known.length === 0)
        outcome.not(recordType, taken.record.id, UndoObstacleKind.CHANGED_SINCE, "Something of it was changed since, and stays.");
      for (const { field, now, to } of known) {
        const { from: isNow, to: wouldBe } = shownValue(recordType, taken.metadata, { field, from: now, to });
        const facts = { field, now: isNow, to: wouldBe, ...lastOf(later, taken.record.id, field) };
        outcome.not(recordType, taken.record.id, UndoObstacleKind.CHANGED_SINCE, messageOf(shownName(recordType, field), facts), facts);
      }
    }
  }
}

function lastOf(later: LaterChange[], recordId: string, field: string) {
  const [column] = field.split(".") as [string];
  const last = later.find((change) => change.recordId === recordId && change.changedFields.includes(column));
  if (!last) return { changedBy: null, changedAt: null };
  return { changedBy: actorOf(last), changedAt: last.at };
}

const messageOf = (field: string, { changedBy }: { changedBy: { name: string } | null }): string =>
  `${field} was changed since${changedBy ? ` by ${changedBy.name}` : ""}, and stays. Use \`force\` to take it back all the same.`;
