import { type ChangeEvent, type Image, imageBefore } from "../database/change-event.js";
import { shownValue } from "../query/field-rights.js";
import type { Queryable } from "../query/fields.js";
import type { Where } from "../query/filter.js";
import { matches, type Surroundings } from "../query/filter-match.js";
import type { Reader } from "../query/statement.js";

/**
 * Whether an event may change what a filter finds for a reader: the record passes before or after it, or that cannot be said without a
 * look at other records, which nobody takes for it. The answer is asked for again then, so that a "yes" too many does no harm.
 */
export async function touches(reader: Reader, target: Queryable, where: Where, event: ChangeEvent): Promise<boolean> {
  // Of what was erased nothing can be said but that it was there.
  if (event.cause?.erased) return true;
  const around = surroundingsOf(reader);
  for (const image of [event.after, imageBefore(event)]) if (image && (await mayHave(target, where, image, reader, around))) return true;
  return false;
}

async function mayHave(target: Queryable, where: Where, image: Image, { viewer }: Reader, around: Surroundings): Promise<boolean> {
  if ((await matches(target, target.visible(viewer), image, around)) === false) return false;
  return (await matches(target, where, image, around)) !== false;
}

const surroundingsOf = ({ viewer, now }: Reader): Surroundings => ({
  now,
  value: (other, field, record) => shownValue(viewer, other, field, record),
  visible: (other) => other.visible(viewer),
  one: async () => undefined,
  some: async () => null,
});
