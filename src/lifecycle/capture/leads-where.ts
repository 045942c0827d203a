import { MaxLength, ValidateNested } from "class-validator";
import { Field, InputType } from "type-graphql";
import { WhereInput, whereMutation } from "../../access/bulk-jobs/where-mutation.js";
import { Scope } from "../../platform/identity/scopes.js";
import { SetsFieldsOf } from "../../platform/query/written-fields.js";
import { DateTime } from "../../platform/scalars.js";
import { AssignTo, TasksOfLead } from "../../records/leads/assign.inputs.js";
import { LeadStatus } from "../../records/leads/lead.enums.js";
import { leads } from "../../records/leads/lead.fields.js";
import { LeadChangesInput } from "../../records/leads/lead.inputs.js";
import { PlainInput } from "../../records/leads/plain-fields.js";
import { assignLeads, changeLeadStatuses, updateLeads } from "./edit-lead.js";

@InputType()
abstract class UpdateLeadsOfFilter extends WhereInput {
  @Field(() => LeadChangesInput, { description: "What changes of each." })
  @ValidateNested()
  change: LeadChangesInput;
}

@InputType()
abstract class AssignLeadsOfFilter extends WhereInput {
  @Field(() => AssignTo, { description: "Where all of them are to go." })
  @ValidateNested()
  to: AssignTo;

  @Field(() => TasksOfLead, { defaultValue: TasksOfLead.FOLLOW, description: "Whether the open tasks of whoever had them go along." })
  tasks?: TasksOfLead;
}

@InputType()
@SetsFieldsOf("LEAD")
abstract class ChangeLeadStatusesOfFilter extends WhereInput {
  @Field(() => LeadStatus, {
    description: "The status that all of them are to have. QUALIFIED and the closed ones follow from verbs of their own.",
  })
  status: LeadStatus;

  @Field(() => String, { nullable: true, description: "Why; needed for ON_HOLD." })
  @MaxLength(2000)
  reason?: string | null;

  @Field(() => DateTime, { nullable: true, description: "When to come back; a time to come. Needed for ON_HOLD." })
  resumeAt?: Date | null;

  @PlainInput()
  referrer?: string | null;
}

export const leadsWhereResolvers = [
  whereMutation<UpdateLeadsOfFilter>({
    kind: "updateLeads",
    target: leads,
    scopes: [Scope.LEADS_WRITE],
    description: "Changes, or tags, all leads of a filter.",
    input: UpdateLeadsOfFilter,
    change: (tx, viewer, ids, { change }) =>
      updateLeads(
        tx,
        viewer,
        ids.map((leadId) => ({ ...change, leadId })),
      ),
  }),
  whereMutation<AssignLeadsOfFilter>({
    kind: "assignLeads",
    target: leads,
    scopes: [Scope.LEADS_WRITE],
    description: "Hands all leads of a filter to somebody, into a queue, or to whom the routing rules say.",
    input: AssignLeadsOfFilter,
    change: (tx, viewer, ids, { to, tasks }) =>
      assignLeads(
        tx,
        viewer,
        ids.map((leadId) => ({ leadId, to, tasks })),
      ),
  }),
  whereMutation<ChangeLeadStatusesOfFilter>({
    kind: "changeLeadStatuses",
    target: leads,
    scopes: [Scope.LEADS_WRITE],
    description: "Says what is going on with all leads of a filter.",
    input: ChangeLeadStatusesOfFilter,
    change: (tx, viewer, ids, { status, reason, resumeAt, referrer }) =>
      changeLeadStatuses(
        tx,
        viewer,
        ids.map((leadId) => ({ leadId, status, reason, resumeAt, referrer })),
      ),
  }),
];
