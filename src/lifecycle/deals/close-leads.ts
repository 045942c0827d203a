import { MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { manyMutation } from "../../access/bulk-jobs/many-mutation.js";
import { WhereInput } from "../../access/bulk-jobs/where-mutation.js";
import { Scope } from "../../platform/identity/scopes.js";
import { leads } from "../../records/leads/lead.fields.js";
import { LeadRowResult } from "../../records/leads/lead-row-result.js";
import { CLOSE_REASON, LoseLeadRow, loseLeads, WHY_LOST, WHY_WON, WinLeadRow, winLeads } from "./close-lead.js";

@InputType()
abstract class LoseLeadsOfFilter extends WhereInput {
  @Field(() => ID, { nullable: true, description: CLOSE_REASON })
  closeReasonId?: string | null;

  @Field(() => String, { nullable: true, description: WHY_LOST })
  @MaxLength(2000)
  reason?: string | null;
}

@InputType()
abstract class WinLeadsOfFilter extends WhereInput {
  @Field(() => ID, { nullable: true, description: CLOSE_REASON })
  closeReasonId?: string | null;

  @Field(() => String, { nullable: true, description: WHY_WON })
  @MaxLength(2000)
  reason?: string | null;
}

const common = { target: leads, scopes: [Scope.LEADS_QUALIFY], result: { type: LeadRowResult, field: "lead" } };

/** Leads that are closed many at once. */
export const closeLeadsResolvers = [
  ...manyMutation<LoseLeadRow, LoseLeadsOfFilter>({
    ...common,
    mutation: "loseLeads",
    one: "loseLead",
    description: "Gives up {which} that were pursued, for a reason",
    row: LoseLeadRow,
    filter: LoseLeadsOfFilter,
    rowOf: (leadId, { closeReasonId, reason }) => ({ leadId, closeReasonId, reason }),
    change: loseLeads,
  }),
  ...manyMutation<WinLeadRow, WinLeadsOfFilter>({
    ...common,
    mutation: "winLeads",
    one: "winLead",
    description: "Makes customers of {which} without a deal",
    row: WinLeadRow,
    filter: WinLeadsOfFilter,
    rowOf: (leadId, { closeReasonId, reason }) => ({ leadId, closeReasonId, reason }),
    change: winLeads,
  }),
];
