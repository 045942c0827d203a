import { describe, expect, test } from "@jest/globals";
import { hoursProblem, runsAt, Weekday, type WorkingSpan } from "../../../src/access/working-hours.js";
import { addBusinessTime, durationOf, minutesIn } from "../../../src/lifecycle/routing/business-time.js";

const { MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY } = Weekday;
const WEEK = [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY];
const span = (day: Weekday, from: string, to: string): WorkingSpan => ({ day, from, to });
const nineToFive = WEEK.map((day) => span(day, "09:00", "17:00"));
const office = { timezone: "Europe/Berlin", hours: nineToFive, holidays: ["2026-12-25", "2026-12-28"] };
const splitDay = { ...office, hours: WEEK.flatMap((day) => [span(day, "13:00", "17:00"), span(day, "08:00", "12:00")]) };
const aroundTheClock = (timezone: string) => ({
  timezone,
  hours: [...WEEK, SATURDAY, SUNDAY].map((day) => span(day, "00:00", "24:00")),
  holidays: [],
});
const nights = { timezone: "Europe/Berlin", hours: [span(SUNDAY, "01:00", "05:00")], holidays: [] };

describe("so much working time later it is", () => {
  test.each([
    // In November Berlin is one hour ahead of UTC.
    ["within the day", office, "2026-11-23T09:00:00Z", 60, "2026-11-23T10:00:00.000Z"],
    ["to the second", office, "2026-11-23T09:00:30.250Z", 1, "2026-11-23T09:01:30.250Z"],
    ["from before the hours", office, "2026-11-23T03:00:00Z", 60, "2026-11-23T09:00:00.000Z"],
    ["from after the hours", office, "2026-11-23T20:00:00Z", 60, "2026-11-24T09:00:00.000Z"],
    ["over the night", office, "2026-11-23T15:30:00Z", 60, "2026-11-24T08:30:00.000Z"],
    ["over the weekend", office, "2026-11-27T15:00:00Z", 120, "2026-11-30T09:00:00.000Z"],
    ["from a Sunday", office, "2026-11-29T12:00:00Z", 30, "2026-11-30T08:30:00.000Z"],
    ["exactly at the end of the hours, which is not the next morning", office, "2026-11-23T15:00:00Z", 60, "2026-11-23T16:00:00.000Z"],
    ["from exactly the end of the hours", office, "2026-11-23T16:00:00Z", 1, "2026-11-24T08:01:00.000Z"],
    ["over a holiday, a weekend and another holiday", office, "2026-12-24T15:00:00Z", 120, "2026-12-29T09:00:00.000Z"],
    ["over several days", office, "2026-11-23T08:00:00Z", 3 * 8 * 60 + 1, "2026-11-26T08:01:00.000Z"],
    ["over the break at noon", splitDay, "2026-11-23T10:30:00Z", 60, "2026-11-23T12:30:00.000Z"],
    ["by another clock", { ...office, timezone: "America/New_York" }, "2026-11-23T09:00:00Z", 60, "2026-11-23T15:00:00.000Z"],
    [
      "where the offset is no whole hour",
      { ...office, timezone: "Asia/Kathmandu" },
      "2026-11-23T00:00:00Z",
      60,
      "2026-11-23T04:15:00.000Z",
    ],
    ["over a weekend in which clocks go forward", office, "2026-03-27T15:30:00Z", 60, "2026-03-30T07:30:00.000Z"],
    ["over a weekend in which clocks go back", office, "2026-10-23T14:30:00Z", 60, "2026-10-26T08:30:00.000Z"],
    ["on the day that has 23 hours", aroundTheClock("Europe/Berlin"), "2026-03-28T23:00:00Z", 23 * 60, "2026-03-29T22:00:00.000Z"],
    ["on the day that has 25 hours", aroundTheClock("Europe/Berlin"), "2026-10-24T22:00:00Z", 25 * 60, "2026-10-25T23:00:00.000Z"],
    // From 01:00 to 05:00 are three hours when 02:00 to 03:00 is skipped, and five when it comes twice.
    ["in a night that lost an hour", nights, "2026-03-29T00:00:00Z", 3 * 60, "2026-03-29T03:00:00.000Z"],
    ["in a night that lost an hour, and on to the next", nights, "2026-03-29T00:00:00Z", 4 * 60, "2026-04-05T00:00:00.000Z"],
    ["in a night that won an hour", nights, "2026-10-24T23:00:00Z", 5 * 60, "2026-10-25T04:00:00.000Z"],
    ["far ahead, with hours that are few", nights, "2026-06-01T00:00:00Z", 100 * 60, "2026-11-22T03:00:00.000Z"],
  ])("%s", (_, calendar, start, minutes, end) => {
    expect(addBusinessTime(calendar, new Date(start), minutes).toISOString()).toBe(end);
  });
});

test("every minute of working time that goes by is one that the hours have, on the way through clock changes too", () => {
  for (const calendar of [office, splitDay, nights, aroundTheClock("America/New_York")]) {
    let at = new Date("2026-10-20T00:00:00Z");
    for (let step = 0; step < 200; step++) {
      const next = addBusinessTime(calendar, at, 37);
      expect(addBusinessTime(calendar, addBusinessTime(calendar, at, 17), 20)).toEqual(next);
      expect(runsAt(calendar.timezone, calendar.hours, new Date(next.getTime() - 1))).toBe(true);
      at = next;
    }
  }
});

test.each([
  ["PT4H", 240],
  ["PT90M", 90],
  ["PT1H30M", 90],
  ["PT0.5H", 30],
  ["P1D", null],
  ["P1W", null],
  ["PT30S", null],
  ["PT0.01H", null],
])("%s is %s minutes of work", (duration, minutes) => {
  expect(minutesIn(duration)).toBe(minutes);
});

test("minutes are told in hours and minutes", () => {
  expect([30, 60, 95, 2_880].map(durationOf)).toEqual(["PT30M", "PT1H", "PT1H35M", "PT48H"]);
});

test.each([
  ["all is well", nineToFive, null],
  ["one after the other", [span(MONDAY, "08:00", "12:00"), span(MONDAY, "12:00", "17:00")], null],
  ["overlapping", [span(MONDAY, "08:00", "12:00"), span(TUESDAY, "08:00", "12:00"), span(MONDAY, "11:59", "17:00")], 2],
  ["one in the other", [span(MONDAY, "08:00", "17:00"), span(MONDAY, "10:00", "11:00")], 1],
  ["twice the same", [span(MONDAY, "08:00", "17:00"), span(MONDAY, "08:00", "17:00")], 1],
  ["backwards", [span(FRIDAY, "22:00", "06:00")], 0],
  ["empty", [span(FRIDAY, "09:00", "09:00")], 0],
])("weekly hours: %s", (_, hours, place) => {
  expect(hoursProblem(hours)?.place ?? null).toBe(place);
});
