import { expect, test } from "@jest/globals";
import { anOffer, aPartner, aQualifiedLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { ShareLeadDocument, type ShareLeadInput, SharesOfLeadDocument, UpdateLeadDocument } from "../../support/operations.js";
import { AcceptDocument, DeclineDocument, RegisterDealDocument } from "../../support/partner-operations.js";

const leadwire = new Leadwire();
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

const share = async (input: ShareLeadInput) => (await leadwire.admin.do(ShareLeadDocument, { input })).shareLead;
const sharesOf = async (leadId: string) => (await leadwire.admin.do(SharesOfLeadDocument, { leadId })).lead?.shares.nodes ?? [];

/** Why a partner was chosen or not, as a share has kept it. */
const reasonIn = (
  kept: { candidates: { chosen: boolean; reason: string; partner: { id: string } | null }[] } | undefined,
  partner: { id: string },
) => kept?.candidates.find((candidate) => candidate.partner?.id === partner.id);

test("a partner's last place is given away once, also to waterfalls that the clock takes on together", async () => {
  const { admin } = leadwire;
  const last = await aPartner(admin, { capacity: 1 });
  const offers = [];
  for (let nth = 0; nth < 3; nth++)
    offers.push(await anOffer(admin, [await aPartner(admin), last], { mode: "WATERFALL", expiresIn: "P1D" }));
  await leadwire.app.clock.tick(inDays(1.1));
  const after = await Promise.all(offers.map(({ leadId }) => sharesOf(leadId)));
  expect(after.flat().filter(({ state }) => state === "OFFERED")).toHaveLength(1);
  expect(after.flat().filter(({ state }) => state === "EXPIRED")).toHaveLength(3);
  const missed = after.filter((shares) => shares.length === 1).map(([only]) => reasonIn(only, last));
  expect(missed).toEqual(Array(2).fill(expect.objectContaining({ chosen: false, reason: "It has 1 leads of at most 1." })));
});

test("a place that an offer held is free for the next lead when the offer expires in the same moment", async () => {
  const { admin } = leadwire;
  const [small, other] = [await aPartner(admin, { capacity: 1 }), await aPartner(admin)];
  const first = await anOffer(admin, [other, small], { mode: "WATERFALL", expiresIn: "P1D" });
  const second = await anOffer(admin, [small], { expiresIn: "P1D" });
  await leadwire.app.clock.tick(inDays(1.1));
  expect((await sharesOf(second.leadId)).map(({ state }) => state)).toEqual(["EXPIRED"]);
  expect((await sharesOf(first.leadId)).map(({ state, partner }) => [state, partner?.id])).toContainEqual(["OFFERED", small.id]);
});

test("a waterfall asks the next partner by the rules of its beginning, and keeps why it passed over one", async () => {
  const { admin } = leadwire;
  const industry = "Lighthouses";
  const [first, german, both] = [
    await aPartner(admin, { specialisations: [industry], territories: ["DE"], tier: "PLATINUM" }),
    await aPartner(admin, { specialisations: [industry], territories: ["DE"], tier: "GOLD" }),
    await aPartner(admin, { specialisations: [industry], territories: ["DE", "IE"], tier: "SILVER" }),
  ];
  const lead = await aQualifiedLead(admin, { country: "DE", industry });
  const { shares } = await share({ leadId: lead.id, mode: "WATERFALL", minimumTier: "SILVER" });
  expect(shares?.map(({ partner }) => partner?.id)).toEqual([first.id]);
  await admin.do(UpdateLeadDocument, { input: { leadId: lead.id, country: "IE" } });
  const portal = await leadwire.portal(first);
  await portal.do(DeclineDocument, { input: { shareId: shares?.[0]?.id as string, reason: "OUT_OF_TERRITORY" } });
  const next = (await sharesOf(lead.id)).find(({ state }) => state === "OFFERED");
  expect(next?.partner?.id).toBe(both.id);
  expect(reasonIn(next, german)).toMatchObject({ chosen: false, reason: "It does not serve IE." });
  expect(reasonIn(next, both)).toMatchObject({ chosen: true, reason: expect.stringContaining("serves IE") });
});

test("who declined or let a lead lie is not asked again, who only let the offer expire may be", async () => {
  const { admin } = leadwire;
  const [declines, lies, sleeps] = [await aPartner(admin), await aPartner(admin), await aPartner(admin)];
  const [first, second] = [await leadwire.portal(declines), await leadwire.portal(lies)];
  const { leadId, shareIds } = await anOffer(admin, [declines]);
  await first.do(DeclineDocument, { input: { shareId: shareIds[0] as string, reason: "NO_CAPACITY" } });
  const held = await anOffer(admin, [lies], { leadId, contactWithin: "P1D" });
  await second.do(AcceptDocument, { input: { shareId: held.shareIds[0] as string } });
  await leadwire.app.clock.tick(inDays(1.1));
  await anOffer(admin, [sleeps], { leadId, expiresIn: "P1D" });
  await leadwire.app.clock.tick(inDays(1.1));
  const { shares, candidates } = await share({ leadId, mode: "BROADCAST", partnerIds: [declines.id, lies.id, sleeps.id] });
  expect(shares?.map(({ partner }) => partner?.id)).toEqual([sleeps.id]);
  expect(candidates?.map(({ chosen, reason }) => [chosen, reason])).toEqual([
    [false, "It declined this lead, or gave it back."],
    [false, "It declined this lead, or gave it back."],
    [true, expect.any(String)],
  ]);
});

test("a deal that a partner registered is offered to nobody else while it is protected", async () => {
  const { admin } = leadwire;
  const [brings, other] = [await aPartner(admin), await aPartner(admin)];
  const portal = await leadwire.portal(brings);
  const contactEmail = "buyer@registered.example";
  await portal.do(RegisterDealDocument, { input: { companyName: "Registered Ltd", contactEmail } });
  const [row] = await leadwire.sql<{ id: string }>("update lead set stage = 'SQL', status = 'QUALIFIED' where email = $1 returning id", [
    contactEmail,
  ]);
  const leadId = `lead_${row?.id}`;
  const refused = await share({ leadId, mode: "DIRECT", partnerIds: [other.id] });
  expect(refused.userErrors[0]).toMatchObject({ code: "NO_ELIGIBLE_PARTNER", message: expect.stringContaining("registered") });
  expect((await share({ leadId, mode: "DIRECT", partnerIds: [brings.id], dryRun: true })).userErrors).toEqual([]);
  await leadwire.sql("update deal_registration set expires_at = now() - interval '1 minute' where contact_email = $1", [contactEmail]);
  expect((await share({ leadId, mode: "DIRECT", partnerIds: [other.id] })).userErrors).toEqual([]);
});
