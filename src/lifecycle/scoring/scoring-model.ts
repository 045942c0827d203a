import { Max, Min } from "class-validator";
import { Field, Float, InputType, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index } from "typeorm";
import { Node } from "../../platform/database/node.js";
import { Setting } from "../../platform/database/settings.js";
import { DateTime, Duration, JsonObject } from "../../platform/scalars.js";
import { ActivityType } from "../../records/activities/activity.js";
import { Band, DecayKind, ModelState, RuleKind } from "../../records/leads/score.enums.js";
import type { Condition } from "../conditions/condition.js";
import type { Decay } from "../conditions/decay.js";

/** Both what is stored and what is given: they are alike. */
@ObjectType("RuleDecay", { description: "How the points of a rule age." })
@InputType("RuleDecayInput", { description: "How the points of a rule age." })
export class RuleDecay implements Decay {
  @Field(() => DecayKind, { description: "In which way." })
  kind: DecayKind;

  @Field(() => Float, { nullable: true, description: "LINEAR: how many percent of the points are lost in each period." })
  percent?: number | null;

  @Field(() => Duration, { nullable: true, description: "LINEAR: the period, in weeks, days, hours or minutes." })
  period?: string | null;

  @Field(() => Duration, { nullable: true, description: "HALF_LIFE: in which time the points halve, in weeks, days, hours or minutes." })
  halfLife?: string | null;
}

/** Both what is stored and what is given: they are alike. */
@ObjectType("MaxHits", { description: "How many hits of a rule count in any stretch of time of a length." })
@InputType("MaxHitsInput", { description: "How many hits of a rule count in any stretch of time of a length." })
export class MaxHits {
  @Field(() => Int, { description: "The most that count." })
  @Min(1)
  @Max(1_000)
  count: number;

  @Field(() => Duration, { description: "In so long." })
  within: string;
}

@ObjectType({ description: "One reason for points." })
export class ScoringRule {
  /** Unique within its model alone; the ledger names it. Clients know it as `key`. */
  id: string;

  /** The model that it was asked of; not stored. */
  modelId?: string;

  /** Under which name the ledger has its hits, where that is not its id (shared-ledger.ts). */
  line?: string;

  @Field(() => String, { description: "What people call it; causes and breakdowns show it." })
  name: string;

  @Field(() => Float, { description: "For each hit; may be negative." })
  points: number;

  @Field(() => JsonObject, {
    nullable: true,
    description:
      "What must hold, as data: `field`, `operator` and `value` or `values`; or `and`, `or`, `not`. Of a fit rule about the lead, of an engagement rule about the `properties` of the activity.",
  })
  condition?: Condition | null;

  @Field(() => ActivityType, { nullable: true, description: "Of an engagement rule: which activities hit it." })
  activityType?: ActivityType | null;

  @Field(() => RuleDecay, { nullable: true, description: "How its points age; null when they do not." })
  decay?: RuleDecay | null;

  @Field(() => Float, { nullable: true, description: "The most, by amount, that all its hits count together." })
  cap?: number | null;

  @Field(() => MaxHits, { nullable: true, description: "How many hits count in a stretch of time." })
  maxHits?: MaxHits | null;

  @Field(() => Duration, { nullable: true, description: "After a hit that counted, for so long no other counts." })
  cooldown?: string | null;

  /** From when on, as an instant in text. */
  validFrom?: string | null;

  /** Until when, that instant not included. */
  validUntil?: string | null;
}

@ObjectType({ description: "Rules that share a cap." })
export class RuleGroup {
  @Field(() => String, { description: "What people call it." })
  name: string;

  @Field(() => RuleKind, { description: "What its rules look at." })
  kind: RuleKind;

  @Field(() => Float, { description: "The most, by amount, that the group counts." })
  cap: number;

  @Field(() => [ScoringRule], { description: "Its rules." })
  rules: ScoringRule[];
}

/** Both what is stored and what is given: they are alike. */
@ObjectType("BandThreshold", { description: "When a band begins and ends. Below all of them is COLD." })
@InputType("BandThresholdInput", { description: "When a band begins and ends. Below all of them is COLD." })
export class BandThreshold {
  @Field(() => Band, { description: "WARM or HOT." })
  band: Band;

  @Field(() => Float, { description: "It is entered at this score." })
  enter: number;

  @Field(() => Float, { description: "It is left below this score, at most `enter`, so that a score at the edge does not flicker." })
  leave: number;
}

/** All that a model says about how to score; it never changes once it is stored. */
export interface ModelDefinition {
  minimum: number;
  maximum: number;
  /** A move of the score by at least this much is told, also within a band. */
  delta: number;
  /** In rising order. */
  bands: BandThreshold[];
  groups: RuleGroup[];
}

@ObjectType({
  implements: Node,
  description: "A version of how leads are scored. A version never changes; what counts is which one is ACTIVE.",
})
@Entity("scoring_model")
@Setting()
// One active model for each persona, and each version of a persona once. Over expressions, which TypeORM cannot declare.
@Index("ix_scoring_model_active", { synchronize: false })
@Index("ix_scoring_model_persona_version", { synchronize: false })
export class ScoringModel extends Node {
  static override readonly prefix = "model";

  @Field(() => String, { description: "What people call it." })
  @Column("text")
  name: string;

  @Field(() => String, { nullable: true, description: "Whose model it is: leads of this persona. Null is the model of all others." })
  @Column("text", { nullable: true })
  persona: string | null = null;

  @Field(() => Int, { description: "Counts up within the persona: 1, 2, 3." })
  @Column("int")
  version: number;

  @Field(() => ModelState, { description: "Whether it counts." })
  @Column("text")
  state: ModelState = ModelState.DRAFT;

  @Column("jsonb")
  definition: ModelDefinition;

  /** The version that its ledger began with: versions of one persona share theirs. Null where it is this one. */
  @Column("uuid", { nullable: true })
  ledgerId: string | null = null;

  @Field(() => DateTime, { description: "When it was drafted." })
  @Column({ type: "timestamptz", precision: 3 })
  createdAt: Date;

  @Field(() => DateTime, { nullable: true, description: "When it last became ACTIVE." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  publishedAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: "When it last stopped counting." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  retiredAt: Date | null = null;

  @Field(() => Float, { description: "No score is less." })
  get minimum(): number {
    return this.definition.minimum;
  }

  @Field(() => Float, { description: "No score is more." })
  get maximum(): number {
    return this.definition.maximum;
  }

  @Field(() => Float, { description: "A move of the score by at least this much is told to subscribers, also within a band." })
  get delta(): number {
    return this.definition.delta;
  }

  @Field(() => [BandThreshold], { description: "From the lowest band to the highest." })
  get bands(): BandThreshold[] {
    return this.definition.bands;
  }

  get groups(): RuleGroup[] {
    return this.definition.groups;
  }
}
