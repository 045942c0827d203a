import { describe, expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { aLead, aPartner, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { expectLogToBeTheTables } from "../../support/log-and-tables.js";
import { undo, written } from "../../support/undo.js";

const leadwire = new Leadwire();

let counter = 0;
const anAccount = async (): Promise<string> =>
  (await written(leadwire.admin, "createAccount", { name: `Referring company ${++counter}` }, "account { id }")).account.id;
const aContact = async (details: object = {}): Promise<string> => {
  const input = { firstName: "Ada", lastName: `Referrer ${++counter}`, email: `ada${counter}@referrer${counter}.example`, ...details };
  return (await written(leadwire.admin, "createContact", input, "contact { id }")).contact.id;
};
const MAKE = {
  Contact: async () => ({ contactId: await aContact() }),
  Account: async () => ({ accountId: await anAccount() }),
  Lead: async () => ({ leadId: (await aLead(leadwire.admin)).id }),
  Partner: async () => ({ partnerId: (await aPartner(leadwire.admin)).id }),
};
const KINDS = Object.keys(MAKE) as (keyof typeof MAKE)[];

const FIELDS = "status referrer referredByContact { id } referredByAccount { id } referredByLead { id } referredByPartner { id }";

/** By whom a lead was referred, as `contactId` and so on: those that the client sees. */
async function referrerOf(id: string, client: Client = leadwire.admin): Promise<Record<string, string>> {
  const { lead } = await client.do<any, any>(`query ($id: ID!) { lead(id: $id) { ${FIELDS} } }`, { id });
  return Object.fromEntries(
    KINDS.flatMap((kind) => (lead[`referredBy${kind}`] ? [[`${kind.toLowerCase()}Id`, lead[`referredBy${kind}`].id]] : [])),
  );
}

const aReferral = async (referredBy: object, client: Client = leadwire.admin): Promise<string> =>
  (await written(client, "captureLead", person({ referredBy } as never), "lead { id }")).lead.id;

/** What a mutation of one lead is refused with. */
async function refusalOf(mutation: string, input: object, client: Client = leadwire.admin): Promise<any[]> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
  const text = `mutation ($input: ${type}) { ${mutation}(input: $input) { userErrors { code path message } } }`;
  return (await client.do<any, any>(text, { input }))[mutation].userErrors;
}

describe.each(KINDS)("by a %s", (kind) => {
  test("a lead is captured as REFERRAL, and found, counted and listed by whoever referred it", async () => {
    const referredBy = await MAKE[kind]();
    const id = await aReferral(referredBy);
    const [referrer] = Object.values(referredBy) as [string];
    expect(await referrerOf(id)).toEqual(referredBy);
    const answer = await leadwire.admin.do<any, any>(
      `query ($of: ID!, $where: LeadFilter) {
        leads(where: $where) { nodes { id status } }
        leadStats(where: $where, groupBy: [REFERRED_BY_${kind.toUpperCase()}]) { count key { referredBy${kind} { id } } }
        ${kind.toLowerCase()}(id: $of) { referrals { totalCount nodes { id } } }
      }`,
      { of: referrer, where: { [`referredBy${kind}`]: { id: { eq: referrer } } } },
    );
    expect(answer.leads.nodes).toEqual([{ id, status: "REFERRAL" }]);
    expect(answer.leadStats).toEqual([{ count: 1, key: { [`referredBy${kind}`]: { id: referrer } } }]);
    expect(answer[kind.toLowerCase()].referrals).toEqual({ totalCount: 1, nodes: [{ id }] });
  });

  test("an unknown or malformed one is refused on every way in, and nothing is written", async () => {
    const name = `${kind.toLowerCase()}Id`;
    const unknown = { [name]: `${kind.toLowerCase()}_0197f000-0000-7000-8000-000000000000` };
    const leadId = (await aLead(leadwire.admin)).id;
    const source = { channel: "API", name: "Shop" };
    for (const [mutation, input] of [
      ["captureLead", person()],
      ["updateLead", { leadId }],
      ["changeLeadStatus", { leadId, status: "REFERRAL" }],
      ["upsertLead", { ...person(), source, externalId: { system: "shop", value: `r-${++counter}` } }],
    ] as const) {
      expect(await refusalOf(mutation, { ...input, referredBy: unknown })).toMatchObject([
        { code: "NOT_FOUND", path: ["referredBy", name] },
      ]);
      expect(await refusalOf(mutation, { ...input, referredBy: { [name]: "nonsense" } })).toMatchObject([
        { code: "INVALID_INPUT", path: ["referredBy", name] },
      ]);
    }
    expect(await referrerOf(leadId)).toEqual({});
  });
});

test("a lead has one referrer: another one takes its place, null takes it away, and what is left out stays", async () => {
  const [contact, partner] = [await MAKE.Contact(), await MAKE.Partner()];
  const leadId = await aReferral(contact);
  await written(leadwire.admin, "updateLead", { leadId, jobTitle: "CEO" });
  expect(await referrerOf(leadId)).toEqual(contact);
  await written(leadwire.admin, "updateLead", { leadId, referredBy: partner });
  expect(await referrerOf(leadId)).toEqual(partner);
  await written(leadwire.admin, "updateLead", { leadId, referredBy: null });
  expect(await referrerOf(leadId)).toEqual({});
});

test("an upsert sets it, on a lead that is known and on a new one; a capture of somebody known fills it only where there is none", async () => {
  const [one, two] = [await MAKE.Contact(), await MAKE.Account()];
  const row = { ...person(), externalId: { system: "shop", value: `r-${++counter}` } };
  const { lead } = await written(leadwire.admin, "upsertLead", row, "lead { id }");
  await written(leadwire.admin, "upsertLead", { ...row, referredBy: one }, "lead { id }");
  expect(await referrerOf(lead.id)).toEqual(one);
  const { externalId: _, ...again } = row;
  await written(leadwire.admin, "captureLead", { ...again, referredBy: two });
  expect(await referrerOf(lead.id)).toEqual(one);
  await written(leadwire.admin, "updateLead", { leadId: lead.id, referredBy: null });
  await written(leadwire.admin, "captureLead", { ...again, referredBy: two });
  expect(await referrerOf(lead.id)).toEqual(two);
});

test("the status REFERRAL needs a record or a name", async () => {
  const leadId = (await aLead(leadwire.admin)).id;
  const input = { leadId, status: "REFERRAL" };
  expect(await refusalOf("changeLeadStatus", input)).toMatchObject([{ code: "INVALID_INPUT", path: ["referrer"] }]);
  const contact = await MAKE.Contact();
  await written(leadwire.admin, "changeLeadStatus", { ...input, referredBy: contact });
  expect(await referrerOf(leadId)).toEqual(contact);
  const known = (await aLead(leadwire.admin)).id;
  await written(leadwire.admin, "updateLead", { leadId: known, referredBy: contact });
  await written(leadwire.admin, "changeLeadStatus", { leadId: known, status: "REFERRAL" });
});

test("nobody refers themselves: neither the lead, nor the contact that it is", async () => {
  const leadId = (await aLead(leadwire.admin)).id;
  const itself = [{ code: "INVALID_INPUT", message: "The referrer must be somebody else than the lead." }];
  expect(await refusalOf("updateLead", { leadId, referredBy: { leadId } })).toMatchObject(itself);
  const email = `self${++counter}@referrer.example`;
  const contactId = await aContact({ email });
  expect(await refusalOf("captureLead", { ...person({ email }), referredBy: { contactId } })).toMatchObject(itself);
});

test("who does not see a record neither refers by it, nor sees that it referred, nor finds by it", async () => {
  await leadwire.setRepSight("OWN");
  const rep = await leadwire.user("REP");
  const contact = await MAKE.Contact();
  const leadId = await aReferral(contact);
  await written(leadwire.admin, "assignLead", { leadId, ownerId: rep.id });
  await leadwire.sql("update contact set owner_id = (select id from user_account where name <> $1 limit 1) where id = $2", [
    "",
    contact.contactId.slice("contact_".length),
  ]);
  expect(await referrerOf(leadId, rep)).toEqual({});
  const where = { referredByContact: { id: { eq: contact.contactId } } };
  const { leads } = await rep.do<any, any>("query ($where: LeadFilter) { leads(where: $where) { totalCount } }", { where });
  expect(leads.totalCount).toBe(0);
  expect(await refusalOf("updateLead", { leadId, referredBy: contact }, rep)).toMatchObject([{ code: "NOT_FOUND" }]);
  expect(await referrerOf(leadId)).toEqual(contact);
});

test("whoever may not know the referrer knows none of its relations, and does not set them", async () => {
  const rep = await leadwire.user("MARKETER");
  const referral = { ...(await MAKE.Contact()) };
  const leadId = await aReferral(referral);
  await written(leadwire.admin, "setFieldRules", { rules: [{ record: "LEAD", field: "referrer", role: "MARKETER", access: "HIDDEN" }] });
  expect(await referrerOf(leadId, rep)).toEqual({});
  expect(await refusalOf("updateLead", { leadId, referredBy: referral }, rep)).toMatchObject([{ code: "FORBIDDEN" }]);
  await written(leadwire.admin, "setFieldRules", { rules: [{ record: "LEAD", field: "referrer", role: "MARKETER", access: "WRITE" }] });
});

test("a referrer that is merged is its survivor, and itself again when that is undone; its old id still names it", async () => {
  for (const [kind, ids, verb] of [
    ["contact", [await aContact(), await aContact()], "Contacts"],
    ["account", [await anAccount(), await anAccount()], "Accounts"],
    ["lead", [(await aLead(leadwire.admin)).id, (await aLead(leadwire.admin)).id], "Leads"],
  ] as const) {
    const [master, other] = ids as [string, string];
    const leadId = await aReferral({ [`${kind}Id`]: other });
    await written(leadwire.admin, `merge${verb}`, { masterId: master, [`${kind}Ids`]: [other] });
    expect(await referrerOf(leadId)).toEqual({ [`${kind}Id`]: master });
    expect(await referrerOf(await aReferral({ [`${kind}Id`]: other }))).toEqual({ [`${kind}Id`]: master });
    await written(leadwire.admin, `unmerge${verb}`, { [`${kind}Id`]: other });
    expect(await referrerOf(leadId)).toEqual({ [`${kind}Id`]: other });
  }
});

test("leads that become one keep the master's referrer or take another's, and never name themselves", async () => {
  const merged = async (master: object | null, other: object | null) => {
    const masterId = (await aLead(leadwire.admin)).id;
    const leadId = (await aLead(leadwire.admin)).id;
    const named = (given: object | null) =>
      given && "itself" in given ? { leadId: given.itself === "master" ? masterId : leadId } : given;
    await written(leadwire.admin, "updateLead", { leadId: masterId, referredBy: named(master) });
    await written(leadwire.admin, "updateLead", { leadId, referredBy: named(other) });
    await written(leadwire.admin, "mergeLeads", { masterId, leadIds: [leadId] });
    return { masterId, leadId, referrer: await referrerOf(masterId) };
  };
  const [contact, partner] = [await MAKE.Contact(), await MAKE.Partner()];
  expect((await merged(contact, partner)).referrer).toEqual(contact);
  expect((await merged(null, partner)).referrer).toEqual(partner);
  expect((await merged({ itself: "other" }, null)).referrer).toEqual({});
  expect((await merged(contact, { itself: "master" })).referrer).toEqual(contact);
  const { masterId, leadId, referrer } = await merged({ itself: "other" }, contact);
  expect(referrer).toEqual(contact);
  await written(leadwire.admin, "unmergeLeads", { leadId });
  expect([await referrerOf(masterId), await referrerOf(leadId)]).toEqual([{ leadId }, contact]);
  // What somebody says meanwhile stays.
  const again = await merged({ itself: "other" }, null);
  await written(leadwire.admin, "updateLead", { leadId: again.masterId, referredBy: partner });
  await written(leadwire.admin, "unmergeLeads", { leadId: again.leadId });
  expect(await referrerOf(again.masterId)).toEqual(partner);
});

test("a referrer in the bin is named no more, and again when it comes back, unless somebody else is by then", async () => {
  const [contact, account] = [await MAKE.Contact(), await MAKE.Account()];
  const [one, two, three] = [await aReferral(contact), await aReferral(contact), await aReferral(contact)];
  await written(leadwire.admin, "deleteContact", { id: contact.contactId });
  expect(await referrerOf(one)).toEqual({});
  await written(leadwire.admin, "updateLead", { leadId: two, referredBy: account });
  await written(leadwire.admin, "updateLead", { leadId: three, referredBy: account });
  await written(leadwire.admin, "deleteLead", { id: three });
  await written(leadwire.admin, "restoreRecords", { ids: [contact.contactId] });
  await written(leadwire.admin, "restoreRecords", { ids: [three] });
  expect([await referrerOf(one), await referrerOf(two), await referrerOf(three)]).toEqual([contact, account, account]);
});

test("an undo sets the former referrer back, unless somebody else is told since", async () => {
  const [contact, account] = [await MAKE.Contact(), await MAKE.Account()];
  const leadId = await aReferral(contact);
  const { transactionId } = await written(leadwire.admin, "updateLead", { leadId, referredBy: account });
  expect((await undo(leadwire.admin, { transactionId })).notUndone).toEqual([]);
  expect(await referrerOf(leadId)).toEqual(contact);
  const cleared = await written(leadwire.admin, "updateLead", { leadId, referredBy: null });
  await written(leadwire.admin, "updateLead", { leadId, referredBy: account });
  const { notUndone, userErrors } = await undo(leadwire.admin, { transactionId: cleared.transactionId });
  expect(userErrors).toEqual([]);
  expect(notUndone).toMatchObject([{ field: "referredByContact", obstacle: "CHANGED_SINCE" }]);
  expect(await referrerOf(leadId)).toEqual(account);
});

test("whoever is erased referred nobody, also where they are in the bin", async () => {
  const [contactId, deleted] = [await aContact({ email: "gone@referrer.example" }), await aContact({ email: "binned@referrer.example" })];
  const [lead, other] = [await aLead(leadwire.admin, { email: "gone@referrer.example" }), await aReferral({ contactId: deleted })];
  const [one, two] = [await aReferral({ contactId }), await aReferral({ leadId: lead.id })];
  await written(leadwire.admin, "deleteContact", { id: deleted });
  await written(leadwire.admin, "updateLead", { leadId: other, referredBy: await MAKE.Account() });
  for (const email of ["gone@referrer.example", "binned@referrer.example"])
    await written(leadwire.admin, "erasePerson", { person: { email }, reason: "Request 1" });
  expect([await referrerOf(one), await referrerOf(two)]).toEqual([{}, {}]);
  expect(Object.keys(await referrerOf(other))).toEqual(["accountId"]);
});

test("somebody with nothing to find mentions by is erased as well", async () => {
  const { contact } = await written(leadwire.admin, "createContact", { lastName: "Xu", allowDuplicates: true }, "contact { id }");
  const leadId = await aReferral({ contactId: contact.id });
  await written(leadwire.admin, "erasePerson", { person: { contactId: contact.id }, reason: "Request 2" });
  expect(await referrerOf(leadId)).toEqual({});
});

test("the log tells of referrals what the tables have", async () => {
  await expectLogToBeTheTables(leadwire);
});
