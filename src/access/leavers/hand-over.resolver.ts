import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Context } from "../../platform/execution/context.js";
import { Allow } from "../../platform/schema/rules.js";
import { BulkJobPayload } from "../bulk-jobs/bulk-job.payload.js";
import { HAND_OVER_SCOPES, HandOverInput, handOver } from "./hand-over.js";
import { OpenWork } from "./owned-work.js";

@ObjectType({ description: "What a hand-over answers." })
class HandOverPayload extends BulkJobPayload {
  @Field(() => [OpenWork], { nullable: true, description: "How much is handed over, by kind." })
  open?: OpenWork[] | null;
}

@Resolver()
export class HandOverResolver {
  @Allow(...HAND_OVER_SCOPES)
  @Mutation(() => HandOverPayload, {
    description: "Hands all that is open of a person over to somebody else, or to whom the routing rules say, in the background.",
  })
  async handOver(@Ctx() context: Context, @Arg("input", () => HandOverInput, { description: "Whose, and to whom." }) input: HandOverInput) {
    const payload = await context.mutate<HandOverPayload>("handOver", input, (tx) => handOver(tx, context, input));
    if (!input.dryRun) context.services.jobs.wake();
    return payload;
  }
}
