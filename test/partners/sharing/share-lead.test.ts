import { expect, test } from "@jest/globals";
import { aLead, anOffer, aPartner, aQualifiedLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  PartnersDocument,
  RevokeShareDocument,
  ShareEventsDocument,
  ShareLeadDocument,
  type ShareLeadInput,
  SharesOfLeadDocument,
  UpdateLeadDocument,
  UpdatePartnerDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();
const DAY_MS = 86_400_000;

const share = async (input: ShareLeadInput) => (await leadwire.admin.do(ShareLeadDocument, { input })).shareLead;
const sharesOf = async (leadId: string) => (await leadwire.admin.do(SharesOfLeadDocument, { leadId })).lead?.shares.nodes ?? [];
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

test("an SQL is offered to the partner whose territory and specialisation fit best, and every candidate's reason is kept", async () => {
  const { admin } = leadwire;
  const industry = "Shipyards";
  const fits = await aPartner(admin, { territories: ["PT"], specialisations: [industry] });
  const elsewhere = await aPartner(admin, { territories: ["FR"], specialisations: [industry], tier: "PLATINUM" });
  const lead = await aQualifiedLead(admin, { country: "PT", industry });
  const { shares, candidates, userErrors } = await share({ leadId: lead.id, mode: "DIRECT" });
  expect(userErrors).toEqual([]);
  expect(shares).toEqual([expect.objectContaining({ state: "OFFERED", partner: { id: fits.id, name: fits.name }, version: 1 })]);
  const verdicts = new Map(candidates?.map(({ partner, ...verdict }) => [partner?.id, verdict]));
  expect(verdicts.get(fits.id)).toMatchObject({ chosen: true, reason: expect.stringContaining("serves PT, knows Shipyards") });
  expect(verdicts.get(elsewhere.id)).toEqual({ chosen: false, reason: "It does not serve PT." });
  const [kept] = await sharesOf(lead.id);
  expect(kept?.candidates.length).toBe(candidates?.length);
});

test("only an SQL can be shared, once, unless as co-sell", async () => {
  const { admin } = leadwire;
  const [one, two] = [await aPartner(admin), await aPartner(admin)];
  const fresh = await aLead(admin);
  expect((await share({ leadId: fresh.id, mode: "DIRECT", partnerIds: [one.id] })).userErrors[0]?.code).toBe("LEAD_NOT_SHAREABLE");
  const { leadId } = await anOffer(admin, [one]);
  expect((await share({ leadId, mode: "DIRECT", partnerIds: [two.id] })).userErrors[0]?.code).toBe("ALREADY_SHARED");
  expect((await share({ leadId, mode: "DIRECT", partnerIds: [two.id], coSell: true })).userErrors).toEqual([]);
  const again = await share({ leadId, mode: "DIRECT", partnerIds: [two.id], coSell: true });
  expect(again.userErrors[0]).toMatchObject({ code: "NO_ELIGIBLE_PARTNER", message: expect.stringContaining("already") });
});

test("two who share a lead at the same moment make one share", async () => {
  const { admin } = leadwire;
  const partners = await Promise.all(Array.from({ length: 4 }, () => aPartner(admin)));
  const { id: leadId } = await aQualifiedLead(admin);
  const answers = await Promise.all(partners.map(({ id }) => share({ leadId, mode: "DIRECT", partnerIds: [id] })));
  expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  expect(await sharesOf(leadId)).toHaveLength(1);
});

test("a partner's last place is given away once", async () => {
  const { admin } = leadwire;
  const partner = await aPartner(admin, { capacity: 1 });
  const leads = await Promise.all([aQualifiedLead(admin), aQualifiedLead(admin), aQualifiedLead(admin)]);
  const answers = await Promise.all(leads.map(({ id }) => share({ leadId: id, mode: "DIRECT", partnerIds: [partner.id] })));
  expect(answers.map(({ userErrors }) => userErrors[0]?.code ?? null).sort()).toEqual(["NO_ELIGIBLE_PARTNER", "NO_ELIGIBLE_PARTNER", null]);
});

test("a dry run says who would be asked, and asks nobody", async () => {
  const { admin } = leadwire;
  const partner = await aPartner(admin);
  const { id: leadId } = await aQualifiedLead(admin);
  const dry = await share({ leadId, mode: "DIRECT", partnerIds: [partner.id], dryRun: true });
  expect(dry).toMatchObject({ shares: [{ partner: { id: partner.id } }], candidates: [{ chosen: true }], userErrors: [] });
  expect(await sharesOf(leadId)).toEqual([]);
});

test("the same idempotency key shares once", async () => {
  const { admin } = leadwire;
  const partner = await aPartner(admin);
  const { id: leadId } = await aQualifiedLead(admin);
  const input: ShareLeadInput = { leadId, mode: "DIRECT", partnerIds: [partner.id], idempotencyKey: "share-once" };
  const [first, second] = [await share(input), await share(input)];
  expect(second.shares).toEqual(first.shares);
});

test("bad input names the field", async () => {
  const { admin } = leadwire;
  const partner = await aPartner(admin);
  const { id: leadId } = await aQualifiedLead(admin);
  const problem = async (input: Partial<ShareLeadInput>) =>
    (await share({ leadId, mode: "DIRECT", partnerIds: [partner.id], ...input })).userErrors[0];
  expect(await problem({ expiresIn: "PT1S" })).toMatchObject({ code: "INVALID_INPUT", path: ["expiresIn"] });
  expect(await problem({ partnerIds: [] })).toMatchObject({ code: "INVALID_INPUT", path: ["partnerIds"] });
  expect(await problem({ partnerIds: [leadId] })).toMatchObject({ code: "INVALID_INPUT", path: ["partnerIds", "0"] });
  const nobody = "partner_01970000-0000-7000-8000-000000000000";
  expect(await problem({ partnerIds: [partner.id, nobody] })).toMatchObject({ code: "NOT_FOUND", path: ["partnerIds", "1"] });
  expect(await problem({ expectedVersion: 1 })).toMatchObject({ code: "CONFLICT" });
});

test("a waterfall asks the next partner when one lets the offer expire, and a broadcast asks all", async () => {
  const { admin } = leadwire;
  const [one, two, full] = [await aPartner(admin), await aPartner(admin), await aPartner(admin, { capacity: 0 })];
  const { leadId } = await anOffer(admin, [one, full, two], { mode: "WATERFALL", expiresIn: "P1D" });
  await leadwire.app.clock.tick(inDays(0.5));
  expect((await sharesOf(leadId)).map(({ state }) => state)).toEqual(["OFFERED"]);
  await leadwire.app.clock.tick(inDays(1.1));
  const after = await sharesOf(leadId);
  expect(after.map(({ state, partner }) => [state, partner?.id])).toEqual(
    expect.arrayContaining([
      ["EXPIRED", one.id],
      ["OFFERED", two.id],
    ]),
  );
  expect(after).toHaveLength(2);
  const all = await anOffer(admin, [one, full, two], { mode: "BROADCAST" });
  expect(all.shareIds).toHaveLength(2);
});

test("revoking ends a share, and the organisation watches", async () => {
  const { admin } = leadwire;
  const partner = await aPartner(admin);
  const events = await admin.subscribe(ShareEventsDocument, {});
  const { shareIds, leadId } = await anOffer(admin, [partner]);
  const [shareId] = shareIds as [string];
  expect((await events.next()).shareEvents).toMatchObject({
    type: "OFFERED",
    shareId,
    share: { lead: { id: leadId } },
    visibility: "ADDED",
  });
  const revoke = async () => (await admin.do(RevokeShareDocument, { input: { shareId, reason: "Won directly" } })).revokeShare;
  expect(await revoke()).toMatchObject({ share: { state: "REVOKED", endNote: "Won directly" }, userErrors: [] });
  expect((await events.next()).shareEvents).toMatchObject({ type: "REVOKED", before: { state: "OFFERED" } });
  expect((await revoke()).userErrors[0]?.code).toBe("ALREADY_DECIDED");
  const [row] = await leadwire.sql("select industry, country, need, band from lead_share where id = $1", [shareId.slice("share_".length)]);
  expect(row).toEqual({ industry: null, country: null, need: null, band: null });
  await events.stop();
});

test("a share shows the lead as it is, and nothing of it that the teaser has not", async () => {
  const { admin } = leadwire;
  const { leadId, shareIds } = await anOffer(admin, [await aPartner(admin)]);
  await admin.do(UpdateLeadDocument, { input: { leadId, industry: "Rail", city: "Hidden", jobTitle: "Hidden" } });
  const [row] = await leadwire.sql("select * from lead_share where id = $1", [shareIds[0]?.slice("share_".length)]);
  expect(row).toMatchObject({ industry: "Rail", country: "DE", name: null, email: null, city: null, job_title: null });
});

test("who does not see a lead sees none of its shares, and cannot revoke them", async () => {
  const { admin } = leadwire;
  const partner = await aPartner(admin);
  const { shareIds } = await anOffer(admin, [partner]);
  const [shareId] = shareIds as [string];
  await leadwire.setRepSight("OWN");
  const rep = await leadwire.user("REP");
  expect((await rep.do<any, any>("query ($id: ID!) { share(id: $id) { id } shares { totalCount } }", { id: shareId })).share).toBeNull();
  const { revokeShare } = await rep.do(RevokeShareDocument, { input: { shareId, reason: "Mine" } });
  expect(revokeShare.userErrors[0]?.code).toBe("NOT_FOUND");
  const { partners } = await rep.do(PartnersDocument);
  expect(partners.nodes.find(({ id }) => id === partner.id)?.shares.nodes).toEqual([]);
});

test("a partner that is changed is checked for its version and its name", async () => {
  const { admin } = leadwire;
  const [one, two] = [await aPartner(admin), await aPartner(admin)];
  const update = async (input: object) => (await admin.do(UpdatePartnerDocument, { input: { partnerId: one.id, ...input } })).updatePartner;
  expect((await update({ name: two.name })).userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["name"] });
  const contacts = [{ name: "Kim", email: "kim@var.example", role: "Sales" }];
  expect(await update({ capacity: 5, contacts, expectedVersion: 1 })).toMatchObject({ partner: { capacity: 5, contacts, version: 2 } });
  expect((await update({ tier: "GOLD", expectedVersion: 1 })).userErrors[0]?.code).toBe("CONFLICT");
});
