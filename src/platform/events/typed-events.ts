import { Field, ID, ObjectType } from "type-graphql";
import type { ChangeEvent } from "../database/change-event.js";
import { Node } from "../database/node.js";
import type { Context } from "../execution/context.js";
import { allQueryables, type Queryable, type Streamed } from "../query/fields.js";
import { beforeTypeOf, formerValues, typeName } from "./before.js";
import { JobEvent, jobFactsOf } from "./job-event.js";
import { beforeOf, RecordEvent, recordEventOf } from "./record-event.js";
import { type SeenChange, seenChange } from "./visible-changes.js";

/**
 * The events of each kind of record have a type of their own: the facts of all events, the record by its name, and what was before.
 * This is one as its fields are read; besides, it has the id of its record by the name that the schema has for it. */
export interface StreamedEvent extends RecordEvent {
  type: string;
  before: object | null;
  change: SeenChange;
}

type EventClass = new () => RecordEvent;

const eventTypes = new Map<Queryable, EventClass>();

/** The kinds of records whose events are told, with what they are called in the log. */
export const streamedKinds = (): Streamed[] => allQueryables().filter((target): target is Streamed => target.stream !== undefined);

/** The type of the events of a kind of record; made, with the type of what was before, when it is first asked for. */
export function eventTypeOf(target: Streamed): EventClass {
  let type = eventTypes.get(target);
  if (!type) {
    type = makeEventType(target);
    eventTypes.set(target, type);
  }
  return type;
}

function makeEventType(target: Streamed): EventClass {
  const { noun, types, before, job } = target.stream;
  class Event extends RecordEvent {}
  ObjectType(`${typeName(target)}Event`, {
    implements: [Node, RecordEvent, ...(job ? [JobEvent] : [])],
    description: `A committed change of one ${noun}. Delivered at least once, in commit order, without gaps.`,
  })(Event);
  Field(() => types, { description: "What happened." })(Event.prototype, "type");
  Field(() => ID, { description: `The ${noun}, also when you no longer see it.` })(Event.prototype, `${noun}Id`);
  // Records that do not change have nothing that was before.
  if (Object.keys(before).length > 0) {
    const former = beforeTypeOf(target);
    Field(() => former, {
      nullable: true,
      description:
        "What the changed fields were before; null for one that is new, to the organisation or to you, and for one that you no longer see.",
    })(Event.prototype, "before");
  }
  return Event;
}

/** A change as the type of its kind of record tells it. */
export function eventOf(change: SeenChange): StreamedEvent {
  const target = change.target as Streamed;
  const facts = recordEventOf(change);
  return Object.assign(new (eventTypeOf(target))(), facts, {
    type: facts.eventType,
    [`${target.stream.noun}Id`]: facts.recordId,
    before: beforeOf(change) && formerValues(target, change),
    change,
    ...(target.stream.job ? jobFactsOf(target.stream.job, change) : {}),
  });
}

/** What an event of the log tells this viewer, with all that its own stream needs; null when it is none of theirs. */
export async function seenAs(context: Context, event: ChangeEvent): Promise<RecordEvent | null> {
  const target = streamedKinds().find(({ entity }) => entity.prefix === event.recordType);
  if (!target || !mayFollow(context, target)) return null;
  const change = await seenChange(context, target, event);
  return change && eventOf(change);
}

/** Whether the viewer has the scope of the kind of record. */
export const mayFollow = ({ viewer }: Pick<Context, "viewer">, { roots }: Queryable): boolean =>
  !roots?.scope || viewer.scopes.has(roots.scope);
