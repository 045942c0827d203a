import { usesOpportunities } from "../../access/workspace-settings.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { LeadStatus } from "./lead.enums.js";
import type { Lead } from "./lead.js";
import { type Step, TRANSITIONS, VERBS } from "./status-transitions.js";

/**
 * How leads are won: by `winLead` where the organisation works without deals, and where a lead was converted without one; else
 * by a deal, which `convertLead` opens. Nothing for a lead that is not so far.
 */
export async function winning(tx: Transaction): Promise<(lead: Pick<Lead, "status" | "convertedAt">) => Step[]> {
  const byDeals = await usesOpportunities(tx);
  return ({ status, convertedAt }) => {
    if (status !== LeadStatus.CLOSED_WON && !TRANSITIONS[status].includes(LeadStatus.CLOSED_WON)) return [];
    return byDeals && !convertedAt
      ? [{ mutation: "convertLead", status }]
      : [{ mutation: VERBS.CLOSED_WON, status: LeadStatus.CLOSED_WON }];
  };
}
