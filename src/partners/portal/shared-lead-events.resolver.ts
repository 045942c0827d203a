import { Arg, Args, Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root, registerEnumType, Subscription } from "type-graphql";
import { FieldSet } from "../../access/field-set.js";
import type { ChangeEvent } from "../../platform/database/change-event.js";
import { toId } from "../../platform/database/id.js";
import { OwnNode } from "../../platform/database/node.js";
import { readAs } from "../../platform/database/partner-role.js";
import { answersEvents } from "../../platform/events/event-node.js";
import { CURSOR, EVENT, StreamArgs } from "../../platform/events/record-event.js";
import { type SeenChange, type StreamRequest, seenChange, Visibility, visibleChanges } from "../../platform/events/visible-changes.js";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import type { Where } from "../../platform/query/filter.js";
import { filterType } from "../../platform/query/filter-types.js";
import { Cursor, DateTime } from "../../platform/scalars.js";
import { Allow } from "../../platform/schema/rules.js";
import { type ShareState } from "../sharing/partner.enums.js";
import { MASKABLE, mayShow, SharedLead, sharedLeads } from "./shared-lead.js";

export enum SharedLeadEventType {
  OFFERED = "OFFERED",
  VIEWED = "VIEWED",
  ACCEPTED = "ACCEPTED",
  WORKING = "WORKING",
  WON = "WON",
  LOST = "LOST",
  UPDATED = "UPDATED",
  REMOVED = "REMOVED",
}

registerEnumType(SharedLeadEventType, {
  name: "SharedLeadEventType",
  description: "What happened to a shared lead.",
  valuesConfig: {
    OFFERED: { description: "It was offered to you." },
    VIEWED: { description: "Somebody of yours looked at it." },
    ACCEPTED: { description: "You took it." },
    WORKING: { description: "You work it." },
    WON: { description: "You made the deal." },
    LOST: { description: "You did not make the deal." },
    UPDATED: { description: "Something else than its state changed." },
    REMOVED: { description: "It is no longer shared with you; nothing but its id is told." },
  },
});

@ObjectType({
  implements: OwnNode,
  description: "A committed change of a lead that is shared with you. Delivered at least once, in commit order, without gaps.",
})
export class SharedLeadEvent extends OwnNode {
  @Field(() => Cursor, { description: CURSOR })
  cursor: string;

  @Field(() => SharedLeadEventType, { description: "What happened." })
  type: SharedLeadEventType;

  @Field(() => Visibility, { description: "Whether the lead came to you, stayed with you or left you." })
  visibility: Visibility;

  @Field(() => DateTime, { description: "When it happened." })
  occurredAt: Date;

  @Field(() => ID, { description: "The same for all changes that were made together, and for the answer to the mutation that made them." })
  transactionId: string;

  @Field(() => ID, { description: "The share, also when it is no longer yours." })
  shareId: string;

  @Field(() => Int, { nullable: true, description: "The version after the change; null when it is no longer yours." })
  version: number | null;

  @Field(() => [String], { description: "The fields that changed, of those that you may see." })
  changedFields: string[];

  shareUuid: string;
}

/** Columns by the fields of the schema, where they are called otherwise. */
const FIELD_OF: Record<string, string> = {
  expectedAmount: "expectedValue",
  expectedCurrency: "expectedValue",
  outcomeAmount: "outcome",
  outcomeCurrency: "outcome",
};

/** What of a share partners know: the columns of their view, as they are called in the log. */
const HIDDEN = new Set([
  "partnerId",
  "leadId",
  "territory",
  "terms",
  "waiting",
  "candidates",
  "mode",
  "endNote",
  "endedAt",
  "declineReason",
  "revokeReason",
  "outcomeState",
  "wish",
]);

@Resolver()
export class SharedLeadSubscriptions {
  @Allow(Scope.SHARES_READ, Scope.EVENTS_SUBSCRIBE)
  @Subscription(() => SharedLeadEvent, {
    description: "Every change of the leads that are shared with you: offers that come, what changes, and what is taken back.",
    subscribe: (request) => ownChanges(request as StreamRequest),
  })
  sharedLeadEvents(
    @Root() change: SeenChange,
    @Ctx() { viewer }: Context,
    @Args(() => StreamArgs) _args: StreamArgs,
    @Arg("where", () => filterType(sharedLeads), { nullable: true, description: "Which of them: the same filter as of the list." })
    _where?: Where,
  ): SharedLeadEvent {
    return eventOf(change, viewer);
  }
}

function eventOf({ event, visibility, cursor }: SeenChange, viewer: Viewer): SharedLeadEvent {
  const isGone = visibility === Visibility.REMOVED;
  const share = event.after as unknown as { state: ShareState; fieldSet: FieldSet };
  const seen = (field: string) => !HIDDEN.has(field) && (!(field in MASKABLE) || mayShow(viewer, share, field as keyof typeof MASKABLE));
  return Object.assign(new SharedLeadEvent(), {
    nodeId: `${EVENT}_${event.transactionId}_${event.sequence}`,
    cursor,
    type: isGone ? SharedLeadEventType.REMOVED : (event.type as SharedLeadEventType),
    visibility,
    occurredAt: event.occurredAt,
    transactionId: event.transactionId,
    shareId: toId(SharedLead.prefix, event.recordId),
    version: isGone ? null : event.version,
    changedFields: isGone ? [] : [...new Set(event.changedFields.filter(seen).map((field) => FIELD_OF[field] ?? field))],
    shareUuid: event.recordId,
  });
}

answersEvents("partner", EVENT, async (context, event) => {
  if (event.recordType !== SharedLead.prefix || isOfOrganisation(event) || !context.viewer.scopes.has(Scope.SHARES_READ)) return null;
  const change = await seenChange(context, sharedLeads, event);
  return change && (await isOnRole(context, event.recordId)) ? eventOf(change, context.viewer) : null;
});

/** What the organisation makes of a share by itself is nothing to tell. */
const isOfOrganisation = ({ before, after, changedFields }: ChangeEvent): boolean =>
  before !== null && after !== null && changedFields.every((field) => HIDDEN.has(field));

/** The changes that the application finds to be the partner's own, and the database as well. */
async function ownChanges(request: StreamRequest) {
  const stream = await visibleChanges(request, sharedLeads, { shows: () => true });
  const changeFor = stream.changeFor.bind(stream);
  stream.changeFor = async (context, step) => {
    if (isOfOrganisation(step.event)) return null;
    const change = await changeFor(context, step);
    return change && (await isOnRole(context, step.event.recordId)) ? change : null;
  };
  return stream;
}

/** The role of partners sees a share as long as there is one, ended or not: what has ended holds nothing of the lead. */
function isOnRole(context: Context, uuid: string): Promise<boolean> {
  return context
    .loader("shares on the role", async (ids) => {
      const text = "select id from lead_share where id = any($1::uuid[])";
      const { rows } = await readAs(context.services.dataSource, context.viewer, text, [ids]);
      const found = new Set(rows.map(({ id }) => id));
      return ids.map((id) => found.has(id));
    })
    .load(uuid);
}

@Resolver(() => SharedLeadEvent)
export class SharedLeadEventFields {
  @FieldResolver(() => SharedLead, { nullable: true, description: "The lead as it is now; null when it is no longer shared with you." })
  sharedLead(@Root() event: SharedLeadEvent, @Ctx() context: Context) {
    return event.visibility === Visibility.REMOVED ? null : context.load(SharedLead, event.shareUuid);
  }
}
