import type { ChangeCause, Image } from "../../platform/database/change-event.js";

const SCORE_FIELDS = ["score", "band", "grade"];

/** What a change of a lead is called in the event log: the most telling of what changed. */
export function nameOfChange(before: Image | null, after: Image | null, changed: string[], cause: ChangeCause | null): string {
  if (cause?.unmerged) return "UNMERGED";
  if (before === null) return cause?.restored ? "RESTORED" : "CREATED";
  if (after === null) return cause?.mergedInto ? "MERGED" : "DELETED";
  if (changed.includes("mergedAt")) return "MERGED";
  if (changed.includes("convertedAt")) return after.convertedAt ? "CONVERTED" : "CONVERSION_UNDONE";
  if (changed.includes("status")) return "STATUS_CHANGED";
  if (changed.includes("stage")) return "STAGE_CHANGED";
  if (changed.includes("firstResponseBreachedAt") && after.firstResponseBreachedAt) return "FIRST_RESPONSE_BREACHED";
  if (changed.includes("queueId") && after.queueId) return "QUEUED";
  if (changed.includes("ownerId")) return "ASSIGNED";
  if (changed.includes("firstRespondedAt")) return after.firstRespondedAt && !before.firstRespondedAt ? "FIRST_RESPONSE" : "UPDATED";
  if (changed.includes("firstResponseAlertAt") && after.firstResponseAlertAt) return "FIRST_RESPONSE_WARNING";
  if (!cause?.minor && SCORE_FIELDS.some((field) => changed.includes(field))) return "SCORE_CHANGED";
  return "UPDATED";
}
