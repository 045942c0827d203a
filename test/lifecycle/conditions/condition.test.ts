import { describe, expect, test } from "@jest/globals";
import { checkCondition, conditionOf } from "../../../src/lifecycle/conditions/check-condition.js";
import { type Condition, ConditionOperator, type Fact, holds, type Literal } from "../../../src/lifecycle/conditions/condition.js";
import { type ActivityFacts, customFacts, type Facts, LEAD_FACTS, propertiesOf } from "../../../src/lifecycle/conditions/facts.js";
import { CustomFieldType } from "../../../src/records/custom-fields/custom-field.enums.js";
import { RuleKind } from "../../../src/records/leads/score.enums.js";

const op = ConditionOperator;
const FACTS: Record<string, Fact> = {
  jobTitle: "Head of IT, EMEA",
  companySize: 240,
  tags: ["pilot", "Fair 2026"],
  createdAt: new Date("2026-11-01T00:00:00Z"),
  country: null,
  city: "",
  renewal: "2026-11-10",
};
const factOf = (field: string) => FACTS[field];

test.each<[string, ConditionOperator, Literal[], boolean]>([
  ["companySize", op.EQ, [240], true],
  ["companySize", op.EQ, ["240"], true],
  ["companySize", op.NEQ, [240], false],
  ["companySize", op.GT, [240], false],
  ["companySize", op.GTE, [240], true],
  ["companySize", op.LT, [241], true],
  ["companySize", op.LTE, [239], false],
  ["companySize", op.BETWEEN, [200, 240], true],
  ["companySize", op.BETWEEN, [241, 300], false],
  ["renewal", op.GT, ["2026-11-09"], true],
  ["renewal", op.GT, ["2026-11-10"], false],
  ["renewal", op.LTE, ["2027-01-01"], true],
  ["companySize", op.BETWEEN, [240, 240], true],
  ["companySize", op.BETWEEN, [239, 239], false],
  ["companySize", op.IN, [1, 240], true],
  ["companySize", op.NOT_IN, [1, 2], true],
  ["jobTitle", op.EQ, ["head of it, emea"], true],
  ["jobTitle", op.STARTS_WITH, ["HEAD"], true],
  ["jobTitle", op.ENDS_WITH, ["emea"], true],
  ["jobTitle", op.CONTAINS_ANY, ["CEO", "head"], true],
  ["jobTitle", op.CONTAINS_ANY, ["head of it"], true],
  ["jobTitle", op.CONTAINS_ANY, ["hea", "EME"], false],
  ["tags", op.CONTAINS_ANY, ["PILOT"], true],
  ["tags", op.CONTAINS_ANY, ["fair"], false],
  ["tags", op.IS_SET, [], true],
  ["createdAt", op.GT, ["2026-10-31T23:59:59Z"], true],
  ["createdAt", op.EQ, ["2026-11-01T01:00:00+01:00"], true],
  // An empty field is equal to nothing.
  ["country", op.EQ, ["DE"], false],
  ["country", op.NEQ, ["DE"], true],
  ["country", op.NOT_IN, ["DE"], true],
  ["country", op.LT, [5], false],
  ["country", op.IS_SET, [], false],
  ["country", op.IS_EMPTY, [], true],
  ["city", op.IS_EMPTY, [], true],
  ["city", op.STARTS_WITH, [""], false],
])("%s %s %p: %p", (field, operator, values, expected) => {
  const condition: Condition = values.length === 1 ? { field, operator, value: values[0] as Literal } : { field, operator, values };
  expect(holds(condition, factOf)).toBe(expected);
  expect(holds({ not: condition }, factOf)).toBe(!expected);
});

test("and, or, not", () => {
  const yes: Condition = { field: "companySize", operator: op.EQ, value: 240 };
  const no: Condition = { not: yes };
  const all = (condition: Condition) => holds(condition, factOf);
  expect([all({ and: [yes, yes] }), all({ and: [yes, no] }), all({ or: [no, yes] }), all({ or: [no, no] })]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect(all({ not: { or: [no, { and: [yes, no] }] } })).toBe(true);
});

describe("the properties of an activity", () => {
  const properties = { page: "/pricing", order: { total: 12.5, lines: ["A", "B"] }, ok: false, nothing: null };
  const of = propertiesOf({ properties } as unknown as ActivityFacts);

  test.each([
    ["properties.page", "/pricing"],
    ["properties.order.total", 12.5],
    ["properties.order.lines", ["A", "B"]],
    ["properties.ok", false],
    ["properties.nothing", null],
    ["properties.order", undefined],
    ["properties.page.deeper", undefined],
    ["properties.toString", undefined],
    ["properties.constructor.name", undefined],
  ])("%s is %p", (field, expected) => {
    expect(of(field)).toEqual(expected);
  });

  test("can be asked as they are", () => {
    expect(holds({ field: "properties.ok", operator: op.EQ, value: false }, of)).toBe(true);
    expect(holds({ field: "properties.order.total", operator: op.GT, value: 12 }, of)).toBe(true);
    expect(holds({ field: "properties.order.lines", operator: op.IN, values: ["b"] }, of)).toBe(true);
    expect(holds({ field: "properties.page", operator: op.GT, value: 12 }, of)).toBe(false);
  });
});

test("a condition is stored with what leads have in canonical form, where it compares whole values", () => {
  const facts: Facts = new Map([...LEAD_FACTS, ...customFacts([{ key: "budget", type: CustomFieldType.MONEY, choices: [] }])]);
  const typed: Condition = {
    or: [
      { field: "country", operator: ConditionOperator.NOT_IN, values: ["de", "The Netherlands", "Österreich"] },
      { not: { field: "email", operator: ConditionOperator.EQ, value: " Ada@Müller.example" } },
      { field: "customFields.budget.currency", operator: ConditionOperator.EQ, value: "eur" },
      { field: "country", operator: ConditionOperator.STARTS_WITH, value: "d" },
      { field: "city", operator: ConditionOperator.EQ, value: "Germany" },
    ],
  };
  expect(conditionOf(typed, facts)).toEqual({
    or: [
      { field: "country", operator: "NOT_IN", values: ["DE", "NL", "AT"] },
      { not: { field: "email", operator: "EQ", value: "ada@xn--mller-kva.example" } },
      { field: "customFields.budget.currency", operator: "EQ", value: "EUR" },
      { field: "country", operator: "STARTS_WITH", value: "d" },
      { field: "city", operator: "EQ", value: "Germany" },
    ],
  });
  const complaints: string[] = [];
  const check = (value: string) =>
    checkCondition({ field: "country", operator: ConditionOperator.EQ, value }, RuleKind.FIT, facts, (path, message) =>
      complaints.push(`${path}: ${message}`),
    );
  check("Germany");
  expect(complaints).toEqual([]);
  check("Narnia");
  expect(complaints).toEqual([expect.stringContaining("value: ")]);
});
