import { describe, expect, test } from "@jest/globals";
import { bestOf, joinedOf, qualityOf, scoreSet } from "../../../bench/duplicates/score-set.js";
import { seededSets } from "../../../bench/duplicates/seeded-set.js";
import { compare, compareCompanies, type Person } from "../../../src/records/matching/compare.js";
import { personKeys, personQuery } from "../../../src/records/matching/keys.js";
import { foldPerson } from "../../../src/records/matching/person.js";
import type { Frequencies } from "../../../src/records/matching/weights.js";

const anke: Person = { firstName: "Anke", lastName: "Vogel" };

/** What is said of two people besides the prior: aspect, agreement. */
const said = (left: Person, right: Person) =>
  compare(left, right).reasons.flatMap(({ aspect, agreement }) => (aspect === "PRIOR" ? [] : [`${aspect} ${agreement}`]));

describe("two people", () => {
  test.each<[string, Person, Person, string[]]>([
    ["nothing in common to compare", { emails: ["a@elm.example"] }, { phones: ["+4930901820"] }, []],
    ["the same address", { emails: ["a@elm.example"] }, { emails: ["b@elm.example", "a@elm.example"] }, ["EMAIL SAME"]],
    ["a tag", { emails: ["ada+news@elm.example"] }, { emails: ["ada@elm.example"] }, ["EMAIL NEAR"]],
    ["dots at Gmail", { emails: ["ada.obi@gmail.com"] }, { emails: ["adaobi@googlemail.com"] }, ["EMAIL NEAR"]],
    ["dots elsewhere", { emails: ["ab.cd@elm.example"] }, { emails: ["abcd@oak.example"] }, ["EMAIL OTHER"]],
    ["a letter off", { emails: ["vogel@elm.example"] }, { emails: ["vogle@elm.example"] }, ["EMAIL NEAR"]],
    ["another extension", { phones: ["+4930901820;ext=12"] }, { phones: ["+4930901820;ext=13"] }, ["PHONE NEAR"]],
    ["an extension of one alone", { phones: ["+4930901820;ext=12"] }, { phones: ["+4930901820"] }, ["PHONE SAME"]],
    ["the last seven digits", { phones: ["+49301234567"] }, { phones: ["+49401234567"] }, ["PHONE NEAR"]],
    ["a legal form", { companyName: "Elm AG" }, { companyName: "ELM Aktiengesellschaft" }, ["COMPANY SAME"]],
    ["another ending of the domain", { domain: "elm.example" }, { domain: "elm.test" }, ["COMPANY NEAR"]],
    ["the number before the street", { street: "12 Mill St." }, { street: "Mill Street 12" }, ["ADDRESS SAME"]],
    ["another house", { street: "12 Mill Street" }, { street: "14 Mill Street" }, ["ADDRESS NEAR"]],
    ["day and month swapped", { identifying: { born: "1971-06-04" } }, { identifying: { born: "1971-04-06" } }, ["CUSTOM_FIELD NEAR"]],
    ["a wrong digit", { identifying: { born: "1971-06-24" } }, { identifying: { born: "1971-05-24" } }, ["CUSTOM_FIELD NEAR"]],
  ])("with %s", (_, left, right, expected) => {
    expect(said(left, right)).toEqual(expected);
    expect(said(right, left)).toEqual(expected);
  });

  test("are as likely one as the weights of the reasons add up to", () => {
    const { probability, weight, reasons } = compare({ ...anke, city: "Basel" }, { ...anke, city: "Bern", companyName: "Elm AG" });
    expect(reasons.map(({ aspect }) => aspect)).toEqual(["PRIOR", "NAME", "ADDRESS"]);
    expect(reasons.reduce((sum, reason) => sum + reason.weight, 0)).toBeCloseTo(weight, 9);
    expect(1 / (1 + 2 ** -weight)).toBeCloseTo(probability, 9);
  });

  test("who share the number of an office and nothing else are two; of one name they are one", () => {
    const office = { phones: ["+4930901820"] };
    expect(compare({ ...anke, ...office }, { firstName: "Bodo", lastName: "Kern", ...office }).probability).toBeLessThan(0.6);
    expect(compare({ ...anke, ...office }, { ...anke, ...office }).probability).toBeGreaterThan(0.99);
  });

  test("with a mailbox of a function are not one for that", () => {
    expect(compare({ emails: ["info@elm.example"] }, { emails: ["info@elm.example"] }).probability).toBeLessThan(0.1);
  });

  const lastNames = (share: number): Frequencies => ({ shareOf: (kind) => (kind === "last" ? share : null) });
  const SHARES = [1e-9, 1e-4, 1e-3, 1e-2, 1];

  test("of a rare name are likelier one than of a common name, where something else agrees, within bounds", () => {
    const inBasel = { ...anke, companyName: "Elm AG" };
    const weights = SHARES.map((share) => compare(inBasel, inBasel, lastNames(share)).weight);
    expect(weights).toEqual([...weights].sort((left, right) => right - left));
    expect((weights[0] as number) - (weights[4] as number)).toBe(6);
  });

  test("of the same full name and nothing else are always told, and never enough to stop at, however rare the name is", () => {
    for (const share of SHARES) {
      const { probability } = compare(anke, anke, lastNames(share));
      expect(probability).toBeGreaterThanOrEqual(0.2);
      expect(probability).toBeLessThan(0.8);
    }
    // The address that is made of the name says nothing more.
    const withAddress = (domain: string) => ({ ...anke, emails: [`anke.vogel@${domain}`] });
    expect(compare(withAddress("elm.example"), withAddress("oak.example"), lastNames(1e-9)).probability).toBeLessThan(0.8);
  });
});

test("two companies are one by domain or name, and less so in another town", () => {
  const elm = { name: "Elm Trading GmbH", city: "Basel" };
  expect(compareCompanies(elm, { name: "ELM Trading", city: "Basel" }).probability).toBeGreaterThan(0.9);
  expect(compareCompanies(elm, { name: "Elm Trading Ltd", city: "Hull" }).probability).toBeLessThan(
    compareCompanies(elm, { name: "Elm Trading Ltd" }).probability,
  );
  expect(compareCompanies({ domain: "elm.example" }, { domain: "elm.example" }).probability).toBeGreaterThan(0.99);
  expect(compareCompanies(elm, { name: "Oak Logistics GmbH", city: "Basel" }).probability).toBeLessThan(0.01);
});

describe("somebody is found by a key in spite of", () => {
  const full: Person = {
    ...anke,
    emails: ["anke.vogel@elm.example"],
    phones: ["+4930901820"],
    companyName: "Elm AG",
    domain: "elm.example",
  };
  test.each<[string, Person]>([
    ["a misspelt family name", { ...full, lastName: "Fogel", emails: [], phones: [] }],
    ["a misspelt given name", { ...full, firstName: "Anka", emails: [], phones: [] }],
    ["both misspelt", { firstName: "Annke", lastName: "Vogell", domain: "elm.example" }],
    ["names that are swapped", { firstName: "Vogel", lastName: "Anke" }],
    ["another provider", { emails: ["anke.vogel@mail.test"] }],
    ["another area code", { phones: ["+49400901820"] }],
    ["a family name alone", { lastName: "Vogel" }],
  ])("%s", (_, person) => {
    const keys = new Set(personKeys(foldPerson(full)));
    expect(personQuery(foldPerson(person)).some((key) => keys.has(key))).toBe(true);
  });
});

test.each(seededSets(150, 5).map((set) => [set.name, set] as const))("%s are told apart, and captures join only who is one", (_, set) => {
  const scored = scoreSet(set);
  expect(scored.same).toBeGreaterThan(50);
  expect(bestOf(scored).f1).toBeGreaterThan(0.86);
  expect(qualityOf(joinedOf(scored), scored.same).precision).toBeGreaterThanOrEqual(0.99);
});
