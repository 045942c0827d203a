import type { Transaction } from "../../platform/database/transaction.js";
import { Refusal, UserErrorCode } from "../../platform/errors.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import type { CaptureLeadRow } from "../../records/leads/lead.inputs.js";
import { captureLeads } from "./capture-lead.js";

type Captured = Exclude<Awaited<ReturnType<typeof captureLeads>>[number], Refusal>;

/** Refusals that say that somebody is known, or was. */
const TELLING: readonly UserErrorCode[] = [UserErrorCode.DUPLICATE_REFUSED, UserErrorCode.SUPPRESSED];

/**
 * Captures people for somebody. Whoever may bring leads in and read none, such as a form on a website, gets the same answer
 * for a person who is new, known, refused as known, or erased; what is refused leaves nothing behind all the same.
 */
export async function captureLeadsFor(tx: Transaction, viewer: Viewer, rows: CaptureLeadRow[]): Promise<(Partial<Captured> | Refusal)[]> {
  const results = await captureLeads(
    tx,
    rows.map((input) => ({ input })),
  );
  if (viewer.scopes.has(Scope.LEADS_READ)) return results;
  return results.map((result) => (result instanceof Refusal && result.errors.every(({ code }) => TELLING.includes(code)) ? {} : result));
}
