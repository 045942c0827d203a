/**
 * How fast leads are scored, against what the database does by itself. On a database of its own, which is gone
 * afterwards: on the server that DATABASE_URL names, or else on the embedded one in DATA_DIR.
 *
 *     npm run build && node dist/bench/scoring.js [leads]     (200,000 by default; each has five activities on average)
 *
 * Three comparisons, each a ratio, so that it says something on any machine:
 *
 * 1. `record`     activities recorded and scored (the verb behind `recordActivity`: lock, insert, ledger, fold, history,
 *                 event) against plain inserts of the same rows, with the same number of connections.
 * 2. `publish`    rescoring all leads by a new version as its job does it, in sets, against one by one (a sample of them,
 *                 each in a transaction of its own). The first version writes the whole ledger; the second one changes
 *                 every score; the third counts as the second; the fourth counts otherwise, and every score comes out equal.
 * 3. `breakdown`  why 50 leads have their scores, by one statement and the fold, against plainly reading the same rows.
 */
import { randomUUID } from "node:crypto";
import type { DataSource } from "typeorm";
import { openDatabase } from "../src/app.js";
import { LEAD_FACTS } from "../src/lifecycle/conditions/facts.js";
import { recordActivity } from "../src/lifecycle/engagement/record-activity.js";
import { definitionOf } from "../src/lifecycle/scoring/check-model.js";
import { breakDown } from "../src/lifecycle/scoring/fold-score.js";
import type { DraftScoringModelInput } from "../src/lifecycle/scoring/model.inputs.js";
import { draftScoringModel, publishScoringModel } from "../src/lifecycle/scoring/publish-model.js";
import { readStandings } from "../src/lifecycle/scoring/read-scores.js";
import { advancePublishJob } from "../src/lifecycle/scoring/run-publish-jobs.js";
import { scoreLead } from "../src/lifecycle/scoring/score-lead.js";
import type { ModelDefinition } from "../src/lifecycle/scoring/scoring-model.js";
import { ensureScoringModel, STARTER_MODEL } from "../src/lifecycle/scoring/starter-models.js";
import { readConfig } from "../src/platform/config.js";
import { poolOf } from "../src/platform/database/data-source.js";
import { startEmbedded } from "../src/platform/database/embedded.js";
import { createDatabase, dropDatabase } from "../src/platform/database/scratch.js";
import { transact } from "../src/platform/database/transaction.js";
import { SYSTEM } from "../src/platform/identity/actor.js";
import type { Viewer } from "../src/platform/identity/viewer.js";
import { createLog } from "../src/platform/log.js";
import { ActivityType } from "../src/records/activities/activity.js";
import { Lead } from "../src/records/leads/lead.js";

const CONNECTIONS = 8;
const PER_LEAD = 5;
const RECORDED = 4_000;
const ONE_BY_ONE = 1_000;
const TITLES = ["CEO", "Head of Sales", "Manager", "Engineer", "Student", "Clerk"];

const print = (line: string) => void process.stdout.write(`${line}\n`);
const number = (value: number) => Math.round(value).toLocaleString("en-US");

/** How many of something happen in a second. */
async function perSecond(count: number, work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return (count * 1e9) / Number(process.hrtime.bigint() - start);
}

/** Runs `work` for each item, so many at a time. */
async function atOnce<T>(items: T[], most: number, work: (item: T) => Promise<unknown>): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.pop(); item !== undefined; item = queue.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: most }, worker));
}

async function fill(dataSource: DataSource, leads: number): Promise<void> {
  const pool = poolOf(dataSource);
  const client = await pool.connect();
  await client.query("set statement_timeout = 0");
  await client.query(
    `insert into lead (id, version, name, email, company_name, domain, job_title, company_size, country, industry, stage, status, status_since,
                       interest, created_at)
     select gen_random_uuid(), 1, 'Lead ' || n, 'lead' || n || '@company' || n / 3 || '.example', 'Company ' || n / 3, 'company' || n / 3 || '.example',
            ($2::text[])[1 + n % 6], (n * 7919) % 5000, (array['DE', 'US', 'BR'])[1 + n % 3], (array['Logistics', 'Retail'])[1 + n % 2],
            'LEAD', 'NEW', now(), 'UNKNOWN', now() - interval '90 days'
     from generate_series(1, $1::int) n`,
    [leads, TITLES],
  );
  await client.query(
    `insert into activity (id, type, lead_id, occurred_at, recorded_at)
     select gen_random_uuid(), (array['PAGE_VIEW', 'EMAIL_OPENED', 'EMAIL_CLICKED', 'PRICING_VIEWED', 'DOCUMENT_DOWNLOADED', 'DEMO_REQUESTED', 'NOTE'])
                               [1 + (hashtext(id::text || n) & 65535) % 7], id, at, at
     from lead, generate_series(1, (hashtext(id::text) & 65535) % (2 * ${PER_LEAD} + 1)) n,
       lateral (select now() - make_interval(mins => (hashtext(n || id::text) & 65535)) as at) moment`,
  );
  await client.query("analyze");
  client.release(true);
}

const definition = (change: (points: number) => number): ModelDefinition => ({
  ...STARTER_MODEL,
  groups: STARTER_MODEL.groups.map((group) => ({ ...group, rules: group.rules.map((rule) => ({ ...rule, points: change(rule.points) })) })),
});

/** Publishes a version, and runs its job to the end; leads per second. */
async function publish(dataSource: DataSource, model: ModelDefinition, leads: number): Promise<number> {
  const input = { name: "Bench", persona: null, ...model } as unknown as DraftScoringModelInput;
  definitionOf(input, LEAD_FACTS);
  await transact(dataSource, SYSTEM, null, async (tx) => {
    const draft = await draftScoringModel(tx, input);
    await publishScoringModel(tx, { modelId: draft.nodeId });
  });
  return perSecond(leads, async () => {
    while (await advancePublishJob(dataSource));
  });
}

async function benchPublish(dataSource: DataSource, leads: number): Promise<void> {
  const rows: [string, number][] = [
    ["first version: the whole ledger is written", await publish(dataSource, STARTER_MODEL, leads)],
    [
      "second version: every score changes, with its event",
      await publish(
        dataSource,
        definition((points) => points * 1.1),
        leads,
      ),
    ],
    [
      "third version: no score changes, for all rules count as before",
      await publish(
        dataSource,
        definition((points) => points * 1.1),
        leads,
      ),
    ],
    [
      "fourth version: no score changes, though each might",
      await publish(dataSource, { ...definition((points) => points * 1.1), maximum: STARTER_MODEL.maximum + 1_000 }, leads),
    ],
  ];
  // One by one: the next version, and each lead scored by itself, as an activity or an edit would.
  const input = { name: "Bench", persona: null, ...definition((points) => points * 1.2) } as unknown as DraftScoringModelInput;
  const ids = (
    await poolOf(dataSource).query("select id from lead order by md5(id::text) limit $1", [Math.min(ONE_BY_ONE, leads / 10)])
  ).rows.map(({ id }) => id as string);
  await transact(dataSource, SYSTEM, null, async (tx) => {
    const draft = await draftScoringModel(tx, input);
    await publishScoringModel(tx, { modelId: draft.nodeId });
  });
  const oneByOne = await perSecond(ids.length, () =>
    atOnce(ids, 1, (id) =>
      transact(dataSource, SYSTEM, null, async (tx) => {
        const lead = (await tx.lock(Lead, id)) as Lead;
        await scoreLead(tx, lead);
        await tx.save(lead);
      }),
    ),
  );
  print(
    `\npublish, ${number(leads)} leads: leads a second, and against one by one (${number(oneByOne)} a second, a sample of ${number(ids.length)})`,
  );
  for (const [what, rate] of rows)
    print(
      `  ${what.padEnd(65)} ${number(rate).padStart(8)}   ${(rate / oneByOne).toFixed(1)} times   a million in ${(1e6 / rate / 60).toFixed(1)} min`,
    );
}

async function benchRecord(dataSource: DataSource): Promise<void> {
  const pool = poolOf(dataSource);
  const ids = (await pool.query("select id from lead order by md5(id::text) limit $1", [RECORDED])).rows.map(({ id }) => id as string);
  const viewer = {
    kind: "SERVICE",
    id: randomUUID(),
    name: "Bench",
    role: null,
    scopes: new Set(),
    sight: { all: true },
  } as unknown as Viewer;
  const at = new Date();
  const plain = () =>
    perSecond(ids.length, () =>
      atOnce(ids, CONNECTIONS, (id) =>
        pool.query({
          name: "plain",
          text: "insert into activity (id, type, lead_id, occurred_at, recorded_at, properties) values ($1, $2, $3, $4, $4, $5)",
          values: [randomUUID(), ActivityType.PAGE_VIEW, id, at, { page: "/" }],
        }),
      ),
    );
  const scored = () =>
    perSecond(ids.length, () =>
      atOnce(ids, CONNECTIONS, (id) =>
        transact(dataSource, SYSTEM, null, (tx) =>
          recordActivity(tx, viewer, { subjectId: `lead_${id}`, type: ActivityType.PAGE_VIEW, properties: { page: "/" } }),
        ),
      ),
    );
  const [plainRate, scoredRate] = [await plain(), await scored()];
  print(`\nrecord, ${CONNECTIONS} connections: activities a second`);
  print(`  plain insert ${number(plainRate)}, recorded and scored ${number(scoredRate)}: ${(scoredRate / plainRate).toFixed(3)} of it`);
}

async function benchBreakdown(dataSource: DataSource): Promise<void> {
  const pool = poolOf(dataSource);
  const ids = (await pool.query("select id from lead order by md5(id::text) limit 50")).rows.map(({ id }) => id as string);
  const sql = async <Row>(text: string, values: unknown[]) => (await pool.query(text, values)).rows as Row[];
  const { rows } = await pool.query("select id, definition from scoring_model");
  const definitions = new Map(rows.map(({ id, definition }) => [id as string, definition as ModelDefinition]));
  const turns = 300;
  const plain = await perSecond(turns, async () => {
    for (let turn = 0; turn < turns; turn++)
      await pool.query("select e.* from lead_score s join score_entry e using (lead_id, model_id) where lead_id = any($1::uuid[])", [ids]);
  });
  const explained = await perSecond(turns, async () => {
    for (let turn = 0; turn < turns; turn++)
      for (const { state, ledger } of (await readStandings(sql, ids)).values())
        breakDown(definitions.get(state.modelId as string) as ModelDefinition, ledger, state.scoredAt as number);
  });
  print("\nbreakdown of 50 leads: a second");
  print(
    `  plainly read ${number(plain)}, explained ${number(explained)} (${(1000 / explained).toFixed(2)} ms each): ${(explained / plain).toFixed(2)} of it`,
  );
}

async function main(): Promise<void> {
  const leads = Number(process.argv[2] ?? 200_000);
  const config = readConfig({ ...process.env, LOG_LEVEL: "silent" });
  const embedded = config.databaseUrl ? undefined : await startEmbedded(config.dataDir);
  const server = config.databaseUrl ?? (embedded?.url as string);
  const name = `leadwire_bench_${randomUUID().slice(0, 8)}`;
  const databaseUrl = await createDatabase(server, name);
  const { dataSource, close } = await openDatabase({ ...config, databaseUrl }, createLog("silent"));
  try {
    await transact(dataSource, SYSTEM, null, ensureScoringModel);
    await fill(dataSource, leads);
    await benchPublish(dataSource, leads);
    await benchRecord(dataSource);
    await benchBreakdown(dataSource);
  } finally {
    await close();
    await dropDatabase(server, name);
    await embedded?.release();
  }
}

await main();
