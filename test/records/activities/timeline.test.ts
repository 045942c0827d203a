import { describe, expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { aLead, aQualifiedLead, CREATE_ALL, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  AccountTimelineDocument,
  CaptureLeadDocument,
  ConvertLeadDocument,
  CreateAccountDocument,
  CreateContactDocument,
  CreateOpportunityDocument,
  CreateTaskDocument,
  EditNoteDocument,
  StoriesDocument,
  UpdateContactDocument,
  WriteNoteDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();

async function note(subjectId: string, text: string | null, client: Client = leadwire.admin) {
  const { recordActivity } = await client.do(WriteNoteDocument, { input: { subjectId, type: "NOTE", text } });
  return recordActivity;
}

const timeline = async (id: string, client: Client = leadwire.admin) =>
  (await client.do(AccountTimelineDocument, { id, first: 50 })).account?.activities.nodes.map(({ text }) => text);

async function aCustomer(client: Client = leadwire.admin) {
  const { account } = (await client.do(CreateAccountDocument, { input: { name: `Account ${Math.random()}` } })).createAccount;
  const accountId = account?.id as string;
  const { contact } = (await client.do(CreateContactDocument, { input: { lastName: "Meyer", accountId } })).createContact;
  const contactId = contact?.id as string;
  const { opportunity } = (await client.do(CreateOpportunityDocument, { input: { name: "Deal", accountId, contactId } })).createOpportunity;
  return { accountId, contactId, opportunityId: opportunity?.id as string };
}

describe("a note", () => {
  test("is written, by whom is kept, and can be found by its words and corrected", async () => {
    const { id: leadId } = await aLead(leadwire.admin);
    const { activity } = await note(leadId, "Prefers e-mail\nAsk for Ms Öz");
    expect(activity).toMatchObject({
      type: "NOTE",
      text: "Prefers e-mail\nAsk for Ms Öz",
      recordedBy: { name: "Administrator" },
      lead: { id: leadId },
    });
    const found = `query ($words: String!) { activities(where: { type: { eq: NOTE }, text: { contains: $words } }) { nodes { id } } }`;
    expect((await leadwire.admin.do<any, any>(found, { words: "ms öz" })).activities.nodes).toEqual([{ id: activity?.id }]);
    const edit = (text: string | null) => leadwire.admin.do(EditNoteDocument, { input: { activityId: activity?.id as string, text } });
    expect((await edit("Prefers calls")).updateActivity.activity).toMatchObject({
      text: "Prefers calls",
      recordedBy: { name: "Administrator" },
    });
    expect((await edit(null)).updateActivity.activity).toMatchObject({ text: null });
  });

  test("without a word, or of a book's length, is refused", async () => {
    const { id: leadId } = await aLead(leadwire.admin);
    for (const text of [" \n ", "x".repeat(20_001)])
      expect(await note(leadId, text)).toMatchObject({ activity: null, userErrors: [{ code: "INVALID_INPUT", path: ["text"] }] });
    const { activity } = await note(leadId, "Stays");
    const { updateActivity } = await leadwire.admin.do(EditNoteDocument, { input: { activityId: activity?.id as string, text: "\t" } });
    expect(updateActivity.userErrors).toMatchObject([{ path: ["text"] }]);
  });

  test("of a program has nobody who wrote it", async () => {
    const { id: leadId } = await aLead(leadwire.admin);
    const program = await leadwire.service("ACTIVITIES_WRITE", "LEADS_READ");
    expect((await note(leadId, "From the other system", program)).activity).toMatchObject({ recordedBy: null });
  });
});

describe("the timeline of an account", () => {
  test("is what happened with it, its contacts and its deals, newest first", async () => {
    const { accountId, contactId, opportunityId } = await aCustomer();
    for (const [subjectId, text] of [
      [accountId, "first"],
      [contactId, "second"],
      [opportunityId, "third"],
    ] as const)
      await note(subjectId, text);
    expect(await timeline(accountId)).toEqual(["third", "second", "first"]);
    const { lead } = { lead: (await aLead(leadwire.admin)).id };
    const stories = await leadwire.admin.do(StoriesDocument, { lead, contact: contactId, opportunity: opportunityId });
    expect(stories.contact?.activities.nodes.map(({ text }) => text)).toEqual(["third", "second"]);
    expect(stories.opportunity?.activities.nodes.map(({ text }) => text)).toEqual(["third"]);
  });

  test("has what happened with the lead that it came from, before and after the conversion, on all records", async () => {
    const details = person();
    const { id: leadId } = await aQualifiedLead(leadwire.admin, details);
    await note(leadId, "before");
    await leadwire.admin.do(CreateTaskDocument, { input: { subjectId: leadId, title: "before" } });
    const { convertLead } = await leadwire.admin.do(ConvertLeadDocument, { input: { leadId, ...CREATE_ALL } });
    const [account, contact, opportunity] = [convertLead.account?.id, convertLead.contact?.id, convertLead.opportunity?.id] as string[];
    await note(leadId, "after");
    // Somebody who is a customer comes in once more, by a way that only notes it.
    const again = { email: details.email, source: { channel: "CHAT" as const, name: "Help desk" } };
    await leadwire.admin.do(
      'mutation { createSource(input: { channel: CHAT, name: "Help desk", onReturn: NOTE }) { userErrors { code } } }',
    );
    expect((await leadwire.admin.do(CaptureLeadDocument, { input: again })).captureLead).toMatchObject({
      outcome: "ATTACHED",
      lead: { id: leadId },
    });
    await note(opportunity as string, "deal");
    await leadwire.admin.do(CreateTaskDocument, { input: { subjectId: leadId, title: "after" } });
    await leadwire.admin.do(CreateTaskDocument, { input: { subjectId: opportunity as string, title: "deal" } });

    const told = (nodes: { type: string; text?: string | null }[] = []) =>
      nodes.flatMap(({ type, text }) => (type === "NOTE" ? [text] : []));
    const story = ["deal", "after", "before"];
    const ofAccount = (await leadwire.admin.do(AccountTimelineDocument, { id: account as string, first: 50 })).account?.activities.nodes;
    expect(told(ofAccount)).toEqual(story);
    expect(ofAccount?.filter(({ type }) => type === "LEAD_CAPTURED")).toHaveLength(2);
    const stories = await leadwire.admin.do(StoriesDocument, {
      lead: leadId,
      contact: contact as string,
      opportunity: opportunity as string,
    });
    for (const record of [stories.lead, stories.contact, stories.opportunity]) {
      expect(told(record?.activities.nodes)).toEqual(story);
      expect(record?.tasks.nodes.map(({ title }) => title).sort()).toEqual([...story].sort());
    }
    // The tasks that were there are told to have changed.
    const [event] = await leadwire.sql(
      "select type, changed_fields from change_event where record_type = 'task' and type = 'UPDATED' and after ->> 'leadId' = $1",
      [leadId.slice(5)],
    );
    expect(event).toEqual({ type: "UPDATED", changed_fields: ["accountId", "contactId", "opportunityId"] });
  });

  test("has a person who is a contact already and comes in as a new lead", async () => {
    const { accountId, contactId } = await aCustomer();
    const email = `${Math.random()}@customer.example`;
    await leadwire.admin.do(UpdateContactDocument, { input: { contactId, email } });
    const lead = await aLead(leadwire.admin, { email });
    const { account } = await leadwire.admin.do(AccountTimelineDocument, { id: accountId });
    expect(account?.activities.nodes).toMatchObject([{ type: "LEAD_CAPTURED", lead: { id: lead.id }, contact: { id: contactId } }]);
  });

  test("keeps what happened there of a contact that goes to another account", async () => {
    const [former, present] = [await aCustomer(), await aCustomer()];
    await note(former.contactId, "there");
    await leadwire.admin.do(UpdateContactDocument, { input: { contactId: former.contactId, accountId: present.accountId } });
    await note(former.contactId, "here");
    expect(await timeline(former.accountId)).toEqual(["there"]);
    expect(await timeline(present.accountId)).toEqual(["here"]);
  });
});

test("whoever sees one of the records that a note belongs to may correct it, and nobody else", async () => {
  await leadwire.sql("update workspace set rep_sight = 'OWN'");
  const [rep, other] = [await leadwire.user("REP"), await leadwire.user("REP")];
  const { accountId, opportunityId } = await aCustomer(rep);
  await leadwire.sql("update account set owner_id = $2 where id = $1", [accountId.slice(8), other.id.slice(5)]);
  const { activity } = await note(opportunityId, "mine", rep);
  const edit = async (client: Client) =>
    (await client.do(EditNoteDocument, { input: { activityId: activity?.id as string, text: "corrected" } })).updateActivity;
  expect(await edit(rep)).toMatchObject({ activity: { text: "corrected" } });
  expect(await edit(other)).toMatchObject({ activity: { text: "corrected", opportunity: null } });
  expect(await edit(await leadwire.user("REP"))).toMatchObject({
    activity: null,
    userErrors: [{ code: "NOT_FOUND", path: ["activityId"] }],
  });
  await leadwire.sql("update workspace set rep_sight = 'ALL'");
});
