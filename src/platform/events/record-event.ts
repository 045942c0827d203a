import { ArgsType, Ctx, Field, FieldResolver, ID, Int, InterfaceType, ObjectType, Resolver, Root, registerEnumType } from "type-graphql";
import type { ChangeEvent } from "../database/change-event.js";
import { toId } from "../database/id.js";
import { Node } from "../database/node.js";
import { publicName } from "../database/record-changes.js";
import type { Context } from "../execution/context.js";
import type { Queryable } from "../query/fields.js";
import { Cursor, DateTime } from "../scalars.js";
import { type SeenChange, Visibility } from "./visible-changes.js";

/** What the ids of events start with, but of those that have a type of their own for the same change. */
export const EVENT = "event";

export const CURSOR = "Where this event stands: subscribe `after` it to go on from here.";

@ArgsType()
export class StreamArgs {
  @Field(() => Cursor, {
    nullable: true,
    description: "Everything after this cursor comes first, then what happens; only what happens unless given.",
  })
  after?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "For dashboards: changes of one record that wait to be sent become one, from what it was before the first to what it is after the last. Such a stream is never ended for reading slowly.",
  })
  coalesce?: boolean | null;
}

@ObjectType({ description: "Who caused a change." })
export class EventActor {
  @Field(() => ID, { nullable: true, description: "The id of the user or token; null for Leadwire itself." })
  actorId: string | null;

  // The id of another thing than this: a cache would take the name of then for the name of now.
  @Field(() => ID, {
    nullable: true,
    description: "The id of the user or token; null for Leadwire itself.",
    deprecationReason: "Since 2026-12-01; gone on 2027-06-01. Use `actorId`, which is the same.",
  })
  get id(): string | null {
    return this.actorId;
  }

  @Field(() => String, { description: "What the person or program was called then." })
  name: string;
}

export const actorOf = ({ actor }: { actor: { kind: string; id: string | null; name: string } }): EventActor =>
  Object.assign(new EventActor(), { actorId: actor.id && toId(actor.kind === "USER" ? "user" : "token", actor.id), name: actor.name });

/** What every event of a record tells; each kind of record adds its own type, the record and what it was before. */
@InterfaceType("RecordEvent", { implements: Node, description: "A committed change of a record of any kind, as the viewer may know it." })
export abstract class RecordEvent {
  nodeId: string;
  cursor: string;
  visibility: Visibility;
  occurredAt: Date;
  transactionId: string;
  jobId: string | null;
  undoes: string | null;
  origin: string | null;
  actor: EventActor;
  version: number | null;
  changedFields: string[];
  eventType: string;
  recordId: string;

  /** The uuid of the record, and what can be asked about it. */
  recordUuid: string;
  target: Queryable;
}

/** The fields of all events, with their types. */
const FACTS: [property: string, type: () => any, options: { nullable?: boolean; description: string }][] = [
  ["cursor", () => Cursor, { description: CURSOR }],
  ["visibility", () => Visibility, { description: "Whether the record came into your sight, stayed in it or left it." }],
  ["occurredAt", () => DateTime, { description: "When it happened." }],
  ["transactionId", () => ID, { description: "The same for all changes that were made together." }],
  ["jobId", () => ID, { nullable: true, description: "The same for all changes that one job made; null for what was no job." }],
  ["undoes", () => ID, { nullable: true, description: "The transaction or job that this takes back (`undoChanges`); null for others." }],
  [
    "origin",
    () => String,
    { nullable: true, description: "What the writing client calls itself (`x-leadwire-origin`), to drop one's own echo." },
  ],
  ["actor", () => EventActor, { description: "Who caused it." }],
  ["version", () => Int, { nullable: true, description: "The record's version after the change; null when you no longer see it." }],
  ["changedFields", () => [String], { description: "The fields that changed; empty when you no longer see the record." }],
  ["recordId", () => ID, { description: "The record, also when you no longer see it." }],
];

/** Gives a class what all events tell. */
export function declareFacts({ prototype }: { prototype: object }): void {
  for (const [property, type, options] of FACTS) Field(type, options)(prototype, property);
}

declareFacts(RecordEvent);
Field(() => ID, { name: "id", description: "The same when the event is delivered again." })(RecordEvent.prototype, "nodeId");
Field(() => String, { description: "What happened, in the words of that kind of record: `CREATED`, `STATUS_CHANGED`, ..." })(
  RecordEvent.prototype,
  "eventType",
);

/** The facts that all events have. What is no longer seen is told by its id alone. */
export function recordEventOf({ event, visibility, cursor, target }: SeenChange, prefix = EVENT): RecordEvent {
  const isSeen = visibility !== Visibility.REMOVED;
  return {
    nodeId: `${prefix}_${event.transactionId}_${event.sequence}`,
    cursor,
    visibility,
    occurredAt: event.occurredAt,
    transactionId: event.transactionId,
    jobId: event.jobId,
    undoes: event.cause?.undoes ?? null,
    origin: event.origin,
    actor: actorOf(event),
    version: isSeen ? event.version : null,
    changedFields: isSeen ? [...new Set(event.changedFields.map((field) => publicName(event.recordType, field)))] : [],
    eventType: event.type,
    recordId: toId(event.recordType, event.recordId),
    recordUuid: event.recordId,
    target,
  };
}

@Resolver(() => RecordEvent)
export class RecordEventFields {
  @FieldResolver(() => Node, { nullable: true, description: "The record as it is now; null when you no longer see it, or it is gone." })
  record(@Root() { visibility, target, recordUuid }: RecordEvent, @Ctx() context: Context) {
    return visibility === Visibility.REMOVED ? null : context.load(target.entity, recordUuid);
  }
}

/** What the changed fields were, where the viewer may know it. */
export const beforeOf = ({ event, visibility, knewBefore }: SeenChange): ChangeEvent["before"] =>
  visibility !== Visibility.REMOVED && knewBefore ? event.before : null;

/** A stream of certain types of changes; what leaves one's sight is told whatever it was. */
export const ofTypes =
  (types: string[] | null | undefined) =>
  ({ event, visibility }: SeenChange): boolean =>
    visibility === Visibility.REMOVED || !types || types.includes(event.type);

/** For records whose changes need no finer names. */
export enum PlainEventType {
  CREATED = "CREATED",
  UPDATED = "UPDATED",
  DELETED = "DELETED",
  RESTORED = "RESTORED",
}

const PLAIN = {
  CREATED: { description: "It is new." },
  UPDATED: { description: "Something of it changed." },
  DELETED: { description: "It is gone: deleted into the bin, or erased." },
  RESTORED: { description: "It came back from the bin." },
};

registerEnumType(PlainEventType, {
  name: "PlainEventType",
  description: "What happened to a record; `changedFields` says more.",
  valuesConfig: PLAIN,
});

/** For accounts and contacts. */
export enum CustomerEventType {
  CREATED = "CREATED",
  UPDATED = "UPDATED",
  DELETED = "DELETED",
  RESTORED = "RESTORED",
  MERGED = "MERGED",
  UNMERGED = "UNMERGED",
}

registerEnumType(CustomerEventType, {
  name: "CustomerEventType",
  description: "What happened to an account or a contact; `changedFields` says more.",
  valuesConfig: {
    ...PLAIN,
    MERGED: { description: "Others were merged into it; or it was itself merged into another and is gone, see `mergedInto`." },
    UNMERGED: { description: "A merge was undone: it is there again, or what was merged into it is." },
  },
});
