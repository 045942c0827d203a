import { describe, expect, test } from "@jest/globals";
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
