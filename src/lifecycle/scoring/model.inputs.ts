import { ArrayMaxSize, ArrayMinSize, Max, MaxLength, Min, MinLength, ValidateNested } from "class-validator";
import { Field, Float, ID, InputType } from "type-graphql";
import { DateTime, Duration } from "../../platform/scalars.js";
import { IdempotentInput } from "../../platform/schema/payload.js";
import { ActivityType } from "../../records/activities/activity.js";
import { RuleKind } from "../../records/leads/score.enums.js";
import { ConditionInput } from "../conditions/condition.input.js";
import { BandThreshold, MaxHits, RuleDecay } from "./scoring-model.js";

/** The most that one model may hold. */
export const MODEL_LIMITS = { groups: 20, rules: 200, points: 10_000, cap: 50_000 };

const nested = { each: true };

@InputType({ description: "One reason for points." })
export class ScoringRuleInput {
  @Field(() => String, {
    nullable: true,
    description: "Unique in the model; made from the name unless given. Keep it when you change a rule.",
  })
  @MinLength(1)
  @MaxLength(100)
  key?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The key.",
    deprecationReason: "Since 2026-12-01; gone on 2027-06-01. Use `key`.",
  })
  @MinLength(1)
  @MaxLength(100)
  id?: string | null;

  @Field(() => String, { description: "What people call it; unique in the model." })
  @MinLength(1)
  @MaxLength(200)
  name: string;

  @Field(() => Float, { description: "For each hit; may be negative, not 0." })
  @Min(-MODEL_LIMITS.points)
  @Max(MODEL_LIMITS.points)
  points: number;

  @Field(() => ConditionInput, { nullable: true, description: "What must hold. A fit rule needs one." })
  condition?: ConditionInput | null;

  @Field(() => ActivityType, { nullable: true, description: "Which activities hit it. An engagement rule needs one." })
  activityType?: ActivityType | null;

  @Field(() => RuleDecay, { nullable: true, description: "How its points age; only of an engagement rule. False by default." })
  @ValidateNested()
  decay?: RuleDecay | null;

  @Field(() => Float, { nullable: true, description: "The most, by amount, that all its hits count together." })
  @Min(0)
  @Max(MODEL_LIMITS.cap)
  cap?: number | null;

  @Field(() => MaxHits, { nullable: true, description: "How many hits count in a stretch of time; only of an engagement rule." })
  @ValidateNested()
  maxHits?: MaxHits | null;

  @Field(() => Duration, {
    nullable: true,
    description: "After a hit that counted, for so long no other counts; only of an engagement rule.",
  })
  cooldown?: string | null;

  @Field(() => DateTime, { nullable: true, description: "From when on it counts: activities of then, or the lead's fields then." })
  validFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Until when, that instant not included." })
  validUntil?: Date | null;
}

@InputType({ description: "Rules that share a cap." })
export class RuleGroupInput {
  @Field(() => String, { description: "What people call it; unique in the model." })
  @MinLength(1)
  @MaxLength(200)
  name: string;

  @Field(() => RuleKind, { description: "What its rules look at." })
  kind: RuleKind;

  @Field(() => Float, { description: "The most, by amount, that the group counts." })
  @Min(0)
  @Max(MODEL_LIMITS.cap)
  cap: number;

  @Field(() => [ScoringRuleInput], { description: "Its rules." })
  @ArrayMinSize(1)
  @ValidateNested(nested)
  rules: ScoringRuleInput[];
}

@InputType({ description: "A new version of a scoring model. All of it is given: a version never changes." })
export class DraftScoringModelInput extends IdempotentInput {
  @Field(() => String, { description: "What people call it." })
  @MinLength(1)
  @MaxLength(200)
  name: string;

  @Field(() => String, { nullable: true, description: "Whose model it is: leads of this persona. Everybody else's unless given." })
  @MinLength(1)
  @MaxLength(100)
  persona?: string | null;

  @Field(() => Float, { defaultValue: 0, description: "No score is less; at most 0." })
  @Min(-MODEL_LIMITS.cap)
  @Max(0)
  minimum: number = 0;

  @Field(() => Float, { defaultValue: 100, description: "No score is more." })
  @Max(MODEL_LIMITS.cap)
  maximum: number = 100;

  @Field(() => Float, {
    defaultValue: 1,
    description: "A move of the score by at least this much is told to subscribers, also within a band.",
  })
  @Min(0)
  @Max(MODEL_LIMITS.cap)
  delta: number = 1;

  @Field(() => [BandThreshold], { description: "From the lowest band to the highest." })
  @ArrayMaxSize(2)
  bands: BandThreshold[];

  @Field(() => [RuleGroupInput], { description: "The rules, in groups." })
  @ArrayMinSize(1)
  @ArrayMaxSize(MODEL_LIMITS.groups)
  @ValidateNested(nested)
  groups: RuleGroupInput[];
}

@InputType({ description: "A version to publish." })
export class PublishScoringModelInput extends IdempotentInput {
  @Field(() => ID, { description: "The version: a draft, or a retired one to go back to." })
  modelId: string;
}
