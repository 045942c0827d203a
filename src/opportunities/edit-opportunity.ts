import { Max, MaxLength, Min, MinLength } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { existingUser } from "../access/existing-user.js";
import type { Viewer } from "../access/viewer.js";
import { ownedInSight } from "../access/visible-owner.js";
import { takeAccount } from "../accounts/edit-account.js";
import { takeContact } from "../contacts/edit-contact.js";
import { setCustomFields } from "../custom-fields/custom-values.js";
import { fromId } from "../database/id.js";
import { expectVersion } from "../database/node.js";
import type { Transaction } from "../database/transaction.js";
import { InvalidInput, NotFound } from "../errors.js";
import { CUSTOM_FIELDS, EXPECTED_VERSION, IdempotentInput, VersionedInput } from "../graphql/payload.js";
import { JsonObject, LocalDate, MoneyInput } from "../graphql/scalars.js";
import { Lead } from "../leads/lead.js";
import { TRANSITIONS } from "../leads/status-transitions.js";
import { recordStatusChange } from "../leads/take-lead.js";
import { LeadStage, LeadStatus } from "../leads/words.js";
import { RecordKind } from "../views/record-kind.js";
import { Opportunity } from "./opportunity.js";
import { OpportunityStage } from "./stages.js";

@InputType({ description: "The fields of a deal that people type. On a change, what is left out stays and null clears." })
export class OpportunityDetailsInput extends IdempotentInput {
  @Field(() => String, { nullable: true, description: "What the deal is called." })
  @MinLength(1)
  @MaxLength(300)
  name?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: "What it is worth." })
  amount?: MoneyInput | null;

  @Field(() => LocalDate, { nullable: true, description: "When it is expected to close." })
  closeDate?: string | null;

  @Field(() => Int, { nullable: true, description: "How likely it is won, in percent; by its stage unless told." })
  @Min(0)
  @Max(100)
  probability?: number | null;

  @Field(() => ID, { nullable: true, description: "With whom; must belong to the account." })
  contactId?: string | null;

  @Field(() => ID, { nullable: true, description: "Who works it; on creation you, unless told." })
  ownerId?: string | null;

  @Field(() => JsonObject, CUSTOM_FIELDS)
  customFields?: Record<string, unknown> | null;
}

@InputType({ description: "A new deal." })
export class CreateOpportunityInput extends OpportunityDetailsInput {
  @Field(() => ID, { description: "With which account." })
  accountId: string;
}

@InputType({ description: "Changes to a deal." })
export class UpdateOpportunityInput extends OpportunityDetailsInput {
  @Field(() => ID, { description: "The deal." })
  opportunityId: string;

  @Field(() => Int, { nullable: true, description: EXPECTED_VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: "A deal that moves." })
export class ChangeOpportunityStageInput extends VersionedInput {
  @Field(() => ID, { description: "The deal." })
  opportunityId: string;

  @Field(() => OpportunityStage, { description: "Where to." })
  stage: OpportunityStage;

  @Field(() => String, { nullable: true, description: "Why; needed when it is lost." })
  @MaxLength(2000)
  reason?: string | null;
}

export async function createOpportunity(tx: Transaction, viewer: Viewer, input: CreateOpportunityInput): Promise<Opportunity> {
  if (!input.name) throw new InvalidInput("name", '"name" must not be empty.');
  const account = await takeAccount(tx, viewer, input.accountId, "accountId");
  const opportunity = Object.assign(new Opportunity(), { accountId: account.id, ownerId: viewer.kind === "USER" ? viewer.id : null });
  return tx.add(await applyDetails(tx, viewer, opportunity, input));
}

export async function updateOpportunity(tx: Transaction, viewer: Viewer, input: UpdateOpportunityInput): Promise<Opportunity> {
  const opportunity = await takeOpportunity(tx, viewer, input);
  if (input.name === null) throw new InvalidInput("name", '"name" must not be empty.');
  return tx.save(await applyDetails(tx, viewer, opportunity, input));
}

/** What a lead that was converted goes through with its deal. */
const LEAD_STATUS: Record<OpportunityStage, LeadStatus> = {
  DISCOVERY: LeadStatus.QUALIFIED,
  PROPOSAL: LeadStatus.PROPOSAL_SENT,
  NEGOTIATION: LeadStatus.NEGOTIATION,
  CLOSED_WON: LeadStatus.CLOSED_WON,
  CLOSED_LOST: LeadStatus.CLOSED_LOST,
};

/** Moves a deal, and the status of the lead that it came from with it: a customer once it is won. */
export async function changeOpportunityStage(tx: Transaction, viewer: Viewer, input: ChangeOpportunityStageInput): Promise<Opportunity> {
  if (input.stage === OpportunityStage.CLOSED_LOST && !input.reason) throw new InvalidInput("reason", 'A lost deal needs a "reason".');
  const opportunity = await takeOpportunity(tx, viewer, input);
  opportunity.moveTo(input.stage, tx.now, input.reason ?? null);
  await tx.save(opportunity);
  const lead = opportunity.leadId ? await tx.lock(Lead, opportunity.leadId) : null;
  const status = LEAD_STATUS[opportunity.stage];
  if (lead && TRANSITIONS[lead.status].includes(status)) {
    const stage = opportunity.stage === OpportunityStage.CLOSED_WON ? LeadStage.CUSTOMER : lead.stage;
    await recordStatusChange(tx, lead.moveTo(status, input.reason ?? `Its opportunity moved to ${opportunity.stage}`, tx.now, stage));
    await tx.save(lead);
  }
  return opportunity;
}

async function takeOpportunity(
  tx: Transaction,
  viewer: Viewer,
  input: { opportunityId: string; expectedVersion?: number | null },
): Promise<Opportunity> {
  const opportunity = await tx.lock(Opportunity, fromId(Opportunity.prefix, input.opportunityId, "opportunityId"));
  if (!opportunity || !ownedInSight(viewer, opportunity)) throw new NotFound("opportunityId", "opportunity");
  expectVersion(opportunity, input.expectedVersion);
  return opportunity;
}

async function applyDetails(
  tx: Transaction,
  viewer: Viewer,
  opportunity: Opportunity,
  input: OpportunityDetailsInput,
): Promise<Opportunity> {
  if (input.name) opportunity.name = input.name;
  if (input.amount !== undefined) {
    opportunity.amountValue = input.amount?.amount ?? null;
    opportunity.currency = input.amount?.currency ?? null;
  }
  if (input.closeDate !== undefined) opportunity.closeDate = input.closeDate;
  if (input.probability !== undefined && input.probability !== null) opportunity.probability = input.probability;
  if (input.contactId !== undefined) {
    const contact = input.contactId ? await takeContact(tx, viewer, input.contactId, "contactId") : null;
    if (contact && contact.accountId !== opportunity.accountId)
      throw new InvalidInput("contactId", "The contact must belong to the deal's account.");
    opportunity.contactId = contact?.id ?? null;
  }
  if (input.ownerId !== undefined) opportunity.ownerId = input.ownerId ? await existingUser(tx, input.ownerId, "ownerId") : null;
  await setCustomFields(tx, RecordKind.OPPORTUNITY, opportunity, input);
  return opportunity;
}
