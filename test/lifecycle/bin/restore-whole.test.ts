import { expect, test } from "@jest/globals";
import { allRows } from "../../support/all-rows.js";
import { aLead, anOffer, aPartner, aQualifiedLead, CREATE_ALL, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { expectLogToBeTheTables } from "../../support/log-and-tables.js";
import {
  ConvertLeadDocument,
  CreateTaskDocument,
  DeleteAccountDocument,
  DeleteContactDocument,
  DeletedRecordsDocument,
  DeleteLeadDocument,
  DeleteOpportunityDocument,
  MergeLeadsDocument,
  RecordActivityDocument,
  RestoreRecordsDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();

const restore = async (...ids: string[]) => {
  const { restoreRecords } = await leadwire.admin.do(RestoreRecordsDocument, { input: { ids } });
  expect(restoreRecords.userErrors).toEqual([]);
  expect(restoreRecords.records?.map(({ id }) => id)).toEqual(ids);
};

const something = async (subjectId: string) => {
  await leadwire.admin.do(RecordActivityDocument, { input: { subjectId, type: "DEMO_REQUESTED" } });
  await leadwire.admin.do(CreateTaskDocument, { input: { subjectId, title: "Call back" } });
};

/** A lead with something of all that hangs on leads. */
async function aFullLead() {
  const lead = await aQualifiedLead(leadwire.admin, {
    consents: [{ channel: "EMAIL", granted: true, wording: "yes", at: "2026-03-01T00:00:00Z" }],
    externalId: { system: "shop", value: `${Math.random()}` },
    campaign: { name: "Spring" },
  });
  const other = await aLead(leadwire.admin);
  await leadwire.admin.do(MergeLeadsDocument, { input: { masterId: lead.id, leadIds: [other.id] } });
  await something(lead.id);
  return lead;
}

test("a lead comes back with all that it had, and nothing of it is anywhere meanwhile", async () => {
  const lead = await aFullLead();
  const uuid = lead.id.slice("lead_".length);
  const before = await allRows(leadwire);
  const { deleteLead } = await leadwire.admin.do(DeleteLeadDocument, { input: { id: lead.id, reason: "A test" } });
  expect(deleteLead).toMatchObject({ deletedId: lead.id, userErrors: [] });
  expect(deleteLead.deletedRecord?.alsoDeleted).toEqual(
    expect.arrayContaining([
      { what: "tasks", count: 1 },
      { what: "externalIds", count: 1 },
      { what: "consents", count: 1 },
    ]),
  );
  const meanwhile = await allRows(leadwire);
  const naming = Object.entries(meanwhile).flatMap(([table, rows]) => rows.filter((row) => row.includes(uuid)).map(() => table));
  expect(naming).toEqual([]);
  await expectLogToBeTheTables(leadwire);
  await restore(lead.id);
  expect(await allRows(leadwire)).toEqual(before);
  await expectLogToBeTheTables(leadwire);
  const { deletedRecords } = await leadwire.admin.do(DeletedRecordsDocument, {});
  expect(deletedRecords.totalCount).toBe(0);
});

test("what a lead became comes back one by one, and in any order that can be", async () => {
  const lead = await aFullLead();
  const { convertLead } = await leadwire.admin.do(ConvertLeadDocument, { input: { leadId: lead.id, ...CREATE_ALL } });
  const made = convertLead as any;
  const [accountId, contactId, opportunityId] = [made.account.id, made.contact.id, made.opportunity.id];
  for (const id of [lead.id, accountId, contactId, opportunityId]) await something(id);
  const before = await allRows(leadwire);

  const del = async (document: any, id: string) => {
    const [answer] = Object.values((await leadwire.admin.do<any, any>(document, { input: { id } })) as object);
    expect(answer).toMatchObject({ deletedId: id, userErrors: [] });
  };
  await del(DeleteOpportunityDocument, opportunityId);
  await restore(opportunityId);
  expect(await allRows(leadwire)).toEqual(before);

  await del(DeleteOpportunityDocument, opportunityId);
  await del(DeleteContactDocument, contactId);
  await del(DeleteLeadDocument, lead.id);
  await del(DeleteAccountDocument, accountId);
  await expectLogToBeTheTables(leadwire);
  const { restoreRecords } = await leadwire.admin.do(RestoreRecordsDocument, { input: { ids: [opportunityId] } });
  const needed = [
    { field: "account", recordId: accountId, deleted: true },
    { field: "contact", recordId: contactId, deleted: true },
    { field: "lead", recordId: lead.id, deleted: true },
  ];
  expect(restoreRecords.userErrors).toMatchObject([{ code: "RESTORE_BLOCKED", path: ["ids", "0"], obstacles: needed }]);
  await restore(opportunityId, contactId, lead.id, accountId);
  expect(await allRows(leadwire)).toEqual(before);
  await expectLogToBeTheTables(leadwire);
});

test("a share of a deleted lead has ended, and names it again when it is restored", async () => {
  const partner = await aPartner(leadwire.admin);
  const { leadId, shareIds } = await anOffer(leadwire.admin, [partner]);
  await leadwire.admin.do(DeleteLeadDocument, { input: { id: leadId } });
  const stateOf = () =>
    leadwire.sql("select state, revoke_reason, lead_id, industry from lead_share where id = $1", [shareIds[0]?.slice("share_".length)]);
  expect(await stateOf()).toEqual([{ state: "REVOKED", revoke_reason: "LEAD_DELETED", lead_id: null, industry: null }]);
  await restore(leadId);
  expect(await stateOf()).toEqual([
    { state: "REVOKED", revoke_reason: "LEAD_DELETED", lead_id: leadId.slice("lead_".length), industry: null },
  ]);
  await expectLogToBeTheTables(leadwire);
});

test("what names the lead that comes in again meanwhile is in the way of its return", async () => {
  const externalId = { system: "shop", value: "17" };
  const details = person({ externalId });
  const first = await aLead(leadwire.admin, details);
  await leadwire.admin.do(DeleteLeadDocument, { input: { id: first.id } });
  const second = await aLead(leadwire.admin, details);
  expect(second.id).not.toBe(first.id);
  const { restoreRecords } = await leadwire.admin.do(RestoreRecordsDocument, { input: { ids: [first.id] } });
  expect(restoreRecords.userErrors).toMatchObject([
    { code: "RESTORE_BLOCKED", obstacles: [{ field: "externalId", recordId: second.id, deleted: false }] },
  ]);
  await leadwire.admin.do(DeleteLeadDocument, { input: { id: second.id } });
  await restore(first.id);
});
