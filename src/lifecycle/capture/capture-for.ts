import { mayReadOwned } from "../../access/visible-owner.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { Refusal, type UserError, UserErrorCode } from "../../platform/errors.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import type { CaptureLeadRow } from "../../records/leads/lead.inputs.js";
import { DuplicateRefusedError } from "./capture.errors.js";
import { captureLeads } from "./capture-lead.js";

type Captured = Exclude<Awaited<ReturnType<typeof captureLeads>>[number], Refusal>;

/** Refusals that say that somebody is known, or was. */
const TELLING: readonly UserErrorCode[] = [UserErrorCode.DUPLICATE_REFUSED, UserErrorCode.SUPPRESSED];

/**
 * Captures people for somebody. Whoever may bring leads in and read none, such as a form on a website, gets the same answer
 * for a person who is new, known, refused as known, or erased; what is refused leaves nothing behind all the same. So does
 * who sees some leads of one who is refused as known and whom they do not see.
 */
export async function captureLeadsFor(tx: Transaction, viewer: Viewer, rows: CaptureLeadRow[]): Promise<(Partial<Captured> | Refusal)[]> {
  const results = await captureLeads(
    tx,
    rows.map((input) => ({ input })),
    viewer,
  );
  return results.map((result) => (result instanceof Refusal && result.errors.every((error) => tells(viewer, error)) ? {} : result));
}

/** Whether a refusal says that there is, or was, somebody whom the viewer may not see. */
function tells(viewer: Viewer, error: UserError): boolean {
  if (error instanceof DuplicateRefusedError && error.existing) return !mayReadOwned(viewer, error.existing, Scope.LEADS_READ);
  return TELLING.includes(error.code) && !viewer.scopes.has(Scope.LEADS_READ);
}
