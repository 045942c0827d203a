import type { Transaction } from "../platform/database/transaction.js";
import { CloseOutcome, CloseReason } from "../records/opportunities/close-reason.js";
import { OpportunityStage } from "../records/opportunities/stages.js";

/** How customers go on with us. */
export const RENEWALS = {
  name: "Renewals",
  steps: [
    { name: "Due", stage: OpportunityStage.DISCOVERY, probability: 60 },
    { name: "Usage reviewed", stage: OpportunityStage.DISCOVERY, probability: 70 },
    { name: "Offer out", stage: OpportunityStage.PROPOSAL, probability: 80 },
    { name: "Terms", stage: OpportunityStage.NEGOTIATION, probability: 90 },
    { name: "Renewed", stage: OpportunityStage.CLOSED_WON },
    { name: "Cancelled", stage: OpportunityStage.CLOSED_LOST },
  ],
};

/** Why customers buy more, or do not. */
export const REASONS: Partial<Record<OpportunityStage, string>> = { CLOSED_WON: "Knew us before", CLOSED_LOST: "No budget" };

/** Which customer belongs to which, by their places. */
export const GROUPS = [
  [1, 0],
  [2, 0],
  [3, 2],
  [11, 10],
  [12, 10],
] as const;

/** The id of a reason on the list that an organisation begins with. */
export const reasonId = async (tx: Transaction, stage: OpportunityStage, name: string): Promise<string> => {
  const outcome = stage === OpportunityStage.CLOSED_WON ? CloseOutcome.WON : CloseOutcome.LOST;
  return (await tx.manager.findOneByOrFail(CloseReason, { outcome, name })).nodeId;
};
