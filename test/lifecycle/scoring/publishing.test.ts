import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "@jest/globals";
import pg from "pg";
import { type ActivityFacts, factsOf } from "../../../src/lifecycle/conditions/facts.js";
import { correctActivities, correctFit } from "../../../src/lifecycle/scoring/correct-ledger.js";
import { foldScore } from "../../../src/lifecycle/scoring/fold-score.js";
import { takeLeadsToRescore } from "../../../src/lifecycle/scoring/rescore-leads.js";
import { advancePublishJob } from "../../../src/lifecycle/scoring/run-publish-jobs.js";
import type { ScoringModel } from "../../../src/lifecycle/scoring/scoring-model.js";
import { transact } from "../../../src/platform/database/transaction.js";
import { SYSTEM } from "../../../src/platform/identity/actor.js";
import { Lead } from "../../../src/records/leads/lead.js";
import { Band } from "../../../src/records/leads/score.enums.js";
import { aDraft, aLead, aPublishedModel, aRule } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  type DraftScoringModelInput,
  LeadScoreChangedDocument,
  PublishJobDocument,
  PublishScoringModelDocument,
  RecordActivityDocument,
  SimulateDocument,
  WhyThisScoreDocument,
} from "../../support/operations.js";
import { dice, pick } from "../../support/random-scores.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire();

// What is due is done when a test says so, and by whom.
beforeAll(() => leadwire.app.clock.stop());

const GROUPS: DraftScoringModelInput["groups"] = [
  {
    name: "Profile",
    kind: "FIT",
    cap: 40,
    rules: [
      { name: "Chief", points: 22.5, condition: { field: "jobTitle", operator: "CONTAINS_ANY", values: ["CEO", "chief"] } },
      { name: "Not too big", points: 12, condition: { not: { field: "companySize", operator: "GT", value: 500 } } },
    ],
  },
  {
    name: "Behaviour",
    kind: "ENGAGEMENT",
    cap: 60,
    rules: [
      aRule({ name: "Demo", points: 33.3, decay: { kind: "HALF_LIFE", halfLife: "P10D" }, cap: 40 }),
      aRule({
        name: "Page",
        points: 2,
        activityType: "PAGE_VIEW",
        maxHits: { count: 3, within: "P7D" },
        decay: { kind: "LINEAR", percent: 50, period: "P30D" },
      }),
      aRule({ name: "Call", points: 7, activityType: "CALL", cooldown: "P1D" }),
      aRule({ name: "Left", points: -20, activityType: "UNSUBSCRIBED", decay: { kind: "HALF_LIFE", halfLife: "P20D" } }),
    ],
  },
];

/** Leads as a bulk load leaves them, with a random past; as fast as the database takes them. */
async function manyLeads(persona: string, count: number): Promise<void> {
  const random = dice(count);
  const titles = ["CEO", "Chief of staff", "Clerk", null];
  const leads = Array.from({ length: count }, () => [pick(random, titles), pick(random, [10, 600, null])]);
  await leadwire.sql(
    `insert into lead (id, version, name, email, persona, job_title, company_size, stage, status, status_since, interest, created_at)
     select gen_random_uuid(), 1, 'Lead ' || n, 'lead' || n || '@' || md5($1) || '.example', $1, title, size::int, 'LEAD', 'NEW', now(), 'UNKNOWN', now() - interval '90 days'
     from jsonb_array_elements($2) with ordinality as made (lead, n), lateral (select lead ->> 0 as title, lead ->> 1 as size) given`,
    [persona, JSON.stringify(leads)],
  );
  await leadwire.sql(
    `insert into activity (id, type, lead_id, occurred_at, recorded_at)
     select gen_random_uuid(), (array['DEMO_REQUESTED', 'PAGE_VIEW', 'PAGE_VIEW', 'CALL', 'UNSUBSCRIBED', 'NOTE'])[1 + (hashtext(id::text || n) & 65535) % 6], id, at, at
     from lead, generate_series(1, (hashtext(id::text) & 65535) % 8) n,
       lateral (select now() - make_interval(mins => 60 + (hashtext(n || id::text) & 65535)) as at) moment where persona = $1`,
    [persona],
  );
}

const scoresOf = (persona: string) =>
  leadwire.sql(
    `select lead.id, score, fit_score, engagement_score, band, grade, scored_at
     from lead join lead_score on lead_id = lead.id where persona = $1 order by lead.id`,
    [persona],
  );

const jobOf = async (id: string) => (await leadwire.admin.do(PublishJobDocument, { id })).publishJob;

test("of random leads: the whole set at once, lead by lead, and the fold alone give the same scores", async () => {
  const persona = "Crowd";
  const { modelId, jobId } = await aPublishedModel(leadwire.admin, { persona, groups: GROUPS });
  await manyLeads(persona, 600);
  const [job] = await leadwire.sql("select started_at from publish_job where id = $1", [jobId.slice("publish_job_".length)]);
  // Publishing scores as of its start: what has aged since is not to be caught up here.
  await leadwire.app.clock.tick(job?.started_at);
  expect(await jobOf(jobId)).toMatchObject({ state: "DONE", done: 600, total: 600 });
  const found = await scoresOf(persona);
  expect(found).toHaveLength(600);
  expect(new Set(found.map(({ band }) => band))).toEqual(new Set(["COLD", "WARM", "HOT"]));

  const [model] = await leadwire.sql<ScoringModel>("select definition from scoring_model where id = $1", [modelId.slice("model_".length)]);
  const at = job?.started_at.getTime();
  const activities = await leadwire.sql<ActivityFacts & { leadId: string }>(
    'select a.id, a.type, a.occurred_at as "occurredAt", a.properties, a.lead_id as "leadId" from activity a join lead on lead.id = a.lead_id where persona = $1',
    [persona],
  );
  const leads = await leadwire.app.services.dataSource.manager.findBy(Lead, { persona });
  for (const lead of leads) {
    const definition = (model as ScoringModel).definition;
    const own = activities.filter(({ leadId }) => leadId === lead.id);
    const entries = [
      ...correctActivities(definition, [], lead.id, own, at),
      ...correctFit(
        definition,
        [],
        { id: lead.id, factOf: factsOf(lead, { sources: new Map(), campaigns: new Map() }) },
        { since: lead.createdAt.getTime(), at },
      ),
    ];
    const { score, fitScore, engagementScore, band, grade } = foldScore(definition, entries, at, Band.COLD);
    const stored = found.find(({ id }) => id === lead.id);
    expect(stored).toMatchObject({ score, fit_score: fitScore, engagement_score: engagementScore, band, grade });
  }
});

test("a publishing whose process is killed in the middle, and that another takes up, gives what an undisturbed one gives", async () => {
  const persona = "Killed";
  await manyLeads(persona, 1_200);
  const { jobId } = await aPublishedModel(leadwire.admin, { persona, groups: GROUPS });

  // Undisturbed: all in one go, and rolled back.
  const { dataSource } = leadwire.app.services;
  const [job] = await leadwire.sql("select started_at from publish_job where id = $1", [jobId.slice("publish_job_".length)]);
  let undisturbed: unknown[] = [];
  await transact(dataSource, SYSTEM, null, async (tx) => {
    const { leads, rescore } = await takeLeadsToRescore(tx, "select id from lead where persona = $1", [persona]);
    await rescore(leads, job?.started_at);
    undisturbed = await tx.sql(
      `select lead.id, score, fit_score, engagement_score, band, grade, scored_at
       from lead join lead_score on lead_id = lead.id where persona = $1 order by lead.id`,
      [persona],
    );
    throw new Error("rolled back");
  }).catch((error) => expect(error.message).toBe("rolled back"));
  expect(undisturbed).toHaveLength(1_200);

  // A lead in the second batch is held, so that the process waits there; and there it dies.
  const holder = new pg.Client({ connectionString: leadwire.databaseUrl });
  // When the test fails before it lets go, the database ends the connection.
  holder.on("error", () => {});
  await holder.connect();
  await holder.query("begin");
  const [inTheMiddle] = await leadwire.sql("select id from lead where persona = $1 order by id offset 1100 limit 1", [persona]);
  await holder.query("select 1 from lead where id = $1 for update", [inTheMiddle?.id]);
  const worker = spawn(process.execPath, [
    fileURLToPath(new URL("../../support/scoring-process.js", import.meta.url)),
    leadwire.databaseUrl,
  ]);
  const isWaiting = async () =>
    (
      await leadwire.sql(
        "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like 'select l.%'",
      )
    ).length > 0;
  await until(async () => (await jobOf(jobId))?.done === 1_000 && isWaiting());
  worker.kill("SIGKILL");
  await once(worker, "exit");
  await holder.query("rollback");
  await holder.end();
  await until(async () => !(await isWaiting()));
  expect(await jobOf(jobId)).toMatchObject({ state: "RUNNING", done: 1_000, total: 1_200 });

  await Promise.all([leadwire.app.clock.tick(job?.started_at), leadwire.app.clock.tick(job?.started_at)]);
  await until(async () => (await jobOf(jobId))?.state === "DONE");
  expect(await jobOf(jobId)).toMatchObject({ done: 1_200, total: 1_200 });
  expect(await scoresOf(persona)).toEqual(undisturbed);
}, 60_000);

describe("while a version is being published", () => {
  test("leads that are scored by somebody else end right, and are told once; so are those that the job never saw", async () => {
    const persona = "Meanwhile";
    const definition = (points: number) => ({
      persona,
      groups: [{ name: "All", kind: "ENGAGEMENT" as const, cap: 100, rules: [aRule({ points })] }],
    });
    await aPublishedModel(leadwire.admin, definition(10));
    const [before, straggler] = [await aLead(leadwire.admin, { persona }), await aLead(leadwire.admin, { persona })];
    const record = (subjectId: string) => leadwire.admin.do(RecordActivityDocument, { input: { subjectId, type: "DEMO_REQUESTED" } });
    await Promise.all([record(before.id), record(straggler.id)]);
    await leadwire.app.clock.tick(new Date());

    const { jobId } = await aPublishedModel(leadwire.admin, definition(35));
    const events = await leadwire.admin.subscribe(LeadScoreChangedDocument, { where: { persona: { eq: persona } } });
    // One has an activity before the job comes to it, one is captured; a third is as if scored by a transaction of before.
    expect((await record(before.id)).recordActivity.lead).toMatchObject({ score: 70, band: "HOT" });
    const captured = await aLead(leadwire.admin, { persona });
    await record(captured.id);
    const [stale] = await leadwire.sql("select * from lead_score where lead_id = $1", [straggler.id.slice(5)]);
    await leadwire.app.clock.tick(new Date());
    expect((await jobOf(jobId))?.state).toBe("DONE");
    const scores = async () =>
      Promise.all([before, captured, straggler].map(async ({ id }) => (await leadwire.admin.do(WhyThisScoreDocument, { id })).lead?.score));
    expect(await scores()).toEqual([70, 35, 35]);

    await leadwire.sql("update lead_score set model_id = $2 where lead_id = $1", [straggler.id.slice(5), stale?.model_id]);
    await leadwire.app.clock.tick(new Date());
    expect(await scores()).toEqual([70, 35, 35]);
    const told = [await events.next(), await events.next(), await events.next()].map(({ leadScoreChanged }) => leadScoreChanged);
    expect(told.map(({ lead, to }) => [lead?.id, to.score])).toEqual([
      [before.id, 70],
      [captured.id, 35],
      [straggler.id, 35],
    ]);
    await events.stop();
  });

  test("another one supersedes it", async () => {
    const persona = "Hasty";
    const first = await aPublishedModel(leadwire.admin, { persona, groups: GROUPS });
    const second = await aPublishedModel(leadwire.admin, { persona, groups: GROUPS });
    expect((await jobOf(first.jobId))?.state).toBe("SUPERSEDED");
    await leadwire.app.clock.tick(new Date());
    expect(await jobOf(second.jobId)).toMatchObject({ state: "DONE", model: { state: "ACTIVE", version: 2 } });
    expect((await jobOf(first.jobId))?.model?.state).toBe("RETIRED");
  });

  test("a batch holds up nobody who records something with another lead", async () => {
    const persona = "Busy";
    const { jobId } = await aPublishedModel(leadwire.admin, { persona, groups: GROUPS });
    const [held, free] = [await aLead(leadwire.admin, { persona }), await aLead(leadwire.admin, { persona })];
    await leadwire.sql("delete from lead_score where lead_id = any($1::uuid[])", [[held.id.slice(5), free.id.slice(5)]]);
    const holder = new pg.Client({ connectionString: leadwire.databaseUrl });
    await holder.connect();
    await holder.query("begin");
    await holder.query("select 1 from lead where id = $1 for update", [held.id.slice(5)]);
    const batch = advancePublishJob(leadwire.app.services.dataSource);
    const other = await aLead(leadwire.admin, { persona });
    expect(other.score).toBe(12);
    await holder.query("rollback");
    await holder.end();
    await batch;
    await leadwire.app.clock.tick(new Date());
    expect((await jobOf(jobId))?.state).toBe("DONE");
  });
});

test("only leads whose score changes get an event, and the event has before, after and cause", async () => {
  const persona = "Quiet";
  const rules = (points: number) => [{ name: "Chief", points, condition: { field: "jobTitle", operator: "EQ" as const, value: "CEO" } }];
  const version = (points: number) => ({ persona, groups: [{ name: "Profile", kind: "FIT" as const, cap: 100, rules: rules(points) }] });
  await aPublishedModel(leadwire.admin, version(20));
  const chief = await aLead(leadwire.admin, { persona, jobTitle: "CEO" });
  const clerk = await aLead(leadwire.admin, { persona, jobTitle: "Clerk" });
  await leadwire.app.clock.tick(new Date());
  const eventsOf = async ({ id }: { id: string }) =>
    leadwire.sql(
      "select type, before, after, cause, version, job_id is not null as of_job from change_event where record_id = $1 and type <> 'CREATED' order by id",
      [id.slice(5)],
    );
  await aPublishedModel(leadwire.admin, version(40));
  await leadwire.app.clock.tick(new Date());
  expect(await eventsOf(clerk)).toEqual([]);
  expect(await eventsOf(chief)).toMatchObject([
    {
      type: "SCORE_CHANGED",
      before: { score: 20, band: "COLD" },
      after: { score: 40, band: "WARM", jobTitle: "CEO" },
      cause: { score: "MODEL" },
      version: 2,
      of_job: true,
    },
  ]);
  const { lead } = await leadwire.admin.do(WhyThisScoreDocument, { id: chief.id });
  expect(lead).toMatchObject({ score: 40, scoreHistory: { nodes: [{ score: 40, delta: 20 }, { score: 20 }] } } as object);
  // The past is told by the version of then.
  const { lead: then } = await leadwire.admin.do(WhyThisScoreDocument, { id: chief.id, at: lead?.scoreHistory.nodes[1]?.at });
  expect(then?.scoreAt).toBe(20);
});

test("going back to a version makes up for what happened since it was retired", async () => {
  const persona = "Undecided";
  const definition = (points: number) => ({
    persona,
    groups: [{ name: "All", kind: "ENGAGEMENT" as const, cap: 100, rules: [aRule({ points })] }],
  });
  const { modelId } = await aPublishedModel(leadwire.admin, definition(10));
  const lead = await aLead(leadwire.admin, { persona });
  const record = async () => {
    const { recordActivity } = await leadwire.admin.do(RecordActivityDocument, { input: { subjectId: lead.id, type: "DEMO_REQUESTED" } });
    return recordActivity.activity?.id as string;
  };
  const first = await record();
  await aPublishedModel(leadwire.admin, definition(20));
  await record();
  await record();
  await leadwire.admin.do<any, any>("mutation ($input: DeleteActivityInput!) { deleteActivity(input: $input) { userErrors { code } } }", {
    input: { activityId: first },
  });
  const { publishScoringModel } = await leadwire.admin.do(PublishScoringModelDocument, { input: { modelId } });
  expect(publishScoringModel).toMatchObject({ userErrors: [], model: { state: "ACTIVE", version: 1 } });
  await leadwire.app.clock.tick(new Date());
  const { lead: told } = await leadwire.admin.do(WhyThisScoreDocument, { id: lead.id });
  expect([told?.score, told?.scoreBreakdown[0]?.hits]).toEqual([20, 2]);
});

test("a simulation foretells what publishing does, changes nothing, and tells how former leads would have been evaluated", async () => {
  const persona = "Foreseen";
  await manyLeads(persona, 300);
  await aPublishedModel(leadwire.admin, { persona, groups: GROUPS });
  await leadwire.app.clock.tick(new Date());
  await leadwire.sql("update lead set status = 'CLOSED_WON' where persona = $1 and job_title like 'C%O'", [persona]);
  await leadwire.sql("update lead set status = 'DISQUALIFIED' where persona = $1 and job_title is null", [persona]);
  const modelId = await aDraft(leadwire.admin, {
    persona,
    groups: [
      {
        name: "Title",
        kind: "FIT",
        cap: 100,
        rules: [{ name: "CEO", points: 80, condition: { field: "jobTitle", operator: "EQ", value: "CEO" } }],
      },
    ],
  });
  const before = await scoresOf(persona);
  const { simulateScoringModel: foreseen } = await leadwire.admin.do(SimulateDocument, { id: modelId });
  expect(await scoresOf(persona)).toEqual(before);

  const [counts] = await leadwire.sql(
    "select count(*) filter (where status = 'CLOSED_WON')::int as won, count(*) filter (where status = 'DISQUALIFIED')::int as lost from lead where persona = $1",
    [persona],
  );
  const { won, lost } = counts as { won: number; lost: number };
  expect(foreseen).toMatchObject({
    leads: 300,
    precision: [
      { band: "HOT", won, lost: 0, rate: 1 },
      { band: "WARM", won: 0, lost: 0, rate: null },
      { band: "COLD", won: 0, lost, rate: 0 },
    ],
  });
  expect(foreseen.lift).toBeCloseTo((won + lost) / won, 9);

  await leadwire.admin.do(PublishScoringModelDocument, { input: { modelId } });
  await leadwire.app.clock.tick(new Date());
  const now = new Map((await scoresOf(persona)).map(({ id, band }) => [id, band]));
  const moves = new Map<string, number>();
  for (const { id, band } of before)
    if (now.get(id) !== band) moves.set(`${band} ${now.get(id)}`, (moves.get(`${band} ${now.get(id)}`) ?? 0) + 1);
  expect(new Map(foreseen.changes.map(({ from, to, count }) => [`${from} ${to}`, count]))).toEqual(moves);
  expect(moves.size).toBeGreaterThan(2);
});

test("the default model takes the leads of nobody, and of personas without a model; its starter is version 1", async () => {
  const [lead, stray] = [
    await aLead(leadwire.admin, { jobTitle: "CEO" }),
    await aLead(leadwire.admin, { persona: "Nobody's", jobTitle: "CEO" }),
  ];
  expect([lead.score, stray.score]).toEqual([30, 30]);
  const chief77 = [{ name: "Chief", points: 77, condition: { field: "jobTitle", operator: "EQ" as const, value: "CEO" } }];
  await aPublishedModel(leadwire.admin, { persona: null, groups: [{ name: "Profile", kind: "FIT", cap: 100, rules: chief77 }] });
  await leadwire.app.clock.tick(new Date());
  for (const { id } of [lead, stray]) expect((await leadwire.admin.do(WhyThisScoreDocument, { id })).lead?.score).toBe(77);
  const [count] = await leadwire.sql(
    "select count(*)::int as others from lead_score s join scoring_model m on m.id = s.model_id where m.state <> 'ACTIVE'",
  );
  expect(count?.others).toBe(0);
});
