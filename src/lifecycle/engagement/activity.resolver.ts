import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { RowResult } from "../../platform/schema/bulk.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import { Activity } from "../../records/activities/activity.js";
import { Lead } from "../../records/leads/lead.js";
import { UpdateActivityInput, updateActivity } from "./edit-activity.js";
import { RecordActivitiesInput, RecordActivityInput, recordActivities, recordActivity } from "./record-activity.js";

@ObjectType()
class RecordActivityPayload extends Payload {
  @Field(() => Activity, { nullable: true, description: "What was recorded; one that was delivered before, as it is." })
  activity?: Activity;

  @Field(() => Lead, {
    nullable: true,
    description: "The lead with its new score, also of a deal that came from one; null when there is none.",
  })
  lead?: Lead | null;
}

@ObjectType()
class UpdateActivityPayload extends Payload {
  @Field(() => Activity, { nullable: true, description: "The activity as it is now." })
  activity?: Activity;

  @Field(() => Lead, { nullable: true, description: "Its lead with the new score; null when it is not a lead's." })
  lead?: Lead | null;
}

@ObjectType({ description: "What became of one activity." })
class RecordActivitiesResult extends RowResult {
  @Field(() => Activity, { nullable: true, description: "What was recorded; one that was delivered before, as it is." })
  activity?: Activity | null;

  @Field(() => Lead, { nullable: true, description: "The lead, with its score after all rows; null when the subject is none." })
  lead?: Lead | null;
}

@ObjectType()
class RecordActivitiesPayload extends Payload {
  @Field(() => [RecordActivitiesResult], { description: "One for each row, in their order; empty when the input as a whole was refused." })
  results: RecordActivitiesResult[];
}

@Resolver()
export class ActivityResolver {
  @Allow(Scope.ACTIVITIES_WRITE)
  @Mutation(() => RecordActivityPayload, { description: "Records something that happened, and scores the lead by it." })
  recordActivity(
    @Ctx() context: Context,
    @Arg("input", () => RecordActivityInput, { description: "What happened." }) input: RecordActivityInput,
  ) {
    return context.mutate<RecordActivityPayload>("recordActivity", input, (tx) => recordActivity(tx, context.viewer, input));
  }

  @Allow(Scope.ACTIVITIES_WRITE)
  @Mutation(() => UpdateActivityPayload, { description: "Corrects an activity, and scores its lead again." })
  updateActivity(
    @Ctx() context: Context,
    @Arg("input", () => UpdateActivityInput, { description: "What was wrong." }) input: UpdateActivityInput,
  ) {
    return context.mutate<UpdateActivityPayload>("updateActivity", input, (tx) => updateActivity(tx, context.viewer, input));
  }

  @Allow(Scope.ACTIVITIES_WRITE)
  @Mutation(() => RecordActivitiesPayload, { description: "Records several things that happened, in order, and scores the leads by them." })
  recordActivities(
    @Ctx() context: Context,
    @Arg("input", () => RecordActivitiesInput, { description: "What happened." }) input: RecordActivitiesInput,
  ) {
    return context.mutateRows("recordActivities", input, (tx, rows) => recordActivities(tx, context.viewer, rows));
  }
}
