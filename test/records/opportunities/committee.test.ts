import { expect, test } from "@jest/globals";
import { aQualifiedLead, CREATE_ALL } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  ChangeCommitteeDocument,
  type ChangeOpportunityContactsInput,
  CommitteeDocument,
  ConvertLeadDocument,
  CreateAccountDocument,
  CreateContactDocument,
  CreateDealDocument,
  DealsByCommitteeDocument,
  ErasePersonDocument,
  MergeContactsDocument,
  MoveDealDocument,
  UndoConversionDocument,
  UnmergeContactsDocument,
  UpdateContactDocument,
  UpdateDealDocument,
  type UpdateOpportunityInput,
} from "../../support/operations.js";

const leadwire = new Leadwire();

let counter = 0;
const anAccount = async () => {
  const { createAccount } = await leadwire.admin.do(CreateAccountDocument, { input: { name: `Buyer ${++counter}` } });
  return createAccount.account?.id as string;
};
const aContact = async (accountId?: string) => {
  const input = {
    firstName: "Committee",
    lastName: `Member ${++counter}`,
    email: `member${counter}@committee${counter}.example`,
    accountId,
  };
  const { createContact } = await leadwire.admin.do(CreateContactDocument, { input });
  return createContact.contact?.id as string;
};
const aDeal = async (accountId: string, contactId?: string) => {
  const { createOpportunity } = await leadwire.admin.do(CreateDealDocument, { input: { accountId, contactId, name: "A deal" } });
  return createOpportunity.opportunity?.id as string;
};
const change = async (opportunityId: string, input: Omit<ChangeOpportunityContactsInput, "opportunityId">) =>
  (await leadwire.admin.do(ChangeCommitteeDocument, { input: { opportunityId, ...input } })).changeOpportunityContacts;
const update = async (opportunityId: string, input: Omit<UpdateOpportunityInput, "opportunityId">) =>
  (await leadwire.admin.do(UpdateDealDocument, { input: { opportunityId, ...input } })).updateOpportunity;
/** The deal's primary contact, and everybody by id with role, a star for who is primary. */
const committee = async (id: string) => {
  const { opportunity } = await leadwire.admin.do(CommitteeDocument, { id });
  const parts = (opportunity?.contacts ?? []).map(({ role, isPrimary, contact }) => [contact?.id, `${role ?? "?"}${isPrimary ? "*" : ""}`]);
  return { primary: opportunity?.contact?.id ?? null, parts: Object.fromEntries(parts) };
};

test("people join a committee, change their part and leave it; one of them is primary", async () => {
  const accountId = await anAccount();
  const [ann, ben, cem, out] = [await aContact(accountId), await aContact(accountId), await aContact(accountId), await aContact()] as const;
  const deal = await aDeal(accountId, ann);
  expect(await committee(deal)).toEqual({ primary: ann, parts: { [ann]: "?*" } });
  const stream = await leadwire.admin.subscribe<any, any>("subscription { opportunityEvents { type changedFields } }");
  const added = await change(deal, {
    add: [
      { contactId: ben, role: "DECISION_MAKER", isPrimary: true },
      { contactId: cem, role: "BLOCKER" },
      { contactId: out, role: "INFLUENCER" },
    ],
  });
  expect(added.userErrors).toEqual([]);
  expect((await stream.next()).opportunityEvents).toEqual({ type: "UPDATED", changedFields: ["contacts", "contact"] });
  await stream.stop();
  expect(added.opportunity?.contacts[0]).toMatchObject({ isPrimary: true, role: "DECISION_MAKER", contact: { id: ben } });
  await change(deal, {
    update: [
      { contactId: ann, role: "CHAMPION" },
      { contactId: ben, isPrimary: false },
    ],
    remove: [cem],
  });
  expect(await committee(deal)).toEqual({ primary: null, parts: { [ann]: "CHAMPION", [ben]: "DECISION_MAKER", [out]: "INFLUENCER" } });
  await update(deal, { contactId: ann });
  expect(await committee(deal)).toMatchObject({ primary: ann, parts: { [ann]: "CHAMPION*" } });
  await change(deal, { set: [{ contactId: cem, role: "USER" }] });
  expect(await committee(deal)).toEqual({ primary: null, parts: { [cem]: "USER" } });
});

test("deals are found by who has which part, also from the person's side", async () => {
  const accountId = await anAccount();
  const [champion, blocker] = [await aContact(accountId), await aContact(accountId)] as const;
  const [first, second] = [await aDeal(accountId), await aDeal(accountId)] as const;
  await change(first, {
    add: [
      { contactId: champion, role: "CHAMPION" },
      { contactId: blocker, role: "BLOCKER" },
    ],
  });
  await change(second, { add: [{ contactId: champion, role: "USER" }] });
  const find = async (role: "CHAMPION" | "BLOCKER", contactId: string) => {
    const where = { contacts: { some: { role: { eq: role }, contact: { id: { eq: contactId } } } } };
    return (await leadwire.admin.do(DealsByCommitteeDocument, { where })).opportunities.nodes.map(({ id }) => id);
  };
  expect(await find("CHAMPION", champion)).toEqual([first]);
  expect(await find("BLOCKER", champion)).toEqual([]);
  expect(await find("BLOCKER", blocker)).toEqual([first]);
  const { contact } = await leadwire.admin.do<any, any>(
    "query ($id: ID!) { contact(id: $id) { opportunityRoles { nodes { role opportunity { id } } } } }",
    { id: champion },
  );
  expect(new Set(contact.opportunityRoles.nodes.map((one: any) => `${one.role} ${one.opportunity.id}`))).toEqual(
    new Set([`CHAMPION ${first}`, `USER ${second}`]),
  );
});

test("what is wrong is named, and the committee stays", async () => {
  const accountId = await anAccount();
  const [ann, ben, out] = [await aContact(accountId), await aContact(accountId), await aContact(await anAccount())] as const;
  const deal = await aDeal(accountId, ann);
  const cases: [Omit<ChangeOpportunityContactsInput, "opportunityId">, string, string[]][] = [
    [{}, "INVALID_INPUT", ["set"]],
    [{ set: [], add: [] }, "INVALID_INPUT", ["set"]],
    [{ add: [{ contactId: ann }] }, "INVALID_INPUT", ["add", "0", "contactId"]],
    [{ update: [{ contactId: ben }] }, "INVALID_INPUT", ["update", "0", "contactId"]],
    [{ remove: [ben] }, "INVALID_INPUT", ["remove", "0"]],
    [{ add: [{ contactId: ben }, { contactId: ben }] }, "INVALID_INPUT", ["add", "1", "contactId"]],
    [{ add: [{ contactId: out, isPrimary: true }] }, "INVALID_INPUT", ["add", "0", "isPrimary"]],
    [
      {
        set: [
          { contactId: ann, isPrimary: true },
          { contactId: ben, isPrimary: true },
        ],
      },
      "INVALID_INPUT",
      ["set", "1", "isPrimary"],
    ],
    [{ add: [{ contactId: "contact_01970000-0000-7000-8000-00000000ffff" }] }, "NOT_FOUND", ["add", "0", "contactId"]],
    [{ add: [{ contactId: accountId }] }, "INVALID_INPUT", ["add", "0", "contactId"]],
    [{ remove: [ann], expectedVersion: 9 }, "CONFLICT", ["expectedVersion"]],
  ];
  for (const [input, code, path] of cases) expect((await change(deal, input)).userErrors[0]).toMatchObject({ code, path });
  expect(await committee(deal)).toEqual({ primary: ann, parts: { [ann]: "?*" } });
});

test("of two who name a primary contact at once one is left, and both are of the committee", async () => {
  const accountId = await anAccount();
  const people = await Promise.all([1, 2, 3, 4].map(() => aContact(accountId)));
  const deal = await aDeal(accountId);
  const results = await Promise.all(
    people.map((contactId) => change(deal, { add: [{ contactId, role: "DECISION_MAKER", isPrimary: true }] })),
  );
  expect(results.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  const { primary, parts } = await committee(deal);
  expect(people).toContain(primary);
  expect(Object.values(parts).sort()).toEqual(["DECISION_MAKER", "DECISION_MAKER", "DECISION_MAKER", "DECISION_MAKER*"]);
});

test("a deal goes to another account; whoever is not of it is primary no more", async () => {
  const [from, to] = [await anAccount(), await anAccount()] as const;
  const [old, fresh] = [await aContact(from), await aContact(to)] as const;
  const deal = await aDeal(from, old);
  expect((await update(deal, { accountId: null })).userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["accountId"] });
  expect((await update(deal, { accountId: to, contactId: old })).userErrors[0]).toMatchObject({ path: ["contactId"] });
  const moved = await update(deal, { accountId: to });
  expect(moved.opportunity).toMatchObject({ account: { id: to }, contact: null, contacts: [{ isPrimary: false, contact: { id: old } }] });
  const back = await update(deal, { accountId: to, contactId: fresh });
  expect(back.opportunity).toMatchObject({ account: { id: to }, contact: { id: fresh } });
  const stranger = await leadwire.user("REP");
  await leadwire.setRepSight("OWN");
  const own = await stranger.do(CreateAccountDocument, { input: { name: "Own" } });
  const mine = await stranger.do(CreateDealDocument, { input: { accountId: own.createAccount.account?.id as string, name: "Mine" } });
  const refused = await stranger.do(UpdateDealDocument, {
    input: { opportunityId: mine.createOpportunity.opportunity?.id as string, accountId: to },
  });
  expect(refused.updateOpportunity.userErrors[0]).toMatchObject({ code: "NOT_FOUND", path: ["accountId"] });
  await leadwire.setRepSight("ALL");
});

test("somebody who goes to another company is no longer whom open deals are with, and stays so in closed ones", async () => {
  const [from, to] = [await anAccount(), await anAccount()] as const;
  const person = await aContact(from);
  const [open, won] = [await aDeal(from, person), await aDeal(from, person)] as const;
  await leadwire.admin.do(MoveDealDocument, { input: { opportunityId: won, stage: "CLOSED_WON" } });
  await leadwire.admin.do(UpdateContactDocument, { input: { contactId: person, accountId: to } });
  expect(await committee(open)).toEqual({ primary: null, parts: { [person]: "?" } });
  expect(await committee(won)).toEqual({ primary: person, parts: { [person]: "?*" } });
  await leadwire.admin.do(MoveDealDocument, { input: { opportunityId: won, stage: "PROPOSAL", reason: "Not won" } });
  expect(await committee(won)).toEqual({ primary: null, parts: { [person]: "?" } });
});

test("a merge of contacts of two accounts leaves no deal with one account and a contact of the other; an undo gives all back", async () => {
  const [one, two] = [await anAccount(), await anAccount()] as const;
  const [master, other, third] = [await aContact(one), await aContact(two), await aContact(two)] as const;
  const deal = await aDeal(two, other);
  const both = await aDeal(one, master);
  await change(deal, { update: [{ contactId: other, role: "CHAMPION" }], add: [{ contactId: third, role: "USER" }] });
  await change(both, { add: [{ contactId: other, role: "EVALUATOR" }] });
  const { mergeContacts } = await leadwire.admin.do(MergeContactsDocument, { input: { masterId: master, contactIds: [other] } });
  expect(mergeContacts.userErrors).toEqual([]);
  expect(await committee(deal)).toEqual({ primary: null, parts: { [master]: "CHAMPION", [third]: "USER" } });
  expect(await committee(both)).toEqual({ primary: master, parts: { [master]: "EVALUATOR*" } });
  const { unmergeContacts } = await leadwire.admin.do(UnmergeContactsDocument, { input: { contactId: other } });
  expect(unmergeContacts.userErrors).toEqual([]);
  expect(await committee(deal)).toEqual({ primary: other, parts: { [other]: "CHAMPION*", [third]: "USER" } });
  expect(await committee(both)).toMatchObject({ primary: master, parts: { [other]: "EVALUATOR" } });
});

test("a merge of two primary contacts of one account keeps the survivor primary, once", async () => {
  const accountId = await anAccount();
  const [master, other] = [await aContact(accountId), await aContact(accountId)] as const;
  const deal = await aDeal(accountId, other);
  await change(deal, { add: [{ contactId: master, role: "USER" }] });
  await leadwire.admin.do(MergeContactsDocument, { input: { masterId: master, contactIds: [other] } });
  expect(await committee(deal)).toEqual({ primary: master, parts: { [master]: "USER*" } });
});

test("the contact of a conversion is primary, joins the committee of a deal that has one, and leaves it with the conversion", async () => {
  const lead = await aQualifiedLead(leadwire.admin);
  const { convertLead } = await leadwire.admin.do(ConvertLeadDocument, { input: { leadId: lead.id, ...CREATE_ALL } });
  const [accountId, first, deal] = [convertLead.account?.id, convertLead.contact?.id, convertLead.opportunity?.id] as [
    string,
    string,
    string,
  ];
  expect(await committee(deal)).toEqual({ primary: first, parts: { [first]: "?*" } });
  const second = await aQualifiedLead(leadwire.admin);
  const joined = await leadwire.admin.do(ConvertLeadDocument, {
    input: {
      leadId: second.id,
      account: { connect: { id: accountId, fill: "KEEP" } },
      contact: { create: {} },
      opportunity: { connect: { id: deal, fill: "KEEP" } },
    },
  });
  expect(joined.convertLead.userErrors).toEqual([]);
  const contactId = joined.convertLead.contact?.id as string;
  expect(await committee(deal)).toEqual({ primary: first, parts: { [first]: "?*", [contactId]: "?" } });
  const undone = await leadwire.admin.do(UndoConversionDocument, { input: { leadId: second.id, reason: "Somebody else" } });
  expect(undone.undoConversion.userErrors).toEqual([]);
  expect(await committee(deal)).toEqual({ primary: first, parts: { [first]: "?*" } });
});

test("the conversion of a deal that only its conversion has touched is undone, committee and all", async () => {
  const lead = await aQualifiedLead(leadwire.admin);
  await leadwire.admin.do(ConvertLeadDocument, { input: { leadId: lead.id, ...CREATE_ALL } });
  const undone = await leadwire.admin.do(UndoConversionDocument, { input: { leadId: lead.id, reason: "Too soon" } });
  expect(undone.undoConversion.userErrors).toEqual([]);
});

test("whoever does not see a contact does not see who that is, and cannot name them", async () => {
  const accountId = await anAccount();
  const hidden = await aContact(accountId);
  const deal = await aDeal(accountId, hidden);
  const reader = await leadwire.service("OPPORTUNITIES_READ", "OPPORTUNITIES_WRITE");
  const { opportunity } = await reader.do(CommitteeDocument, { id: deal });
  expect(opportunity?.contacts).toEqual([{ role: null, isPrimary: true, contact: null }]);
  const other = await aContact(accountId);
  const refused = await reader.do(ChangeCommitteeDocument, { input: { opportunityId: deal, add: [{ contactId: other }] } });
  expect(refused.changeOpportunityContacts.userErrors[0]).toMatchObject({ code: "NOT_FOUND" });
});

test("somebody who is erased is in no committee", async () => {
  const accountId = await anAccount();
  const [person, other] = [await aContact(accountId), await aContact(accountId)] as const;
  const deal = await aDeal(accountId, other);
  await change(deal, { add: [{ contactId: person, role: "BLOCKER" }] });
  await leadwire.admin.do(ErasePersonDocument, { input: { person: { contactId: person }, reason: "Request 12" } });
  expect(await committee(deal)).toEqual({ primary: other, parts: { [other]: "?*" } });
});
