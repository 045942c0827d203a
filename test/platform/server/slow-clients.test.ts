import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "@jest/globals";
import { TRANSPORT_LIMITS } from "../../../src/platform/schema/limits.js";
import { Leadwire } from "../../support/leadwire.js";
import { metric } from "../../support/metric.js";
import { until } from "../../support/until.js";

const MANY = 1_000;
const MOST_CONNECTIONS = 30;
const leadwire = new Leadwire({
  requestPatience: { headersMs: 3_000, requestMs: 3_500, checkMs: 200 },
  connectionsPerAddress: MANY + 100,
});
const narrow = new Leadwire({ connectionsPerAddress: MOST_CONNECTIONS });
const patient = new Leadwire();
const open = new Set<Socket>();

afterEach(() => {
  for (const socket of open) socket.destroy();
  open.clear();
});

/** A connection that says this and then nothing more. */
async function say(url: string, text: string): Promise<{ socket: Socket; answer: Promise<string> }> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  open.add(socket);
  let answer = "";
  socket.on("data", (data) => {
    answer += data;
  });
  socket.on("error", () => {});
  const closed = once(socket, "close").then(() => answer);
  await once(socket, "connect");
  if (text) socket.write(text);
  return { socket, answer: closed };
}

const head = (path: string, length: number) =>
  `POST ${path} HTTP/1.1\r\nhost: leadwire\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n`;

describe(`${MANY} connections`, () => {
  test.each([
    ["that say nothing", ""],
    ["that begin a request", "GET /graphql HTTP/1.1\r\nhost: lead"],
    ["that send half a body", `${head("/graphql", 100)}\r\n{"query":`],
    ["that send half a body to a stream", `${head("/partner/graphql/stream", 100)}\r\n{"query":`],
    ["that ask for a WebSocket and never finish", "GET /graphql HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\n"],
  ])("%s are given up, and others are served meanwhile", async (_, text) => {
    const all = await Promise.all(Array.from({ length: MANY }, () => say(leadwire.url, text)));
    let waiting = all.length;
    for (const { answer } of all) void answer.then(() => waiting--);
    expect(waiting).toBeGreaterThan(0);
    do {
      expect((await fetch(`${leadwire.url}/healthz`)).status).toBe(200);
      expect((await leadwire.admin.ask("{ me { id } }")).data).toBeTruthy();
      await new Promise((resolve) => setTimeout(resolve, 50));
    } while (waiting > 0);
    const answers = new Set((await Promise.all(all.map(({ answer }) => answer))).map((answer) => answer.split("\r\n")[0]));
    expect([...answers].filter((line) => line !== "" && !line?.includes("408"))).toEqual([]);
  });
});

test("one address has so many connections; one more is closed at once, and counted, until another one has gone", async () => {
  const all = await Promise.all(Array.from({ length: MOST_CONNECTIONS + 20 }, () => say(narrow.url, "")));
  await until(() => all.filter(({ socket }) => socket.destroyed).length >= 20);
  for (const { socket } of all.slice(0, MOST_CONNECTIONS)) socket.destroy();
  await until(async () => (await fetch(`${narrow.url}/healthz`)).status === 200);
  expect(await metric(narrow, "leadwire_connections_refused_total")).toBeGreaterThanOrEqual(20);
});

test("the bytes of bodies that are coming in are limited for an address, and are free again when they have gone", async () => {
  const length = TRANSPORT_LIMITS.bodyBytes.most;
  const begun = `${head("/graphql", length)}\r\n{"query":"{ me { id } }","variables":{"a":"`.padEnd(length, "x");
  const fits = Math.floor(TRANSPORT_LIMITS.waitingBytes.most / length);
  const all = await Promise.all(Array.from({ length: fits + 2 }, () => say(patient.url, begun)));
  const refused = await Promise.race(all.map(({ answer }) => answer));
  expect(refused).toMatch(/^HTTP\/1.1 429 /);
  expect(JSON.parse(refused.split("\r\n\r\n")[1] as string).errors[0].extensions).toMatchObject({
    code: "RATE_LIMITED",
    name: "waitingBytes",
    limit: TRANSPORT_LIMITS.waitingBytes.most,
    retryAfterMs: expect.any(Number),
    requestId: expect.any(String),
  });
  for (const { socket } of all) socket.destroy();
  const large = JSON.stringify({ query: "{ me { name } }" }).padEnd(length - 100);
  await until(async () => {
    const answer = await fetch(`${patient.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${patient.admin.token}` },
      body: large,
    });
    return ((await answer.json()) as any).data?.me.name === "Administrator";
  });
});
