import { describe, expect, test } from "@jest/globals";
import { aLead, manyChanges } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { metric } from "../../support/metric.js";
import { ChangeLeadStatusDocument, LeadStatsChangedDocument } from "../../support/operations.js";
import { RandomChanges } from "../../support/random-changes.js";
import { dice } from "../../support/random-scores.js";
import { Tile } from "../../support/tile.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire();
const ALL = { groupBy: ["STATUS" as const] };
const readings = () => metric(leadwire, "leadwire_live_readings_total");
const move = (leadId: string, status: "CONTACTED" | "WARM" | "COLD") =>
  leadwire.admin.do(ChangeLeadStatusDocument, { input: { leadId, status } });

test("the first frame has all groups, and those that follow what has changed and what is gone", async () => {
  const where = { companyName: { eq: "Follow Ltd" } };
  const lead = await aLead(leadwire.admin, { companyName: "Follow Ltd" });
  const stream = await leadwire.admin.subscribe(LeadStatsChangedDocument, { where, ...ALL, atMostEvery: "PT0.25S" });
  const first = (await stream.next()).leadStatsChanged;
  expect(first).toMatchObject({ groups: [{ key: { status: "NEW" }, count: 1 }], changed: [], removed: [] });
  await move(lead.id, "CONTACTED");
  const second = (await stream.next()).leadStatsChanged;
  expect(second).toMatchObject({ groups: null, changed: [{ key: { status: "CONTACTED" }, count: 1 }], removed: [{ status: "NEW" }] });
  await aLead(leadwire.admin, { companyName: "Follow Ltd" });
  expect((await stream.next()).leadStatsChanged).toMatchObject({ changed: [{ key: { status: "NEW" }, count: 1 }], removed: [] });
  expect(second.cursor).not.toBe(first.cursor);
  await stream.stop();
});

test("server-sent events tell the same, and come back after the last id", async () => {
  const where = { companyName: { eq: "Sent Ltd" } };
  const stream = leadwire.admin.subscribeSse(LeadStatsChangedDocument, { where, atMostEvery: "PT0.25S" });
  const { cursor } = (await stream.next()).leadStatsChanged;
  await aLead(leadwire.admin, { companyName: "Sent Ltd" });
  expect((await stream.next()).leadStatsChanged).toMatchObject({ groups: null, changed: [{ count: 1 }] });
  await stream.stop();
  const again = leadwire.admin.subscribeSse(LeadStatsChangedDocument, { where, after: cursor });
  expect((await again.next()).leadStatsChanged).toMatchObject({ groups: [{ count: 1 }], changed: [] });
  await again.stop();
});

test("what touches no record of the filter is not read for", async () => {
  const where = { companyName: { eq: "Untouched Ltd" } };
  const lead = await aLead(leadwire.admin, { companyName: "Untouched Ltd" });
  const tile = await new Tile({ where, ...ALL }).open(leadwire.admin);
  const before = await readings();
  for (let count = 0; count < 5; count++) await aLead(leadwire.admin);
  await move(lead.id, "WARM");
  await until(() => tile.frames === 2);
  expect((await readings()) - before).toBe(1);
  await tile.close();
});

test("changes in a row are one reading for each span of time, and at most one frame for each reading", async () => {
  const leads = await Promise.all(Array.from({ length: 10 }, () => aLead(leadwire.admin, { companyName: "Often Ltd" })));
  const tile = await new Tile({ where: { companyName: { eq: "Often Ltd" } }, atMostEvery: "PT1M", ...ALL }).open(leadwire.admin);
  const quick = await new Tile({ where: { companyName: { eq: "Often Ltd" } }, ...ALL }).open(leadwire.admin);
  const before = await readings();
  for (const { id } of leads) for (const status of ["CONTACTED", "WARM", "COLD"] as const) await move(id, status);
  await until(async () => quick.text === (await quick.fresh(leadwire.admin)));
  const [slowFrames, quickFrames, read] = [tile.frames - 1, quick.frames - 1, (await readings()) - before];
  // Its minute began when it was opened.
  expect(slowFrames).toBe(0);
  expect(quickFrames).toBeLessThanOrEqual(read);
  expect(read).toBeLessThan(30);
  await Promise.all([tile, quick].map((one) => one.close()));
});

describe("equal questions", () => {
  test("of viewers with equal rights are read once, and each of the others has figures of its own", async () => {
    await leadwire.setRepSight("OWN");
    const rep = await leadwire.user("REP");
    const where = { companyName: { eq: "Shared Ltd" } };
    const programs = await Promise.all(Array.from({ length: 5 }, () => leadwire.service("LEADS_READ", "EVENTS_SUBSCRIBE")));
    const tiles = await Promise.all(programs.map((program) => new Tile({ where, ...ALL }).open(program)));
    const own = await new Tile({ where, ...ALL }).open(rep);
    const before = await readings();
    await aLead(leadwire.admin, { companyName: "Shared Ltd" });
    await until(() => tiles.every(({ frames }) => frames === 2));
    expect((await readings()) - before).toBe(1);
    expect(new Set(tiles.map(({ text, cursor }) => `${text} ${cursor}`)).size).toBe(1);
    expect(own.groups).toEqual([]);
    await Promise.all([...tiles, own].map((tile) => tile.close()));
  });

  test("who comes later is told the same without another reading", async () => {
    const tile = await new Tile(ALL).open(leadwire.admin);
    const before = await readings();
    const later = await new Tile(ALL).open(leadwire.admin);
    expect([later.text, later.cursor]).toEqual([tile.text, tile.cursor]);
    expect(await readings()).toBe(before);
    await Promise.all([tile, later].map((one) => one.close()));
  });
});

test("rights that are taken away take the figures along", async () => {
  await leadwire.setRepSight("ALL");
  const rep = await leadwire.user("REP");
  await aLead(leadwire.admin, { companyName: "Taken Ltd" });
  const tile = await new Tile({ where: { companyName: { eq: "Taken Ltd" } } }).open(rep);
  expect(tile.groups).toMatchObject([{ count: 1 }]);
  await leadwire.setRepSight("OWN");
  await until(() => tile.groups[0]?.count === 0);
  expect(tile.whole).toBe(2);
  await tile.close();
});

test("time alone changes what is asked of the present", async () => {
  const where = { companyName: { eq: "Time Ltd" }, createdAt: { within: "PT3S" } };
  await aLead(leadwire.admin, { companyName: "Time Ltd" });
  const tile = await new Tile({ where }).open(leadwire.admin);
  expect(tile.groups).toMatchObject([{ count: 1 }]);
  await until(() => tile.groups[0]?.count === 0);
  expect(tile).toMatchObject({ frames: 2, whole: 1 });
  await tile.close();
});

test("who comes back after a thousand changes is told once where things stand", async () => {
  const question = { where: { companyName: { eq: "Back Ltd" } }, ...ALL };
  const tile = await new Tile(question).open(leadwire.admin);
  const { cursor } = tile;
  await tile.close();
  const lead = await aLead(leadwire.admin, { companyName: "Back Ltd" });
  await manyChanges(leadwire, lead.id, 1_000);
  for (const status of ["CONTACTED", "WARM"] as const) await move(lead.id, status);
  await tile.open(leadwire.admin, cursor);
  expect(tile).toMatchObject({ frames: 2, whole: 2, groups: [{ key: { status: "WARM" }, count: 1 }] });
  await tile.close();
});

test("what cannot be asked is refused when it is opened", async () => {
  const refusal = async (variables: object) =>
    (await (await leadwire.admin.subscribe(LeadStatsChangedDocument, variables as never)).nextResult()).errors?.[0]?.extensions?.code;
  expect(await refusal({ atMostEvery: "PT0.1S" })).toBe("BAD_USER_INPUT");
  expect(await refusal({ atMostEvery: "PT2M" })).toBe("BAD_USER_INPUT");
  expect(await refusal({ groupBy: ["STATUS", "STATUS"] })).toBe("BAD_USER_INPUT");
  expect(await refusal({ after: "forged" })).toBe("INVALID_CURSOR");
  const blind = await leadwire.service("LEADS_READ");
  expect((await (await blind.subscribe(LeadStatsChangedDocument, {})).nextResult()).errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
});

test("through changes of all kinds the tiles of a dashboard agree with one another, and in the end with queries", async () => {
  const random = dice(11);
  const leads = await Promise.all(Array.from({ length: 30 }, (_, nth) => aLead(leadwire.admin, { companyName: `Group ${nth % 4} Ltd` })));
  const owners = [(await leadwire.user("REP")).id, (await leadwire.user("MANAGER")).id];
  const questions: Tile["question"][] = [
    {},
    ALL,
    { groupBy: ["BAND"] },
    { groupBy: ["OWNER", "STATUS"] },
    { groupBy: ["SOURCE"], bucket: "DAY" },
    { where: { status: { in: ["WARM", "CONTACTED"] } }, groupBy: ["OWNER"] },
    { where: { tasks: { some: { completedAt: { isNull: true } } } }, groupBy: ["STATUS"] },
    { where: { owner: { isNull: true }, createdAt: { within: "P1D" } } },
    { groupBy: ["STATUS"], having: { count: { gt: 3 } } },
  ];
  const tiles = await Promise.all(questions.map((question) => new Tile(question).open(leadwire.admin)));
  const changes = await RandomChanges.of(
    leadwire.admin,
    random,
    leads.map(({ id }) => id),
    owners,
  );
  for (let round = 0; round < 4; round++) {
    for (let count = 0; count < 60; count++) await changes.next(leadwire.admin);
    for (const tile of tiles) await until(async () => tile.text === (await tile.fresh(leadwire.admin)));
  }
  const [one, ...others] = tiles.slice(0, 5) as [Tile, ...Tile[]];
  let compared = 0;
  for (const other of others)
    for (const [cursor, total] of other.totals)
      if (one.totals.has(cursor)) {
        expect([cursor, total]).toEqual([cursor, one.totals.get(cursor)]);
        compared++;
      }
  expect(compared).toBeGreaterThan(0);
  await Promise.all(tiles.map((tile) => tile.close()));
});

test("a change of another record of the same kind is told where the filter asks about it", async () => {
  const create = "mutation ($input: CreateAccountInput!) { createAccount(input: $input) { account { id } userErrors { message } } }";
  const account = async (input: object) => (await leadwire.admin.do<any, any>(create, { input })).createAccount.account.id as string;
  const parentId = await account({ name: "Parent Ltd", industry: "Before" });
  await account({ name: "Child Ltd", parentId });
  const live = `subscription { accountStatsChanged(where: { parent: { industry: { eq: "After" } } }, atMostEvery: "PT0.25S") {
    groups { count } changed { count } } }`;
  const stream = await leadwire.admin.subscribe<any, any>(live);
  expect((await stream.next()).accountStatsChanged.groups).toEqual([{ count: 0 }]);
  const update = "mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { userErrors { message } } }";
  await leadwire.admin.do(update, { input: { accountId: parentId, industry: "After" } });
  expect((await stream.next()).accountStatsChanged.changed).toEqual([{ count: 1 }]);
  await stream.stop();
});
