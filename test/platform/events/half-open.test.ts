import { once } from "node:events";
import { expect, test } from "@jest/globals";
import { WebSocket } from "ws";
import { openDatabase, startApp } from "../../../src/app.js";
import { createLog } from "../../../src/platform/log.js";
import { aLead } from "../../support/factories.js";
import { HalfOpen } from "../../support/half-open.js";
import { Leadwire } from "../../support/leadwire.js";
import { metric } from "../../support/metric.js";
import { LeadEventsDocument } from "../../support/operations.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire();

test("a process whose database connections went dead without a word notices, opens others and catches up", async () => {
  const { hostname, port } = new URL(leadwire.databaseUrl);
  const way = await HalfOpen.to(hostname, Number(port));
  const databaseUrl = new URL(leadwire.databaseUrl);
  databaseUrl.port = `${way.port}`;
  databaseUrl.hostname = "127.0.0.1";
  const config = { ...leadwire.config, databaseUrl: databaseUrl.toString() };
  const log = createLog("silent");
  const other = await startApp(config, log, await openDatabase(config, log));
  try {
    const stream = await leadwire.admin.subscribe(LeadEventsDocument, {}, other.url);
    way.goDead();
    const lead = await aLead(leadwire.admin);
    // The stream's client waits for as long as it takes, which is within 15 s where the machine has the time.
    expect((await stream.next()).leadEvents.lead?.id).toBe(lead.id);
    await stream.stop();
    expect((await leadwire.admin.at(other.url).ask("{ leads(first: 1) { nodes { id } } }")).errors).toBeUndefined();
  } finally {
    await other.stop();
    await way.close();
  }
}, 90_000);

test("a client that vanished without a word is let go", async () => {
  const { hostname, port } = new URL(leadwire.url);
  const way = await HalfOpen.to(hostname, Number(port));
  const socket = new WebSocket(`ws://127.0.0.1:${way.port}/graphql`, "graphql-transport-ws");
  socket.on("error", () => {});
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "connection_init", payload: { Authorization: `Bearer ${leadwire.admin.token}` } }));
  await once(socket, "message");
  socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: "subscription { leadEvents { id } }" } }));
  await until(async () => (await metric(leadwire, "leadwire_subscriptions")) === 1);
  way.goDead();
  // Twice the heartbeat: it is asked, and the next time has not answered.
  for (let patience = 0; patience < 3 && (await metric(leadwire, "leadwire_sockets_open")) > 0; patience++)
    await until(async () => (await metric(leadwire, "leadwire_sockets_open")) === 0).catch(() => {});
  expect(await metric(leadwire, "leadwire_sockets_open")).toBe(0);
  expect(await metric(leadwire, "leadwire_subscriptions")).toBe(0);
  await way.close();
}, 120_000);
