import { createClient } from "@redis/client";
import { ReconnectingClient } from "../database/reconnecting-client.js";
import type { Log } from "../log.js";

/**
 * Tells all processes of one database that there may be something new in the log. A notification that is lost costs no event,
 * because each process also looks by itself (event-log.ts, SWEEP_MS); it only comes that much later.
 */
export interface Notifier {
  /** Begins to listen. `notified` may be called for nothing. */
  start(notified: () => void): Promise<void>;
  /** Notifies the other processes. */
  notify(): void;
  stop(): Promise<void>;
}

/** The database itself notifies it, in `number_change_events()` and when rights change. */
const CHANNEL = "leadwire_changes";
/** How often the listening connection is asked whether it lives; a lost one is opened again then. */
const CHECK_MS = 2_000;

/** By LISTEN and NOTIFY of PostgreSQL: nothing else is needed, but no pooler in transaction mode may be in between. */
export class PostgresNotifier implements Notifier {
  private readonly connection: ReconnectingClient;
  private checks: NodeJS.Timeout | undefined;
  private notified = () => {};

  constructor(url: string) {
    this.connection = new ReconnectingClient(url, "leadwire notifier", async (client) => {
      client.on("notification", () => this.notified());
      await client.query(`listen ${CHANNEL}`);
      // A notification may have been sent while nobody listened.
      this.notified();
    });
  }

  async start(notified: () => void): Promise<void> {
    this.notified = notified;
    const check = () => this.connection.query("select 1").catch(() => {});
    this.checks = setInterval(check, CHECK_MS);
    this.checks.unref();
    await check();
  }

  /** Nothing to do: the database notifies when it numbers. */
  notify(): void {}

  async stop(): Promise<void> {
    clearInterval(this.checks);
    this.notified = () => {};
    await this.connection.close();
  }
}

/** By a channel of Redis: for many processes, or where a pooler in transaction mode keeps LISTEN from working. */
export class RedisNotifier implements Notifier {
  private readonly listening: ReturnType<typeof createClient>;
  private readonly ringing: ReturnType<typeof createClient>;
  private stopped = false;

  /** @param channel the name of the log, so that several databases can share one Redis */
  constructor(
    url: string,
    private readonly channel: string,
    log: Log,
  ) {
    // A notification is worth nothing later: while Redis is away, none is kept for it.
    const options = { url, disableOfflineQueue: true, pingInterval: 5_000, socket: { connectTimeout: 5_000, socketTimeout: 12_000 } };
    this.ringing = createClient(options);
    this.listening = createClient({ ...options, disableOfflineQueue: false });
    let complained = false;
    for (const client of [this.listening, this.ringing]) {
      client.on("error", (error) => {
        if (!complained && !this.stopped) log.warn({ err: error }, "Redis does not answer; changes of other processes come with the sweep");
        complained = true;
      });
      client.on("ready", () => {
        complained = false;
      });
    }
  }

  async start(notified: () => void): Promise<void> {
    // It goes on trying by itself. A process starts without Redis, too.
    void this.listening
      .connect()
      .then(() => this.listening.subscribe(this.channel, notified))
      .catch(() => {});
    void this.ringing.connect().catch(() => {});
    this.listening.on("ready", notified);
  }

  notify(): void {
    if (this.ringing.isReady) this.ringing.publish(this.channel, "").catch(() => {});
  }

  async stop(): Promise<void> {
    this.stopped = true;
    for (const client of [this.listening, this.ringing]) client.destroy();
  }
}
