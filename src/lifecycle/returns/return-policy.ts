import { ReturnPolicy } from "../../records/campaigns/return-policy.js";
import { LeadInterest, LeadStatus } from "../../records/leads/lead.enums.js";
import type { Lead } from "../../records/leads/lead.js";
import { TRANSITIONS } from "../../records/leads/status-transitions.js";

/** What has to be known besides the lead to say what its coming back does. */
export interface ReturnFacts {
  /** What the source says; null for the default of where the lead stands. */
  onReturn: ReturnPolicy | null;
  /** Whether whoever owns the lead still works here. */
  ownerIsActive: boolean;
  /** Whether the reason that it was disqualified for may be looked at again. */
  mayBeRevisited: boolean;
}

export type Standing = Pick<Lead, "status" | "interest" | "ownerId" | "convertedAt">;

/**
 * What it does when somebody who is known shows interest again: `REENGAGE`, `NEW_LEAD` or `NOTE`. Pure; docs/identity.md has the table.
 * @returns null where nobody was away, so that it is one more sign of interest
 */
export function returnOf(lead: Standing, { onReturn, ownerIsActive, mayBeRevisited }: ReturnFacts): ReturnPolicy | null {
  // A customer is no lead any more: what cannot be taken up again is begun once more.
  if (lead.convertedAt || lead.status === LeadStatus.CLOSED_WON) return onReturn === ReturnPolicy.NOTE ? onReturn : ReturnPolicy.NEW_LEAD;
  if (TRANSITIONS[lead.status].includes(LeadStatus.RE_ENGAGED)) {
    const isOver = lead.status === LeadStatus.DISQUALIFIED && !mayBeRevisited;
    return onReturn ?? (isOver ? ReturnPolicy.NOTE : ReturnPolicy.REENGAGE);
  }
  // Whoever is worked by nobody, or is not worked until a date, is taken up as the lead that it is.
  const ownerLeft = lead.ownerId !== null && !ownerIsActive;
  if (!ownerLeft && lead.interest !== LeadInterest.NOT_NOW) return null;
  return onReturn === ReturnPolicy.NOTE ? onReturn : ReturnPolicy.REENGAGE;
}
