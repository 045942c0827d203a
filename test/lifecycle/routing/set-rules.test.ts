import { expect, test } from "@jest/globals";
import { Leadwire } from "../../support/leadwire.js";
import {
  RoutingRuleSetsDocument,
  RoutingRulesDocument,
  SetRoutingRulesDocument,
  type SetRoutingRulesInput,
} from "../../support/operations.js";
import { aCalendar, aQueue, aTeam } from "../../support/routing.js";

const leadwire = new Leadwire();
const NOBODY = "01970000-0000-7000-8000-000000000000";
const set = async (input: SetRoutingRulesInput, client = leadwire.admin) =>
  (await client.do(SetRoutingRulesDocument, { input })).setRoutingRules;
const country = { field: "country", operator: "EQ" as const, value: "DE" };

test("every change is a version of its own; the newest counts, and the others stay to be read", async () => {
  expect((await leadwire.admin.do(RoutingRulesDocument)).routingRules).toBeNull();
  expect((await set({ rules: [], expectedVersion: 3 })).userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["expectedVersion"] }]);
  const manager = await leadwire.user("MANAGER", { name: "Manager" });
  const [team, calendarId] = [await aTeam(leadwire, 1), await aCalendar(leadwire)];
  const first = await set({ rules: [{ name: "All", strategy: "ROUND_ROBIN", teamId: team.id }] }, manager);
  expect(first.routingRuleSet).toMatchObject({ version: 1, createdBy: { name: "Manager" } });
  const queueId = await aQueue(leadwire);
  const rules = [
    {
      name: "Germans",
      strategy: "WEIGHTED" as const,
      teamId: team.id,
      condition: { ...country, value: "germany" },
      calendarId,
      respondWithin: "PT90M",
    },
    { name: "Rest", strategy: "QUEUE" as const, queueId },
  ];
  await set({ rules, expectedVersion: 1 }, manager);
  const { routingRules } = await manager.do(RoutingRulesDocument);
  expect(routingRules).toMatchObject({
    version: 2,
    rules: [
      { name: "Germans", condition: country, team: { id: team.id }, queue: null, calendar: { id: calendarId }, respondWithin: "PT1H30M" },
      { name: "Rest", condition: null, strategy: "QUEUE", team: null, queue: { id: queueId }, calendar: null, respondWithin: null },
    ],
  });
  const { routingRuleSets } = await manager.do(RoutingRuleSetsDocument, {});
  expect(routingRuleSets.nodes.map(({ version, rules }) => [version, rules.length])).toEqual([
    [2, 2],
    [1, 1],
  ]);
});

test("rules that somebody else has changed meanwhile are not overwritten, and of two at once one is refused", async () => {
  const { routingRules } = await leadwire.admin.do(RoutingRulesDocument);
  const expectedVersion = routingRules?.version as number;
  const answers = await Promise.all([set({ rules: [], expectedVersion }), set({ rules: [], expectedVersion })]);
  expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([
    { code: "CONFLICT", path: ["expectedVersion"], current: { version: expectedVersion + 1 } },
  ]);
});

test("a dry run checks everything and changes nothing", async () => {
  const before = (await leadwire.admin.do(RoutingRulesDocument)).routingRules;
  const queueId = await aQueue(leadwire);
  const dry = await set({ rules: [{ name: "Rest", strategy: "QUEUE", queueId }], dryRun: true });
  expect(dry.routingRuleSet?.version).toBe((before?.version as number) + 1);
  expect((await leadwire.admin.do(RoutingRulesDocument)).routingRules).toEqual(before);
});

test("everything that is wrong is told at once, by where it is, and nothing is written", async () => {
  const before = (await leadwire.admin.do(RoutingRulesDocument)).routingRules;
  const [empty, team, queueId] = [await aTeam(leadwire, 0), await aTeam(leadwire, 1), await aQueue(leadwire)];
  const readers = await aTeam(leadwire, 1, "READONLY");
  const reader = readers.people[0]?.id as string;
  const wrong: [rule: object, path: string, code?: string][] = [
    [{ strategy: "ROUND_ROBIN" }, "teamId"],
    [{ strategy: "LEAST_LOADED", teamId: empty.id }, "teamId"],
    [{ strategy: "WEIGHTED", teamId: readers.id }, "teamId"],
    [{ strategy: "ROUND_ROBIN", teamId: `team_${NOBODY}` }, "teamId", "NOT_FOUND"],
    [{ strategy: "ROUND_ROBIN", teamId: queueId }, "teamId"],
    [{ strategy: "ROUND_ROBIN", teamId: team.id, queueId }, "queueId"],
    [{ strategy: "USER" }, "userId"],
    [{ strategy: "USER", userId: `user_${NOBODY}` }, "userId", "NOT_FOUND"],
    [{ strategy: "USER", userId: reader }, "userId"],
    [{ strategy: "QUEUE", queueId: `queue_${NOBODY}` }, "queueId", "NOT_FOUND"],
    [{ strategy: "ACCOUNT_OWNER", teamId: team.id }, "teamId"],
    [{ strategy: "QUEUE", queueId, calendarId: `calendar_${NOBODY}` }, "calendarId", "NOT_FOUND"],
    [{ strategy: "QUEUE", queueId, respondWithin: "P3D" }, "respondWithin"],
    [{ strategy: "QUEUE", queueId, condition: { field: "shoeSize", operator: "EQ", value: 42 } }, "condition.field"],
    [{ strategy: "QUEUE", queueId, condition: { field: "companySize", operator: "GT", value: "many" } }, "condition.value"],
    [{ strategy: "QUEUE", queueId, condition: { field: "country", operator: "IN", values: ["DE", "Narnia"] } }, "condition.values"],
    [{ strategy: "QUEUE", queueId, condition: { and: [country], or: [country] } }, "condition"],
    [{ strategy: "QUEUE", queueId, condition: null }, "condition"],
    [{ strategy: "QUEUE", queueId, name: "Rule 0" }, "name"],
  ];
  const rules = [
    ...wrong.map(([rule], nth) => ({ name: `Rule ${nth}`, condition: country, ...rule })),
    { name: "Rest", strategy: "QUEUE", queueId },
  ];
  const { routingRuleSet, userErrors } = await set({ rules } as never);
  expect(routingRuleSet).toBeNull();
  const told = userErrors.map(({ code, path }) => `${path.join(".")} ${code}`);
  expect([...told].sort()).toEqual(wrong.map(([, path, code = "INVALID_INPUT"], nth) => `rules.${nth}.${path} ${code}`).sort());
  expect((await leadwire.admin.do(RoutingRulesDocument)).routingRules).toEqual(before);
});

test.each(["REP", "MARKETER", "READONLY"] as const)("a %s neither changes nor sees them", async (role) => {
  const client = await leadwire.user(role);
  expect(await client.refusal(SetRoutingRulesDocument, { input: { rules: [] } })).toBe("FORBIDDEN");
  expect(await client.refusal(RoutingRulesDocument)).toBe("FORBIDDEN");
  const { routingRules } = await leadwire.admin.do(RoutingRulesDocument);
  expect(await client.do<any, any>("query ($id: ID!) { node(id: $id) { id } }", { id: routingRules?.id })).toEqual({ node: null });
});
