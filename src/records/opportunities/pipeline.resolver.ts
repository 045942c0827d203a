import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import { CloseReason } from "./close-reason.js";
import { CreateCloseReasonInput, createCloseReason, UpdateCloseReasonInput, updateCloseReason } from "./edit-close-reason.js";
import { CreatePipelineInput, createPipeline, UpdatePipelineInput, updatePipeline } from "./edit-pipeline.js";
import { Pipeline } from "./pipeline.js";

@ObjectType()
class CreatePipelinePayload extends Payload {
  @Field(() => Pipeline, { nullable: true, description: "The new pipeline." })
  pipeline?: Pipeline;
}

@ObjectType()
class UpdatePipelinePayload extends Payload {
  @Field(() => Pipeline, { nullable: true, description: "The pipeline as it is now." })
  pipeline?: Pipeline;
}

@ObjectType()
class CreateCloseReasonPayload extends Payload {
  @Field(() => CloseReason, { nullable: true, description: "The new reason." })
  closeReason?: CloseReason;
}

@ObjectType()
class UpdateCloseReasonPayload extends Payload {
  @Field(() => CloseReason, { nullable: true, description: "The reason as it is now." })
  closeReason?: CloseReason;
}

/** What an administrator sets up for deals. */
@Resolver()
export class PipelineResolver {
  @Allow(Scope.SALES_MANAGE)
  @Mutation(() => CreatePipelinePayload, { description: "Adds a pipeline." })
  createPipeline(
    @Ctx() context: Context,
    @Arg("input", () => CreatePipelineInput, { description: "The pipeline." }) input: CreatePipelineInput,
  ) {
    return context.mutate<CreatePipelinePayload>("createPipeline", input, async (tx) => ({ pipeline: await createPipeline(tx, input) }));
  }

  @Allow(Scope.SALES_MANAGE)
  @Mutation(() => UpdatePipelinePayload, { description: "Changes a pipeline, its steps, or whether it is the default or archived." })
  updatePipeline(
    @Ctx() context: Context,
    @Arg("input", () => UpdatePipelineInput, { description: "What changes." }) input: UpdatePipelineInput,
  ) {
    return context.mutate<UpdatePipelinePayload>("updatePipeline", input, async (tx) => ({ pipeline: await updatePipeline(tx, input) }));
  }

  @Allow(Scope.SALES_MANAGE)
  @Mutation(() => CreateCloseReasonPayload, { description: "Adds a reason for which deals are won or lost." })
  createCloseReason(
    @Ctx() context: Context,
    @Arg("input", () => CreateCloseReasonInput, { description: "The reason." }) input: CreateCloseReasonInput,
  ) {
    return context.mutate<CreateCloseReasonPayload>("createCloseReason", input, async (tx) => ({
      closeReason: await createCloseReason(tx, input),
    }));
  }

  @Allow(Scope.SALES_MANAGE)
  @Mutation(() => UpdateCloseReasonPayload, { description: "Renames a reason for which deals are won or lost, or archives it." })
  updateCloseReason(
    @Ctx() context: Context,
    @Arg("input", () => UpdateCloseReasonInput, { description: "What changes." }) input: UpdateCloseReasonInput,
  ) {
    return context.mutate<UpdateCloseReasonPayload>("updateCloseReason", input, async (tx) => ({
      closeReason: await updateCloseReason(tx, input),
    }));
  }
}
