import { Arg, Ctx, Field, FieldResolver, Int, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import { type LeadsOf, leadsOf } from "../../insights/statistics/cost-per-lead.js";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { Needs } from "../../platform/query/properties.js";
import { Money } from "../../platform/scalars.js";
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

const LEAD_COUNT = "How many of the leads that you see";
const COST_PER_LEAD = "Its cost by the number of its leads; null without a cost, without leads, and for those who do not see all leads.";

@Resolver(() => Campaign)
export class CampaignFields {
  @Needs("id")
  @FieldResolver(() => Int, { description: `${LEAD_COUNT} it brought: those whose \`campaign\` it is.` })
  async leadCount(@Root() campaign: Campaign, @Ctx() context: Context): Promise<number> {
    return (await leadsOfCampaign(context, campaign)).count;
  }

  @Needs("id")
  @FieldResolver(() => Int, { description: `${LEAD_COUNT} have come by it at some time: those with a touch of it.` })
  async memberCount(@Root() campaign: Campaign, @Ctx() context: Context): Promise<number> {
    return (await context.loader("members of campaigns", (ids) => leadsOf(context, "members", ids)).load(campaign.id)).count;
  }

  @Needs("id", "costAmount", "costCurrency")
  @FieldResolver(() => Money, { nullable: true, description: COST_PER_LEAD })
  async costPerLead(@Root() campaign: Campaign, @Ctx() context: Context): Promise<Money | null> {
    return perLead(campaign, await leadsOfCampaign(context, campaign));
  }
}

@Resolver(() => Source)
export class SourceFields {
  @Needs("id")
  @FieldResolver(() => Int, { description: `${LEAD_COUNT} came by it first: those whose \`source\` it is.` })
  async leadCount(@Root() source: Source, @Ctx() context: Context): Promise<number> {
    return (await leadsOfSource(context, source)).count;
  }

  @Needs("id", "costAmount", "costCurrency")
  @FieldResolver(() => Money, { nullable: true, description: COST_PER_LEAD })
  async costPerLead(@Root() source: Source, @Ctx() context: Context): Promise<Money | null> {
    return perLead(source, await leadsOfSource(context, source));
  }
}

const leadsOfCampaign = (context: Context, { id }: Campaign): Promise<LeadsOf> =>
  context.loader("leads of campaigns", (ids) => leadsOf(context, "campaign", ids)).load(id);

const leadsOfSource = (context: Context, { id }: Source): Promise<LeadsOf> =>
  context.loader("leads of sources", (ids) => leadsOf(context, "source", ids)).load(id);

const perLead = ({ costCurrency: currency }: Pick<Campaign, "costCurrency">, { costPerLead: amount }: LeadsOf): Money | null =>
  amount !== null && currency ? { amount, currency } : null;
