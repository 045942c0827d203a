import { once } from "node:events";
import { expect, test } from "@jest/globals";
import { WebSocket } from "ws";
import type { Audience, Sink } from "../../../src/platform/events/hub.js";
import { lookUpsIn } from "../../../src/platform/query/filter.js";
import { TRANSPORT_LIMITS } from "../../../src/platform/schema/limits.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { metric } from "../../support/metric.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire();

/** Takes everything and keeps nothing. */
const sink: Sink = { isReady: true, send() {}, drained: async () => {}, caughtUp() {}, end() {} };

test("however many costly streams somebody else has open, a plain one gets its turn among the first", async () => {
  const { hub, eventLog, rateLimiter } = leadwire.app.services;
  const order: string[] = [];
  const audienceOf = (key: string, cost: number): Audience => ({
    key,
    operation: "leadEvents",
    coalesce: false,
    cost,
    isAbout: ({ recordType }) => recordType === "lead",
    async framesOf(steps) {
      // As a statement of the database would.
      await new Promise((resolve) => setImmediate(resolve));
      order.push(key);
      return steps.map(() => null);
    },
    failed: () => ({}),
  });
  const costly = Array.from({ length: 80 }, (_, n) => hub.join(audienceOf(`costly ${n}`, 500), eventLog.head, sink, "somebody"));
  const plain = hub.join(audienceOf("plain", 5), eventLog.head, sink, "somebody else");
  await aLead(leadwire.admin);
  await until(() => order.length >= 81);
  expect(order.indexOf("plain")).toBeLessThan(8);
  // Whoever asks what costs much pays for each event; a plain subscription costs nothing more.
  expect(rateLimiter.budget("somebody").remaining).toBeLessThan(rateLimiter.budget("somebody else").remaining);
  const { limit, remaining } = rateLimiter.budget("somebody else");
  expect(remaining).toBe(limit);
  for (const subscriber of [...costly, plain]) subscriber.leave();
});

test("who follows by more than they can pay for hears of it later, and whoever can at once", async () => {
  const { hub, eventLog, rateLimiter } = leadwire.app.services;
  const told: string[] = [];
  const follow = (key: string, cost: number, owner: string) =>
    hub.join(
      {
        key,
        operation: "leadEvents",
        coalesce: false,
        cost,
        isAbout: ({ recordType }) => recordType === "lead",
        framesOf: async (steps) => {
          told.push(key);
          return steps.map(() => null);
        },
        failed: () => ({}),
      },
      eventLog.head,
      sink,
      owner,
    );
  rateLimiter.charge("poor", 1_000_000);
  const all = [follow("costly", 20_000, "poor"), follow("plain", 5, "poor"), follow("costly of another", 20_000, "rich")];
  await aLead(leadwire.admin);
  await until(() => told.length >= 2);
  expect(told.toSorted()).toEqual(["costly of another", "plain"]);
  // Somebody who can pay comes to the same question.
  all.push(follow("costly", 20_000, "rich"));
  await until(() => told.length >= 3);
  for (const subscriber of all) subscriber.leave();
});

test("each part of a filter that asks about other records costs what a statement does, in variables and written down", () => {
  const none = { none: { text: { eq: "x" } } };
  expect(lookUpsIn({ status: { eq: "NEW" }, score: { gte: 1 }, customFields: [{ key: "a", text: { eq: "b" } }] })).toBe(0);
  expect(lookUpsIn({ and: [{ activities: none }, { not: { activities: { ...none, some: {} } } }], owner: { name: { eq: "x" } } })).toBe(4);
});

/** A socket by hand, on which many operations are open at once: what came for which. */
async function openSocket(token: string) {
  const socket = new WebSocket(`${leadwire.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  const answers = new Map<string, any>();
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "connection_init", payload: { Authorization: `Bearer ${token}` } }));
  await once(socket, "message");
  socket.on("message", (data) => {
    const { id, payload } = JSON.parse(String(data));
    if (id && !answers.has(id)) answers.set(id, Array.isArray(payload) ? payload[0] : payload?.errors?.[0]);
  });
  const ask = (id: string, company: string) => {
    const query = `subscription { leadEvents(where: { companyName: { eq: "${company}" } }) { id } }`;
    socket.send(JSON.stringify({ type: "subscribe", id, payload: { query } }));
  };
  return { socket, answers, ask, end: (id: string) => socket.send(JSON.stringify({ type: "complete", id })) };
}

test("a token has so many different subscriptions at once, however they are spread over sockets; equal ones count once", async () => {
  const program = await leadwire.service("LEADS_READ", "EVENTS_SUBSCRIBE");
  const { most } = TRANSPORT_LIMITS.tokenQuestions;
  const { most: onOne } = TRANSPORT_LIMITS.socketOperations;
  const groups = async () => metric(leadwire, "leadwire_subscription_groups");
  const sockets = await Promise.all(Array.from({ length: most / onOne + 1 }, () => openSocket(program.token as string)));
  for (let n = 0; n < most; n++) sockets[Math.floor(n / onOne)]?.ask(`${n}`, `Company ${n}`);
  await until(async () => (await groups()) === most);
  const last = sockets.at(-1) as (typeof sockets)[number];
  last.ask("one more", `Company ${most}`);
  await until(() => last.answers.has("one more"));
  expect(last.answers.get("one more").extensions).toMatchObject({
    code: "RATE_LIMITED",
    name: "tokenQuestions",
    limit: most,
    value: most + 1,
  });
  // A question that is asked already needs no room, and one that ends makes some.
  last.ask("equal", "Company 1");
  await until(async () => (await metric(leadwire, "leadwire_subscriptions")) === most + 1);
  sockets[0]?.end("0");
  await until(async () => (await groups()) === most - 1);
  last.ask("in its place", `Company ${most}`);
  await until(async () => (await groups()) === most);
  for (const { socket } of sockets) socket.terminate();
});
