import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import { Scope } from "../access/scopes.js";
import type { Context } from "../context.js";
import { Payload } from "../graphql/payload.js";
import { Allow } from "../graphql/rules.js";
import {
  ChangeOpportunityStageInput,
  CreateOpportunityInput,
  changeOpportunityStage,
  createOpportunity,
  UpdateOpportunityInput,
  updateOpportunity,
} from "./edit-opportunity.js";
import { Opportunity } from "./opportunity.js";

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
  @Mutation(() => UpdateOpportunityPayload, { description: "Changes a deal; its stage moves by changeOpportunityStage." })
  updateOpportunity(
    @Ctx() context: Context,
    @Arg("input", () => UpdateOpportunityInput, { description: "What changes." }) input: UpdateOpportunityInput,
  ) {
    return context.mutate<UpdateOpportunityPayload>("updateOpportunity", input, async (tx) => ({
      opportunity: await updateOpportunity(tx, context.viewer, input),
    }));
  }

  @Allow(Scope.OPPORTUNITIES_WRITE)
  @Mutation(() => ChangeOpportunityStagePayload, { description: "Moves a deal, and with it the status of the lead that it came from." })
  changeOpportunityStage(
    @Ctx() context: Context,
    @Arg("input", () => ChangeOpportunityStageInput, { description: "The deal, and where to." }) input: ChangeOpportunityStageInput,
  ) {
    return context.mutate<ChangeOpportunityStagePayload>("changeOpportunityStage", input, async (tx) => ({
      opportunity: await changeOpportunityStage(tx, context.viewer, input),
    }));
  }
}
