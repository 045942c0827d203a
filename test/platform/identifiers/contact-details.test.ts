import { expect, test } from "@jest/globals";
import {
  companyDomain,
  emailFields,
  isFreeMail,
  normalizeWebsite,
  phoneFields,
} from "../../../src/platform/identifiers/contact-details.js";

test("an e-mail address is stored in canonical form and as it was typed", () => {
  expect(emailFields(" Ada.Obi@Northwind.example\u200b ")).toEqual({
    email: "ada.obi@northwind.example",
    emailAsTyped: "Ada.Obi@Northwind.example",
  });
  expect(emailFields("jörg@müller.example")).toEqual({ email: "jörg@xn--mller-kva.example", emailAsTyped: "jörg@müller.example" });
  expect([null, undefined, "", " ", "\u200b"].map((typed) => emailFields(typed).email)).toEqual([null, null, null, null, null]);
  expect(() => emailFields("ada@x.example\nbcc: y@x.example")).toThrow(/"email" is not an e-mail address/);
});

test.each([
  ["+49 30 901820", null, "+4930901820", null],
  ["030 901820", "DE", "+4930901820", null],
  ["030 901820 ext. 12", "DE", "+4930901820", "12"],
  ["(212) 555-0123", "US", "+12125550123", null],
  ["+1 (619) 307-7599", "DE", "+16193077599", null],
  ["000-000-0000", "US", null, null],
  ["12", "DE", null, null],
])("the phone number %p in %p is stored as %p with the extension %p, and as it was typed", (typed, country, phone, phoneExtension) => {
  expect(phoneFields(` ${typed}`, country)).toEqual({ phone, phoneExtension, phoneAsTyped: typed });
});

test.each([
  ["030 901820", null, /country/],
  ["call me", "US", /not a phone number/],
  ["+49", null, /not a phone number/],
])("%p in %p is no phone number", (typed, country, message) => {
  expect(() => phoneFields(typed, country)).toThrow(message);
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
  ["https://www.müller.example", null, "xn--mller-kva.example"],
  [null, "ada@xn--mller-kva.example", "xn--mller-kva.example"],
  [null, null, null],
])("website %p and e-mail %p say the company's domain is %p", (website, email, domain) => {
  expect(companyDomain(website, email)).toBe(domain);
});

test("free mail says nothing of a company", () => {
  expect(["gmail.com", "gmx.de", "yahoo.fr", "qq.com"].every(isFreeMail)).toBe(true);
  expect(isFreeMail("northwind.example")).toBe(false);
});
