import type { Transaction } from "../../platform/database/transaction.js";
import type { UnitOfWork } from "../../platform/database/unit-of-work.js";
import type { Lead } from "../../records/leads/lead.js";

/** What a later feature has to say when leads are deleted. */
export interface DeletionHook {
  /** Ends what goes on with these leads, whose rows are locked, while they are still there. */
  end(work: UnitOfWork, leads: Lead[]): Promise<void>;
  /** Goes on with a lead that is there again, and is named by what it was named by. */
  restore(work: UnitOfWork, lead: Lead): Promise<void>;
  /** Leads are removed for good: what was left behind of them elsewhere (uuids of rows, by table) keeps nothing of the person. */
  forget(tx: Transaction, left: Map<string, string[]>): Promise<void>;
}

export const deletionHooks: DeletionHook[] = [];

/** Declares what follows from every deletion of leads. */
export const whenLeadsAreDeleted = (hook: DeletionHook): void => void deletionHooks.push(hook);
