import type { Viewer } from "../../platform/identity/viewer.js";
import { hides } from "../../platform/query/field-rights.js";
import { leads } from "../../records/leads/lead.fields.js";

/** Why a partner was chosen or not goes by where a lead is and what it does; who does not know these is not told. */
export const knownReason = (viewer: Viewer, reason: string): string =>
  hides(viewer, leads, "country") || hides(viewer, leads, "industry") ? "It goes by fields that your role does not know." : reason;
