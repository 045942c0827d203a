import { MaxLength } from "class-validator";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { sqlIn } from "../../platform/database/sql-values.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InputError, InvalidInput, Refusal, UserError, UserErrorCode } from "../../platform/errors.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { LocalDate, Money } from "../../platform/scalars.js";
import { VersionedInput } from "../../platform/schema/payload.js";
import { BantState } from "../../records/leads/assessment.js";
import { LeadStage, LeadStatus } from "../../records/leads/lead.enums.js";
import { InvalidTransitionError } from "../../records/leads/lead.errors.js";
import type { Lead } from "../../records/leads/lead.js";
import { lockVisibleLead, recordStatusChange } from "../../records/leads/lock-lead.js";
import type { StatusChange } from "../../records/leads/status-change.js";
import { StatusRequirements } from "../../records/leads/status-requirement.js";
import { CLOSED_STATUSES, OF_A_DEAL } from "../../records/leads/status-transitions.js";
import { looksAtAccounts } from "../conditions/facts.js";
import { LeadAccounts } from "../conditions/lead-accounts.js";
import { scoreLead } from "../scoring/score-lead.js";
import { chosenReason } from "./edit-reasons.js";
import { Criterion, CriterionVerdict, evaluate, QualificationTarget, toldCriteria } from "./evaluate-policy.js";
import { ReasonKind } from "./reason.js";
import { activePolicies } from "./save-policy.js";

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
  @Field(() => Money, { nullable: true, description: "How much." })
  amount?: Money | null;
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
  const lead = await lockVisibleLead(tx, viewer, input);
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
  const lead = await lockVisibleLead(tx, viewer, input);
  lead.refuseWhenConverted();
  if (CLOSED_STATUSES.includes(lead.status) && input.as === QualificationTarget.MQL)
    throw new Refusal(new InvalidTransitionError(lead, LeadStatus.QUALIFIED));
  const passed = await requireQualified(tx, viewer, lead, input.as, input.overrideReason);
  const reason = input.overrideReason ?? `Qualified as ${input.as}`;
  if (input.as === QualificationTarget.SQL) (await StatusRequirements.of(tx)).check(lead, LeadStatus.QUALIFIED, ["as"]);
  const further = [LeadStage.SQL, LeadStage.OPPORTUNITY, LeadStage.CUSTOMER].includes(lead.stage);
  const step =
    input.as === QualificationTarget.MQL
      ? lead.moveTo(lead.status, reason, tx.now, further ? lead.stage : LeadStage.MQL)
      : lead.moveTo(LeadStatus.QUALIFIED, reason, tx.now, LeadStage.SQL);
  await recordStatusChange(tx, Object.assign(step, passed));
  await scoreLead(tx, lead);
  return tx.save(lead);
}

/** How a lead came past a policy; for the step in its history. */
export type Passed = Pick<StatusChange, "policyId" | "overridden">;

/**
 * Holds a lead against the policy that counts.
 * @throws {Refusal} NOT_QUALIFIED with what is missing, unless overridden by somebody who may
 */
export async function requireQualified(
  tx: Transaction,
  viewer: Viewer,
  lead: Lead,
  target: QualificationTarget,
  overrideReason: string | null | undefined,
): Promise<Passed> {
  if (overrideReason && !viewer.scopes.has(Scope.QUALIFICATION_OVERRIDE))
    throw new Refusal(new InputError(UserErrorCode.FORBIDDEN, "You may not override the qualification policy.", ["overrideReason"]));
  const policy = (await activePolicies(tx)).get(target);
  if (overrideReason) return { policyId: policy?.id ?? null, overridden: true };
  if (!policy)
    throw new Refusal(new InputError(UserErrorCode.NOT_QUALIFIED, `There is no qualification policy for ${target}; save one.`, ["as"]));
  const accounts = looksAtAccounts(policy.condition) ? await LeadAccounts.ofLead(sqlIn(tx), lead) : undefined;
  const unmet = evaluate(policy, lead, { accounts }).filter(({ verdict }) => verdict === CriterionVerdict.UNMET);
  if (unmet.length > 0) throw new Refusal(new NotQualifiedError(target, toldCriteria(viewer, unmet)));
  return { policyId: policy.id, overridden: false };
}

@InputType({ description: "A lead that is back." })
export class ReengageLeadInput extends VersionedInput {
  @Field(() => ID, { description: "The lead." })
  leadId: string;

  @Field(() => String, { description: "What brought it back, as the `key` of an active reason for RE_ENGAGEMENT." })
  @MaxLength(50)
  reason: string;

  @Field(() => String, { nullable: true, description: "In your words; some reasons need it." })
  @MaxLength(2000)
  note?: string | null;
}

/** Takes up a lead again that was disqualified, cold, lost or on hold. */
export async function reengageLead(tx: Transaction, viewer: Viewer, input: ReengageLeadInput): Promise<Lead> {
  const lead = await lockVisibleLead(tx, viewer, input);
  lead.refuseWhenConverted();
  const { text } = await chosenReason(tx, ReasonKind.RE_ENGAGEMENT, input);
  (await StatusRequirements.of(tx)).check(lead, LeadStatus.RE_ENGAGED, ["leadId"]);
  await recordStatusChange(tx, lead.reengage(text, tx.now));
  await scoreLead(tx, lead);
  return tx.save(lead);
}

@InputType({ description: "A lead that sales gives back to marketing." })
export class ReturnToMarketingInput extends VersionedInput {
  @Field(() => ID, { description: "The lead; its stage must be SQL." })
  leadId: string;

  @Field(() => String, { description: "Why sales says no for now." })
  @MaxLength(2000)
  reason: string;
}

/** Makes an SQL an MQL again: sales says no for now. One that was worked as a deal is nurtured. */
export async function returnToMarketing(tx: Transaction, viewer: Viewer, input: ReturnToMarketingInput): Promise<Lead> {
  const lead = await lockVisibleLead(tx, viewer, input);
  lead.refuseWhenConverted();
  const reason = input.reason.trim();
  if (!reason) throw new InvalidInput("reason", '"reason" must say why sales gives the lead back.');
  if (CLOSED_STATUSES.includes(lead.status)) throw new Refusal(new InvalidTransitionError(lead, LeadStatus.NURTURING));
  if (lead.stage !== LeadStage.SQL) {
    const message = `Only an SQL is given back to marketing; this lead is ${lead.stage}. What makes it one is qualifyLead (SQL).`;
    throw new Refusal(new InputError(UserErrorCode.INVALID_TRANSITION, message, ["leadId"]));
  }
  const status = OF_A_DEAL.includes(lead.status) ? LeadStatus.NURTURING : lead.status;
  if (status !== lead.status) (await StatusRequirements.of(tx)).check(lead, status, ["leadId"]);
  await recordStatusChange(tx, lead.moveTo(status, reason, tx.now, LeadStage.MQL));
  await scoreLead(tx, lead);
  return tx.save(lead);
}
