import "reflect-metadata";
import { expect, test } from "@jest/globals";
import { past, readCompanySize, readCountry, readName, readYes } from "../../../src/lifecycle/importing/read-values.js";
import { readChannel, readStatus } from "../../../src/lifecycle/importing/read-words.js";

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
  ["Closed - Converted", "CLOSED_WON"],
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
  ["Ada Obi", "Ada", "Obi"],
  ["Ada Maria Obi", "Ada Maria", "Obi"],
  ["Obi, Ada", "Ada", "Obi"],
  ["Obi", null, "Obi"],
  ["Obi, Ada, PhD", "Ada", "Obi"],
])("the name %s has two parts", (text, firstName, lastName) => {
  expect(readName(text)).toEqual({ firstName, lastName });
});

test("the present moment is the latest time that something can have been made", () => {
  expect(past("createdAt", NOW, NOW)).toEqual(NOW);
  expect(() => past("createdAt", new Date(NOW.getTime() + 1), NOW)).toThrow("in the past");
  expect(() => past("createdAt", new Date("1899-12-31"), NOW)).toThrow("in the past");
});

test("yes is said in several ways", () => {
  expect(["true", "1", "Yes", "x"].map(readYes)).toEqual([true, true, true, true]);
  expect(["false", "0", "No", ""].map(readYes)).toEqual([false, false, false, false]);
});
