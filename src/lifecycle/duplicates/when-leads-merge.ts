import type { Transaction } from "../../platform/database/transaction.js";
import type { UnitOfWork } from "../../platform/database/unit-of-work.js";
import type { Lead } from "../../records/leads/lead.js";

/** What a later feature has to say when leads are merged into another one, in the transaction of the merge. */
export interface MergeHook {
  /** Throws a Refusal when one of these leads has to stay a lead of its own. */
  refuse(tx: Transaction, leads: Lead[]): Promise<void>;
  /** Ends what goes with these leads and not to the survivor, while they are still there. */
  end(work: UnitOfWork, leads: Lead[]): Promise<void>;
}

export const mergeHooks: MergeHook[] = [];

/** Declares what follows from every merge of leads. */
export const whenLeadsMerge = (hook: MergeHook): void => void mergeHooks.push(hook);
