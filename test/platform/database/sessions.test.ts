import { expect, test } from "@jest/globals";
import pg from "pg";
import { APPLICATION } from "../../../src/platform/database/connection.js";
import { createDataSource, poolOf } from "../../../src/platform/database/data-source.js";
import { transact } from "../../../src/platform/database/transaction.js";
import { SYSTEM } from "../../../src/platform/identity/actor.js";
import { aLead } from "../../support/factories.js";
import { HalfOpen } from "../../support/half-open.js";
import { Leadwire } from "../../support/leadwire.js";
import { UpdateLeadDocument } from "../../support/operations.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire();

test("a filter of 50 parts about other records is answered, also where PostgreSQL would compile every statement", async () => {
  const [{ compiles }] = (await leadwire.sql("select pg_jit_available() as compiles")) as [any];
  // Where its costs do not matter, each statement is compiled that may be: 15 s for this one.
  const name = new URL(leadwire.databaseUrl).pathname.slice(1);
  for (const cost of ["jit_above_cost", "jit_inline_above_cost", "jit_optimize_above_cost"])
    await leadwire.sql(`alter database ${name} set ${cost} = 0`);
  const another = await leadwire.startAnother();
  try {
    const where = {
      or: Array.from({ length: 50 }, (_, n) => ({ activities: { none: { occurredAt: { gte: new Date(n).toISOString() } } } })),
    };
    const asked = "query ($where: LeadFilter) { leads(where: $where) { nodes { id } } }";
    expect((await leadwire.admin.at(another.url).ask(asked, { where })).errors).toBeUndefined();
    const { rows } = await poolOf(another.services.dataSource).query("explain (analyze, format json) select count(*) from lead");
    expect({ compiles, compiled: rows[0]["QUERY PLAN"][0].JIT }).toEqual({ compiles, compiled: undefined });
  } finally {
    await another.stop();
  }
});

test("every session has the settings, and a partner's and a batch's keep them", async () => {
  const shown =
    "select current_setting('jit') as jit, current_setting('idle_in_transaction_session_timeout') as idle, current_setting('tcp_user_timeout') as tcp";
  const { dataSource } = leadwire.app.services;
  const settings = { jit: "off", idle: "5s", tcp: "10000" };
  expect((await poolOf(dataSource).query(shown)).rows).toEqual([settings]);
  await transact(dataSource, SYSTEM, null, async (tx) => {
    expect(await tx.sql("select current_setting('application_name') as name")).toEqual([{ name: APPLICATION.batches }]);
    await tx.sql("set local role leadwire_partner");
    expect(await tx.sql(shown)).toEqual([settings]);
  });
});

test("a statement ends soon after its process is gone", async () => {
  const { hostname, port } = new URL(leadwire.databaseUrl);
  const way = await HalfOpen.to(hostname, Number(port));
  const url = new URL(leadwire.databaseUrl);
  Object.assign(url, { hostname: "127.0.0.1", port: `${way.port}` });
  const dataSource = await createDataSource({ url: url.toString(), entities: [] }).initialize();
  const sleepers = "select from pg_stat_activity where query = 'select pg_sleep(600)' and state = 'active'";
  const client = await poolOf(dataSource).connect();
  await client.query("set statement_timeout = 0");
  const lost = expect(client.query("select pg_sleep(600)")).rejects.toThrow();
  await until(async () => (await leadwire.sql(sleepers)).length === 1);
  await way.close();
  await lost;
  client.release(true);
  await dataSource.destroy();
  await until(async () => (await leadwire.sql(sleepers)).length === 0);
});

test("a process whose line is dead keeps a record from others for seconds, and no other record at all", async () => {
  const { hostname, port } = new URL(leadwire.databaseUrl);
  const way = await HalfOpen.to(hostname, Number(port));
  const url = new URL(leadwire.databaseUrl);
  Object.assign(url, { hostname: "127.0.0.1", port: `${way.port}` });
  const dataSource = await createDataSource({ url: url.toString(), entities: [] }).initialize();
  const [held, other] = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
  const client: pg.PoolClient = await poolOf(dataSource).connect();
  client.on("error", () => {});
  const closed = new Promise<void>((resolve) => client.once("end", resolve));
  await client.query("begin");
  await client.query("select from lead where name = $1 for update", [held.name]);
  way.goDead();
  const update = (id: string) => leadwire.admin.do(UpdateLeadDocument, { input: { leadId: id, jobTitle: "Changed" } });
  const waiting = update(held.id);
  expect((await update(other.id)).updateLead.lead?.jobTitle).toBe("Changed");
  expect((await waiting).updateLead.lead?.jobTitle).toBe("Changed");
  await way.close();
  await closed;
  client.release(true);
  await dataSource.destroy();
});
