import { Arg, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Query, Resolver, Root } from "type-graphql";
import { hydrate } from "../../platform/database/data-source.js";
import { fromId, toId } from "../../platform/database/id.js";
import { sqlOf } from "../../platform/database/sql-values.js";
import { NotFound } from "../../platform/errors.js";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { DateTime } from "../../platform/scalars.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow, Costs } from "../../platform/schema/rules.js";
import { ModelState } from "../../records/leads/score.enums.js";
import { DraftScoringModelInput, PublishScoringModelInput } from "./model.inputs.js";
import { PublishJob } from "./publish-job.js";
import { draftScoringModel, publishScoringModel } from "./publish-model.js";
import { RuleGroup, ScoringModel, ScoringRule } from "./scoring-model.js";
import { ScoringSimulation, simulateModel } from "./simulate-model.js";

@ObjectType()
class DraftScoringModelPayload extends Payload {
  @Field(() => ScoringModel, { nullable: true, description: "The new version." })
  model?: ScoringModel;
}

@ObjectType()
class PublishScoringModelPayload extends Payload {
  @Field(() => ScoringModel, { nullable: true, description: "The version that counts now." })
  model?: ScoringModel;

  @Field(() => PublishJob, { nullable: true, description: "The rescoring of all its leads; ask `publishJob` how far it is." })
  job?: PublishJob;
}

@Resolver()
export class ScoringResolver {
  @Allow(Scope.SCORING_READ)
  @Query(() => [ScoringModel], {
    description: "The versions of all scoring models: the model of all others first, then by persona; the latest version first.",
  })
  async scoringModels(
    @Ctx() context: Context,
    @Arg("state", () => ModelState, { nullable: true, description: "Only versions in this state." }) state?: ModelState | null,
  ): Promise<ScoringModel[]> {
    const rows = await sqlOf(context)<Record<string, unknown>>(
      "select * from scoring_model where $1::text is null or state = $1 order by lower(persona) nulls first, version desc limit 500",
      [state ?? null],
    );
    return rows.map((row) => hydrate(context.services.dataSource, ScoringModel, row));
  }

  @Allow(Scope.SCORING_READ)
  @Query(() => ScoringModel, { nullable: true, description: "One version of a scoring model; null when there is none with this id." })
  scoringModel(@Ctx() context: Context, @Arg("id", () => ID, { description: "The version's id." }) id: string) {
    return context.load(ScoringModel, fromId(ScoringModel.prefix, id, "id"));
  }

  @Allow(Scope.SCORING_READ)
  @Query(() => PublishJob, {
    nullable: true,
    description: "How far the rescoring after a publishing is; null when there is none with this id.",
  })
  publishJob(@Ctx() context: Context, @Arg("id", () => ID, { description: "The job's id." }) id: string) {
    return context.load(PublishJob, fromId(PublishJob.prefix, id, "id"));
  }

  @Allow(Scope.SCORING_MANAGE)
  @Costs(500)
  @Query(() => ScoringSimulation, { description: "What publishing a version would do. Changes nothing." })
  async simulateScoringModel(
    @Ctx() context: Context,
    @Arg("id", () => ID, { description: "The version's id." }) id: string,
  ): Promise<ScoringSimulation> {
    const model = await context.load(ScoringModel, fromId(ScoringModel.prefix, id, "id"));
    if (!model) throw new NotFound("id", "scoring model");
    return simulateModel(context.services.dataSource, sqlOf(context), model, context.now);
  }

  @Allow(Scope.SCORING_MANAGE)
  @Mutation(() => DraftScoringModelPayload, {
    description: "Adds a version of a scoring model as a draft. To edit a model, active or not, is to draft its next version.",
  })
  draftScoringModel(
    @Ctx() context: Context,
    @Arg("input", () => DraftScoringModelInput, { description: "All of the model." }) input: DraftScoringModelInput,
  ) {
    return context.mutate<DraftScoringModelPayload>("draftScoringModel", input, async (tx) => ({
      model: await draftScoringModel(tx, input),
    }));
  }

  @Allow(Scope.SCORING_MANAGE)
  @Mutation(() => PublishScoringModelPayload, {
    description: "Makes a version the one that counts, in place of the one before it, and has all its leads rescored in the background.",
  })
  publishScoringModel(
    @Ctx() context: Context,
    @Arg("input", () => PublishScoringModelInput, { description: "Which version." }) input: PublishScoringModelInput,
  ) {
    return context.mutate<PublishScoringModelPayload>("publishScoringModel", input, (tx) => publishScoringModel(tx, input));
  }
}

@Resolver(() => ScoringModel)
export class ScoringModelFields {
  @FieldResolver(() => [RuleGroup], { description: "The rules, in groups." })
  groups(@Root() { id, groups }: ScoringModel): RuleGroup[] {
    return groups.map((group) => ({ ...group, rules: group.rules.map((rule) => ({ ...rule, modelId: id })) }));
  }
}

@Resolver(() => ScoringRule)
export class ScoringRuleFields {
  @FieldResolver(() => String, {
    description: "What the rule is called in the ledger: unique in its model, and kept from version to version.",
  })
  key(@Root() { id }: ScoringRule): string {
    return id;
  }

  @FieldResolver(() => ID, {
    description: "The rule of this version of the model, and of no other.",
    deprecationReason: "Since 2026-12-01; gone on 2027-06-01. Use `key`, with the `id` of the model where one key is not enough.",
  })
  id(@Root() { id, modelId }: ScoringRule): string {
    return `${toId(ScoringModel.prefix, modelId as string)}:${id}`;
  }

  @FieldResolver(() => DateTime, { nullable: true, description: "From when on it counts; null when it always did." })
  validFrom(@Root() { validFrom }: ScoringRule): Date | null {
    return validFrom ? new Date(validFrom) : null;
  }

  @FieldResolver(() => DateTime, { nullable: true, description: "Until when it counts, that instant not included; null when for good." })
  validUntil(@Root() { validUntil }: ScoringRule): Date | null {
    return validUntil ? new Date(validUntil) : null;
  }
}
