import { describe, expect, test } from "@jest/globals";
import { LEAD_FIELDS } from "../../../src/lifecycle/duplicates/lead-fields.js";
import { checkChoices, MergeChoice, mergeFields } from "../../../src/lifecycle/duplicates/merge-fields.js";
import { LEAD_RULES } from "../../../src/lifecycle/duplicates/merge-leads.js";
import { BantState } from "../../../src/records/leads/assessment.js";
import { LeadInterest } from "../../../src/records/leads/lead.enums.js";
import { Lead } from "../../../src/records/leads/lead.js";

/** A lead that changed on that day of November. */
const aLead = (day: number, values: Partial<Lead> = {}): Lead =>
  Object.assign(new Lead(), { updatedAt: new Date(Date.UTC(2026, 10, day)) }, values);

const choice = (field: string, choose: MergeChoice) => new Map([[field, choose]]);

const UNKNOWN = { interest: LeadInterest.UNKNOWN };
const known = (note: string) => ({ state: BantState.MET, note });

describe("the master's", () => {
  test.each<[string, keyof Lead, Partial<Lead>, Partial<Lead>[], MergeChoice | undefined, unknown]>([
    ["value stays", "jobTitle", { jobTitle: "CEO" }, [{ jobTitle: "CTO" }], undefined, undefined],
    ["empty field takes the newest", "jobTitle", {}, [{ jobTitle: "Old" }, { jobTitle: "New" }], undefined, "New"],
    ["emptiness stays when it is chosen", "jobTitle", {}, [{ jobTitle: "CTO" }], MergeChoice.MASTER, undefined],
    [
      "value gives way to the newest when that is chosen",
      "jobTitle",
      { jobTitle: "CEO" },
      [{ jobTitle: "CTO" }],
      MergeChoice.NEWEST,
      "CTO",
    ],
    ["value stays where the newest has none", "jobTitle", { jobTitle: "CEO" }, [{}], MergeChoice.NEWEST, undefined],
    ["zero is a value", "companySize", { companySize: 0 }, [{ companySize: 7 }], undefined, undefined],
    ["tags and the others', each once", "tags", { tags: ["a", "b"] }, [{ tags: ["b", "c"] }], undefined, ["a", "b", "c"]],
    ["lack of tags takes the other's only one", "tags", {}, [{ tags: ["b"] }], undefined, ["b"]],
    ["tags alone", "tags", { tags: ["a"] }, [{ tags: ["b"] }], MergeChoice.MASTER, undefined],
    ["description and the others'", "description", { description: "One" }, [{ description: "Two" }], undefined, "One\n\nTwo"],
    ["description is not doubled", "description", { description: "One" }, [{ description: "One" }], undefined, undefined],
    ["interest stays", "interest", { interest: LeadInterest.NOT_NOW }, [{ interest: LeadInterest.INTERESTED }], undefined, undefined],
    ["unknown interest takes what is known", "interest", UNKNOWN, [{ interest: LeadInterest.INTERESTED }], undefined, "INTERESTED"],
    ["owner stays", "ownerId", { ownerId: "one" }, [{ ownerId: "two" }], undefined, undefined],
    [
      "assessment is completed, part by part",
      "assessment",
      { assessment: { need: known("ours"), budget: { state: BantState.UNKNOWN } } },
      [{ assessment: { need: known("theirs"), budget: known("theirs"), authority: known("theirs") } }],
      undefined,
      { need: known("ours"), budget: known("theirs"), authority: known("theirs") },
    ],
  ])("%s", (_, property, master, others, choose, expected) => {
    const field = Object.entries(LEAD_FIELDS).find(([, { properties }]) => properties[0] === property)?.[0] as string;
    const { values, changes } = mergeFields(
      LEAD_FIELDS,
      aLead(1, master),
      others.map((other, nth) => aLead(2 + nth, other)),
      choose && choice(field, choose),
    );
    expect(values[property]).toEqual(expected);
    expect(changes.map((change) => change.field)).toEqual(expected === undefined ? [] : [field]);
  });
});

test("the newest is who changed last, also when it is the master", () => {
  const [master, other] = [aLead(9, { jobTitle: "CEO" }), aLead(3, { jobTitle: "CTO" })];
  expect(mergeFields(LEAD_FIELDS, master, [other], choice("jobTitle", MergeChoice.NEWEST)).changes).toEqual([]);
});

test("an address goes with the way it was typed", () => {
  const other = aLead(3, {
    email: "ada@northwind.example",
    emailAsTyped: "Ada@Northwind.example",
  });
  expect(mergeFields(LEAD_FIELDS, aLead(1), [other]).values).toEqual({
    email: "ada@northwind.example",
    emailAsTyped: "Ada@Northwind.example",
  });
});

test("a change says what was, what is, and whose it was, by ids that clients know", () => {
  const other = aLead(3, { ownerId: "0197a2f4-0000-7000-8000-000000000001" });
  expect(mergeFields(LEAD_FIELDS, aLead(1), [other]).changes).toEqual([
    { field: "owner", from: null, to: "user_0197a2f4-0000-7000-8000-000000000001", chosenFrom: [other.nodeId] },
  ]);
});

test.each([
  ["shoeSize", MergeChoice.MASTER, "must be one of firstName"],
  ["__proto__", MergeChoice.MASTER, "must be one of firstName"],
  ["jobTitle", MergeChoice.UNION, "MASTER or NEWEST"],
  ["jobTitle", MergeChoice.MOST_RESTRICTIVE, "MASTER or NEWEST"],
  ["consents", MergeChoice.MASTER, "MOST_RESTRICTIVE"],
])("%s cannot be %s", (field, choose, message) => {
  expect(() => checkChoices([{ field, choose }], LEAD_RULES)).toThrow(message);
});

test("of two that changed at the same moment the one that came later counts as newer, whichever is the master", () => {
  const [earlier, later] = [aLead(3, { jobTitle: "CTO" }), aLead(3, { jobTitle: "CEO" })].sort((one, other) =>
    one.id < other.id ? -1 : 1,
  );
  for (const [master, other] of [
    [earlier, later],
    [later, earlier],
  ] as [Lead, Lead][]) {
    const { sources } = mergeFields(LEAD_FIELDS, master, [other], choice("jobTitle", MergeChoice.NEWEST));
    expect(sources.get("jobTitle")).toEqual([later]);
  }
});
