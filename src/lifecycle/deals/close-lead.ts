import { MaxLength } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { InputError, InvalidInput, only, orRefusal, Refusal, UserErrorCode } from "../../platform/errors.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { EXPECTED_VERSION, IDEMPOTENCY_KEY } from "../../platform/schema/payload.js";
import { LeadStage, LeadStatus } from "../../records/leads/lead.enums.js";
import { InvalidTransitionError } from "../../records/leads/lead.errors.js";
import type { Lead } from "../../records/leads/lead.js";
import { lockVisibleLeads, madeBy } from "../../records/leads/lock-lead.js";
import type { StatusChange } from "../../records/leads/status-change.js";
import { StatusRequirements } from "../../records/leads/status-requirement.js";
import { VERBS } from "../../records/leads/status-transitions.js";
import { winning } from "../../records/leads/winning.js";
import { CloseOutcome } from "../../records/opportunities/close-reason.js";
import { type ChosenCloseReason, closeReasonsFor } from "../../records/opportunities/edit-close-reason.js";
import { Scorer } from "../scoring/score-lead.js";

export const CLOSE_REASON = "Why, from the list of the organisation (`closeReasons`).";
export const WHY_LOST = "Why, in your words. Needed without `closeReasonId`.";
export const WHY_WON = "Why, in your words.";

@InputType()
abstract class CloseLeadRow {
  @Field(() => ID, { description: "The lead." })
  leadId: string;

  @Field(() => ID, { nullable: true, description: CLOSE_REASON })
  closeReasonId?: string | null;

  @Field(() => Int, { nullable: true, description: EXPECTED_VERSION })
  expectedVersion?: number | null;

  reason?: string | null;
}

@InputType({ description: "A lead that was pursued and lost." })
export class LoseLeadRow extends CloseLeadRow {
  @Field(() => String, { nullable: true, description: WHY_LOST })
  @MaxLength(2000)
  declare reason?: string | null;
}

@InputType({ description: "A lead that became a customer without a deal." })
export class WinLeadRow extends CloseLeadRow {
  @Field(() => String, { nullable: true, description: WHY_WON })
  @MaxLength(2000)
  declare reason?: string | null;
}

@InputType({ description: "A lead that was pursued and lost." })
export class LoseLeadInput extends LoseLeadRow {
  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @MaxLength(200)
  idempotencyKey?: string | null;
}

@InputType({ description: "A lead that became a customer without a deal." })
export class WinLeadInput extends WinLeadRow {
  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @MaxLength(200)
  idempotencyKey?: string | null;
}

export const loseLead = async (tx: Transaction, viewer: Viewer, input: LoseLeadRow): Promise<Lead> =>
  only(await loseLeads(tx, viewer, [input]));

export const winLead = async (tx: Transaction, viewer: Viewer, input: WinLeadRow): Promise<Lead> =>
  only(await winLeads(tx, viewer, [input]));

/** Gives up leads that were pursued, in order, each for a reason. One that has a deal is lost with it. */
export const loseLeads = (tx: Transaction, viewer: Viewer, inputs: LoseLeadRow[]): Promise<(Lead | Refusal)[]> =>
  closeLeads(tx, viewer, inputs, CloseOutcome.LOST, (lead, { closeReasonId, reason }) => {
    if (!closeReasonId && !reason?.trim()) throw new InvalidInput("reason", 'A lost lead needs a "closeReasonId" or a "reason".');
    return { status: LeadStatus.CLOSED_LOST, stage: lead.stage };
  });

/** Makes customers of leads that have no deal: where the organisation works without deals, or they were converted without one. */
export async function winLeads(tx: Transaction, viewer: Viewer, inputs: WinLeadRow[]): Promise<(Lead | Refusal)[]> {
  const waysToWin = await winning(tx);
  return closeLeads(tx, viewer, inputs, CloseOutcome.WON, (lead) => {
    const wins = waysToWin(lead);
    if (!wins.some(({ mutation }) => mutation === VERBS.CLOSED_WON))
      throw new Refusal(new InvalidTransitionError(lead, LeadStatus.CLOSED_WON, wins));
    return { status: LeadStatus.CLOSED_WON, stage: LeadStage.CUSTOMER };
  });
}

type Closed = Pick<Lead, "status" | "stage">;

async function closeLeads<R extends CloseLeadRow>(
  tx: Transaction,
  viewer: Viewer,
  inputs: R[],
  outcome: CloseOutcome,
  closed: (lead: Lead, input: R) => Closed,
): Promise<(Lead | Refusal)[]> {
  const work = new UnitOfWork(tx);
  const taken = await lockVisibleLeads(work, viewer, inputs);
  const withDeal = await withDeals(tx, taken.leads);
  const chosen = await closeReasonsFor(tx, outcome);
  const requirements = await StatusRequirements.of(tx);
  const scorer = await Scorer.of(tx, taken.leads);
  const results = inputs.map((input) =>
    orRefusal(() => {
      let step: StatusChange | undefined;
      const lead = work.change(taken.lead(input), (lead) => {
        if (withDeal.has(lead.id)) throw hasDeal();
        step = close(lead, closed(lead, input), chosen, input, tx.now);
        requirements.check(lead, lead.status, ["leadId"]);
        scorer.score(lead);
      });
      if (step) work.add(madeBy(tx, step));
      return lead;
    }),
  );
  await work.write();
  await scorer.write();
  return results;
}

async function withDeals(tx: Transaction, leads: Lead[]): Promise<Set<string>> {
  const ids = leads.map(({ id }) => id);
  const rows = await tx.sql<{ id: string }>("select distinct lead_id as id from opportunity where lead_id = any($1::uuid[])", [ids]);
  return new Set(rows.map(({ id }) => id));
}

const hasDeal = (): Refusal => {
  const message = "The lead has a deal. Move that to CLOSED_WON or CLOSED_LOST by changeOpportunityStage; the lead follows.";
  return new Refusal(new InputError(UserErrorCode.LEAD_CONVERTED, message, ["leadId"]));
};

function close(lead: Lead, { status, stage }: Closed, chosen: ChosenCloseReason, { closeReasonId, reason }: CloseLeadRow, now: Date) {
  const reasonId = closeReasonId ? chosen(closeReasonId) : null;
  const step = lead.moveTo(status, reason?.trim() || null, now, stage);
  lead.closeReasonId = reasonId;
  return step;
}
