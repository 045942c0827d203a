import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import { Lead } from "../../records/leads/lead.js";
import { LoseLeadInput, loseLead, WinLeadInput, winLead } from "./close-lead.js";

@ObjectType()
class LoseLeadPayload extends Payload {
  @Field(() => Lead, { nullable: true, description: "The lead as it is now." })
  lead?: Lead;
}

@ObjectType()
class WinLeadPayload extends Payload {
  @Field(() => Lead, { nullable: true, description: "The lead as it is now." })
  lead?: Lead;
}

@Resolver()
export class CloseLeadResolver {
  @Allow(Scope.LEADS_QUALIFY)
  @Mutation(() => LoseLeadPayload, { description: "Gives up a lead that was pursued, for a reason; one with a deal is lost with it." })
  loseLead(@Ctx() context: Context, @Arg("input", () => LoseLeadInput, { description: "The lead, and why." }) input: LoseLeadInput) {
    return context.mutate<LoseLeadPayload>("loseLead", input, async (tx) => ({ lead: await loseLead(tx, context.viewer, input) }));
  }

  @Allow(Scope.LEADS_QUALIFY)
  @Mutation(() => WinLeadPayload, {
    description:
      "Makes a customer of a lead without a deal: where the organisation works without opportunities, or the lead was converted without one.",
  })
  winLead(@Ctx() context: Context, @Arg("input", () => WinLeadInput, { description: "The lead." }) input: WinLeadInput) {
    return context.mutate<WinLeadPayload>("winLead", input, async (tx) => ({ lead: await winLead(tx, context.viewer, input) }));
  }
}
