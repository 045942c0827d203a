import { expect, test } from "@jest/globals";
import { createClient } from "@redis/client";
import { aLead } from "../../support/factories.js";
import { HalfOpen } from "../../support/half-open.js";
import { Leadwire } from "../../support/leadwire.js";
import { LeadEventsDocument, RevokeTokenDocument } from "../../support/operations.js";

const REDIS_URL = process.env.CI_REDIS_URL ?? "redis://127.0.0.1:6379";
/** Only where a Redis is given or answers at the usual place; else these tests are shown as skipped. */
const redis = createClient({ url: REDIS_URL, socket: { connectTimeout: 2_000, reconnectStrategy: false } });
redis.on("error", () => {});
const answers = await redis.connect().then(
  () => true,
  () => false,
);
if (answers) await redis.close();
if (!answers && process.env.CI_REDIS_URL) throw new Error("CI_REDIS_URL does not answer");

const leadwire = new Leadwire({ redisUrl: REDIS_URL });
const withoutRedis = new Leadwire({ redisUrl: "redis://127.0.0.1:1" });

(answers ? test : test.skip)("by Redis a change of another process arrives, and so does a revocation", async () => {
  const another = await leadwire.startAnother();
  try {
    expect(
      await leadwire.sql("select from pg_stat_activity where datname = current_database() and application_name = 'leadwire notifier'"),
    ).toEqual([]);
    const program = await leadwire.service("LEADS_READ", "EVENTS_SUBSCRIBE");
    const stream = await program.subscribe(LeadEventsDocument, {}, another.url);
    for (let round = 0; round < 10; round++) {
      const lead = await aLead(leadwire.admin);
      expect((await stream.next()).leadEvents.lead?.id).toBe(lead.id);
    }
    await leadwire.admin.do(RevokeTokenDocument, { input: { tokenId: program.tokenId } });
    expect(await stream.untilEnd()).toMatchObject({ code: 4401 });
  } finally {
    await another.stop();
  }
});

(answers ? test : test.skip)(
  "when the line to Redis goes dead without a word nobody waits, and all is heard",
  async () => {
    const { hostname, port } = new URL(REDIS_URL);
    const way = await HalfOpen.to(hostname, Number(port || 6379));
    const redisUrl = `redis://127.0.0.1:${way.port}`;
    const [one, another] = [await leadwire.startAnother({ redisUrl }), await leadwire.startAnother({ redisUrl })];
    try {
      const writer = leadwire.admin.at(one.url);
      const streams = [await writer.subscribe(LeadEventsDocument, {}), await leadwire.admin.subscribe(LeadEventsDocument, {}, another.url)];
      for (let round = 0; round < 5; round++) {
        const lead = await aLead(writer);
        for (const stream of streams) expect((await stream.next()).leadEvents.lead?.id).toBe(lead.id);
        if (round === 1) way.goDead();
      }
      for (const stream of streams) await stream.stop();
    } finally {
      await Promise.all([one.stop(), another.stop()]);
      await way.close();
    }
  },
  90_000,
);

test("while Redis is away changes of other processes come all the same, a little later", async () => {
  const another = await withoutRedis.startAnother();
  try {
    const stream = await withoutRedis.admin.subscribe(LeadEventsDocument, {}, another.url);
    const lead = await aLead(withoutRedis.admin);
    expect((await stream.next()).leadEvents.lead?.id).toBe(lead.id);
    await stream.stop();
  } finally {
    await another.stop();
  }
});
