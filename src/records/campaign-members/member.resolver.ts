import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import { CampaignMember } from "./campaign-member.js";
import { AddCampaignMemberInput, addCampaignMember, RemoveCampaignMemberInput, removeCampaignMember } from "./edit-member.js";

@ObjectType()
class AddCampaignMemberPayload extends Payload {
  @Field(() => CampaignMember, { nullable: true, description: "The member as it is now." })
  campaignMember?: CampaignMember;
}

@ObjectType()
class RemoveCampaignMemberPayload extends Payload {
  @Field(() => ID, { nullable: true, description: "The member that there is no more." })
  campaignMemberId?: string;
}

@Resolver()
export class CampaignMemberResolver {
  @Allow(Scope.LEADS_WRITE)
  @Mutation(() => AddCampaignMemberPayload, {
    description: "Makes a lead or contact a member of a campaign, or changes how far it went with one.",
  })
  addCampaignMember(
    @Ctx() context: Context,
    @Arg("input", () => AddCampaignMemberInput, { description: "Who, and of which campaign." }) input: AddCampaignMemberInput,
  ) {
    return context.mutate<AddCampaignMemberPayload>("addCampaignMember", input, async (tx) => {
      const { member } = await addCampaignMember(tx, context.viewer, input);
      return { campaignMember: member };
    });
  }

  @Allow(Scope.LEADS_WRITE)
  @Mutation(() => RemoveCampaignMemberPayload, { description: "Takes somebody out of a campaign." })
  removeCampaignMember(
    @Ctx() context: Context,
    @Arg("input", () => RemoveCampaignMemberInput, { description: "Whom." }) input: RemoveCampaignMemberInput,
  ) {
    return context.mutate<RemoveCampaignMemberPayload>("removeCampaignMember", input, async (tx) => ({
      campaignMemberId: await removeCampaignMember(tx, context.viewer, input),
    }));
  }
}
