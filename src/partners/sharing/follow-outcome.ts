import { followDeal, LEAD_STATUS, wayTo } from "../../lifecycle/deals/follow-deal.js";
import { moveDeal } from "../../lifecycle/deals/move-opportunity.js";
import { scoreLead } from "../../lifecycle/scoring/score-lead.js";
import type { Transaction } from "../../platform/database/transaction.js";
import type { Money } from "../../platform/scalars.js";
import { LeadStage } from "../../records/leads/lead.enums.js";
import { Lead } from "../../records/leads/lead.js";
import { recordStatusChange } from "../../records/leads/lock-lead.js";
import { StatusRequirements } from "../../records/leads/status-requirement.js";
import { stepInStage } from "../../records/opportunities/choose-step.js";
import { Opportunity } from "../../records/opportunities/opportunity.js";
import { OpportunityLine } from "../../records/opportunities/opportunity-line.js";
import { OpportunityStage } from "../../records/opportunities/stages.js";
import type { LeadShare } from "./lead-share.js";
import { ShareState } from "./partner.enums.js";

/** What a partner made of a lead. */
export interface Outcome {
  share: LeadShare;
  /** What the deal is worth; null where nobody said. */
  worth: Money | null;
  /** In whose words. */
  reason: string;
  /** Why, from the list of the organisation; the uuid. */
  closeReasonId: string | null;
}

/** The deals of a lead, their rows locked. */
export async function dealsOf(tx: Transaction, leadId: string): Promise<Opportunity[]> {
  const rows = await tx.sql<{ id: string }>("select id from opportunity where lead_id = $1 order by id", [leadId]);
  const deals: Opportunity[] = [];
  for (const { id } of rows) deals.push((await tx.lock(Opportunity, id)) as Opportunity);
  return deals;
}

/**
 * The organisation's open deals of a lead, and the lead, follow what a partner made of it; the one open deal is worth what the
 * partner says. A lead without a deal is won or lost by itself. Answers what could not follow, in sentences for people.
 * @throws {Refusal} when a step or a status requires what is missing
 */
export async function followOutcome(tx: Transaction, leadId: string, outcome: Outcome): Promise<string[]> {
  const deals = await dealsOf(tx, leadId);
  const open = deals.filter(({ closedAt }) => !closedAt);
  const stage = stageOf(outcome.share);
  const remarks = stage === OpportunityStage.CLOSED_WON ? await takeAmount(tx, open, outcome.worth) : [];
  for (const deal of open) {
    const step = await stepInStage(tx, deal.pipelineId, stage);
    await moveDeal(tx, deal, step, { closeReasonId: outcome.closeReasonId, words: outcome.reason, path: ["shareId"] });
  }
  if (deals.length === 0) await closeLead(tx, leadId, stage, outcome);
  else if (open.length === 0) {
    remarks.push("All deals of the lead were closed already.");
    await followDeal(tx, deals[0] as Opportunity, outcome.reason);
  }
  return remarks;
}

const stageOf = ({ state }: LeadShare): OpportunityStage =>
  state === ShareState.WON ? OpportunityStage.CLOSED_WON : OpportunityStage.CLOSED_LOST;

async function takeAmount(tx: Transaction, open: Opportunity[], worth: Money | null): Promise<string[]> {
  if (!worth || open.length === 0) return [];
  const [deal] = open as [Opportunity];
  if (open.length > 1) return ["The lead has several open deals; their amounts stay as they were."];
  if (deal.linesChangedAt && (await tx.manager.existsBy(OpportunityLine, { opportunityId: deal.id })))
    return ["The deal's amount is the sum of its lines, and stays."];
  await tx.save(Object.assign(deal, { amountValue: worth.amount, currency: worth.currency }));
  return [];
}

async function closeLead(tx: Transaction, leadId: string, stage: OpportunityStage, { reason, closeReasonId }: Outcome): Promise<void> {
  const lead = (await tx.lock(Lead, leadId)) as Lead;
  const to = LEAD_STATUS[stage];
  const leadStage = stage === OpportunityStage.CLOSED_WON ? LeadStage.CUSTOMER : lead.stage;
  const way = lead.status === to ? null : wayTo(lead.status, to);
  if (!way) return;
  for (const status of way) await recordStatusChange(tx, lead.moveTo(status, reason, tx.now, status === to ? leadStage : lead.stage));
  lead.closeReasonId = closeReasonId;
  (await StatusRequirements.of(tx)).check(lead, to, ["shareId"]);
  await scoreLead(tx, lead);
  await tx.save(lead);
}
