import type { Transaction } from "../platform/database/transaction.js";
import type { Refusal } from "../platform/errors.js";
import type { Viewer } from "../platform/identity/viewer.js";

/** A record as people edit it, before it is written. */
export interface Edited<T = any> {
  /** Null for a new one. */
  before: T | null;
  after: T;
  /** Whether the client knows that there may be another one (`allowDuplicates`). */
  allowed: boolean;
}

type Kind = "lead" | "contact" | "account";

/** Answers for each record why it is refused; null for one that doubles nothing that the viewer sees. */
export type DuplicateCheck = (tx: Transaction, viewer: Viewer, kind: Kind, edited: Edited[]) => Promise<(Refusal | null)[]>;

let declared: DuplicateCheck | undefined;

/** Declares how duplicates are found, for the feature that finds them and knows all kinds of records. */
export function declareDuplicateCheck(check: DuplicateCheck): void {
  declared = check;
}

/**
 * Looks for other records that the edited ones seem to be. Whoever makes or changes one of the same person or company at this
 * moment is waited for.
 */
export async function checkDuplicates(tx: Transaction, viewer: Viewer, kind: Kind, edited: Edited[]): Promise<(Refusal | null)[]> {
  if (!declared) throw new Error("No feature has declared how duplicates are found.");
  return declared(tx, viewer, kind, edited);
}

/** The same of one record. @throws {Refusal} DUPLICATES_FOUND */
export async function refuseDuplicate(tx: Transaction, viewer: Viewer, kind: Kind, edited: Edited): Promise<void> {
  const [refusal] = await checkDuplicates(tx, viewer, kind, [edited]);
  if (refusal) throw refusal;
}
