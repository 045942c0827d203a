import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import { CreateExitTriggerInput, createExitTrigger, UpdateExitTriggerInput, updateExitTrigger } from "../triggers/edit-exit-trigger.js";
import { ExitTrigger } from "../triggers/exit-trigger.js";
import { CreateReasonInput, createReason, UpdateReasonInput, updateReason } from "./edit-reasons.js";
import { QualificationPolicy } from "./policy.js";
import { Reason } from "./reason.js";
import { SaveQualificationPolicyInput, saveQualificationPolicy } from "./save-policy.js";

@ObjectType()
class SaveQualificationPolicyPayload extends Payload {
  @Field(() => QualificationPolicy, { nullable: true, description: "The version that counts now." })
  policy?: QualificationPolicy;
}

@ObjectType()
class CreateReasonPayload extends Payload {
  @Field(() => Reason, { nullable: true, description: "The new reason." })
  reason?: Reason;
}

@ObjectType()
class UpdateReasonPayload extends Payload {
  @Field(() => Reason, { nullable: true, description: "The reason as it is now." })
  reason?: Reason;
}

@ObjectType()
class CreateExitTriggerPayload extends Payload {
  @Field(() => ExitTrigger, { nullable: true, description: "The new exit trigger." })
  exitTrigger?: ExitTrigger;
}

@ObjectType()
class UpdateExitTriggerPayload extends Payload {
  @Field(() => ExitTrigger, { nullable: true, description: "The exit trigger as it is now." })
  exitTrigger?: ExitTrigger;
}

/** What administrators set about qualification. */
@Resolver()
export class QualificationSettingsResolver {
  @Allow(Scope.POLICIES_MANAGE)
  @Mutation(() => SaveQualificationPolicyPayload, {
    description: "Adds a version of a qualification policy, which counts at once. Leads that were qualified stay so.",
  })
  saveQualificationPolicy(
    @Ctx() context: Context,
    @Arg("input", () => SaveQualificationPolicyInput, { description: "All of the policy." }) input: SaveQualificationPolicyInput,
  ) {
    return context.mutate<SaveQualificationPolicyPayload>("saveQualificationPolicy", input, async (tx) => ({
      policy: await saveQualificationPolicy(tx, input),
    }));
  }

  @Allow(Scope.POLICIES_MANAGE)
  @Mutation(() => CreateReasonPayload, { description: "Adds a reason that people choose from." })
  createReason(@Ctx() context: Context, @Arg("input", () => CreateReasonInput, { description: "The reason." }) input: CreateReasonInput) {
    return context.mutate<CreateReasonPayload>("createReason", input, async (tx) => ({ reason: await createReason(tx, input) }));
  }

  @Allow(Scope.POLICIES_MANAGE)
  @Mutation(() => UpdateReasonPayload, { description: "Changes a reason, or takes it out of the choice." })
  updateReason(@Ctx() context: Context, @Arg("input", () => UpdateReasonInput, { description: "What changes." }) input: UpdateReasonInput) {
    return context.mutate<UpdateReasonPayload>("updateReason", input, async (tx) => ({ reason: await updateReason(tx, input) }));
  }

  @Allow(Scope.POLICIES_MANAGE)
  @Mutation(() => CreateExitTriggerPayload, { description: "Adds an exit trigger. It looks at what happens from now on." })
  createExitTrigger(
    @Ctx() context: Context,
    @Arg("input", () => CreateExitTriggerInput, { description: "The exit trigger." }) input: CreateExitTriggerInput,
  ) {
    return context.mutate<CreateExitTriggerPayload>("createExitTrigger", input, async (tx) => ({
      exitTrigger: await createExitTrigger(tx, input),
    }));
  }

  @Allow(Scope.POLICIES_MANAGE)
  @Mutation(() => UpdateExitTriggerPayload, { description: "Changes an exit trigger, or switches it off." })
  updateExitTrigger(
    @Ctx() context: Context,
    @Arg("input", () => UpdateExitTriggerInput, { description: "What changes." }) input: UpdateExitTriggerInput,
  ) {
    return context.mutate<UpdateExitTriggerPayload>("updateExitTrigger", input, async (tx) => ({
      exitTrigger: await updateExitTrigger(tx, input),
    }));
  }
}
