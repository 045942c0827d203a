import { Max, MaxLength, Min, MinLength } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { existingUser } from "../../access/existing-user.js";
import { mayReadOwned } from "../../access/visible-owner.js";
import { fromId } from "../../platform/database/id.js";
import { expectVersion, type Past } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, NotFound } from "../../platform/errors.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { SetsFieldsOf } from "../../platform/query/written-fields.js";
import { JsonObject, LocalDate, Money } from "../../platform/scalars.js";
import { CUSTOM_FIELDS, EXPECTED_VERSION, IDEMPOTENCY_KEY } from "../../platform/schema/payload.js";
import { lockVisibleAccount } from "../accounts/edit-account.js";
import { Contact } from "../contacts/contact.js";
import { lockVisibleContact } from "../contacts/edit-contact.js";
import { setCustomFields } from "../custom-fields/custom-values.js";
import { RecordKind } from "../record-kind.js";
import { firstStep } from "./choose-step.js";
import { Opportunity } from "./opportunity.js";
import { OpportunityLine } from "./opportunity-line.js";
import type { PipelineStep } from "./pipeline.js";
import { requireFields, requireKept } from "./step-requirements.js";

@InputType({ description: "The fields of a deal that people type. On a change, what is left out stays and null clears." })
@SetsFieldsOf("OPPORTUNITY")
export class OpportunityDetailsInput {
  @Field(() => String, { nullable: true, description: "What the deal is called." })
  @MinLength(1)
  @MaxLength(300)
  name?: string | null;

  @Field(() => Money, { nullable: true, description: "What it is worth, where it has no lines." })
  amount?: Money | null;

  @Field(() => LocalDate, { nullable: true, description: "When it is expected to close." })
  closeDate?: string | null;

  @Field(() => Int, { nullable: true, description: "How likely it is won, in percent; by its step by default." })
  @Min(0)
  @Max(100)
  probability?: number | null;

  @Field(() => ID, { nullable: true, description: "With whom: the primary contact, who must belong to the account." })
  contactId?: string | null;

  @Field(() => ID, { nullable: true, description: "Who works it; by default you, on creation." })
  ownerId?: string | null;

  @Field(() => JsonObject, CUSTOM_FIELDS)
  customFields?: Record<string, unknown> | null;
}

@InputType({ description: "A new deal." })
export class CreateOpportunityInput extends OpportunityDetailsInput {
  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @MaxLength(200)
  idempotencyKey?: string | null;

  @Field(() => ID, { description: "With which account." })
  accountId: string;

  @Field(() => ID, { nullable: true, description: "The pipeline that it goes through, from its first step; the default one." })
  pipelineId?: string | null;

  @Field(() => ID, { nullable: true, description: "The open step that it begins at, which also says the pipeline." })
  stepId?: string | null;
}

@InputType({ description: "Changes to a deal." })
export class UpdateOpportunityRow extends OpportunityDetailsInput {
  @Field(() => ID, { description: "The deal." })
  opportunityId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "With which account, where it goes to another one. A primary contact who is not of that account stays in the committee and is primary no more.",
  })
  accountId?: string | null;

  @Field(() => Int, { nullable: true, description: EXPECTED_VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: "Changes to a deal." })
export class UpdateOpportunityInput extends UpdateOpportunityRow {
  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @MaxLength(200)
  idempotencyKey?: string | null;
}

/** What a deal that comes from elsewhere has behind it: when it began, and how it ended if it did. */
export interface DealPast extends Past {
  /** Where it is, also at the end; then with when and why. */
  step?: PipelineStep;
  closedAt?: Date;
  wonReason?: string | null;
  lostReason?: string | null;
}

export async function createOpportunity(
  tx: Transaction,
  viewer: Viewer,
  input: CreateOpportunityInput,
  { step, ...past }: DealPast = {},
): Promise<Opportunity> {
  if (!input.name) throw new InvalidInput("name", '"name" must not be empty.');
  const account = await lockVisibleAccount(tx, viewer, input.accountId, "accountId");
  const opportunity = Object.assign(new Opportunity(), {
    accountId: account.id,
    ownerId: viewer.kind === "USER" ? viewer.id : null,
    ...past,
  });
  const first = step ?? (await firstStep(tx, input));
  // Where it is it has been since it ended, or since it began.
  opportunity.startAt(first, past.closedAt ?? past.createdAt ?? tx.now);
  await applyDetails(tx, viewer, opportunity, input);
  // What ended elsewhere went by the rules of then.
  if (!past.closedAt) await requireFields(tx, first, opportunity, ["stepId"]);
  return tx.add(opportunity);
}

export async function updateOpportunity(tx: Transaction, viewer: Viewer, input: UpdateOpportunityRow): Promise<Opportunity> {
  const opportunity = await takeOpportunity(tx, viewer, input);
  if (input.name === null) throw new InvalidInput("name", '"name" must not be empty.');
  if (input.accountId === null) throw new InvalidInput("accountId", "A deal is with an account: name another one.");
  const before = copyOf(opportunity);
  if (input.accountId) await moveToAccount(tx, viewer, opportunity, { ...input, accountId: input.accountId });
  await applyDetails(tx, viewer, opportunity, input);
  await requireKept(tx, before, opportunity, []);
  return tx.save(opportunity);
}

/** A deal as it is, to be held against what becomes of it. */
export const copyOf = (deal: Opportunity): Opportunity => Object.assign(new Opportunity(), deal);

/** The deal that a mutation is about, its row locked. @throws {Refusal} NOT_FOUND, or CONFLICT when it is another version */
export async function takeOpportunity(
  tx: Transaction,
  viewer: Viewer,
  input: { opportunityId: string; expectedVersion?: number | null },
): Promise<Opportunity> {
  const opportunity = await tx.lock(Opportunity, fromId(Opportunity.prefix, input.opportunityId, "opportunityId"));
  if (!opportunity || !mayReadOwned(viewer, opportunity, Scope.OPPORTUNITIES_READ)) throw new NotFound("opportunityId", "opportunity");
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
    await refuseWithLines(tx, opportunity);
    opportunity.amountValue = input.amount?.amount ?? null;
    opportunity.currency = input.amount?.currency ?? null;
  }
  if (input.closeDate !== undefined) opportunity.closeDate = input.closeDate;
  if (input.probability !== undefined && input.probability !== null) opportunity.probability = input.probability;
  if (input.contactId !== undefined) {
    const contact = input.contactId ? await lockVisibleContact(tx, viewer, input.contactId, "contactId") : null;
    if (contact && contact.accountId !== opportunity.accountId)
      throw new InvalidInput("contactId", "The contact must belong to the deal's account.");
    opportunity.contactId = contact?.id ?? null;
  }
  if (input.ownerId !== undefined) opportunity.ownerId = input.ownerId ? await existingUser(tx, input.ownerId, "ownerId") : null;
  await setCustomFields(tx, RecordKind.OPPORTUNITY, opportunity, input);
  return opportunity;
}

/** What happened until now stays with the former account's story, as when a contact goes to another one. */
async function moveToAccount(
  tx: Transaction,
  viewer: Viewer,
  opportunity: Opportunity,
  { accountId, contactId }: { accountId: string; contactId?: string | null },
): Promise<void> {
  const account = await lockVisibleAccount(tx, viewer, accountId, "accountId");
  opportunity.accountId = account.id;
  const primary = contactId === undefined && opportunity.contactId ? await tx.find(Contact, opportunity.contactId) : null;
  if (primary && primary.accountId !== account.id) opportunity.contactId = null;
}

async function refuseWithLines(tx: Transaction, { id, linesChangedAt }: Opportunity): Promise<void> {
  if (linesChangedAt && (await tx.manager.existsBy(OpportunityLine, { opportunityId: id })))
    throw new InvalidInput("amount", "The deal's amount is the sum of its lines. Change them by changeOpportunityLines.");
}
