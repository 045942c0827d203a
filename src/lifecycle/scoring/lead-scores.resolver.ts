import { Arg, Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from "type-graphql";
import { sqlOf } from "../../platform/database/sql-values.js";
import type { Context } from "../../platform/execution/context.js";
import { Needs } from "../../platform/query/properties.js";
import { DateTime } from "../../platform/scalars.js";
import { Lead } from "../../records/leads/lead.js";
import { ScoreCause } from "../../records/leads/lead-events.js";
import { Band, ScoreLimit } from "../../records/leads/score.enums.js";
import { readDefinition } from "./active-models.js";
import { breakDown, foldScore, type ScorePart } from "./fold-score.js";
import { knownParts } from "./known-parts.js";
import { nextBandChange } from "./next-change.js";
import { readStandings, type Standing } from "./read-scores.js";
import { replayOf } from "./replay.js";
import { ScoreChange } from "./score-change.js";

@ObjectType({ description: "What one rule adds to a score. The `points` of all parts add up to the score, exactly." })
export class ScoreBreakdownPart implements ScorePart {
  @Field(() => String, {
    description: "The group of the rule; of rules that look at fields which your role does not know, no name: they are one part.",
  })
  group: string;

  @Field(() => String, { description: "The rule." })
  rule: string;

  @Field(() => Float, { description: "What it adds to the score: what its hits are worth by now, after all caps." })
  points: number;

  @Field(() => Float, { description: "How many points of its hits were lost with time, before any cap." })
  decayed: number;

  @Field(() => Int, { description: "How many hits count." })
  hits: number;

  @Field(() => [ScoreLimit], { description: "What keeps it from counting more; empty when nothing does." })
  cappedBy: ScoreLimit[];

  @Field(() => DateTime, { description: "When the last of the hits happened; of a fit rule, since when it holds." })
  lastHitAt: Date;
}

/** How a lead stands; of many leads it is one statement. */
const standingOf = (context: Context, lead: Lead): Promise<Standing | undefined> =>
  context
    .loader("lead.standing", async (ids) => {
      const found = await readStandings(sqlOf(context), ids);
      return ids.map((id) => found.get(id));
    })
    .load(lead.id);

@Resolver(() => Lead)
export class LeadScores {
  @Needs("score", "band")
  @FieldResolver(() => [ScoreBreakdownPart], {
    description: "Where the score comes from, rule by rule in the order of the model; rules that add nothing are left out.",
  })
  async scoreBreakdown(@Root() lead: Lead, @Ctx() context: Context): Promise<ScoreBreakdownPart[]> {
    const standing = await standingOf(context, lead);
    if (!standing?.state.modelId) return [];
    const { state, ledger } = standing;
    const definition = await readDefinition(sqlOf(context), state.modelId as string);
    const at = state.scoredAt as number;
    if (foldScore(definition, ledger, at, lead.band).score === lead.score)
      return knownParts(context.viewer, definition, breakDown(definition, ledger, at));
    return this.breakdownAsLoaded(lead, standing, context);
  }

  /** The lead was read, and then scored again by somebody else: what is told must be of the score that is told. */
  private async breakdownAsLoaded({ id, score }: Lead, standing: Standing, context: Context): Promise<ScoreBreakdownPart[]> {
    const [step] = await sqlOf(context)<{ at: Date }>(
      "select at from score_change where lead_id = $1 and score = $2 order by at desc limit 1",
      [id, score],
    );
    const replay = step && (await replayOf(sqlOf(context), standing, step.at.getTime(), false));
    return step && replay
      ? knownParts(context.viewer, replay.definition, breakDown(replay.definition, replay.entries, step.at.getTime()))
      : [];
  }

  @Needs("band")
  @FieldResolver(() => DateTime, {
    nullable: true,
    description: "When the score comes into another band by itself, if nothing else happens; null when it does not.",
  })
  async scoreChangesAt(@Root() lead: Lead, @Ctx() context: Context): Promise<Date | null> {
    const standing = await standingOf(context, lead);
    if (!standing?.state.modelId || standing.state.rescoreAt === null) return null;
    const definition = await readDefinition(sqlOf(context), standing.state.modelId);
    const changesAt = nextBandChange(definition, standing.ledger, standing.state.scoredAt as number, lead.band);
    return changesAt === null ? null : new Date(changesAt);
  }

  @Needs()
  @FieldResolver(() => Float, {
    nullable: true,
    description: "The score at a time, past or to come, worked out from the ledger; now by default. Null for a lead that was never scored.",
  })
  async scoreAt(
    @Root() lead: Lead,
    @Ctx() context: Context,
    @Arg("time", () => DateTime, {
      nullable: true,
      description: "When. For a time before the lead came in: by what became known of then; for one to come: if nothing else happens.",
    })
    time?: Date | null,
    @Arg("hindsight", () => Boolean, {
      defaultValue: false,
      description: "By what is known today, also of activities that were learnt of later, instead of by what was known then.",
    })
    hindsight = false,
  ): Promise<number | null> {
    const standing = await standingOf(context, lead);
    const at = (time ?? context.now).getTime();
    const replay = standing && (await replayOf(sqlOf(context), standing, at, hindsight));
    return replay ? foldScore(replay.definition, replay.entries, at, Band.COLD).score : null;
  }
}

@Resolver(() => ScoreChange)
export class ScoreChangeFields {
  @Needs("causeKind", "rule", "activityId")
  @FieldResolver(() => ScoreCause, { description: "What moved it." })
  cause(@Root() { causeKind, rule, activityId }: ScoreChange): ScoreCause {
    return { kind: causeKind, rule, activityId };
  }
}
