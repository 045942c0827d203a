import { expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { anOffer, aPartner } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { AuditLogDocument, RevokeShareDocument } from "../../support/operations.js";
import {
  AcceptDocument,
  ContactedDocument,
  DealRegistrationsDocument,
  OwnActivitiesDocument,
  RegisterDealDocument,
  SharedLeadsDocument,
  UpdateDocument,
} from "../../support/partner-operations.js";

const leadwire = new Leadwire();

/** A lead that a partner has taken, with the partner's portal. */
async function aHeldLead() {
  const partner = await aPartner(leadwire.admin);
  const portal = await leadwire.portal(partner);
  const { leadId, shareIds } = await anOffer(leadwire.admin, [partner]);
  const shareId = shareIds[0] as string;
  await portal.do(AcceptDocument, { input: { shareId } });
  return { partner, portal, leadId, shareId };
}

const record = async (portal: Client, input: object) => (await portal.do(ContactedDocument, { input: input as never })).recordActivity;
const activitiesOf = async (portal: Client, id: string, more: object = {}) =>
  (await portal.do(OwnActivitiesDocument, { id, ...more })).sharedLead?.activities;
const register = async (portal: Client, input: object) => (await portal.do(RegisterDealDocument, { input: input as never })).registerDeal;
const dealsOf = async (portal: Client, more: object = {}) => (await portal.do(DealRegistrationsDocument, more)).dealRegistrations;
const aDeal = (name: string) => ({
  companyName: name,
  contactName: "Kim",
  contactEmail: `kim@${name.toLowerCase()}.example`,
  note: `They told us of ${name}`,
});

test("a partner lists what it recorded, and nothing that the organisation did with the lead", async () => {
  const { admin } = leadwire;
  const { portal, shareId, leadId } = await aHeldLead();
  const call = await record(portal, { shareId, type: "CALL", note: "Wants an offer" });
  const note = await record(portal, { shareId, type: "NOTE", note: "Prefers mornings" });
  const byOrganisation =
    "mutation ($input: RecordActivityInput!) { recordActivity(input: $input) { activity { id } userErrors { code } } }";
  // Not even when it looks like one of the partner's.
  const properties = { share: shareId };
  await admin.do(byOrganisation, { input: { subjectId: leadId, type: "NOTE", text: "A word of the organisation", properties } });
  const listed = await activitiesOf(portal, shareId);
  expect(listed?.nodes.map(({ id, type, note }) => [id, type, note]).sort()).toEqual(
    [
      [call.activity?.id, "CALL", "Wants an offer"],
      [note.activity?.id, "NOTE", "Prefers mornings"],
    ].sort(),
  );
  expect(listed?.totalCount).toBe(2);
  expect(await activitiesOf(portal, shareId, { where: { type: { eq: "CALL" } } })).toMatchObject({ nodes: [{ id: call.activity?.id }] });
  const { sharedLeads } = await portal.do(SharedLeadsDocument, { where: { activities: { some: { type: { eq: "MEETING" } } } } });
  expect(sharedLeads.totalCount).toBe(0);

  // What the organisation makes of it stays with the organisation.
  const correct = "mutation ($input: UpdateActivityInput!) { updateActivity(input: $input) { userErrors { code } } }";
  expect(await admin.do(correct, { input: { activityId: call.activity?.id, text: "They lie" } })).toEqual({
    updateActivity: { userErrors: [] },
  });
  expect(JSON.stringify(await activitiesOf(portal, shareId))).not.toContain("They lie");
});

test("what a partner says of a lead on the way is a note; what it says of the outcome is the outcome's", async () => {
  const { portal, shareId } = await aHeldLead();
  await portal.do(UpdateDocument, { input: { shareId, state: "WORKING", note: "Met them at the fair" } });
  await portal.do(UpdateDocument, { input: { shareId, note: "They compare us with two others" } });
  await portal.do(UpdateDocument, { input: { shareId, state: "LOST", note: "Took another" } });
  const notes = (await activitiesOf(portal, shareId))?.nodes.map(({ type, note }) => [type, note]).sort();
  expect(notes).toEqual([
    ["NOTE", "Met them at the fair"],
    ["NOTE", "They compare us with two others"],
  ]);
});

test("what was recorded is told again to the same idempotency key, also to a token that may not read", async () => {
  const { partner, portal, shareId } = await aHeldLead();
  const writer = await leadwire.portal(partner, { scopes: ["SHARES_UPDATE"] });
  for (const client of [portal, writer]) {
    const input = { shareId, type: "CALL", idempotencyKey: "once" };
    const first = await record(client, input);
    expect(first).toMatchObject({ activity: { type: "CALL", occurredAt: expect.any(String) }, userErrors: [] });
    expect(await record(client, input)).toEqual(first);
    const deal = { ...aDeal("Oneoff"), idempotencyKey: "once" };
    const registered = await register(client, deal);
    expect(registered).toMatchObject({ registration: { state: "REGISTERED" }, userErrors: [] });
    expect(await register(client, deal)).toEqual(registered);
  }
  expect((await activitiesOf(portal, shareId))?.totalCount).toBe(2);
});

test("what was recorded goes with the share, and another partner never has it", async () => {
  const { portal, shareId } = await aHeldLead();
  const other = await aHeldLead();
  await record(portal, { shareId, type: "CALL", note: "Ours alone" });
  expect(await activitiesOf(other.portal, shareId)).toBeUndefined();
  expect((await activitiesOf(other.portal, other.shareId))?.nodes).toEqual([]);
  await leadwire.admin.do(RevokeShareDocument, { input: { shareId, reason: "Won directly" } });
  expect(await activitiesOf(portal, shareId)).toBeUndefined();
});

test("a partner lists its registered deals with their state and expiry, filtered, ordered and in pages", async () => {
  const partner = await aPartner(leadwire.admin);
  const portal = await leadwire.portal(partner);
  const rival = await leadwire.portal(await aPartner(leadwire.admin));
  await register(rival, aDeal("Taken"));
  for (const [name, amount] of [
    ["Alpha", "100.00"],
    ["Beta", "300.00"],
    ["Taken", "200.00"],
  ])
    await register(portal, { ...aDeal(name as string), expectedValue: { amount, currency: "EUR" } });
  const all = await dealsOf(portal);
  expect(all).toMatchObject({ totalCount: 3 });
  expect(all.nodes).toMatchObject([
    { companyName: "Taken", state: "CONFLICT", expiresAt: null },
    { companyName: "Beta", state: "REGISTERED", contactEmail: "kim@beta.example", expectedValue: { amount: "300.00", currency: "EUR" } },
    { companyName: "Alpha", state: "REGISTERED", contactName: "Kim", note: "They told us of Alpha", expiresAt: expect.any(String) },
  ]);
  const dear = await dealsOf(portal, { orderBy: [{ field: "EXPECTED_AMOUNT", direction: "DESC" }], first: 2 });
  expect(dear.nodes.map(({ companyName }) => companyName)).toEqual(["Beta", "Taken"]);
  const rest = { orderBy: [{ field: "EXPECTED_AMOUNT", direction: "DESC" }], after: dear.pageInfo.endCursor };
  expect((await dealsOf(portal, rest)).nodes.map(({ companyName }) => companyName)).toEqual(["Alpha"]);
  expect(await dealsOf(portal, { where: { state: { eq: "CONFLICT" } } })).toMatchObject({ nodes: [{ companyName: "Taken" }] });
  const soon = new Date(Date.now() + 80 * 86_400_000).toISOString();
  expect((await dealsOf(portal, { where: { expiresAt: { lt: soon } } })).nodes).toEqual([]);
  expect((await dealsOf(rival)).nodes.map(({ companyName }) => companyName)).toEqual(["Taken"]);
  const one = "query ($id: ID!) { dealRegistration(id: $id) { companyName } }";
  const { id } = all.nodes[1] as { id: string };
  expect(await portal.do(one, { id })).toEqual({ dealRegistration: { companyName: "Beta" } });
  expect(await rival.do(one, { id })).toEqual({ dealRegistration: null });
});

test("a token for teasers is not shown whom the partner has to do with", async () => {
  const { partner, portal, shareId } = await aHeldLead();
  const narrow = await leadwire.portal(partner, { fieldSet: "TEASER" });
  await record(portal, { shareId, type: "CALL", note: "Kim wants an offer" });
  await register(portal, aDeal("Narrow"));
  expect((await activitiesOf(narrow, shareId))?.nodes).toMatchObject([{ type: "CALL", note: null }]);
  expect((await dealsOf(narrow)).nodes).toMatchObject([
    { state: "REGISTERED", companyName: null, contactName: null, contactEmail: null, note: null },
  ]);
});

test("what a partner reads of these is in the audit log as well", async () => {
  const { portal, shareId } = await aHeldLead();
  const { activity } = await record(portal, { shareId, type: "CALL", note: "Wants an offer" });
  const { registration } = await register(portal, aDeal("Watched"));
  await activitiesOf(portal, shareId);
  await dealsOf(portal);
  const where = { token: { id: { eq: portal.tokenId } }, operation: { in: ["sharedLead", "dealRegistrations"] } };
  const { auditLog } = await leadwire.admin.do(AuditLogDocument, { where: where as never });
  const [deals, activities] = auditLog.nodes;
  expect(auditLog.nodes).toHaveLength(2);
  expect(activities?.recordIds.sort()).toEqual([activity?.id, shareId].sort());
  expect(activities?.readFields).toEqual(["activity.note"]);
  expect(deals?.recordIds).toEqual([registration?.id]);
  expect([...(deals?.readFields ?? [])].sort()).toEqual([
    "registration.companyName",
    "registration.contactEmail",
    "registration.contactName",
    "registration.note",
  ]);
});
