import { describe, expect, test } from "@jest/globals";
import { compareCompanies } from "../../../src/records/matching/compare.js";
import { namesAlike, type PersonName } from "../../../src/records/matching/names.js";

const name = (text: string): PersonName => {
  const [firstName, ...last] = text.split(" ");
  return { firstName: firstName || null, lastName: last.join(" ") || null };
};

describe("names that can be one person's", () => {
  test.each([
    ["Anke Vogel", "anke vogel"],
    ["Anke Vogel", "Vogel Anke"],
    ["Robert Kline", "Bob Kline"],
    ["A. Vogel", "Anke Vogel"],
    ["Anke Vogel", " Vogel"],
    ["Anke", "Anke Vogel"],
    ["Anke Vogel", ""],
    ["Jörg Großmann", "Jorg Grossmann"],
    ["Stephanie Marquardt", "Stephanie Marqardt"],
    ["Anke Vogel-Brandt", "Anke Vogel"],
    ["Siobhan O'Neill", "Siobhan O’Neill"],
  ])("%s and %s", (left, right) => {
    expect(namesAlike(name(left), name(right))).toBe(true);
    expect(namesAlike(name(right), name(left))).toBe(true);
  });

  test("one whole and one in parts", () => {
    expect(namesAlike({ name: "Vogel, Anke" }, name("Anke Vogel"))).toBe(true);
    expect(namesAlike({ name: "Bodo Kern" }, name("Anke Vogel"))).toBe(false);
  });
});

const whole = (left: string, right: string) => namesAlike({ name: left }, { name: right });

describe("whole names of one person", () => {
  test.each([
    ["Oksana Chernyshenko", "Tschernyschenko, Oksana"],
    ["Василий Щербаков", "Vasily Shcherbakov"],
    ["Yusuf Abdallah", "Youssef Abdallah"],
    ["Jan van der Berg", "Jan Vanderberg"],
    ["Al-Hassan, Omar", "Omar Alhassan"],
    ["Jerzy Lewandowski", "George Lewandowski"],
    ["O. Chernyshenko", "Oksana Chernyshenko"],
    ["Maria Luisa Fontaine", "Maria Fontaine"],
  ])("%s and %s", (left, right) => {
    expect([whole(left, right), whole(right, left)]).toEqual([true, true]);
  });
});

describe("whole names of different people", () => {
  test.each([
    ["S. Bergstrom", "N. Bergstrom"],
    ["Ada Lee Abbott", "Liz Lee Abbott"],
    ["Jan Marie Dupont", "Ulf Marie Dupont"],
    ["Anders Volkov", "Anders Zhukov"],
  ])("%s and %s", (left, right) => {
    expect([whole(left, right), whole(right, left)]).toEqual([false, false]);
  });
});

const agreementOf = (left: string, right: string) =>
  compareCompanies({ name: left }, { name: right }).reasons.find(({ aspect }) => aspect === "NAME")?.agreement;

describe("companies", () => {
  test.each([
    ["Northwind Intl", "Northwind International Ltd"],
    ["Miller Bros. Mfg. Co.", "Miller Brothers Manufacturing"],
    ["Acme Technologies Inc.", "Acme Tech"],
    ["Falcon Pblshng", "Falcon Publishing GmbH"],
    ["Meridian Data Archives", "MDA"],
    ["The Alpine Services", "Services Alpine AG"],
  ])("%s and %s are alike", (left, right) => {
    expect([agreementOf(left, right), agreementOf(right, left)]).toEqual(["NEAR", "NEAR"]);
  });

  test.each([
    ["Northwind International", "Southgate International"],
    ["Blue Logistics GmbH", "Amber Logistics GmbH"],
    ["Orbit Systems Services", "Falcon Systems Services"],
    ["Plant 12 Services", "Plant 13 Services"],
  ])("%s and %s are others", (left, right) => {
    expect([agreementOf(left, right), agreementOf(right, left)]).toEqual(["OTHER", "OTHER"]);
  });
});

describe("names of different people", () => {
  test.each([
    ["Anke", "Bodo"],
    ["Anke Vogel", "Bodo Vogel"],
    ["Anke Vogel", "Anke Kern"],
    ["Jan Vogel", "Jens Vogel"],
    ["Max Mai", "Max May-Kunz"],
    ["B. Vogel", "Anke Vogel"],
  ])("%s and %s", (left, right) => {
    expect(namesAlike(name(left), name(right))).toBe(false);
    expect(namesAlike(name(right), name(left))).toBe(false);
  });
});
