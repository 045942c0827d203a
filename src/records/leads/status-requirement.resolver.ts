import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import { LeadStatusRequirement, SetLeadStatusRequirementInput, setLeadStatusRequirement } from "./status-requirement.js";

@ObjectType()
class SetLeadStatusRequirementPayload extends Payload {
  @Field(() => LeadStatusRequirement, { nullable: true, description: "What the status requires now." })
  requirement?: LeadStatusRequirement;
}

@Resolver()
export class StatusRequirementResolver {
  @Allow(Scope.LEADS_READ)
  @Query(() => [LeadStatusRequirement], {
    description: "What leads need before they are given a status, of the statuses that require something.",
  })
  async leadStatusRequirements(@Ctx() context: Context): Promise<LeadStatusRequirement[]> {
    const found = await context.services.dataSource.manager.find(LeadStatusRequirement, { order: { status: "ASC" } });
    return found.filter(({ requiredFields }) => requiredFields.length > 0);
  }

  @Allow(Scope.SALES_MANAGE)
  @Mutation(() => SetLeadStatusRequirementPayload, { description: "Says which fields a lead must have before somebody gives it a status." })
  setLeadStatusRequirement(
    @Ctx() context: Context,
    @Arg("input", () => SetLeadStatusRequirementInput, { description: "The status, and what it requires." })
    input: SetLeadStatusRequirementInput,
  ) {
    return context.mutate<SetLeadStatusRequirementPayload>("setLeadStatusRequirement", input, async (tx) => ({
      requirement: await setLeadStatusRequirement(tx, input),
    }));
  }
}
