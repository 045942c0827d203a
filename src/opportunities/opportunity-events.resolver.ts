import { Arg, Args, Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root, registerEnumType, Subscription } from "type-graphql";
import { Scope } from "../access/scopes.js";
import type { Context } from "../context.js";
import { toId } from "../database/id.js";
import { type Image, imageBefore } from "../events/change-event.js";
import { beforeOf, ofTypes, RecordEvent, recordEventOf, StreamArgs } from "../events/record-event.js";
import { type SeenChange, Visibility, visibleChanges } from "../events/visible-changes.js";
import { Allow } from "../graphql/rules.js";
import { JsonObject, LocalDate, Money } from "../graphql/scalars.js";
import type { Where } from "../query/filter.js";
import { filterType } from "../query/filter-types.js";
import { Opportunity, opportunities } from "./opportunity.js";
import { OpportunityStage } from "./stages.js";

export enum OpportunityEventType {
  CREATED = "CREATED",
  UPDATED = "UPDATED",
  STAGE_CHANGED = "STAGE_CHANGED",
  DELETED = "DELETED",
}

registerEnumType(OpportunityEventType, {
  name: "OpportunityEventType",
  description: "What happened to a deal; the most telling where one change did several things, `changedFields` has all.",
  valuesConfig: {
    CREATED: { description: "It was opened." },
    UPDATED: { description: "Something else than its stage changed." },
    STAGE_CHANGED: { description: "It moved, was won or was lost." },
    DELETED: { description: "It is gone." },
  },
});

@ObjectType({ description: "What the changed fields were before; null in a field that did not change." })
export class OpportunityBefore {
  @Field(() => String, { nullable: true, description: "The former name." })
  name?: string;

  @Field(() => OpportunityStage, { nullable: true, description: "The former stage." })
  stage?: OpportunityStage;

  @Field(() => Money, { nullable: true, description: "What it was worth." })
  amount?: Money | null;

  @Field(() => Int, { nullable: true, description: "How likely it was, in percent." })
  probability?: number;

  @Field(() => LocalDate, { nullable: true, description: "When it was expected to close." })
  closeDate?: string | null;

  @Field(() => JsonObject, { nullable: true, description: "All former values of custom fields." })
  customFields?: Record<string, unknown>;
}

@ObjectType({ description: "A committed change of a deal. Delivered at least once, in commit order, without gaps." })
export class OpportunityEvent extends RecordEvent {
  @Field(() => OpportunityEventType, { description: "What happened." })
  type: OpportunityEventType;

  @Field(() => ID, { description: "The deal, also when you no longer see it." })
  opportunityId: string;

  @Field(() => OpportunityBefore, {
    nullable: true,
    description:
      "What the changed fields were before; null for a deal that is new, to the house or to you, and for one that you no longer see.",
  })
  before: OpportunityBefore | null;
}

@Resolver()
export class OpportunitySubscriptions {
  @Allow(Scope.OPPORTUNITIES_READ, Scope.EVENTS_SUBSCRIBE)
  @Subscription(() => OpportunityEvent, {
    description: "Every change of the deals that you see.",
    subscribe: (request) => visibleChanges(request, opportunities, { shows: ofTypes(request.args.types) }),
  })
  opportunityEvents(
    @Root() change: SeenChange,
    @Args(() => StreamArgs) _args: StreamArgs,
    @Arg("where", () => filterType(opportunities), {
      nullable: true,
      description: "Which deals: the same filter as of a list. A deal that leaves it is REMOVED.",
    })
    _where?: Where,
    @Arg("types", () => [OpportunityEventType], {
      nullable: true,
      description: "Only these kinds of changes; a deal that leaves your sight is told whatever it was.",
    })
    _types?: OpportunityEventType[],
  ): OpportunityEvent {
    const { event } = change;
    return {
      ...recordEventOf(change),
      type: event.type as OpportunityEventType,
      opportunityId: toId(Opportunity.prefix, event.recordId),
      before: beforeOf(change) && { ...event.before, amount: formerAmount(change) },
    };
  }
}

/** An amount is of two columns, of which one may have changed alone. */
function formerAmount({ event }: SeenChange): Money | null {
  if (!event.changedFields.some((field) => field === "amountValue" || field === "currency")) return null;
  const { amountValue, currency } = imageBefore(event) as Image;
  return amountValue && currency ? { amount: amountValue as string, currency: currency as string } : null;
}

@Resolver(() => OpportunityEvent)
export class OpportunityEventFields {
  @FieldResolver(() => Opportunity, { nullable: true, description: "The deal as it is now; null when you no longer see it." })
  opportunity(@Root() event: OpportunityEvent, @Ctx() context: Context) {
    return event.visibility === Visibility.REMOVED ? null : context.load(Opportunity, event.recordUuid);
  }
}
