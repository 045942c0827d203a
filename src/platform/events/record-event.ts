import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { ChangeEvent } from "../database/change-event.js";
import { toId } from "../database/id.js";
import { publicName } from "../database/record-changes.js";
import { Cursor, DateTime } from "../scalars.js";
import { type SeenChange, Visibility } from "./visible-changes.js";

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
  @Field(() => ID, { nullable: true, description: "The user or token; null for Leadwire itself." })
  id: string | null;

  @Field(() => String, { description: "What the person or program was called then." })
  name: string;
}

export const actorOf = ({ actor }: ChangeEvent): EventActor => ({
  id: actor.id && toId(actor.kind === "USER" ? "user" : "token", actor.id),
  name: actor.name,
});

/** What every event of a record tells; each kind of record adds its own type, the record and what it was before. */
@ObjectType()
export abstract class RecordEvent {
  @Field(() => ID, { description: "The same when the event is delivered again." })
  id: string;

  @Field(() => Cursor, { description: CURSOR })
  cursor: string;

  @Field(() => Visibility, { description: "Whether the record came into your sight, stayed in it or left it." })
  visibility: Visibility;

  @Field(() => DateTime, { description: "When it happened." })
  occurredAt: Date;

  @Field(() => ID, { description: "The same for all changes that were made together." })
  transactionId: string;

  @Field(() => ID, { nullable: true, description: "The same for all changes that one job made; null for what was no job." })
  jobId: string | null;

  @Field(() => ID, { nullable: true, description: "The transaction or job that this takes back (`undoChanges`); null for others." })
  undoes: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What the writing client calls itself (`x-leadwire-origin`), to drop one's own echo.",
  })
  origin: string | null;

  @Field(() => EventActor, { description: "Who caused it." })
  actor: EventActor;

  @Field(() => Int, { nullable: true, description: "The record's version after the change; null when you no longer see it." })
  version: number | null;

  @Field(() => [String], { description: "The fields that changed; empty when you no longer see the record." })
  changedFields: string[];

  /** The uuid of the record. */
  recordUuid: string;
}

/** The fields that all events have. What is no longer seen is told by its id alone. */
export function recordEventOf({ event, visibility, cursor }: SeenChange): RecordEvent {
  const isSeen = visibility !== Visibility.REMOVED;
  return {
    id: `event_${event.transactionId}_${event.sequence}`,
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
    recordUuid: event.recordId,
  };
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
    CREATED: { description: "It is new." },
    UPDATED: { description: "Something of it changed." },
    DELETED: { description: "It is gone: deleted into the bin, or erased." },
    RESTORED: { description: "It came back from the bin." },
    MERGED: { description: "Others were merged into it; or it was itself merged into another and is gone, see `mergedInto`." },
    UNMERGED: { description: "A merge was undone: it is there again, or what was merged into it is." },
  },
});
