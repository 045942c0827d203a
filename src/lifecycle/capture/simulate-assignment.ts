import { ArrayMaxSize, ValidateNested } from "class-validator";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput } from "../../platform/errors.js";
import { OneOf } from "../../platform/execution/schema.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { DateTime } from "../../platform/scalars.js";
import { CaptureLeadRow } from "../../records/leads/lead.inputs.js";
import { latestAssignment, TraceStep } from "../../records/queues/assignment.js";
import { type Routed, routeLead } from "../routing/route-leads.js";
import { checkedRules, RoutingRuleInput } from "../routing/set-rules.js";
import { tryRules } from "../routing/settings.js";
import { captureLead } from "./capture-lead.js";
import { CaptureOutcome } from "./capture-outcome.js";

@OneOf
@InputType({ description: "Whom the routing rules are tried with: exactly one of these." })
export class SimulatedLead {
  @Field(() => ID, { nullable: true, description: "This lead." })
  leadId?: string | null;

  @Field(() => CaptureLeadRow, { nullable: true, description: "Somebody who might be captured, as `captureLead` takes them." })
  @ValidateNested()
  captured?: CaptureLeadRow | null;
}

@InputType({ description: "A lead to try the routing rules with: one that is there, or one as it might be captured." })
export class SimulateAssignmentInput {
  @Field(() => SimulatedLead, { nullable: true, description: "Whom they are tried with." })
  @ValidateNested()
  subject?: SimulatedLead | null;

  @Field(() => ID, {
    nullable: true,
    description: "In place of `subject`: the lead.",
    deprecationReason: "Since 2026-12-01; gone on 2027-06-01. Use `subject`.",
  })
  leadId?: string | null;

  @Field(() => CaptureLeadRow, {
    nullable: true,
    description: "In place of `subject`: the person, as `captureLead` takes it.",
    deprecationReason: "Since 2026-12-01; gone on 2027-06-01. Use `subject`.",
  })
  @ValidateNested()
  lead?: CaptureLeadRow | null;

  @Field(() => [RoutingRuleInput], { nullable: true, description: "Rules to try before they are set; those that count unless given." })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  rules?: RoutingRuleInput[] | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "The time that it is tried for: who works then, and by when a response is due. Now by default.",
  })
  at?: Date | null;
}

@ObjectType({ description: "What would become of a lead." })
export class SimulatedAssignment {
  /** Uuids. */
  ownerId: string | null;
  queueId: string | null;

  @Field(() => String, { nullable: true, description: "The rule that would decide; null when none would." })
  rule: string | null;

  @Field(() => [TraceStep], { description: "The rules that would be asked, in their order." })
  trace: TraceStep[];

  @Field(() => DateTime, {
    nullable: true,
    description: "By when a first response would be due; null without a business calendar, and for a lead that never had a deadline.",
  })
  firstResponseDueAt: Date | null;

  @Field(() => Boolean, { description: "Whether the person is known, so that the capture would be attached to a lead and route nothing." })
  attaches: boolean;
}

/** Does what would be done, in a transaction that is taken back: so it is what would happen, and not something like it. */
export async function simulateAssignment(tx: Transaction, viewer: Viewer, input: SimulateAssignmentInput): Promise<SimulatedAssignment> {
  const { subject, leadId, lead: person } = input;
  if ([subject, leadId, person].filter(Boolean).length !== 1)
    throw new InvalidInput("subject", 'Say whom in one way: "subject", "leadId" or "lead".');
  const tried = subject ?? { leadId, captured: person };
  const at = input.at ?? tx.now;
  return tx.asOf(at, tx.actor, async (then) => {
    if (input.rules) await tryRules(then, await checkedRules(then, input.rules));
    if (tried.leadId) return told(await routeLead(then, viewer, { leadId: tried.leadId }), false);
    const { lead, outcome } = await captureLead(then, tried.captured as CaptureLeadRow);
    const attaches = outcome === CaptureOutcome.ATTACHED;
    return told({ lead, assignment: attaches ? null : await latestAssignment(then, lead.id) }, attaches);
  });
}

const told = ({ lead, assignment }: Routed, attaches: boolean): SimulatedAssignment => ({
  ownerId: lead.ownerId,
  queueId: lead.queueId,
  rule: assignment?.rule ?? null,
  trace: assignment?.trace ?? [],
  firstResponseDueAt: lead.firstResponseDueAt,
  attaches,
});
