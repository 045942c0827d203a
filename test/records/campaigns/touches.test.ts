import { expect, test } from "@jest/globals";
import { captureLead } from "../../../src/lifecycle/capture/capture-lead.js";
import { transact } from "../../../src/platform/database/transaction.js";
import { SYSTEM } from "../../../src/platform/identity/actor.js";
import type { CaptureLeadRow } from "../../../src/records/leads/lead.inputs.js";
import type { Client } from "../../support/client.js";
import { aLead, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  CaptureLeadDocument,
  type CaptureLeadInput,
  CreateCampaignDocument,
  LeadEventsDocument,
  LeadListDocument,
  LeadTouchesDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();

const capture = async (details: Partial<CaptureLeadInput>) => {
  const { captureLead: answer } = await leadwire.admin.do(CaptureLeadDocument, { input: person(details) });
  if (!answer.lead) throw new Error(`Cannot capture: ${JSON.stringify(answer.userErrors)}`);
  return answer.lead;
};
const touchesOf = async (id: string) => (await leadwire.admin.do(LeadTouchesDocument, { id })).lead;

const MARKS = {
  utmSource: "search",
  utmMedium: "cpc",
  utmCampaign: "spring-26",
  utmTerm: "crm",
  utmContent: "b",
  landingPage: "https://www.house.example/a?x=1",
  referrerUrl: "https://search.example/",
};

test("a later capture moves the last touch and keeps the first, and each is one of the touches", async () => {
  await leadwire.admin.do(CreateCampaignDocument, { input: { name: "Spring", utmCampaign: "Spring-26" } });
  const lead = await capture({ attribution: { ...MARKS, utmMedium: " cpc ", utmContent: "  " } });
  const first = await touchesOf(lead.id);
  expect(first).toMatchObject({ campaign: { name: "Spring" }, touches: { totalCount: 1 } });
  expect(first?.firstTouch).toMatchObject({ ...MARKS, utmContent: null, campaign: { name: "Spring" }, source: { name: "Test form" } });
  expect(first?.lastTouch).toEqual(first?.firstTouch);

  const source = { channel: "EVENT" as const, name: "Fair" };
  await capture({ email: lead.email, source, campaign: { name: "Fair season" } });
  const second = await touchesOf(lead.id);
  expect(second).toMatchObject({
    campaign: { name: "Spring" },
    firstTouch: first?.firstTouch,
    lastTouch: { campaign: { name: "Fair season" }, source },
  });
  await capture({ email: lead.email, attribution: { utmCampaign: "nobody knows it" } });
  const third = await touchesOf(lead.id);
  expect(third).toMatchObject({ firstTouch: first?.firstTouch, lastTouch: { campaign: null, utmCampaign: "nobody knows it" } });
  expect(third?.touches.nodes.map(({ campaign }) => campaign?.name)).toEqual([undefined, "Fair season", "Spring"]);
});

test("a link makes no campaign, and names one by its mark before one by its name; what the capture names counts more", async () => {
  const { totalCount } = (await leadwire.admin.do<any, any>("{ campaigns { totalCount } }")).campaigns;
  for (const [name, utmCampaign] of [
    ["by-name", null],
    ["Its mark is by-mark", "by-mark"],
    ["by-mark", "other"],
  ] as const)
    await leadwire.admin.do(CreateCampaignDocument, { input: { name, utmCampaign } });
  const campaignOf = async (details: Partial<CaptureLeadInput>) =>
    (await touchesOf((await capture(details)).id))?.lastTouch?.campaign?.name;
  expect(await campaignOf({ attribution: { utmCampaign: "BY-NAME" } })).toBe("by-name");
  expect(await campaignOf({ attribution: { utmCampaign: "By-Mark" } })).toBe("Its mark is by-mark");
  expect(await campaignOf({ attribution: { utmCampaign: "by-mark" }, campaign: { name: "by-name" } })).toBe("by-name");
  expect(await campaignOf({ attribution: { utmCampaign: "from a link alone" } })).toBeUndefined();
  expect((await leadwire.admin.do<any, any>("{ campaigns { totalCount } }")).campaigns.totalCount).toBe(totalCount + 3);
});

test("a row of a file tells of the past: it is a touch, and neither the first nor the last of somebody who is known", async () => {
  const lead = await capture({});
  const before = await touchesOf(lead.id);
  const input = { email: lead.email, source: { channel: "IMPORT", name: "Old list" } } as CaptureLeadRow;
  await transact(leadwire.app.services.dataSource, SYSTEM, null, (tx) =>
    captureLead(tx, input, { createdAt: new Date("2020-01-01T00:00:00Z") }),
  );
  const after = await touchesOf(lead.id);
  expect(after).toMatchObject({ firstTouch: before?.firstTouch, lastTouch: before?.lastTouch, touches: { totalCount: 2 } });
  expect(after?.touches.nodes[1]).toMatchObject({ at: "2020-01-01T00:00:00.000Z", source: { name: "Old list" } });
});

test("ten captures of one person at once make one lead with ten touches, the first of which is its capture", async () => {
  const input = person({ email: "at-once@touches.example" });
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, nth) =>
      leadwire.admin.do(CaptureLeadDocument, { input: { ...input, attribution: { utmContent: `${nth}` } } }),
    ),
  );
  expect(new Set(answers.map(({ captureLead: { lead } }) => lead?.id)).size).toBe(1);
  const found = await touchesOf(answers[0]?.captureLead.lead?.id as string);
  expect(found?.touches.totalCount).toBe(10);
  const created = answers.findIndex(({ captureLead: { outcome } }) => outcome === "CREATED");
  expect(found?.firstTouch?.utmContent).toBe(`${created}`);
});

test("leads are found, streamed and counted by their first and last touch", async () => {
  const stream = await leadwire.admin.subscribe(LeadEventsDocument, { where: { lastTouch: { utmSource: { eq: "letter" } } } });
  const lead = await capture({ attribution: { utmSource: "advert" }, campaign: { name: "Adverts" } });
  await capture({ email: lead.email, attribution: { utmSource: "letter" }, campaign: { name: "Letters" } });
  const listed = async (where: object) => (await leadwire.admin.do(LeadListDocument, { where })).leads.nodes.map(({ id }) => id);
  expect(await listed({ firstTouch: { utmSource: { eq: "advert" } } })).toEqual([lead.id]);
  expect(await listed({ lastTouch: { campaign: { name: { eq: "Letters" } } } })).toEqual([lead.id]);
  expect(await listed({ lastTouch: { utmSource: { eq: "advert" } } })).toEqual([]);
  expect(await listed({ touches: { some: { campaign: { name: { eq: "Adverts" } } } } })).toEqual([lead.id]);
  const { leadStats } = await leadwire.admin.do<any, any>(
    `query ($where: LeadFilter) { leadStats(where: $where, groupBy: [FIRST_TOUCH_CAMPAIGN, LAST_TOUCH_CAMPAIGN]) {
       count key { firstTouchCampaign { name } lastTouchCampaign { name } } } }`,
    { where: { id: { eq: lead.id } } },
  );
  expect(leadStats).toEqual([{ count: 1, key: { firstTouchCampaign: { name: "Adverts" }, lastTouchCampaign: { name: "Letters" } } }]);
  expect((await stream.next()).leadEvents).toMatchObject({ lead: { id: lead.id } });
  await stream.stop();
});

test("a touch is seen by its id as far as its lead is", async () => {
  const lead = await aLead(leadwire.admin);
  const touch = (await touchesOf(lead.id))?.firstTouch?.id as string;
  const [owner, colleague] = [await leadwire.user("REP"), await leadwire.user("REP")];
  await leadwire.sql("update lead set owner_id = $1 where id = $2", [owner.id.split("_")[1], lead.id.split("_")[1]]);
  const found = async (asker: Client) => (await asker.do<any, any>("query ($id: ID!) { node(id: $id) { id } }", { id: touch })).node;
  expect(await found(owner)).toEqual({ id: touch });
  expect(await found(colleague)).toBeNull();
});
