import { expect, test } from "@jest/globals";
import {
  companyDomain,
  isFreeMail,
  normalizeEmail,
  normalizePhone,
  normalizeWebsite,
} from "../../../src/platform/identifiers/contact-details.js";

test.each([
  [" Ada.Obi@Northwind.example ", "ada.obi@northwind.example"],
  ["o'neill+crm@sub.company.co.uk", "o'neill+crm@sub.company.co.uk"],
  ["jörg@müller.example", "jörg@müller.example"],
])("the e-mail address %p is stored as %p", (typed, stored) => {
  expect(normalizeEmail(typed)).toBe(stored);
});

test.each([
  "",
  "ada",
  "ada@",
  "@x.example",
  "a b@x.example",
  "ada@x",
  "ada@x..example",
  `${"a".repeat(250)}@x.example`,
  "ada@x.example\nbcc: y@x.example",
])("%p is no e-mail address", (typed) => {
  expect(() => normalizeEmail(typed)).toThrow(/"email" is not an e-mail address/);
});

test.each([
  ["+49 30 901820", null, "+4930901820"],
  ["030 901820", "DE", "+4930901820"],
  ["(212) 555-0123", "US", "+12125550123"],
  ["+1 (619) 307-7599", "DE", "+16193077599"],
  ["8683896283", "US", "+18683896283"],
])("the phone number %p in %p is stored as %p", (typed, country, stored) => {
  expect(normalizePhone(typed, country)).toBe(stored);
});

test.each([
  ["030 901820", null, /country/],
  ["12", "DE", /not a phone number/],
  ["call me", "US", /not a phone number/],
  ["+49", null, /not a phone number/],
])("%p in %p is no phone number", (typed, country, message) => {
  expect(() => normalizePhone(typed, country)).toThrow(message);
});

test.each([
  ["www.northwind.example", "https://www.northwind.example"],
  ["http://northwind.example/contact", "http://northwind.example/contact"],
])("the website %p is stored as %p", (typed, stored) => {
  expect(normalizeWebsite(typed)).toBe(stored);
});

test.each(["northwind", "javascript:alert(1)", "https://", "http://a b.example"])("%p is no website", (typed) => {
  expect(() => normalizeWebsite(typed)).toThrow(/"website" is not a web address/);
});

test.each([
  ["https://shop.northwind.co.uk/x", "ada@other.example", "northwind.co.uk"],
  [null, "ada@mail.northwind.de", "northwind.de"],
  [null, "ada@gmail.com", null],
  [null, null, null],
])("website %p and e-mail %p say the company's domain is %p", (website, email, domain) => {
  expect(companyDomain(website, email)).toBe(domain);
});

test("free mail says nothing of a company", () => {
  expect(["gmail.com", "gmx.de", "yahoo.fr", "qq.com"].every(isFreeMail)).toBe(true);
  expect(isFreeMail("northwind.example")).toBe(false);
});
