import { Node } from "../database/node.js";
import { shownValue } from "../query/field-rights.js";
import { queryableOf } from "../query/fields.js";
import { matches, type Surroundings } from "../query/filter-match.js";
import type { RecordReader } from "../query/record-reader.js";

/**
 * An answer without the records that its viewer may change but not read: who may capture learns nothing of a lead that was
 * known, and who runs into a conflict only sees what they could have read. The answer itself is changed.
 */
export async function redact<T>(reader: RecordReader, answer: T): Promise<T> {
  // All at once, so that what decides about many records is read together.
  await Promise.all(
    Object.entries(answer as object).map(async ([name, value]) => {
      if (value instanceof Node && !(await mayRead(reader, value)))
        // What became of the record, where that is told, says whether it was known before.
        Object.assign(answer as object, { [name]: null }, Object.hasOwn(answer as object, "outcome") ? { outcome: null } : {});
      if (Array.isArray(value))
        await Promise.all(value.filter((item) => item && typeof item === "object").map((item) => redact(reader, item)));
    }),
  );
  return answer;
}

async function mayRead(reader: RecordReader, record: Node): Promise<boolean> {
  const target = queryableOf(record.constructor, "optional");
  if (!target) return true;
  const around: Surroundings = {
    now: reader.now,
    value: (other, field, found) => shownValue(reader.viewer, other, field, found),
    visible: (other) => other.visible(reader.viewer),
    one: (other, uuid) => reader.load(other.entity, uuid),
    some: async () => null,
  };
  return (await matches(target, target.visible(reader.viewer), record, around)) === true;
}
