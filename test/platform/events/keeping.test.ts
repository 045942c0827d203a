import { afterEach, describe, expect, test } from "@jest/globals";
import pg from "pg";
import { poolOf } from "../../../src/platform/database/data-source.js";
import { dropOldPartitions, makePartitions } from "../../../src/platform/events/retention.js";
import type { Stream } from "../../support/client.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { metric } from "../../support/metric.js";
import { CatchUpDocument, LeadEventsDocument } from "../../support/operations.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire();
const DAYS = 7;

const headCursor = async () => (await leadwire.admin.do(CatchUpDocument, { first: 1 })).changeEvents.headCursor;

const refusal = async (after: string) => {
  const stream = await leadwire.admin.subscribe(LeadEventsDocument, { after });
  const { errors } = await stream.nextResult();
  await stream.stop();
  return errors?.[0]?.extensions;
};

async function withPool<T>(work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: leadwire.databaseUrl, max: 1 });
  return work(pool).finally(() => pool.end());
}

const partitions = async () =>
  (await leadwire.sql("select inhrelid::regclass::text as name from pg_inherits where inhparent = 'change_event'::regclass")).map(
    ({ name }) => name as string,
  );

/** Makes all events that there are so many days older. */
async function age(days: number): Promise<void> {
  await leadwire.sql("select number_change_events()");
  const day = `(now() at time zone 'UTC')::date - ${days}`;
  await leadwire.sql(`select make_change_event_partition(${day})`);
  await leadwire.sql(`update change_event set recorded_at = now() - interval '${days} days'`);
}

describe("events past their time", () => {
  test("go with their day; a cursor of then is refused with the oldest that works, and an idle client's newest still works", async () => {
    const before = await headCursor();
    await aLead(leadwire.admin);
    await aLead(leadwire.admin);
    await age(DAYS + 2);
    const idle = await headCursor();
    expect(await withPool((pool) => dropOldPartitions(pool, DAYS))).toBe(1);
    expect(await leadwire.sql("select from change_event")).toEqual([]);
    // The process has them in memory, the others do not: what counts is the same for all.
    const another = await leadwire.startAnother();
    const stream = await leadwire.admin.subscribe(LeadEventsDocument, { after: before }, another.url);
    expect((await stream.nextResult()).errors?.[0]?.extensions).toMatchObject({ code: "CURSOR_EXPIRED" });
    await stream.stop();
    const resumed = await leadwire.admin.subscribe(LeadEventsDocument, { after: idle }, another.url);
    const lead = await aLead(leadwire.admin);
    expect((await resumed.next()).leadEvents.lead?.id).toBe(lead.id);
    await resumed.stop();
    await another.stop();
  });

  test("of today stay, and so does what is not numbered yet", async () => {
    await aLead(leadwire.admin);
    const events = await leadwire.sql("select from change_event");
    expect(await withPool((pool) => dropOldPartitions(pool, DAYS))).toBe(0);
    expect(await leadwire.sql("select from change_event")).toHaveLength(events.length);
  });
});

describe("partitions", () => {
  test("are there for a week to come, and are made in time after a long pause; what came meanwhile is moved into them", async () => {
    for (const name of await partitions())
      if (name !== "change_event_default") await leadwire.sql(`alter table change_event detach partition ${name}`);
    for (const { name } of await leadwire.sql("select relname as name from pg_class where relname ~ '^change_event_[0-9]{8}$'"))
      await leadwire.sql(`drop table ${name}`);
    const lead = await aLead(leadwire.admin);
    expect((await leadwire.sql("select count(*)::int as count from change_event_default"))[0]?.count).toBeGreaterThan(0);
    await Promise.all([withPool(makePartitions), withPool(makePartitions)]);
    expect((await partitions()).length).toBe(9);
    expect(await leadwire.sql("select from change_event_default")).toEqual([]);
    const stored = await leadwire.sql("select from change_event where record_id = $1", [lead.id.slice("lead_".length)]);
    expect(stored.length).toBeGreaterThan(0);
  });
});

describe("a restored backup", () => {
  const open: Stream<any>[] = [];
  afterEach(async () => {
    for (const stream of open.splice(0)) await stream.stop();
  });

  /** What a restore does to the log: what came after a place is gone, and other things happen there. */
  async function restoreTo(position: number): Promise<void> {
    await leadwire.sql("delete from change_event where position > $1 or position is null", [position]);
    await leadwire.sql(
      `update event_log set last_position = $1, last_mark = coalesce(
         (select right(transaction_id::text, 12) || '_' || sequence from change_event where position = $1), 'start')`,
      [position],
    );
  }
  const lastPosition = async () => Number((await leadwire.sql("select last_position from event_log"))[0]?.last_position);

  test("ends open streams and refuses the cursors of what is lost, also when as much has happened again", async () => {
    await aLead(leadwire.admin);
    const kept = await headCursor();
    const position = await lastPosition();
    await aLead(leadwire.admin);
    const lost = await headCursor();
    const stream = await leadwire.admin.subscribe(LeadEventsDocument, {});
    open.push(stream);
    await restoreTo(position);
    expect((await stream.nextResult()).errors?.[0]?.extensions).toMatchObject({ code: "CURSOR_EXPIRED" });
    expect(await refusal(lost)).toMatchObject({ code: "CURSOR_EXPIRED" });
    for (let count = 0; count < 3; count++) await aLead(leadwire.admin);
    expect(await lastPosition()).toBeGreaterThan(position);
    expect(await refusal(lost)).toMatchObject({ code: "CURSOR_EXPIRED" });
    const resumed = await leadwire.admin.subscribe(LeadEventsDocument, { after: kept });
    open.push(resumed);
    expect((await resumed.next()).leadEvents.type).toBe("CREATED");
  });

  test("ends open streams also when the database has no connection to spare just then", async () => {
    await aLead(leadwire.admin);
    await headCursor();
    const position = await lastPosition();
    await aLead(leadwire.admin);
    const stream = await leadwire.admin.subscribe(LeadEventsDocument, {});
    open.push(stream);
    const pool = poolOf(leadwire.app.services.dataSource);
    const { connectionTimeoutMillis, max } = pool.options;
    // Those who ask for one are refused soon, and not after 10 s.
    pool.options.connectionTimeoutMillis = 500;
    const taken = await Promise.all(Array.from({ length: max }, () => pool.connect()));
    try {
      await restoreTo(position);
      await until(() => leadwire.app.services.eventLog.head.position === position);
      await until(() => pool.waitingCount > 0);
      await until(() => pool.waitingCount === 0);
    } finally {
      pool.options.connectionTimeoutMillis = connectionTimeoutMillis;
      for (const connection of taken) connection.release();
    }
    expect((await stream.nextResult()).errors?.[0]?.extensions).toMatchObject({ code: "CURSOR_EXPIRED" });
  });

  test("is gone on with by the cursor that it names, also by a process that still remembers what was before", async () => {
    await aLead(leadwire.admin);
    const lost = await headCursor();
    const position = await lastPosition();
    // Nothing that wakes the process: it still has the old past in memory when it is asked.
    await leadwire.sql("delete from change_event");
    await leadwire.sql("update event_log set last_position = $1, last_mark = 'restored'", [position + 3]);
    const refused = await leadwire.app.services.eventLog.expired();
    const oldest = refused.extensions.oldestCursor as string;
    expect(oldest).not.toBe(lost);
    const resumed = await leadwire.admin.subscribe(LeadEventsDocument, { after: oldest });
    open.push(resumed);
    await until(async () => (await metric(leadwire, "leadwire_subscriptions")) === 1);
    const lead = await aLead(leadwire.admin);
    expect((await resumed.next()).leadEvents.lead?.id).toBe(lead.id);
  });

  test("that a running process does not see at once is seen by what stands in the log", async () => {
    await aLead(leadwire.admin);
    await headCursor();
    const position = await lastPosition();
    const stream = await leadwire.admin.subscribe(LeadEventsDocument, {});
    open.push(stream);
    // In one statement for the log: it is as long as before, and another one.
    await leadwire.sql(
      "with other as (update change_event set transaction_id = gen_random_uuid() where position = $1 returning transaction_id, sequence) update event_log set last_mark = (select right(transaction_id::text, 12) || '_' || sequence from other)",
      [position],
    );
    expect((await stream.nextResult()).errors?.[0]?.extensions).toMatchObject({ code: "CURSOR_EXPIRED" });
    const next = await leadwire.admin.subscribe(LeadEventsDocument, {});
    open.push(next);
    const lead = await aLead(leadwire.admin);
    expect((await next.next()).leadEvents.lead?.id).toBe(lead.id);
    await until(async () => (await lastPosition()) > position);
  });
});
