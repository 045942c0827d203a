import { MaxLength, ValidateNested } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput } from "../../platform/errors.js";
import { OneOf } from "../../platform/execution/schema.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { SetsFieldsOf } from "../../platform/query/written-fields.js";
import { VersionedInput } from "../../platform/schema/payload.js";
import { stepById, stepInStage } from "../../records/opportunities/choose-step.js";
import { CloseOutcome } from "../../records/opportunities/close-reason.js";
import { closeReasonFor } from "../../records/opportunities/edit-close-reason.js";
import { takeOpportunity } from "../../records/opportunities/edit-opportunity.js";
import type { Opportunity } from "../../records/opportunities/opportunity.js";
import type { PipelineStep } from "../../records/opportunities/pipeline.js";
import { isClosed, OpportunityStage } from "../../records/opportunities/stages.js";
import { requireFields } from "../../records/opportunities/step-requirements.js";
import { followDeal } from "./follow-deal.js";

@OneOf
@InputType({ description: "Where a deal goes: exactly one of these." })
@SetsFieldsOf("OPPORTUNITY")
export class MoveOpportunityTo {
  @Field(() => OpportunityStage, { nullable: true, description: "To the first step of its pipeline in this stage." })
  stage?: OpportunityStage | null;

  @Field(() => ID, { nullable: true, description: "To this step, also of another pipeline." })
  stepId?: string | null;
}

@InputType({ description: "A deal that moves: to a stage, or to a step." })
@SetsFieldsOf("OPPORTUNITY", { names: { reason: "lostReason" } })
export class ChangeOpportunityStageInput extends VersionedInput {
  @Field(() => ID, { description: "The deal." })
  opportunityId: string;

  @Field(() => MoveOpportunityTo, { nullable: true, description: "Where to." })
  @ValidateNested()
  to?: MoveOpportunityTo | null;

  @Field(() => OpportunityStage, {
    nullable: true,
    description: "In place of `to`: the first step of its pipeline in this stage.",
    deprecationReason: "Since 2026-12-01; gone on 2027-06-01. Use `to`.",
  })
  stage?: OpportunityStage | null;

  @Field(() => ID, {
    nullable: true,
    description: "In place of `to`: a step, also of another pipeline.",
    deprecationReason: "Since 2026-12-01; gone on 2027-06-01. Use `to`.",
  })
  stepId?: string | null;

  @Field(() => ID, { nullable: true, description: "Why it was won or lost, from the list of the organisation (`closeReasons`)." })
  closeReasonId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why, in your words. Needed when it is lost without `closeReasonId`, and when a closed deal is taken up again.",
  })
  @MaxLength(2000)
  reason?: string | null;
}

/** Moves a deal, and the status of the lead that it came from with it: a customer once it is won. */
export async function changeOpportunityStage(tx: Transaction, viewer: Viewer, input: ChangeOpportunityStageInput): Promise<Opportunity> {
  const { closeReasonId } = input;
  const { stage, stepId, path } = destinationOf(input);
  const words = input.reason || null;
  const opportunity = await takeOpportunity(tx, viewer, input);
  const step = stepId
    ? await stepById(tx, stepId, path.join("."))
    : await stepInStage(tx, opportunity.pipelineId, stage as OpportunityStage);
  const isEnd = isClosed(step.stage);
  if (closeReasonId && !isEnd) throw new InvalidInput("closeReasonId", "A deal has such a reason at its end only.");
  if (step.stage === OpportunityStage.CLOSED_LOST && !closeReasonId && !words)
    throw new InvalidInput("reason", 'A lost deal needs a "closeReasonId" or a "reason".');
  if (isClosed(opportunity.stage) && !isEnd && !words) throw new InvalidInput("reason", 'Taking up a closed deal again needs a "reason".');
  const outcome = step.stage === OpportunityStage.CLOSED_WON ? CloseOutcome.WON : CloseOutcome.LOST;
  const why = { closeReasonId: closeReasonId ? await closeReasonFor(tx, closeReasonId, outcome) : null, words };
  return moveDeal(tx, opportunity, step, { ...why, path });
}

/** Where a deal is to go, in whichever way it was said, and where that stands in the input. */
function destinationOf({ to, stage, stepId }: ChangeOpportunityStageInput): MoveOpportunityTo & { path: string[] } {
  if ([to, stage, stepId].filter(Boolean).length !== 1) throw new InvalidInput("to", 'Say where to in one way: "to", "stage" or "stepId".');
  const way = to ?? { stage, stepId };
  return { ...way, path: [...(to ? ["to"] : []), way.stepId ? "stepId" : "stage"] };
}

/** Moves a deal, whose row is locked, and its lead with it. @throws {Refusal} when it cannot go there, or lacks what the step requires */
export async function moveDeal(
  tx: Transaction,
  opportunity: Opportunity,
  step: PipelineStep,
  { path, ...why }: { closeReasonId: string | null; words: string | null; path: string[] },
): Promise<Opportunity> {
  opportunity.moveTo(step, tx.now, why, path);
  await requireFields(tx, step, opportunity, path);
  await tx.save(opportunity);
  await followDeal(tx, opportunity, why.words);
  return opportunity;
}
