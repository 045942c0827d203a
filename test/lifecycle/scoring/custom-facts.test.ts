import { beforeAll, expect, test } from "@jest/globals";
import { aCustomField, aLead, aModel, aPublishedModel } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { CustomizeLeadDocument, DraftScoringModelDocument, type DraftScoringModelInput } from "../../support/operations.js";

const leadwire = new Leadwire();

beforeAll(async () => {
  for (const type of ["TEXT", "NUMBER", "MONEY", "DATE", "CHOICE", "BOOLEAN"] as const)
    await aCustomField(leadwire.admin, { key: type.toLowerCase(), type });
});

type Condition = NonNullable<DraftScoringModelInput["groups"][0]["rules"][0]["condition"]>;
const modelOf = (...conditions: Condition[]) =>
  aModel({
    groups: [
      {
        name: "Profile",
        kind: "FIT",
        cap: 100,
        rules: conditions.map((condition, place) => ({ name: `Fit ${place}`, points: 2 ** place / 2, condition })),
      },
    ],
  });

test("fit rules look at custom fields of every type, and at what becomes of them", async () => {
  const model = modelOf(
    { field: "customFields.text", operator: "CONTAINS_ANY", values: ["key"] },
    { field: "customFields.number", operator: "BETWEEN", values: [2, 10] },
    { field: "customFields.money.amount", operator: "GTE", value: 1000 },
    { field: "customFields.money.currency", operator: "EQ", value: "EUR" },
    { field: "customFields.date", operator: "LT", value: "2027-01-01" },
    { field: "customFields.choice", operator: "IN", values: ["gold"] },
    { field: "customFields.boolean", operator: "EQ", value: false },
  );
  await aPublishedModel(leadwire.admin, model);
  const lead = await aLead(leadwire.admin, {
    persona: model.persona,
    customFields: {
      text: "A key account",
      number: 10,
      money: { amount: "1000", currency: "EUR" },
      date: "2026-12-31",
      choice: "gold",
      boolean: false,
    },
  });
  expect(lead.fitScore).toBe(63.5);
  const scoreWith = async (customFields: Record<string, unknown>) => {
    await leadwire.admin.do(CustomizeLeadDocument, { input: { leadId: lead.id, customFields } });
    const found = await leadwire.admin.do<any, any>("query ($id: ID!) { lead(id: $id) { fitScore } }", { id: lead.id });
    return found.lead.fitScore;
  };
  expect(await scoreWith({ text: "Turkey", number: 11 })).toBe(62);
  expect(await scoreWith({ money: { amount: "999.99", currency: "USD" }, date: "2027-01-01" })).toBe(48);
  expect(await scoreWith({ choice: "silver", boolean: null })).toBe(0);
  expect(await scoreWith({ money: { amount: "1000.01", currency: "CHF" }, number: 2 })).toBe(3);
});

test.each<[string, Condition]>([
  ["field", { field: "customFields.nothing", operator: "IS_SET" }],
  ["field", { field: "customFields.money", operator: "GT", value: 5 }],
  ["operator", { field: "customFields.boolean", operator: "GT", value: 1 }],
  ["operator", { field: "customFields.date", operator: "CONTAINS_ANY", values: ["2027"] }],
  ["value", { field: "customFields.boolean", operator: "EQ", value: "yes" }],
  ["value", { field: "customFields.date", operator: "GT", value: "2027-01-01T00:00:00Z" }],
  ["value", { field: "customFields.date", operator: "GT", value: "2027-13-01" }],
  ["value", { field: "customFields.choice", operator: "EQ", value: "bronze" }],
  ["value", { field: "customFields.number", operator: "LT", value: "many" }],
])("a wrong %s is refused when the model is saved (%j)", async (part, condition) => {
  const { draftScoringModel } = await leadwire.admin.do(DraftScoringModelDocument, { input: modelOf(condition) });
  expect(draftScoringModel).toMatchObject({
    model: null,
    userErrors: [{ code: "INVALID_INPUT", path: ["groups", "0", "rules", "0", "condition", part] }],
  });
});

test("routing rules look at them, too", async () => {
  const set = async (field: string) => {
    const rules = [{ name: "Gold", strategy: "ACCOUNT_OWNER", condition: { field, operator: "EQ", value: "gold" } }];
    const text = "mutation ($input: SetRoutingRulesInput!) { setRoutingRules(input: $input) { userErrors { path } } }";
    return (await leadwire.admin.do<any, any>(text, { input: { rules, dryRun: true } })).setRoutingRules.userErrors;
  };
  expect(await set("customFields.choice")).toEqual([]);
  expect(await set("customFields.nothing")).toEqual([{ path: ["rules", "0", "condition", "field"] }]);
});
