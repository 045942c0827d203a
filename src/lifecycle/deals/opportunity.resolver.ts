import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import { ChangeOpportunityContactsInput, changeOpportunityContacts } from "../../records/opportunities/edit-committee.js";
import { ChangeOpportunityLinesInput, changeOpportunityLines } from "../../records/opportunities/edit-lines.js";
import {
  CreateOpportunityInput,
  createOpportunity,
  UpdateOpportunityInput,
  updateOpportunity,
} from "../../records/opportunities/edit-opportunity.js";
import { Opportunity } from "../../records/opportunities/opportunity.js";
import { ChangeOpportunityStageInput, changeOpportunityStage } from "./move-opportunity.js";

@ObjectType()
class CreateOpportunityPayload extends Payload {
  @Field(() => Opportunity, { nullable: true, description: "The new deal." })
  opportunity?: Opportunity;
}

@ObjectType()
class UpdateOpportunityPayload extends Payload {
  @Field(() => Opportunity, { nullable: true, description: "The deal as it is now." })
  opportunity?: Opportunity;
}

@ObjectType()
class ChangeOpportunityStagePayload extends Payload {
  @Field(() => Opportunity, { nullable: true, description: "The deal as it is now." })
  opportunity?: Opportunity;
}

@ObjectType()
class ChangeOpportunityLinesPayload extends Payload {
  @Field(() => Opportunity, { nullable: true, description: "The deal with its lines and amount as they are now." })
  opportunity?: Opportunity;
}

@ObjectType()
class ChangeOpportunityContactsPayload extends Payload {
  @Field(() => Opportunity, { nullable: true, description: "The deal with its buying committee as it is now." })
  opportunity?: Opportunity;
}

@Resolver()
export class OpportunityResolver {
  @Allow(Scope.OPPORTUNITIES_WRITE)
  @Mutation(() => CreateOpportunityPayload, { description: "Opens a deal with an account." })
  createOpportunity(
    @Ctx() context: Context,
    @Arg("input", () => CreateOpportunityInput, { description: "The deal." }) input: CreateOpportunityInput,
  ) {
    return context.mutate<CreateOpportunityPayload>("createOpportunity", input, async (tx) => ({
      opportunity: await createOpportunity(tx, context.viewer, input),
    }));
  }

  @Allow(Scope.OPPORTUNITIES_WRITE)
  @Mutation(() => UpdateOpportunityPayload, {
    description: "Changes a deal; its stage moves by changeOpportunityStage, its lines by changeOpportunityLines.",
  })
  updateOpportunity(
    @Ctx() context: Context,
    @Arg("input", () => UpdateOpportunityInput, { description: "What changes." }) input: UpdateOpportunityInput,
  ) {
    return context.mutate<UpdateOpportunityPayload>("updateOpportunity", input, async (tx) => ({
      opportunity: await updateOpportunity(tx, context.viewer, input),
    }));
  }

  @Allow(Scope.OPPORTUNITIES_WRITE)
  @Mutation(() => ChangeOpportunityStagePayload, {
    description: "Moves a deal: to another step, to its end, or back from it. The status of the lead that it came from follows.",
  })
  changeOpportunityStage(
    @Ctx() context: Context,
    @Arg("input", () => ChangeOpportunityStageInput, { description: "The deal, and where to." }) input: ChangeOpportunityStageInput,
  ) {
    return context.mutate<ChangeOpportunityStagePayload>("changeOpportunityStage", input, async (tx) => ({
      opportunity: await changeOpportunityStage(tx, context.viewer, input),
    }));
  }

  @Allow(Scope.OPPORTUNITIES_WRITE)
  @Mutation(() => ChangeOpportunityLinesPayload, {
    description: "Changes what a deal is about, line by line; its amount becomes their sum.",
  })
  changeOpportunityLines(
    @Ctx() context: Context,
    @Arg("input", () => ChangeOpportunityLinesInput, { description: "The deal, and its lines." }) input: ChangeOpportunityLinesInput,
  ) {
    return context.mutate<ChangeOpportunityLinesPayload>("changeOpportunityLines", input, async (tx) => ({
      opportunity: await changeOpportunityLines(tx, context.viewer, input),
    }));
  }

  @Allow(Scope.OPPORTUNITIES_WRITE)
  @Mutation(() => ChangeOpportunityContactsPayload, {
    description: "Changes who has which part in the decision on a deal, and who is its primary contact.",
  })
  changeOpportunityContacts(
    @Ctx() context: Context,
    @Arg("input", () => ChangeOpportunityContactsInput, { description: "The deal, and its committee." })
    input: ChangeOpportunityContactsInput,
  ) {
    return context.mutate<ChangeOpportunityContactsPayload>("changeOpportunityContacts", input, async (tx) => ({
      opportunity: await changeOpportunityContacts(tx, context.viewer, input),
    }));
  }
}
