import { createHmac } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { aLead, aPartner } from "../support/factories.js";
import { Leadwire } from "../support/leadwire.js";
import {
  CaptureLeadDocument,
  CaptureLeadsDocument,
  CreateContactDocument,
  ErasePersonDocument,
  LeadsAsTypedDocument,
  LiftSuppressionDocument,
  type PersonInput,
  UpdateContactDocument,
  UpdateLeadDocument,
  UpsertLeadDocument,
} from "../support/operations.js";
import { Process } from "../support/process.js";

const leadwire = new Leadwire();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "leadwire-suppressed-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const source = { channel: "API" as const, name: "Spellings" };
const named = { lastName: "Sed", companyName: "Sed Co" };

/** All are one address. */
const EMAILS = [
  "era@größe.example",
  "ERA@GRÖßE.example\u200b",
  "era@xn--gre-6ka8i.example",
  "\u200eera@gro\u0308ße.example",
  "era\u2060@größe.example",
];
const PHONES = ["+49 30 901811", "0049 (0)30 901811", "+49\u00a030\u2011901811", "\u202a+4930901811\u202c"];

const erase = async (person: PersonInput) =>
  (await leadwire.admin.do(ErasePersonDocument, { input: { person, reason: "Request 1" } })).erasePerson;
const codesOf = (result: { userErrors: { code: string }[] }) => result.userErrors.map(({ code }) => code);

/** The ways in of an address or number, each with the codes of its refusal. */
const WAYS: Record<string, (details: { email?: string; phone?: string }) => Promise<string[]>> = {
  captureLead: async (details) =>
    codesOf((await leadwire.admin.do(CaptureLeadDocument, { input: { source, ...named, ...details } })).captureLead),
  captureLeads: async (details) => {
    const input = { errorPolicy: "IGNORE_FAILED" as const, rows: [{ source, ...named, ...details }] };
    return (await leadwire.admin.do(CaptureLeadsDocument, { input })).captureLeads.results.flatMap(codesOf);
  },
  upsertLead: async (details) => {
    const externalId = { system: "shop", value: `sed-${Math.random()}` };
    return codesOf((await leadwire.admin.do(UpsertLeadDocument, { input: { source, ...named, ...details, externalId } })).upsertLead);
  },
  updateLead: async (details) => {
    const { id } = await aLead(leadwire.admin);
    return codesOf((await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: id, ...details } })).updateLead);
  },
  createContact: async (details) =>
    codesOf(
      (await leadwire.admin.do(CreateContactDocument, { input: { ...named, companyName: undefined, ...details } as never })).createContact,
    ),
  updateContact: async (details) => {
    const { createContact } = await leadwire.admin.do(CreateContactDocument, { input: { lastName: "Other" } });
    const input = { contactId: createContact.contact?.id as string, ...details };
    return codesOf((await leadwire.admin.do(UpdateContactDocument, { input })).updateContact);
  },
};

let fresh = 0;

/** The same as a further address or number, behind one that is nobody's. */
const further = ({ email, phone }: { email?: string; phone?: string }) => {
  fresh++;
  return {
    ...(email ? { emails: [{ address: `further${fresh}@spellings.example` }, { address: email }] } : {}),
    ...(phone ? { phones: [{ number: `+49 30 9017${`${fresh}`.padStart(3, "0")}` }, { number: phone }] } : {}),
  };
};

for (const way of ["captureLead", "captureLeads", "upsertLead", "updateLead", "createContact", "updateContact"])
  WAYS[`${way}, further ones`] = (details) => (WAYS[way] as (details: object) => Promise<string[]>)(further(details));

test("who is erased by an address in one spelling is suppressed in every spelling, by every way in", async () => {
  for (const erased of EMAILS) {
    await aLead(leadwire.admin, { email: EMAILS[0], ...named });
    await erase({ email: erased });
    expect((await leadwire.admin.do(LeadsAsTypedDocument, { where: { lastName: { eq: "Sed" } } })).leads.totalCount).toBe(0);
    const ways = erased === EMAILS[0] ? EMAILS : [EMAILS[0] as string];
    for (const email of ways)
      for (const [way, takeIn] of Object.entries(WAYS)) expect([way, email, await takeIn({ email })]).toEqual([way, email, ["SUPPRESSED"]]);
    const { liftSuppression } = await leadwire.admin.do(LiftSuppressionDocument, {
      input: { address: { email: EMAILS.at(-1) as string }, reason: "Wrote again" },
    });
    expect(liftSuppression.userErrors).toEqual([]);
  }
});

test("so it is by number, and with another extension it is somebody else", async () => {
  await aLead(leadwire.admin, { email: undefined, phone: PHONES[0], ...named });
  await erase({ phone: PHONES[1] as string });
  for (const phone of PHONES)
    for (const [way, takeIn] of Object.entries(WAYS)) expect([way, phone, await takeIn({ phone })]).toEqual([way, phone, ["SUPPRESSED"]]);
  expect(await WAYS.captureLead?.({ phone: "+49 30 901811 ext. 4" })).toEqual([]);
});

test("an extension is suppressed by itself", async () => {
  await aLead(leadwire.admin, { email: undefined, phone: "+49 30 901812 ext. 4", ...named });
  await erase({ phone: "+49 30 901812;ext=4" });
  expect(await WAYS.captureLead?.({ phone: "+49 30 901812 x4" })).toEqual(["SUPPRESSED"]);
  expect(await WAYS.captureLead?.({ phone: "+49 30 901812 x5" })).toEqual([]);
});

test("an import takes in nobody who was erased, whatever the spelling", async () => {
  await aLead(leadwire.admin, { email: "imp@größe.example", ...named });
  await erase({ email: "imp@größe.example" });
  const target = path.join(folder, "people.csv");
  await writeFile(target, ["Email,Last Name", "imp@xn--gre-6ka8i.example,Imp", "IMP@größe.example\u200b,Imp"].join("\n"));
  const command = new Process(["import", "leads", target], { DATABASE_URL: leadwire.databaseUrl, LOG_LEVEL: "silent", NODE_ENV: "test" });
  await command.end();
  expect(command.output).toContain("0 created, 0 attached to known leads, 0 already imported, 2 failed");
});

test("a suppression from before domains were kept in ASCII still counts", async () => {
  await aLead(leadwire.admin, { email: "old@größe.example", ...named });
  await erase({ email: "old@größe.example" });
  const [workspace] = await leadwire.sql("select suppression_secret as secret from workspace");
  const hashOf = (email: string) =>
    createHmac("sha256", workspace?.secret as Buffer)
      .update(`EMAIL ${email}`)
      .digest("hex");
  const changed = await leadwire.sql("update suppression set hash = $1 where hash = $2 returning id", [
    hashOf("old@größe.example"),
    hashOf("old@xn--gre-6ka8i.example"),
  ]);
  expect(changed).toHaveLength(1);
  expect(await WAYS.captureLead?.({ email: "OLD@größe.example" })).toEqual(["SUPPRESSED"]);
});

test("a partner's deal with somebody who was erased is told no more than before", async () => {
  await aLead(leadwire.admin, { email: "deal@größe.example", ...named });
  await erase({ email: "deal@größe.example" });
  const portal = await leadwire.portal(await aPartner(leadwire.admin));
  const { registerDeal } = await portal.do<any, any>(
    "mutation ($i: RegisterDealInput!) { registerDeal(input: $i) { registration { contactEmail state } userErrors { code } } }",
    { i: { companyName: "Co", contactEmail: "DEAL@xn--gre-6ka8i.example\u200b" } },
  );
  expect(registerDeal.registration).toMatchObject({ contactEmail: null });
  expect((await leadwire.sql("select from lead where email like 'deal@%'")).length).toBe(0);
});
