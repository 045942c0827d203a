import type { Log } from "../log.js";
import { APPLICATION, BATCH_TIMEOUT_MS, IDLE_IN_TRANSACTION_MS, STATEMENT_TIMEOUT_MS } from "./connection.js";
import type { DatabaseTime } from "./database-time.js";
import { ReconnectingClient } from "./reconnecting-client.js";

const CHECK_MS = 2_000;
/** A process whose clock differs by more than this from the database's does nothing by the clock. */
const CLOCK_TOLERANCE_MS = 5_000;
/** What took longer than this to answer says too little about the time. */
const MOST_ROUND_TRIP_MS = 2_000;
/** So much longer than its timeout a statement may take before it is cancelled, and so much again before its session is ended. */
const GRACE_MS = 5_000;

/** By SQLSTATE, why the database takes no writes. */
const UNWRITABLE: Record<string, string> = {
  "53100": "the database's disk is full",
  "53200": "the database is out of memory",
  "25006": "the database is read-only",
};
const READ_ONLY = UNWRITABLE["25006"];

export interface MonitorOptions {
  url: string;
  log: Log;
  /** Breaks off all other connections: they are to a server that takes no writes. */
  breakOff(): void;
  /** Is told what time it is by the database. */
  time: DatabaseTime;
  /** By application name, how long a statement may take. */
  statementMs?: Record<string, number>;
}

/**
 * Watches the database on a connection of its own: whether it takes writes, whether its clock and this process's agree,
 * and whether a statement outlived its timeout, of this process or of one that is gone.
 */
export class DatabaseMonitor {
  private readonly client: ReconnectingClient;
  private readonly statementMs: Record<string, number>;
  private timer: NodeJS.Timeout | undefined;
  private unwritable: string | null = null;
  private clockDiffersBy = 0;

  constructor(private readonly options: MonitorOptions) {
    this.client = new ReconnectingClient(options.url, "leadwire monitor");
    this.statementMs = options.statementMs ?? { [APPLICATION.requests]: STATEMENT_TIMEOUT_MS, [APPLICATION.batches]: BATCH_TIMEOUT_MS };
  }

  /** Checks now, and every two seconds. */
  async start(): Promise<void> {
    await this.check();
    this.timer = setInterval(() => this.check(), CHECK_MS);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.client.close();
  }

  /** Why this process should be sent no requests, as far as it is known here; null where nothing is wrong. */
  get problem(): string | null {
    return this.unwritable ?? (this.isClockRight ? null : `the clock differs from the database's by ${seconds(this.clockDiffersBy)} s`);
  }

  get isClockRight(): boolean {
    return Math.abs(this.clockDiffersBy) <= CLOCK_TOLERANCE_MS;
  }

  /** A write failed: where the reason is the database's state, this process is not ready until it has passed. */
  failed(sqlState: string): void {
    const reason = UNWRITABLE[sqlState];
    if (!reason || this.unwritable) return;
    this.unwritable = reason;
    this.options.log.warn(`${reason}; nothing can be written until that has passed`);
    if (reason === READ_ONLY) this.options.breakOff();
  }

  /** Looks once. What cannot be looked at now is looked at the next time. */
  async check(): Promise<void> {
    try {
      await this.compareClocks();
      await this.tryToWrite();
      await this.endOverdue();
    } catch (error) {
      this.options.log.debug({ err: error }, "the database could not be checked");
    }
  }

  private async compareClocks(): Promise<void> {
    const [asked, started] = [Date.now(), performance.now()];
    const [row] = await this.client.query("select clock_timestamp() as now, current_setting('transaction_read_only') as read_only");
    if (row.read_only === "on") this.failed("25006");
    this.options.time.learn(row.now, started);
    const roundTrip = performance.now() - started;
    if (roundTrip > MOST_ROUND_TRIP_MS) return;
    const wasRight = this.isClockRight;
    this.clockDiffersBy = asked + roundTrip / 2 - row.now.getTime();
    if (wasRight === this.isClockRight) return;
    if (wasRight)
      this.options.log.warn(
        { seconds: seconds(this.clockDiffersBy) },
        "the clock of this process differs from the database's; until it is right, nothing is done by the clock here",
      );
    else this.options.log.info("the clock of this process agrees with the database's again");
  }

  /** While writes fail, makes a table and lets go of it: that needs what they need. */
  private async tryToWrite(): Promise<void> {
    if (!this.unwritable) return;
    // It may be the old server that answers on the old connection.
    if (this.unwritable === READ_ONLY) this.client.reset();
    await this.client.query(
      "create temp table leadwire_probe on commit drop as select repeat(md5(n::text), 250) from generate_series(1, 128) n",
    );
    // Connections that were opened meanwhile are read-only for as long as they live.
    if (this.unwritable === READ_ONLY) this.options.breakOff();
    this.unwritable = null;
    this.options.log.info("the database takes writes again");
  }

  /** The timeouts end what takes too long; this ends what they did not, say because a pooler ignores them. */
  private async endOverdue(): Promise<void> {
    const ended = await this.client.query({ name: "end-overdue", text: END_OVERDUE, values: [JSON.stringify(this.statementMs)] });
    for (const { pid, ms } of ended) this.options.log.warn({ pid, ms: Number(ms) }, "a statement that outlived its timeout was ended");
  }
}

const seconds = (ms: number): number => Math.round(ms / 100) / 10;

const END_OVERDUE = `
  with session as (
    select pid, state, extract(epoch from pg_catalog.clock_timestamp() - case state when 'active' then query_start else state_change end) * 1000 as ms,
           case state when 'active' then most.value::float8 else ${IDLE_IN_TRANSACTION_MS} end + ${GRACE_MS} as most
    from pg_stat_activity join jsonb_each_text($1::jsonb) most on application_name = most.key
    where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
      and state in ('active', 'idle in transaction', 'idle in transaction (aborted)')
  )
  select pid, ms, case when state <> 'active' or ms > most + ${GRACE_MS} then pg_terminate_backend(pid) else pg_cancel_backend(pid) end
  from session where ms > most`;
