import { MaxLength } from "class-validator";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Scope } from "../access/scopes.js";
import type { Viewer } from "../access/viewer.js";
import type { Transaction } from "../database/transaction.js";
import { InputError, InvalidInput, Refusal, UserError, UserErrorCode } from "../errors.js";
import { VersionedInput } from "../graphql/payload.js";
import { LocalDate, MoneyInput } from "../graphql/scalars.js";
import type { Lead } from "../leads/lead.js";
import { recordStatusChange, takeLead } from "../leads/take-lead.js";
import { DisqualificationReason, LeadStage, LeadStatus } from "../leads/words.js";
import { scoreLead } from "../scoring/score-lead.js";
import { BantState } from "./assessment.js";
import { Criterion, CriterionVerdict, judge, POLICIES, QualificationTarget } from "./judge.js";

@ObjectType({ implements: UserError, description: "The lead does not meet the policy." })
export class NotQualifiedError extends UserError {
  @Field(() => [Criterion], { description: "What is missing." })
  unmet: Criterion[];

  constructor(target: QualificationTarget, unmet: Criterion[], path: string[] = ["leadId"]) {
    super(
      UserErrorCode.NOT_QUALIFIED,
      `The lead is no ${target} yet: ${unmet.map(({ name, explanation }) => `${name}: ${explanation}`).join(" ")}`,
      path,
    );
    this.unmet = unmet;
  }
}

@InputType({ description: "What is known of a part of BANT." })
export class BantPartInput {
  @Field(() => BantState, { description: "What is known." })
  state: BantState;

  @Field(() => String, { nullable: true, description: "In your words." })
  @MaxLength(2000)
  note?: string | null;
}

@InputType({ description: "Whether there is money, and how much." })
export class BudgetInput extends BantPartInput {
  @Field(() => MoneyInput, { nullable: true, description: "How much." })
  amount?: MoneyInput | null;
}

@InputType({ description: "Whether there is a date, and which." })
export class TimelineInput extends BantPartInput {
  @Field(() => LocalDate, { nullable: true, description: "By when it is needed." })
  by?: string | null;
}

@InputType({ description: "What was found out about a lead; what is left out stays." })
export class AssessLeadInput extends VersionedInput {
  @Field(() => ID, { description: "The lead." })
  leadId: string;

  @Field(() => BudgetInput, { nullable: true, description: "The money." })
  budget?: BudgetInput | null;

  @Field(() => BantPartInput, { nullable: true, description: "Whether the person can decide." })
  authority?: BantPartInput | null;

  @Field(() => BantPartInput, { nullable: true, description: "Whether there is a use for what we sell." })
  need?: BantPartInput | null;

  @Field(() => TimelineInput, { nullable: true, description: "The date." })
  timeline?: TimelineInput | null;
}

/** Stores what was found out about budget, authority, need and timeline; null for a part forgets it. */
export async function assessLead(tx: Transaction, viewer: Viewer, input: AssessLeadInput): Promise<Lead> {
  const lead = await takeLead(tx, viewer, input);
  lead.refuseWhenConverted();
  const assessment = { ...lead.assessment };
  for (const part of ["budget", "authority", "need", "timeline"] as const) {
    const given = input[part];
    if (given === null) delete assessment[part];
    else if (given !== undefined)
      assessment[part] = {
        ...structuredClone({ ...given }),
        assessedAt: tx.now.toISOString(),
        assessedBy: tx.actor.kind === "USER" ? tx.actor.id : null,
      };
  }
  lead.assessment = assessment;
  return tx.save(lead);
}

@InputType({ description: "A lead to qualify." })
export class QualifyLeadInput extends VersionedInput {
  @Field(() => ID, { description: "The lead." })
  leadId: string;

  @Field(() => QualificationTarget, { description: "What it is to be." })
  as: QualificationTarget;

  @Field(() => String, { nullable: true, description: "Qualifies against the policy, for this reason; for those who may." })
  @MaxLength(2000)
  overrideReason?: string | null;
}

/** Promotes a lead when the policy holds, or is overridden by somebody who may. */
export async function qualifyLead(tx: Transaction, viewer: Viewer, input: QualifyLeadInput): Promise<Lead> {
  const lead = await takeLead(tx, viewer, input);
  lead.refuseWhenConverted();
  requireQualified(viewer, lead, input.as, input.overrideReason);
  const reason = input.overrideReason ?? `Qualified as ${input.as}`;
  if (input.as === QualificationTarget.MQL) {
    const further = [LeadStage.SQL, LeadStage.OPPORTUNITY, LeadStage.CUSTOMER].includes(lead.stage);
    await recordStatusChange(tx, lead.moveTo(lead.status, reason, tx.now, further ? lead.stage : LeadStage.MQL));
  } else {
    await recordStatusChange(tx, lead.moveTo(LeadStatus.QUALIFIED, reason, tx.now, LeadStage.SQL));
  }
  lead.disqualificationReason = null;
  await scoreLead(tx, lead);
  return tx.save(lead);
}

/** @throws {Refusal} NOT_QUALIFIED with what is missing, unless overridden by somebody who may */
export function requireQualified(viewer: Viewer, lead: Lead, target: QualificationTarget, overrideReason: string | null | undefined): void {
  if (overrideReason) {
    if (viewer.scopes.has(Scope.QUALIFICATION_OVERRIDE)) return;
    throw new Refusal(new InputError(UserErrorCode.FORBIDDEN, "You may not override the qualification policy.", ["overrideReason"]));
  }
  const unmet = judge(POLICIES[target], lead).filter(({ verdict }) => verdict === CriterionVerdict.UNMET);
  if (unmet.length > 0) throw new Refusal(new NotQualifiedError(target, unmet));
}

@InputType({ description: "A lead that is not suitable." })
export class DisqualifyLeadInput extends VersionedInput {
  @Field(() => ID, { description: "The lead." })
  leadId: string;

  @Field(() => DisqualificationReason, { description: "Why." })
  reason: DisqualificationReason;

  @Field(() => String, { nullable: true, description: "In your words; needed for OTHER." })
  @MaxLength(2000)
  note?: string | null;
}

export async function disqualifyLead(tx: Transaction, viewer: Viewer, input: DisqualifyLeadInput): Promise<Lead> {
  const lead = await takeLead(tx, viewer, input);
  lead.refuseWhenConverted();
  if (input.reason === DisqualificationReason.OTHER && !input.note) throw new InvalidInput("note", 'The reason OTHER needs a "note".');
  const stage = lead.stage === LeadStage.MQL || lead.stage === LeadStage.SQL ? LeadStage.LEAD : lead.stage;
  await recordStatusChange(
    tx,
    lead.moveTo(LeadStatus.DISQUALIFIED, input.note ? `${input.reason}: ${input.note}` : input.reason, tx.now, stage),
  );
  lead.disqualificationReason = input.reason;
  await scoreLead(tx, lead);
  return tx.save(lead);
}

@InputType({ description: "A lead that is back." })
export class ReengageLeadInput extends VersionedInput {
  @Field(() => ID, { description: "The lead." })
  leadId: string;

  @Field(() => String, { description: "What brought it back." })
  @MaxLength(2000)
  reason: string;
}

/** Takes up a lead again that was disqualified, cold, lost or on hold. */
export async function reengageLead(tx: Transaction, viewer: Viewer, input: ReengageLeadInput): Promise<Lead> {
  const lead = await takeLead(tx, viewer, input);
  lead.refuseWhenConverted();
  await recordStatusChange(tx, lead.reengage(input.reason, tx.now));
  await scoreLead(tx, lead);
  return tx.save(lead);
}
