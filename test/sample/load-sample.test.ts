import { expect, test } from "@jest/globals";
import { createLog } from "../../src/platform/log.js";
import { loadSample } from "../../src/sample/load-sample.js";
import { Client } from "../support/client.js";
import { Leadwire } from "../support/leadwire.js";
import {
  FindDuplicatesDocument,
  HotLeadsOfTheWeekDocument,
  PartnersDocument,
  PipelineDocument,
  ScoringModelsDocument,
  SimulateDocument,
  TasksDocument,
} from "../support/operations.js";

const leadwire = new Leadwire();
/** Of one of the sample's partners, as the start that loaded it told. */
let partnerToken: string;

/** Points that aged since, tasks that are due, and first responses that are late are no part of the sample. */
const NOT_BY_THE_CLOCK =
  "coalesce(cause ->> 'score', '') <> 'DECAY' and type not in ('REMINDER', 'OVERDUE') and type not like 'FIRST_RESPONSE%'";

const count = async (table: string) => (await leadwire.sql(`select count(*)::int as count from ${table}`))[0]?.count as number;
const values = async (text: string) => (await leadwire.sql<{ value: string }>(text)).map(({ value }) => value);

test("a load that is cut off leaves nothing", async () => {
  const log = createLog("silent");
  // The line that says that loading starts is the sign to cut the connection.
  log.info = () =>
    void leadwire.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and xact_start < now()");
  await expect(loadSample(leadwire.app.services.dataSource, log, true)).rejects.toThrow();
  expect(await Promise.all(["lead", "team", "account", "change_event"].map(count))).toEqual([0, 0, 0, 0]);
});

test("two starts at once load the sample once, and a third not again", async () => {
  Object.assign(leadwire.config, { sampleData: true });
  const apps = await Promise.all([leadwire.startAnother(), leadwire.startAnother()]);
  const tokens = apps.flatMap(({ samplePartner }) => samplePartner ?? []);
  expect(tokens).toHaveLength(1);
  partnerToken = tokens[0]?.secret as string;
  await Promise.all(apps.map((app) => app.stop()));
  const events = `change_event where ${NOT_BY_THE_CLOCK}`;
  const loaded = [await count("lead"), await count("activity"), await count("team"), await count(events)];
  expect(loaded[0]).toBeGreaterThanOrEqual(240);
  expect(loaded[2]).toBe(3);
  await leadwire.startAnother().then((app) => app.stop());
  expect([await count("lead"), await count("activity"), await count("team"), await count(events)]).toEqual(loaded);
}, 300_000);

test("every status, stage and band is there", async () => {
  const { __type: statuses } = (await leadwire.admin.do('{ __type(name: "LeadStatus") { enumValues { name } } }')) as any;
  const { __type: stages } = (await leadwire.admin.do('{ __type(name: "LeadStage") { enumValues { name } } }')) as any;
  const names = (type: { enumValues: { name: string }[] }) => type.enumValues.map(({ name }) => name).sort();
  expect(await values("select distinct status as value from lead order by 1")).toEqual(names(statuses));
  expect(await values("select distinct stage as value from lead order by 1")).toEqual(names(stages));
  expect(await values("select distinct band as value from lead order by 1")).toEqual(["COLD", "HOT", "WARM"]);
  expect(await values("select distinct stage as value from opportunity order by 1")).toHaveLength(5);
  expect(await values("select distinct currency as value from opportunity order by 1")).toEqual(["EUR", "GBP", "USD"]);
  expect(await count("conversion")).toBe(28);
  expect(await values("select distinct interest as value from lead order by 1")).toContain("NOT_NOW");
  // Deals in two pipelines and at all their usual steps, with lines, for reasons of the list, in groups of companies.
  expect(await values("select distinct p.name as value from opportunity o join pipeline p on p.id = o.pipeline_id order by 1")).toEqual([
    "Renewals",
    "Sales",
  ]);
  // What a partner wins it tells in its own words.
  expect(await count("opportunity where closed_at is not null and close_reason_id is null and won_reason not like '%: WON'")).toBe(0);
  expect(await count("opportunity o where amount <> (select sum(amount) from opportunity_line l where l.opportunity_id = o.id)")).toBe(0);
  expect(await count("opportunity_line")).toBeGreaterThan(20);
  expect(await values("select distinct parent_id is not null and ultimate_parent_id is null as value from account")).toEqual([false]);
  expect(await count("account where parent_id <> ultimate_parent_id")).toBe(1);
});

test("the examples of the documentation have something to show", async () => {
  const { leads } = await leadwire.admin.do(HotLeadsOfTheWeekDocument);
  expect(leads.nodes.length).toBeGreaterThanOrEqual(10);
  const { opportunityStats } = await leadwire.admin.do(PipelineDocument);
  expect(opportunityStats.length).toBeGreaterThan(0);
  const { tasks } = await leadwire.admin.do(TasksDocument, { where: { completedAt: { isNull: true } } });
  expect(tasks.totalCount).toBeGreaterThan(30);
  expect(await count("task where completed_at is not null")).toBeGreaterThan(20);
  expect(await count("activity where type = 'NOTE' and text is not null and opportunity_id is not null")).toBeGreaterThan(20);
  const past = await leadwire.sql("select count(*)::int as count from activity where occurred_at < now() - interval '30 days'");
  expect(past[0]?.count).toBeGreaterThan(50);
});

test("some people came in twice, and are found", async () => {
  const scans = await leadwire.sql<{ id: string }>(
    "select l.id from lead l join source s on s.id = l.source_id where s.name = 'Trade fair scans'",
  );
  expect(scans).toHaveLength(3);
  for (const { id } of scans) {
    const { findDuplicates } = await leadwire.admin.do(FindDuplicatesDocument, { id: `lead_${id}`, kinds: ["LEAD"] });
    expect(findDuplicates?.flatMap(({ reasons }) => reasons.map(({ text }) => text))).toContain("same company domain");
  }
});

test("the model that an organisation starts with foretells what became of its leads better than chance", async () => {
  const { scoringModels } = await leadwire.admin.do(ScoringModelsDocument);
  const starter = scoringModels.find(({ state }) => state === "ACTIVE");
  const { simulateScoringModel: found } = await leadwire.admin.do(SimulateDocument, { id: starter?.id as string });
  expect(found.leads).toBe(await count("lead"));
  const decided = await count("lead where status in ('CLOSED_WON', 'CLOSED_LOST', 'DISQUALIFIED')");
  expect(found.precision.reduce((sum, { won, lost }) => sum + won + lost, 0)).toBe(decided);
  expect(found.lift).toBeGreaterThan(1.5);
});

test("records, history and events bear the times and names of what happened", async () => {
  // What came due since then was found by the clocks of two processes at once.
  const [late] = await leadwire.sql(
    `select count(*)::int as count from (select occurred_at < lag(occurred_at) over (order by position) as back from change_event
                                         where ${NOT_BY_THE_CLOCK}) e where back`,
  );
  expect(late?.count).toBe(0);
  const [wrong] = await leadwire.sql(
    `select count(*)::int as count from lead where created_at > updated_at or updated_at <> (
       select max(occurred_at) from change_event e where e.record_type = 'lead' and e.record_id = lead.id)`,
  );
  expect(wrong?.count).toBe(0);
  const people = await values("select distinct u.name as value from status_change s join user_account u on u.id = s.changed_by_id");
  expect(people).toEqual(expect.arrayContaining(["Maren Oltmann", "Tobias Wrede"]));
});

test("sample people can sign in with the documented password", async () => {
  const rep = await new Client(leadwire.url).signIn("tobias@leadwire.example", "sample-password");
  expect(rep.token).toBeTruthy();
});

test("leads are routed by rules; some wait in the queue, and a few have not been answered in time", async () => {
  const rules = await values("select distinct rule as value from assignment where rule is not null order by 1");
  expect(rules).toEqual(expect.arrayContaining(["Demo requests", "Everything else", "Forms and referrals", "Large companies"]));
  expect(await count("lead where queue_id is not null")).toBeGreaterThan(5);
  const [overdue, withDeadline] = [
    await count("lead where first_response_breached_at is not null"),
    await count("lead where first_response_due_at is not null"),
  ];
  expect(overdue).toBeGreaterThan(0);
  expect(overdue).toBeLessThan(withDeadline);
  expect(await count("change_event where type = 'FIRST_RESPONSE_BREACHED'")).toBeGreaterThan(0);
});

test("leads were shared in every way, and shares have come to every end", async () => {
  const { __type: states } = (await leadwire.admin.do('{ __type(name: "ShareState") { enumValues { name } } }')) as any;
  const names = states.enumValues.map(({ name }: { name: string }) => name).sort();
  expect(await values("select distinct state as value from lead_share order by 1")).toEqual(names);
  expect(await values("select distinct mode as value from lead_share order by 1")).toEqual(["BROADCAST", "DIRECT", "WATERFALL"]);
  expect(await values("select distinct revoke_reason as value from lead_share where revoke_reason is not null order by 1")).toEqual([
    "LEAD_DISQUALIFIED",
    "LOST_RACE",
  ]);
  expect(await count("lead_share where co_sell and field_set = 'CONTACT' and state = 'ACCEPTED'")).toBe(1);
  // By the rules, to who serves the country and knows the industry.
  expect(
    await values("select p.name as value from lead_share s join partner p on p.id = s.partner_id where s.wish ->> 'byHand' = 'false'"),
  ).toEqual(["Kontor am Fluss"]);
  // What a partner won is won for the organisation, and what it did is told of the lead, in its name.
  expect(await count("lead_share s join lead l on l.id = s.lead_id where s.state = 'WON' and l.status = 'CLOSED_WON'")).toBe(2);
  expect(await count("activity where properties ->> 'partner' is not null")).toBeGreaterThan(8);
  expect(await values("select distinct actor_kind as value from change_event where type in ('ACCEPTED', 'WORKING', 'WON')")).toEqual([
    "PARTNER",
  ]);
});

test("partners have scorecards, and deals that they registered", async () => {
  const { partners } = await leadwire.admin.do(PartnersDocument);
  expect(partners.nodes.map(({ tier }) => tier).sort()).toEqual(["BRONZE", "GOLD", "PLATINUM", "SILVER"]);
  for (const { scorecard } of partners.nodes)
    expect(scorecard).toMatchObject({ acceptRate: expect.any(Number), medianTimeToAccept: expect.stringMatching(/^PT\d+S$/) });
  expect(partners.nodes.filter(({ scorecard }) => scorecard.winRate !== null).length).toBeGreaterThanOrEqual(3);
  expect(await values("select state as value from deal_registration order by created_at")).toEqual([
    "REGISTERED",
    "REGISTERED",
    "CONFLICT",
  ]);
});

test("the token that the start tells lets one of the partners in", async () => {
  const portal = new Client(`${leadwire.url}/partner`, partnerToken);
  const { me, sharedLeads } = await portal.do<any, any>("{ me { partner { name } } sharedLeads(first: 50) { nodes { state name } } }");
  expect(me.partner.name).toBe("Hanse Systemhaus");
  for (const { state, name } of sharedLeads.nodes) expect(name === null).toBe(state === "OFFERED" || state === "VIEWED");
  expect(new Set(sharedLeads.nodes.map(({ state }: { state: string }) => state))).toEqual(new Set(["OFFERED", "WORKING", "WON"]));
});
