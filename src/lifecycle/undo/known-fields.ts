import { publicName } from "../../platform/database/record-changes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { hiddenIn, lockedIn, type TakenAway } from "../../platform/query/field-rights.js";
import { allQueryables } from "../../platform/query/fields.js";
import type { FieldBack } from "./plan-fields.js";

const KEYED = "customFields.";

/** The fields without those that the viewer does not know: nothing of them is told or set back. */
export const knownFields = (viewer: Viewer, recordType: string, fields: FieldBack[]): FieldBack[] =>
  fields.filter(({ field }) => !isAmong(taken(viewer, recordType, hiddenIn), recordType, field));

/** The fields that the viewer may not write. */
export const lockedFields = (viewer: Viewer, recordType: string, fields: FieldBack[]): FieldBack[] =>
  fields.filter(({ field }) => isAmong(taken(viewer, recordType, lockedIn), recordType, field));

function taken(viewer: Viewer, recordType: string, of: typeof hiddenIn): TakenAway | null {
  const target = viewer.fields ? allQueryables().find(({ entity }) => entity.prefix === recordType) : undefined;
  return target ? of(viewer, target) : null;
}

function isAmong(away: TakenAway | null, recordType: string, field: string): boolean {
  if (!away) return false;
  if (field.startsWith(KEYED)) return away.keys.includes(field.slice(KEYED.length));
  return away.fields.has(field) || away.fields.has(publicName(recordType, field));
}
