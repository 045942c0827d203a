import { describe, expect, test } from "@jest/globals";
import { aDraft, aModel, aPublishedModel, aRule } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  DraftScoringModelDocument,
  type DraftScoringModelInput,
  PublishScoringModelDocument,
  ScoringModelsDocument,
  SimulateDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();

const draft = async (model: Partial<DraftScoringModelInput>) =>
  (await leadwire.admin.do(DraftScoringModelDocument, { input: aModel(model) })).draftScoringModel;
const models = async () => (await leadwire.admin.do(ScoringModelsDocument)).scoringModels;

type Rule = DraftScoringModelInput["groups"][0]["rules"][0];
const engagement = (...rules: Partial<Rule>[]) => [
  { name: "All", kind: "ENGAGEMENT" as const, cap: 100, rules: rules.map((rule) => aRule(rule)) },
];
const fitRules = (...conditions: Rule["condition"][]) => [
  {
    name: "Profile",
    kind: "FIT" as const,
    cap: 100,
    rules: conditions.map((condition, nth) => ({ name: `Fit ${nth}`, points: 5, condition })),
  },
];

test("an organisation starts with a model for everybody, and a draft for a persona", async () => {
  const [starter, draft] = await models();
  expect(starter).toMatchObject({ name: "Starter", persona: null, version: 1, state: "ACTIVE", minimum: 0, maximum: 100 });
  expect(draft).toMatchObject({ persona: "Practitioner", version: 1, state: "DRAFT" });
});

test("a draft is what was sent; versions count up within the persona, whatever its capitals", async () => {
  const input = aModel({
    persona: "Buyer",
    groups: [
      ...fitRules({
        or: [{ field: "country", operator: "IN", values: ["DE", "AT"] }, { not: { field: "companySize", operator: "LT", value: 50 } }],
      }),
      ...engagement({
        name: "Viewed a page!",
        activityType: "PAGE_VIEW",
        condition: { field: "properties.page", operator: "STARTS_WITH", value: "/pricing" },
        decay: { kind: "LINEAR", percent: 50, period: "P30D" },
        cap: 20,
        maxHits: { count: 10, within: "P7D" },
        cooldown: "PT1H",
        validFrom: "2026-01-01T00:00:00.000Z",
      }),
    ],
  });
  const { draftScoringModel } = await leadwire.admin.do(DraftScoringModelDocument, { input });
  expect(draftScoringModel).toMatchObject({ userErrors: [], model: { version: 1, state: "DRAFT" } });
  const stored = (await models()).find(({ id }) => id === draftScoringModel.model?.id);
  expect(stored?.groups[0]?.rules[0]).toMatchObject({
    key: "fit-0",
    condition: input.groups[0]?.rules[0]?.condition,
    decay: null,
    activityType: null,
  });
  const [, { rules }] = input.groups as [unknown, { rules: [Rule] }];
  const { validFrom: _, ...rule } = rules[0];
  expect(stored?.groups[1]?.rules[0]).toMatchObject({ key: "viewed-a-page", ...rule });
  expect((await draft({ persona: "BUYER" })).model?.version).toBe(2);
});

test("a cache by ids keeps the rules of two versions apart, and a key names the same rule in both", async () => {
  for (const points of [40, 25]) await draft({ persona: "CACHED", groups: engagement({ key: "manager", points }) });
  const rules = (await models()).filter(({ persona }) => persona === "CACHED").map(({ groups }) => groups[0]?.rules[0]);
  expect(rules.map((rule) => rule?.key)).toEqual(["manager", "manager"]);
  expect(new Set(rules.map((rule) => rule?.id)).size).toBe(2);
  expect(rules.map((rule) => rule?.points).sort()).toEqual([25, 40]);
});

test("the example of the contract can be drafted and published, and again under the same key is the same", async () => {
  const input: DraftScoringModelInput = {
    name: "Default",
    minimum: 0,
    maximum: 100,
    bands: aModel().bands,
    groups: [
      {
        name: "Profile",
        kind: "FIT",
        cap: 50,
        rules: [
          {
            name: "Decision maker",
            points: 25,
            condition: { field: "jobTitle", operator: "CONTAINS_ANY", values: ["CEO", "Head", "Director"] },
          },
          { name: "Student", points: -20, condition: { field: "jobTitle", operator: "CONTAINS_ANY", values: ["Student"] } },
        ],
      },
    ],
  };
  const keyed = { input: { ...input, idempotencyKey: "once" } };
  const first = (await leadwire.admin.do(DraftScoringModelDocument, keyed)).draftScoringModel;
  expect(first.model).toMatchObject({ version: 2, state: "DRAFT" });
  expect((await leadwire.admin.do(DraftScoringModelDocument, keyed)).draftScoringModel.model?.id).toBe(first.model?.id);
  const { publishScoringModel } = await leadwire.admin.do(PublishScoringModelDocument, { input: { modelId: first.model?.id as string } });
  expect(publishScoringModel).toMatchObject({ userErrors: [], model: { state: "ACTIVE" }, job: { state: "RUNNING", done: 0, total: 0 } });
  expect((await models()).slice(0, 2).map(({ version, state }) => [version, state])).toEqual([
    [2, "ACTIVE"],
    [1, "RETIRED"],
  ]);
  const again = await leadwire.admin.do(PublishScoringModelDocument, { input: { modelId: first.model?.id as string } });
  expect(again.publishScoringModel.userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["modelId"] }]);
});

test("two who publish at once leave one active version, and two who draft at once make two versions", async () => {
  const persona = "Contested";
  const drafts = await Promise.all([
    aDraft(leadwire.admin, { persona }),
    aDraft(leadwire.admin, { persona }),
    aDraft(leadwire.admin, { persona }),
  ]);
  await Promise.all(drafts.map((modelId) => leadwire.admin.do(PublishScoringModelDocument, { input: { modelId } })));
  const states = (await models()).filter((model) => model.persona === persona).map(({ version, state }) => [version, state]);
  expect(states.map(([version]) => version)).toEqual([3, 2, 1]);
  expect(states.filter(([, state]) => state === "ACTIVE")).toHaveLength(1);
  expect(states.filter(([, state]) => state === "RETIRED")).toHaveLength(2);
});

describe("refused, with the place of what is wrong, is", () => {
  const { bands } = aModel();
  const rule = (...path: (string | number)[]) => ["groups", "0", "rules", "0", ...path].map(String);
  const condition = (...path: (string | number)[]) => rule("condition", ...path);

  test.each<[string, Partial<DraftScoringModelInput>, string[]]>([
    ["a maximum that is not above the minimum", { minimum: 0, maximum: 0 }, ["maximum"]],
    ["a minimum above 0", { minimum: 1 }, ["minimum"]],
    ["bands out of order", { bands: [...bands].reverse() }, ["bands", "1", "band"]],
    ["a band that is left before it is entered", { bands: [{ band: "WARM", enter: 30, leave: 31 }] }, ["bands", "0", "leave"]],
    ["COLD as a band to enter", { bands: [{ band: "COLD", enter: 10, leave: 5 }] }, ["bands", "0", "band"]],
    ["a model without rules", { groups: [] }, ["groups"]],
    ["a group without rules", { groups: engagement() }, ["groups", "0", "rules"]],
    ["two rules of one name", { groups: engagement({ name: "A" }, { name: "A" }) }, ["groups", "0", "rules", "1", "name"]],
    ["two rules of one key", { groups: engagement({ name: "A b" }, { name: "a-b" }) }, ["groups", "0", "rules", "1", "key"]],
    ["a rule of no points", { groups: engagement({ points: 0 }) }, rule("points")],
    ["a rule of too many points", { groups: engagement({ points: 1e9 }) }, rule("points")],
    ["an engagement rule without activities", { groups: engagement({ activityType: null }) }, rule("activityType")],
    ["a fit rule without a condition", { groups: fitRules(null) }, rule("condition")],
    ["a decay by months", { groups: engagement({ decay: { kind: "HALF_LIFE", halfLife: "P1M" } }) }, rule("decay", "halfLife")],
    ["a linear decay without a percentage", { groups: engagement({ decay: { kind: "LINEAR", period: "P1D" } }) }, rule("decay", "percent")],
    ["a window of no length", { groups: engagement({ maxHits: { count: 1, within: "PT0S" } }) }, rule("maxHits", "within")],
    ["a cooldown of a hundred years", { groups: engagement({ cooldown: "P36500D" }) }, rule("cooldown")],
    [
      "a validity that ends before it begins",
      { groups: engagement({ validFrom: "2026-02-01T00:00:00Z", validUntil: "2026-01-01T00:00:00Z" }) },
      rule("validUntil"),
    ],
    ["a field that no lead has", { groups: fitRules({ field: "shoeSize", operator: "EQ", value: 42 }) }, condition("field")],
    ["a score as a reason for the score", { groups: fitRules({ field: "score", operator: "GT", value: 42 }) }, condition("field")],
    [
      "a field of the lead in an engagement rule",
      { groups: engagement({ condition: { field: "jobTitle", operator: "IS_SET" } }) },
      condition("field"),
    ],
    [
      "an operator that does not fit the field",
      { groups: fitRules({ field: "jobTitle", operator: "GT", value: "a" }) },
      condition("operator"),
    ],
    ["a text where a number belongs", { groups: fitRules({ field: "companySize", operator: "GT", value: "many" }) }, condition("value")],
    [
      "a value that the enumeration does not have",
      { groups: fitRules({ field: "status", operator: "EQ", value: "OLD" }) },
      condition("value"),
    ],
    ["a time without an offset", { groups: fitRules({ field: "createdAt", operator: "GT", value: "2026-01-01" }) }, condition("value")],
    ["no value where one is needed", { groups: fitRules({ field: "country", operator: "EQ" }) }, condition("value")],
    [
      "one value where two are needed",
      { groups: fitRules({ field: "companySize", operator: "BETWEEN", values: [1] }) },
      condition("values"),
    ],
    ["value and values", { groups: fitRules({ field: "country", operator: "IN", value: "DE", values: ["DE"] }) }, condition("values")],
    ["a comparison and a junction in one", { groups: fitRules({ field: "country", operator: "IS_SET", and: [] }) }, condition()],
    ["an empty junction", { groups: fitRules({ or: [] }) }, condition("or")],
    ["an empty condition", { groups: fitRules({}) }, condition()],
    [
      "a condition deep inside",
      { groups: fitRules({ and: [{ field: "city", operator: "IS_SET" }, { not: { field: "x", operator: "IS_SET" } }] }) },
      condition("and", 1, "not", "field"),
    ],
    [
      "a condition too deep",
      { groups: fitRules({ not: { not: { not: { not: { not: { field: "city", operator: "IS_SET" } } } } } }) },
      condition("not", "not", "not", "not", "not"),
    ],
  ])("%s", async (_what, model, path) => {
    const { model: none, userErrors } = await draft(model);
    expect(none).toBeNull();
    expect(userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path });
  });

  test("an unknown model, and a malformed id", async () => {
    const gone = "model_01970000-0000-7000-8000-000000000000";
    const publish = (modelId: string) => leadwire.admin.do(PublishScoringModelDocument, { input: { modelId } });
    expect((await publish(gone)).publishScoringModel.userErrors).toMatchObject([{ code: "NOT_FOUND", path: ["modelId"] }]);
    expect((await publish("x")).publishScoringModel.userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["modelId"] }]);
    expect(await leadwire.admin.refusal(SimulateDocument, { id: gone })).toBe("BAD_USER_INPUT");
  });
});

test("everybody in the organisation reads models; admins, managers and marketers manage them; programs with the scope", async () => {
  const { modelId } = await aPublishedModel(leadwire.admin);
  const tries = async (client: typeof leadwire.admin) => [
    (await client.refusal(ScoringModelsDocument)) ?? "may",
    (await client.refusal(SimulateDocument, { id: modelId })) ?? "may",
    (await client.refusal(DraftScoringModelDocument, { input: aModel() })) ?? "may",
    (await client.refusal(PublishScoringModelDocument, { input: { modelId } })) ?? "may",
  ];
  const manages = ["may", "may", "may", "may"];
  const reads = ["may", "FORBIDDEN", "FORBIDDEN", "FORBIDDEN"];
  expect(await tries(await leadwire.user("MANAGER"))).toEqual(manages);
  expect(await tries(await leadwire.user("MARKETER"))).toEqual(manages);
  expect(await tries(await leadwire.user("REP"))).toEqual(reads);
  expect(await tries(await leadwire.user("READONLY"))).toEqual(reads);
  expect(await tries(await leadwire.service("SCORING_READ"))).toEqual(reads);
  expect(await tries(await leadwire.service("SCORING_READ", "SCORING_MANAGE"))).toEqual(manages);
  expect(await tries(await leadwire.service("LEADS_READ"))).toEqual(["FORBIDDEN", "FORBIDDEN", "FORBIDDEN", "FORBIDDEN"]);
});
