import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { aQualifiedLead, CREATE_ALL, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  type AddressesFragment,
  CaptureAddressesDocument,
  type CaptureLeadInput,
  ContactWithAddressesDocument,
  ConvertLeadDocument,
  CreateContactWithAddressesDocument,
  LeadAddressesDocument,
  LeadsByAddressDocument,
  MayContactAtDocument,
  RecordConsentOfAddressDocument,
  UndoConversionDocument,
  UnmergeLeadsDocument,
  UpdateAddressesDocument,
} from "../../support/operations.js";
import { Process } from "../../support/process.js";

const leadwire = new Leadwire();

let counter = 0;
const mail = (name = "k") => `${name}${++counter}@known-${counter}.example`;
const number = () => `+49302312${7000 + ++counter}`;

const capture = async (input: Partial<CaptureLeadInput>) => {
  const { captureLead } = await leadwire.admin.do(CaptureAddressesDocument, { input: person(input) });
  return { ...captureLead, lead: captureLead.lead as AddressesFragment };
};
const now = async (id: string) => (await leadwire.admin.do(LeadAddressesDocument, { id })).lead as AddressesFragment;
const addresses = (record: { emails: { address: string }[] } | null | undefined) => record?.emails.map(({ address }) => address);
const numbers = (record: { phones: { number: string | null }[] } | null | undefined) => record?.phones.map((phone) => phone.number);

describe("somebody who is captured", () => {
  test("is known by any address, and one that is new is added behind the primary one", async () => {
    const [one, two, three] = [mail(), mail(), mail()];
    const { lead } = await capture({ email: one, emails: [{ address: two, kind: "PRIVATE" }] });
    const again = await capture({ email: two, emails: [{ address: three }] });
    expect([again.outcome, again.lead.id, again.lead.email]).toEqual(["ATTACHED", lead.id, one]);
    expect(again.lead.emails).toMatchObject([
      { address: one },
      { address: two, kind: "PRIVATE" },
      { address: three, since: expect.any(String) },
    ]);
    expect((await capture({ email: three })).lead.id).toBe(lead.id);
  });

  test("is known by any number, where the name is alike and no address contradicts", async () => {
    const [one, two] = [number(), number()];
    const name = { firstName: "Ada", lastName: "Obi-Number", email: null };
    const { lead } = await capture({ ...name, phone: one, phones: [{ number: two }] });
    expect(await capture({ ...name, phone: two })).toMatchObject({ outcome: "ATTACHED", lead: { id: lead.id } });
    // A number alone decides nothing against another name, or another address of one person.
    expect((await capture({ firstName: "Bodo", lastName: "Zander", email: null, phone: two })).outcome).toBe("CREATED");
    await leadwire.admin.do(UpdateAddressesDocument, { input: { leadId: lead.id, emails: [{ address: mail() }, { address: mail() }] } });
    expect((await capture({ ...name, email: mail(), phone: two })).outcome).toBe("CREATED");
  });

  test("with the mailbox of a function as another address is that person by the name alone", async () => {
    const [own, shared] = [mail(), `info@known-${++counter}.example`];
    const { lead } = await capture({ firstName: "Ada", lastName: "Obi", email: own, emails: [{ address: shared }] });
    expect((await capture({ firstName: "Bodo", lastName: "Zander", email: shared })).outcome).toBe("CREATED");
    expect((await capture({ firstName: "Ada", lastName: "Obi", email: shared })).lead.id).toBe(lead.id);
  });

  test("is one lead, when several captures at once have one of the addresses each in common", async () => {
    const [one, two, three] = [mail(), mail(), mail()];
    const all = await Promise.all(
      [
        { email: one, emails: [{ address: two }] },
        { email: two, emails: [{ address: three }] },
        { email: three, emails: [{ address: one }] },
      ].map(capture),
    );
    expect(new Set(all.map(({ lead }) => lead.id)).size).toBe(1);
    expect(addresses(await now(all[0]?.lead.id as string))?.sort()).toEqual([one, two, three].sort());
  });

  test("by a file has all addresses of the row, and is known by each", async () => {
    const [one, two, office, mobile] = [mail(), mail(), number(), number()];
    const target = path.join(await mkdtemp(path.join(tmpdir(), "leadwire-addresses-")), "people.csv");
    const rows = ["First Name,Last Name,Email,Email 2,Phone,Mobile", `Ada,File,${one},${two},${office},${mobile}`, `Ada,File,${two},,,`];
    await writeFile(target, rows.join("\n"));
    const command = new Process(["import", "leads", target], { DATABASE_URL: leadwire.databaseUrl, LOG_LEVEL: "silent", NODE_ENV: "test" });
    await command.end();
    const { leads } = await leadwire.admin.do(LeadsByAddressDocument, { where: { emails: { some: { address: { eq: two } } } } });
    expect(leads.nodes.map((lead) => [addresses(lead), lead.phones.map((phone) => [phone.number, phone.kind])])).toEqual([
      [
        [one, two],
        [
          [office, null],
          [mobile, "MOBILE"],
        ],
      ],
    ]);
    await rm(path.dirname(target), { recursive: true });
  });

  test("belongs to the contact that has one of the addresses", async () => {
    const [one, two] = [mail(), mail()];
    const { createContact } = await leadwire.admin.do(CreateContactWithAddressesDocument, {
      input: { lastName: "Customer", email: one, emails: [{ address: two }] },
    });
    const { lead } = await capture({ email: mail(), emails: [{ address: two }] });
    const { contact } = await leadwire.admin.do(ContactWithAddressesDocument, { id: createContact.contact?.id as string });
    expect(contact?.leads.nodes.map(({ id }) => id)).toEqual([lead.id]);
  });

  test("must not be, by whichever address, once erased", async () => {
    const [one, two, phone] = [mail(), mail(), number()];
    const { lead } = await capture({ email: one, emails: [{ address: two }], phone: number(), phones: [{ number: phone }] });
    const { erasePerson } = await leadwire.admin.do<any, any>(
      "mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { userErrors { code message } } }",
      { input: { person: { email: two }, reason: "Asked for it" } },
    );
    expect(erasePerson.userErrors).toEqual([]);
    expect(await now(lead.id)).toBeNull();
    const refused = async (input: Partial<CaptureLeadInput>) => (await capture(input)).userErrors.map(({ code, path }) => [code, path]);
    expect(await refused({ email: one })).toEqual([["SUPPRESSED", ["email"]]]);
    expect(await refused({ emails: [{ address: two.toUpperCase() }] })).toEqual([["SUPPRESSED", ["emails"]]]);
    expect(await refused({ email: null, phones: [{ number: number() }, { number: phone }] })).toEqual([["SUPPRESSED", ["phones"]]]);
    const other = await capture({});
    const updated = await leadwire.admin.do(UpdateAddressesDocument, {
      input: { leadId: other.lead.id, emails: [{ address: mail() }, { address: two }] },
    });
    expect(updated.updateLead.userErrors).toMatchObject([{ code: "SUPPRESSED", path: ["emails"] }]);
    const { createContact } = await leadwire.admin.do(CreateContactWithAddressesDocument, {
      input: { lastName: "Back", emails: [{ address: mail() }, { address: two }] },
    });
    expect(createContact.userErrors).toMatchObject([{ code: "SUPPRESSED", path: ["emails"] }]);
  });
});

test("a change to what another lead has, as whichever address, is refused as a duplicate", async () => {
  const [one, two] = [mail(), mail()];
  const name = { firstName: "Ada", lastName: "Doubled" };
  await capture({ ...name, email: one, emails: [{ address: two }] });
  const { lead } = await capture({ ...name, email: mail() });
  const { updateLead } = await leadwire.admin.do(UpdateAddressesDocument, {
    input: { leadId: lead.id, emails: [{ address: lead.email as string }, { address: two }] },
  });
  expect(updateLead.userErrors).toMatchObject([{ code: "DUPLICATES_FOUND" }]);
});

describe("a consent", () => {
  test("belongs to the address that it names, of those that the person has", async () => {
    const [one, two] = [mail(), mail()];
    const said = { channel: "EMAIL" as const, wording: "Yes" };
    const { lead } = await capture({
      email: one,
      emails: [{ address: two }],
      consents: [{ ...said, granted: true, address: two.toUpperCase() }],
    });
    const may = async () => (await leadwire.admin.do(MayContactAtDocument, { id: lead.id, address: two })).lead;
    expect(await may()).toEqual({ primary: null, other: true });
    const record = async (input: object) =>
      (await leadwire.admin.do(RecordConsentOfAddressDocument, { input: { leadId: lead.id, ...said, granted: false, ...input } }))
        .recordConsent;
    expect((await record({})).consent).toMatchObject({ address: one });
    expect(await may()).toEqual({ primary: false, other: true });
    expect((await record({ address: two })).consent).toMatchObject({ address: two });
    expect(await may()).toEqual({ primary: false, other: false });
    expect((await record({ address: mail() })).userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["address"] }]);
    const { userErrors } = await capture({ email: mail(), consents: [{ ...said, granted: true, address: two }] });
    expect(userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["consents", "0", "address"] }]);
  });
});

describe("leads that are merged", () => {
  const merge = (masterId: string, leadIds: string[], choices: object[] = []) =>
    leadwire.admin.do<any, any>(
      "mutation ($input: MergeLeadsInput!) { mergeLeads(input: $input) { changes { field from to } userErrors { code message } } }",
      { input: { masterId, leadIds, choices } },
    );

  test("keep all addresses of both, the chosen one first, and an undo gives back what was", async () => {
    const [a, b, c, d, phone, other] = [mail(), mail(), mail(), mail(), number(), number()];
    const { lead: master } = await capture({ email: a, emails: [{ address: b, kind: "WORK" }], phone });
    const { lead: merged } = await capture({ email: c, emails: [{ address: d, isValid: false }], phone: other });
    const { mergeLeads } = await merge(master.id, [merged.id], [{ field: "email", choose: "NEWEST" }]);
    expect(mergeLeads.userErrors).toEqual([]);
    expect(mergeLeads.changes).toContainEqual({ field: "emails", from: [a, b], to: [c, d, a, b] });
    const survivor = await now(master.id);
    expect([survivor.email, addresses(survivor), numbers(survivor)]).toEqual([c, [c, d, a, b], [phone, other]]);
    expect(survivor.emails[1]).toMatchObject({ address: d, isValid: false });
    for (const search of [b, d, other]) {
      const { leads } = await leadwire.admin.do(LeadsByAddressDocument, { search });
      expect(leads.nodes.map(({ id }) => id)).toEqual([master.id]);
    }
    expect((await capture({ email: d })).lead.id).toBe(master.id);

    const later = mail();
    await leadwire.admin.do(UpdateAddressesDocument, {
      input: { leadId: master.id, emails: [...survivor.emails.map(({ address }) => ({ address })), { address: later }] },
    });
    const { unmergeLeads } = await leadwire.admin.do(UnmergeLeadsDocument, { input: { leadId: master.id } });
    expect(unmergeLeads.userErrors).toEqual([]);
    // What came in since stays with the survivor.
    expect([(await now(master.id)).email, addresses(await now(master.id)), numbers(await now(master.id))]).toEqual([
      a,
      [a, b, later],
      [phone],
    ]);
    expect(await now(merged.id)).toMatchObject({
      email: c,
      emails: [{ address: c }, { address: d, isValid: false }],
      phones: [{ number: other }],
    });
    expect((await capture({ email: d })).lead.id).toBe(merged.id);
  });
});

describe("a conversion", () => {
  test("takes all addresses along, to a new contact and to one that is there, and an undo gives them back", async () => {
    const [one, two, phone] = [mail(), mail(), number()];
    const lead = await aQualifiedLead(leadwire.admin, {
      email: one,
      emails: [{ address: two, kind: "PRIVATE" }],
      phone: number(),
      phones: [{ number: phone }],
    });
    const { convertLead } = await leadwire.admin.do(ConvertLeadDocument, { input: { leadId: lead.id, ...CREATE_ALL } });
    expect(convertLead.userErrors).toEqual([]);
    const contactOf = async (id: string) => (await leadwire.admin.do(ContactWithAddressesDocument, { id })).contact;
    const contact = await contactOf(convertLead.contact?.id as string);
    expect(contact?.emails).toMatchObject([{ address: one }, { address: two, kind: "PRIVATE", since: null }]);
    expect(numbers(contact)?.[1]).toBe(phone);

    const [own, third] = [mail(), mail()];
    const { createContact } = await leadwire.admin.do(CreateContactWithAddressesDocument, { input: { lastName: "There", email: own } });
    const id = createContact.contact?.id as string;
    const another = await aQualifiedLead(leadwire.admin, { email: third, emails: [{ address: mail() }] });
    const connected = await leadwire.admin.do(ConvertLeadDocument, {
      input: { leadId: another.id, ...CREATE_ALL, contact: { connect: { id } } },
    });
    expect(connected.convertLead.userErrors).toEqual([]);
    expect([(await contactOf(id))?.email, addresses(await contactOf(id))]).toEqual([
      own,
      [own, ...(addresses(await now(another.id)) as string[])],
    ]);
    const { undoConversion } = await leadwire.admin.do(UndoConversionDocument, { input: { leadId: another.id, reason: "By mistake" } });
    expect(undoConversion.userErrors).toEqual([]);
    expect(addresses(await contactOf(id))).toEqual([own]);
  });
});
