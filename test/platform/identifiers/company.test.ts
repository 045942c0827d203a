import { expect, test } from "@jest/globals";
import { companyKey, foldCompany, withoutLegalForm } from "../../../src/platform/identifiers/company.js";

test.each([
  ["Northwind GmbH", "northwind gmbh"],
  ["Northwind Gesellschaft mit beschränkter Haftung", "northwind gmbh"],
  ["Northwind G.m.b.H.", "northwind gmbh"],
  ["Müller & Söhne Aktiengesellschaft", "muller and sohne ag"],
  ["Müller und Söhne AG", "muller and sohne ag"],
  ["Harbour Incorporated", "harbour inc"],
  ["Harbour, Inc.", "harbour inc"],
  ["", ""],
  ["!!!", ""],
])("%j folds to %j", (name, folded) => {
  expect(foldCompany(name)).toBe(folded);
});

/** Each line is one company but for the legal form. */
test.each([
  [
    "northwind",
    ["Northwind", "Northwind GmbH & Co. KG", "NORTHWIND LTD", "Northwind Pty. Ltd.", "North-Wind S.A.", "The Northwind Company"],
  ],
  ["northwindtrading", ["The North-Wind Trading Co., Ltd.", "Northwind Trading LLC", "Northwind Trading Limited Liability Company"]],
  ["foo", ["Foo S.à r.l.", "Foo SARL", "Foo S.p.A.", "Foo B.V.", "Foo Besloten Vennootschap", "Foo s.r.o.", "Foo Sp. z o.o.", "FOO A/S"]],
  ["acme", ["Acme S.A. de C.V.", "Acme S. de R.L. de C.V.", "Acme S.A.B. de C.V.", "Acme Sociedad Limitada"]],
  ["romashka", ["ООО Ромашка", "ООО «Ромашка»", "Romashka OOO", "ЗАО Ромашка"]],
  ["hauswerk", ["Haus Werk UG (haftungsbeschränkt)", "Hauswerk UG", "HausWerk e.K.", "Haus-Werk Kommanditgesellschaft auf Aktien"]],
  ["shantian", ["株式会社山田", "山田株式会社", "山田(株)", "㈱山田"]],
  ["atandt", ["AT&T Inc.", "AT & T", "AT and T Corp"]],
])("the key %j is that of %j", (key, names) => {
  expect(names.map(companyKey)).toEqual(names.map(() => key));
});

test.each([
  ["Limited", "limited"],
  ["And GmbH", "and"],
  ["The", "the"],
  ["AB", "ab"],
  ["H & M", "handm"],
  ["Spa Resort", "sparesort"],
  ["Sage", "sage"],
])("of the name %j nothing is cut off that is the name itself: %j", (name, key) => {
  expect(companyKey(name)).toBe(key);
});

test("the name without legal form keeps its words", () => {
  expect(withoutLegalForm("The Northwind Trading Co., Ltd.")).toBe("northwind trading");
});
