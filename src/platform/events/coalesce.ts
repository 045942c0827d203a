import { type ChangeEvent, type Image, imageBefore, type Place, placeOf } from "../database/change-event.js";
import { trackingOf } from "../database/record-changes.js";

/** A change with its place in what one reader is told. */
export interface Step {
  event: ChangeEvent;
  /** From where to read again when this step could not be told. */
  from: Place;
  /** How far a reader is that was told this step: its cursor. */
  to: Place;
}

/** One step for each event that a stream is about. */
export function stepsOf(events: readonly ChangeEvent[], from: Place, isAbout: (event: ChangeEvent) => boolean): Step[] {
  return events.flatMap((event, index) => {
    if (!isAbout(event)) return [];
    const earlier = events[index - 1];
    return [{ event, from: earlier ? placeOf(earlier) : from, to: placeOf(event) }];
  });
}

/**
 * One step for each record: its changes as one, from what it was before the first to what it is after the last. What
 * came and went meanwhile is no step at all.
 *
 * Only the last step has a cursor behind all of them. Whoever breaks off earlier begins again, because a step tells
 * changes that happened before the one that it stands at.
 */
export function coalescedSteps(events: readonly ChangeEvent[], from: Place, isAbout: (event: ChangeEvent) => boolean): Step[] {
  const net = new Map<string, ChangeEvent>();
  for (const event of events) {
    if (isErased(event)) continue;
    const key = `${event.recordType} ${event.recordId}`;
    const earlier = net.get(key);
    // The place of the last change is the record's place among the others.
    net.delete(key);
    net.set(key, earlier ? merged(earlier, event) : event);
  }
  const kept = [...net.values()].filter((event) => (event.before !== null || event.after !== null) && isAbout(event));
  const end = placeOf(events.at(-1) as ChangeEvent);
  return kept.map((event, index) => ({ event, from, to: index === kept.length - 1 ? end : from }));
}

/** The data of a person was erased since: nothing but its place is left of the event, and it tells nobody anything. */
const isErased = ({ before, after }: ChangeEvent): boolean => before === null && after === null;

function merged(first: ChangeEvent, last: ChangeEvent): ChangeEvent {
  const past = imageBefore(first);
  // A new record has no fields that changed; all that the first event named are new.
  const names = [...new Set([...first.changedFields, ...last.changedFields])];
  const isSame = (field: string) => past !== null && JSON.stringify(past[field] ?? null) === JSON.stringify(last.after?.[field] ?? null);
  const changedFields = names.filter((field) => !isSame(field));
  const before: Image | null = past && Object.fromEntries(changedFields.map((field) => [field, past[field] ?? null]));
  // What each of them alone was too small to tell is still small; one that was not makes the whole worth telling.
  const minor = last.cause?.minor && (first.cause === null || first.cause.minor);
  const cause = last.cause && { ...last.cause, minor };
  return {
    ...last,
    cause,
    type: trackingOf(last.recordType).nameOf(past, last.after, changedFields, cause),
    changedFields,
    before,
    // `imageBefore` puts `before` over `after`; without an after it must be whole.
    ...(last.after === null && past ? { before: past } : {}),
  };
}
