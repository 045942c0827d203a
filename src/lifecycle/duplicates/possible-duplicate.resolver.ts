import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { enqueue } from "../../platform/jobs/enqueue.js";
import { IdempotentInput, Payload } from "../../platform/schema/payload.js";
import { Allow, AllowSignedIn } from "../../platform/schema/rules.js";
import { FIND_DUPLICATES } from "../../records/custom-fields/define-custom-field.js";
import { PossibleDuplicate } from "../../records/duplicates/possible-duplicate.js";
import { MarkAsDistinctInput, markAsDistinct } from "./mark-as-distinct.js";

@ObjectType()
class MarkAsDistinctPayload extends Payload {
  @Field(() => [PossibleDuplicate], { nullable: true, description: "The pairs, which are decided now." })
  possibleDuplicates?: PossibleDuplicate[];
}

@InputType({ description: "A comparison of all records." })
class ScanForDuplicatesInput extends IdempotentInput {}

@ObjectType()
class ScanForDuplicatesPayload extends Payload {}

@Resolver()
export class PossibleDuplicateResolver {
  @AllowSignedIn()
  @Mutation(() => MarkAsDistinctPayload, {
    description:
      "Decides that records are not the same: they are never noted as possible duplicates again. Needs LEADS_WRITE for leads, CUSTOMERS_WRITE for contacts and accounts.",
  })
  markAsDistinct(
    @Ctx() context: Context,
    @Arg("input", () => MarkAsDistinctInput, { description: "The records." }) input: MarkAsDistinctInput,
  ) {
    return context.mutate<MarkAsDistinctPayload>("markAsDistinct", input, async (tx) => ({
      possibleDuplicates: await markAsDistinct(tx, context.viewer, input),
    }));
  }

  @Allow(Scope.USERS_MANAGE)
  @Mutation(() => ScanForDuplicatesPayload, {
    description:
      "Compares all leads, contacts and accounts with each other, in the background, and notes the pairs that may be the same (`possibleDuplicates`).",
  })
  async scanForDuplicates(
    @Ctx() context: Context,
    @Arg("input", () => ScanForDuplicatesInput, { description: "The comparison." }) input: ScanForDuplicatesInput,
  ) {
    const payload = await context.mutate<ScanForDuplicatesPayload>("scanForDuplicates", input, async (tx) => {
      await enqueue(tx, { kind: FIND_DUPLICATES });
      return {};
    });
    context.services.jobs.wake();
    return payload;
  }
}
