import { once } from "node:events";
import { createServer, type IncomingMessage, request } from "node:http";
import { connect, type Socket } from "node:net";
import { expect, test } from "@jest/globals";
import { WebSocket } from "ws";
import { createLog } from "../../../src/platform/log.js";
import { Metrics } from "../../../src/platform/metrics.js";
import { DeadPeers, waitingSince } from "../../../src/platform/server/dead-peers.js";
import { canDeafen, deafen } from "../../support/deaf.js";
import { aLead, manyChanges } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { metric } from "../../support/metric.js";
import { LeadEventsDocument, UpdateLeadDocument } from "../../support/operations.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire({ deadPeers: { lookMs: 100, patienceMs: 1_500 } });
const testOnLinux = canDeafen ? test : test.skip;

/** A stream of server-sent events on a connection of its own, which can stop reading. */
async function rawStream(query: string): Promise<{ response: IncomingMessage; text(): string }> {
  const url = `${leadwire.url}/graphql/stream?query=${encodeURIComponent(query)}`;
  const asked = request(url, { agent: false, headers: { authorization: `Bearer ${leadwire.admin.token}` } }).end();
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  response.on("error", () => {});
  let text = "";
  response.on("data", (chunk) => {
    text += chunk;
  });
  await until(() => text.includes("id: "));
  return { response, text: () => text };
}

async function rawSocket(query: string): Promise<WebSocket> {
  const socket = new WebSocket(`${leadwire.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  socket.on("error", () => {});
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "connection_init", payload: { Authorization: `Bearer ${leadwire.admin.token}` } }));
  await once(socket, "message");
  socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query } }));
  await once(socket, "message");
  return socket;
}

const streams = () => metric(leadwire, "leadwire_event_streams_open");
const sockets = () => metric(leadwire, "leadwire_sockets_open");
const ALL = "subscription { leadEvents { id } }";

test.each<[string, number | undefined, number | null, number | undefined]>([
  ["nothing is on its way", undefined, null, undefined],
  ["it has confirmed all", 4_000, null, undefined],
  ["something was just sent, after a long rest", undefined, 60_000, 10_000],
  ["it has confirmed nothing since", 4_000, 6_000, 4_000],
  ["it has confirmed nothing since, by a clock of coarse ticks", 4_000, 5_990, 4_000],
  ["it has confirmed something since, and more is on its way", 4_000, 3_000, 10_000],
])("a peer is waited for: %s", (_, before, silentMs, since) => expect(waitingSince(before, silentMs, 10_000)).toBe(since));

testOnLinux("streams and sockets whose other end is gone without a word are let go; all others go on", async () => {
  const [bySocket, byStream] = [
    await leadwire.admin.subscribe(LeadEventsDocument, {}),
    leadwire.admin.subscribeSse(LeadEventsDocument, {}),
  ];
  const [gone, another, socket] = [await rawStream(ALL), await rawStream(ALL), await rawSocket(ALL)];
  await until(async () => (await streams()) === 3 && (await sockets()) === 2);
  for (const one of [gone.response.socket, another.response.socket, (socket as unknown as { _socket: Socket })._socket]) deafen(one);

  // What is on its way to them is never confirmed.
  const lead = await aLead(leadwire.admin);
  await until(async () => (await streams()) === 1 && (await sockets()) === 1);
  expect(await metric(leadwire, "leadwire_dead_peers_total")).toBe(3);
  expect(await metric(leadwire, "leadwire_subscriptions")).toBe(2);
  for (const stream of [bySocket, byStream]) {
    expect((await stream.next()).leadEvents.lead?.id).toBe(lead.id);
    await stream.stop();
  }
  for (const { response } of [gone, another]) response.destroy();
  socket.terminate();
});

testOnLinux("who is there and reads nothing for a while is not taken for gone", async () => {
  await until(async () => (await streams()) === 0);
  const before = await metric(leadwire, "leadwire_dead_peers_total");
  const lead = await aLead(leadwire.admin);
  const long = "a: description b: description c: description d: description e: description f: description g: description";
  const stalled = await rawStream(`subscription { leadEvents(where: { id: { eq: "${lead.id}" } }) { id lead { ${long} } } }`);
  await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead.id, description: "x".repeat(20_000) } });
  await until(() => stalled.text().includes("xxx"));
  stalled.response.pause();
  // More than the system's buffers of the two ends take.
  const changes = 80;
  await manyChanges(leadwire, lead.id, changes);
  const follower = await rawStream(`subscription { leadEvents(where: { id: { eq: "${lead.id}" } }) { id } }`);

  // One that falls silent after it is let go first.
  for (let round = 0; round < 2; round++) {
    const gone = await rawStream(ALL);
    await until(async () => (await streams()) === 3);
    deafen(gone.response.socket);
    await aLead(leadwire.admin);
    await until(async () => (await streams()) === 2);
    gone.response.destroy();
  }
  expect(await metric(leadwire, "leadwire_dead_peers_total")).toBe(before + 2);
  stalled.response.resume();
  await until(() => stalled.text().split("event: next").length === changes + 2);
  for (const { response } of [stalled, follower]) response.destroy();
});

testOnLinux("an answer that nobody confirms ends as well", async () => {
  const before = await metric(leadwire, "leadwire_dead_peers_total");
  const socket = connect(Number(new URL(leadwire.url).port), "127.0.0.1");
  await once(socket, "connect");
  deafen(socket);
  socket.write("GET /healthz HTTP/1.1\r\nhost: leadwire\r\n\r\n");
  await until(async () => (await metric(leadwire, "leadwire_dead_peers_total")) === before + 1);
  socket.destroy();
});

test("without the library the server goes on, and says so once", async () => {
  const lines: string[] = [];
  const log = createLog("info", { write: (line) => void lines.push(line) });
  const server = createServer((_request, response) => void response.end("here")).listen(0);
  const peers = new DeadPeers(server, { log, metrics: new Metrics() }, { lookMs: 1, patienceMs: 1 });
  await peers.start(() => import("koffi/no-such-file" as string));
  const { port } = server.address() as { port: number };
  for (let n = 0; n < 3; n++) expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe("here");
  peers.stop();
  server.closeAllConnections();
  server.close();
  expect(lines).toEqual([expect.stringContaining("koffi cannot be loaded")]);
});
