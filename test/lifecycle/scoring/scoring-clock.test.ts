import { beforeAll, expect, test } from "@jest/globals";
import { healScores } from "../../../src/lifecycle/scoring/heal-scores.js";
import { aLead, aPublishedModel, aRule } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { LeadScoreChangedDocument, RecordActivityDocument, WhyThisScoreDocument } from "../../support/operations.js";

const leadwire = new Leadwire();
const DAY = 86_400_000;

beforeAll(() => leadwire.app.clock.stop());

/** A model by which one demo makes a lead HOT, for as long as its points last. */
async function aFadingModel(persona: string, more: object = {}) {
  const rules = [aRule({ name: "Demo", points: 80, decay: { kind: "HALF_LIFE", halfLife: "P30D" } })];
  await aPublishedModel(leadwire.admin, { persona, delta: 0, groups: [{ name: "All", kind: "ENGAGEMENT", cap: 100, rules }], ...more });
}

async function aHotLead(persona: string) {
  const lead = await aLead(leadwire.admin, { persona });
  const { recordActivity } = await leadwire.admin.do(RecordActivityDocument, { input: { subjectId: lead.id, type: "DEMO_REQUESTED" } });
  expect(recordActivity.lead).toMatchObject({ score: 80, band: "HOT" });
  return lead;
}

const why = async (id: string) => (await leadwire.admin.do(WhyThisScoreDocument, { id })).lead;

test("a lead that is left alone goes from HOT to WARM, and to COLD, when it says it will, and subscribers are told", async () => {
  await aFadingModel("Left alone");
  const lead = await aHotLead("Left alone");
  const events = await leadwire.admin.subscribe(LeadScoreChangedDocument, { where: { id: { eq: lead.id } } });
  const before = await why(lead.id);
  const changesAt = new Date(before?.scoreChangesAt as string);
  // 80 points are less than 60 after 30 days * log2(80 / 60), in whole minutes.
  expect((changesAt.getTime() - Date.parse(before?.scoreBreakdown[0]?.lastHitAt as string)) / DAY).toBeCloseTo(30 * Math.log2(80 / 60), 2);

  await leadwire.app.clock.tick(new Date(changesAt.getTime() - 1));
  expect(await why(lead.id)).toMatchObject({ score: 80, band: "HOT" });
  await leadwire.app.clock.tick(changesAt);
  const { leadScoreChanged: warm } = await events.next();
  expect(warm).toMatchObject({ from: { score: 80, band: "HOT" }, to: { band: "WARM" }, cause: { rule: null, activity: null } });
  expect(warm.to.score).toBeCloseTo(60, 2);
  expect(warm.to.score).toBeLessThan(60);
  const after = await why(lead.id);
  expect(after?.scoreHistory.nodes[0]).toMatchObject({ band: "WARM", score: warm.to.score, cause: { rule: null } });
  expect(after?.scoreBreakdown.reduce((sum, { points }) => sum + points, 0)).toBe(after?.score);

  await leadwire.app.clock.tick(new Date(after?.scoreChangesAt as string));
  expect((await events.next()).leadScoreChanged).toMatchObject({ from: { band: "WARM" }, to: { band: "COLD" } });
  expect((await why(lead.id))?.scoreChangesAt).toBeNull();
  await events.stop();
});

test("what a clock that was stopped has missed is made up for: the band goes the way that it would have gone", async () => {
  const rules = [
    aRule({ name: "Demo", points: 80, decay: { kind: "LINEAR", percent: 100, period: "P10D" } }),
    aRule({ name: "Left", points: -35, activityType: "UNSUBSCRIBED", decay: { kind: "LINEAR", percent: 100, period: "P1D" } }),
    aRule({ name: "Stays", points: 28, activityType: "NOTE" }),
  ];
  await aFadingModel("Missed", { groups: [{ name: "All", kind: "ENGAGEMENT", cap: 100, rules }] });
  const lead = await aLead(leadwire.admin, { persona: "Missed" });
  for (const type of ["NOTE", "UNSUBSCRIBED"] as const)
    await leadwire.admin.do(RecordActivityDocument, { input: { subjectId: lead.id, type } });
  await leadwire.admin.do(RecordActivityDocument, { input: { subjectId: lead.id, type: "DEMO_REQUESTED" } });
  // 28 + 80 - 35 = 73: HOT. At 28 for good it is WARM only because it was higher.
  expect(await why(lead.id)).toMatchObject({ score: 73, band: "HOT" });
  await leadwire.app.clock.tick(new Date(Date.now() + 100 * DAY));
  expect(await why(lead.id)).toMatchObject({ score: 28, band: "WARM", scoreChangesAt: null });
});

test("of hundreds of leads that are due, each is rescored once, by whichever process", async () => {
  await aFadingModel("Crowd");
  await leadwire.sql(
    `insert into lead (id, version, name, email, persona, stage, status, status_since, interest)
     select gen_random_uuid(), 1, 'Lead ' || n, 'lead' || n || '@crowd.example', 'Crowd', 'LEAD', 'NEW', now(), 'UNKNOWN' from generate_series(1, 400) n`,
  );
  await leadwire.sql(
    "insert into activity (id, type, lead_id, occurred_at, recorded_at) select gen_random_uuid(), 'DEMO_REQUESTED', id, now(), now() from lead where persona = 'Crowd'",
  );
  await leadwire.sql("insert into lead_score (lead_id) select id from lead where persona = 'Crowd'");
  await leadwire.app.clock.tick(new Date());
  const bands = () => leadwire.sql("select band, count(*)::int as count from lead where persona = 'Crowd' group by band");
  expect(await bands()).toEqual([{ band: "HOT", count: 400 }]);

  const other = await leadwire.startAnother();
  const later = new Date(Date.now() + 20 * DAY);
  await Promise.all([leadwire.app.clock.tick(later), other.clock.tick(later), leadwire.app.clock.tick(later)]);
  await other.stop();
  await leadwire.app.clock.tick(later);
  expect(await bands()).toEqual([{ band: "WARM", count: 400 }]);
  const [told] = await leadwire.sql(
    `select count(*)::int as events, count(distinct record_id)::int as leads from change_event
     where after ->> 'persona' = 'Crowd' and after ->> 'band' = 'WARM' and cause ->> 'score' = 'DECAY'`,
  );
  expect(told).toEqual({ events: 400, leads: 400 });
});

test("a score that ages within its band is told each time it has moved by the delta", async () => {
  await aFadingModel("In steps", { delta: 5 });
  const lead = await aHotLead("In steps");
  const events = await leadwire.admin.subscribe(LeadScoreChangedDocument, { where: { id: { eq: lead.id } } });
  for (const expected of [75, 70, 65]) {
    const [next] = await leadwire.sql("select rescore_at from lead_score where lead_id = $1", [lead.id.slice(5)]);
    await leadwire.app.clock.tick(next?.rescore_at);
    const { to } = (await events.next()).leadScoreChanged;
    expect(to.score).toBeLessThanOrEqual(expected);
    expect(to.score).toBeCloseTo(expected, 1);
  }
  await events.stop();
});

test("an app has a clock that runs by itself and stops with it", async () => {
  await aFadingModel("By itself");
  const lead = await aHotLead("By itself");
  await leadwire.sql("update activity set occurred_at = now() - interval '20 days' where lead_id = $1 and type = 'DEMO_REQUESTED'", [
    lead.id.slice(5),
  ]);
  await leadwire.sql("update score_entry set occurred_at = now() - interval '20 days' where lead_id = $1 and source_id <> lead_id", [
    lead.id.slice(5),
  ]);
  await leadwire.sql("update lead_score set rescore_at = now() where lead_id = $1", [lead.id.slice(5)]);
  const events = await leadwire.admin.subscribe(LeadScoreChangedDocument, { where: { id: { eq: lead.id } } });
  const other = await leadwire.startAnother();
  expect((await events.next()).leadScoreChanged).toMatchObject({ from: { band: "HOT" }, to: { band: "WARM" } });
  await other.stop();
  await events.stop();
});

test("a score that a clock ahead of the others has left is folded again, and so is what it recorded", async () => {
  await aFadingModel("Ahead");
  const lead = await aHotLead("Ahead");
  const id = lead.id.slice("lead_".length);
  await leadwire.app.clock.tick(new Date(Date.now() + 30 * DAY));
  expect((await why(lead.id))?.score).toBeCloseTo(40, 2);
  await leadwire.sql("update score_entry set recorded_at = now() + interval '30 days' where lead_id = $1", [id]);
  await healScores()(leadwire.app.services.dataSource, new Date());
  await leadwire.app.clock.tick(new Date());
  expect(await why(lead.id)).toMatchObject({ band: "HOT" });
  expect((await why(lead.id))?.score).toBeCloseTo(80, 2);
  expect(await leadwire.sql("select from lead_score where scored_at > now() and lead_id = $1", [id])).toEqual([]);
});
