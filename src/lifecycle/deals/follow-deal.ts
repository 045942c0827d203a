import type { Transaction } from "../../platform/database/transaction.js";
import { LeadStage, LeadStatus } from "../../records/leads/lead.enums.js";
import { Lead } from "../../records/leads/lead.js";
import { recordStatusChange } from "../../records/leads/lock-lead.js";
import { mayGo } from "../../records/leads/status-transitions.js";
import type { Opportunity } from "../../records/opportunities/opportunity.js";
import { OpportunityStage } from "../../records/opportunities/stages.js";

/** What a lead that was converted goes through with its deal. */
export const LEAD_STATUS: Record<OpportunityStage, LeadStatus> = {
  DISCOVERY: LeadStatus.QUALIFIED,
  PROPOSAL: LeadStatus.PROPOSAL_SENT,
  NEGOTIATION: LeadStatus.NEGOTIATION,
  CLOSED_WON: LeadStatus.CLOSED_WON,
  CLOSED_LOST: LeadStatus.CLOSED_LOST,
};

export const leadStageOf = (stage: OpportunityStage): LeadStage =>
  stage === OpportunityStage.CLOSED_WON ? LeadStage.CUSTOMER : LeadStage.OPPORTUNITY;

const { QUALIFIED, PROPOSAL_SENT, NEGOTIATION, CLOSED_WON, RE_ENGAGED } = LeadStatus;

/** How far a lead is, from the least. */
const FURTHER = [QUALIFIED, PROPOSAL_SENT, NEGOTIATION, CLOSED_WON];

/** What a lead is as it gets a deal: as far as the deal is, and not thrown back from where it was itself. */
export const statusWithDeal = (status: LeadStatus, deal: OpportunityStage): LeadStatus =>
  FURTHER.indexOf(status) > FURTHER.indexOf(LEAD_STATUS[deal]) ? status : LEAD_STATUS[deal];

/** Where a deal begins by how far its lead is. */
export const dealStageOf = (status: LeadStatus): OpportunityStage =>
  status === NEGOTIATION ? OpportunityStage.NEGOTIATION : status === PROPOSAL_SENT ? OpportunityStage.PROPOSAL : OpportunityStage.DISCOVERY;

/** Which statuses a lead may pass on its way: a lost deal that is taken up again brings its lead back first. */
const WAYS: LeadStatus[][] = [[], [QUALIFIED], [RE_ENGAGED], [RE_ENGAGED, QUALIFIED]];

/** From one status to another by steps that the table of transitions allows; null when there is no such way. */
export function wayTo(from: LeadStatus, to: LeadStatus): LeadStatus[] | null {
  // As of somebody who is yet to be qualified: an offer comes after that, whatever the lead was on hold or given up from.
  const isAllowed = (way: LeadStatus[]) => way.every((next, nth) => mayGo({ status: way[nth - 1] ?? from, stage: LeadStage.LEAD }, next));
  return WAYS.map((way) => [...way, to]).find(isAllowed) ?? null;
}

/**
 * Has the lead that a deal came from follow it. A lead that cannot stays as it is: the deal counts more. One that was won is a
 * customer's no more when its deal is taken back, unless another deal of it was won as well.
 */
export async function followDeal(tx: Transaction, { leadId, stage, closeReasonId }: Opportunity, reason: string | null): Promise<void> {
  const lead = leadId ? await tx.lock(Lead, leadId) : null;
  if (!lead || lead.status === LEAD_STATUS[stage]) return;
  const words = reason ?? `Its opportunity moved to ${stage}`;
  const to = { status: LEAD_STATUS[stage], stage: leadStageOf(stage) };
  if (lead.status === LeadStatus.CLOSED_WON) {
    if (await hasWonDeal(tx, lead)) return;
    await recordStatusChange(tx, lead.moveBackTo(to, words, tx.now));
  } else
    for (const status of wayTo(lead.status, to.status) ?? []) await recordStatusChange(tx, lead.moveTo(status, words, tx.now, to.stage));
  if (lead.status === to.status) lead.closeReasonId = closeReasonId;
  await tx.save(lead);
}

async function hasWonDeal(tx: Transaction, { id }: Lead): Promise<boolean> {
  const won = await tx.sql("select from opportunity where lead_id = $1 and stage = $2 limit 1", [id, OpportunityStage.CLOSED_WON]);
  return won.length > 0;
}
