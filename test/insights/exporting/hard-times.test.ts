import { request } from "node:http";
import { afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { askForLeads, csvRows, fileOf, Gate, manyLeads, whenExport } from "../../support/exports.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  CancelExportDocument,
  type ExportCardFragment,
  ExportLeadsDocument,
  ExportStateDocument,
  RevokeTokenDocument,
} from "../../support/operations.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire();
const LEADS = 3_250;

let rep: Client & { id: string };
let gate: Gate | undefined;

beforeAll(async () => {
  rep = await leadwire.user("REP");
  await manyLeads(leadwire, LEADS, rep.id);
});

afterEach(async () => {
  await gate?.remove();
  gate = undefined;
});

const all = { columns: ["id", "owner.id"] };
const uuidOf = ({ id }: { id: string }) => id.replace("export_", "");

/** An export that stands before its third chunk: that is read, and 2,000 records are in the file. */
async function halfWay(client: Client): Promise<ExportCardFragment> {
  gate = await Gate.before(2, leadwire.databaseUrl);
  const asked = await askForLeads(client, all);
  await gate.reached();
  const job = await whenExport(client, asked, () => true);
  expect(job).toMatchObject({ done: 2_000, state: "RUNNING", url: null, finishedAt: null });
  return job;
}

test("many records are read and kept in parts, each record once", async () => {
  const asked = await askForLeads(leadwire.admin, all);
  const ids = csvRows(await fileOf(leadwire.admin, asked)).map(({ id }) => id);
  expect(ids).toHaveLength(LEADS);
  expect(new Set(ids).size).toBe(LEADS);
  const chunks = await leadwire.sql("select convert_from(content, 'UTF8') as text from export_chunk where export_id = $1 order by number", [
    uuidOf(asked),
  ]);
  // The first one has the line of columns, too.
  expect(chunks.map(({ text }) => text.split("\r\n").length - 1)).toEqual([1_001, 1_000, 1_000, 250]);
});

test("one that is called off ends with the part that is being written, and keeps nothing", async () => {
  const asked = await halfWay(leadwire.admin);
  const cancelled = leadwire.admin.do(CancelExportDocument, { input: { exportId: asked.id } });
  await gate?.open();
  const { cancelExport } = await cancelled;
  expect(cancelExport).toMatchObject({ exportJob: { state: "CANCELLED", url: null, error: null }, userErrors: [] });
  expect(await leadwire.sql("select from export_chunk where export_id = $1", [uuidOf(asked)])).toEqual([]);
  expect(await leadwire.sql("select from job where id = $1", [uuidOf(asked)])).toEqual([]);

  const again = await leadwire.admin.do(CancelExportDocument, { input: { exportId: asked.id } });
  expect(again.cancelExport).toMatchObject({ exportJob: { state: "CANCELLED", finishedAt: cancelExport.exportJob?.finishedAt } });
});

test("one whose token is revoked fails, says so and keeps nothing", async () => {
  const program = await leadwire.service("LEADS_READ");
  const asked = await halfWay(program);
  await leadwire.admin.do(RevokeTokenDocument, { input: { tokenId: program.tokenId } });
  await gate?.open();
  await until(async () => (await leadwire.sql("select from export_job where id = $1 and state = 'FAILED'", [uuidOf(asked)])).length === 1);
  expect(await leadwire.sql("select error, expires_at is null as forever from export_job where id = $1", [uuidOf(asked)])).toEqual([
    { error: "The token is not valid. Sign in again, or use another token.", forever: false },
  ]);
  expect(await leadwire.sql("select from export_chunk where export_id = $1", [uuidOf(asked)])).toEqual([]);
});

test("one whose viewer may see less from now on has less from now on, and is fetched as a whole or not at all", async () => {
  const sight = (repSight: "ALL" | "OWN") => leadwire.setRepSight(repSight);
  await sight("ALL");
  const asked = await halfWay(rep);
  await sight("OWN");
  await gate?.open();
  const { state, url } = await whenExport(rep, asked);
  expect(state).toBe("DONE");
  // The first chunks have records that are out of sight by now.
  const refused = await rep.get(url as string);
  expect(refused.status).toBe(403);
  const { errors, ...more } = JSON.parse(await refused.text());
  expect([errors, more]).toEqual([[expect.objectContaining({ extensions: expect.objectContaining({ code: "FORBIDDEN" }) })], {}]);
  await sight("ALL");
  const rows = csvRows(await fileOf(rep, asked));
  const owners = (part: typeof rows) => new Set(part.map((row) => row["owner.id"]));
  expect(owners(rows.slice(0, 3_000))).toEqual(new Set(["", rep.id]));
  expect(owners(rows.slice(3_000))).toEqual(new Set([rep.id]));
});

test("five at once are enough", async () => {
  gate = await Gate.before(0, leadwire.databaseUrl);
  const asked = await Promise.all(Array.from({ length: 5 }, () => askForLeads(leadwire.admin, all)));
  const { exportLeads } = await leadwire.admin.do(ExportLeadsDocument, { input: { format: "CSV" } });
  expect(exportLeads.userErrors).toEqual([expect.objectContaining({ message: expect.stringContaining("5 exports under way") })]);
  const other = await askForLeads(rep, all);
  await gate.open();
  for (const job of asked) expect((await whenExport(leadwire.admin, job)).state).toBe("DONE");
  expect((await whenExport(rep, other)).state).toBe("DONE");
});

test("one that fails again and again is given up", async () => {
  gate = await Gate.before(2, leadwire.databaseUrl);
  await leadwire.sql("alter table export_chunk add constraint broken check (number < 1) not valid");
  const asked = await askForLeads(leadwire.admin, all);
  const job = `job where id = '${uuidOf(asked)}'`;
  for (let failures = 1; failures < 5; failures++) {
    await until(async () => (await leadwire.sql(`select from ${job} and lease is null and attempts = ${failures}`)).length === 1);
    // The waits between attempts grow; the test does not wait for them.
    await leadwire.sql(`update job set run_at = now() where id = $1`, [uuidOf(asked)]);
  }
  const { state, error } = await whenExport(leadwire.admin, asked);
  expect(state).toBe("FAILED");
  expect(error).toMatch(/again and again/);
  expect(await leadwire.sql(`select from ${job}`)).toEqual([]);
  await leadwire.sql("alter table export_chunk drop constraint broken");
});

describe("a download", () => {
  const CHUNKS = 60;

  /** A file of 60 MB, which no buffer of a socket holds; each part is said to be of 1,000 leads that are there. */
  async function largeFile(client: Client): Promise<ExportCardFragment> {
    const asked = await whenExport(client, await askForLeads(client, { where: { name: { eq: "x" } }, columns: ["id"] }));
    await leadwire.sql(
      `insert into export_chunk (export_id, number, content, record_ids)
       select $1, n, convert_to(repeat('x', 1048576), 'UTF8'), array(select 'lead_' || id from lead order by id limit 1000)
       from generate_series(1, $2) n`,
      [uuidOf(asked), CHUNKS],
    );
    await leadwire.sql("update export_job set chunks = 1 + $2, bytes = bytes + $2::int * 1048576 where id = $1", [uuidOf(asked), CHUNKS]);
    return (await client.do(ExportStateDocument, { id: asked.id })).exportJob as ExportCardFragment;
  }

  /** Begins a download and reads nothing of it until `meanwhile` has happened; answers how much came, and whether that was all. */
  async function slowly(client: Client, job: ExportCardFragment, meanwhile: () => Promise<unknown>, url = leadwire.url) {
    return new Promise<{ bytes: number; complete: boolean }>((resolve, reject) => {
      const headers = { authorization: `Bearer ${client.token}` };
      const asked = request(`${url}${job.url}`, { headers }, async (response) => {
        let bytes = 0;
        await meanwhile();
        response.on("close", () => resolve({ bytes, complete: response.complete }));
        response.on("error", () => {});
        response.on("data", (chunk) => {
          bytes += chunk.length;
        });
      });
      asked.on("error", reject);
      asked.end();
    });
  }

  test("is read from the database only as fast as the client reads", async () => {
    const job = await largeFile(leadwire.admin);
    expect(await slowly(leadwire.admin, job, async () => {})).toEqual({ bytes: job.bytes, complete: true });
    const cut = await slowly(leadwire.admin, job, () =>
      leadwire.sql("delete from export_chunk where export_id = $1 and number > 50", [uuidOf(job)]),
    );
    expect(cut.complete).toBe(false);
    expect(cut.bytes).toBeLessThanOrEqual(51 * 1_048_576);
  });

  test("ends with its token", async () => {
    const program = await leadwire.service("LEADS_READ");
    const job = await largeFile(program);
    const cut = await slowly(program, job, () => leadwire.admin.do(RevokeTokenDocument, { input: { tokenId: program.tokenId } }));
    expect(cut.complete).toBe(false);
  });

  test("that is hardly read does not keep a process from stopping", async () => {
    const job = await largeFile(leadwire.admin);
    const other = await leadwire.startAnother();
    const cut = await slowly(leadwire.admin, job, () => other.stop(), other.url);
    expect(cut.complete).toBe(false);
  });
});
