import { MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { Transaction } from "../../platform/database/transaction.js";
import { InputError, InvalidInput, Refusal, UserErrorCode } from "../../platform/errors.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { VersionedInput } from "../../platform/schema/payload.js";
import { LeadStage, LeadStatus } from "../../records/leads/lead.enums.js";
import { InvalidTransitionError } from "../../records/leads/lead.errors.js";
import type { Lead } from "../../records/leads/lead.js";
import { lockVisibleLead, recordStatusChange } from "../../records/leads/lock-lead.js";
import { StatusRequirements } from "../../records/leads/status-requirement.js";
import { VERBS } from "../../records/leads/status-transitions.js";
import { winning } from "../../records/leads/winning.js";
import { CloseOutcome } from "../../records/opportunities/close-reason.js";
import { closeReasonFor } from "../../records/opportunities/edit-close-reason.js";
import { scoreLead } from "../scoring/score-lead.js";

@InputType()
abstract class CloseLeadInput extends VersionedInput {
  @Field(() => ID, { description: "The lead." })
  leadId: string;

  @Field(() => ID, { nullable: true, description: "Why, from the list of the organisation (`closeReasons`)." })
  closeReasonId?: string | null;
}

@InputType({ description: "A lead that was pursued and lost." })
export class LoseLeadInput extends CloseLeadInput {
  @Field(() => String, { nullable: true, description: "Why, in your words. Needed without `closeReasonId`." })
  @MaxLength(2000)
  reason?: string | null;
}

@InputType({ description: "A lead that became a customer without a deal." })
export class WinLeadInput extends CloseLeadInput {
  @Field(() => String, { nullable: true, description: "Why, in your words." })
  @MaxLength(2000)
  reason?: string | null;
}

/** Gives up a lead that was pursued, for a reason. One that has a deal is lost with it. */
export async function loseLead(tx: Transaction, viewer: Viewer, input: LoseLeadInput): Promise<Lead> {
  const lead = await takeWithoutDeal(tx, viewer, input);
  const closeReasonId = await reasonOf(tx, input, CloseOutcome.LOST);
  if (!closeReasonId && !input.reason?.trim()) throw new InvalidInput("reason", 'A lost lead needs a "closeReasonId" or a "reason".');
  return close(tx, lead, { status: LeadStatus.CLOSED_LOST, stage: lead.stage }, { closeReasonId, words: input.reason });
}

/** Makes a customer of a lead that has no deal: where the organisation works without deals, or it was converted without one. */
export async function winLead(tx: Transaction, viewer: Viewer, input: WinLeadInput): Promise<Lead> {
  const lead = await takeWithoutDeal(tx, viewer, input);
  const wins = (await winning(tx))(lead);
  if (!wins.some(({ mutation }) => mutation === VERBS.CLOSED_WON))
    throw new Refusal(new InvalidTransitionError(lead, LeadStatus.CLOSED_WON, wins));
  const closeReasonId = await reasonOf(tx, input, CloseOutcome.WON);
  return close(tx, lead, { status: LeadStatus.CLOSED_WON, stage: LeadStage.CUSTOMER }, { closeReasonId, words: input.reason });
}

const reasonOf = async (tx: Transaction, { closeReasonId }: CloseLeadInput, outcome: CloseOutcome) =>
  closeReasonId ? closeReasonFor(tx, closeReasonId, outcome) : null;

async function takeWithoutDeal(tx: Transaction, viewer: Viewer, input: CloseLeadInput): Promise<Lead> {
  const lead = await lockVisibleLead(tx, viewer, input);
  const [deal] = await tx.sql("select from opportunity where lead_id = $1 limit 1", [lead.id]);
  if (!deal) return lead;
  const message = "The lead has a deal. Move that to CLOSED_WON or CLOSED_LOST by changeOpportunityStage; the lead follows.";
  throw new Refusal(new InputError(UserErrorCode.LEAD_CONVERTED, message, ["leadId"]));
}

async function close(
  tx: Transaction,
  lead: Lead,
  { status, stage }: Pick<Lead, "status" | "stage">,
  { closeReasonId, words }: { closeReasonId: string | null; words?: string | null },
): Promise<Lead> {
  await recordStatusChange(tx, lead.moveTo(status, words?.trim() || null, tx.now, stage));
  lead.closeReasonId = closeReasonId;
  (await StatusRequirements.of(tx)).check(lead, status, ["leadId"]);
  await scoreLead(tx, lead);
  return tx.save(lead);
}
