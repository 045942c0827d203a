import { describe, expect, test } from "@jest/globals";
import { Refusal } from "../../../src/platform/errors.js";
import { type CustomValues, checkCustomFields, type Definition } from "../../../src/records/custom-fields/check-custom-fields.js";
import { CustomFieldType } from "../../../src/records/custom-fields/custom-field.enums.js";

const field = (key: string, type: keyof typeof CustomFieldType, more: Partial<Definition> = {}): Definition => ({
  key,
  type: CustomFieldType[type],
  choices: [],
  isRequired: false,
  archivedAt: null,
  ...more,
});

const FIELDS = [
  field("text", "TEXT"),
  field("number", "NUMBER"),
  field("money", "MONEY"),
  field("date", "DATE"),
  field("choice", "CHOICE", { choices: ["gold", "silver"] }),
  field("yes", "BOOLEAN"),
  field("old", "TEXT", { archivedAt: new Date(0) }),
  field("needed", "TEXT", { isRequired: true }),
];

/** What is wrong, by path. */
function problemsOf(given: CustomValues | null, stored: CustomValues | null = {}): string[] {
  try {
    checkCustomFields(FIELDS, given, stored);
    return [];
  } catch (error) {
    return (error as Refusal).errors.map(({ path }) => path.join("."));
  }
}

test.each([
  ["text", " Key account ", "Key account"],
  ["text", "x".repeat(500), "x".repeat(500)],
  ["number", -12.5, -12.5],
  ["number", 1e15, 1e15],
  ["money", { currency: "EUR", amount: "007.5" }, { amount: "7.50", currency: "EUR" }],
  ["money", { amount: "-0.1234", currency: "CLF" }, { amount: "-0.1234", currency: "CLF" }],
  ["date", "2028-02-29", "2028-02-29"],
  ["choice", "gold", "gold"],
  ["yes", false, false],
])("a %s takes %j", (key, given, expected) => {
  expect(checkCustomFields(FIELDS, { [key]: given }, {})).toEqual({ [key]: expected });
});

test.each([
  ["text", 5],
  ["text", ["a"]],
  ["text", "x".repeat(501)],
  ["number", "12"],
  ["number", 1.1e15],
  ["number", Number.NaN],
  ["money", "2500"],
  ["money", { amount: "10" }],
  ["money", { amount: 10, currency: "EUR" }],
  ["money", { amount: "1.23456", currency: "EUR" }],
  ["money", { amount: "10", currency: "XXXX" }],
  ["money", { amount: "10", currency: "EUR", more: 1 }],
  ["money", []],
  ["date", "2027-02-29"],
  ["date", "2027-01-01T00:00:00Z"],
  ["date", 20270101],
  ["choice", "bronze"],
  ["choice", 1],
  ["yes", "true"],
  ["unknown", "x"],
  ["__proto__", {}],
  ["toString", null],
  ["old", "new value"],
])("a %s does not take %j, and is named", (key, given) => {
  expect(
    problemsOf(
      JSON.parse(JSON.stringify({ x: given })).x === null && given !== null ? { [key]: given } : Object.fromEntries([[key, given]]),
    ),
  ).toEqual([`customFields.${key}`]);
});

describe("a change", () => {
  const stored = { text: "a", old: "was there", choice: "bronze", needed: "x" };

  test("leaves what it leaves out, and null or an empty text clears", () => {
    expect(checkCustomFields(FIELDS, { text: null, number: 1 }, stored)).toEqual({
      old: "was there",
      choice: "bronze",
      needed: "x",
      number: 1,
    });
    expect(checkCustomFields(FIELDS, { text: "  " }, stored)).not.toHaveProperty("text");
    expect(checkCustomFields(FIELDS, undefined, stored)).toEqual(stored);
  });

  test("takes back what it was shown, also of an archived field or a choice that is gone", () => {
    expect(checkCustomFields(FIELDS, stored, stored)).toEqual(stored);
    expect(problemsOf({ choice: "tin", old: "other" }, stored)).toEqual(["customFields.choice", "customFields.old"]);
    expect(checkCustomFields(FIELDS, { old: null, choice: null }, stored)).toEqual({ text: "a", needed: "x" });
  });

  test("does not empty what is required, not by clearing everything either", () => {
    expect(problemsOf({ needed: null }, stored)).toEqual(["customFields.needed"]);
    expect(problemsOf(null, stored)).toEqual(["customFields.needed"]);
    expect(checkCustomFields(FIELDS, null, { text: "a", old: "b" })).toEqual({});
  });

  test("of a record that never had what is required is not held up by that", () => {
    expect(checkCustomFields(FIELDS, { text: "b" }, { text: "a" })).toEqual({ text: "b" });
  });
});

test("a new record needs what is required, and all that is wrong is told at once", () => {
  expect(problemsOf({}, null)).toEqual(["customFields.needed"]);
  expect(problemsOf({ text: 1, needed: 2, number: "x" }, null)).toEqual([
    "customFields.text",
    "customFields.needed",
    "customFields.number",
  ]);
  expect(checkCustomFields(FIELDS, { needed: "x" }, null)).toEqual({ needed: "x" });
});
