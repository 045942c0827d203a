import { expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { aLead, anOffer, aPartner, aQualifiedLead, CREATE_ALL } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  ConvertLeadDocument,
  ConvertLeadsDocument,
  DisqualifyLeadDocument,
  MergeLeadsDocument,
  QualifyLeadDocument,
  ReengageLeadDocument,
  ShareEventsDocument,
  ShareLeadDocument,
  SharesOfLeadDocument,
  UndoConversionDocument,
  UnmergeLeadsDocument,
} from "../../support/operations.js";
import { AcceptDocument, SharedLeadDocument, UpdateDocument, WatchSharesDocument } from "../../support/partner-operations.js";

const leadwire = new Leadwire();

const sharesOf = async (leadId: string) => (await leadwire.admin.do(SharesOfLeadDocument, { leadId })).lead?.shares.nodes ?? [];
const show = async (portal: Client, id: string) => (await portal.do(SharedLeadDocument, { id })).sharedLead;
const accept = async (portal: Client, shareId: string) => (await portal.do(AcceptDocument, { input: { shareId } })).acceptShare;
const disqualify = async (leadId: string) =>
  (await leadwire.admin.do(DisqualifyLeadDocument, { input: { leadId, reason: "NO_BUDGET" } })).disqualifyLead;
const convert = async (leadId: string) => (await leadwire.admin.do(ConvertLeadDocument, { input: { leadId, ...CREATE_ALL } })).convertLead;
const merge = async (masterId: string, leadId: string) =>
  (await leadwire.admin.do(MergeLeadsDocument, { input: { masterId, leadIds: [leadId] } })).mergeLeads;

/** The columns of a share that hold something of the lead. */
const copyOf = async (shareId: string) =>
  (
    await leadwire.sql("select industry, country, need, band, name, email from lead_share where id = $1", [shareId.slice("share_".length)])
  )[0];
const NOTHING = { industry: null, country: null, need: null, band: null, name: null, email: null };

const convertMany = (leadId: string) =>
  leadwire.admin.do(ConvertLeadsDocument, { input: { rows: [{ leadId, ...CREATE_ALL }], errorPolicy: "REJECT_ALL" } });
const mergeAway = async (leadId: string) => merge((await aLead(leadwire.admin)).id, leadId);

test.each([
  ["disqualified", disqualify, "LEAD_DISQUALIFIED"],
  ["converted by the organisation", convert, "LEAD_CONVERTED"],
  ["converted among many", convertMany, "LEAD_CONVERTED"],
  ["merged into another", mergeAway, "LEAD_MERGED"],
])("offers end with a lead that is %s, and both sides are told", async (_, end, revokeReason) => {
  const { admin } = leadwire;
  const partners = [await aPartner(admin), await aPartner(admin)];
  const [viewing, other] = [await leadwire.portal(partners[0] as { id: string }), await leadwire.portal(partners[1] as { id: string })];
  const { leadId, shareIds } = await anOffer(admin, partners, { mode: "BROADCAST" });
  await viewing.do("mutation ($id: ID!) { viewShare(input: { shareId: $id }) { userErrors { code } } }", { id: shareIds[0] });
  const organisation = await admin.subscribe(ShareEventsDocument, { types: ["REVOKED"] });
  const own = [await viewing.subscribe(WatchSharesDocument, {}), other.subscribeSse(WatchSharesDocument, {})];
  await end(leadId);
  for (const [nth, stream] of own.entries())
    expect((await stream.next()).sharedLeadEvents).toEqual({
      cursor: expect.any(String),
      type: "REMOVED",
      visibility: "REMOVED",
      shareId: shareIds[nth],
      version: null,
      changedFields: [],
      sharedLead: null,
    });
  const told = [(await organisation.next()).shareEvents, (await organisation.next()).shareEvents];
  expect(told.map(({ shareId }) => shareId).sort()).toEqual([...shareIds].sort());
  for (const { share, before } of told) {
    expect(share).toMatchObject({ state: "REVOKED", revokeReason, endNote: expect.stringContaining("The lead") });
    expect(["OFFERED", "VIEWED"]).toContain(before?.state);
  }
  // In the transaction of what happened to the lead.
  const lead = leadId.slice("lead_".length);
  const [row] = await leadwire.sql("select transaction_id as id from change_event where record_id = $1 order by id desc limit 1", [lead]);
  expect(new Set(told.map(({ transactionId }) => transactionId))).toEqual(new Set([row?.id]));
  for (const shareId of shareIds) expect(await copyOf(shareId)).toEqual(NOTHING);
  expect(await show(viewing, shareIds[0] as string)).toBeNull();
  expect((await accept(other, shareIds[1] as string)).userErrors[0]?.code).toBe("ALREADY_DECIDED");
  await Promise.all([organisation.stop(), ...own.map((stream) => stream.stop())]);
});

test("a waterfall whose lead was disqualified asks nobody else", async () => {
  const partners = [await aPartner(leadwire.admin), await aPartner(leadwire.admin)];
  const { leadId } = await anOffer(leadwire.admin, partners, { mode: "WATERFALL", expiresIn: "P1D" });
  await disqualify(leadId);
  await leadwire.app.clock.tick(new Date(Date.now() + 2 * 86_400_000));
  expect((await sharesOf(leadId)).map(({ state }) => state)).toEqual(["REVOKED"]);
});

test("what a partner has accepted stays with it, whatever becomes of the lead, until somebody takes it back", async () => {
  const { admin } = leadwire;
  const [partner, second] = [await aPartner(admin), await aPartner(admin)];
  const portal = await leadwire.portal(partner);
  const { leadId, shareIds } = await anOffer(admin, [partner]);
  const shareId = shareIds[0] as string;
  await accept(portal, shareId);
  const coSell = await anOffer(admin, [second], { leadId, coSell: true });
  await disqualify(leadId);
  expect(await show(portal, shareId)).toMatchObject({ state: "ACCEPTED", email: expect.stringContaining("@") });
  const states = new Map((await sharesOf(leadId)).map(({ id, state, revokeReason }) => [id, [state, revokeReason]]));
  expect(states.get(shareId)).toEqual(["ACCEPTED", null]);
  expect(states.get(coSell.shareIds[0] as string)).toEqual(["REVOKED", "LEAD_DISQUALIFIED"]);
  const { updateSharedLead } = await portal.do(UpdateDocument, { input: { shareId, state: "LOST", note: "No budget" } });
  expect(updateSharedLead).toMatchObject({ sharedLead: { state: "LOST" }, userErrors: [] });
});

test("a lead that is disqualified while partners accept it has one end, each time", async () => {
  const { admin } = leadwire;
  const partner = await aPartner(admin);
  const portal = await leadwire.portal(partner);
  const offers = await Promise.all(Array.from({ length: 12 }, () => anOffer(admin, [partner])));
  await Promise.all(
    offers.map(async ({ leadId, shareIds }) => {
      const shareId = shareIds[0] as string;
      const [accepted, disqualified] = await Promise.all([accept(portal, shareId), disqualify(leadId)]);
      expect(disqualified).toMatchObject({ lead: { status: "DISQUALIFIED" }, userErrors: [] });
      const [share] = await sharesOf(leadId);
      if (accepted.userErrors.length === 0) {
        expect(share).toMatchObject({ state: "ACCEPTED", revokeReason: null });
        expect(await show(portal, shareId)).toMatchObject({ state: "ACCEPTED", name: expect.any(String) });
      } else {
        expect(accepted.userErrors[0]?.code).toBe("ALREADY_DECIDED");
        expect(share).toMatchObject({ state: "REVOKED", revokeReason: "LEAD_DISQUALIFIED" });
        expect(await show(portal, shareId)).toBeNull();
      }
    }),
  );
});

test("a lead that is converted while it is shared is offered to nobody afterwards", async () => {
  const partner = await aPartner(leadwire.admin);
  const leads = await Promise.all(Array.from({ length: 6 }, () => aQualifiedLead(leadwire.admin)));
  await Promise.all(
    leads.map(async ({ id: leadId }) => {
      const input = { leadId, mode: "DIRECT" as const, partnerIds: [partner.id] };
      const [{ shareLead }, converted] = await Promise.all([leadwire.admin.do(ShareLeadDocument, { input }), convert(leadId)]);
      expect(converted.userErrors).toEqual([]);
      const states = (await sharesOf(leadId)).map(({ state, revokeReason }) => [state, revokeReason]);
      if (shareLead.userErrors.length === 0) expect(states).toEqual([["REVOKED", "LEAD_CONVERTED"]]);
      else expect([shareLead.userErrors[0]?.code, states]).toEqual(["LEAD_NOT_SHAREABLE", []]);
    }),
  );
});

test("an offer that ended with its lead does not come back with it, but the lead can be offered again", async () => {
  const { admin } = leadwire;
  const partner = await aPartner(admin);
  const { leadId } = await anOffer(admin, [partner]);
  await convert(leadId);
  const { undoConversion } = await admin.do(UndoConversionDocument, { input: { leadId, reason: "By mistake" } });
  expect(undoConversion).toMatchObject({ lead: { stage: "SQL" }, userErrors: [] });
  expect((await sharesOf(leadId)).map(({ state }) => state)).toEqual(["REVOKED"]);
  const again = await anOffer(admin, [partner], { leadId });
  await disqualify(leadId);
  await admin.do(ReengageLeadDocument, { input: { leadId, reason: "SITUATION_CHANGED" } });
  expect((await sharesOf(leadId)).find(({ id }) => id === again.shareIds[0])).toMatchObject({ state: "REVOKED" });
  await admin.do(QualifyLeadDocument, { input: { leadId, as: "SQL" } });
  expect((await anOffer(admin, [partner], { leadId })).shareIds).toHaveLength(1);
});

test("a merge hands the ended offers to the survivor, keeps the survivor's own, and gives them back when it is undone", async () => {
  const { admin } = leadwire;
  const [partner, second] = [await aPartner(admin), await aPartner(admin)];
  const portal = await leadwire.portal(second);
  const away = await anOffer(admin, [partner]);
  const stays = await anOffer(admin, [second]);
  expect((await merge(stays.leadId, away.leadId)).userErrors).toEqual([]);
  const states = async (leadId: string) => Object.fromEntries((await sharesOf(leadId)).map(({ id, state }) => [id, state]));
  const [gone, own] = [away.shareIds[0] as string, stays.shareIds[0] as string];
  expect(await states(stays.leadId)).toEqual({ [gone]: "REVOKED", [own]: "OFFERED" });
  const { unmergeLeads } = await admin.do(UnmergeLeadsDocument, { input: { leadId: stays.leadId } });
  expect(unmergeLeads.userErrors).toEqual([]);
  expect(await states(stays.leadId)).toEqual({ [own]: "OFFERED" });
  expect(await states(away.leadId)).toEqual({ [gone]: "REVOKED" });
  expect((await accept(portal, own)).userErrors).toEqual([]);
  expect((await anOffer(admin, [partner], { leadId: away.leadId })).shareIds).toHaveLength(1);
});
