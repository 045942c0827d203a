import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import pg from "pg";
import { type App, openDatabase, startApp } from "../../../src/app.js";
import { type Config, readConfig } from "../../../src/platform/config.js";
import { type EmbeddedDatabase, startEmbedded } from "../../../src/platform/database/embedded.js";
import { raisePartnerWall } from "../../../src/platform/database/partner-wall.js";
import { createDatabase } from "../../../src/platform/database/scratch.js";
import { createLog } from "../../../src/platform/log.js";
import { Client } from "../../support/client.js";
import { anOffer, aPartner } from "../../support/factories.js";
import { IssueTokenDocument } from "../../support/operations.js";

/** A server of its own: the role of partners is the server's, and this test spoils it. */
let server: EmbeddedDatabase;
let dataDir: string;
let superuser: pg.Client;
let config: Config;

/** Whoever owns the database and may do nothing else: as on a server of somebody else. */
const OWNER = "plain_owner";
const ADMIN = { email: "admin@leadwire.example", password: "admin-for-tests" };

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "leadwire-wall-"));
  server = await startEmbedded(dataDir);
  const url = await createDatabase(server.url, "outside");
  superuser = new pg.Client({ connectionString: url });
  await superuser.connect();
  await superuser.query(`create role ${OWNER} login password 'owner' nosuperuser nocreaterole; alter database outside owner to ${OWNER}`);
  const databaseUrl = Object.assign(new URL(url), { username: OWNER, password: "owner" }).toString();
  const settings = { NODE_ENV: "test", PORT: "0", HOST: "127.0.0.1", ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password };
  config = { ...readConfig(settings), databaseUrl };
}, 120_000);

afterAll(async () => {
  await superuser?.end();
  await server?.release();
  await rm(dataDir, { recursive: true, force: true });
});

/** Starts Leadwire as the plain owner; answers with the warnings of the start. */
async function start(): Promise<{ app: App; warnings: string[] }> {
  const warnings: string[] = [];
  const log = createLog("warn", { write: (line) => void warnings.push(JSON.parse(line).msg) });
  return { app: await startApp(config, log, await openDatabase(config, log)), warnings };
}

/** The statements that a message tells a superuser to run. */
const told = (message: string): string[] => message.split("\n").slice(1);

test("without the role the organisation is served, partners are not, and what the log says to run is all that it takes", async () => {
  const first = await start();
  const admin = await new Client(first.app.url).signIn(ADMIN.email, ADMIN.password);
  const partner = await aPartner(admin);
  const { shareIds } = await anOffer(admin, [partner]);
  const scopes = ["SHARES_READ" as const, "EVENTS_SUBSCRIBE" as const];
  const { issueToken } = await admin.do(IssueTokenDocument, {
    input: { kind: "PARTNER", name: "A portal", partnerId: partner.id, scopes },
  });
  const portal = new Client(`${first.app.url}/partner`, issueToken.secret as string);
  for (const client of [portal, new Client(`${first.app.url}/partner`)])
    expect(await client.ask("{ me { id } }")).toMatchObject({
      status: 503,
      errors: [{ message: expect.stringContaining("not served"), extensions: { code: "PARTNERS_NOT_SERVED" } }],
    });
  const watching = "subscription { sharedLeadEvents { id } }";
  expect(await (await portal.subscribe(watching)).untilEnd()).toMatchObject({ code: 1013 });
  await expect(portal.subscribeSse(watching).next()).rejects.toThrow("PARTNERS_NOT_SERVED");
  await first.app.stop();

  expect(first.warnings).toEqual([expect.stringMatching(/^Partners are not served\. .*does not exist.*Have a superuser run/)]);
  expect(told(first.warnings[0] as string)[0]).toBe("  create role leadwire_partner nologin;");
  for (const statement of told(first.warnings[0] as string)) await superuser.query(statement);

  const second = await start();
  expect(second.warnings).toEqual([]);
  const served = await portal.at(`${second.app.url}/partner`).do<any, any>("{ me { partner { id } } sharedLeads { nodes { id } } }");
  expect(served).toEqual({ me: { partner: { id: partner.id } }, sharedLeads: { nodes: [{ id: shareIds[0] }] } });
  await second.app.stop();
}, 120_000);

describe("a role that is more than it must be is told, and what is told mends it:", () => {
  const role = "leadwire_partner";

  test.each([
    ["a superuser", [`alter role ${role} superuser`], "neither a superuser"],
    ["one that passes row-level security", [`alter role ${role} bypassrls`], "row-level security"],
    ["one that makes roles", [`alter role ${role} createrole`], "make roles"],
    ["one that can sign in", [`alter role ${role} login`], "sign in"],
    ["part of another role", [`grant pg_read_all_data to ${role}`], "no part in other roles"],
    ["an owner", ["create table its_own (id int)", `alter table its_own owner to ${role}`], "own nothing"],
    ["a reader of leads", [`grant select on lead to ${role}`], "the partners' own"],
    ["a reader of one column of them", [`grant select (name) on lead to ${role}`], "the partners' own"],
    ["a reader of what everybody may read", ["grant select on contact to public"], "the partners' own"],
    ["a reader of what the organisation keeps of shares", [`grant select (end_note) on lead_share to ${role}`], "the partners' own"],
    ["a writer of shares", [`grant update (state) on lead_share to ${role}`], "do more than read"],
    [
      "a reader of another schema",
      [
        "create schema beside",
        "create table beside.secret (id int)",
        `grant usage on schema beside to ${role}`,
        `grant select on beside.secret to ${role}`,
      ],
      "the partners' own",
    ],
    ["not held by policies", ["alter table lead_share disable row level security"], "Row-level security"],
    ["not held by policies of deals", ["alter table deal_registration disable row level security"], "Row-level security"],
    ["a reader of which lead a deal became", [`grant select (lead_id) on deal_registration to ${role}`], "the partners' own"],
    ["held by one policy too many", ["create policy too_much on lead_share using (true)"], "Row-level security"],
  ])("%s", async (_, spoil, words) => {
    const { dataSource, close } = await openDatabase(config, createLog("silent"));
    try {
      expect(await raisePartnerWall(dataSource)).toBeNull();
      for (const statement of spoil) await superuser.query(statement);
      const problem = (await raisePartnerWall(dataSource)) as string;
      expect(problem).toContain(words);
      expect(told(problem).length).toBeGreaterThan(0);
      for (const statement of told(problem)) await superuser.query(statement);
      expect(await raisePartnerWall(dataSource)).toBeNull();
    } finally {
      await close();
    }
  });
});
