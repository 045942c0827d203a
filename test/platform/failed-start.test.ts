import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "@jest/globals";
import { openDatabase, startApp } from "../../src/app.js";
import { driftOf } from "../../src/cli/drift.js";
import { ConfigError } from "../../src/platform/config.js";
import { createLog } from "../../src/platform/log.js";
import { Leadwire } from "../support/leadwire.js";
import { until } from "../support/until.js";

const leadwire = new Leadwire();

/** A process on the same database that is started with these settings, and fails to. */
async function failToStart(settings: object): Promise<unknown> {
  const lines: string[] = [];
  const log = createLog("error", { write: (line) => void lines.push(line) });
  const config = { ...leadwire.config, ...settings };
  const error = await startApp(config, log, await openDatabase(config, log)).then(
    () => undefined,
    (failure) => failure,
  );
  expect(lines).toEqual([]);
  return error;
}

const connections = async (): Promise<number> => {
  const [row] = await leadwire.sql("select count(*)::int as count from pg_stat_activity where datname = current_database()");
  return row?.count;
};

test("a start whose port is taken says so before it writes anything, and lets go of the database", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const [before] = await leadwire.sql("select count(*)::int as users from user_account");
  await leadwire.sql("alter table user_account rename to hidden_user_account");
  try {
    // With the table of users gone, making the first administrator would fail in another way.
    const open = await connections();
    const error = await failToStart({ port });
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as Error).message).toContain(`PORT: another program listens on port ${port}`);
    await until(async () => (await connections()) <= open);
  } finally {
    await leadwire.sql("alter table hidden_user_account rename to user_account");
    other.close();
  }
  expect(await leadwire.sql("select count(*)::int as users from user_account")).toEqual([before]);
});

test("a start that finds no event log lets go of all it had opened", async () => {
  const open = await connections();
  await leadwire.sql("alter table event_log rename to hidden_event_log");
  try {
    expect(((await failToStart({})) as Error).message).toContain("event_log");
    await until(async () => (await connections()) <= open);
  } finally {
    await leadwire.sql("alter table hidden_event_log rename to event_log");
  }
});

test("a start whose trusted documents cannot be read lets go of the database", async () => {
  const open = await connections();
  expect(await failToStart({ trustedDocuments: { files: ["/nowhere/documents.json"], mode: "log" } })).toBeInstanceOf(ConfigError);
  await until(async () => (await connections()) <= open);
});

test("the check of migrations leaves no database behind, also when one throws", async () => {
  const role = `role_${randomUUID().slice(0, 8)}`;
  // Nothing can be created without a schema to create it in.
  await leadwire.sql(`create role ${role} superuser login password 'for-this-test'`);
  await leadwire.sql(`alter role ${role} set search_path = nowhere`);
  const url = new URL(leadwire.databaseUrl);
  [url.username, url.password] = [role, "for-this-test"];
  const scratch = () => leadwire.sql("select datname from pg_database where datname = $1", [`leadwire_check_${process.pid}`]);
  try {
    await expect(driftOf({ ...leadwire.config, databaseUrl: url.href })).rejects.toThrow("no schema has been selected");
    expect(await scratch()).toEqual([]);
    expect(await driftOf(leadwire.config)).toEqual([]);
    expect(await scratch()).toEqual([]);
  } finally {
    await leadwire.sql(`drop role ${role}`);
  }
});
