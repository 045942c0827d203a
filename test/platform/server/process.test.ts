import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { startEmbedded } from "../../../src/platform/database/embedded.js";
import { Client } from "../../support/client.js";
import { aLead, person } from "../../support/factories.js";
import { CaptureLeadDocument, LeadEventsDocument, LeadListDocument } from "../../support/operations.js";
import { Process } from "../../support/process.js";
import { until } from "../../support/until.js";

/** These start whole servers on an embedded PostgreSQL of their own, kill them, and take the database away. */
let dataDir: string;
const started: Process[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "leadwire-"));
});

afterEach(async () => {
  for (const server of started.splice(0)) {
    server.kill("SIGTERM");
    await server.end();
  }
});

afterAll(async () => {
  // Joins what a killed server left running, and stops it.
  await (await startEmbedded(dataDir)).release();
  await rm(dataDir, { recursive: true, force: true });
});

const ADMIN = { ADMIN_EMAIL: "admin@leadwire.example", ADMIN_PASSWORD: "a-password-for-tests" };

function start(env: Record<string, string> = {}): Process {
  const server = new Process(["start"], { PORT: "0", HOST: "127.0.0.1", DATA_DIR: dataDir, SAMPLE_DATA: "off", ...ADMIN, ...env });
  started.push(server);
  return server;
}

const signIn = async (server: Process) => new Client(await server.url()).signIn(ADMIN.ADMIN_EMAIL, ADMIN.ADMIN_PASSWORD);
const postmaster = async () => Number((await readFile(path.join(dataDir, "postgres", "postmaster.pid"), "utf8")).split("\n")[0]);

test("wrong settings keep it from starting, and are all named", async () => {
  const server = start({ PORT: "x", LOG_LEVEL: "loud" });
  expect((await server.end()).code).toBe(1);
  expect(server.output).toMatch(/PORT:[\s\S]*LOG_LEVEL:/);
});

test("a first start tells how to sign in; the password that it made up is told once", async () => {
  const dir = await mkdtemp(path.join(tmpdir(), "leadwire-first-"));
  const first = start({ DATA_DIR: dir, ADMIN_PASSWORD: "" });
  const [, password] = (await first.printed(/Password {3}(\S+) {3}\(shown only now/)) as RegExpExecArray;
  const admin = await new Client(await first.url()).signIn(ADMIN.ADMIN_EMAIL, password as string);
  const lead = await aLead(admin);
  first.kill("SIGTERM");
  expect(await first.end()).toEqual({ code: 0, signal: null });

  const second = start({ DATA_DIR: dir, ADMIN_PASSWORD: "" });
  await second.printed(/Password {3}the one of the first start/);
  const again = await new Client(await second.url()).signIn(ADMIN.ADMIN_EMAIL, password as string);
  expect((await again.do(LeadListDocument, {})).leads.nodes.map(({ id }) => id)).toEqual([lead.id]);
  second.kill("SIGTERM");
  await second.end();
  await rm(dir, { recursive: true, force: true });
}, 90_000);

test("killed without warning it starts again, joins its database, and has all that was acknowledged", async () => {
  const first = start();
  const admin = await signIn(first);
  const acknowledged: string[] = [];
  const capturing = (async () => {
    for (;;) acknowledged.push((await admin.do(CaptureLeadDocument, { input: person() })).captureLead.lead?.id as string);
  })().catch(() => {});
  await until(async () => acknowledged.length >= 20);
  first.kill("SIGKILL");
  await capturing;
  expect((await first.end()).signal).toBe("SIGKILL");
  const database = await postmaster();

  const second = start();
  const back = await signIn(second);
  expect(await postmaster()).toBe(database);
  const { leads } = await back.do<any, any>("query ($ids: [ID!]) { leads(first: 100, where: { id: { in: $ids } }) { totalCount } }", {
    ids: acknowledged,
  });
  expect(leads.totalCount).toBe(acknowledged.length);
}, 90_000);

test("two processes share one database, and the first to stop leaves it to the other", async () => {
  const [first, second] = [start(), start()];
  const [one, two] = [await signIn(first), await signIn(second)];
  const stream = await two.subscribe(LeadEventsDocument, {});
  const lead = await aLead(one);
  expect((await stream.next()).leadEvents.lead?.id).toBe(lead.id);
  first.kill("SIGTERM");
  expect((await first.end()).code).toBe(0);
  const other = await aLead(two);
  expect((await stream.next()).leadEvents.lead?.id).toBe(other.id);
  await stream.stop();
}, 90_000);

test("asked to stop it finishes what is under way, closes sockets so that clients come back, and is gone within 10 s", async () => {
  const server = start();
  const admin = await signIn(server);
  const stream = await admin.subscribe(LeadEventsDocument, {});
  const events = admin.subscribeSse(LeadEventsDocument, {});
  const underWay = Array.from({ length: 10 }, () => admin.ask(CaptureLeadDocument, { input: person() }));
  await stream.next();
  const asked = Date.now();
  server.kill("SIGTERM");
  expect([1001, 1012]).toContain((await stream.untilEnd()).code);
  await events.untilEnd();
  expect(await server.end()).toEqual({ code: 0, signal: null });
  expect(Date.now() - asked).toBeLessThan(10_000);
  for (const { data, errors } of await Promise.all(underWay)) expect(data?.captureLead.lead ?? errors).toBeTruthy();
}, 90_000);

describe("a database that goes away", () => {
  test("gives clear errors, makes the process not ready, and is picked up again, streams included", async () => {
    const server = start();
    const admin = await signIn(server);
    const url = await server.url();
    const stream = await admin.subscribe(LeadEventsDocument, {});
    process.kill(await postmaster(), "SIGINT");
    await until(async () => (await fetch(`${url}/readyz`)).status === 503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const { status, errors } = await admin.ask("{ leads { totalCount } }");
    expect(status).toBe(503);
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining("database"), extensions: { code: "DATABASE_UNAVAILABLE" } });

    const port = Number(new URL((await restartOnSamePort()).url).port);
    expect(port).toBeGreaterThan(0);
    await until(async () => (await fetch(`${url}/readyz`)).status === 200);
    const lead = await aLead(admin);
    expect((await stream.next()).leadEvents.lead?.id).toBe(lead.id);
    await stream.stop();
  }, 90_000);
});

/** Starts the database where it was: PostgreSQL keeps its command line in postmaster.opts. */
async function restartOnSamePort() {
  const options = await readFile(path.join(dataDir, "postgres", "postmaster.opts"), "utf8");
  const port = Number(/"-p" "(\d+)"/.exec(options)?.[1]);
  return startEmbedded(dataDir, port);
}
