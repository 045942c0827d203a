import { describe, expect, test } from "@jest/globals";
import { CountryCode, CurrencyCode, DateTime, Decimal, LocalDate } from "../../src/platform/scalars.js";

describe("DateTime", () => {
  test.each([
    ["2026-11-20T10:00:00Z", "2026-11-20T10:00:00.000Z"],
    ["2026-11-20T10:00:00.5+02:00", "2026-11-20T08:00:00.500Z"],
  ])("%p is the instant %p", (typed, instant) => {
    expect(DateTime.serialize(DateTime.parseValue(typed))).toBe(instant);
  });

  test.each(["2026-11-20T10:00:00", "2026-11-20", "20.11.2026", "", 1_700_000_000, null, "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z"])(
    "%p is refused",
    (typed) => {
      expect(() => DateTime.parseValue(typed)).toThrow();
    },
  );
});

describe("Decimal", () => {
  test.each([
    ["25000.00", "25000.00"],
    ["0.1", "0.10"],
    ["-3", "-3.00"],
    ["1.2345", "1.2345"],
    ["007.5", "7.50"],
    ["-0.0", "0.00"],
    ["-00.10", "-0.10"],
    ["999999999999999.9999", "999999999999999.9999"],
  ])("%p is %p", (typed, shown) => {
    expect(Decimal.serialize(Decimal.parseValue(typed))).toBe(shown);
  });

  test.each(["", "1,5", "1e3", "1.23456", "1234567890123456", 1.5, " 1", "NaN"])("%p is refused", (typed) => {
    expect(() => Decimal.parseValue(typed)).toThrow(/Decimal must be a string/);
  });
});

test.each([
  [LocalDate, "2027-03-31", "31.03.2027"],
  [LocalDate, "2028-02-29", "2027-02-29"],
  [LocalDate, "0001-01-01", "0000-01-01"],
  [CurrencyCode, "EUR", "EURO"],
  [CountryCode, "DE", "Germany"],
])("%s takes %p and refuses %p", (scalar, good, bad) => {
  expect(scalar.parseValue(good)).toBe(good);
  expect(() => scalar.parseValue(bad)).toThrow();
});
