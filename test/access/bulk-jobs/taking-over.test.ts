import { afterEach, beforeAll, expect, test } from "@jest/globals";
import type { App } from "../../../src/app.js";
import { jobOf, whenJob } from "../../support/bulk-jobs.js";
import type { Client } from "../../support/client.js";
import { Gate, manyLeads } from "../../support/exports.js";
import { Leadwire } from "../../support/leadwire.js";
import { CancelBulkJobDocument, SetFieldRulesDocument, UpdateLeadsWhereDocument } from "../../support/operations.js";
import { Process } from "../../support/process.js";
import { until } from "../../support/until.js";

/** Its own process answers and does no jobs, so that each test says who does them. */
const leadwire = new Leadwire();
const LEADS = 1_050;

let gate: Gate;
let heir: App | undefined;

beforeAll(async () => {
  await leadwire.app.services.jobs.stop();
  await manyLeads(leadwire, LEADS, (await leadwire.user("REP")).id);
});

afterEach(async () => {
  await heir?.stop();
  await gate.remove();
});

/** A job that somebody has begun, and that stands in its third step. */
async function halfWay(tag: string, client: Client = leadwire.admin) {
  gate = await Gate.before(450, leadwire.databaseUrl, { table: "bulk_job_row", event: "update" });
  const input = { where: { email: { endsWith: "@many.example" } }, change: { addTags: [tag] } };
  const job = jobOf((await client.do(UpdateLeadsWhereDocument, { input })).updateLeadsWhere);
  await gate.reached();
  return job;
}

/** How often each lead was given a tag, as the log tells it. */
const timesTagged = (tag: string) =>
  leadwire.sql<{ times: number; leads: number }>(
    `select times::int, count(*)::int as leads from (
       select record_id, count(*) as times from change_event where 'tags' = any(changed_fields) and after->'tags' ? $1
         and not coalesce(before->'tags' ? $1, false) and record_type = 'lead' group by record_id) t group by times`,
    [tag],
  );

test("a job whose process is killed goes on elsewhere, with no record twice and none left out", async () => {
  const worker = new Process(["start"], { PORT: "0", HOST: "127.0.0.1", SAMPLE_DATA: "off", DATABASE_URL: leadwire.databaseUrl });
  await worker.url();
  const job = await halfWay("killed");
  worker.kill("SIGKILL");
  await worker.end();
  await gate.open();

  heir = await leadwire.startAnother();
  // The dead one's lease would end by itself; the test does not wait for that.
  await until(async () => (await leadwire.sql("update job set leased_until = now() where kind = 'bulk' returning id")).length === 1);
  expect(await whenJob(leadwire.admin, job)).toMatchObject({ state: "DONE", total: LEADS, done: LEADS, changed: LEADS, failed: 0 });
  expect(await timesTagged("killed")).toEqual([{ times: 1, leads: LEADS }]);
});

test("a job that is called off ends behind the records that it is at, and keeps what it has done", async () => {
  const worker = await leadwire.startAnother();
  const job = await halfWay("cancelled");
  const cancelled = leadwire.admin.do(CancelBulkJobDocument, { input: { bulkJobId: job.id } });
  await gate.open();
  expect((await cancelled).cancelBulkJob.userErrors).toEqual([]);
  const ended = await whenJob(leadwire.admin, job);
  expect(ended.state).toBe("CANCELLED");
  expect(ended.done).toBeLessThan(LEADS);
  expect(await timesTagged("cancelled")).toEqual([{ times: 1, leads: ended.changed }]);
  await worker.stop();
});

test("a rule for fields that comes meanwhile keeps the job from writing the field from the next step on", async () => {
  const manager = await leadwire.user("MANAGER");
  const worker = await leadwire.startAnother();
  const job = await halfWay("ruled", manager);
  const rules = [{ record: "LEAD" as const, field: "tags", role: "MANAGER" as const, access: "READ_ONLY" as const }];
  expect((await leadwire.admin.do(SetFieldRulesDocument, { input: { rules } })).setFieldRules.userErrors).toEqual([]);
  await gate.open();
  const ended = await whenJob(leadwire.admin, job);
  expect(ended).toMatchObject({ state: "FAILED", error: expect.stringContaining('"addTags"') });
  expect(ended.done).toBeLessThan(LEADS);
  expect(await timesTagged("ruled")).toEqual([{ times: 1, leads: ended.changed }]);
  await worker.stop();
});
