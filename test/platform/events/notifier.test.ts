import { expect, test } from "@jest/globals";
import { createClient } from "@redis/client";
import { aLead } from "../../support/factories.js";
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
