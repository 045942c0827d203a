import { registerEnumType } from "type-graphql";
import { type ChangeEvent, type Image, imageBefore, type Place, placeOf } from "../database/change-event.js";
import { readAs } from "../database/partner-role.js";
import { publicName } from "../database/record-changes.js";
import type { Context } from "../execution/context.js";
import type { Viewer } from "../identity/viewer.js";
import { hiddenIn, knownValues, NOT_SHOWN, refuseHidden, shownValue, showsHidden } from "../query/field-rights.js";
import { columnOf, type Queryable } from "../query/fields.js";
import { checkFilter, lookUpsIn, type Where } from "../query/filter.js";
import { type Evaluated, matches, type Surroundings } from "../query/filter-match.js";
import { type Reader, Statement } from "../query/statement.js";
import type { Step } from "./coalesce.js";

export enum Visibility {
  ADDED = "ADDED",
  UPDATED = "UPDATED",
  REMOVED = "REMOVED",
}

registerEnumType(Visibility, {
  name: "Visibility",
  description: "What a change means for what you see: your rights and the filter together.",
  valuesConfig: {
    ADDED: { description: "The record is new, or came into your sight." },
    UPDATED: { description: "It was in your sight and still is." },
    REMOVED: { description: "It left your sight; only its id is told." },
  },
});

/** A change as one viewer may see it. */
export interface SeenChange {
  event: ChangeEvent;
  /** What can be asked about the kind of record that changed. */
  target: Queryable;
  cursor: string;
  /** What it means for what the viewer sees. */
  visibility: Visibility;
  /** Whether the viewer may read the record after the change, whatever the filter says. */
  mayRead: boolean;
  /** Whether the viewer might have read the record before the change; if not, its past is not theirs to know. */
  knewBefore: boolean;
}

/** What a stream is about. */
export interface Selection {
  /** Looks at the change alone, before rights and filter are asked; default all changes. */
  about?: (event: ChangeEvent) => boolean;
  /** Whether the viewer has the right to changes of such records at all; where the rule of the root field does not say. */
  mayFollow?: (viewer: Viewer, target: Queryable) => boolean;
  /** Looks at what it means for the viewer. */
  shows: (change: SeenChange) => boolean;
}

/** A subscription as its resolver is asked for it. */
export interface StreamRequest {
  context: unknown;
  args: { where?: Where | null; after?: string | null; coalesce?: boolean | null };
  info: { fieldName: string };
}

/**
 * The changes of records that a viewer may see, of one kind or of several, from a cursor or from now on. Each event is decided on its
 * own, on both images, by the viewer's rights as of then and by the filter. Where the filter asks about other records
 * (`activities: { some: ... }`), the past cannot be known: a record that may have left is told as REMOVED.
 * @param selection which of the changes the stream is about
 */
export async function visibleChanges(
  { context, args, info }: StreamRequest,
  target: Queryable | readonly Queryable[],
  selection: Selection,
): Promise<ChangeStream> {
  const { services, resumeAfter } = context as Context;
  const targets = [target].flat() as Queryable[];
  checkFilter(args.where);
  // What a list refuses is refused when the stream is opened, and not with its first event.
  if (args.where) for (const each of targets) new Statement((context as Context).reader).asked(each, args.where, "t");
  const start = await services.eventLog.placeOf(resumeAfter ?? args.after);
  return new ChangeStream(info.fieldName, targets, args.where ?? {}, selection, args.coalesce === true, start);
}

/** What one subscription asks of the log. The hub (hub.ts) follows the log for all that ask the same. */
export class ChangeStream {
  /** By what the log calls the records. */
  private readonly targets: Map<string, Queryable>;

  constructor(
    /** The root field that it is the stream of. */
    readonly fieldName: string,
    targets: readonly Queryable[],
    private readonly where: Where,
    private readonly selection: Selection,
    readonly coalesce: boolean,
    /** Behind which place it begins. */
    readonly start: Place,
  ) {
    this.targets = new Map(targets.map((target) => [target.entity.prefix as string, target]));
  }

  /** Whether it must be executed for each of those who follow it, because what they see hangs on who they are. */
  get isPersonal(): boolean {
    return [...this.targets.values()].some(({ stream }) => stream?.isPersonal === true);
  }

  /** How many statements its filter may take for one event, at the most. */
  get lookUps(): number {
    return lookUpsIn(this.where);
  }

  /** Whether an event may concern the stream at all, before anybody's rights are asked. */
  isAbout(event: ChangeEvent): boolean {
    return this.targets.has(event.recordType) && this.selection.about?.(event) !== false;
  }

  /** @throws {RequestError} when its filter asks about what the viewer does not know (any more) */
  checkFor({ viewer }: Pick<Reader, "viewer">): void {
    for (const target of this.targets.values()) refuseHidden(viewer, target, this.where);
  }

  /** The change as this viewer may see it; null when the stream does not show it. */
  async changeFor(context: Context, { event, to }: Step): Promise<SeenChange | null> {
    this.checkFor(context);
    const target = this.targets.get(event.recordType) as Queryable;
    if (this.selection.mayFollow?.(context.viewer, target) === false) return null;
    const change = await seenChange(context, target, event, { where: this.where, place: to });
    return change && this.selection.shows(change) ? change : null;
  }

  /** Only there because graphql-js takes nothing else for a stream. */
  [Symbol.asyncIterator](): never {
    throw new Error("A stream of changes is followed by the hub.");
  }
}

/**
 * A change as this viewer may see it and know it; null when it is none of theirs.
 * @param place how far a reader is that was told it; behind the event unless given
 */
export async function seenChange(
  context: Context,
  target: Queryable,
  event: ChangeEvent,
  { where = {}, place = placeOf(event) }: { where?: Where; place?: Place } = {},
): Promise<SeenChange | null> {
  const seen = await visibilityOf(context, target, where, event);
  const known = seen && knownOf(context.viewer, target, event, seen.visibility);
  return known && { event: known, target, cursor: context.services.eventLog.cursorOf(place), ...seen };
}

/** What a change means for this viewer; null when it was and is none of theirs. */
async function visibilityOf(
  context: Context,
  target: Queryable,
  where: Where,
  event: ChangeEvent,
): Promise<Pick<SeenChange, "visibility" | "mayRead" | "knewBefore"> | null> {
  const rights = target.visible(context.viewer);
  const past = imageBefore(event);
  const holds = async (filter: Where, image: Image | null, isPast: boolean) =>
    image === null ? false : matches(target, filter, image, surroundings(context, isPast));
  const mayRead = (await holds(rights, event.after, false)) === true;
  const knewBefore = (await holds(rights, past, true)) === true;
  const now = mayRead && (await holds(where, event.after, false)) === true;
  // What cannot be said of the past counts as "it may have been"; of what was erased nothing can be said but who saw it.
  const before = knewBefore && (event.cause?.erased === true || (await holds(where, past, true)) !== false);
  if (!now && !before) return null;
  return { visibility: now ? (before ? Visibility.UPDATED : Visibility.ADDED) : Visibility.REMOVED, mayRead, knewBefore };
}

/**
 * A change without what its viewer does not know of the record; null when nothing else changed, which is then none of their business.
 * What comes into sight or leaves it is told in any case.
 */
function knownOf(viewer: Viewer, target: Queryable, event: ChangeEvent, visibility: Visibility): ChangeEvent | null {
  const { fields, keys } = hiddenIn(viewer, target);
  if (fields.size === 0 && keys.length === 0) return event;
  const past = imageBefore(event);
  const values = (image: Image | null) => JSON.stringify(knownValues(viewer, target, image?.customFields as Image | undefined) ?? null);
  const isKnown = (property: string) =>
    !fields.has(property) &&
    !fields.has(publicName(event.recordType, property)) &&
    !(showsHidden(viewer, target, property, past) && showsHidden(viewer, target, property, event.after)) &&
    (property !== "customFields" || keys.length === 0 || values(past) !== values(event.after));
  const changedFields = event.changedFields.filter(isKnown);
  if (changedFields.length === 0 && event.changedFields.length > 0 && visibility === Visibility.UPDATED) return null;
  // What was before is filled up from the image after it, which nobody is shown.
  const before = event.before && Object.fromEntries(Object.entries(event.before).filter(([property]) => isKnown(property)));
  for (const property of Object.keys(before ?? {}))
    if (showsHidden(viewer, target, property, past)) Object.assign(before as Image, { [property]: NOT_SHOWN });
  if (before?.customFields) before.customFields = knownValues(viewer, target, before.customFields as Image);
  return { ...event, changedFields, before };
}

function surroundings(context: Context, isPast: boolean): Surroundings {
  return {
    now: context.now,
    value: (other, field, record) => shownValue(context.viewer, other, field, record),
    visible: (other) => other.visible(context.viewer),
    one: (other, uuid) => context.load(other.entity, uuid) as Promise<Evaluated | null>,
    some: async (other, key, uuid, where) => (isPast ? null : exists(context, other, key, uuid, where)),
  };
}

async function exists(context: Context, target: Queryable, key: string, uuid: string, where: Where): Promise<boolean> {
  const statement = new Statement(context.reader);
  const conditions = [
    `t.${columnOf(target, key)} = ${statement.parameters.add(uuid, "uuid")}`,
    statement.visible(target, "t"),
    statement.filter.compile(target, where, "t"),
  ];
  const text = `select from ${target.table} t where ${conditions.join(" and ")} limit 1`;
  const { rowCount } = await readAs(context.services.dataSource, context.viewer, text, statement.parameters.values);
  return rowCount === 1;
}
