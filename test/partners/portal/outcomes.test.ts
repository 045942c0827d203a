import { afterEach, expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { anOffer, aPartner, CREATE_ALL } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  ConfirmOutcomeDocument,
  ConvertLeadDocument,
  CreatePipelineDocument,
  RefuseOutcomeDocument,
  SetOrganisationDocument,
  WhatFollowedDocument,
} from "../../support/operations.js";
import { AcceptDocument, ReturnDocument, UpdateDocument, WatchSharesDocument } from "../../support/partner-operations.js";

const leadwire = new Leadwire();
const worth = { amount: "9000.00", currency: "EUR" };

const set = (partnerOutcomes: "FOLLOW" | "CONFIRM") => leadwire.admin.do(SetOrganisationDocument, { input: { partnerOutcomes } });
afterEach(() => set("FOLLOW"));

/** A lead that a partner has in hand, converted or not. */
async function held(convert: object | null = CREATE_ALL) {
  const partner = await aPartner(leadwire.admin);
  const portal = await leadwire.portal(partner);
  const { leadId, shareIds } = await anOffer(leadwire.admin, [partner]);
  const shareId = shareIds[0] as string;
  await portal.do(AcceptDocument, { input: { shareId } });
  if (convert) {
    const { convertLead } = await leadwire.admin.do(ConvertLeadDocument, { input: { leadId, ...CREATE_ALL, ...convert } });
    expect(convertLead.userErrors).toEqual([]);
  }
  return { partner, portal, leadId, shareId };
}
const report = async (portal: Client, shareId: string, input: object) => {
  const { updateSharedLead } = await portal.do(UpdateDocument, { input: { shareId, ...input } });
  expect(updateSharedLead.userErrors).toEqual([]);
  return updateSharedLead.sharedLead;
};
const followed = async (leadId: string) => {
  const { lead } = await leadwire.admin.do(WhatFollowedDocument, { leadId });
  return { ...lead, deal: lead?.conversion?.opportunity, share: lead?.shares.nodes[0], tasks: lead?.tasks.nodes ?? [] };
};

test("what a partner wins is won: lead, deal and amount follow, and whoever works it gets a task", async () => {
  const { partner, portal, leadId, shareId } = await held();
  await report(portal, shareId, { state: "WON", outcome: worth, note: "Signed today" });
  const { deal, tasks, ...lead } = await followed(leadId);
  expect(lead).toMatchObject({
    status: "CLOSED_WON",
    stage: "CUSTOMER",
    share: { state: "WON", outcomeState: "CONFIRMED", outcome: worth },
  });
  expect(deal).toMatchObject({ stage: "CLOSED_WON", amount: worth, wonReason: `${partner.name}: Signed today` });
  expect(deal?.stepHistory.nodes[0]).toMatchObject({ toStage: "CLOSED_WON", amount: { amount: "9000.00" } });
  expect(tasks).toMatchObject([
    {
      kind: "PARTNER_OUTCOME",
      title: `${partner.name} reports WON 9000.00 EUR`,
      owner: { id: expect.any(String) },
      opportunity: { id: deal?.id },
    },
  ]);
});

test("a lead that has no deal is won and lost by itself", async () => {
  const won = await held(null);
  await report(won.portal, won.shareId, { state: "WON", outcome: worth });
  expect(await followed(won.leadId)).toMatchObject({ status: "CLOSED_WON", stage: "CUSTOMER" });
  const lost = await held(null);
  await report(lost.portal, lost.shareId, { state: "LOST", note: "Too dear" });
  const { tasks, ...lead } = await followed(lost.leadId);
  expect(lead).toMatchObject({ status: "CLOSED_LOST", share: { outcomeState: "CONFIRMED" } });
  expect(tasks).toMatchObject([{ title: expect.stringContaining("reports LOST"), description: expect.stringContaining("Too dear") }]);
});

test("a lead that comes back is a task, and its status stays", async () => {
  const { partner, portal, leadId, shareId } = await held(null);
  await portal.do(ReturnDocument, { input: { shareId, reason: "NO_CAPACITY", note: "Nobody here" } });
  const { tasks, ...lead } = await followed(leadId);
  expect(lead).toMatchObject({ status: "QUALIFIED", share: { state: "RETURNED", outcomeState: null } });
  expect(tasks).toMatchObject([
    { kind: "PARTNER_OUTCOME", title: `${partner.name} returned the lead`, description: "NO_CAPACITY: Nobody here" },
  ]);
});

test("where it is set so, nothing follows until somebody confirms it; the partner is told nothing of that", async () => {
  await set("CONFIRM");
  const { portal, leadId, shareId } = await held();
  const own = await portal.subscribe(WatchSharesDocument, {});
  expect(await report(portal, shareId, { state: "WON", outcome: worth })).toMatchObject({ state: "WON" });
  expect((await own.next()).sharedLeadEvents).toMatchObject({ type: "WON", changedFields: expect.not.arrayContaining(["outcomeState"]) });
  const { deal, share, tasks, ...lead } = await followed(leadId);
  expect([lead.status, deal?.stage, share?.outcomeState, tasks.length]).toEqual(["QUALIFIED", "DISCOVERY", "PENDING", 1]);
  const confirm = async (input = {}) =>
    (await leadwire.admin.do(ConfirmOutcomeDocument, { input: { shareId, ...input } })).confirmPartnerOutcome;
  expect((await confirm({ expectedVersion: 1 })).userErrors[0]).toMatchObject({ code: "CONFLICT" });
  const both = await Promise.all([
    confirm({ outcome: { amount: "8000.00", currency: "EUR" } }),
    confirm({ outcome: { amount: "8000.00", currency: "EUR" } }),
  ]);
  expect(both.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(["ALREADY_DECIDED"]);
  const after = await followed(leadId);
  expect(after).toMatchObject({
    status: "CLOSED_WON",
    deal: { stage: "CLOSED_WON", amount: { amount: "8000.00" } },
    share: { outcomeState: "CONFIRMED", outcome: worth },
  });
  expect(after.tasks[0]?.completedAt).not.toBeNull();
  const { sharedLead } = await portal.do<any, any>("query ($id: ID!) { sharedLead(id: $id) { state outcome { amount } } }", {
    id: shareId,
  });
  expect(sharedLead).toEqual({ state: "WON", outcome: { amount: "9000.00" } });
  await portal.do<any, any>(
    'mutation ($id: ID!) { updateSharedLead(input: { shareId: $id, state: LOST, note: "x" }) { userErrors { code } } }',
    { id: shareId },
  );
  await own.stop();
});

test("what is refused does not count, and the partner goes on", async () => {
  await set("CONFIRM");
  const { portal, leadId, shareId } = await held();
  await report(portal, shareId, { state: "LOST", note: "No answer" });
  const stranger = await leadwire.user("REP");
  await leadwire.setRepSight("OWN");
  const foreign = await stranger.do(RefuseOutcomeDocument, { input: { shareId, reason: "Mine" } });
  expect(foreign.refusePartnerOutcome.userErrors[0]).toMatchObject({ code: "NOT_FOUND" });
  await leadwire.setRepSight("ALL");
  const { refusePartnerOutcome } = await leadwire.admin.do(RefuseOutcomeDocument, { input: { shareId, reason: "They called us" } });
  expect(refusePartnerOutcome).toMatchObject({ share: { state: "WORKING", outcomeState: "REFUSED" }, userErrors: [] });
  const { deal, tasks, ...lead } = await followed(leadId);
  expect([lead.status, deal?.stage, tasks[0]?.completedAt !== null]).toEqual(["QUALIFIED", "DISCOVERY", true]);
  expect(await report(portal, shareId, { state: "WON", outcome: worth })).toMatchObject({ state: "WON" });
  expect((await followed(leadId)).share).toMatchObject({ outcomeState: "PENDING" });
});

test("what is missing is said to the house and not to the partner, and the outcome waits", async () => {
  const steps = [
    { name: "Open", stage: "DISCOVERY" as const, probability: 10 },
    { name: "Won", stage: "CLOSED_WON" as const, requiredFields: ["amount", "closeDate"] },
    { name: "Lost", stage: "CLOSED_LOST" as const },
  ];
  const { createPipeline } = await leadwire.admin.do(CreatePipelineDocument, { input: { name: "Strict", steps } });
  const { portal, leadId, shareId } = await held({ opportunity: { create: { name: "A deal", pipelineId: createPipeline.pipeline?.id } } });
  await report(portal, shareId, { state: "WON", outcome: worth });
  const { deal, share, tasks, ...lead } = await followed(leadId);
  expect([lead.status, deal?.stage, deal?.amount, share?.outcomeState]).toEqual(["QUALIFIED", "DISCOVERY", null, "PENDING"]);
  expect(tasks).toMatchObject([{ description: expect.stringContaining("closeDate"), opportunity: { id: deal?.id } }]);
  const confirm = async () => (await leadwire.admin.do(ConfirmOutcomeDocument, { input: { shareId } })).confirmPartnerOutcome;
  expect((await confirm()).userErrors).toMatchObject([
    { __typename: "RequiredFieldsError", missingFields: ["closeDate"], path: ["shareId"] },
  ]);
  await leadwire.admin.do<any, any>(
    'mutation ($id: ID!) { updateOpportunity(input: { opportunityId: $id, closeDate: "2027-01-31" }) { userErrors { code } } }',
    { id: deal?.id },
  );
  expect((await confirm()).userErrors).toEqual([]);
  expect(await followed(leadId)).toMatchObject({ status: "CLOSED_WON", deal: { stage: "CLOSED_WON", amount: worth } });
});
