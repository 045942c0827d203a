import { expect, test } from "@jest/globals";
import { ConditionOperator } from "../../../src/lifecycle/conditions/condition.js";
import {
  CriterionVerdict,
  criteriaAhead,
  evaluate,
  QualificationTarget,
  verdictOf,
} from "../../../src/lifecycle/qualification/evaluate-policy.js";
import type { PolicyTerms } from "../../../src/lifecycle/qualification/policy.js";
import { BantState } from "../../../src/records/leads/assessment.js";
import { Band } from "../../../src/records/leads/score.enums.js";

const { MET, UNMET } = CriterionVerdict;
const somebody = {
  score: 40,
  band: Band.WARM,
  email: "ada@northwind.example",
  phone: null,
  assessment: { budget: { state: BantState.PARTIAL }, need: { state: BantState.MET }, timeline: { state: BantState.UNMET } },
  industry: "Logistics",
  companySize: 240,
  country: "DE",
};

test.each<[string, Partial<PolicyTerms>, object, [string, CriterionVerdict][]]>([
  ["asks for nothing", {}, {}, []],
  ["a band that is reached", { minimumBand: Band.WARM }, {}, [["Band", MET]]],
  ["a band above", { minimumBand: Band.HOT }, {}, [["Band", UNMET]]],
  ["the floor", { minimumBand: Band.COLD }, { band: Band.COLD }, [["Band", MET]]],
  ["a score at its edge", { minimumScore: 40 }, {}, [["Score", MET]]],
  ["a score just below", { minimumScore: 40 }, { score: 39.9999 }, [["Score", UNMET]]],
  ["a score of nothing", { minimumScore: 0 }, { score: -1 }, [["Score", UNMET]]],
  ["a way to the person: by phone", { reachable: true }, { email: null, phone: "+4930901820" }, [["Reachable", MET]]],
  ["a way to the person: none", { reachable: true }, { email: null }, [["Reachable", UNMET]]],
  ["a part that is there in part", { budget: BantState.PARTIAL }, {}, [["Budget", MET]]],
  ["a part that must be there", { budget: BantState.MET }, {}, [["Budget", UNMET]]],
  ["a part that nobody knows", { authority: BantState.PARTIAL }, {}, [["Authority", UNMET]]],
  ["a part that is not there", { timeline: BantState.PARTIAL }, {}, [["Timeline", UNMET]]],
  ["an industry, whatever its capitals", { industries: ["Retail", "LOGISTICS"] }, {}, [["Industry", MET]]],
  ["another industry", { industries: ["Retail"] }, {}, [["Industry", UNMET]]],
  ["an industry that is not known", { industries: ["Retail"] }, { industry: null }, [["Industry", UNMET]]],
  ["a size at its edges", { minimumSize: 240, maximumSize: 240 }, {}, [["Company size", MET]]],
  ["too small", { minimumSize: 241 }, {}, [["Company size", UNMET]]],
  ["too large", { maximumSize: 239 }, {}, [["Company size", UNMET]]],
  ["a size that is not known", { maximumSize: 1_000 }, { companySize: null }, [["Company size", UNMET]]],
  ["a country", { countries: ["AT", "DE"] }, {}, [["Country", MET]]],
  ["another country", { countries: ["AT"] }, {}, [["Country", UNMET]]],
  ["a role", { roles: ["CTO", "Head of IT"] }, { jobTitle: "Deputy head of IT" }, [["Role", MET]]],
  ["a role that is only a part of a word", { roles: ["CTO"] }, { jobTitle: "Director" }, [["Role", UNMET]]],
  ["a seniority", { seniorities: ["Director"] }, { seniority: "director" }, [["Seniority", MET]]],
  ["a seniority that is not known", { seniorities: ["Director"] }, { seniority: null }, [["Seniority", UNMET]]],
  ["needs", { needs: ["route planning"] }, { needs: "Faster route planning, fewer calls" }, [["Needs", MET]]],
  ["pain points", { painPoints: ["delays"] }, { painPoints: "No delay" }, [["Pain points", UNMET]]],
  ["technologies", { technologies: ["SAP", "Oracle"] }, { technologies: "Oracle, Excel" }, [["Technologies", MET]]],
  [
    "a condition",
    { condition: { field: "tags", operator: ConditionOperator.CONTAINS_ANY, values: ["vip"] } },
    { tags: ["VIP"] },
    [["Condition", MET]],
  ],
  [
    "a condition that does not hold",
    { condition: { field: "score", operator: ConditionOperator.GT, value: 40 } },
    {},
    [["Condition", UNMET]],
  ],
  [
    "a condition on a custom field",
    { condition: { field: "customFields.tier", operator: ConditionOperator.EQ, value: "gold" } },
    { customFields: { tier: "gold" } },
    [["Condition", MET]],
  ],
  ["a country that is not known", { countries: ["AT"] }, { country: null }, [["Country", UNMET]]],
])("a policy that asks for: %s", (_, policy, changes, expected) => {
  const criteria = evaluate(policy, { ...somebody, ...changes });
  expect(criteria.map(({ name, verdict }) => [name, verdict])).toEqual(expected);
  for (const { explanation, required } of criteria) expect([explanation.length > 10, required]).toEqual([true, true]);
});

test("the verdict is the best policy that holds; a target without a policy is met by nobody", () => {
  const [easy, hard] = [{ minimumScore: 10 }, { minimumScore: 90 }];
  expect(verdictOf({ MQL: easy, SQL: hard }, somebody)).toBe("MQL");
  expect(verdictOf({ MQL: easy, SQL: easy }, somebody)).toBe("SQL");
  expect(verdictOf({ MQL: hard, SQL: hard }, somebody)).toBeNull();
  expect(verdictOf({}, somebody)).toBeNull();
});

test("what lies ahead has each thing once, and says which of it the next step needs", () => {
  const policies = { MQL: { minimumScore: 30, reachable: true }, SQL: { minimumScore: 60, reachable: true, need: BantState.MET } };
  const ahead = (next: QualificationTarget) =>
    criteriaAhead(policies, somebody, next).map(({ name, required, verdict }) => [name, required, verdict]);
  expect(ahead(QualificationTarget.MQL)).toEqual([
    ["Score", true, MET],
    ["Reachable", true, MET],
    ["Score", false, UNMET],
    ["Need", false, MET],
  ]);
  expect(ahead(QualificationTarget.SQL)).toEqual([
    ["Score", true, UNMET],
    ["Reachable", true, MET],
    ["Need", true, MET],
  ]);
});

test.each([
  [{ minimumSize: 50 }, "It is 240; needed is at least 50."],
  [{ maximumSize: 500 }, "It is 240; needed is at most 500."],
  [{ minimumSize: 0, maximumSize: 500 }, "It is 240; needed is at least 0 and at most 500."],
])("a size is explained by the bounds that there are: %j", (policy, explanation) => {
  expect(evaluate(policy, somebody).map((criterion) => criterion.explanation)).toEqual([explanation]);
});
