import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import { Refusal } from "../../platform/errors.js";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { RESULTS, RowResult } from "../../platform/schema/bulk.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import { AssignLeadsInput } from "../../records/leads/assign.inputs.js";
import { CaptureLeadsInput, ChangeLeadStatusesInput, UpdateLeadsInput, UpsertLeadsInput } from "../../records/leads/lead.inputs.js";
import { Lead } from "../../records/leads/lead.js";
import { LeadRowResult } from "../../records/leads/lead-row-result.js";
import { captureLeadsFor } from "./capture-for.js";
import { CaptureOutcome } from "./capture-outcome.js";
import { assignLeads, changeLeadStatuses, updateLeads } from "./edit-lead.js";
import { UpsertOutcome, upsertLeads } from "./upsert-leads.js";

@ObjectType({ description: "What became of one person." })
class CaptureLeadsResult extends RowResult {
  @Field(() => Lead, { nullable: true, description: "The lead: new, or the one that was known." })
  lead?: Lead | null;

  @Field(() => CaptureOutcome, { nullable: true, description: "Which of the two; null where you may not see the lead." })
  outcome?: CaptureOutcome;
}

@ObjectType()
class CaptureLeadsPayload extends Payload {
  @Field(() => [CaptureLeadsResult], { description: RESULTS })
  results: CaptureLeadsResult[];
}

@ObjectType({ description: "What became of one lead." })
class UpsertLeadsResult extends RowResult {
  @Field(() => Lead, { nullable: true, description: "The lead as it is now; null when its row was refused." })
  lead?: Lead | null;

  @Field(() => UpsertOutcome, { nullable: true, description: "Whether it was new; null where you may not see the lead." })
  outcome?: UpsertOutcome;
}

@ObjectType()
class UpsertLeadsPayload extends Payload {
  @Field(() => [UpsertLeadsResult], { description: RESULTS })
  results: UpsertLeadsResult[];
}

@ObjectType()
class UpdateLeadsPayload extends Payload {
  @Field(() => [LeadRowResult], { description: RESULTS })
  results: LeadRowResult[];
}

@ObjectType()
class ChangeLeadStatusesPayload extends Payload {
  @Field(() => [LeadRowResult], { description: RESULTS })
  results: LeadRowResult[];
}

@ObjectType()
class AssignLeadsPayload extends Payload {
  @Field(() => [LeadRowResult], { description: RESULTS })
  results: LeadRowResult[];
}

/** A verb's answers as the records of a result. */
const asLeads = (answers: (Lead | Refusal)[]) => answers.map((answer) => (answer instanceof Refusal ? answer : { lead: answer }));

/** The mutations of lead.resolver.ts for many rows at once. */
@Resolver()
export class LeadBulkResolver {
  @Allow(Scope.LEADS_CAPTURE)
  @Mutation(() => CaptureLeadsPayload, {
    description: "Takes in several persons, in order, each like `captureLead`: a later one may be somebody whom an earlier one made known.",
  })
  captureLeads(@Ctx() context: Context, @Arg("input", () => CaptureLeadsInput, { description: "The persons." }) input: CaptureLeadsInput) {
    return context.mutateRows<CaptureLeadsResult, CaptureLeadsInput["rows"][number]>("captureLeads", input, (tx, rows) =>
      captureLeadsFor(tx, context.viewer, rows),
    );
  }

  @Allow(Scope.LEADS_CAPTURE, Scope.LEADS_WRITE)
  @Mutation(() => UpsertLeadsPayload, { description: "Changes, or captures, several leads by their external ids, each like `upsertLead`." })
  upsertLeads(@Ctx() context: Context, @Arg("input", () => UpsertLeadsInput, { description: "The leads." }) input: UpsertLeadsInput) {
    return context.mutateRows<UpsertLeadsResult, UpsertLeadsInput["rows"][number]>("upsertLeads", input, (tx, rows) =>
      upsertLeads(tx, context.viewer, rows),
    );
  }

  @Allow(Scope.LEADS_WRITE)
  @Mutation(() => UpdateLeadsPayload, { description: "Changes what people typed about several leads." })
  updateLeads(@Ctx() context: Context, @Arg("input", () => UpdateLeadsInput, { description: "What changes." }) input: UpdateLeadsInput) {
    return context.mutateRows("updateLeads", input, async (tx, rows) => asLeads(await updateLeads(tx, context.viewer, rows)));
  }

  @Allow(Scope.LEADS_WRITE)
  @Mutation(() => ChangeLeadStatusesPayload, { description: "Says what is going on with several leads." })
  changeLeadStatuses(
    @Ctx() context: Context,
    @Arg("input", () => ChangeLeadStatusesInput, { description: "The new statuses." }) input: ChangeLeadStatusesInput,
  ) {
    return context.mutateRows("changeLeadStatuses", input, async (tx, rows) => asLeads(await changeLeadStatuses(tx, context.viewer, rows)));
  }

  @Allow(Scope.LEADS_WRITE)
  @Mutation(() => AssignLeadsPayload, { description: "Hands several leads to somebody, or puts them into queues." })
  assignLeads(
    @Ctx() context: Context,
    @Arg("input", () => AssignLeadsInput, { description: "The leads and their new owners." }) input: AssignLeadsInput,
  ) {
    return context.mutateRows("assignLeads", input, async (tx, rows) => asLeads(await assignLeads(tx, context.viewer, rows)));
  }
}
