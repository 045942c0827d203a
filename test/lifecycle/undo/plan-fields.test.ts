import { expect, test } from "@jest/globals";
import { type LoggedChange, netChanges } from "../../../src/lifecycle/undo/net-change.js";
import { planFields } from "../../../src/lifecycle/undo/plan-fields.js";

const RULES = { derived: ["score"], groups: [["status", "stage"]] };

type Case = [what: string, before: object, after: object, now: object, back: object, kept: string[]];

test.each<Case>([
  ["what is still as it was made goes back", { a: 1 }, { a: 2 }, { a: 2, b: 5 }, { a: 1 }, []],
  ["what was changed since stays", { a: 1, b: 1 }, { a: 2, b: 2 }, { a: 3, b: 2 }, { b: 1 }, ["a"]],
  ["what was set back by somebody needs nothing", { a: 1 }, { a: 2 }, { a: 1 }, {}, []],
  ["what follows from others is left alone", { a: 1, score: 5 }, { a: 2, score: 9 }, { a: 2, score: 9 }, { a: 1 }, []],
  [
    "what belongs together stays together",
    { status: "x", stage: 1 },
    { status: "y", stage: 2 },
    { status: "y", stage: 3 },
    {},
    ["status", "stage"],
  ],
  ["null is a value", { a: null }, { a: 2 }, { a: 2 }, { a: null }, []],
  [
    "each custom field is by itself",
    { customFields: { k: 1, l: 1 } },
    { customFields: { k: 2, l: 2, m: 2 } },
    { customFields: { k: 2, l: 3, m: 2 } },
    { "customFields.k": 1, "customFields.m": null },
    ["customFields.l"],
  ],
])("%s", (_, before, after, now, back, kept) => {
  const plan = planFields({ before, after } as never, now as never, RULES, false);
  expect(Object.fromEntries(plan.back.map(({ field, to }) => [field, to]))).toEqual(back);
  expect(plan.kept.map(({ field }) => field)).toEqual(kept);
  const forced = planFields({ before, after } as never, now as never, RULES, true);
  expect(forced.kept).toEqual([]);
  expect(forced.back).toHaveLength(plan.back.length + kept.length);
});

/** Events of one record, as images; null where it is not there. */
function events(...images: (Record<string, unknown> | null)[]): LoggedChange[] {
  return images.slice(1).map((after, nth) => {
    const from = images[nth] ?? null;
    const changedFields = Object.keys({ ...from, ...after }).filter((field) => from?.[field] !== after?.[field]);
    const before = from && Object.fromEntries(changedFields.map((field) => [field, from[field]]));
    return { id: nth + 1, recordType: "lead", recordId: "one", changedFields, before, after, cause: null };
  });
}

test("several changes come to one: from before the first to after the last of each field", () => {
  const [net] = netChanges(events({ a: 1, b: 1, c: 1 }, { a: 2, b: 1, c: 1 }, { a: 3, b: 2, c: 1 }));
  expect(net).toMatchObject({ before: { a: 1, b: 1 }, after: { a: 3, b: 2 }, lastId: 2, created: false, removed: false });
});

test("what others changed between two of its changes is not taken for its own", () => {
  const [first, , third] = events({ a: 1, b: 1 }, { a: 2, b: 1 }, { a: 9, b: 1 }, { a: 9, b: 2 });
  expect(netChanges([first, third] as LoggedChange[])).toMatchObject([{ before: { a: 1, b: 1 }, after: { a: 2, b: 2 } }]);
});

test("a record that came and went is none; one that came is created, one that went removed, with what it was", () => {
  expect(netChanges(events(null, { a: 1 }, null))).toEqual([]);
  expect(netChanges(events(null, { a: 1 }, { a: 2 }))).toMatchObject([{ created: true, removed: false, image: { a: 2 } }]);
  expect(netChanges(events({ a: 1 }, { a: 2 }, null))).toMatchObject([{ created: false, removed: true, image: { a: 2 } }]);
  expect(netChanges(events({ a: 1 }, null, { a: 2 }))).toMatchObject([{ created: false, removed: false }]);
});

test("an event whose values were taken out says that they were", () => {
  const [event] = events({ a: 1 }, { a: 2 });
  expect(netChanges([{ ...event, before: null, after: null } as LoggedChange])).toMatchObject([{ erased: true }]);
});
