import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import { Campaign } from "./campaign.js";
import { CreateCampaignInput, createCampaign, UpdateCampaignInput, updateCampaign } from "./edit-campaign.js";
import { CreateSourceInput, createSource, UpdateSourceInput, updateSource } from "./edit-source.js";
import { Source } from "./source.js";

@ObjectType()
class CreateSourcePayload extends Payload {
  @Field(() => Source, { nullable: true, description: "The new source." })
  source?: Source;
}

@ObjectType()
class UpdateSourcePayload extends Payload {
  @Field(() => Source, { nullable: true, description: "The source as it is now." })
  source?: Source;
}

@ObjectType()
class CreateCampaignPayload extends Payload {
  @Field(() => Campaign, { nullable: true, description: "The new campaign." })
  campaign?: Campaign;
}

@ObjectType()
class UpdateCampaignPayload extends Payload {
  @Field(() => Campaign, { nullable: true, description: "The campaign as it is now." })
  campaign?: Campaign;
}

@Resolver()
export class CampaignResolver {
  @Allow(Scope.CAMPAIGNS_MANAGE)
  @Mutation(() => CreateSourcePayload, { description: "Adds a source, before anybody has come by it." })
  createSource(@Ctx() context: Context, @Arg("input", () => CreateSourceInput, { description: "The source." }) input: CreateSourceInput) {
    return context.mutate<CreateSourcePayload>("createSource", input, async (tx) => ({ source: await createSource(tx, input) }));
  }

  @Allow(Scope.CAMPAIGNS_MANAGE)
  @Mutation(() => UpdateSourcePayload, { description: "Changes a source, for instance what happens when somebody known comes in." })
  updateSource(@Ctx() context: Context, @Arg("input", () => UpdateSourceInput, { description: "What changes." }) input: UpdateSourceInput) {
    return context.mutate<UpdateSourcePayload>("updateSource", input, async (tx) => ({ source: await updateSource(tx, input) }));
  }

  @Allow(Scope.CAMPAIGNS_MANAGE)
  @Mutation(() => CreateCampaignPayload, { description: "Adds a campaign." })
  createCampaign(
    @Ctx() context: Context,
    @Arg("input", () => CreateCampaignInput, { description: "The campaign." }) input: CreateCampaignInput,
  ) {
    return context.mutate<CreateCampaignPayload>("createCampaign", input, async (tx) => ({ campaign: await createCampaign(tx, input) }));
  }

  @Allow(Scope.CAMPAIGNS_MANAGE)
  @Mutation(() => UpdateCampaignPayload, { description: "Changes a campaign." })
  updateCampaign(
    @Ctx() context: Context,
    @Arg("input", () => UpdateCampaignInput, { description: "What changes." }) input: UpdateCampaignInput,
  ) {
    return context.mutate<UpdateCampaignPayload>("updateCampaign", input, async (tx) => ({ campaign: await updateCampaign(tx, input) }));
  }
}
