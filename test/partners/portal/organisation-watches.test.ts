import { expect, test } from "@jest/globals";
import type { Stream } from "../../support/client.js";
import { anOffer, aPartner, CREATE_ALL } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  ConvertLeadDocument,
  LeadEventsDocument,
  MoveDealDocument,
  OpportunityEventsDocument,
  ShareEventsDocument,
  SharesOfLeadDocument,
} from "../../support/operations.js";
import {
  AcceptDocument,
  ContactedDocument,
  UpdateDocument,
  ViewShareDocument,
  WatchSharesDocument,
} from "../../support/partner-operations.js";

const leadwire = new Leadwire();

/** The next event of this type; those before it are other changes of the same steps. */
async function next<T extends { type: string }>(stream: Stream<any>, field: string, type: string): Promise<T> {
  for (;;) {
    const event = (await stream.next())[field];
    if (event.type === type) return event;
  }
}

/** A share that a partner has accepted, of a lead that the organisation has a deal of. */
async function aHeldDeal() {
  const { admin } = leadwire;
  const partner = await aPartner(admin);
  const portal = await leadwire.portal(partner);
  const { leadId, shareIds } = await anOffer(admin, [partner]);
  const shareId = shareIds[0] as string;
  await portal.do(AcceptDocument, { input: { shareId } });
  const { convertLead } = await admin.do(ConvertLeadDocument, { input: { leadId, ...CREATE_ALL } });
  return { partner, portal, leadId, shareId, opportunityId: convertLead.opportunity?.id as string };
}

const dealOf = async (id: string) =>
  (
    await leadwire.admin.do<any, any>("query ($id: ID!) { opportunity(id: $id) { stage wonReason lostReason lead { status stage } } }", {
      id,
    })
  ).opportunity;

test("each step of a partner, from the offer to a deal that is won, is seen by the organisation as it happens", async () => {
  const { admin } = leadwire;
  const partner = await aPartner(admin);
  const portal = await leadwire.portal(partner, { name: "Portal of the reseller" });
  const { leadId, shareIds } = await anOffer(admin, [partner]);
  const shareId = shareIds[0] as string;
  const [leads, shares, deals, own] = [
    await admin.subscribe(LeadEventsDocument, { where: { id: { eq: leadId } } }),
    await admin.subscribe(ShareEventsDocument, { where: { lead: { id: { eq: leadId } } } }),
    await admin.subscribe(OpportunityEventsDocument, { where: { lead: { id: { eq: leadId } } } }),
    await portal.subscribe(WatchSharesDocument, {}),
  ];
  const actor = { name: "Portal of the reseller" };

  await portal.do(ViewShareDocument, { input: { shareId } });
  expect((await shares.next()).shareEvents).toMatchObject({ type: "VIEWED", before: { state: "OFFERED" }, actor });

  await portal.do(AcceptDocument, { input: { shareId } });
  expect((await shares.next()).shareEvents).toMatchObject({ type: "ACCEPTED", before: { state: "VIEWED" }, actor });

  await admin.do(ConvertLeadDocument, { input: { leadId, ...CREATE_ALL } });
  expect((await deals.next()).opportunityEvents).toMatchObject({ type: "CREATED", opportunity: { stage: "DISCOVERY" } });
  await next(leads, "leadEvents", "CONVERTED");

  await portal.do(ContactedDocument, { input: { shareId, type: "CALL", note: "Wants an offer by Friday" } });
  expect((await shares.next()).shareEvents).toMatchObject({
    type: "UPDATED",
    changedFields: expect.arrayContaining(["firstContactAt", "contactBy", "updateBy"]),
    actor,
  });
  expect((await leads.next()).leadEvents).toMatchObject({ actor, changedFields: expect.arrayContaining(["lastActivityAt"]) });
  const { lead } = await admin.do<any, any>(
    "query ($id: ID!) { lead(id: $id) { firstRespondedAt activities(first: 1, where: { type: { eq: CALL } }) { nodes { text properties } } } }",
    { id: leadId },
  );
  expect(lead).toEqual({
    firstRespondedAt: expect.any(String),
    activities: {
      nodes: [{ text: "Wants an offer by Friday", properties: expect.objectContaining({ partner: partner.name, share: shareId }) }],
    },
  });

  await portal.do(UpdateDocument, { input: { shareId, state: "WORKING", externalRef: "VAR-88" } });
  expect((await shares.next()).shareEvents).toMatchObject({ type: "WORKING", share: { externalRef: "VAR-88" }, actor });

  await portal.do(UpdateDocument, { input: { shareId, state: "WON", outcome: { amount: "9000.00", currency: "EUR" } } });
  const won = (await shares.next()).shareEvents;
  expect(won).toMatchObject({ type: "WON", before: { state: "WORKING" }, changedFields: expect.arrayContaining(["outcome"]), actor });
  expect(await next(deals, "opportunityEvents", "STAGE_CHANGED")).toMatchObject({ opportunity: { stage: "CLOSED_WON" } });
  expect(await next(leads, "leadEvents", "STATUS_CHANGED")).toMatchObject({
    transactionId: won.transactionId,
    lead: { status: "CLOSED_WON", stage: "CUSTOMER" },
    actor,
  });

  const types = [];
  for (let event = 0; event < 5; event++) types.push((await own.next()).sharedLeadEvents.type);
  expect(types).toEqual(["VIEWED", "ACCEPTED", "UPDATED", "WORKING", "WON"]);
  await Promise.all([leads, shares, deals, own].map((stream) => stream.stop()));
});

test("a deal that a partner loses is lost for the organisation, with the partner's words", async () => {
  const { portal, partner, shareId, opportunityId } = await aHeldDeal();
  await portal.do(UpdateDocument, { input: { shareId, state: "LOST", note: "Took another product" } });
  expect(await dealOf(opportunityId)).toEqual({
    stage: "CLOSED_LOST",
    wonReason: null,
    lostReason: `${partner.name}: Took another product`,
    lead: { status: "CLOSED_LOST", stage: "OPPORTUNITY" },
  });
});

test("a deal that the organisation has closed stays as it is, whatever its partner says then", async () => {
  const { portal, leadId, shareId, opportunityId } = await aHeldDeal();
  await leadwire.admin.do(MoveDealDocument, { input: { opportunityId, stage: "CLOSED_LOST", reason: "Bankrupt" } });
  const { updateSharedLead } = await portal.do(UpdateDocument, { input: { shareId, state: "WON" } });
  expect(updateSharedLead.userErrors).toEqual([]);
  expect(await dealOf(opportunityId)).toMatchObject({ stage: "CLOSED_LOST", lostReason: "Bankrupt" });
  const { lead } = await leadwire.admin.do(SharesOfLeadDocument, { leadId });
  expect(lead?.shares.nodes[0]?.state).toBe("WON");
});

test("a partner that wins while the organisation closes the deal is heard, and the deal has one end", async () => {
  const held = await Promise.all(Array.from({ length: 6 }, aHeldDeal));
  await Promise.all(
    held.map(async ({ portal, shareId, opportunityId }) => {
      const input = { opportunityId, stage: "CLOSED_LOST" as const, reason: "Bankrupt" };
      const [{ updateSharedLead }, { changeOpportunityStage }] = await Promise.all([
        portal.do(UpdateDocument, { input: { shareId, state: "WON" } }),
        leadwire.admin.do(MoveDealDocument, { input }),
      ]);
      expect(updateSharedLead.userErrors).toEqual([]);
      const isLost = changeOpportunityStage.userErrors.length === 0;
      expect((await dealOf(opportunityId)).stage).toBe(isLost ? "CLOSED_LOST" : "CLOSED_WON");
      expect((await dealOf(opportunityId)).lead.status).toBe(isLost ? "CLOSED_LOST" : "CLOSED_WON");
    }),
  );
});
