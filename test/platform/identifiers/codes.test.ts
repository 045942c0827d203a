import { expect, test } from "@jest/globals";
import {
  COUNTRY_CODES,
  decimalsOf,
  fitsCurrency,
  readCountryCode,
  readCurrencyCode,
  readLanguageCode,
} from "../../../src/platform/identifiers/codes.js";

test.each([
  ["de", "DE"],
  [" De ", "DE"],
  ["DE", "DE"],
  ["XX", null],
  ["ZZ", null],
  ["UK", null],
  ["Germany", null],
  ["DEU", null],
  ["", null],
])("the country %j is %j", (typed, code) => {
  expect(readCountryCode(typed)).toBe(code);
});

test.each([
  ["eur", "EUR"],
  ["Usd", "USD"],
  ["XCG", "XCG"],
  ["XXX", null],
  ["XTS", null],
  ["XAU", null],
  ["DEM", null],
  ["EURO", null],
  ["€", null],
  ["", null],
])("the currency %j is %j", (typed, code) => {
  expect(readCurrencyCode(typed)).toBe(code);
});

test.each([
  ["DE", "de"],
  ["pt-BR", "pt-br"],
  ["zh-hant-tw", "zh-hant-tw"],
  ["zz", null],
  ["german", null],
  ["de_DE", null],
  ["", null],
])("the language %j is %j", (typed, code) => {
  expect(readLanguageCode(typed)).toBe(code);
});

test("there are the 249 countries of the standard, and Kosovo", () => {
  expect(COUNTRY_CODES.size).toBe(250);
  expect(COUNTRY_CODES.has("XK")).toBe(true);
});

test.each([
  ["10", "EUR", true],
  ["10.25", "EUR", true],
  ["10.2500", "EUR", true],
  ["10.255", "EUR", false],
  ["10.255", "KWD", true],
  ["10.2555", "KWD", false],
  ["10.00", "JPY", true],
  ["10.5", "JPY", false],
  ["-10.25", "EUR", true],
  ["10.25", "MRU", true],
])("%s %s fits: %s", (amount, currency, fits) => {
  expect(fitsCurrency(amount, currency)).toBe(fits);
});

test("a currency has the decimals of the standard", () => {
  expect(["EUR", "JPY", "KWD", "CLF", "MGA"].map(decimalsOf)).toEqual([2, 0, 3, 4, 2]);
});
