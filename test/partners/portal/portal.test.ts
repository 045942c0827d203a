import { createHash } from "node:crypto";
import { expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { anOffer, aPartner, CREATE_ALL } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  ConvertLeadDocument,
  LeadDetailDocument,
  PartnersDocument,
  RevokeShareDocument,
  RevokeTokenDocument,
  ShareEventsDocument,
  SharesOfLeadDocument,
  UpdateLeadDocument,
  UpdatePartnerDocument,
} from "../../support/operations.js";
import {
  AcceptDocument,
  CheckAlreadyMineDocument,
  ContactedDocument,
  DeclineDocument,
  MeDocument,
  OfferedDocument,
  RegisterDealDocument,
  ReturnDocument,
  SharedLeadDocument,
  SharedLeadsDocument,
  UpdateDocument,
  ViewShareDocument,
  WatchSharesDocument,
} from "../../support/partner-operations.js";

const leadwire = new Leadwire();
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

const accept = async (portal: Client, shareId: string, more: object = {}) =>
  (await portal.do(AcceptDocument, { input: { shareId, ...more } })).acceptShare;
const show = async (portal: Client, id: string) => (await portal.do(SharedLeadDocument, { id })).sharedLead;

/** A lead that is offered to a partner, with the partner's portal. */
async function anOfferedLead(token = {}, offer = {}) {
  const partner = await aPartner(leadwire.admin);
  const portal = await leadwire.portal(partner, token);
  const { leadId, shareIds } = await anOffer(leadwire.admin, [partner], offer);
  return { partner, portal, leadId, shareId: shareIds[0] as string };
}

const HIDDEN = {
  name: null,
  firstName: null,
  lastName: null,
  email: null,
  phone: null,
  jobTitle: null,
  companyName: null,
  website: null,
  city: null,
  street: null,
  postalCode: null,
  description: null,
};

test("a partner works a lead from offer to won through its token alone, and the organisation watches live", async () => {
  const { admin } = leadwire;
  const partner = await aPartner(admin);
  const portal = await leadwire.portal(partner);
  const organisation = await admin.subscribe(ShareEventsDocument, { where: { partner: { id: { eq: partner.id } } } });
  const own = await portal.subscribe(WatchSharesDocument, {});
  const { leadId, shareIds } = await anOffer(admin, [partner]);
  const shareId = shareIds[0] as string;
  expect((await own.next()).sharedLeadEvents).toMatchObject({
    type: "OFFERED",
    visibility: "ADDED",
    shareId,
    sharedLead: { name: null, industry: "Logistics" },
  });

  const offered = await portal.do(OfferedDocument, { first: 10 });
  expect(offered.sharedLeads.nodes).toEqual([
    expect.objectContaining({
      id: shareId,
      version: 1,
      state: "OFFERED",
      country: "DE",
      name: null,
      email: null,
      masked: expect.arrayContaining(["name", "email", "phone", "street"]),
    }),
  ]);

  const accepted = await accept(portal, shareId, { expectedVersion: 1 });
  expect(accepted).toMatchObject({
    sharedLead: { state: "ACCEPTED", version: 2, masked: [], name: expect.any(String), email: expect.stringContaining("@") },
    userErrors: [],
  });
  expect((await own.next()).sharedLeadEvents).toMatchObject({ type: "ACCEPTED", sharedLead: { email: accepted.sharedLead?.email } });

  const { convertLead } = await admin.do(ConvertLeadDocument, { input: { leadId, ...CREATE_ALL } });
  const { updateSharedLead } = await portal.do(UpdateDocument, {
    input: { shareId, state: "WORKING", externalRef: "VAR-88", expectedVersion: 2 },
  });
  expect(updateSharedLead).toMatchObject({ sharedLead: { state: "WORKING", externalRef: "VAR-88", version: 3 }, userErrors: [] });
  const { recordActivity } = await portal.do(ContactedDocument, { input: { shareId, type: "CALL" } });
  expect(recordActivity).toMatchObject({ activity: { type: "CALL" }, userErrors: [] });
  const won = await portal.do(UpdateDocument, { input: { shareId, state: "WON", outcome: { amount: "9000.00", currency: "EUR" } } });
  expect(won.updateSharedLead).toMatchObject({ sharedLead: { state: "WON" }, userErrors: [] });

  const types = [];
  for (let event = 0; event < 5; event++) types.push((await organisation.next()).shareEvents.type);
  expect(types).toEqual(["OFFERED", "ACCEPTED", "WORKING", "UPDATED", "WON"]);
  const { lead } = await admin.do(SharesOfLeadDocument, { leadId });
  expect(lead).toMatchObject({
    status: "CLOSED_WON",
    shares: {
      nodes: [{ state: "WON", externalRef: "VAR-88", outcome: { amount: "9000.00" }, firstContactAt: expect.any(String), contactBy: null }],
    },
  });
  const detail = await admin.do(LeadDetailDocument, { id: leadId });
  expect(JSON.stringify(detail.lead?.activities)).toContain("CALL");
  const { opportunity } = await admin.do<any, any>("query ($id: ID!) { opportunity(id: $id) { stage } }", {
    id: convertLead.opportunity?.id,
  });
  expect(opportunity.stage).toBe("CLOSED_WON");
  const { partners } = await admin.do(PartnersDocument);
  expect(partners.nodes.find(({ id }) => id === partner.id)?.scorecard).toEqual({
    offered: 1,
    acceptRate: 1,
    medianTimeToAccept: expect.stringMatching(/^PT\d+S$/),
    medianTimeToFirstContact: expect.stringMatching(/^PT\d+S$/),
    winRate: 1,
  });
  await Promise.all([organisation.stop(), own.stop()]);
});

test("of fifty partners who accept at once one wins, and the others lose the race and their sight", async () => {
  const { admin } = leadwire;
  const partners = await Promise.all(Array.from({ length: 50 }, () => aPartner(admin)));
  const portals = await Promise.all(partners.map((partner) => leadwire.portal(partner)));
  const { leadId } = await anOffer(admin, partners, { mode: "BROADCAST" });
  const offered = await Promise.all(
    portals.map(async (portal) => (await portal.do(OfferedDocument, {})).sharedLeads.nodes[0]?.id as string),
  );
  const answers = await Promise.all(portals.map((portal, index) => accept(portal, offered[index] as string, { expectedVersion: 1 })));
  const codes = answers.map(({ userErrors }) => userErrors[0]?.code ?? "WON");
  expect(codes.filter((code) => code === "WON")).toHaveLength(1);
  expect(codes.filter((code) => code === "LOST_RACE")).toHaveLength(49);
  const seen = await Promise.all(portals.map((portal, index) => show(portal, offered[index] as string)));
  expect(seen.filter((lead) => lead !== null)).toHaveLength(1);
  const { lead } = await admin.do(SharesOfLeadDocument, { leadId });
  expect(lead?.shares.nodes.filter(({ state }) => state === "ACCEPTED")).toHaveLength(1);
});

test("revoking a share ends the sight of it with an event that has the id and nothing else", async () => {
  const { portal, shareId, leadId } = await anOfferedLead();
  await accept(portal, shareId);
  const [socket, sse] = [await portal.subscribe(WatchSharesDocument, {}), portal.subscribeSse(WatchSharesDocument, {})];
  await leadwire.admin.do(UpdateLeadDocument, { input: { leadId, jobTitle: "COO" } });
  for (const stream of [socket, sse])
    expect((await stream.next()).sharedLeadEvents).toMatchObject({ type: "UPDATED", changedFields: ["jobTitle"] });
  await leadwire.admin.do(RevokeShareDocument, { input: { shareId, reason: "Won directly" } });
  for (const stream of [socket, sse])
    expect((await stream.next()).sharedLeadEvents).toEqual({
      cursor: expect.any(String),
      type: "REMOVED",
      visibility: "REMOVED",
      shareId,
      version: null,
      changedFields: [],
      sharedLead: null,
    });
  expect(await show(portal, shareId)).toBeNull();
  await Promise.all([socket.stop(), sse.stop()]);
});

test("masked fields are never in an event, nor can they be asked about", async () => {
  const { portal, shareId, leadId } = await anOfferedLead();
  const stream = await portal.subscribe(WatchSharesDocument, {});
  await leadwire.admin.do(UpdateLeadDocument, { input: { leadId, street: "Hidden", city: "Hidden" } });
  await leadwire.admin.do(UpdateLeadDocument, { input: { leadId, industry: "Rail", city: "Hidden again" } });
  const { changedFields, ...event } = (await stream.next()).sharedLeadEvents;
  expect(event).toMatchObject({ type: "UPDATED", shareId });
  // A change may move the band as well, which is no secret.
  expect(changedFields.filter((field) => field !== "band")).toEqual(["industry"]);
  for (const part of [
    'where: { name: { startsWith: "A" } }',
    "orderBy: [{ field: NAME }]",
    'search: "A"',
    'where: { partnerId: { eq: "" } }',
  ])
    expect(await portal.refusal(`{ sharedLeads(${part}) { totalCount } }`)).toBe("GRAPHQL_VALIDATION_FAILED");
  await stream.stop();
});

test("a share's field set and a token's are both kept to", async () => {
  const partner = await aPartner(leadwire.admin);
  const [wide, narrow, blind] = await Promise.all([
    leadwire.portal(partner),
    leadwire.portal(partner, { fieldSet: "CONTACT" }),
    leadwire.portal(partner, { fieldSet: "TEASER" }),
  ]);
  const full = (await anOffer(leadwire.admin, [partner])).shareIds[0] as string;
  const contact = (await anOffer(leadwire.admin, [partner], { fieldSet: "CONTACT" })).shareIds[0] as string;
  const { leadId } = { leadId: (await leadwire.sql("select lead_id from lead_share where id = $1", [full.slice(6)]))[0]?.lead_id };
  await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: `lead_${leadId}`, city: "Bern" } });
  await Promise.all([accept(wide, full), accept(wide, contact)]);
  expect(await show(wide, full)).toMatchObject({ city: "Bern", email: expect.any(String), masked: [] });
  expect(await show(narrow, full)).toMatchObject({
    city: null,
    email: expect.any(String),
    masked: ["city", "street", "postalCode", "description"],
  });
  expect(await show(blind, full)).toMatchObject(HIDDEN);
  expect(await show(wide, contact)).toMatchObject({
    city: null,
    email: expect.any(String),
    masked: ["city", "street", "postalCode", "description"],
  });
});

test("a token that is limited to countries sees nothing of others", async () => {
  const partner = await aPartner(leadwire.admin);
  const [swiss, german] = await Promise.all([
    leadwire.portal(partner, { territories: ["CH"] }),
    leadwire.portal(partner, { territories: ["DE", "AT"] }),
  ]);
  const { shareIds } = await anOffer(leadwire.admin, [partner]);
  const shareId = shareIds[0] as string;
  expect(await show(german, shareId)).toMatchObject({ country: "DE" });
  expect(await show(swiss, shareId)).toBeNull();
  expect((await accept(swiss, shareId)).userErrors[0]?.code).toBe("NOT_FOUND");
});

test("another partner's share, a share that is nobody's and one of the wrong kind do not tell what there is", async () => {
  const { shareId, leadId } = await anOfferedLead();
  const { portal } = await anOfferedLead();
  const nobody = "share_01970000-0000-7000-8000-000000000000";
  for (const document of [AcceptDocument, ReturnDocument, DeclineDocument, UpdateDocument, ContactedDocument, ViewShareDocument] as any[]) {
    const more =
      document === ContactedDocument
        ? { type: "CALL" }
        : document === ReturnDocument || document === DeclineDocument
          ? { reason: "NO_CAPACITY" }
          : {};
    const answer = async (id: string) => Object.values(await portal.do<any, any>(document, { input: { shareId: id, ...more } }))[0] as any;
    const [foreign, missing] = [await answer(shareId), await answer(nobody)];
    expect(foreign.userErrors[0].code).toBe("NOT_FOUND");
    expect(foreign).toEqual(missing);
    expect((await answer(leadId)).userErrors[0].code).toBe("INVALID_INPUT");
  }
  expect(await show(portal, shareId)).toBeNull();
});

test("decisions that come twice, too late, or on what has changed are told so", async () => {
  const { portal, shareId } = await anOfferedLead();
  expect((await accept(portal, shareId, { expectedVersion: 7 })).userErrors[0]?.code).toBe("CONFLICT");
  expect((await portal.do(UpdateDocument, { input: { shareId, state: "WORKING" } })).updateSharedLead.userErrors[0]?.code).toBe(
    "SHARE_NOT_HELD",
  );
  const [one, two] = await Promise.all([accept(portal, shareId), accept(portal, shareId)]);
  expect([one, two].map(({ userErrors }) => userErrors[0]?.code ?? null).sort()).toEqual(["ALREADY_DECIDED", null]);
  expect((await portal.do(DeclineDocument, { input: { shareId, reason: "NO_CAPACITY" } })).declineShare.userErrors[0]?.code).toBe(
    "ALREADY_DECIDED",
  );
  const late = await anOfferedLead({}, { expiresIn: "P1D" });
  await leadwire.sql("update lead_share set expires_at = now() - interval '1 minute' where id = $1", [late.shareId.slice(6)]);
  expect((await accept(late.portal, late.shareId)).userErrors[0]?.code).toBe("OFFER_EXPIRED");
});

test("an idempotency key accepts once", async () => {
  const { portal, shareId } = await anOfferedLead();
  const [first, again] = [
    await accept(portal, shareId, { idempotencyKey: "once" }),
    await accept(portal, shareId, { idempotencyKey: "once" }),
  ];
  expect(again).toEqual(first);
});

test("what is declined or given back is gone, and a waterfall goes on", async () => {
  const { admin } = leadwire;
  const [one, two] = [await aPartner(admin), await aPartner(admin)];
  const [first, second] = [await leadwire.portal(one), await leadwire.portal(two)];
  const { shareIds, leadId } = await anOffer(admin, [one, two], { mode: "WATERFALL" });
  const stream = await second.subscribe(WatchSharesDocument, {});
  const decline = async (input: object) =>
    (await first.do(DeclineDocument, { input: { shareId: shareIds[0] as string, ...input } as never })).declineShare;
  expect((await decline({ reason: "OTHER" })).userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["note"] });
  expect(await decline({ reason: "NO_CAPACITY" })).toMatchObject({ sharedLead: { id: shareIds[0], state: "DECLINED" }, userErrors: [] });
  expect(await show(first, shareIds[0] as string)).toBeNull();
  const next = (await stream.next()).sharedLeadEvents;
  expect(next).toMatchObject({ type: "OFFERED" });
  await accept(second, next.shareId);
  const { returnShare } = await second.do(ReturnDocument, { input: { shareId: next.shareId, reason: "OUT_OF_TERRITORY" } });
  expect(returnShare).toMatchObject({ sharedLead: { state: "RETURNED" }, userErrors: [] });
  const { lead } = await admin.do(SharesOfLeadDocument, { leadId });
  expect(lead?.shares.nodes.map(({ declineReason }) => declineReason).sort()).toEqual(["NO_CAPACITY", "OUT_OF_TERRITORY"]);
  await stream.stop();
});

test("a share that is accepted and then left lying comes back by itself", async () => {
  const silent = await anOfferedLead({}, { contactWithin: "P1D", updateWithin: "P9D" });
  const busy = await anOfferedLead({}, { contactWithin: "P1D", updateWithin: "P9D" });
  for (const { portal, shareId } of [silent, busy]) await accept(portal, shareId);
  await busy.portal.do(ContactedDocument, { input: { shareId: busy.shareId, type: "MEETING" } });
  await leadwire.app.clock.tick(inDays(2));
  expect(await show(silent.portal, silent.shareId)).toBeNull();
  expect(await show(busy.portal, busy.shareId)).toMatchObject({ state: "ACCEPTED", contactBy: null });
  await leadwire.app.clock.tick(inDays(10));
  expect(await show(busy.portal, busy.shareId)).toBeNull();
});

test("a partner finds out that a lead is its own customer already, without showing whom else it has", async () => {
  const { portal, shareId, leadId } = await anOfferedLead();
  const salt = (await show(portal, shareId))?.salt;
  const hash = (identity: string) => createHash("sha256").update(`${salt}:${identity}`).digest("hex");
  const [{ email }] = (await leadwire.sql("select email from lead where id = $1", [leadId.slice(5)])) as [{ email: string }];
  const check = async (hashes: string[]) => (await portal.do(CheckAlreadyMineDocument, { input: { shareId, hashes } })).checkAlreadyMine;
  expect(await check([hash("somebody@else.example")])).toEqual({ alreadyMine: false, userErrors: [] });
  expect(await check([hash("somebody@else.example"), hash(email)])).toEqual({ alreadyMine: true, userErrors: [] });
  expect(await check([hash(email.split("@")[1] as string)])).toMatchObject({ alreadyMine: true });
  expect((await check(["nonsense"])).userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["hashes"] });
  await leadwire.sql("update lead_share set hashes_left = 0 where id = $1", [shareId.slice(6)]);
  expect((await check([hash(email)])).userErrors[0]).toMatchObject({ code: "INVALID_INPUT" });
});

test("a registered deal is a lead of the organisation and the partner's for a time; a conflict does not tell whose it is", async () => {
  const { admin } = leadwire;
  const [one, two] = await Promise.all([leadwire.portal(await aPartner(admin)), leadwire.portal(await aPartner(admin))]);
  const input = { companyName: "Fabrikam SA", contactEmail: "j@fabrikam.example", expectedValue: { amount: "9000.00", currency: "CHF" } };
  const register = async (portal: Client, more = {}) =>
    (await portal.do(RegisterDealDocument, { input: { ...input, ...more } })).registerDeal;
  const first = await register(one);
  expect(first).toMatchObject({ registration: { state: "REGISTERED" }, userErrors: [] });
  expect(await register(one)).toEqual(first);
  const byPartner = await register(two);
  const { leadId } = await anOffer(admin, [await aPartner(admin)]);
  const [{ email }] = (await leadwire.sql("select email from lead where id = $1", [leadId.slice(5)])) as [{ email: string }];
  const byOrganisation = await register(two, { contactEmail: email });
  expect(byPartner).toMatchObject({ registration: { state: "CONFLICT" }, userErrors: [] });
  expect(byOrganisation).toEqual({ ...byPartner, registration: { ...byPartner.registration, id: byOrganisation.registration?.id } });
  expect((await register(two, { contactEmail: null })).userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["contactEmail"] });
  const { dealRegistrations } = await admin.do<any, any>(
    "{ dealRegistrations { nodes { state companyName partner { name } lead { email source { channel } } } } }",
  );
  expect(dealRegistrations.nodes).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ state: "REGISTERED", lead: { email: input.contactEmail, source: { channel: "PARTNER" } } }),
    ]),
  );
});

test("a partner's token works at the partners' endpoint alone, and the organisation's at the organisation's", async () => {
  const { portal, partner } = await anOfferedLead();
  const { Client } = await import("../../support/client.js");
  const crossed = [
    new Client(leadwire.url, portal.token),
    new Client(`${leadwire.url}/partner`, leadwire.admin.token),
    new Client(`${leadwire.url}/partner`),
  ];
  for (const client of crossed) expect(await client.refusal("{ me { id } }")).toBe("UNAUTHENTICATED");
  for (const client of crossed.slice(0, 2))
    expect(await (await client.subscribe("subscription { sharedLeadEvents { id } }")).untilEnd()).toMatchObject({ code: 4401 });
  expect(await portal.do(MeDocument)).toMatchObject({
    me: { kind: "PARTNER", name: "A portal", partner: { id: partner.id, name: partner.name } },
  });
});

test("a token that is revoked, or of a partner that is no longer active, is locked out with its streams", async () => {
  const { portal } = await anOfferedLead();
  const stream = await portal.subscribe(WatchSharesDocument, {});
  await leadwire.admin.do(RevokeTokenDocument, { input: { tokenId: portal.tokenId } });
  expect(await stream.untilEnd()).toMatchObject({ code: 4401 });
  const other = await anOfferedLead();
  const sleeping = await other.portal.subscribe(WatchSharesDocument, {});
  await leadwire.admin.do(UpdatePartnerDocument, { input: { partnerId: other.partner.id, active: false } });
  expect(await sleeping.untilEnd()).toMatchObject({ code: 4401 });
  expect(await other.portal.refusal("{ me { id } }")).toBe("UNAUTHENTICATED");
});

test("a token without the scopes can do nothing with what is shared", async () => {
  const { partner, shareId } = await anOfferedLead();
  const watcher = await leadwire.portal(partner, { scopes: ["EVENTS_SUBSCRIBE"] });
  expect(await watcher.refusal(SharedLeadsDocument, {})).toBe("FORBIDDEN");
  expect(await watcher.refusal(AcceptDocument, { input: { shareId } })).toBe("FORBIDDEN");
});
