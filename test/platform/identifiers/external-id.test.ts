import { expect, test } from "@jest/globals";
import { canonicalExternalId, NoExternalId, whyNoExternalId } from "../../../src/platform/identifiers/external-id.js";

test("an external id is trimmed and composed, and has no invisible characters", () => {
  expect(canonicalExternalId({ system: " shop\u200b", value: "\ufeffcafe\u0301-1 " })).toEqual({ system: "shop", value: "café-1" });
});

test.each([
  "0",
  "-",
  "--",
  "–",
  "n/a",
  "N/A",
  "na",
  "#N/A",
  "#REF!",
  "null",
  "NULL",
  "none",
  "-None-",
  "nil",
  "NaN",
  "undefined",
  "(blank)",
  " 0 ",
  "000",
  "",
])("%j is an empty word", (value) => {
  expect(whyNoExternalId(value)).toBe(NoExternalId.EMPTY_WORD);
});

test.each(["1.23457E+11", "1,23457E+11", "1E+05", "9.99e12"])("%j is a number that a spreadsheet rewrote", (value) => {
  expect(whyNoExternalId(value)).toBe(NoExternalId.REWRITTEN);
});

test.each(["51", "c-1", "00Q5e000001ABCD", "1e", "12E5A", "nadine", "0-1", "100", "123457000000"])("%j identifies", (value) => {
  expect(whyNoExternalId(value)).toBeNull();
});
