import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect } from "@jest/globals";
import pg from "pg";
import { type App, openDatabase, startApp } from "../../src/app.js";
import { type Config, readConfig } from "../../src/platform/config.js";
import { createDatabase, dropDatabase } from "../../src/platform/database/scratch.js";
import { createLog } from "../../src/platform/log.js";
import { Client } from "./client.js";
import * as operations from "./operations.js";
import { TEMPLATE } from "./start-database.js";

const ADMIN = { email: "admin@leadwire.example", password: "admin-for-tests" };

/** How long a start may take before a test file gives up: with sample data, on a machine that is busy. */
const START_MS = 120_000;

/** A Leadwire of one test file, on a database of its own: started before the first test, gone after the last. */
export class Leadwire {
  app: App;
  databaseUrl: string;
  config: Config;
  /** Signed in as administrator. */
  admin: Client;
  private pool: pg.Pool;
  private repSightBefore: operations.RepSight | null = null;

  /** Call it at the top of a test file. */
  constructor(settings: Partial<Config> = {}) {
    const server = process.env.DATABASE_URL as string;
    const name = `leadwire_test_${randomUUID().slice(0, 8)}`;
    beforeAll(async () => {
      this.databaseUrl = await createDatabase(server, name, TEMPLATE);
      this.config = {
        ...readConfig({ NODE_ENV: "test", PORT: "0", HOST: "127.0.0.1", ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password }),
        databaseUrl: this.databaseUrl,
        ...settings,
      };
      this.app = await startProcess(this.config);
      this.pool = new pg.Pool({ connectionString: this.databaseUrl, max: 2 });
      // The pool says that it has ended before its last connection has, and dropping the database may cut that one off.
      this.pool.on("error", () => {});
      this.admin = await new Client(this.app.url).signIn(ADMIN.email, ADMIN.password);
    }, START_MS);
    afterEach(async () => {
      if (this.repSightBefore) await this.writeRepSight(this.repSightBefore);
      this.repSightBefore = null;
    });
    afterAll(async () => {
      await this.app?.stop();
      await this.pool?.end();
      await dropDatabase(server, name);
    });
  }

  /** Another process on the same database. Whoever starts it stops it. */
  async startAnother(settings: Partial<Config> = {}): Promise<App> {
    return startProcess({ ...this.config, ...settings });
  }

  get url(): string {
    return this.app.url;
  }

  /** Looks at the database past the API, for what no client can see. */
  async sql<Row = Record<string, any>>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query(text, values)).rows as Row[];
  }

  /** Sets what reps see until the present test ends, however it ends; in `beforeAll` for the whole file. */
  async setRepSight(repSight: operations.RepSight): Promise<void> {
    const { currentTestName } = expect.getState();
    if (currentTestName && !this.repSightBefore)
      this.repSightBefore = (await this.sql("select rep_sight from workspace"))[0]?.rep_sight ?? "TEAM";
    await this.writeRepSight(repSight);
  }

  private writeRepSight = (repSight: operations.RepSight) => this.admin.do(operations.UpdateWorkspaceDocument, { input: { repSight } });

  /** A new user, signed in. */
  async user(role: operations.Role, details: { name?: string; teamId?: string } = {}): Promise<Client & { id: string }> {
    const email = `${randomUUID()}@house.example`;
    const password = "a-password-for-tests";
    const { createUser } = await this.admin.do(operations.CreateUserDocument, {
      input: { email, password, role, name: details.name ?? "Somebody", teamId: details.teamId },
    });
    const client = await new Client(this.url).signIn(email, password);
    return Object.assign(client, { id: createUser.user?.id as string });
  }

  /** A partner's portal: what it may by default, and nothing else. */
  async portal(partner: { id: string }, token: Partial<operations.IssueTokenInput> = {}): Promise<Client & { tokenId: string }> {
    const scopes: operations.Scope[] = ["SHARES_READ", "SHARES_DECIDE", "SHARES_UPDATE", "EVENTS_SUBSCRIBE"];
    const { issueToken } = await this.admin.do(operations.IssueTokenDocument, {
      input: { kind: "PARTNER", name: "A portal", partnerId: partner.id, scopes, ...token },
    });
    if (!issueToken.secret) throw new Error(`Cannot issue: ${JSON.stringify(issueToken.userErrors)}`);
    return Object.assign(new Client(`${this.url}/partner`, issueToken.secret), { tokenId: issueToken.accessToken?.id as string });
  }

  /** A program with these scopes. */
  async service(...scopes: operations.Scope[]): Promise<Client & { tokenId: string }> {
    const { issueToken } = await this.admin.do(operations.IssueTokenDocument, { input: { kind: "SERVICE", name: "A program", scopes } });
    return Object.assign(new Client(this.url, issueToken.secret as string), { tokenId: issueToken.accessToken?.id as string });
  }
}

async function startProcess(config: Config): Promise<App> {
  const log = createLog("silent");
  return startApp(config, log, await openDatabase(config, log));
}
