import "reflect-metadata";
import { expect, test } from "@jest/globals";
import {
  readChannel,
  readCompanySize,
  readCountry,
  readName,
  readStatus,
  readTime,
  readYes,
} from "../../../src/lifecycle/importing/read-values.js";

test.each([
  ["DE", "DE"],
  ["us", "US"],
  ["Germany", "DE"],
  ["Deutschland", "DE"],
  ["ALLEMAGNE", "DE"],
  ["United States", "US"],
  ["United States of America", "US"],
  ["USA", "US"],
  ["UK", "GB"],
  ["The Netherlands", "NL"],
  ["Côte d’Ivoire", "CI"],
  ["Bosnia and Herzegovina", "BA"],
  ["Saint Lucia", "LC"],
  ["Korea, Republic of", "KR"],
  ["Turkey", "TR"],
  ["Türkiye", "TR"],
])("the country %s is %s", (text, code) => {
  expect(readCountry(text)).toBe(code);
});

test.each(["Atlantis", "XX", "EU", "D", "Germany and France"])("%s is no country", (text) => {
  expect(() => readCountry(text)).toThrow('"country" is no country that we know');
});

test.each([
  ["Web", "WEBSITE_FORM"],
  ["Online Form", "WEBSITE_FORM"],
  ["Cold Call", "OUTBOUND"],
  ["Phone Inquiry", "PHONE"],
  ["Partner Referral", "PARTNER"],
  ["Referral", "REFERRAL"],
  ["Trade Show", "EVENT"],
  ["ORGANIC_SEARCH", "SEARCH"],
  ["Paid Search", "ADVERTISING"],
  ["Astrology", null],
])("the source %s is of the channel %s", (text, channel) => {
  expect(readChannel(text)).toBe(channel);
});

test.each([
  ["Open - Not Contacted", "NEW"],
  ["New", "NEW"],
  ["Working", "IN_PROGRESS"],
  ["Working - Contacted", "CONTACTED"],
  ["Qualified", "QUALIFIED"],
  ["Closed - Converted", "QUALIFIED"],
  ["Unqualified", "DISQUALIFIED"],
  ["Closed - Not Converted", "DISQUALIFIED"],
  ["ATTEMPTED_TO_CONTACT", "IN_PROGRESS"],
  ["bad timing", "NURTURING"],
  ["Proposal sent", "PROPOSAL_SENT"],
  ["Thinking about it", null],
])("the status %s is %s", (text, status) => {
  expect(readStatus(text)).toBe(status);
});

test.each([
  ["250", 250],
  ["1,250", 1250],
  ["1.250", 1250],
  ["1'250", 1250],
  ["1250.0", 1250],
  ["51-200", 51],
  ["1,000-5,000", 1000],
  ["10,001+", 10001],
  ["11 to 50 employees", 11],
])("a company size of %s is %d", (text, size) => {
  expect(readCompanySize(text)).toBe(size);
});

test.each(["many", "-5", "12.5", "5 or 6"])("%s is no company size", (text) => {
  expect(() => readCompanySize(text)).toThrow('"companySize" is not a number');
});

const NOW = new Date("2026-11-20T10:00:00Z");

test.each([
  ["2024-01-22T20:36:47.000+0000", "2024-01-22T20:36:47.000Z"],
  ["2024-01-22T20:36:47Z", "2024-01-22T20:36:47.000Z"],
  ["2024-01-22T20:36:47.123456+01:00", "2024-01-22T19:36:47.123Z"],
  ["2024-01-22 20:36", "2024-01-22T20:36:00.000Z"],
  ["2024-01-22", "2024-01-22T00:00:00.000Z"],
])("the time %s is %s", (text, instant) => {
  expect(readTime(text, NOW).toISOString()).toBe(instant);
});

test.each([
  "1/2/2024",
  "yesterday",
  "2024-13-01",
  "2027-01-01",
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
])("%s is no time in the past", (text) => {
  expect(() => readTime(text, NOW)).toThrow('"createdAt" must be a time in the past');
});

test.each([
  ["Ada Obi", "Ada", "Obi"],
  ["Ada Maria Obi", "Ada Maria", "Obi"],
  ["Obi, Ada", "Ada", "Obi"],
  ["Obi", null, "Obi"],
  ["Obi, Ada, PhD", "Ada", "Obi"],
])("the name %s has two parts", (text, firstName, lastName) => {
  expect(readName(text)).toEqual({ firstName, lastName });
});

test("the present moment is the latest time that something can have been made", () => {
  expect(readTime(NOW.toISOString(), NOW)).toEqual(NOW);
  expect(() => readTime(new Date(NOW.getTime() + 1).toISOString(), NOW)).toThrow("in the past");
});

test("yes is said in several ways", () => {
  expect(["true", "1", "Yes", "x"].map(readYes)).toEqual([true, true, true, true]);
  expect(["false", "0", "No", ""].map(readYes)).toEqual([false, false, false, false]);
});
