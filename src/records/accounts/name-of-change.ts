import type { ChangeCause, Image } from "../../platform/database/change-event.js";

/** What a change of an account or a contact is called in the event log. */
export function nameOfMergeable(before: Image | null, after: Image | null, changed: string[], cause: ChangeCause | null): string {
  if (cause?.unmerged) return "UNMERGED";
  if (before === null) return cause?.restored ? "RESTORED" : "CREATED";
  if (after === null) return cause?.mergedInto ? "MERGED" : "DELETED";
  return changed.includes("mergedAt") ? "MERGED" : "UPDATED";
}
