import { expect, test } from "@jest/globals";
import { nameOfChange } from "../../../src/records/leads/name-of-change.js";

const LEAD = { id: "x" };
const AT = "2026-11-20T10:00:00.000Z";

/** The name of a change in these fields, from all empty to these values. */
const named = (after: Record<string, unknown>, before: Record<string, unknown> = {}, cause = {}) =>
  nameOfChange({ ...LEAD, ...before }, { ...LEAD, ...after }, Object.keys(after), cause);

test.each([
  ["UPDATED", { city: "Aarau" }],
  ["SCORE_CHANGED", { score: 40 }],
  ["SCORE_CHANGED", { band: "HOT", city: "Aarau" }],
  ["SCORE_CHANGED", { grade: "A1" }],
  ["FIRST_RESPONSE_WARNING", { firstResponseAlertAt: AT, score: 40 }],
  ["UPDATED", { firstResponseAlertAt: null }],
  ["FIRST_RESPONSE", { firstRespondedAt: AT, firstResponseAlertAt: AT }],
  ["UPDATED", { firstRespondedAt: null }],
  ["ASSIGNED", { ownerId: "y", firstRespondedAt: AT }],
  ["ASSIGNED", { ownerId: null, queueId: null }],
  ["QUEUED", { queueId: "z", ownerId: null }],
  ["FIRST_RESPONSE_BREACHED", { firstResponseBreachedAt: AT, firstResponseAlertAt: null, queueId: "z" }],
  ["UPDATED", { firstResponseBreachedAt: null }],
  ["STAGE_CHANGED", { stage: "MQL", ownerId: "y" }],
  ["STATUS_CHANGED", { status: "WARM", stage: "MQL" }],
  ["CONVERTED", { convertedAt: AT, status: "QUALIFIED" }],
  ["CONVERSION_UNDONE", { convertedAt: null, status: "QUALIFIED" }],
  ["MERGED", { mergedAt: AT, status: "WARM" }],
])("%s: the most telling of %j", (name, after) => {
  expect(named(after)).toBe(name);
});

test("a response that is corrected is not a first one", () => {
  expect(named({ firstRespondedAt: AT }, { firstRespondedAt: "2026-11-19T10:00:00.000Z" })).toBe("UPDATED");
});

test("a move of the score that the model does not call worth telling is told as any other change", () => {
  expect(named({ score: 41 }, { score: 40 }, { minor: true })).toBe("UPDATED");
});

test("leads come, go, go into others and come back", () => {
  expect(nameOfChange(null, LEAD, ["id"], null)).toBe("CREATED");
  expect(nameOfChange(LEAD, null, ["id"], null)).toBe("DELETED");
  expect(nameOfChange(LEAD, null, ["id"], { mergedInto: "y" })).toBe("MERGED");
  expect(nameOfChange(null, LEAD, ["id"], { unmerged: true })).toBe("UNMERGED");
  expect(named({ mergedAt: null }, { mergedAt: AT }, { unmerged: true })).toBe("UNMERGED");
});
