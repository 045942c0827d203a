import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Context } from "../../platform/execution/context.js";
import { Needs } from "../../platform/query/properties.js";
import { Money } from "../../platform/scalars.js";
import { Campaign } from "../../records/campaigns/campaign.js";
import { Source } from "../../records/campaigns/source.js";
import { type LeadsOf, leadsOf } from "./cost-per-lead.js";

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
