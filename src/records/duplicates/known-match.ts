import type { Viewer } from "../../platform/identity/viewer.js";
import { hiddenIn, ruledTarget } from "../../platform/query/field-rights.js";
import { DuplicateAspect, probabilityOf, type Reason } from "../matching/reason.js";
import type { DuplicateKind } from "./duplicate-kinds.js";

/** The fields that each aspect compares. What a contact's company is follows from its address, where it has no account. */
const COMPARED: Partial<Record<DuplicateAspect, readonly string[]>> = {
  EMAIL: ["email"],
  PHONE: ["phone"],
  COMPANY: ["companyName", "website", "domain", "email"],
  ADDRESS: ["street", "postalCode", "city", "state", "country"],
};

/** The rules by which something of a comparison of two such records is hidden; in the form of `tells`. */
export const rulesOfMatches = (kinds: readonly DuplicateKind[]): string[] =>
  kinds.flatMap((kind) => Object.values(COMPARED).flatMap((fields) => fields.map((field) => `${kind}.${field}`)));

/**
 * A comparison as somebody may know it: as if the fields that they do not know had not been compared.
 * @param kinds of both records
 */
export function knownMatch<T extends { confidence: number; reasons: Reason[] }>(
  viewer: Viewer,
  kinds: readonly DuplicateKind[],
  match: T,
): T {
  const reasons = match.reasons.filter((reason) => kinds.every((kind) => isKnown(viewer, kind, reason)));
  if (reasons.length === match.reasons.length) return match;
  return { ...match, reasons, confidence: probabilityOf(reasons.reduce((sum, { weight }) => sum + weight, 0)) };
}

function isKnown(viewer: Viewer, kind: DuplicateKind, { aspect }: Reason): boolean {
  const { fields, keys } = hiddenIn(viewer, ruledTarget(kind));
  if (aspect === DuplicateAspect.CUSTOM_FIELD) return keys.length === 0;
  return !(COMPARED[aspect] ?? []).some((field) => fields.has(field));
}
