import { describe, expect, test } from "@jest/globals";
import { aQualifiedLead, CREATE_ALL } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  AssignLeadDocument,
  ConvertedDocument,
  ConvertLeadDocument,
  type ConvertLeadInput,
  CreateAccountDocument,
  CreateContactDocument,
  CreateOpportunityDocument,
  CreateTaskDocument,
  RecordActivityDocument,
  UndoConversionDocument,
  type UndoConversionInput,
  UndoWithFactsDocument,
  UpdateAccountDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();

const convert = async (leadId: string, input: Partial<ConvertLeadInput> = {}) => {
  const { convertLead } = await leadwire.admin.do(ConvertLeadDocument, { input: { leadId, ...CREATE_ALL, ...input } });
  if (convertLead.userErrors.length > 0) throw new Error(JSON.stringify(convertLead.userErrors));
  const [account, contact, opportunity] = [convertLead.account, convertLead.contact, convertLead.opportunity];
  return { accountId: account?.id as string, contactId: contact?.id as string, opportunityId: opportunity?.id as string };
};
const undo = async (leadId: string, input: Partial<UndoConversionInput> = {}) =>
  (await leadwire.admin.do(UndoWithFactsDocument, { input: { leadId, reason: "Wrong account", ...input } })).undoConversion;
const present = async () =>
  (
    await leadwire.sql("select (select count(*) from account) a, (select count(*) from contact) c, (select count(*) from opportunity) o")
  )[0];
const uuid = (id: string) => id.split("_").at(-1);
const stored = async (leadId: string) => {
  const [lead] = await leadwire.sql("select * from lead where id = $1", [uuid(leadId)]);
  const { version: _, updated_at: __, ...facts } = lead as Record<string, unknown>;
  return facts;
};
const activitiesOf = (leadId: string) =>
  leadwire.sql("select type, account_id, contact_id, opportunity_id from activity where lead_id = $1 order by id", [uuid(leadId)]);

test("the lead is what it was, what was created is gone, and it can be converted again", async () => {
  const lead = await aQualifiedLead(leadwire.admin);
  await leadwire.admin.do(RecordActivityDocument, { input: { subjectId: lead.id, type: "MEETING" } });
  const [counts, before, activities] = [await present(), await stored(lead.id), await activitiesOf(lead.id)];
  for (let time = 0; time < 2; time++) {
    const made = await convert(lead.id);
    const undone = await undo(lead.id);
    expect(undone).toMatchObject({ lead: { status: "QUALIFIED", stage: "SQL", contact: null, conversion: null }, userErrors: [] });
    expect(undone.deletedIds).toEqual([made.opportunityId, made.contactId, made.accountId]);
    expect(await present()).toEqual(counts);
    expect(await stored(lead.id)).toEqual(before);
    expect(await activitiesOf(lead.id)).toEqual(activities);
  }
  await convert(lead.id);
  const { lead: converted } = await leadwire.admin.do(ConvertedDocument, { id: lead.id });
  expect(converted?.conversion?.undoableUntil).toBeTruthy();
  expect(converted?.statusHistory.nodes.map(({ fromStage, toStage }) => `${fromStage}-${toStage}`).slice(0, 5)).toEqual([
    "SQL-OPPORTUNITY",
    "OPPORTUNITY-SQL",
    "SQL-OPPORTUNITY",
    "OPPORTUNITY-SQL",
    "SQL-OPPORTUNITY",
  ]);
});

test("a customer becomes a lead again, with the reason in its history", async () => {
  const lead = await aQualifiedLead(leadwire.admin);
  await convert(lead.id, { opportunity: { skip: true } });
  await leadwire.admin.do("mutation ($input: WinLeadInput!) { winLead(input: $input) { lead { id } } }", { input: { leadId: lead.id } });
  await undo(lead.id, { reason: "It was their competitor" });
  const { lead: again } = await leadwire.admin.do(ConvertedDocument, { id: lead.id });
  expect(again?.statusHistory.nodes[0]).toMatchObject({ from: "CLOSED_WON", to: "QUALIFIED", reason: "It was their competitor" });
});

test("its events share a transaction, the lead's first", async () => {
  const lead = await aQualifiedLead(leadwire.admin);
  const made = await convert(lead.id);
  const stream = await leadwire.admin.subscribe<any, any>(
    "subscription ($where: LeadFilter) { leadEvents(where: $where) { type changedFields before { stage } } }",
    { where: { id: { eq: lead.id } } },
  );
  await undo(lead.id);
  const { leadEvents: event } = await stream.next();
  expect(event).toMatchObject({ type: "CONVERSION_UNDONE", before: { stage: "OPPORTUNITY" } });
  await stream.stop();
  const events = await leadwire.sql(
    `select record_type, type, record_id from change_event where transaction_id =
       (select transaction_id from change_event where record_id = $1 and type = 'CONVERSION_UNDONE') and record_type <> 'activity' order by sequence`,
    [uuid(lead.id)],
  );
  expect(events.map(({ record_type, type, record_id }) => [type, `${record_type}_${record_id}`])).toEqual([
    ["CONVERSION_UNDONE", lead.id],
    ["DELETED", made.opportunityId],
    ["DELETED", made.contactId],
    ["DELETED", made.accountId],
  ]);
});

test("what was connected stays, and gets back what was filled in and nobody has changed since", async () => {
  const other = (await leadwire.admin.do(CreateAccountDocument, { input: { name: "Elsewhere" } })).createAccount.account?.id as string;
  const account = (await leadwire.admin.do(CreateAccountDocument, { input: { name: "Was there" } })).createAccount.account?.id as string;
  const contact = (await leadwire.admin.do(CreateContactDocument, { input: { lastName: "Was there", accountId: other } })).createContact
    .contact?.id as string;
  const lead = await aQualifiedLead(leadwire.admin, { industry: "Retail", country: "DE" });
  const made = await convert(lead.id, {
    account: { connect: { id: account } },
    contact: { connect: { id: contact, move: true, fill: "OVERWRITE" } },
  });
  await leadwire.admin.do(UpdateAccountDocument, { input: { accountId: account, industry: "Trade" } });
  expect((await undo(lead.id)).deletedIds).toEqual([made.opportunityId]);
  const [left] = await leadwire.sql("select name, industry, country, company_size from account where id = $1", [uuid(account)]);
  expect(left).toEqual({ name: "Was there", industry: "Trade", country: null, company_size: null });
  const [person] = await leadwire.sql("select name, last_name, email, account_id from contact where id = $1", [uuid(contact)]);
  expect(person).toEqual({ name: "Was there", last_name: "Was there", email: null, account_id: uuid(other) });
});

test("what programs tell of the lead meanwhile stays the lead's", async () => {
  const lead = await aQualifiedLead(leadwire.admin);
  await convert(lead.id);
  const website = await leadwire.service("ACTIVITIES_WRITE");
  await website.do(RecordActivityDocument, { input: { subjectId: lead.id, type: "PRICING_VIEWED" } });
  expect((await undo(lead.id)).userErrors).toEqual([]);
  expect((await activitiesOf(lead.id)).at(-1)).toEqual({
    type: "PRICING_VIEWED",
    account_id: null,
    contact_id: null,
    opportunity_id: null,
  });
});

test("the lead's tasks follow it there and back", async () => {
  const lead = await aQualifiedLead(leadwire.admin);
  const { createTask } = await leadwire.admin.do(CreateTaskDocument, { input: { subjectId: lead.id, title: "Call back" } });
  const links = async () =>
    (
      await leadwire.sql("select lead_id, account_id, contact_id, opportunity_id from task where id = $1", [
        uuid(createTask.task?.id as string),
      ])
    )[0];
  const before = await links();
  const { accountId, contactId, opportunityId } = await convert(lead.id);
  const story = { account_id: uuid(accountId), contact_id: uuid(contactId), opportunity_id: uuid(opportunityId) };
  expect(await links()).toEqual({ lead_id: uuid(lead.id), ...story });
  expect((await undo(lead.id)).userErrors).toEqual([]);
  expect(await links()).toEqual(before);
});

test("a dry run answers what would be, and writes nothing", async () => {
  const lead = await aQualifiedLead(leadwire.admin);
  const made = await convert(lead.id);
  const before = [await present(), await stored(lead.id)];
  expect(await undo(lead.id, { dryRun: true })).toMatchObject({
    lead: { stage: "SQL" },
    deletedIds: expect.arrayContaining([made.accountId]),
  });
  expect([await present(), await stored(lead.id)]).toEqual(before);
});

test("a deal that comes at that moment either keeps it from being undone, or finds the account gone", async () => {
  for (let time = 0; time < 3; time++) {
    const lead = await aQualifiedLead(leadwire.admin);
    const { accountId } = await convert(lead.id);
    const input = { accountId, name: "At that moment" };
    const [undone, { createOpportunity: deal }] = await Promise.all([
      undo(lead.id),
      leadwire.admin.do(CreateOpportunityDocument, { input }),
    ]);
    expect(undone.userErrors.map(({ code }) => code)).toEqual(deal.opportunity ? ["UNDO_BLOCKED"] : []);
    expect(deal.userErrors.map(({ code }) => code)).toEqual(deal.opportunity ? [] : ["NOT_FOUND"]);
  }
});

test("ten at once undo it once", async () => {
  const lead = await aQualifiedLead(leadwire.admin);
  await convert(lead.id);
  const answers = await Promise.all(Array.from({ length: 10 }, () => undo(lead.id)));
  expect(answers.filter(({ lead }) => lead)).toHaveLength(1);
  const refusals = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
  expect(refusals).toEqual(Array(9).fill("NOT_CONVERTED"));
});

describe("is refused", () => {
  const refusal = async (leadId: string) => (await undo(leadId)).userErrors[0];

  test("for a lead that is not converted, one that is not there, and a stale version", async () => {
    const lead = await aQualifiedLead(leadwire.admin);
    expect(await refusal(lead.id)).toMatchObject({ code: "NOT_CONVERTED", path: ["leadId"] });
    await convert(lead.id);
    expect((await undo(lead.id, { expectedVersion: 1 })).userErrors[0]).toMatchObject({ code: "CONFLICT" });
    expect(await refusal("lead_01970000-0000-7000-8000-000000000000")).toMatchObject({ code: "NOT_FOUND" });
  });

  test("after seven days", async () => {
    const lead = await aQualifiedLead(leadwire.admin);
    await convert(lead.id);
    await leadwire.sql("update conversion set converted_at = converted_at - interval '7 days' where lead_id = $1", [uuid(lead.id)]);
    expect(await refusal(lead.id)).toMatchObject({ code: "UNDO_EXPIRED" });
  });

  test("for a conversion of before Leadwire kept what it takes", async () => {
    const lead = await aQualifiedLead(leadwire.admin);
    await convert(lead.id);
    await leadwire.sql("update conversion set made = null where lead_id = $1", [uuid(lead.id)]);
    expect(await refusal(lead.id)).toMatchObject({ code: "UNDO_EXPIRED" });
  });

  test.each<[string, RegExp, (made: Awaited<ReturnType<typeof convert>> & { leadId: string }) => Promise<unknown>]>([
    [
      "a change of the account",
      /The account was changed/,
      ({ accountId }) => leadwire.admin.do(UpdateAccountDocument, { input: { accountId, city: "Bern" } }),
    ],
    [
      "another deal",
      /1 of opportunity belong to the account/,
      ({ accountId }) => leadwire.admin.do(CreateOpportunityDocument, { input: { accountId, name: "Another" } }),
    ],
    [
      "another contact",
      /1 of contact belong to the account/,
      ({ accountId }) => leadwire.admin.do(CreateContactDocument, { input: { accountId, lastName: "Another" } }),
    ],
    [
      "a subsidiary",
      /1 of account belong to the account/,
      ({ accountId }) => leadwire.admin.do(CreateAccountDocument, { input: { name: "A subsidiary", parentId: accountId } }),
    ],
    [
      "an activity with the contact",
      /1 of activity belong to the contact/,
      ({ contactId }) => leadwire.admin.do(RecordActivityDocument, { input: { subjectId: contactId, type: "CALL" } }),
    ],
    [
      "a note on the lead",
      /1 of activity belong to the account/,
      ({ leadId }) => leadwire.admin.do(RecordActivityDocument, { input: { subjectId: leadId, type: "NOTE", text: "Asks for terms" } }),
    ],
    [
      "a task",
      /1 of task belong to the opportunity/,
      ({ opportunityId }) => leadwire.admin.do(CreateTaskDocument, { input: { subjectId: opportunityId, title: "Send the offer" } }),
    ],
    [
      "an activity with the deal",
      /1 of activity belong to the opportunity/,
      ({ opportunityId }) => leadwire.admin.do(RecordActivityDocument, { input: { subjectId: opportunityId, type: "CALL" } }),
    ],
  ])("after %s", async (_, what, work) => {
    const lead = await aQualifiedLead(leadwire.admin);
    const made = await convert(lead.id);
    await work({ leadId: lead.id, ...made });
    const before = [await present(), await stored(lead.id)];
    const { userErrors, deletedIds } = await undo(lead.id);
    expect(deletedIds).toBeNull();
    expect(userErrors[0]).toMatchObject({ __typename: "UndoBlockedError", code: "UNDO_BLOCKED" });
    expect(JSON.stringify(userErrors[0])).toMatch(what);
    expect([await present(), await stored(lead.id)]).toEqual(before);
  });

  test("after another lead joined the account", async () => {
    const [first, second] = [await aQualifiedLead(leadwire.admin), await aQualifiedLead(leadwire.admin)];
    const { accountId } = await convert(first.id);
    await convert(second.id, { account: { connect: { id: accountId } } });
    const error = await refusal(first.id);
    expect(error).toMatchObject({ code: "UNDO_BLOCKED" });
    expect(error && "obstacles" in error && error.obstacles.every(({ record }) => record?.id === accountId)).toBe(true);
    // The one who joined goes, and then the first may.
    expect((await undo(second.id)).userErrors).toEqual([]);
    expect(await refusal(first.id)).toBeUndefined();
  });

  test("to those who may not, or do not see the lead or all that it became", async () => {
    await leadwire.setRepSight("OWN");
    const [marketer, rep] = [await leadwire.user("MARKETER"), await leadwire.user("REP")];
    const lead = await aQualifiedLead(leadwire.admin);
    const { accountId } = await convert(lead.id);
    const input = { leadId: lead.id, reason: "Mine" };
    expect(await marketer.refusal(UndoConversionDocument, { input })).toBe("FORBIDDEN");
    expect((await rep.do(UndoConversionDocument, { input })).undoConversion.userErrors[0]).toMatchObject({ code: "NOT_FOUND" });

    const theirs = await aQualifiedLead(leadwire.admin);
    await leadwire.admin.do(AssignLeadDocument, { input: { leadId: theirs.id, ownerId: rep.id } });
    await convert(theirs.id, { account: { connect: { id: accountId } } });
    const { undoConversion } = await rep.do(UndoConversionDocument, { input: { leadId: theirs.id, reason: "Mine" } });
    expect(undoConversion.userErrors[0]).toMatchObject({ code: "FORBIDDEN" });
  });
});
