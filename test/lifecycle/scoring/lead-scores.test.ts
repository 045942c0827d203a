import { describe, expect, test } from "@jest/globals";
import { aLead, aPublishedModel, aQualifiedLead, aRule, CREATE_ALL } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  CaptureLeadDocument,
  ConvertLeadDocument,
  DeleteActivityDocument,
  type DraftScoringModelInput,
  LeadEventsDocument,
  LeadScoreChangedDocument,
  RecordActivityDocument,
  type RecordActivityInput,
  ScoreHistoryDocument,
  UpdateActivityDocument,
  UpdateLeadDocument,
  WhyThisScoreDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();
const DAY = 86_400_000;

const ago = (days: number): string => new Date(Date.now() - days * DAY).toISOString();
const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

/** A lead that a model of these rules scores. */
async function scoredBy(groups: DraftScoringModelInput["groups"], details: object = {}) {
  const persona = `Persona ${Math.random()}`;
  await aPublishedModel(leadwire.admin, { persona, groups });
  return aLead(leadwire.admin, { persona, ...details });
}

const byEngagement = (...rules: ReturnType<typeof aRule>[]) => scoredBy([{ name: "Behaviour", kind: "ENGAGEMENT", cap: 100, rules }]);

async function record(subjectId: string, input: Partial<RecordActivityInput> = {}) {
  const { recordActivity } = await leadwire.admin.do(RecordActivityDocument, { input: { subjectId, type: "DEMO_REQUESTED", ...input } });
  if (!recordActivity.activity) throw new Error(JSON.stringify(recordActivity.userErrors));
  return { id: recordActivity.activity.id, lead: recordActivity.lead };
}

async function why(id: string, at?: string) {
  const { lead } = await leadwire.admin.do(WhyThisScoreDocument, { id, at });
  if (!lead) throw new Error("There is no such lead");
  return lead;
}

const scoreAt = async (id: string, at: string) => (await why(id, at)).scoreAt as number;

describe("ten points, of which the design says what is left", () => {
  test.each([
    ["LINEAR", { kind: "LINEAR" as const, percent: 50, period: "P30D" }, [10, 7.5, 5, 2.5, 0]],
    ["HALF_LIFE", { kind: "HALF_LIFE" as const, halfLife: "P30D" }, [10, 7.07, 5, 3.54, 2.5]],
    ["NONE", { kind: "NONE" as const }, [10, 10, 10, 10, 10]],
  ])("%s: of an activity of the past, at each time since, and in time to come", async (_kind, decay, expected) => {
    const lead = await byEngagement(aRule({ decay }));
    const happened = Date.now() - 60 * DAY;
    const { lead: after } = await record(lead.id, { occurredAt: new Date(happened).toISOString() });
    expect(after?.score).toBeCloseTo(expected[4] as number, 2);
    // A minute later: the last of these times is now, when the activity has just become known.
    for (const [nth, left] of expected.entries())
      expect(await scoreAt(lead.id, new Date(happened + nth * 15 * DAY + 60_000).toISOString())).toBeCloseTo(left, 2);

    const another = await aLead(leadwire.admin, {
      persona: (await leadwire.sql("select persona from lead where id = $1", [lead.id.slice(5)]))[0]?.persona,
    });
    const now = Date.now();
    await record(another.id, { occurredAt: new Date(now).toISOString() });
    for (const [nth, left] of expected.entries())
      expect(await scoreAt(another.id, new Date(now + nth * 15 * DAY + 1000).toISOString())).toBeCloseTo(left, 2);
  });
});

test("a breakdown says where each point comes from, and adds up to the score exactly", async () => {
  const lead = await aLead(leadwire.admin, { jobTitle: "Head of Operations", companySize: 240, industry: "Logistics", country: "DE" });
  await record(lead.id, { type: "PRICING_VIEWED", occurredAt: ago(10) });
  await record(lead.id, { type: "PRICING_VIEWED", occurredAt: ago(3) });
  await record(lead.id, { type: "UNSUBSCRIBED" });
  for (let time = 0; time < 3; time++) await record(lead.id, { type: "PRICING_VIEWED", occurredAt: ago(time) });
  const { score, fitScore, engagementScore, scoreBreakdown, scoreAt } = await why(lead.id);
  expect(sum(scoreBreakdown.map(({ points }) => points))).toBe(score);
  expect(score).toBe(fitScore + engagementScore);
  expect(scoreAt).toBeCloseTo(score, 3);
  expect(scoreBreakdown.map(({ group, rule, points, hits, cappedBy }) => [group, rule, points, hits, cappedBy])).toEqual([
    ["Profile", "Decision maker", 25, 1, []],
    ["Profile", "Company of 50 to 999", 10, 1, []],
    ["Profile", "Company domain", 5, 1, []],
    ["Profile", "Industry that we serve", 5, 1, []],
    ["Profile", "Country that we sell to", 5, 1, []],
    ["Behaviour", "Viewed the prices", 20, 5, ["RULE_CAP"]],
    ["Behaviour", "Unsubscribed", -15, 1, []],
  ]);
  expect(scoreBreakdown[5]?.decayed).toBeGreaterThan(2);
});

test("what is told of a lead that was read before it was scored again still adds up", async () => {
  const lead = await aLead(leadwire.admin, { jobTitle: "CEO" });
  const reads = Array.from({ length: 15 }, async () => {
    const told = await leadwire.admin.do(ScoreHistoryDocument, { id: lead.id });
    return [told.lead?.score, sum(told.lead?.scoreBreakdown.map(({ points }) => points) ?? [])];
  });
  const writes = Array.from({ length: 8 }, (_, nth) => record(lead.id, { type: "EMAIL_CLICKED", occurredAt: ago(nth) }));
  await Promise.all(writes);
  for (const [score, parts] of await Promise.all(reads)) expect(parts).toBe(score);
});

test("every step of the history can be told again from the ledger", async () => {
  const lead = await byEngagement(
    aRule({ points: 40, decay: { kind: "HALF_LIFE", halfLife: "P10D" }, maxHits: { count: 2, within: "P20D" } }),
    aRule({ points: 3.7, activityType: "PAGE_VIEW", cooldown: "P1D", decay: { kind: "LINEAR", percent: 10, period: "P1D" } }),
  );
  await Promise.all([30, 1, 12, 0, 7].map((days) => record(lead.id, { occurredAt: ago(days) })));
  const { id: wrong } = await record(lead.id, { type: "PAGE_VIEW", occurredAt: ago(2) });
  await record(lead.id, { type: "PAGE_VIEW", occurredAt: ago(1.5) });
  await leadwire.admin.do(UpdateActivityDocument, { input: { activityId: wrong, occurredAt: ago(4) } });
  await leadwire.admin.do(DeleteActivityDocument, { input: { activityId: wrong } });
  const { lead: told } = await leadwire.admin.do(ScoreHistoryDocument, { id: lead.id });
  const steps = told?.scoreHistory.nodes ?? [];
  expect(steps.length).toBeGreaterThan(5);
  expect(new Set(steps.map(({ at }) => at)).size).toBe(steps.length);
  for (const { at, score } of steps) expect(await scoreAt(lead.id, at)).toBe(score);
  expect(sum(steps.map(({ delta }) => delta))).toBeCloseTo(told?.score as number, 6);
  expect(steps[0]?.score).toBe(told?.score);
});

describe("an activity", () => {
  test("that is delivered three times counts once", async () => {
    const lead = await byEngagement(aRule({ points: 10 }));
    const externalId = { system: "shop", value: `order ${Math.random()}` };
    const deliveries = await Promise.all([1, 2, 3].map(() => record(lead.id, { externalId })));
    expect(new Set(deliveries.map(({ id }) => id)).size).toBe(1);
    const { score, scoreBreakdown } = await why(lead.id);
    expect([score, scoreBreakdown[0]?.hits]).toEqual([10, 1]);
  });

  test("of two at the same moment neither is lost", async () => {
    const lead = await byEngagement(aRule({ points: 10 }));
    await Promise.all(Array.from({ length: 8 }, () => record(lead.id)));
    expect((await why(lead.id)).score).toBe(80);
  });

  test("that is learnt of late counts from when it happened, and only since then is it known", async () => {
    const lead = await byEngagement(aRule({ points: 10, decay: { kind: "LINEAR", percent: 10, period: "P1D" } }));
    const captured = new Date().toISOString();
    const { lead: after } = await record(lead.id, { occurredAt: ago(4) });
    expect(after?.score).toBeCloseTo(6, 2);
    expect(await scoreAt(lead.id, captured)).toBe(0);
    const { lead: hindsight } = await leadwire.admin.do<any, any>(
      "query ($id: ID!, $at: DateTime!) { lead(id: $id) { scoreAt(time: $at, hindsight: true) } }",
      { id: lead.id, at: captured },
    );
    expect(hindsight.scoreAt).toBeCloseTo(6, 2);
  });

  test("that is corrected counts as what it is; the ledger keeps what it was", async () => {
    const lead = await byEngagement(
      aRule({ name: "Demo", points: 10, decay: { kind: "LINEAR", percent: 10, period: "P1D" } }),
      aRule({
        name: "Big order",
        points: 25,
        activityType: "CALL",
        condition: { field: "properties.total", operator: "GTE", value: 1000 },
      }),
    );
    const { id: activityId } = await record(lead.id);
    const correct = async (input: object) => {
      const { updateActivity } = await leadwire.admin.do(UpdateActivityDocument, { input: { activityId, ...input } });
      expect(updateActivity.userErrors).toEqual([]);
      // The points age by the minute, and this may take one.
      return Math.round(100 * (updateActivity.lead?.score as number)) / 100;
    };
    expect(await correct({ occurredAt: ago(3) })).toBe(7);
    expect(await correct({ type: "CALL" })).toBe(0);
    expect(await correct({ properties: { total: 2000 } })).toBe(25);
    expect(await correct({ properties: { total: 999 } })).toBe(0);
    expect(await correct({ type: "DEMO_REQUESTED" })).toBe(7);
    const entries = await leadwire.sql(
      "select rule_id, revision, points from score_entry where source_id = $1 order by rule_id, revision",
      [activityId.slice("activity_".length)],
    );
    expect(entries.map(({ rule_id, revision, points }) => [rule_id, revision, points])).toEqual([
      ["big-order", 0, 25],
      ["big-order", 1, 0],
      ["demo", 0, 10],
      ["demo", 1, 10],
      ["demo", 2, 0],
      ["demo", 3, 10],
    ]);
  });

  test("that is deleted takes its points along, in one event; its delivery again is a new one", async () => {
    const lead = await byEngagement(aRule({ name: "Demo", points: 40 }));
    const { id: activityId } = await record(lead.id, { occurredAt: ago(1) });
    const events = await leadwire.admin.subscribe(LeadScoreChangedDocument, { where: { id: { eq: lead.id } } });
    const { deleteActivity } = await leadwire.admin.do(DeleteActivityDocument, { input: { activityId } });
    expect(deleteActivity).toMatchObject({ userErrors: [], lead: { score: 0, band: "COLD" } });
    expect((await events.next()).leadScoreChanged).toMatchObject({
      from: { score: 40, band: "WARM" },
      to: { score: 0, band: "COLD" },
      cause: { rule: "Demo", activity: null },
    });
    const { deleteActivity: again } = await leadwire.admin.do(DeleteActivityDocument, { input: { activityId } });
    expect(again.userErrors).toMatchObject([{ code: "NOT_FOUND", path: ["activityId"] }]);
    await events.stop();
  });

  test("of a deal counts for the lead that it came from", async () => {
    const lead = await aQualifiedLead(leadwire.admin);
    const { convertLead } = await leadwire.admin.do(ConvertLeadDocument, { input: { leadId: lead.id, ...CREATE_ALL } });
    const before = (await why(lead.id)).score;
    const { lead: after } = await record(convertLead.opportunity?.id as string, { type: "MEETING" });
    expect(after).toMatchObject({ id: lead.id, score: before + 10 });
  });

  test("of another's lead is neither changed nor deleted, and a capture never is", async () => {
    const lead = await aLead(leadwire.admin);
    const { me } = await leadwire.admin.do<any, any>("{ me { id } }");
    await leadwire.admin.do<any, any>("mutation ($input: AssignLeadInput!) { assignLead(input: $input) { userErrors { code } } }", {
      input: { leadId: lead.id, ownerId: me.id },
    });
    const { id: activityId } = await record(lead.id);
    await leadwire.setRepSight("OWN");
    const rep = await leadwire.user("REP");
    const { updateActivity } = await rep.do(UpdateActivityDocument, { input: { activityId, type: "CALL" } });
    const { deleteActivity } = await rep.do(DeleteActivityDocument, { input: { activityId } });
    expect([updateActivity.userErrors[0]?.code, deleteActivity.userErrors[0]?.code]).toEqual(["NOT_FOUND", "NOT_FOUND"]);
    await leadwire.setRepSight("ALL");

    const [capture] = await leadwire.sql("select id from activity where lead_id = $1 and type = 'LEAD_CAPTURED'", [lead.id.slice(5)]);
    const refused = await leadwire.admin.do(DeleteActivityDocument, { input: { activityId: `activity_${capture?.id}` } });
    expect(refused.deleteActivity.userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["activityId"] }]);
    const future = await leadwire.admin.do(UpdateActivityDocument, { input: { activityId, occurredAt: ago(-1) } });
    expect(future.updateActivity.userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["occurredAt"] }]);
  });
});

describe("fit", () => {
  const fitRules = (rules: object[]) => [{ name: "Profile", kind: "FIT" as const, cap: 100, rules: rules as never }];

  test("follows the fields of the lead, and its past can be told", async () => {
    const lead = await scoredBy(
      fitRules([
        { name: "Chief", points: 30, condition: { field: "jobTitle", operator: "CONTAINS_ANY", values: ["CEO"] } },
        { name: "From the form", points: 5, condition: { field: "source.channel", operator: "EQ", value: "WEBSITE_FORM" } },
        { name: "Pilot", points: 7, condition: { field: "tags", operator: "CONTAINS_ANY", values: ["pilot"] } },
        { name: "Being worked", points: 1, condition: { field: "status", operator: "EQ", value: "CONTACTED" } },
      ]),
      { jobTitle: "CEO", tags: ["pilot"] },
    );
    expect(lead.score).toBe(42);
    const before = (await why(lead.id)).scoreHistory.nodes[0]?.at as string;
    const { updateLead } = await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead.id, jobTitle: "Clerk", tags: [] } });
    expect(updateLead.userErrors).toEqual([]);
    await leadwire.admin.do<any, any>(
      "mutation ($input: ChangeLeadStatusInput!) { changeLeadStatus(input: $input) { userErrors { message } } }",
      { input: { leadId: lead.id, status: "CONTACTED" } },
    );
    const { score, scoreHistory, scoreAt: then } = await why(lead.id, before);
    expect([score, then]).toEqual([6, 42]);
    expect(scoreHistory.nodes.map(({ delta, cause }) => [delta, cause.rule])).toEqual([
      [1, "Being worked"],
      [-37, "Chief"],
      [42, "Chief"],
    ]);
  });

  test("that is gained by a capture of somebody known moves the score in the same event", async () => {
    const lead = await scoredBy(fitRules([{ name: "Big", points: 30, condition: { field: "companySize", operator: "GT", value: 100 } }]));
    const events = await leadwire.admin.subscribe(LeadEventsDocument, { where: { id: { eq: lead.id } } });
    await leadwire.admin.do(CaptureLeadDocument, {
      input: { email: lead.email, companySize: 500, source: { channel: "WEBSITE_FORM", name: "Test form" } },
    });
    expect((await events.next()).leadEvents).toMatchObject({ type: "SCORE_CHANGED", before: { score: 0 }, lead: { score: 30 } });
    await events.stop();
  });

  test("is by the model of another persona when the persona changes", async () => {
    const persona = `Persona ${Math.random()}`;
    await aPublishedModel(leadwire.admin, {
      persona,
      groups: [{ name: "All", kind: "ENGAGEMENT", cap: 100, rules: [aRule({ points: 66 })] }],
    });
    const lead = await aLead(leadwire.admin);
    await record(lead.id);
    const { updateLead } = await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead.id, persona: persona.toUpperCase() } });
    expect(updateLead.userErrors).toEqual([]);
    const { score, scoreBreakdown } = await why(lead.id);
    expect([score, scoreBreakdown.length]).toEqual([66, 1]);
    await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead.id, persona: null } });
    expect((await why(lead.id)).score).toBe(35);
  });
});

test("a move of less than the model's delta is told once it adds up to it", async () => {
  const persona = `Persona ${Math.random()}`;
  const groups = [{ name: "All", kind: "ENGAGEMENT" as const, cap: 100, rules: [aRule({ points: 2, activityType: "PAGE_VIEW" })] }];
  await aPublishedModel(leadwire.admin, { persona, groups, delta: 5 });
  const lead = await aLead(leadwire.admin, { persona });
  const moves = await leadwire.admin.subscribe(LeadScoreChangedDocument, { where: { id: { eq: lead.id } } });
  const events = await leadwire.admin.subscribe(LeadEventsDocument, { where: { id: { eq: lead.id } } });
  for (let time = 0; time < 3; time++) await record(lead.id, { type: "PAGE_VIEW" });
  expect((await moves.next()).leadScoreChanged).toMatchObject({ from: { score: 4 }, to: { score: 6 } });
  const types = [await events.next(), await events.next(), await events.next()].map(({ leadEvents }) => leadEvents.type);
  expect(types).toEqual(["UPDATED", "UPDATED", "SCORE_CHANGED"]);
  await Promise.all([moves.stop(), events.stop()]);
});

test("the breakdowns of many leads are one statement", async () => {
  const leads = await Promise.all(Array.from({ length: 5 }, () => aLead(leadwire.admin, { jobTitle: "CEO", tags: ["together"] })));
  const { data } = await leadwire.admin.ask<any, any>(
    "query ($ids: [ID!]!) { leads(where: { id: { in: $ids } }, first: 50) { nodes { score scoreBreakdown { points } scoreChangesAt } } }",
    { ids: leads.map(({ id }) => id) },
  );
  expect(data.leads.nodes).toHaveLength(5);
  for (const { score, scoreBreakdown } of data.leads.nodes) expect(sum(scoreBreakdown.map(({ points }: any) => points))).toBe(score);
});
