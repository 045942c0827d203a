import { describe, expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { aCustomField, anOffer, aPartner, aQualifiedLead, CREATE_ALL } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  ConvertLeadDocument,
  CreateAccountDocument,
  CreateContactDocument,
  type CreateContactInput,
  CreateOpportunityDocument,
  CreateTaskDocument,
  ErasePersonDocument,
  MergeContactsDocument,
  type MergeContactsInput,
  MergeLeadsDocument,
  RecordActivityDocument,
  UndoWithFactsDocument,
  UnmergeContactsDocument,
  type UnmergeContactsInput,
  UnmergeLeadsDocument,
  UpdateContactDocument,
} from "../../support/operations.js";
import { AcceptDocument } from "../../support/partner-operations.js";

const leadwire = new Leadwire();
const uuid = (id: string) => id.split("_").at(-1) as string;

let counter = 0;
const aContact = async (details: Partial<CreateContactInput> = {}): Promise<{ id: string }> => {
  const number = ++counter;
  const input = { firstName: "Ada", lastName: `Obi ${number}`, email: `ada${number}@merged${number}.example`, ...details };
  const { createContact } = await leadwire.admin.do(CreateContactDocument, { input });
  if (!createContact.contact) throw new Error(JSON.stringify(createContact.userErrors));
  return createContact.contact;
};
const anAccount = async (name = `Company ${++counter} of contacts`) => {
  const { createAccount } = await leadwire.admin.do(CreateAccountDocument, { input: { name } });
  return createAccount.account?.id as string;
};
const merge = async (masterId: string, contactIds: string[], options: Partial<MergeContactsInput> = {}, client: Client = leadwire.admin) =>
  (await client.do(MergeContactsDocument, { input: { masterId, contactIds, ...options } })).mergeContacts;
const unmerge = async (contactId: string, options: Partial<UnmergeContactsInput> = {}) =>
  (await leadwire.admin.do(UnmergeContactsDocument, { input: { contactId, ...options } })).unmergeContacts;

/** Contacts with something of everything that is attached to contacts: a deal, a task, an activity, a converted lead that a partner has. */
async function twoContacts() {
  const one = await anAccount();
  const region = await aCustomField(leadwire.admin, { record: "CONTACT" });
  const master = await aContact({ accountId: one, jobTitle: "Buyer", phone: null, customFields: { [region.key]: "North" } });
  const partner = await aPartner(leadwire.admin);
  const portal = await leadwire.portal(partner);
  const { leadId, shareIds } = await anOffer(leadwire.admin, [partner]);
  await portal.do(AcceptDocument, { input: { shareId: shareIds[0] as string } });
  const { convertLead } = await leadwire.admin.do(ConvertLeadDocument, { input: { leadId, ...CREATE_ALL } });
  const other = convertLead.contact?.id as string;
  await leadwire.admin.do(UpdateContactDocument, {
    input: { contactId: other, jobTitle: "COO", phone: `+49 30 9018${1000 + ++counter}`, country: "DE" },
  });
  const { createOpportunity } = await leadwire.admin.do(CreateOpportunityDocument, {
    input: { accountId: convertLead.account?.id as string, contactId: other, name: "Another deal" },
  });
  for (const contact of [master.id, other]) {
    await leadwire.admin.do(CreateTaskDocument, { input: { subjectId: contact, title: "Call back" } });
    await leadwire.admin.do(RecordActivityDocument, { input: { subjectId: contact, type: "CALL" } });
  }
  return { master: master.id, other, leadId, shareId: shareIds[0] as string, portal, dealId: createOpportunity.opportunity?.id as string };
}

/** All that is stored of contacts and names them, but when and how often rows were written. */
async function stored(...ids: string[]) {
  const rows = (text: string) => leadwire.sql(text, [ids.map(uuid)]);
  const tables = ["lead", "opportunity", "conversion", "task", "activity"];
  const attached = tables.map((table) =>
    rows(`select to_jsonb(t) - 'version' - 'updated_at' as row from ${table} t where contact_id = any($1) order by id`),
  );
  const shares = await rows(
    "select s.id, s.state, s.lead_id from lead_share s join lead l on l.id = s.lead_id where l.contact_id = any($1)",
  );
  const consents = await rows("select c.* from consent c join lead l on l.id = c.lead_id where l.contact_id = any($1) order by c.id");
  const contacts = await rows("select to_jsonb(t) - 'version' - 'updated_at' as row from contact t where id = any($1) order by id");
  return { contacts, attached: await Promise.all(attached), shares, consents };
}

describe("contacts that are merged", () => {
  test("say field by field what changes, and are one", async () => {
    const { master, other } = await twoContacts();
    const choices = [{ field: "jobTitle", choose: "NEWEST" as const }];
    const dry = await merge(master, [other], { choices, dryRun: true });
    const { contact, changes, userErrors } = await merge(master, [other], { choices });
    expect(userErrors).toEqual([]);
    expect(changes.map(({ field, chosenFrom }) => [field, chosenFrom])).toEqual([
      ["phone", [other]],
      ["jobTitle", [other]],
      ["country", [other]],
      ["emails", [master, other]],
    ]);
    expect(dry.changes).toEqual(changes);
    expect(contact).toMatchObject({ id: master, jobTitle: "COO", country: "DE", mergedContacts: [{ recordId: other }] });
    expect(contact?.version).toBe(dry.contact?.version);
  });

  test("bring leads, deals, conversions, tasks and activities, and an undo gives back what was", async () => {
    const { master, other, leadId, shareId, portal, dealId } = await twoContacts();
    const before = await stored(master, other);
    await merge(master, [other]);
    const { contact } = await leadwire.admin.do<any, any>(
      `query ($id: ID!) { contact(id: $id) { id leads { nodes { id } } opportunityRoles { nodes { isPrimary opportunity { id } } } tasks { nodes { id } } activities { totalCount }
         conversions { nodes { lead { id } } } } }`,
      { id: other },
    );
    expect(contact.id).toBe(master);
    expect(contact.leads.nodes).toEqual([{ id: leadId }]);
    expect(contact.conversions.nodes).toEqual([{ lead: { id: leadId } }]);
    // The deals stay with their account, which the survivor is not of.
    expect(contact.opportunityRoles.nodes).toContainEqual({ isPrimary: false, opportunity: { id: dealId } });
    expect(contact.tasks.nodes).toHaveLength(2);
    const { sharedLead } = await portal.do<any, any>("query ($id: ID!) { sharedLead(id: $id) { id state } }", { id: shareId });
    expect(sharedLead.state).toBe("ACCEPTED");
    const { contact: survivor, contacts, userErrors } = await unmerge(other);
    expect(userErrors).toEqual([]);
    expect([survivor?.id, contacts?.map(({ id }) => id)]).toEqual([master, [other]]);
    expect(await stored(master, other)).toEqual(before);
    expect(await leadwire.sql("select from merged_record where id = $1", [uuid(other)])).toEqual([]);
  });

  test("are told to those who watch: the other goes into the survivor, and comes back", async () => {
    const [master, other] = [await aContact(), await aContact()];
    const stream = await leadwire.admin.subscribe<any, any>(
      "subscription { contactEvents { type visibility transactionId contactId contact { id } mergedInto { id } } }",
    );
    await merge(master.id, [other.id]);
    const merged = [(await stream.next()).contactEvents, (await stream.next()).contactEvents];
    expect(merged).toMatchObject([
      { type: "MERGED", visibility: "REMOVED", contactId: other.id, contact: null, mergedInto: { id: master.id } },
      { type: "MERGED", visibility: "UPDATED", contactId: master.id, contact: { id: master.id }, mergedInto: null },
    ]);
    await unmerge(master.id);
    const undone = [(await stream.next()).contactEvents, (await stream.next()).contactEvents];
    expect(undone).toMatchObject([
      { type: "UNMERGED", visibility: "UPDATED", contactId: master.id },
      { type: "UNMERGED", visibility: "ADDED", contactId: other.id },
    ]);
    expect(new Set(undone.map(({ transactionId }) => transactionId)).size).toBe(1);
  });

  test("leave with the survivor what came in and was changed since", async () => {
    const [master, other] = [await aContact({ jobTitle: null }), await aContact({ jobTitle: "COO" })];
    await merge(master.id, [other.id]);
    await leadwire.admin.do(UpdateContactDocument, { input: { contactId: other.id, country: "CH" } });
    await leadwire.admin.do(CreateTaskDocument, { input: { subjectId: other.id, title: "Since" } });
    const { contact, contacts } = await unmerge(other.id);
    expect(contact).toMatchObject({ jobTitle: null, country: "CH", mergedAt: null, mergedContacts: [] });
    expect(contacts?.[0]).toMatchObject({ id: other.id, jobTitle: "COO", country: null });
    expect(await leadwire.sql("select title from task where contact_id = $1", [uuid(master.id)])).toEqual([{ title: "Since" }]);
  });

  test("are undone from the last merge on", async () => {
    const [first, second, third] = [await aContact(), await aContact(), await aContact()];
    await merge(second.id, [first.id]);
    await merge(third.id, [second.id]);
    expect((await unmerge(first.id)).userErrors[0]).toMatchObject({ code: "CANNOT_UNMERGE", path: ["contactId"] });
    expect((await unmerge(second.id)).userErrors).toEqual([]);
    expect((await unmerge(first.id)).userErrors).toEqual([]);
  });
});

describe("an id of a contact that was merged", () => {
  test("is the survivor's wherever it is given", async () => {
    const account = await anAccount();
    const [master, other] = [await aContact({ accountId: account }), await aContact({ accountId: account })];
    await merge(master.id, [other.id]);
    const asked = await leadwire.admin.do<any, any>(
      `query ($id: ID!, $ids: [ID!]!) { contact(id: $id) { id } node(id: $id) { id } nodes(ids: $ids) { id }
         contacts(where: { id: { in: [$id] } }) { nodes { id } }
         opportunities(where: { contact: { id: { eq: $id } } }) { nodes { name } } }`,
      { id: other.id, ids: [other.id, master.id] },
    );
    expect(asked).toMatchObject({ contact: { id: master.id }, node: { id: master.id }, nodes: [{ id: master.id }, { id: master.id }] });
    expect(asked.contacts.nodes).toEqual([{ id: master.id }]);

    const { updateContact } = await leadwire.admin.do(UpdateContactDocument, { input: { contactId: other.id, jobTitle: "CFO" } });
    expect(updateContact.contact?.id).toBe(master.id);
    const { createOpportunity } = await leadwire.admin.do(CreateOpportunityDocument, {
      input: { accountId: account, contactId: other.id, name: "A deal by an old id" },
    });
    expect(createOpportunity.userErrors).toEqual([]);
    const { recordActivity } = await leadwire.admin.do(RecordActivityDocument, { input: { subjectId: other.id, type: "CALL" } });
    expect(recordActivity.userErrors).toEqual([]);
    const lead = await aQualifiedLead(leadwire.admin);
    const { convertLead } = await leadwire.admin.do(ConvertLeadDocument, {
      input: { leadId: lead.id, account: { create: {} }, contact: { connect: { id: other.id, move: true } }, opportunity: { skip: true } },
    });
    expect(convertLead.contact?.id).toBe(master.id);
    const named = await leadwire.sql("select id from opportunity_contact where contact_id = $1", [uuid(master.id)]);
    expect(named).toHaveLength(1);
  });

  test("is resolved in a lead that was merged before, when that is undone", async () => {
    const [one, two] = [await aQualifiedLead(leadwire.admin), await aQualifiedLead(leadwire.admin)];
    const contact = await aContact();
    const { convertLead } = await leadwire.admin.do(ConvertLeadDocument, { input: { leadId: two.id, ...CREATE_ALL } });
    const known = convertLead.contact?.id as string;
    await leadwire.sql("update lead set contact_id = $2 where id = $1", [uuid(one.id), uuid(known)]);
    await leadwire.admin.do(MergeLeadsDocument, { input: { masterId: two.id, leadIds: [one.id] } });
    expect((await merge(contact.id, [known])).userErrors).toEqual([]);
    const { unmergeLeads } = await leadwire.admin.do(UnmergeLeadsDocument, { input: { leadId: one.id } });
    expect(unmergeLeads.userErrors).toEqual([]);
    expect(await leadwire.sql("select contact_id as id from lead where id = $1", [uuid(one.id)])).toEqual([{ id: uuid(contact.id) }]);
  });

  test("keeps the conversion that made the contact from being undone, until the merge is", async () => {
    const lead = await aQualifiedLead(leadwire.admin);
    const { convertLead } = await leadwire.admin.do(ConvertLeadDocument, {
      input: { leadId: lead.id, account: { skip: true }, contact: { create: {} }, opportunity: { skip: true } },
    });
    const [made, master] = [convertLead.contact?.id as string, await aContact()];
    await merge(master.id, [made]);
    const { undoConversion } = await leadwire.admin.do(UndoWithFactsDocument, { input: { leadId: lead.id, reason: "Wrong" } });
    expect(undoConversion.userErrors[0]).toMatchObject({ code: "UNDO_BLOCKED", message: expect.stringContaining("merged") });
    expect((await unmerge(made)).userErrors).toEqual([]);
    expect(await leadwire.sql("select contact_id as id from conversion where lead_id = $1", [uuid(lead.id)])).toEqual([{ id: uuid(made) }]);
  });
});

describe("possible duplicates", () => {
  const noted = (first: string, second: string, state = "OPEN") =>
    leadwire.sql(
      `insert into possible_duplicate (id, version, kind, first_id, second_id, confidence, reasons, state, noticed_by)
       values (gen_random_uuid(), 1, 'CONTACT', least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), 0.9, '[]', $3, 'SCAN')`,
      [uuid(first), uuid(second), state],
    );
  const pairs = (...ids: string[]) =>
    leadwire.sql<{ pair: string[]; state: string }>(
      "select array[first_id, second_id] as pair, state from possible_duplicate where first_id = any($1) or second_id = any($1) order by 1, 2",
      [ids.map(uuid)],
    );

  test("of contacts that are merged are decided, those with others are the survivor's, and an undo gives all back", async () => {
    const [master, other, third, fourth] = [(await aContact()).id, (await aContact()).id, (await aContact()).id, (await aContact()).id];
    await noted(master, other);
    await noted(master, third);
    await noted(other, third, "DISTINCT");
    await noted(other, fourth);
    const before = await pairs(master, other, third, fourth);
    await merge(master, [other]);
    expect(await pairs(master, other, third, fourth)).toEqual([
      { pair: [master, other].map(uuid), state: "MERGED" },
      { pair: [master, third].map(uuid), state: "DISTINCT" },
      { pair: [master, fourth].map(uuid), state: "OPEN" },
    ]);
    await unmerge(other);
    expect(await pairs(master, other, third, fourth)).toEqual(before);
  });
});

describe("a merge of contacts is refused", () => {
  test("of a contact with itself, with an unknown field, or with versions that are not theirs", async () => {
    const [master, other] = [await aContact(), await aContact()];
    const refused = async (...input: Parameters<typeof merge>) => (await merge(...input)).userErrors[0];
    expect(await refused(master.id, [master.id])).toMatchObject({ code: "INVALID_INPUT", path: ["contactIds", "0"] });
    const choices = [{ field: "consents", choose: "MOST_RESTRICTIVE" as const }];
    expect(await refused(master.id, [other.id], { choices })).toMatchObject({ code: "INVALID_INPUT", path: ["choices", "0", "field"] });
    expect(await refused(master.id, [other.id], { expectedVersion: 7 })).toMatchObject({ code: "CONFLICT", path: ["expectedVersion"] });
    const expectedVersions = [{ contactId: other.id, expectedVersion: 7 }];
    expect(await refused(master.id, [other.id], { expectedVersions })).toMatchObject({
      code: "CONFLICT",
      path: ["expectedVersions", "0", "expectedVersion"],
    });
  });

  test("to who may not read and write both", async () => {
    const [rep, reader] = [await leadwire.user("REP"), await leadwire.user("READONLY")];
    await leadwire.admin.do("mutation { updateWorkspace(input: { repSight: OWN }) { userErrors { code } } }");
    const [mine, theirs] = [await aContact({ ownerId: rep.id }), await aContact({ ownerId: reader.id })];
    expect((await merge(mine.id, [theirs.id], {}, rep)).userErrors[0]).toMatchObject({ code: "NOT_FOUND", path: ["contactIds", "0"] });
    const input = { masterId: mine.id, contactIds: [theirs.id] };
    expect(await reader.refusal(MergeContactsDocument, { input })).toBe("FORBIDDEN");
    expect(await (await leadwire.service("CUSTOMERS_WRITE")).refusal(MergeContactsDocument, { input })).toBe("FORBIDDEN");
    await leadwire.admin.do("mutation { updateWorkspace(input: { repSight: ALL }) { userErrors { code } } }");
  });

  test("when it was done with the same key before: the first answer is repeated", async () => {
    const [master, other] = [await aContact({ jobTitle: null }), await aContact({ jobTitle: "COO" })];
    const once = await merge(master.id, [other.id], { idempotencyKey: "merge-contacts-1" });
    expect(await merge(master.id, [other.id], { idempotencyKey: "merge-contacts-1" })).toEqual(once);
    const [kept] = await leadwire.sql("select result::text from idempotency_key where key = 'merge-contacts-1'");
    expect(kept?.result).not.toContain("COO");
  });
});

describe("at once", () => {
  test("two merges crosswise leave one contact, whose id both have", async () => {
    const [one, two] = [await aContact(), await aContact()];
    const answers = await Promise.all([merge(one.id, [two.id]), merge(two.id, [one.id])]);
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(await leadwire.sql("select id from contact where id = any($1)", [[one, two].map(({ id }) => uuid(id))])).toHaveLength(1);
  });

  test("changes, deals and activities by either id arrive at the survivor", async () => {
    const account = await anAccount();
    const [master, other] = [await aContact({ accountId: account }), await aContact({ accountId: account })];
    const work = Array.from({ length: 6 }, (_, nth) => [
      leadwire.admin
        .do(UpdateContactDocument, { input: { contactId: other.id, jobTitle: `Title ${nth}` } })
        .then((done) => done.updateContact),
      leadwire.admin
        .do(CreateOpportunityDocument, { input: { accountId: account, contactId: other.id, name: `Deal ${nth}` } })
        .then((done) => done.createOpportunity),
      leadwire.admin.do(RecordActivityDocument, { input: { subjectId: other.id, type: "CALL" } }).then((done) => done.recordActivity),
    ]).flat();
    const answers = await Promise.all([merge(master.id, [other.id]), ...work]);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    const [counts] = await leadwire.sql(
      "select (select count(*)::int from opportunity where contact_id = $1) as deals, (select count(*)::int from activity where contact_id = $1) as calls",
      [uuid(master.id)],
    );
    expect(counts).toEqual({ deals: 6, calls: 6 });
  });

  test("a conversion that connects the contact is with the survivor", async () => {
    const [master, other, lead] = [await aContact(), await aContact(), await aQualifiedLead(leadwire.admin)];
    const convert = leadwire.admin.do(ConvertLeadDocument, {
      input: { leadId: lead.id, account: { skip: true }, contact: { connect: { id: other.id } }, opportunity: { skip: true } },
    });
    const [merged, { convertLead }] = await Promise.all([merge(master.id, [other.id]), convert]);
    expect([merged.userErrors, convertLead.userErrors]).toEqual([[], []]);
    expect(await leadwire.sql("select contact_id as id from conversion where lead_id = $1", [uuid(lead.id)])).toEqual([
      { id: uuid(master.id) },
    ]);
  });
});

test("an erasure takes what was merged into the contact, too", async () => {
  const [master, other] = [await aContact(), await aContact({ email: "gone@merged-away.example" })];
  await merge(master.id, [other.id]);
  const { erasePerson } = await leadwire.admin.do(ErasePersonDocument, {
    input: { person: { email: "gone@merged-away.example" }, reason: "Request 12" },
  });
  expect(erasePerson.userErrors).toEqual([]);
  const parts = erasePerson.erasure?.parts ?? [];
  expect(Object.fromEntries(parts.map(({ name, deleted }) => [name, deleted]))).toMatchObject({ contacts: 1, merges: 1, mergedRecords: 1 });
});
