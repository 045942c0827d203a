import { expect, test } from "@jest/globals";
import { Leadwire } from "../../support/leadwire.js";
import {
  BusinessCalendarsDocument,
  CreateBusinessCalendarDocument,
  type CreateBusinessCalendarInput,
  UpdateBusinessCalendarDocument,
} from "../../support/operations.js";
import { aCalendar } from "../../support/routing.js";

const leadwire = new Leadwire();
const OFFICE: CreateBusinessCalendarInput = {
  name: "Office",
  timezone: "Europe/Berlin",
  hours: [{ day: "MONDAY", from: "09:00", to: "17:00" }],
  holidays: ["2026-12-28", "2026-12-21", "2026-12-28"],
  respondWithin: "PT90M",
  warnBefore: "PT15M",
  isDefault: true,
};
const create = async (input: object) =>
  (await leadwire.admin.do(CreateBusinessCalendarDocument, { input: { ...OFFICE, ...input } })).createBusinessCalendar;

test("there are several, and one at most is the default", async () => {
  const { businessCalendar } = await create({});
  expect(businessCalendar).toMatchObject({ ...OFFICE, holidays: ["2026-12-21", "2026-12-28"], respondWithin: "PT1H30M" });
  const other = await aCalendar(leadwire, { isDefault: true });
  const { businessCalendars } = await leadwire.admin.do(BusinessCalendarsDocument);
  expect(businessCalendars.nodes.filter(({ isDefault }) => isDefault).map(({ id }) => id)).toEqual([other]);
  await Promise.all([aCalendar(leadwire, { isDefault: true }), aCalendar(leadwire, { isDefault: true })]);
  const after = await leadwire.admin.do(BusinessCalendarsDocument);
  expect(after.businessCalendars.nodes.filter(({ isDefault }) => isDefault)).toHaveLength(1);
});

test.each([
  ["name", { name: "Office" }],
  ["name", { name: " " }],
  ["hours", { name: "A", hours: [] }],
  ["hours", { name: "A", hours: [{ day: "MONDAY", from: "09:00", to: "09:59" }] }],
  ["hours.1", { name: "A", hours: [OFFICE.hours, { day: "MONDAY", from: "16:00", to: "18:00" }].flat() }],
  ["hours.0.from", { name: "A", hours: [{ day: "MONDAY", from: "9am", to: "17:00" }] }],
  ["hours.0.to", { name: "A", hours: [{ day: "MONDAY", from: "09:00", to: "25:00" }] }],
  ["respondWithin", { name: "A", respondWithin: "P1D" }],
  ["respondWithin", { name: "A", respondWithin: "PT401H" }],
  ["warnBefore", { name: "A", warnBefore: "PT90M" }],
])("what is wrong is told by its field: %s", async (path, input) => {
  const { businessCalendar, userErrors } = await create(input);
  expect(businessCalendar).toBeNull();
  expect(userErrors.map((error) => [error.code, error.path.join(".")])).toEqual([["INVALID_INPUT", path]]);
});

test("what is no time zone or date is refused before", async () => {
  const input = { ...OFFICE, name: "B" };
  expect(await leadwire.admin.refusal(CreateBusinessCalendarDocument, { input: { ...input, timezone: "Europe/Atlantis" } })).toBe(
    "BAD_USER_INPUT",
  );
  expect(await leadwire.admin.refusal(CreateBusinessCalendarDocument, { input: { ...input, holidays: ["2026-02-30"] } })).toBe(
    "BAD_USER_INPUT",
  );
});

test("it is changed in parts, but not over somebody else's change, nor by those who do not manage routing", async () => {
  const manager = await leadwire.user("MANAGER");
  const calendarId = await aCalendar(leadwire, { warnBefore: "PT1H" });
  const update = async (input: object) =>
    (await manager.do(UpdateBusinessCalendarDocument, { input: { calendarId, ...input } })).updateBusinessCalendar;
  expect((await update({ timezone: "Asia/Tokyo", warnBefore: null })).businessCalendar).toMatchObject({
    timezone: "Asia/Tokyo",
    warnBefore: null,
    respondWithin: "PT4H",
    version: 2,
  });
  expect((await update({ holidays: [], expectedVersion: 1 })).userErrors).toMatchObject([{ code: "CONFLICT", current: { version: 2 } }]);
  expect((await update({ calendarId: "calendar_01970000-0000-7000-8000-000000000000" })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  const rep = await leadwire.user("REP");
  expect(await rep.refusal(BusinessCalendarsDocument)).toBe("FORBIDDEN");
  expect(await rep.do<any, any>("query ($id: ID!) { node(id: $id) { id } }", { id: calendarId })).toEqual({ node: null });
});
