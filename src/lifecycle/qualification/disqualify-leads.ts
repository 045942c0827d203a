import { MaxLength } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { manyMutation } from "../../access/bulk-jobs/many-mutation.js";
import { WhereInput } from "../../access/bulk-jobs/where-mutation.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { only, orRefusal, type Refusal } from "../../platform/errors.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { EXPECTED_VERSION, IDEMPOTENCY_KEY } from "../../platform/schema/payload.js";
import { LeadStage, LeadStatus } from "../../records/leads/lead.enums.js";
import { leads } from "../../records/leads/lead.fields.js";
import type { Lead } from "../../records/leads/lead.js";
import { LeadRowResult } from "../../records/leads/lead-row-result.js";
import { lockVisibleLeads, madeBy } from "../../records/leads/lock-lead.js";
import type { StatusChange } from "../../records/leads/status-change.js";
import { StatusRequirements } from "../../records/leads/status-requirement.js";
import { millisecondsOf } from "../conditions/decay.js";
import { Scorer } from "../scoring/score-lead.js";
import { type ChosenReason, reasonsToChoose } from "./edit-reasons.js";
import { ReasonKind } from "./reason.js";

const REASON = "Why, as the `key` of an active reason for DISQUALIFICATION.";
const NOTE = "In your words; some reasons need it.";

@InputType({ description: "A lead that is not suitable." })
export class DisqualifyLeadRow {
  @Field(() => ID, { description: "The lead." })
  leadId: string;

  @Field(() => String, { description: REASON })
  @MaxLength(50)
  reason: string;

  @Field(() => String, { nullable: true, description: NOTE })
  @MaxLength(2000)
  note?: string | null;

  @Field(() => Int, { nullable: true, description: EXPECTED_VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: "A lead that is not suitable." })
export class DisqualifyLeadInput extends DisqualifyLeadRow {
  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @MaxLength(200)
  idempotencyKey?: string | null;
}

@InputType()
abstract class DisqualifyLeadsOfFilter extends WhereInput {
  @Field(() => String, { description: REASON })
  @MaxLength(50)
  reason: string;

  @Field(() => String, { nullable: true, description: NOTE })
  @MaxLength(2000)
  note?: string | null;
}

export const disqualifyLead = async (tx: Transaction, viewer: Viewer, input: DisqualifyLeadRow): Promise<Lead> =>
  only(await disqualifyLeads(tx, viewer, [input]));

/** Takes leads out of the work, in order, each for a reason. */
export async function disqualifyLeads(tx: Transaction, viewer: Viewer, inputs: DisqualifyLeadRow[]): Promise<(Lead | Refusal)[]> {
  const work = new UnitOfWork(tx);
  const taken = await lockVisibleLeads(work, viewer, inputs);
  const chosen = await reasonsToChoose(tx, ReasonKind.DISQUALIFICATION);
  const requirements = await StatusRequirements.of(tx);
  const scorer = await Scorer.of(tx, taken.leads);
  const results = inputs.map((input) =>
    orRefusal(() => {
      let step: StatusChange | undefined;
      const lead = work.change(taken.lead(input), (lead) => {
        lead.refuseWhenConverted();
        const reason = chosen(input);
        requirements.check(lead, LeadStatus.DISQUALIFIED, ["leadId"]);
        step = takeOut(lead, reason, tx.now);
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

function takeOut(lead: Lead, { reason, text }: ChosenReason, now: Date): StatusChange {
  const stage = lead.stage === LeadStage.MQL || lead.stage === LeadStage.SQL ? LeadStage.LEAD : lead.stage;
  const step = lead.moveTo(LeadStatus.DISQUALIFIED, text, now, stage);
  lead.disqualificationReason = reason.key;
  lead.revisitAt = reason.revisitAfter ? new Date(now.getTime() + millisecondsOf(reason.revisitAfter)) : null;
  return step;
}

export const disqualifyLeadsResolvers = manyMutation<DisqualifyLeadRow, DisqualifyLeadsOfFilter>({
  mutation: "disqualifyLeads",
  one: "disqualifyLead",
  target: leads,
  scopes: [Scope.LEADS_QUALIFY],
  description: "Takes {which} out of the work, for a reason",
  row: DisqualifyLeadRow,
  result: { type: LeadRowResult, field: "lead" },
  filter: DisqualifyLeadsOfFilter,
  rowOf: (leadId, { reason, note }) => ({ leadId, reason, note }),
  change: disqualifyLeads,
});
