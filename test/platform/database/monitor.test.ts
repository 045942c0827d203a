import { afterEach, expect, test } from "@jest/globals";
import pg from "pg";
import { openDatabase, startApp } from "../../../src/app.js";
import { DatabaseTime } from "../../../src/platform/database/database-time.js";
import { DatabaseMonitor } from "../../../src/platform/database/monitor.js";
import type { Services } from "../../../src/platform/execution/services.js";
import { Clock } from "../../../src/platform/jobs/clock.js";
import { createLog } from "../../../src/platform/log.js";
import { aLead, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { CaptureLeadDocument } from "../../support/operations.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire();
const name = () => new URL(leadwire.databaseUrl).pathname.slice(1);

const readiness = async (url = leadwire.url) => {
  const response = await fetch(`${url}/readyz`);
  return { ...((await response.json()) as { reason?: string }), status: response.status };
};
const capture = async () => (await leadwire.admin.ask(CaptureLeadDocument, { input: person() })).errors?.[0]?.extensions?.code;

/** How often a clock of this process looks after something by the time that it is stopped. */
async function looksOf({ dataSource, databaseMonitor, log }: Services): Promise<number> {
  let looks = 0;
  const task = async () => {
    looks++;
    return false;
  };
  const clock = new Clock(dataSource, log, { task }, undefined, () => databaseMonitor.isClockRight);
  clock.start();
  await clock.stop();
  return looks;
}

const undo: string[] = [];
afterEach(async () => {
  for (const statement of undo.splice(0)) await leadwire.sql(statement);
});

test("while the disk is full, writes are refused as to be tried again, and the process is not ready", async () => {
  await leadwire.sql(
    `create function refuse() returns event_trigger language plpgsql as $$ begin raise exception 'No space left' using errcode = 'disk_full'; end $$`,
  );
  await leadwire.sql(
    `create function refuse_row() returns trigger language plpgsql as $$ begin raise exception 'No space left' using errcode = 'disk_full'; end $$`,
  );
  await leadwire.sql("create event trigger full_disk on ddl_command_start execute function refuse()");
  undo.push("drop event trigger if exists full_disk", "drop trigger if exists full_disk on lead");
  await leadwire.sql("alter event trigger full_disk disable");
  await leadwire.sql("create trigger full_disk before insert on lead for each row execute function refuse_row()");
  await leadwire.sql("alter event trigger full_disk enable");
  expect(await readiness()).toMatchObject({ status: 200 });
  expect(await capture()).toBe("DATABASE_UNAVAILABLE");
  expect(await readiness()).toMatchObject({ status: 503, reason: "the database's disk is full" });
  // It is tried again and again, and stays so for as long as the disk is full.
  await leadwire.app.services.databaseMonitor.check();
  expect(await readiness()).toMatchObject({ status: 503 });
  await leadwire.sql("drop event trigger full_disk");
  await leadwire.sql("drop trigger full_disk on lead");
  await until(async () => (await readiness()).status === 200);
  expect(await capture()).toBeUndefined();
});

test("while the database is read-only the process is not ready; then it writes again, on new connections", async () => {
  await leadwire.sql(`alter database ${name()} set default_transaction_read_only = on`);
  undo.push(`begin read write; alter database ${name()} reset default_transaction_read_only; commit`);
  await leadwire.sql(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'leadwire%'",
  );
  await until(async () => (await readiness()).reason === "the database is read-only");
  expect(await capture()).toBe("DATABASE_UNAVAILABLE");
  await leadwire.sql(undo.pop() as string);
  await until(async () => (await readiness()).status === 200);
  await until(async () => (await capture()) === undefined);
});

test("a statement that no timeout ends is ended, whosever it is", async () => {
  const monitor = new DatabaseMonitor({
    url: leadwire.databaseUrl,
    log: createLog("silent"),
    time: new DatabaseTime(),
    breakOff() {},
    statementMs: { "leadwire orphan": -4_000 },
  });
  const session = new pg.Client({ connectionString: leadwire.databaseUrl, application_name: "leadwire orphan" });
  session.on("error", () => {});
  await session.connect();
  const sleeping = session.query("select pg_sleep(600)").catch((error) => error.code);
  await until(async () => {
    await monitor.check();
    return Promise.race([sleeping, null]).then((code) => code !== null);
  });
  // Cancelled, not terminated: its transaction, and those of others, go on.
  expect(await sleeping).toBe("57014");
  await session.end();
  await monitor.stop();
});

test("a process whose clock differs from the database's says so, is not ready, and does nothing by the clock", async () => {
  // As if the database were an hour ahead: its time comes from here.
  for (const clock of ["now", "clock_timestamp"])
    await leadwire.sql(
      `create function public.${clock}() returns timestamptz language sql stable as $$ select pg_catalog.${clock}() + interval '1 hour' $$`,
    );
  await leadwire.sql(`alter database ${name()} set search_path = public, pg_catalog`);
  undo.push(`alter database ${name()} reset search_path`, "drop function public.now", "drop function public.clock_timestamp");
  const lines: any[] = [];
  const log = createLog("warn", { write: (line) => void lines.push(JSON.parse(line)) });
  const other = await startApp(leadwire.config, log, await openDatabase(leadwire.config, log));
  try {
    expect(await readiness(other.url)).toMatchObject({ status: 503, reason: expect.stringMatching(/^the clock differs/) });
    const said = lines.filter(({ msg }) => msg.startsWith("the clock of this process differs"));
    expect(said).toHaveLength(1);
    expect(said[0].seconds).toBeCloseTo(-3_600, -1);
    // What is written bears the database's time all the same.
    const { captureLead } = await leadwire.admin.at(other.url).do(CaptureLeadDocument, { input: person() });
    const [row] = await leadwire.sql("select status_since > pg_catalog.now() + interval '59 minutes' as later from lead where id = $1", [
      captureLead.lead?.id.slice("lead_".length),
    ]);
    expect(row?.later).toBe(true);
    expect(await looksOf(other.services)).toBe(0);
    expect(await looksOf(leadwire.app.services)).toBe(1);
  } finally {
    await other.stop();
  }
  expect(await readiness()).toMatchObject({ status: 200 });
  expect((await aLead(leadwire.admin)).id).toBeDefined();
});
