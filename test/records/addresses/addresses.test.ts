import { describe, expect, test } from "@jest/globals";
import { person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  type AddressesFragment,
  CaptureAddressesDocument,
  type CaptureLeadInput,
  type ContactAddressesFragment,
  ContactsByAddressDocument,
  CreateContactWithAddressesDocument,
  LeadAddressesDocument,
  LeadsByAddressDocument,
  LeadsOfAddressDocument,
  UpdateAddressesDocument,
  UpdateContactAddressesDocument,
  type UpdateLeadInput,
  UpdateManyAddressesDocument,
  UpsertAddressesDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();

let counter = 0;
const mail = (name = "p") => `${name}${++counter}@several-${counter}.example`;
const number = () => `+49 30 2312${5000 + ++counter}`;
const plain = (typed: string) => typed.replaceAll(" ", "");

const capture = async (input: Partial<CaptureLeadInput>) =>
  (await leadwire.admin.do(CaptureAddressesDocument, { input: person(input) })).captureLead;
const update = async (input: UpdateLeadInput) => (await leadwire.admin.do(UpdateAddressesDocument, { input })).updateLead;
const addresses = (record?: AddressesFragment | ContactAddressesFragment | null) => record?.emails.map(({ address }) => address);
const numbers = (record?: AddressesFragment | ContactAddressesFragment | null) => record?.phones.map((phone) => phone.number);

describe("a lead", () => {
  test("with one address and number has a list of them, and nothing is stored twice", async () => {
    const [email, phone] = [mail("Ada"), number()];
    const { lead } = await capture({ email, phone });
    expect(lead).toMatchObject({
      emails: [{ address: email.toLowerCase(), asTyped: email, kind: null, isPrimary: true, isValid: true, since: null }],
      phones: [{ number: plain(phone), extension: null, asTyped: phone, kind: null, isPrimary: true, isValid: true, since: null }],
    });
    const [stored] = await leadwire.sql("select email_list, phone_list from lead where id = $1", [lead?.id.slice(5)]);
    expect(stored).toEqual({ email_list: [], phone_list: [] });
  });

  test("has several, each in canonical form, with its kind; the primary one is `email` and `phone`", async () => {
    const [work, home, office, mobile] = [mail("Work"), mail("Home"), number(), number()];
    const { lead, userErrors } = await capture({
      email: null,
      emails: [
        { address: home, kind: "PRIVATE" },
        { address: work, kind: "WORK", isPrimary: true },
      ],
      phones: [
        { number: `${office} ext. 7`, kind: "WORK" },
        { number: mobile, kind: "MOBILE", isValid: false },
      ],
    });
    expect(userErrors).toEqual([]);
    expect(lead).toMatchObject({
      email: work.toLowerCase(),
      emailAsTyped: work,
      phone: plain(office),
      phoneExtension: "7",
      emails: [
        { address: work.toLowerCase(), kind: "WORK", isPrimary: true },
        { address: home.toLowerCase(), kind: "PRIVATE", isPrimary: false, asTyped: home },
      ],
      phones: [
        { number: plain(office), extension: "7", kind: "WORK", isPrimary: true, isValid: true },
        { number: plain(mobile), kind: "MOBILE", isPrimary: false, isValid: false },
      ],
    });
  });

  test("has the plain field as the primary one, with the others behind it", async () => {
    const [email, other] = [mail(), mail()];
    const { lead } = await capture({ email, emails: [{ address: other }, { address: email.toUpperCase(), kind: "WORK" }] });
    expect(lead?.emails.map(({ address, kind }) => [address, kind])).toEqual([
      [email, "WORK"],
      [other, null],
    ]);
  });

  test("has both numbers of a cell, whose first one counts", async () => {
    const [one, two] = [number(), number()];
    const { lead } = await capture({ phone: `${one} / ${two}` });
    expect([lead?.phone, numbers(lead)]).toEqual([plain(one), [plain(one), plain(two)]]);
    const { lead: updated } = await update({ leadId: lead?.id as string, phone: number() });
    expect(numbers(updated)).toEqual([updated?.phone, plain(two)]);
  });

  test.each([
    ["an address that is none", { emails: [{ address: "a@b.example" }, { address: "nobody" }] }, ["emails", "1", "address"]],
    ["a number that is none", { phones: [{ number: "+49 30 1" }] }, ["phones", "0", "number"]],
    [
      "two primary ones",
      {
        email: null,
        emails: [
          { address: "a@b.example", isPrimary: true },
          { address: "c@d.example", isPrimary: true },
        ],
      },
      ["emails", "1", "isPrimary"],
    ],
    [
      "another primary one than the plain field",
      { email: "a@b.example", emails: [{ address: "c@d.example", isPrimary: true }] },
      ["emails", "0", "isPrimary"],
    ],
    ["a mobile e-mail address", { email: null, emails: [{ address: "a@b.example", kind: "MOBILE" as const }] }, ["emails", "0", "kind"]],
    ["more than 20", { emails: Array.from({ length: 21 }, (_, nth) => ({ address: `a${nth}@b.example` })) }, ["emails"]],
  ])("is refused with %s, naming the field", async (_, input, path) => {
    const { lead, userErrors } = await capture(input);
    expect([lead, userErrors]).toMatchObject([null, [{ code: "INVALID_INPUT", path }]]);
  });

  test("is changed by its list, or by the plain field alone", async () => {
    const [one, two, three, four] = [mail(), mail(), mail(), mail()];
    const { lead } = await capture({ emails: [{ address: one, kind: "WORK" }, { address: two }], email: one });
    const leadId = lead?.id as string;
    const whole = (await update({ leadId, emails: [{ address: three }, { address: one }] })).lead;
    expect(whole?.emails).toMatchObject([
      { address: three, since: expect.any(String), isPrimary: true },
      // What was known of it stays.
      { address: one, kind: "WORK", since: null },
    ]);
    expect(whole?.email).toBe(three);
    expect(addresses((await update({ leadId, email: four })).lead)).toEqual([four, one]);
    // One of the others becomes the primary one, and none is lost.
    expect(addresses((await update({ leadId, email: one })).lead)).toEqual([one, four]);
    expect(addresses((await update({ leadId, email: null })).lead)).toEqual([four]);
    expect((await update({ leadId, emails: [], phone: number() })).lead).toMatchObject({ email: null, emails: [] });
  });

  test("is changed alike in bulk and by an upsert", async () => {
    const [one, two] = [mail(), mail()];
    const externalId = { system: "several", value: "s-1" };
    const { upsertLead } = await leadwire.admin.do(UpsertAddressesDocument, {
      input: { ...person({ email: one, emails: [{ address: two, kind: "PRIVATE" }] }), externalId },
    });
    expect(addresses(upsertLead.lead)).toEqual([one, two]);
    const again = await leadwire.admin.do(UpsertAddressesDocument, {
      input: { source: { channel: "API", name: "x" }, externalId, phones: [{ number: number() }, { number: number() }] },
    });
    expect([again.upsertLead.outcome, numbers(again.upsertLead.lead)?.length, addresses(again.upsertLead.lead)]).toEqual([
      "UPDATED",
      2,
      [one, two],
    ]);
    const leadId = upsertLead.lead?.id as string;
    const { updateLeads } = await leadwire.admin.do(UpdateManyAddressesDocument, {
      input: {
        errorPolicy: "REJECT_ALL",
        rows: [
          { leadId, emails: [{ address: two }] },
          { leadId, emails: [{ address: two }, { address: one }] },
        ],
      },
    });
    expect(addresses(updateLeads.results[1]?.lead)).toEqual([two, one]);
  });

  test("is told as changed in `emails`, to who watches one of its addresses", async () => {
    const [one, two] = [mail(), mail()];
    const { lead } = await capture({ email: one });
    const stream = await leadwire.admin.subscribe(LeadsOfAddressDocument, {
      where: { emails: { some: { address: { eq: two.toUpperCase() } } } },
    });
    await update({ leadId: lead?.id as string, emails: [{ address: one }, { address: two }] });
    expect((await stream.next()).leadEvents).toMatchObject({
      leadId: lead?.id,
      changedFields: ["emails"],
      lead: { emails: [{ address: one }, { address: two }] },
    });
  });
});

describe("leads", () => {
  test.each([
    ["one of the addresses", (_: string, two: string) => ({ emails: { some: { address: { eq: two.toUpperCase() } } } }), true],
    ["the primary one", (one: string) => ({ emails: { some: { address: { in: [one, "x@y.example"] } } } }), true],
    [
      "the primary one as such",
      (_: string, two: string) => ({ emails: { some: { address: { eq: two }, isPrimary: { eq: true } } } }),
      false,
    ],
    ["a kind", (one: string) => ({ email: { eq: one }, emails: { some: { kind: { eq: "PRIVATE" as const } } } }), true],
    ["none of a kind", (one: string) => ({ email: { eq: one }, emails: { none: { kind: { eq: "PRIVATE" as const } } } }), false],
    ["all of a domain", (one: string) => ({ email: { eq: one }, emails: { every: { address: { endsWith: ".example" } } } }), true],
    ["all valid", (one: string) => ({ email: { eq: one }, emails: { every: { isValid: { eq: true } } } }), false],
    [
      "a part of one that is not primary",
      (_: string, two: string) => ({ emails: { some: { address: { startsWith: two.split("@")[0] } } } }),
      true,
    ],
  ])("are found, and counted, by %s", async (_, where, found) => {
    const [one, two] = [mail(), mail("second")];
    const { lead } = await capture({ email: one, emails: [{ address: two, kind: "PRIVATE", isValid: false }] });
    const { leads, leadStats } = await leadwire.admin.do(LeadsByAddressDocument, { where: where(one, two) });
    expect(leads.nodes.map(({ id }) => id)).toEqual(found ? [lead?.id] : []);
    expect(leadStats[0]?.count ?? 0).toBe(found ? 1 : 0);
  });

  test("are found by a number in any spelling, and by what was typed for one that identifies nobody", async () => {
    const [one, two] = [number(), number()];
    const { lead } = await capture({ phones: [{ number: one }, { number: two }, { number: "4432" }] });
    const ids = async (where: object) => (await leadwire.admin.do(LeadsByAddressDocument, { where })).leads.nodes.map(({ id }) => id);
    expect(await ids({ phones: { some: { number: { eq: two.replace("+", "00") } } } })).toEqual([lead?.id]);
    expect(await ids({ phones: { some: { number: { isNull: true }, asTyped: { eq: "4432" } } } })).toEqual([lead?.id]);
  });

  test("and contacts are found by a search for any address or number", async () => {
    const [one, two, three, phone] = [mail(), mail("search"), mail("later"), number()];
    const { lead } = await capture({ email: one, emails: [{ address: two }], phones: [{ number: number() }, { number: phone }] });
    const { createContact } = await leadwire.admin.do(CreateContactWithAddressesDocument, {
      input: { lastName: "Searched", emails: [{ address: mail() }, { address: two }], allowDuplicates: true },
    });
    const found = async (search: string) => [
      (await leadwire.admin.do(LeadsByAddressDocument, { search })).leads.nodes.map(({ id }) => id),
      (await leadwire.admin.do(ContactsByAddressDocument, { search })).contacts.nodes.map(({ id }) => id),
    ];
    expect(await found(two)).toEqual([[lead?.id], [createContact.contact?.id]]);
    expect((await found(phone))[0]).toEqual([lead?.id]);
    await update({ leadId: lead?.id as string, emails: [{ address: one }, { address: three }] });
    expect([(await found(three))[0], (await found(two))[0]]).toEqual([[lead?.id], []]);
  });

  test("of one selection are the same, whether SQL or code answers it", async () => {
    const { lead } = await capture({
      email: mail(),
      emails: [{ address: mail(), kind: "WORK" }],
      phones: [{ number: number() }, { number: "4432" }],
    });
    await update({ leadId: lead?.id as string, email: mail() });
    const bySql = (await leadwire.admin.do(LeadAddressesDocument, { id: lead?.id as string })).lead;
    const { lead: byCode } = await leadwire.admin.do<any, any>(
      `query ($id: ID!) { lead(id: $id) { nextAction emails { address asTyped kind isPrimary isValid since } phones { number extension asTyped kind isPrimary isValid since } } }`,
      { id: lead?.id },
    );
    expect({ emails: byCode.emails, phones: byCode.phones }).toEqual({ emails: bySql?.emails, phones: bySql?.phones });
  });
});

describe("a contact", () => {
  test("has several, is changed, and is found by each", async () => {
    const [one, two, three, phone] = [mail(), mail(), mail(), number()];
    const { createContact } = await leadwire.admin.do(CreateContactWithAddressesDocument, {
      input: {
        lastName: "Obi",
        email: one,
        emails: [{ address: two, kind: "PRIVATE" }],
        country: "DE",
        phones: [{ number: phone.replace("+49 30", "030") }],
      },
    });
    const { contact, userErrors } = createContact;
    expect([userErrors, contact?.email, addresses(contact), numbers(contact)]).toEqual([[], one, [one, two], [plain(phone)]]);
    const where = { emails: { some: { address: { eq: two } } } };
    expect((await leadwire.admin.do(ContactsByAddressDocument, { where })).contacts.nodes.map(({ id }) => id)).toEqual([contact?.id]);
    const { updateContact } = await leadwire.admin.do(UpdateContactAddressesDocument, {
      input: { contactId: contact?.id as string, emails: [{ address: three }, { address: two }] },
    });
    expect(updateContact.contact).toMatchObject({ email: three, emails: [{ address: three }, { address: two, kind: "PRIVATE" }] });
    expect(
      (await leadwire.admin.do(UpdateContactAddressesDocument, { input: { contactId: contact?.id as string, email: two } })).updateContact
        .contact,
    ).toMatchObject({
      email: two,
      emails: [{ address: two, kind: "PRIVATE" }, { address: three }],
    });
  });

  test("that has an address of another one, primary or not, is refused as a duplicate", async () => {
    const [one, two] = [mail(), mail()];
    const create = async (input: object) =>
      (await leadwire.admin.do(CreateContactWithAddressesDocument, { input: { firstName: "Ada", lastName: "Twice", ...input } }))
        .createContact;
    await create({ email: one, emails: [{ address: two }] });
    expect((await create({ email: two })).userErrors[0]).toMatchObject({ code: "DUPLICATES_FOUND" });
    expect((await create({ email: mail(), emails: [{ address: one }] })).userErrors[0]).toMatchObject({ code: "DUPLICATES_FOUND" });
  });
});
