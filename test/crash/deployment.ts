import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { type EmbeddedDatabase, startEmbedded } from "../../src/platform/database/embedded.js";
import { Client } from "../support/client.js";
import { Process } from "../support/process.js";

const ADMIN = { ADMIN_EMAIL: "admin@leadwire.example", ADMIN_PASSWORD: "a-password-for-tests" };

/** Several processes of Leadwire on one PostgreSQL, all of which can be killed. */
export class Organisation {
  readonly urls: string[] = [];
  private readonly processes: Process[] = [];
  private starting: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly dataDir: string,
    private database: EmbeddedDatabase,
    private readonly env: Record<string, string>,
  ) {}

  static async open(count: number, env: Record<string, string>): Promise<Organisation> {
    const dataDir = await mkdtemp(path.join(tmpdir(), "leadwire-crash-"));
    const organisation = new Organisation(dataDir, await startEmbedded(dataDir), env);
    for (let index = 0; index < count; index++) {
      organisation.urls.push(`http://127.0.0.1:${await freePort()}`);
      await organisation.start(index);
    }
    return organisation;
  }

  get databaseUrl(): string {
    return this.database.url;
  }

  /** What a process has printed. */
  outputOf(index: number): string {
    return this.processes[index]?.output ?? "";
  }

  async signIn(): Promise<Client> {
    return new Client(this.urls[0] as string).signIn(ADMIN.ADMIN_EMAIL, ADMIN.ADMIN_PASSWORD);
  }

  /** Kills a process without warning and starts it again where it was. */
  async killProcess(index: number): Promise<void> {
    this.processes[index]?.kill("SIGKILL");
    await this.processes[index]?.end();
    await this.start(index);
  }

  /** Ends connections without warning, as an administrator or a failing network does. */
  async killBackends(condition: string): Promise<number> {
    const { rowCount } = await this.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name like 'leadwire%' and pid <> pg_backend_pid() and ${condition}`,
    );
    return rowCount ?? 0;
  }

  /** Stops the database as a power cut does for it, and starts it again where it was. */
  async stopDatabaseHard(): Promise<void> {
    const home = path.join(this.dataDir, "postgres");
    const port = Number(new URL(this.databaseUrl).port);
    const pid = Number((await readFile(path.join(home, "postmaster.pid"), "utf8")).split("\n")[0]);
    process.kill(pid, "SIGQUIT");
    while (isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 50));
    this.database = await startEmbedded(this.dataDir, port);
  }

  async sql(text: string): Promise<pg.QueryResult> {
    const client = new pg.Client({ connectionString: this.databaseUrl });
    client.on("error", () => {});
    await client.connect();
    return client.query(text).finally(() => client.end());
  }

  async close(): Promise<void> {
    for (const server of this.processes) server.kill("SIGTERM");
    await Promise.all(this.processes.map((server) => server.end()));
    await this.database.release();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  private async start(index: number): Promise<void> {
    const { port } = new URL(this.urls[index] as string);
    const settings = { PORT: port, HOST: "127.0.0.1", DATABASE_URL: this.databaseUrl, DATABASE_POOL: "10", LIMITS: "measure", ...ADMIN };
    // One at a time: two cores have enough to do with one.
    this.starting = this.starting.then(async () => {
      // A start while the database is away fails as it should, and is tried again.
      for (let attempt = 1; ; attempt++) {
        const server = new Process(["start"], { ...settings, LOG_LEVEL: "info", SAMPLE_DATA: "off", ...this.env });
        this.processes[index] = server;
        const failure = await server.url().then(
          () => null,
          (error: Error) => error,
        );
        if (!failure) return;
        if (attempt === 20) throw failure;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    });
    await this.starting;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
