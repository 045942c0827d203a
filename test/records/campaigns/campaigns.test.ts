import { describe, expect, test } from "@jest/globals";
import { aLead, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  CampaignCostsDocument,
  CampaignListDocument,
  CaptureLeadDocument,
  type CaptureLeadInput,
  CreateCampaignDocument,
  type CreateCampaignInput,
  CreateSourceDocument,
  type CreateSourceInput,
  SourceListDocument,
  UpdateCampaignDocument,
  UpdateSourceDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();
let counter = 0;

const create = async (input: CreateCampaignInput = {}) =>
  (await leadwire.admin.do(CreateCampaignDocument, { input: { name: `Campaign ${++counter}`, ...input } })).createCampaign;
const update = async (campaignId: string, input: object) =>
  (await leadwire.admin.do(UpdateCampaignDocument, { input: { campaignId, ...input } })).updateCampaign;
const aCampaign = async (input: CreateCampaignInput = {}) => {
  const { campaign, userErrors } = await create(input);
  if (!campaign) throw new Error(`No campaign: ${JSON.stringify(userErrors)}`);
  return campaign;
};
const shown = async (name: string, client = leadwire.admin) =>
  (await client.do(CampaignListDocument, { where: { name: { eq: name } } })).campaigns.nodes[0];
const capture = async (details: Partial<CaptureLeadInput>) =>
  (await leadwire.admin.do(CaptureLeadDocument, { input: person(details) })).captureLead;

describe("a campaign", () => {
  test("keeps all that is said of it, and a change what it leaves out", async () => {
    const parent = await aCampaign({ name: "All of autumn" });
    const details = {
      channel: "WEBINAR" as const,
      status: "PLANNED" as const,
      startsOn: "2026-09-01",
      endsOn: "2026-11-30",
      cost: { amount: "1234.567", currency: "KWD" },
      utmCampaign: " autumn ",
      description: "Four evenings",
    };
    const campaign = await aCampaign({ ...details, name: "Autumn webinars", parentId: parent.id });
    expect(campaign).toMatchObject({ ...details, utmCampaign: "autumn", parent: { name: "All of autumn" }, version: 1 });
    expect((await shown("All of autumn"))?.parts.nodes).toEqual([{ id: campaign.id }]);
    const changed = await update(campaign.id, { status: "ACTIVE", cost: null, parentId: null, expectedVersion: 1 });
    expect(changed.campaign).toMatchObject({ ...details, utmCampaign: "autumn", status: "ACTIVE", cost: null, parent: null, version: 2 });
    expect((await update(campaign.id, { name: "x", expectedVersion: 1 })).userErrors[0]).toMatchObject({
      code: "CONFLICT",
      current: { version: 2 },
    });
  });

  test("that a capture made is one of them, and known afterwards by its name", async () => {
    await capture({ campaign: { name: "Made by a capture" } });
    expect(await shown("Made by a capture")).toMatchObject({
      status: "ACTIVE",
      cost: null,
      leadCount: 1,
      memberCount: 1,
      costPerLead: null,
    });
    expect((await create({ name: "Made by a capture" })).userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["name"] });
  });

  test.each<[string, CreateCampaignInput, string[]]>([
    ["without a name", { name: null }, ["name"]],
    ["with an empty name", { name: "   " }, ["name"]],
    ["in no state", { status: null }, ["status"]],
    ["that ends before it begins", { startsOn: "2026-02-02", endsOn: "2026-02-01" }, ["endsOn"]],
    ["that costs less than nothing", { cost: { amount: "-1", currency: "EUR" } }, ["cost", "amount"]],
    ["that is a part of nothing", { parentId: "campaign_0197a2f4-0000-7000-8000-000000000000" }, ["parentId"]],
    ["that is a part of something else", { parentId: "lead_0197a2f4-0000-7000-8000-000000000000" }, ["parentId"]],
  ])("%s is refused", async (_, input, path) => {
    expect(await create(input)).toMatchObject({ campaign: null, userErrors: [{ path }] });
  });

  test("is no part of itself, nor of its parts", async () => {
    const [a, b, c] = [await aCampaign(), await aCampaign(), await aCampaign()];
    await update(b.id, { parentId: a.id });
    await update(c.id, { parentId: b.id });
    for (const parentId of [a.id, b.id, c.id])
      expect((await update(a.id, { parentId })).userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["parentId"] });
    // Two that would each go below the other at the same moment: one of them does.
    const [x, y] = [await aCampaign(), await aCampaign()];
    const race = await Promise.all([update(x.id, { parentId: y.id }), update(y.id, { parentId: x.id })]);
    expect(race.filter(({ campaign }) => campaign)).toHaveLength(1);
  });

  test("has a mark of its own, whatever its capitals", async () => {
    await aCampaign({ utmCampaign: "Spring-26" });
    expect((await create({ utmCampaign: "spring-26" })).userErrors[0]).toMatchObject({ path: ["utmCampaign"] });
  });
});

describe("what a lead cost", () => {
  test("is exact, and counts those whom the campaign brought", async () => {
    await aCampaign({ name: "Thirds", cost: { amount: "100.00", currency: "EUR" } });
    for (let nth = 0; nth < 3; nth++) await aLead(leadwire.admin, { campaign: { name: "Thirds" } });
    const member = await aLead(leadwire.admin, { campaign: { name: "Another one" } });
    await capture({ email: member.email, campaign: { name: "Thirds" } });
    expect(await shown("Thirds")).toMatchObject({ leadCount: 3, memberCount: 4, costPerLead: { amount: "33.3333", currency: "EUR" } });
    expect(await shown("Another one")).toMatchObject({ leadCount: 1, memberCount: 1, costPerLead: null });
  });

  test("is not told to those who do not see all leads, and the counts are of what they see", async () => {
    const rep = await leadwire.user("REP");
    await aCampaign({ name: "Seen in part", cost: { amount: "90", currency: "CHF" } });
    await aLead(leadwire.admin, { campaign: { name: "Seen in part" }, ownerId: rep.id });
    await aLead(leadwire.admin, { campaign: { name: "Seen in part" }, ownerId: (await leadwire.user("REP")).id });
    await leadwire.setRepSight("OWN");
    expect(await shown("Seen in part", rep)).toMatchObject({ leadCount: 1, memberCount: 1, costPerLead: null });
    expect(await shown("Seen in part")).toMatchObject({ leadCount: 2, costPerLead: { amount: "45.00", currency: "CHF" } });
    await leadwire.setRepSight("ALL");
    expect(await shown("Seen in part", rep)).toMatchObject({ leadCount: 2, costPerLead: { amount: "45.00" } });
  });

  test("comes together by channel, for each currency", async () => {
    await aCampaign({ channel: "SOCIAL", cost: { amount: "0.1", currency: "EUR" } });
    await aCampaign({ channel: "SOCIAL", cost: { amount: "0.2", currency: "EUR" } });
    await aCampaign({ channel: "SOCIAL", cost: { amount: "5", currency: "USD" } });
    const { campaignStats } = await leadwire.admin.do(CampaignCostsDocument);
    expect(campaignStats.find(({ key }) => key.channel === "SOCIAL")).toMatchObject({
      count: 3,
      cost: [
        { currency: "EUR", sum: "0.30", avg: "0.15" },
        { currency: "USD", sum: "5.00" },
      ],
    });
  });

  test("campaigns are found and ordered by what they cost", async () => {
    await aCampaign({ name: "Dear one", cost: { amount: "1000000.00", currency: "JPY" } });
    await aCampaign({ name: "Dearer one", cost: { amount: "9000000.00", currency: "JPY" } });
    const where = { cost: { gt: "99999.99" }, costCurrency: { eq: "JPY" } };
    const { campaigns } = await leadwire.admin.do(CampaignListDocument, { where, orderBy: [{ field: "COST", direction: "DESC" }] });
    expect(campaigns.nodes.map(({ name }) => name)).toEqual(["Dearer one", "Dear one"]);
  });
});

describe("a source", () => {
  const make = async (input: CreateSourceInput) => (await leadwire.admin.do(CreateSourceDocument, { input })).createSource;
  const change = async (sourceId: string, input: object) =>
    (await leadwire.admin.do(UpdateSourceDocument, { input: { sourceId, ...input } })).updateSource;

  test("can be changed in what it does with people who are known", async () => {
    const source = { channel: "CHAT" as const, name: "Chat on the shop" };
    const { source: made } = await make({ ...source, cost: { amount: "30", currency: "EUR" } });
    expect(made).toMatchObject({ ...source, capturePolicy: "ATTACH", refusesDisposable: false });
    const lead = await aLead(leadwire.admin, { source });
    const again = () => capture({ source, email: lead.email });
    expect(await again()).toMatchObject({ outcome: "ATTACHED" });
    await change(made?.id as string, { capturePolicy: "REFUSE" });
    expect((await again()).userErrors[0]).toMatchObject({ code: "DUPLICATE_REFUSED" });
    await change(made?.id as string, { capturePolicy: "CREATE" });
    expect(await again()).toMatchObject({ outcome: "CREATED" });
    const { sources } = await leadwire.admin.do(SourceListDocument, { where: { name: { eq: source.name } } });
    expect(sources.nodes).toEqual([expect.objectContaining({ leadCount: 2, costPerLead: { amount: "15.00", currency: "EUR" } })]);
  });

  test("takes a throw-away address by default otherwise; the lead says which kind it is", async () => {
    const source = { channel: "CONTENT" as const, name: "White paper" };
    const kindOf = async (email: string) => {
      const { lead } = await capture({ source, email });
      const { lead: found } = await leadwire.admin.do<any, any>("query ($id: ID!) { lead(id: $id) { emailKind domain } }", {
        id: lead?.id,
      });
      return found;
    };
    expect(await kindOf("a@mailinator.com")).toEqual({ emailKind: "DISPOSABLE", domain: null });
    expect(await kindOf("a@gmail.com")).toEqual({ emailKind: "FREE", domain: null });
    expect(await kindOf("a@sub.northwind.example")).toMatchObject({ emailKind: "BUSINESS" });
    const { sources } = await leadwire.admin.do(SourceListDocument, { where: { name: { eq: source.name } } });
    await change(sources.nodes[0]?.id as string, { refusesDisposable: true });
    const before = await leadwire.sql("select count(*) from activity");
    expect((await capture({ source, email: "b@mailinator.com" })).userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["email"] });
    expect((await capture({ source, email: "a@mailinator.com" })).userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["email"] });
    expect(await leadwire.sql("select count(*) from activity")).toEqual(before);
    const { leads } = await leadwire.admin.do<any, any>("{ leads(where: { emailKind: { eq: DISPOSABLE } }) { nodes { email } } }");
    expect(leads.nodes).toEqual([{ email: "a@mailinator.com" }]);
  });

  test("is alone in its channel and name, also when a capture makes it at the same moment", async () => {
    const source = { channel: "EVENT" as const, name: "At once" };
    const [captured, ...made] = await Promise.all([capture({ source }), make(source), make(source), make(source)]);
    expect(captured.userErrors).toEqual([]);
    expect(made.filter((one) => one.source).length).toBeLessThanOrEqual(1);
    expect(await leadwire.sql("select count(*)::int as count from source where name = 'At once'")).toEqual([{ count: 1 }]);
    const { source: other } = await make({ channel: "EMAIL", name: "At once" });
    expect((await change(other?.id as string, { channel: "EVENT" })).userErrors[0]).toMatchObject({ path: ["name"] });
    expect((await make({ name: "No channel" })).userErrors[0]).toMatchObject({ path: ["channel"] });
  });
});

test("marketing and administrators edit; others read", async () => {
  const input = { name: "By marketing" };
  const marketer = await leadwire.user("MARKETER");
  expect((await marketer.do(CreateCampaignDocument, { input })).createCampaign.userErrors).toEqual([]);
  for (const role of ["MANAGER", "REP", "READONLY"] as const) {
    const client = await leadwire.user(role);
    expect(await client.refusal(CreateCampaignDocument, { input })).toBe("FORBIDDEN");
    expect(await client.refusal(CreateSourceDocument, { input: { ...input, channel: "CHAT" } })).toBe("FORBIDDEN");
    expect(await shown("By marketing", client)).toMatchObject({ leadCount: 0 });
  }
});
