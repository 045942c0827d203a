import { expect, test } from "@jest/globals";
import type { Audience, Sink } from "../../../src/platform/events/hub.js";
import { TRANSPORT_LIMITS } from "../../../src/platform/execution/limits.js";
import type { Stream } from "../../support/client.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { metric } from "../../support/metric.js";
import { LeadEventsDocument } from "../../support/operations.js";
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

test("a token has so many different subscriptions at once, however they are spread over sockets; equal ones count once", async () => {
  const program = await leadwire.service("LEADS_READ", "EVENTS_SUBSCRIBE");
  const { most } = TRANSPORT_LIMITS.tokenQuestions;
  const ask = (n: number) => program.subscribe(LeadEventsDocument, { where: { companyName: { eq: `Company ${n}` } } });
  const streams: Stream<any>[] = [];
  for (let n = 0; n < most; n++) streams.push(await ask(n));
  const refused = await ask(most);
  expect((await refused.nextResult()).errors?.[0]?.extensions).toMatchObject({
    code: "RATE_LIMITED",
    name: "tokenQuestions",
    limit: most,
    value: most + 1,
  });
  await refused.stop();
  // What ends makes room, and a question that is asked already needs none.
  await streams.pop()?.stop();
  await streams.pop()?.stop();
  await until(async () => (await metric(leadwire, "leadwire_subscription_groups")) === most - 2);
  streams.push(await ask(0), await ask(most + 1));
  for (const stream of streams.slice(-2)) expect(stream.hasEnded).toBe(false);
  await Promise.all(streams.map((stream) => stream.stop()));
});
