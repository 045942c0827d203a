import { beforeAll, describe, expect, test } from "@jest/globals";
import { Client } from "../../support/client.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { FunnelDocument } from "../../support/operations.js";

const leadwire = new Leadwire();
let rep: Client & { id: string };

/** Leads of two reps; `created` is when they came, set past the API because nobody can. */
const LEADS = [
  { companySize: 10, industry: "Retail", channel: "EVENT", created: "2026-01-31T22:59:59Z", mine: true },
  { companySize: 30, industry: "Retail", channel: "EVENT", created: "2026-01-31T23:00:00Z", mine: true },
  { companySize: 500, industry: "Retail", channel: "API", created: "2026-02-10T12:00:00Z", mine: false },
  { companySize: null, industry: "Logistics", channel: "API", created: "2026-03-29T01:30:00Z", mine: false },
  { companySize: 70, industry: null, channel: "API", created: "2026-03-29T00:30:00Z", mine: true },
] as const;

beforeAll(async () => {
  rep = await leadwire.user("REP", { name: "Rita" });
  const other = await leadwire.user("REP", { name: "Otto" });
  for (const { companySize, industry, channel, created, mine } of LEADS) {
    const lead = await aLead(leadwire.admin, { companySize, industry, source: { channel, name: `by ${channel}` } });
    await leadwire.sql("update lead set created_at = $2, owner_id = $3 where id = $1", [
      lead.id.slice(5),
      created,
      (mine ? rep : other).id.slice(5),
    ]);
  }
});

const stats = async (client: Client, args: string, selection: string) =>
  (await client.do<any, any>(`{ leadStats${args ? `(${args})` : ""} { ${selection} } }`)).leadStats;

describe("statistics", () => {
  test("without groups are of all records", async () => {
    expect(await stats(leadwire.admin, "", "key { stage bucketStart } count companySize { sum avg min max }")).toEqual([
      { key: { stage: null, bucketStart: null }, count: 5, companySize: { sum: 610, avg: 152.5, min: 10, max: 500 } },
    ]);
  });

  test("of nothing are one group without numbers", async () => {
    expect(await stats(leadwire.admin, 'where: { name: { eq: "Nobody" } }', "count companySize { sum min }")).toEqual([
      { count: 0, companySize: { sum: null, min: null } },
    ]);
  });

  test("group by a field, by one of another record, and by a record", async () => {
    expect(await stats(leadwire.admin, "groupBy: [INDUSTRY, SOURCE_CHANNEL]", "key { industry sourceChannel } count")).toEqual([
      { key: { industry: "Logistics", sourceChannel: "API" }, count: 1 },
      { key: { industry: "Retail", sourceChannel: "EVENT" }, count: 2 },
      { key: { industry: "Retail", sourceChannel: "API" }, count: 1 },
      { key: { industry: null, sourceChannel: "API" }, count: 1 },
    ]);
    const byOwner = await stats(leadwire.admin, "groupBy: [OWNER]", "key { owner { name } } count");
    expect(byOwner).toEqual(
      expect.arrayContaining([
        { key: { owner: { name: "Rita" } }, count: 3 },
        { key: { owner: { name: "Otto" } }, count: 2 },
      ]),
    );
  });

  test("make spans of time by the calendar of a time zone, across a change of its clocks", async () => {
    const months = (timezone: string) => stats(leadwire.admin, `bucket: MONTH, timezone: "${timezone}"`, "key { bucketStart } count");
    expect(await months("Europe/Berlin")).toEqual([
      { key: { bucketStart: "2025-12-31T23:00:00.000Z" }, count: 1 },
      { key: { bucketStart: "2026-01-31T23:00:00.000Z" }, count: 2 },
      { key: { bucketStart: "2026-02-28T23:00:00.000Z" }, count: 2 },
    ]);
    expect(await months("UTC")).toEqual([
      { key: { bucketStart: "2026-01-01T00:00:00.000Z" }, count: 2 },
      { key: { bucketStart: "2026-02-01T00:00:00.000Z" }, count: 1 },
      { key: { bucketStart: "2026-03-01T00:00:00.000Z" }, count: 2 },
    ]);
    expect(
      await stats(
        leadwire.admin,
        'bucket: HOUR, timezone: "Europe/Berlin", where: { createdAt: { gt: "2026-03-01T00:00:00Z" } }',
        "key { bucketStart } count",
      ),
    ).toEqual([
      { key: { bucketStart: "2026-03-29T00:00:00.000Z" }, count: 1 },
      { key: { bucketStart: "2026-03-29T01:00:00.000Z" }, count: 1 },
    ]);
  });

  test("leave out groups that `having` does not want, also by numbers that are not selected", async () => {
    const by = (having: string) => stats(leadwire.admin, `groupBy: [INDUSTRY], having: ${having}`, "key { industry } count");
    expect(await by("{ count: { gte: 2 } }")).toEqual([{ key: { industry: "Retail" }, count: 3 }]);
    expect(await by("{ companySize: { max: { lt: 100 } } }")).toEqual([{ key: { industry: null }, count: 1 }]);
    expect(await by("{ companySize: { max: { isNull: true } }, count: { in: [1] } }")).toEqual([
      { key: { industry: "Logistics" }, count: 1 },
    ]);
  });

  test.each<[string, object, string]>([
    ["null in place of a list", { count: { in: null } }, "BAD_USER_INPUT"],
    ["null in place of a number", { count: { gte: null } }, "BAD_USER_INPUT"],
    ["null in place of a comparison", { companySize: { max: null } }, "BAD_USER_INPUT"],
    ["null in place of all of it", { companySize: null }, "BAD_USER_INPUT"],
    ["too many values", { count: { in: Array.from({ length: 201 }, (_, number) => number) } }, "OPERATION_TOO_COMPLEX"],
  ])("refuse a `having` with %s, as a `where`", async (_, having, code) => {
    const query = "query ($having: LeadStatsFilter) { leadStats(groupBy: [INDUSTRY], having: $having) { count } }";
    const { errors } = await leadwire.admin.ask(query, { having });
    expect(errors?.[0]).toMatchObject({ message: expect.stringMatching(/having|values/), extensions: { code } });
  });

  test("refuse a group that is named twice", async () => {
    expect(await leadwire.admin.refusal("{ leadStats(groupBy: [OWNER, STAGE, OWNER]) { count } }")).toBe("BAD_USER_INPUT");
  });

  test("count only what the viewer sees", async () => {
    await leadwire.setRepSight("OWN");
    expect(await stats(rep, "", "count companySize { max }")).toEqual([{ count: 3, companySize: { max: 70 } }]);
  });

  test("take the filters of lists, with their limits", async () => {
    expect(await stats(leadwire.admin, "where: { source: { channel: { eq: EVENT } } }", "count")).toEqual([{ count: 2 }]);
    expect(await leadwire.admin.refusal(`{ leadStats(where: { source: { name: { eq: null } } }) { count } }`)).toBe("BAD_USER_INPUT");
    expect(await leadwire.admin.refusal(`{ leadStats(bucket: DAY, timezone: "Mars/Base") { count } }`)).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  test("refuse more groups than anybody reads", async () => {
    await leadwire.sql(
      `insert into lead (id, version, name, stage, status, status_since, interest, industry)
       select gen_random_uuid(), 1, 'Many', 'LEAD', 'NEW', now(), 'UNKNOWN', 'Industry ' || n from generate_series(1, 1001) n`,
    );
    expect(await leadwire.admin.refusal(`{ leadStats(groupBy: [INDUSTRY]) { count } }`)).toBe("OPERATION_TOO_COMPLEX");
    await leadwire.sql("delete from lead where name = 'Many'");
  });

  test("the funnel of the design runs", async () => {
    const { leadStats } = await leadwire.admin.do(FunnelDocument, {});
    expect(leadStats.reduce((sum, { count }) => sum + count, 0)).toBe(5);
    expect(leadStats[0]).toMatchObject({ key: { stage: "LEAD" }, score: { min: expect.any(Number) } });
  });
});

describe("money", () => {
  test("is added up for each currency, and weighed by how likely it is", async () => {
    const account = await leadwire.admin.do<any, any>(
      `mutation { createAccount(input: { name: "Nordwind" }) { account { id } userErrors { message } } }`,
    );
    const accountId = account.createAccount.account.id;
    for (const amount of [
      '{ amount: "100.10", currency: "EUR" }',
      '{ amount: "200.20", currency: "EUR" }',
      '{ amount: "50", currency: "CHF" }',
      "null",
    ]) {
      const { createOpportunity } = await leadwire.admin.do<any, any>(
        `mutation { createOpportunity(input: { name: "Deal", accountId: "${accountId}", amount: ${amount} }) { opportunity { probability } userErrors { message } } }`,
      );
      expect(createOpportunity.userErrors).toEqual([]);
    }
    const { opportunityStats } = await leadwire.admin.do<any, any>(
      `{ opportunityStats(groupBy: [STAGE, ACCOUNT]) { key { stage account { name } } count probability { avg } amount { currency count sum avg min max weighted } } }`,
    );
    expect(opportunityStats).toEqual([
      {
        key: { stage: "DISCOVERY", account: { name: "Nordwind" } },
        count: 4,
        probability: { avg: 20 },
        amount: [
          { currency: "CHF", count: 1, sum: "50.00", avg: "50.00", min: "50.00", max: "50.00", weighted: "10.00" },
          { currency: "EUR", count: 2, sum: "300.30", avg: "150.15", min: "100.10", max: "200.20", weighted: "60.06" },
        ],
      },
    ]);
  });
});
