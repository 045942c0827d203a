import { afterEach, beforeAll, expect, test } from "@jest/globals";
import type { App } from "../../../src/app.js";
import { askForLeads, csvRows, fileOf, Gate, manyLeads, whenExport } from "../../support/exports.js";
import { Leadwire } from "../../support/leadwire.js";
import type { ExportCardFragment } from "../../support/operations.js";
import { Process } from "../../support/process.js";
import { until } from "../../support/until.js";

/** Its own process answers and does no jobs, so that each test says who does them. */
const leadwire = new Leadwire();
const LEADS = 4_250;

let gate: Gate;
let heir: App | undefined;

beforeAll(async () => {
  await leadwire.app.services.jobs.stop();
  const owner = await leadwire.user("REP");
  await manyLeads(leadwire, LEADS, owner.id);
});

afterEach(async () => {
  await heir?.stop();
  await gate.remove();
});

/** An export that somebody has begun, and that stands before its third chunk. */
async function halfWay(): Promise<ExportCardFragment> {
  gate = await Gate.before(2, leadwire.databaseUrl);
  const asked = await askForLeads(leadwire.admin, { columns: ["id"] });
  await gate.reached();
  return asked;
}

async function expectAllOnce(job: ExportCardFragment): Promise<void> {
  const ids = csvRows(await fileOf(leadwire.admin, job)).map(({ id }) => id);
  expect(ids).toHaveLength(LEADS);
  expect(new Set(ids).size).toBe(LEADS);
}

test("an export whose process is killed goes on elsewhere, with nothing twice and nothing missing", async () => {
  const worker = new Process(["start"], { PORT: "0", HOST: "127.0.0.1", SAMPLE_DATA: "off", DATABASE_URL: leadwire.databaseUrl });
  await worker.url();
  const job = await halfWay();
  worker.kill("SIGKILL");
  await worker.end();
  await gate.open();

  heir = await leadwire.startAnother();
  // The dead one's lease would end by itself; the test does not wait for that.
  await until(async () => (await leadwire.sql("update job set leased_until = now() where kind = 'export' returning id")).length === 1);
  await expectAllOnce(job);
});

test("an export whose process stops goes on elsewhere at once", async () => {
  const worker = await leadwire.startAnother();
  const job = await halfWay();
  const stopped = worker.stop();
  await gate.open();
  await stopped;
  const [left] = await leadwire.sql("select lease, attempts from job where kind = 'export'");
  expect(left).toEqual({ lease: null, attempts: 0 });

  heir = await leadwire.startAnother();
  await expectAllOnce(job);
});

test("a process that hung and lost its job writes nothing more of it", async () => {
  const slow = await leadwire.startAnother();
  const job = await halfWay();
  // As if it had been silent for longer than its lease, and another process had taken the job.
  const taken = leadwire.sql("update job set lease = gen_random_uuid(), leased_until = now() + interval '1 hour' where kind = 'export'");
  await gate.open();
  await taken;
  await slow.stop();
  expect(await whenExport(leadwire.admin, job, () => true)).toMatchObject({ done: 3_000, state: "RUNNING" });

  heir = await leadwire.startAnother();
  await leadwire.sql("update job set leased_until = now() where kind = 'export'");
  await expectAllOnce(job);
});
