import type { DataSource } from "typeorm";
import { openDatabase } from "../../src/app.js";
import { entities } from "../../src/features.js";
import { readConfig } from "../../src/platform/config.js";
import { createDataSource, poolOf } from "../../src/platform/database/data-source.js";
import { DatabaseTime } from "../../src/platform/database/database-time.js";
import { transact } from "../../src/platform/database/transaction.js";
import { EventLog } from "../../src/platform/events/event-log.js";
import { PostgresNotifier } from "../../src/platform/events/notifier.js";
import { SYSTEM } from "../../src/platform/identity/actor.js";
import { createLog } from "../../src/platform/log.js";
import { Metrics } from "../../src/platform/metrics.js";
import { Lead } from "../../src/records/leads/lead.js";

const WRITERS = 16;
const LEADS = 200;

/** How much is done of each: enough for figures, or to show that all works. */
interface Amount {
  slotMs: number;
  slots: number;
  events: number;
  turns: number;
}
const USUAL: Amount = { slotMs: 2_000, slots: 5, events: 20_000, turns: 4 };
const QUICK: Amount = { slotMs: 200, slots: 1, events: 1_000, turns: 1 };

const average = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Writers with and without the log, and events through the log against rows through a bare outbox, in turns. */
export async function measureLog(databaseUrl: string, isQuick: boolean): Promise<void> {
  const amount = isQuick ? QUICK : USUAL;
  const log = createLog("silent");
  const database = await openDatabase({ ...readConfig({ SAMPLE_DATA: "off" }), databaseUrl }, log);
  // Nobody notes what changes, so nothing is stored of it.
  const bare = await createDataSource({ url: databaseUrl, entities, pool: WRITERS }).initialize();
  const pool = poolOf(database.dataSource);
  await pool.query("truncate lead, change_event cascade");
  const eventLog = new EventLog({ pool, url: databaseUrl, log, metrics: new Metrics(new DatabaseTime()), onSilence() {} });
  let arrived = 0;
  await eventLog.start(
    { arrived: (events) => (arrived += events.length), unreadable() {}, restored() {}, accessChanged: async () => {} },
    () => new PostgresNotifier(databaseUrl),
  );
  try {
    await writers(amount, database.dataSource, bare, () => eventLog.wake());
    await throughput(amount, database.dataSource, async () => {
      const before = arrived;
      eventLog.wake();
      while (arrived - before < amount.events) await new Promise((resolve) => setImmediate(resolve));
    });
  } finally {
    await eventLog.stop();
    await bare.destroy();
    await database.close();
  }
}

async function writers({ slots, slotMs }: Amount, withLog: DataSource, withoutLog: DataSource, wake: () => void): Promise<void> {
  const ids: string[] = [];
  await transact(withLog, SYSTEM, null, async (tx) => {
    for (let number = 0; number < LEADS; number++) {
      const lead = Object.assign(new Lead(), { email: `lead${number}@bench.example`, name: `Lead ${number}`, statusSince: tx.now });
      ids.push((await tx.add(lead)).id);
    }
  });
  const rates: Record<"with" | "without", number[]> = { with: [], without: [] };
  for (let slot = -1; slot < slots; slot++) {
    for (const kind of ["with", "without"] as const) {
      const rate = await rateOf(slotMs, kind === "with" ? withLog : withoutLog, ids, kind === "with" ? wake : () => {});
      // The first slot warms up.
      if (slot >= 0) rates[kind].push(rate);
    }
  }
  const [logged, plain] = [average(rates.with), average(rates.without)];
  process.stdout.write(
    `\nWrites a second by ${WRITERS} writers: ${Math.round(logged)} with the log, ${Math.round(plain)} without; ratio ${(logged / plain).toFixed(2)}\n`,
  );
}

async function rateOf(slotMs: number, dataSource: DataSource, ids: string[], wake: () => void): Promise<number> {
  const until = performance.now() + slotMs;
  let written = 0;
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      for (let number = writer; performance.now() < until; number += WRITERS) {
        await transact(dataSource, SYSTEM, null, async (tx) => {
          const lead = (await tx.lock(Lead, ids[number % ids.length] as string)) as Lead;
          lead.jobTitle = `Title ${Math.random()}`;
          return tx.save(lead);
        });
        wake();
        written++;
      }
    }),
  );
  return (written / slotMs) * 1_000;
}

const changes = (
  count: number,
) => `select gen_random_uuid(), 0, 'lead', gen_random_uuid(), 'UPDATED', number, '{jobTitle}'::text[], '{"jobTitle": "a"}'::jsonb,
  jsonb_build_object('jobTitle', number, 'name', 'Somebody', 'email', 'somebody@bench.example', 'status', 'NEW'), 'SYSTEM', 'Leadwire', now()
  from generate_series(1, ${count}) number`;
const COLUMNS =
  "transaction_id, sequence, record_type, record_id, type, version, changed_fields, before, after, actor_kind, actor_name, occurred_at";

async function throughput({ events, turns }: Amount, dataSource: DataSource, readLog: () => Promise<void>): Promise<void> {
  const pool = poolOf(dataSource);
  await pool.query(`create table bench_outbox (id bigserial primary key, transaction_id uuid, sequence int, record_type text, record_id uuid, type text,
    version int, changed_fields text[], before jsonb, after jsonb, actor_kind text, actor_name text, occurred_at timestamptz)`);
  const times: Record<"log" | "outbox", number[]> = { log: [], outbox: [] };
  let last = "0";
  for (let turn = -1; turn < turns; turn++) {
    await pool.query(`insert into change_event (${COLUMNS}) ${changes(events)}`);
    let start = performance.now();
    await readLog();
    if (turn >= 0) times.log.push(performance.now() - start);

    await pool.query(`insert into bench_outbox (${COLUMNS}) ${changes(events)}`);
    start = performance.now();
    for (let read = 0; read < events; ) {
      const { rows } = await pool.query("select * from bench_outbox where id > $1 order by id limit 500", [last]);
      read += rows.length;
      last = rows.at(-1)?.id ?? last;
    }
    if (turn >= 0) times.outbox.push(performance.now() - start);
  }
  await pool.query("drop table bench_outbox");
  const [log, outbox] = [(events / average(times.log)) * 1_000, (events / average(times.outbox)) * 1_000];
  process.stdout.write(
    `Events a second: ${Math.round(log)} through the log, ${Math.round(outbox)} through a polled outbox; ratio ${(log / outbox).toFixed(2)}\n`,
  );
}
