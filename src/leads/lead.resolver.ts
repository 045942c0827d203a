import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import { Scope } from "../access/scopes.js";
import type { Context } from "../context.js";
import { Payload } from "../graphql/payload.js";
import { Allow } from "../graphql/rules.js";
import { CaptureOutcome, captureLead } from "./capture-lead.js";
import { assignLead, changeLeadStatus, updateLead } from "./edit-lead.js";
import { AssignLeadInput, CaptureLeadInput, ChangeLeadStatusInput, UpdateLeadInput } from "./lead.inputs.js";
import { Lead } from "./lead.js";

@ObjectType()
class CaptureLeadPayload extends Payload {
  @Field(() => Lead, { nullable: true, description: "The lead: new, or the one that was known." })
  lead?: Lead;

  @Field(() => CaptureOutcome, { nullable: true, description: "Which of the two." })
  outcome?: CaptureOutcome;
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
export class LeadResolver {
  @Allow(Scope.LEADS_WRITE)
  @Mutation(() => CaptureLeadPayload, {
    description: "Takes in a person who showed interest. Somebody who is known already is not doubled; see the source's policy.",
  })
  captureLead(@Ctx() context: Context, @Arg("input", () => CaptureLeadInput, { description: "The person." }) input: CaptureLeadInput) {
    return context.mutate<CaptureLeadPayload>("captureLead", input, (tx) => captureLead(tx, input));
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
