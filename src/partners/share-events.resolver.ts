import { Arg, Args, Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root, registerEnumType, Subscription } from "type-graphql";
import { Scope } from "../access/scopes.js";
import type { Context } from "../context.js";
import { toId } from "../database/id.js";
import { beforeOf, ofTypes, RecordEvent, recordEventOf, StreamArgs } from "../events/record-event.js";
import { type SeenChange, Visibility, visibleChanges } from "../events/visible-changes.js";
import { Allow } from "../graphql/rules.js";
import type { Where } from "../query/filter.js";
import { filterType } from "../query/filter-types.js";
import { shares } from "./lead-share.fields.js";
import { LeadShare } from "./lead-share.js";
import { ShareState } from "./words.js";

export enum ShareEventType {
  OFFERED = "OFFERED",
  VIEWED = "VIEWED",
  ACCEPTED = "ACCEPTED",
  WORKING = "WORKING",
  WON = "WON",
  LOST = "LOST",
  DECLINED = "DECLINED",
  EXPIRED = "EXPIRED",
  REVOKED = "REVOKED",
  RETURNED = "RETURNED",
  UPDATED = "UPDATED",
  DELETED = "DELETED",
}

registerEnumType(ShareEventType, {
  name: "ShareEventType",
  description: "What happened to a share.",
  valuesConfig: {
    OFFERED: { description: "It was offered to the partner." },
    VIEWED: { description: "The partner looked at it." },
    ACCEPTED: { description: "The partner took it." },
    WORKING: { description: "The partner works it." },
    WON: { description: "The partner made the deal." },
    LOST: { description: "The partner did not make the deal." },
    DECLINED: { description: "The partner did not want it." },
    EXPIRED: { description: "The partner did not decide in time." },
    REVOKED: { description: "It was taken back, or another partner was faster." },
    RETURNED: { description: "It came back." },
    UPDATED: { description: "Something else than its state changed." },
    DELETED: { description: "It is gone." },
  },
});

@ObjectType({ description: "What the changed fields were before; null in a field that did not change." })
export class ShareBefore {
  @Field(() => ShareState, { nullable: true, description: "The former state." })
  state?: ShareState;

  @Field(() => String, { nullable: true, description: "What the partner called it." })
  externalRef?: string | null;
}

@ObjectType({ description: "A committed change of a share. Delivered at least once, in commit order, without gaps." })
export class ShareEvent extends RecordEvent {
  @Field(() => ShareEventType, { description: "What happened." })
  type: ShareEventType;

  @Field(() => ID, { description: "The share, also when you no longer see it." })
  shareId: string;

  @Field(() => ShareBefore, { nullable: true, description: "What the changed fields were before; null for a share that is new to you." })
  before: ShareBefore | null;
}

@Resolver()
export class ShareSubscriptions {
  @Allow(Scope.PARTNERS_READ, Scope.EVENTS_SUBSCRIBE)
  @Subscription(() => ShareEvent, {
    description: "Every change of what is shared of the leads that you see: what partners decide, and how they get on.",
    subscribe: (request) => visibleChanges(request, shares, { shows: ofTypes(request.args.types) }),
  })
  shareEvents(
    @Root() change: SeenChange,
    @Args(() => StreamArgs) _args: StreamArgs,
    @Arg("where", () => filterType(shares), { nullable: true, description: "Which shares: the same filter as of a list." }) _where?: Where,
    @Arg("types", () => [ShareEventType], {
      nullable: true,
      description: "Only these kinds of changes; a share that leaves your sight is told whatever it was.",
    })
    _types?: ShareEventType[],
  ): ShareEvent {
    const { event } = change;
    return {
      ...recordEventOf(change),
      type: event.type as ShareEventType,
      shareId: toId(LeadShare.prefix, event.recordId),
      before: beforeOf(change) as ShareBefore | null,
    };
  }
}

@Resolver(() => ShareEvent)
export class ShareEventFields {
  @FieldResolver(() => LeadShare, { nullable: true, description: "The share as it is now; null when you no longer see it." })
  share(@Root() event: ShareEvent, @Ctx() context: Context) {
    return event.visibility === Visibility.REMOVED ? null : context.load(LeadShare, event.recordUuid);
  }
}
