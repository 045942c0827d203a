import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { type Place, placeOf } from "../database/change-event.js";
import { Node } from "../database/node.js";
import { RequestError } from "../errors.js";
import type { Context } from "../execution/context.js";
import { Scope } from "../identity/scopes.js";
import { PAGE_SIZE } from "../query/page.js";
import { Cursor } from "../scalars.js";
import { Allow } from "../schema/rules.js";
import { declareFacts, RecordEvent } from "./record-event.js";
import { seenAs } from "./typed-events.js";
import { Visibility } from "./visible-changes.js";

/** A page looks at so many events of the log at the most, for a viewer who may see few of them. */
const MOST_LOOKED_AT = 5_000;
/** So many are looked at together, and what that asks of other records is one statement; a full page has looked at so many too many at the most. */
const EVENTS_AT_ONCE = 100;

const GONE = "Since 2026-12-01; gone on 2027-06-01.";

@ObjectType({ description: "A committed change of a record of any kind, in one shape for all; its own stream tells it, too." })
export class ChangeEvent {
  // The event of the record's own type has this id: a cache must not hold two things under it.
  @Field(() => ID, {
    name: "id",
    description: "The same when the event is delivered again.",
    deprecationReason: `${GONE} Use that of \`events\`.`,
  })
  nodeId: string;

  @Field(() => String, { description: "What happened, in the words of that kind of record: `CREATED`, `STATUS_CHANGED`, ..." })
  type: string;
}

declareFacts(ChangeEvent);

@ObjectType({ description: "A page of the event log." })
export class ChangeEventPage {
  @Field(() => [RecordEvent], { description: "What you may see of it, in the order of the log, each as its own stream tells it." })
  events: RecordEvent[];

  @Field(() => [ChangeEvent], {
    description: "The same in one shape for all.",
    deprecationReason: `${GONE} Use \`events\`, with \`eventType\` for \`type\`.`,
  })
  get nodes(): (ChangeEvent & RecordEvent)[] {
    return this.events.map((event) => Object.assign(new ChangeEvent(), event, { type: event.eventType }));
  }

  @Field(() => Cursor, { description: "Where the page ends: ask `after` it next, also when the page is empty." })
  endCursor: string;

  @Field(() => Cursor, { description: "The newest place in the log." })
  headCursor: string;

  @Field(() => Boolean, { description: "Whether the log goes on behind this page. What follows may be nothing that you see." })
  hasMore: boolean;
}

@Resolver()
export class ChangeEventsResolver {
  @Allow(Scope.EVENTS_SUBSCRIBE)
  @Query(() => ChangeEventPage, { description: "The event log, for those who poll: the same events as by subscription, of all records." })
  async changeEvents(
    @Ctx() context: Context,
    @Arg("after", () => Cursor, {
      nullable: true,
      description: "What follows this cursor; from the oldest event that is kept unless given.",
    })
    after?: string,
    @Arg("first", () => Int, { nullable: true, description: `How many, 1 to ${PAGE_SIZE.most}; ${PAGE_SIZE.default} by default.` })
    first?: number,
  ): Promise<ChangeEventPage> {
    const size = first ?? PAGE_SIZE.default;
    if (size < 1 || size > PAGE_SIZE.most) throw new RequestError("BAD_USER_INPUT", `"first" must be 1 to ${PAGE_SIZE.most}.`);
    const { eventLog } = context.services;
    const head = await eventLog.catchUp();
    const start = after ? await eventLog.placeOf(after) : await eventLog.oldest();
    const { events, end } = await look(context, start, size);
    return Object.assign(new ChangeEventPage(), {
      events,
      endCursor: eventLog.cursorOf(end),
      headCursor: eventLog.cursorOf(head.position < end.position ? end : head),
      hasMore: end.position < head.position,
    });
  }
}

/** Goes through the log until the page is full or enough was looked at. */
async function look(context: Context, start: Place, size: number): Promise<{ events: RecordEvent[]; end: Place }> {
  const seen: RecordEvent[] = [];
  let end = start;
  for (let lookedAt = 0; lookedAt < MOST_LOOKED_AT; ) {
    const events = await context.services.eventLog.after(end);
    if (events.length === 0) break;
    for (let from = 0; from < events.length; from += EVENTS_AT_ONCE) {
      const some = events.slice(from, from + EVENTS_AT_ONCE);
      const visible = await Promise.all(some.map((event) => seenAs(context, event)));
      for (const [index, event] of some.entries()) {
        const found = visible[index];
        if (found) seen.push(found);
        end = placeOf(event);
        if (seen.length === size) return { events: seen, end };
      }
    }
    lookedAt += events.length;
  }
  return { events: seen, end };
}

@Resolver(() => ChangeEvent)
export class ChangeEventFields {
  @FieldResolver(() => Node, { nullable: true, description: "The record as it is now; null when you no longer see it." })
  record(@Root() { visibility, target, recordUuid }: RecordEvent, @Ctx() context: Context) {
    return visibility === Visibility.REMOVED ? null : context.load(target.entity, recordUuid);
  }
}
