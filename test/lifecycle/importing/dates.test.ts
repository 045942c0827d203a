import { expect, test } from "@jest/globals";
import { type DateOrder, readDayOf, readTimeOf } from "../../../src/lifecycle/importing/dates.js";
import { ColumnDates } from "../../../src/lifecycle/importing/tables/column-dates.js";

const time = (text: string, order: DateOrder | null = null) => readTimeOf("createdAt", text, order).toISOString();

test.each([
  ["2024-01-22T20:36:47.000+0000", "2024-01-22T20:36:47.000Z"],
  ["2024-01-22T20:36:47Z", "2024-01-22T20:36:47.000Z"],
  ["2024-01-22T20:36:47.123456+01:00", "2024-01-22T19:36:47.123Z"],
  ["2024-01-22 20:36", "2024-01-22T20:36:00.000Z"],
  ["2024-01-22", "2024-01-22T00:00:00.000Z"],
  ["2024/1/5 9:05:07", "2024-01-05T09:05:07.000Z"],
  ["20240122", "2024-01-22T00:00:00.000Z"],
  ["31.12.2023 23:59", "2023-12-31T23:59:00.000Z"],
  ["12/31/2023 11:30 PM", "2023-12-31T23:30:00.000Z"],
  ["12/31/2023, 12:05 am", "2023-12-31T00:05:00.000Z"],
  ["05/05/2024", "2024-05-05T00:00:00.000Z"],
  ["31-01-24", "2024-01-31T00:00:00.000Z"],
  ["31/01/98", "1998-01-31T00:00:00.000Z"],
  ["31 Jan 2024", "2024-01-31T00:00:00.000Z"],
  ["31-Jan-24", "2024-01-31T00:00:00.000Z"],
  ["January 31st, 2024 10:00 +0200", "2024-01-31T08:00:00.000Z"],
  ["Wed Jan 31 2024", "2024-01-31T00:00:00.000Z"],
  ["31. März 2024", "2024-03-31T00:00:00.000Z"],
  ["3 Jänner 2024", "2024-01-03T00:00:00.000Z"],
  ["1er août 2024", "2024-08-01T00:00:00.000Z"],
  ["31 de enero de 2024 18:30", "2024-01-31T18:30:00.000Z"],
  ["31 gennaio 2024 alle 8.15", "2024-01-31T08:15:00.000Z"],
  ["31 maart 2024 om 08:15", "2024-03-31T08:15:00.000Z"],
  ["29.02.2024 10:00 Uhr", "2024-02-29T10:00:00.000Z"],
])("the time %s is %s", (text, instant) => {
  expect(time(text)).toBe(instant);
});

test.each([
  "yesterday",
  "2024-13-01",
  "0000-00-00",
  "2023-02-29",
  "2024-02-30",
  "2024-04-31",
  "2024-06-31 10:00",
  "2023-02-29T10:00:00Z",
  "2024-04-32",
  "2024-01-31 24:00",
  "2023-02-31T10:00:00+02:00",
  "2024-01-31 10:60",
  "31/02/2024",
  "13/13/2024",
  "29 Feb 2023",
  "31 Foo 2024",
  "12/31/2023 13:30 PM",
  "2024-01-31T10:00:00+25:00",
  "2024-01-31 in the morning",
  "1/2/3/2024",
  " ".repeat(100_000),
])("%s is no time: it does not become another day", (text) => {
  expect(() => time(text)).toThrow('"createdAt" must be a time');
});

test.each(["1/2/2024", "02.01.2024", "03-04-24", "1/2/2024 10:00"])(
  "%s may be two days, and is neither unless somebody says which",
  (text) => {
    expect(() => time(text)).toThrow("may be either of two days");
  },
);

test.each([
  ["1/2/2024", "dmy", "2024-02-01"],
  ["1/2/2024", "mdy", "2024-01-02"],
  ["24/02/01", "ymd", "2024-02-01"],
  ["2024-02-01", "mdy", "2024-02-01"],
] as const)("%s is read in the order %s as %s", (text, order, day) => {
  expect(readDayOf("closeDate", text, order)).toBe(day);
});

test("an order that was said is kept to: the 31st month is refused", () => {
  expect(() => time("31/01/2024", "mdy")).toThrow('"createdAt" must be a time');
});

test("a day is the one that the cell names, whatever its offset", () => {
  expect(readDayOf("closeDate", "2024-01-31T23:30:00-05:00")).toBe("2024-01-31");
});

test.each([
  ["one cell decides for all", ["02/01/2024", "31/01/2024"], "dmy"],
  ["a cell of the United States decides", ["02/01/2024", "01/31/2024"], "mdy"],
  ["none decides", ["02/01/2024", "03/04/2024"], null],
  ["two that exclude each other decide nothing", ["31/01/2024", "01/31/2024", "02/01/2024"], null],
  ["dates that begin with the year say nothing of the others", ["2024-01-31", "02/01/2024"], null],
])("the order of a column: %s", (_, cells, order) => {
  const dates = new ColumnDates();
  for (const cell of cells) dates.note(3, cell);
  expect(dates.orderOf(3)).toBe(order);
});
