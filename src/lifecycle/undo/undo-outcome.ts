import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { toId } from "../../platform/database/id.js";
import { publicName } from "../../platform/database/record-changes.js";
import { EventActor } from "../../platform/events/record-event.js";
import { DateTime, Json } from "../../platform/scalars.js";

export enum UndoneHow {
  SET_BACK = "SET_BACK",
  REMOVED = "REMOVED",
  BROUGHT_BACK = "BROUGHT_BACK",
  UNMERGED = "UNMERGED",
  CONVERSION_UNDONE = "CONVERSION_UNDONE",
}

registerEnumType(UndoneHow, {
  name: "UndoneHow",
  description: "In which way a record was taken back.",
  valuesConfig: {
    SET_BACK: { description: "Fields of it are what they were; `fields` says which." },
    REMOVED: { description: "It had been created, and is gone." },
    BROUGHT_BACK: { description: "It had been deleted, and is there again." },
    UNMERGED: { description: "Records had been merged into it, and are there again." },
    CONVERSION_UNDONE: { description: "The lead had been converted, and is a lead again." },
  },
});

export enum UndoObstacleKind {
  CHANGED_SINCE = "CHANGED_SINCE",
  FORBIDDEN = "FORBIDDEN",
  GONE = "GONE",
  ERASED = "ERASED",
  REFUSED = "REFUSED",
  NOT_KEPT = "NOT_KEPT",
}

registerEnumType(UndoObstacleKind, {
  name: "UndoObstacleKind",
  description: "Why something was not taken back.",
  valuesConfig: {
    CHANGED_SINCE: { description: "Somebody has changed it since; `force` takes it back all the same." },
    FORBIDDEN: { description: "You may not change it so." },
    GONE: { description: "The record, or what the field named, is no longer there." },
    ERASED: { description: "It was of a person whose data was erased, and does not come back." },
    REFUSED: { description: "The record would be none that is allowed; `message` says why." },
    NOT_KEPT: { description: "The log does not have what it takes: `message` says what to do instead." },
  },
});

@ObjectType({ description: "A field that goes back to what it was." })
export class UndoneField {
  @Field(() => String, { description: "The field; a custom field as `customFields.key`." })
  field: string;

  @Field(() => Json, { nullable: true, description: "What it was until the undo; ids for other records." })
  from: unknown;

  @Field(() => Json, { nullable: true, description: "What it is again." })
  to: unknown;
}

@ObjectType({ description: "A record that was taken back, or would be." })
export class UndoneRecord {
  @Field(() => ID, { description: "Its id." })
  recordId: string;

  @Field(() => UndoneHow, { description: "In which way." })
  how: UndoneHow;

  @Field(() => [UndoneField], { description: "Which of its fields, where it was set back." })
  fields: UndoneField[];

  recordType: string;
  uuid: string;
}

@ObjectType({ description: "Something that was not taken back." })
export class NotUndone {
  @Field(() => ID, { description: "The record." })
  recordId: string;

  @Field(() => String, { nullable: true, description: "The field; null when it is about the whole record." })
  field: string | null;

  @Field(() => UndoObstacleKind, { description: "Why, for programs." })
  obstacle: UndoObstacleKind;

  @Field(() => String, { description: "Why, for people, and what to do." })
  message: string;

  @Field(() => Json, { nullable: true, description: "What the field is now, where somebody changed it since." })
  now?: unknown;

  @Field(() => Json, { nullable: true, description: "What it would be, where somebody changed it since." })
  to?: unknown;

  @Field(() => EventActor, { nullable: true, description: "Who changed it last, where somebody did since." })
  changedBy?: EventActor | null;

  @Field(() => DateTime, { nullable: true, description: "When that was." })
  changedAt?: Date | null;

  recordType: string;
  uuid: string;
}

/** What came of an undo, or of a part of it. */
export class UndoOutcome {
  readonly undone: UndoneRecord[] = [];
  readonly notUndone: NotUndone[] = [];
  /** The records that the viewer may know of. */
  seen = 0;

  done(recordType: string, uuid: string, how: UndoneHow, fields: UndoneField[] = []): void {
    this.undone.push({ recordType, uuid, recordId: toId(recordType, uuid), how, fields });
  }

  not(recordType: string, uuid: string, obstacle: UndoObstacleKind, message: string, more: Partial<NotUndone> = {}): void {
    const field = more.field ? shownName(recordType, more.field) : null;
    this.notUndone.push({ recordType, uuid, recordId: toId(recordType, uuid), obstacle, message, ...more, field });
  }

  add({ undone, notUndone, seen }: UndoOutcome): void {
    this.undone.push(...undone);
    this.notUndone.push(...notUndone);
    this.seen += seen;
  }
}

/** What clients know a field by. */
export const shownName = (recordType: string, field: string): string =>
  field.startsWith("customFields.") ? field : publicName(recordType, field);
