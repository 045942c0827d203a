import { Arg, Args, Ctx, Field, FieldResolver, getMetadataStorage, ID, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { type Image, imageBefore } from "../database/change-event.js";
import { toId } from "../database/id.js";
import { publicName } from "../database/record-changes.js";
import type { Context } from "../execution/context.js";
import { Scope } from "../identity/scopes.js";
import { declare, type Parameter } from "../query/declare.js";
import { propertyOf, type Queryable, type StreamDefinition } from "../query/fields.js";
import { filterType } from "../query/filter-types.js";
import { Allow } from "../schema/rules.js";
import { beforeOf, ofTypes, RecordEvent, recordEventOf, StreamArgs } from "./record-event.js";
import { type SeenChange, type StreamRequest, Visibility, visibleChanges } from "./visible-changes.js";

/**
 * The fields of the schema by which changes of records are followed: for each kind that has a `stream` its subscription and
 * the types of its events. Each is declared to type-graphql as if it had been written by hand, as those of lists are.
 */

/** An event as its fields are read; besides, it has the id of its record by the name that the schema has for it. */
export interface StreamedEvent extends RecordEvent {
  type: string;
  before: Record<string, unknown> | null;
  change: SeenChange;
}

type EventClass = new () => RecordEvent;
type Streamed = Queryable & { stream: StreamDefinition };

/** The resolver class for the stream of a kind of record. */
export function streamResolvers(target: Queryable): Function[] {
  return target.stream ? [streamResolver(target as Streamed)] : [];
}

function streamResolver(target: Streamed): Function {
  const { noun, description } = target.stream;
  const type = eventTypeOf(target);
  class Stream {}
  declare(
    Stream,
    `${noun}Events`,
    [
      Subscription(() => type, {
        description,
        subscribe: (request) => visibleChanges(request as StreamRequest, target, { shows: ofTypes(request.args.types) }),
      }),
      Allow(...(target.roots?.scope ? [target.roots.scope] : []), Scope.EVENTS_SUBSCRIBE),
    ],
    [Root(), Args(() => StreamArgs), ...streamParameters(target)],
    (change: SeenChange) => eventOf(target, change),
  );
  declare(
    Stream,
    noun,
    [
      FieldResolver(() => target.entity, {
        nullable: true,
        description: `The ${noun} as it is now; null when you no longer see it, or it is gone.`,
      }),
    ],
    [Root(), Ctx()],
    (event: StreamedEvent, context: Context) =>
      event.visibility === Visibility.REMOVED ? null : context.load(target.entity, event.recordUuid),
  );
  if (target.formerIds) declareMergedInto(Stream, target);
  Resolver(() => type)(Stream);
  return Stream;
}

function declareMergedInto(stream: Function, target: Streamed): void {
  const { noun } = target.stream;
  declare(
    stream,
    "mergedInto",
    [
      FieldResolver(() => target.entity, {
        nullable: true,
        description: `The ${noun} that it was merged into, if you may see that one; else null.`,
      }),
    ],
    [Root(), Ctx()],
    ({ change }: StreamedEvent, context: Context) => context.load(target.entity, change.event.cause?.mergedInto ?? null),
  );
}

const streamParameters = (target: Streamed): Parameter[] => [
  Arg("where", () => filterType(target), {
    nullable: true,
    description: "Which of them: the same filter as of a list. One that leaves it is REMOVED.",
  }),
  Arg("types", () => [target.stream.types], {
    nullable: true,
    description: "Only these kinds of changes; one that leaves your sight is told whatever it was.",
  }),
];

function eventOf(target: Streamed, change: SeenChange): StreamedEvent {
  const { event } = change;
  return {
    ...recordEventOf(change),
    type: event.type,
    [`${target.stream.noun}Id`]: toId(event.recordType, event.recordId),
    before: beforeOf(change) && formerValues(target, change),
    change,
  };
}

/** What the fields that changed were, by their names in the schema. */
function formerValues(target: Streamed, { event }: SeenChange): Record<string, unknown> {
  const former = recordOf(target, imageBefore(event) as Image);
  const changed = new Set(event.changedFields.map((property) => publicName(event.recordType, property)));
  return Object.fromEntries(
    Object.keys(target.stream.before)
      .filter((name) => changed.has(name))
      .map((name) => [name, former[name]]),
  );
}

/** The record that an image is of, with the fields that it makes of its columns. The log has instants as text. */
function recordOf(target: Queryable, image: Image): Record<string, unknown> {
  const record: Record<string, unknown> = Object.assign(Object.create(target.entity.prototype), image);
  for (const [name, { kind }] of Object.entries(target.fields)) {
    const property = propertyOf(target, name);
    if (kind === "dateTime" && record[property]) record[property] = new Date(record[property] as string);
  }
  return record;
}

const eventTypes = new Map<Queryable, EventClass>();

/** The type of the events of a kind of record; made, with the type of what was before, when it is first asked for. */
export function eventTypeOf(target: Queryable): EventClass {
  let type = eventTypes.get(target);
  if (!type) {
    type = makeEventType(target as Streamed);
    eventTypes.set(target, type);
  }
  return type;
}

function makeEventType({ entity, stream: { noun, types, before } }: Streamed): EventClass {
  const name = noun.charAt(0).toUpperCase() + noun.slice(1);
  class Event extends RecordEvent {}
  ObjectType(`${name}Event`, {
    description: `A committed change of one ${noun}. Delivered at least once, in commit order, without gaps.`,
  })(Event);
  Field(() => types, { description: "What happened." })(Event.prototype, "type");
  Field(() => ID, { description: `The ${noun}, also when you no longer see it.` })(Event.prototype, `${noun}Id`);
  // Records that do not change have nothing that was before.
  if (Object.keys(before).length > 0) declareBefore(Event, entity, name, before);
  return Event;
}

function declareBefore(event: EventClass, entity: Function, name: string, before: Record<string, string>): void {
  class Before {}
  ObjectType(`${name}Before`, { description: "What the changed fields were before; null in a field that did not change." })(Before);
  for (const [field, description] of Object.entries(before))
    Field(typeOfField(entity, field), { nullable: true, description })(Before.prototype, field);
  Field(() => Before, {
    nullable: true,
    description:
      "What the changed fields were before; null for one that is new, to the organisation or to you, and for one that you no longer see.",
  })(event.prototype, "before");
}

/** A former value has the type that the value of the record has. */
function typeOfField(entity: Function, name: string): () => any {
  const field = getMetadataStorage().fields.findLast(
    ({ target, name: found }) => found === name && (target === entity || entity.prototype instanceof target),
  );
  if (!field) throw new Error(`${entity.name} has no field ${name}`);
  return () => field.getType();
}
