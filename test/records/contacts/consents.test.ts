import { describe, expect, test } from "@jest/globals";
import { aLead, aQualifiedLead, CREATE_ALL } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";

const leadwire = new Leadwire();
const yes = { channel: "EMAIL", granted: true, wording: "news" };

/** A call of a mutation with one input; what is selected of its payload. */
const call = async (name: string, input: object, selection: string, client = leadwire.admin): Promise<any> => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const text = `mutation ($input: ${type}) { ${name}(input: $input) { ${selection} userErrors { code message path } } }`;
  return (await client.do<any, any>(text, { input }))[name];
};
const say = (input: object, client = leadwire.admin) => call("recordConsent", input, "consent { id } lead { id } contact { id }", client);
const did = (subjectId: string, type: string, more: object = {}) => call("recordActivity", { subjectId, type, ...more }, "activity { id }");
const may = async (kind: "lead" | "contact", id: string, address?: string): Promise<boolean | null> => {
  const text = `query ($id: ID!, $address: String) { ${kind}(id: $id) { mayContact(channel: EMAIL, address: $address) } }`;
  return (await leadwire.admin.do<any, any>(text, { id, address }))[kind].mayContact;
};
let counter = 0;
const aContact = async (): Promise<string> => {
  const email = `contact${++counter}@consents.example`;
  return (await call("createContact", { firstName: "Kim", lastName: `Contact ${counter}`, email }, "contact { id }")).contact.id;
};

describe("a contact", () => {
  test("has consents of its own, and the latest counts", async () => {
    const contactId = await aContact();
    expect(await may("contact", contactId)).toBeNull();
    expect(await say({ contactId, ...yes })).toMatchObject({ lead: null, contact: { id: contactId }, userErrors: [] });
    expect(await may("contact", contactId)).toBe(true);
    await say({ contactId, ...yes, granted: false });
    expect(await may("contact", contactId)).toBe(false);
    const { contact } = await leadwire.admin.do<any, any>("query ($id: ID!) { contact(id: $id) { consents { granted current } } }", {
      id: contactId,
    });
    expect(contact.consents).toEqual([
      { granted: false, current: true },
      { granted: true, current: false },
    ]);
  });

  test("is named alone, and in sight of who records it", async () => {
    const contactId = await aContact();
    const { id: leadId } = await aLead(leadwire.admin);
    for (const who of [{}, { leadId, contactId }])
      expect((await say({ ...who, ...yes })).userErrors[0]).toMatchObject({ path: ["leadId"] });
    const rep = await leadwire.user("REP");
    expect((await say({ contactId, ...yes }, rep)).userErrors[0]).toMatchObject({ code: "NOT_FOUND", path: ["contactId"] });
  });

  test("keeps what its lead has said, and what is said to one of them counts for both", async () => {
    const { id: leadId } = await aQualifiedLead(leadwire.admin, { consents: [yes as never] });
    const { contact } = await call("convertLead", { leadId, ...CREATE_ALL }, "contact { id consents { granted current } }");
    expect(contact.consents).toEqual([{ granted: true, current: true }]);
    expect(await may("contact", contact.id)).toBe(true);
    await say({ leadId, ...yes, granted: false });
    expect(await may("contact", contact.id)).toBe(false);
    await say({ contactId: contact.id, ...yes });
    expect([await may("lead", leadId), await may("contact", contact.id)]).toEqual([true, true]);
    const undo = await call("undoConversion", { leadId, reason: "Too early" }, "lead { id }");
    expect(undo.userErrors[0]).toMatchObject({ code: "UNDO_BLOCKED", message: expect.stringContaining("1 of consent") });
  });

  test("of a conversion that is undone takes nothing with it that its lead has not said", async () => {
    const { id: leadId } = await aQualifiedLead(leadwire.admin, { consents: [{ ...yes, granted: false } as never] });
    await call("convertLead", { leadId, ...CREATE_ALL }, "contact { id }");
    expect(await call("undoConversion", { leadId, reason: "Too early" }, "lead { id }")).toMatchObject({
      lead: { id: leadId },
      userErrors: [],
    });
    expect(await may("lead", leadId)).toBe(false);
  });

  test("that is merged is as restricted as the most restricted, until that is undone", async () => {
    const [one, other] = [await aContact(), await aContact()];
    await say({ contactId: other, ...yes, granted: false });
    await say({ contactId: one, ...yes });
    expect((await call("mergeContacts", { masterId: one, contactIds: [other] }, "contact { id }")).userErrors).toEqual([]);
    expect(await may("contact", one)).toBe(false);
    expect((await call("unmergeContacts", { contactId: one }, "contact { id }")).userErrors).toEqual([]);
    expect([await may("contact", one), await may("contact", other)]).toEqual([true, false]);
  });
});

describe.each(["lead", "contact"] as const)("a %s", (kind) => {
  const aPerson = async () => (kind === "lead" ? (await aLead(leadwire.admin)).id : aContact());
  const idOf = (id: string) => (kind === "lead" ? { leadId: id } : { contactId: id });

  test.each(["UNSUBSCRIBED", "COMPLAINED", "HARD_BOUNCED"])("opts out by %s, until it says otherwise", async (type) => {
    const id = await aPerson();
    await say({ ...idOf(id), ...yes });
    await did(id, "EMAIL_OPENED");
    expect(await may(kind, id)).toBe(true);
    await did(id, type);
    expect(await may(kind, id)).toBe(false);
    await say({ ...idOf(id), ...yes });
    expect(await may(kind, id)).toBe(true);
  });

  test("does not opt out by what happened before its last word, nor twice by one report", async () => {
    const id = await aPerson();
    await say({ ...idOf(id), ...yes });
    await did(id, "UNSUBSCRIBED", { occurredAt: "2026-01-01T00:00:00Z" });
    expect(await may(kind, id)).toBe(true);
    const externalId = { system: "mailer", value: `${kind}-1` };
    for (const _ of [1, 2]) await did(id, "UNSUBSCRIBED", { externalId });
    const text = `query ($id: ID!) { ${kind}(id: $id) { consents { activityType granted } } }`;
    const { consents } = (await leadwire.admin.do<any, any>(text, { id }))[kind];
    expect(consents.filter((consent: any) => consent.activityType === "UNSUBSCRIBED")).toHaveLength(2);
  });
});

test("whoever has opted out of all is not found as somebody who may be written to", async () => {
  const tags = ["written to"];
  const [gone, back] = [await aLead(leadwire.admin, { tags }), await aLead(leadwire.admin, { tags })].map(({ id }) => id) as [
    string,
    string,
  ];
  for (const leadId of [gone, back]) {
    await say({ leadId, ...yes });
    await did(leadId, "UNSUBSCRIBED");
  }
  await say({ leadId: back, ...yes });
  const consents = { some: { channel: { eq: "EMAIL" }, granted: { eq: true }, current: { eq: true } } };
  const { leads } = await leadwire.admin.do<any, any>("query ($where: LeadFilter) { leads(where: $where) { nodes { id } } }", {
    where: { tags: { has: tags[0] }, consents },
  });
  expect(leads.nodes).toEqual([{ id: back }]);
});

test("a bounce is of its address alone, an opt-out of all", async () => {
  const { id } = await aLead(leadwire.admin, {
    email: "first@two.example",
    emails: [{ address: "first@two.example" }, { address: "second@two.example" }],
  } as never);
  const both = async () => [await may("lead", id, "first@two.example"), await may("lead", id, "second@two.example")];
  await did(id, "HARD_BOUNCED", { properties: { address: "Second@two.example" } });
  expect(await both()).toEqual([null, false]);
  await did(id, "COMPLAINED");
  expect(await both()).toEqual([false, false]);
});

test("opt-outs come in bulk, each with its own person", async () => {
  const people = [await aLead(leadwire.admin), await aLead(leadwire.admin)].map(({ id }) => id);
  const contactId = await aContact();
  const rows = [people[0], contactId].map((subjectId) => ({ subjectId, type: "UNSUBSCRIBED" }));
  await call("recordActivities", { rows, errorPolicy: "IGNORE_FAILED" }, "results { index }");
  expect([await may("lead", people[0] as string), await may("lead", people[1] as string), await may("contact", contactId)]).toEqual([
    false,
    null,
    false,
  ]);
});
