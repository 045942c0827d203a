import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import { only } from "../../platform/errors.js";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import { AssignLeadInput } from "../../records/leads/assign.inputs.js";
import { CaptureLeadInput, ChangeLeadStatusInput, UpdateLeadInput, UpsertLeadInput } from "../../records/leads/lead.inputs.js";
import { Lead } from "../../records/leads/lead.js";
import { captureLeadsFor } from "./capture-for.js";
import { CaptureOutcome } from "./capture-outcome.js";
import { assignLead, changeLeadStatus, updateLead } from "./edit-lead.js";
import { UpsertOutcome, upsertLead } from "./upsert-leads.js";

@ObjectType()
class CaptureLeadPayload extends Payload {
  @Field(() => Lead, { nullable: true, description: "The lead: new, or the one that was known." })
  lead?: Lead;

  @Field(() => CaptureOutcome, { nullable: true, description: "Which of the two; null where you may not see the lead." })
  outcome?: CaptureOutcome;
}

@ObjectType()
class UpsertLeadPayload extends Payload {
  @Field(() => Lead, { nullable: true, description: "The lead as it is now." })
  lead?: Lead;

  @Field(() => UpsertOutcome, { nullable: true, description: "Whether it was new; null where you may not see the lead." })
  outcome?: UpsertOutcome;
}

@ObjectType()
class UpdateLeadPayload extends Payload {
  @Field(() => Lead, { nullable: true, description: "The lead as it is now." })
  lead?: Lead;
}

@ObjectType()
class ChangeLeadStatusPayload extends Payload {
  @Field(() => Lead, { nullable: true, description: "The lead as it is now." })
  lead?: Lead;
}

@ObjectType()
class AssignLeadPayload extends Payload {
  @Field(() => Lead, { nullable: true, description: "The lead as it is now." })
  lead?: Lead;
}

@Resolver()
export class CaptureResolver {
  @Allow(Scope.LEADS_CAPTURE)
  @Mutation(() => CaptureLeadPayload, {
    description: "Takes in a person who showed interest. Somebody who is known already is not doubled; see the source's policy.",
  })
  captureLead(@Ctx() context: Context, @Arg("input", () => CaptureLeadInput, { description: "The person." }) input: CaptureLeadInput) {
    return context.mutate<CaptureLeadPayload>("captureLead", input, async (tx) => only(await captureLeadsFor(tx, context.viewer, [input])));
  }

  @Allow(Scope.LEADS_CAPTURE, Scope.LEADS_WRITE)
  @Mutation(() => UpsertLeadPayload, {
    description: "Changes the lead of an external id, or captures it when there is none: send it as often as you like.",
  })
  upsertLead(@Ctx() context: Context, @Arg("input", () => UpsertLeadInput, { description: "The lead." }) input: UpsertLeadInput) {
    return context.mutate<UpsertLeadPayload>("upsertLead", input, (tx) => upsertLead(tx, context.viewer, input));
  }

  @Allow(Scope.LEADS_WRITE)
  @Mutation(() => UpdateLeadPayload, { description: "Changes what people typed about a lead." })
  updateLead(@Ctx() context: Context, @Arg("input", () => UpdateLeadInput, { description: "What changes." }) input: UpdateLeadInput) {
    return context.mutate<UpdateLeadPayload>("updateLead", input, async (tx) => ({ lead: await updateLead(tx, context.viewer, input) }));
  }

  @Allow(Scope.LEADS_WRITE)
  @Mutation(() => ChangeLeadStatusPayload, { description: "Says what is going on with a lead." })
  changeLeadStatus(
    @Ctx() context: Context,
    @Arg("input", () => ChangeLeadStatusInput, { description: "The new status, with what it needs." }) input: ChangeLeadStatusInput,
  ) {
    return context.mutate<ChangeLeadStatusPayload>("changeLeadStatus", input, async (tx) => ({
      lead: await changeLeadStatus(tx, context.viewer, input),
    }));
  }

  @Allow(Scope.LEADS_WRITE)
  @Mutation(() => AssignLeadPayload, { description: "Hands a lead to somebody, or puts it into a queue." })
  assignLead(
    @Ctx() context: Context,
    @Arg("input", () => AssignLeadInput, { description: "The lead and its new owner." }) input: AssignLeadInput,
  ) {
    return context.mutate<AssignLeadPayload>("assignLead", input, async (tx) => ({ lead: await assignLead(tx, context.viewer, input) }));
  }
}
