import { afterEach, expect, test } from "@jest/globals";
import { getNamedType, isObjectType } from "graphql";
import { partnerResolvers } from "../../../src/features.js";
import { buildGraphqlSchema } from "../../../src/platform/execution/schema.js";
import { allQueryables } from "../../../src/platform/query/fields.js";
import type { Client } from "../../support/client.js";
import { anOffer, aPartner, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { AuditLogDocument, CaptureLeadDocument, UpdateLeadDocument } from "../../support/operations.js";
import {
  AcceptDocument,
  MeDocument,
  OfferedDocument,
  SharedLeadDocument,
  SharedLeadsDocument,
  WatchSharesDocument,
} from "../../support/partner-operations.js";

const leadwire = new Leadwire({ trustedProxies: ["127.0.0.1"] });

const entries = async (where: object) => (await leadwire.admin.do(AuditLogDocument, { where: where as never, first: 100 })).auditLog.nodes;
const readBy = (portal: { tokenId: string }, more: object = {}) =>
  entries({ token: { id: { eq: portal.tokenId } }, outcome: { eq: "READ" }, ...more });

const FULL_ADDRESS = ["share.city", "share.postalCode", "share.street"];
const CONTACT = ["share.companyName", "share.email", "share.firstName", "share.lastName", "share.name", "share.phone"];

/** A partner with a lead offered, of whom all is known that can be. */
async function anOfferedLead(token = {}) {
  const partner = await aPartner(leadwire.admin);
  const portal = await leadwire.portal(partner, token);
  const { leadId, shareIds } = await anOffer(leadwire.admin, [partner]);
  const whole = { firstName: "Secretfirst", lastName: "Secretlast", phone: "+49309012345", companyName: "Secretcompany" };
  await leadwire.admin.do(UpdateLeadDocument, {
    // Each test has a person of this name and number.
    input: { leadId, ...whole, street: "Secretstreet", city: "Secretcity", postalCode: "10119", allowDuplicates: true },
  });
  return { partner, portal, leadId, shareId: shareIds[0] as string };
}

const accept = (portal: Client, shareId: string) => portal.do(AcceptDocument, { input: { shareId } });

/** What has an id and is no reading of a record: who asks, and events, which their stream tells of. */
const NOT_READ = ["Partner", "SharedLeadEvent", "Viewer"];

test("every kind of record that partners see notes that it was read", () => {
  const schema = buildGraphqlSchema(partnerResolvers, "partner");
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const withId = types.filter((type) => "id" in type.getFields()).map(({ name }) => name);
  // Lists are of records, and of each kind there is one.
  const lists = types.filter(({ name }) => name.endsWith("Connection"));
  expect(lists).toHaveLength(allQueryables("partner").length);
  const noted = lists.map((type) => String(getNamedType(type.getFields().nodes?.type)));
  expect(withId.sort()).toEqual([...noted, ...NOT_READ].sort());
});

/** The database takes no entries of reading any more. */
const refuseReads = () => leadwire.sql("alter table audit_entry add constraint no_reads check (outcome <> 'READ') not valid");
afterEach(() => leadwire.sql("alter table audit_entry drop constraint if exists no_reads"));

test("what a partner reads is in the audit log with its token, address and fields, and no value", async () => {
  const { portal, shareId } = await anOfferedLead();
  await portal.from("203.0.113.9").do(OfferedDocument, {});
  await accept(portal, shareId);
  await portal.from("203.0.113.10").named("a-crm").do(SharedLeadDocument, { id: shareId });
  const [whole, accepted, offered, ...others] = await readBy(portal);
  expect(others).toEqual([]);
  expect(offered).toMatchObject({
    operation: "sharedLeads",
    address: "203.0.113.9",
    user: null,
    token: { id: portal.tokenId, name: "A portal", kind: "PARTNER" },
    recordIds: [shareId],
    changedFields: [],
    errorCodes: [],
    // All of those were selected, and masked.
    readFields: [],
  });
  expect(accepted).toMatchObject({ operation: "acceptShare", recordIds: [shareId] });
  expect([...(accepted?.readFields ?? [])].sort()).toEqual(["share.companyName", "share.email", "share.name", "share.phone"]);
  expect(whole).toMatchObject({ operation: "sharedLead", address: "203.0.113.10", origin: "a-crm", recordIds: [shareId] });
  expect(whole?.readFields).toEqual(expect.arrayContaining([...CONTACT, ...FULL_ADDRESS]));
  // Nothing is known of those.
  expect(whole?.readFields).not.toContain("share.website");
  const rows = await leadwire.sql("select t::text as row from audit_entry t");
  expect(rows.map(({ row }) => row).join()).not.toMatch(/secret|10119|49309012345|@/i);
});

test("it can be asked who saw a share, and who saw addresses", async () => {
  const { portal, shareId } = await anOfferedLead();
  await accept(portal, shareId);
  await portal.do("query ($id: ID!) { sharedLead(id: $id) { industry } }", { id: shareId });
  await portal.do("query ($id: ID!) { sharedLead(id: $id) { street } }", { id: shareId });
  const of = { recordIds: { has: shareId } };
  expect(await readBy(portal, of)).toHaveLength(3);
  expect(await entries({ ...of, readFields: { has: "share.street" } })).toMatchObject([
    { operation: "sharedLead", token: { id: portal.tokenId } },
  ]);
});

test("however it is asked: aliases, fragments, several at once, and what is not called by its id", async () => {
  const { portal, shareId } = await anOfferedLead();
  await accept(portal, shareId);
  const text = `query ($id: ID!) {
    me { id }
    first: sharedLead(id: $id) { ...Hidden }
    second: sharedLead(id: $id) { x: email }
    ... on Query { sharedLeads { edges { node { website masked } } } }
  }
  fragment Hidden on SharedLead { y: phone }`;
  await portal.do(text, { id: shareId });
  const found = (await readBy(portal)).filter(({ operation }) => operation !== "acceptShare");
  const told = found.map(({ operation, recordIds, readFields }) => [operation, recordIds, [...readFields].sort()]);
  expect(told.sort()).toEqual([
    ["sharedLead", [shareId], ["share.email", "share.phone"]],
    ["sharedLeads", [shareId], []],
  ]);
});

test("what shows nothing of a share leaves no entry, nor does what the organisation reads", async () => {
  const { portal, shareId } = await anOfferedLead();
  await portal.do(MeDocument);
  await portal.do(SharedLeadsDocument, { where: { id: { notIn: [shareId] } } });
  await portal.do("{ sharedLeads { totalCount } }");
  await leadwire.admin.do("{ leads { nodes { email } } }");
  expect(await readBy(portal)).toEqual([]);
  expect((await entries({ outcome: { eq: "READ" } })).filter(({ token }) => token?.kind !== "PARTNER")).toEqual([]);
});

test("a version that is no longer the present one shows the present one, and that is told", async () => {
  const { portal, shareId } = await anOfferedLead();
  await accept(portal, shareId);
  await portal.do(
    "mutation ($input: UpdateSharedLeadInput!) { updateSharedLead(input: $input) { userErrors { ... on ConflictError { current { ... on SharedLead { email } } } } } }",
    {
      input: { shareId, externalRef: "X", expectedVersion: 99 },
    },
  );
  expect(await readBy(portal, { operation: { eq: "updateSharedLead" } })).toMatchObject([
    { recordIds: [shareId], readFields: ["share.email"] },
  ]);
});

test("who opens a stream, and what it tells to each token, is told", async () => {
  const { partner, portal, leadId, shareId } = await anOfferedLead();
  const other = await leadwire.portal(partner);
  const [socket, sse] = [await portal.from("203.0.113.11").subscribe(WatchSharesDocument, {}), other.subscribeSse(WatchSharesDocument, {})];
  await accept(portal, shareId);
  for (const stream of [socket, sse]) expect((await stream.next()).sharedLeadEvents).toMatchObject({ type: "ACCEPTED", shareId });
  await leadwire.admin.do(UpdateLeadDocument, { input: { leadId, industry: "Rail" } });
  for (const stream of [socket, sse]) expect((await stream.next()).sharedLeadEvents).toMatchObject({ type: "UPDATED", shareId });
  for (const { tokenId, address } of [
    { ...portal, address: "203.0.113.11" },
    { ...other, address: "127.0.0.1" },
  ]) {
    const [updated, accepted, opened, ...others] = await readBy({ tokenId }, { operation: { eq: "sharedLeadEvents" } });
    expect(others).toEqual([]);
    expect(opened).toMatchObject({ recordIds: [], readFields: [], address });
    for (const told of [accepted, updated])
      expect(told).toMatchObject({ recordIds: [shareId], readFields: expect.arrayContaining(["share.name", "share.email"]), address });
  }
  await Promise.all([socket.stop(), sse.stop()]);
});

test("an event of which nothing but the share is selected is told as well", async () => {
  const { portal, leadId, shareId } = await anOfferedLead();
  const stream = await portal.subscribe("subscription { sharedLeadEvents { type } }");
  await leadwire.admin.do(UpdateLeadDocument, { input: { leadId, industry: "Rail" } });
  await stream.next();
  expect(await readBy(portal, { recordIds: { has: shareId } })).toMatchObject([{ operation: "sharedLeadEvents", readFields: [] }]);
  await stream.stop();
});

test("what cannot be told is not shown, and nothing else suffers", async () => {
  const { portal, shareId } = await anOfferedLead();
  const stream = await portal.subscribe(WatchSharesDocument, {});
  await refuseReads();
  for (const [document, variables] of [
    [SharedLeadDocument, { id: shareId }],
    [AcceptDocument, { input: { shareId, idempotencyKey: "again" } }],
  ] as const) {
    const answer = await portal.ask<any>(document as never, variables as never);
    expect(answer.data).toBeNull();
    expect(answer.errors).toMatchObject([{ extensions: { code: "INTERNAL_SERVER_ERROR" } }]);
  }
  expect((await stream.nextResult()).errors?.[0]?.extensions?.code).toBe("INTERNAL_SERVER_ERROR");
  const late = await portal.subscribe(WatchSharesDocument, {});
  expect((await late.nextResult()).errors?.[0]?.extensions?.code).toBe("INTERNAL_SERVER_ERROR");
  expect(await portal.refusal(MeDocument)).toBeUndefined();
  await leadwire.sql("alter table audit_entry drop constraint no_reads");
  // What was done is done, and the same key shows it.
  const again = await portal.do(AcceptDocument, { input: { shareId, idempotencyKey: "again" } });
  expect(again.acceptShare).toMatchObject({ sharedLead: { state: "ACCEPTED", name: "Secretfirst Secretlast" }, userErrors: [] });
  await Promise.all([stream.stop(), late.stop()]);
});

test("a mutation that the scopes do not allow is in the audit log, for the organisation and for partners", async () => {
  const { partner, shareId } = await anOfferedLead();
  const watcher = await leadwire.portal(partner, { scopes: ["SHARES_READ"] });
  const reader = await leadwire.service("LEADS_READ");
  expect(await watcher.refusal(AcceptDocument, { input: { shareId } })).toBe("FORBIDDEN");
  expect(await reader.refusal(CaptureLeadDocument, { input: person() })).toBe("FORBIDDEN");
  const refused = async ({ tokenId }: { tokenId: string }) => entries({ token: { id: { eq: tokenId } } });
  expect(await refused(watcher)).toMatchObject([
    { operation: "acceptShare", outcome: "REFUSED", errorCodes: ["FORBIDDEN"], recordIds: [] },
  ]);
  expect(await refused(reader)).toMatchObject([{ operation: "captureLead", outcome: "REFUSED", errorCodes: ["FORBIDDEN"], recordIds: [] }]);
});
