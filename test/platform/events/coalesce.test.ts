import { expect, test } from "@jest/globals";
import "../../../src/features.js";
import { type ChangeEvent, type Image, START } from "../../../src/platform/database/change-event.js";
import { coalescedSteps, stepsOf } from "../../../src/platform/events/coalesce.js";

const everything = () => true;

/** Changes in the order of the log: the record, its image before, its image after. */
function changes(...list: [record: string, before: Image | null, after: Image | null][]): ChangeEvent[] {
  return list.map(([recordId, before, after], index) => {
    const fields = Object.keys({ ...before, ...after }).filter((field) => before?.[field] !== after?.[field]);
    return {
      position: index + 1,
      transactionId: "01970000-0000-7000-8000-000000000000",
      jobId: null,
      sequence: index,
      recordType: "lead",
      recordId,
      type: "UPDATED",
      version: index + 1,
      changedFields: fields,
      before: before && Object.fromEntries(fields.map((field) => [field, before[field]])),
      after,
      cause: null,
      actor: { kind: "SYSTEM", id: null, name: "Leadwire" },
      origin: null,
      occurredAt: new Date(0),
      recordedAt: new Date(0),
    };
  });
}

const told = (events: ChangeEvent[]) =>
  coalescedSteps(events, START, everything).map(({ event, to }) => ({
    record: event.recordId,
    type: event.type,
    changed: event.changedFields,
    before: event.before,
    after: event.after,
    to: to.position,
  }));

test("changes of one record are one: from before the first to after the last", () => {
  const events = changes(
    ["a", { name: "1", status: "NEW" }, { name: "2", status: "NEW" }],
    ["a", { name: "2", status: "NEW" }, { name: "2", status: "WARM" }],
  );
  expect(told(events)).toEqual([
    {
      record: "a",
      type: "STATUS_CHANGED",
      changed: ["name", "status"],
      before: { name: "1", status: "NEW" },
      after: { name: "2", status: "WARM" },
      to: 2,
    },
  ]);
});

test("one that is new stays new, and one that came and went is not told at all", () => {
  const events = changes(
    ["a", null, { name: "1" }],
    ["b", null, { name: "x" }],
    ["a", { name: "1" }, { name: "2" }],
    ["b", { name: "x" }, null],
  );
  expect(told(events)).toEqual([{ record: "a", type: "CREATED", changed: ["name"], before: null, after: { name: "2" }, to: 4 }]);
});

test("one that went is told with all that it was", () => {
  const events = changes(["a", { name: "1", city: "Bern" }, { name: "2", city: "Bern" }], ["a", { name: "2", city: "Bern" }, null]);
  expect(told(events)).toMatchObject([{ record: "a", type: "DELETED", before: { name: "1", city: "Bern" }, after: null, to: 2 }]);
});

test("only the last one has a cursor behind all: whoever breaks off earlier gets what the others stand for again", () => {
  const events = changes(["a", { n: 1 }, { n: 2 }], ["b", { n: 1 }, { n: 2 }], ["c", { n: 1 }, { n: 2 }], ["b", { n: 2 }, { n: 3 }]);
  expect(told(events).map(({ record, to }) => [record, to])).toEqual([
    ["a", 0],
    ["c", 0],
    ["b", 4],
  ]);
});

test("of fields that did not change nothing is told of before", () => {
  const events = changes(
    ["a", { name: "1", city: "Bern" }, { name: "2", city: "Bern" }],
    ["a", { name: "2", city: "Bern" }, { name: "3", city: "Bern" }],
  );
  expect(told(events)).toMatchObject([{ changed: ["name"], after: { name: "3", city: "Bern" } }]);
  expect(told(events)[0]?.before).toEqual({ name: "1" });
});

test("a step that cannot be told is read again from behind the event before it, told or not", () => {
  const events = changes(["a", { n: 1 }, { n: 2 }], ["b", { n: 1 }, { n: 2 }], ["c", { n: 1 }, { n: 2 }]);
  const steps = stepsOf(events, START, ({ recordId }) => recordId !== "b");
  expect(steps.map(({ event, from, to }) => [event.recordId, from.position, to.position])).toEqual([
    ["a", START.position, 1],
    ["c", 2, 3],
  ]);
});
