import { describe, expect, test } from "@jest/globals";
import {
  likenessOfCompanies,
  likenessOfPeople,
  type Person,
  similarity,
  withoutLegalForm,
} from "../../../src/lifecycle/duplicates/likeness.js";

const ada: Person = {
  name: "Ada Obi",
  email: "ada@northwind.example",
  phone: "+4930901820",
  companyName: "Northwind GmbH",
  domain: "northwind.example",
};
const nobody: Person = { name: null, email: null, phone: null, companyName: null, domain: null };
const shop = (value: string, system = "shop") => ({ externalIds: [{ system, value }] });

describe("two people are the same", () => {
  test.each<[string, Partial<Person>, Partial<Person>, number, string[]]>([
    ["nothing agrees", {}, {}, 0, []],
    ["the same address", ada, { email: ada.email }, 1, ["same e-mail address"]],
    ["the same number, and no name to tell", ada, { phone: ada.phone }, 0.95, ["same phone number"]],
    ["the same number and name", ada, { phone: ada.phone, name: "ada obi" }, 0.95, ["same phone number", "same name"]],
    ["the same number, and another name", ada, { phone: ada.phone, name: "Bo Lind" }, 0.7, ["same phone number"]],
    ["the same external id", shop("c-1"), shop("C-1"), 1, ["same external id"]],
    ["the same id of another system", shop("c-1"), shop("c-1", "crm"), 0, []],
    ["the same name and domain", ada, { name: "Ada Obi", domain: ada.domain }, 0.9, ["same name", "same company domain"]],
    ["the same name and company", ada, { name: "Obi, Ada", companyName: "NORTHWIND Ltd." }, 0.85, ["same name", "same company"]],
    ["a near name at the same domain", ada, { name: "Ada Obbi", domain: ada.domain }, 0.75, ["similar name", "same company domain"]],
    ["another name at the same domain", ada, { name: "Bo Lind", domain: ada.domain }, 0, []],
    ["a near name elsewhere", ada, { name: "Ada Obbi", companyName: "Contoso" }, 0, []],
    ["the same name elsewhere", ada, { name: "Ada Obi", companyName: "Contoso" }, 0.5, ["same name"]],
    ["accents and capitals apart", { name: "Élodie Brière" }, { name: "elodie briere" }, 0.5, ["same name"]],
  ])("%s", (_, one, other, confidence, reasons) => {
    const [left, right] = [
      { ...nobody, ...one },
      { ...nobody, ...other },
    ];
    expect(likenessOfPeople(left, right)).toEqual({ confidence, reasons });
    expect(likenessOfPeople(right, left)).toEqual({ confidence, reasons });
  });
});

describe("two companies are the same", () => {
  test.each<[string, string | null, string | null, string | null, string | null, number, string[]]>([
    ["nothing is known", null, null, null, null, 0, []],
    ["the same domain", "Northwind", "n.example", "Contoso", "n.example", 1, ["same domain"]],
    ["the same domain and name", "Northwind", "n.example", "northwind", "n.example", 1, ["same domain", "same name"]],
    ["the same name", "Northwind", null, "NORTHWIND", "n.example", 0.8, ["same name"]],
    ["but for the legal form", "Northwind GmbH & Co. KG", null, "Northwind Ltd", null, 0.75, ["same name but for the legal form"]],
    ["a near name", "Northwind Traders", null, "Northwind Trader", null, 0.64, ["similar name"]],
    ["another name", "Northwind", null, "Contoso", null, 0, []],
  ])("%s", (_, name, domain, otherName, otherDomain, confidence, reasons) => {
    expect(likenessOfCompanies({ name, domain }, { name: otherName, domain: otherDomain })).toEqual({ confidence, reasons });
  });
});

test.each([
  ["Northwind GmbH", "northwind"],
  ["Northwind, Inc.", "northwind"],
  ["AG", "ag"],
  ["Gmbh & Söhne", "gmbh sohne"],
  ["", null],
])("%s is %s without its legal form", (name, expected) => {
  expect(withoutLegalForm(name)).toBe(expected);
});

test("similarity is that of pg_trgm", () => {
  // select similarity('word', 'two words') is 0.363636.
  expect(similarity("word", "two words")).toBeCloseTo(4 / 11, 10);
  expect(similarity(null, "word")).toBe(0);
});
