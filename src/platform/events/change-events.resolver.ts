import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { type ChangeEvent as LoggedChange, type Place, placeOf } from "../database/change-event.js";
import { toId } from "../database/id.js";
import { Node } from "../database/node.js";
import { RequestError } from "../errors.js";
import type { Context } from "../execution/context.js";
import { Scope } from "../identity/scopes.js";
import { allQueryables, type Queryable } from "../query/fields.js";
import { PAGE_SIZE } from "../query/page.js";
import { Cursor } from "../scalars.js";
import { Allow } from "../schema/rules.js";
import { RecordEvent, recordEventOf } from "./record-event.js";
import { knownOf, Visibility, visibilityOf } from "./visible-changes.js";

/** A page looks at so many events of the log at the most, for a viewer who may see few of them. */
const MOST_LOOKED_AT = 5_000;
/** So many are looked at together, and what that asks of other records is one statement; a full page has looked at so many too many at the most. */
const EVENTS_AT_ONCE = 100;

@ObjectType({ description: "A committed change of a record of any kind, as its own stream tells it, too." })
export class ChangeEvent extends RecordEvent {
  @Field(() => String, { description: "What happened, in the words of that kind of record: `CREATED`, `STATUS_CHANGED`, ..." })
  type: string;

  @Field(() => ID, { description: "The record, also when you no longer see it." })
  recordId: string;

  target: Queryable;
}

@ObjectType({ description: "A page of the event log." })
export class ChangeEventPage {
  @Field(() => [ChangeEvent], { description: "What you may see of it, in the order of the log." })
  nodes: ChangeEvent[];

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
    const { nodes, end } = await look(context, start, size);
    return {
      nodes,
      endCursor: eventLog.cursorOf(end),
      headCursor: eventLog.cursorOf(head.position < end.position ? end : head),
      hasMore: end.position < head.position,
    };
  }
}

/** Goes through the log until the page is full or enough was looked at. */
async function look(context: Context, start: Place, size: number): Promise<{ nodes: ChangeEvent[]; end: Place }> {
  const nodes: ChangeEvent[] = [];
  let end = start;
  for (let lookedAt = 0; lookedAt < MOST_LOOKED_AT; ) {
    const events = await context.services.eventLog.after(end);
    if (events.length === 0) break;
    for (let from = 0; from < events.length; from += EVENTS_AT_ONCE) {
      const some = events.slice(from, from + EVENTS_AT_ONCE);
      const visible = await Promise.all(some.map((event) => see(context, event)));
      for (const [index, event] of some.entries()) {
        const seen = visible[index];
        if (seen) nodes.push(seen);
        end = placeOf(event);
        if (nodes.length === size) return { nodes, end };
      }
    }
    lookedAt += events.length;
  }
  return { nodes, end };
}

async function see(context: Context, event: LoggedChange): Promise<ChangeEvent | null> {
  const target = allQueryables().find(({ entity }) => entity.prefix === event.recordType);
  const seen = target && (await visibilityOf(context, target, {}, event));
  const known = seen && knownOf(context.viewer, target, event, seen.visibility);
  if (!known) return null;
  const cursor = context.services.eventLog.cursorOf(placeOf(event));
  return {
    ...recordEventOf({ event: known, cursor, ...seen }),
    type: event.type,
    recordId: toId(event.recordType, event.recordId),
    target,
  };
}

@Resolver(() => ChangeEvent)
export class ChangeEventFields {
  @FieldResolver(() => Node, { nullable: true, description: "The record as it is now; null when you no longer see it." })
  record(@Root() { visibility, target, recordUuid }: ChangeEvent, @Ctx() context: Context) {
    return visibility === Visibility.REMOVED ? null : context.load(target.entity, recordUuid);
  }
}
