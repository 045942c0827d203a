import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import { Lead } from "../../records/leads/lead.js";
import { type LeadMerge, MergeChange } from "./lead-merge.js";
import { MergeLeadsInput, UnmergeLeadsInput } from "./merge-leads.inputs.js";
import { mergeLeads } from "./merge-leads.js";
import { unmergeLeads } from "./unmerge-leads.js";

@ObjectType()
class MergeLeadsPayload extends Payload {
  @Field(() => Lead, { nullable: true, description: "The lead that survives." })
  lead?: Lead;

  /** Remembered with an idempotency key in place of the changes, which are personal data. */
  merge?: LeadMerge;
}

@ObjectType()
class UnmergeLeadsPayload extends Payload {
  @Field(() => Lead, { nullable: true, description: "The lead that had survived." })
  lead?: Lead;

  @Field(() => [Lead], { nullable: true, description: "The leads that are there again." })
  leads?: Lead[];
}

@Resolver()
export class MergeResolver {
  // What the others were is in the answer, so whoever merges must be allowed to read.
  @Allow(Scope.LEADS_READ, Scope.LEADS_WRITE)
  @Mutation(() => MergeLeadsPayload, {
    description: "Makes leads of one person one. All that is attached goes to the master, and the other ids stand for it from then on.",
  })
  mergeLeads(@Ctx() context: Context, @Arg("input", () => MergeLeadsInput, { description: "The leads." }) input: MergeLeadsInput) {
    return context.mutate<MergeLeadsPayload>("mergeLeads", input, (tx) => mergeLeads(tx, context.viewer, input));
  }

  @Allow(Scope.LEADS_READ, Scope.LEADS_WRITE)
  @Mutation(() => UnmergeLeadsPayload, {
    description: "Takes a merge back, within 30 days. What was changed or came in since stays with the survivor.",
  })
  unmergeLeads(@Ctx() context: Context, @Arg("input", () => UnmergeLeadsInput, { description: "The merge." }) input: UnmergeLeadsInput) {
    return context.mutate<UnmergeLeadsPayload>("unmergeLeads", input, (tx) => unmergeLeads(tx, context.viewer, input));
  }
}

@Resolver(() => MergeLeadsPayload)
export class MergeLeadsPayloadFields {
  @FieldResolver(() => [MergeChange], { description: "What changes of the survivor, field by field." })
  changes(@Root() { merge }: MergeLeadsPayload): MergeChange[] {
    return merge?.changes ?? [];
  }
}
