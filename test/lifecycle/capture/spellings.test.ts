import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  CaptureLeadDocument,
  type CaptureLeadInput,
  CaptureLeadsDocument,
  ContactsAsTypedDocument,
  CreateAccountDocument,
  CreateCampaignDocument,
  CreateContactDocument,
  CreateOpportunityDocument,
  CreatePartnerDocument,
  DealsByCurrencyDocument,
  LeadsAsTypedDocument,
  LeadsByCountryDocument,
  SavePolicyOfCountriesDocument,
  UpdateLeadDocument,
  UpsertLeadDocument,
} from "../../support/operations.js";
import { Process } from "../../support/process.js";

const leadwire = new Leadwire();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "leadwire-spellings-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let nth = 0;
const source = { channel: "API" as const, name: "Spellings" };

/** Imports rows of a file. */
async function importRows(header: string, ...rows: string[]): Promise<string> {
  const target = path.join(folder, `${++nth}.csv`);
  await writeFile(target, [header, ...rows].join("\n"));
  const command = new Process(["import", "leads", target], { DATABASE_URL: leadwire.databaseUrl, LOG_LEVEL: "silent", NODE_ENV: "test" });
  await command.end();
  return command.output;
}

const capture = async (input: Partial<CaptureLeadInput>) =>
  (await leadwire.admin.do(CaptureLeadDocument, { input: { source, ...input } })).captureLead;
const leadsWhere = async (where: object) => (await leadwire.admin.do(LeadsAsTypedDocument, { where })).leads.nodes;

/** The ways in, each with all spellings at once where it takes several. */
const WAYS: [string, (emails: string[]) => Promise<unknown>][] = [
  [
    "captureLead",
    async (emails) => {
      for (const email of emails) await capture({ email });
    },
  ],
  [
    "captureLeads",
    (emails) =>
      leadwire.admin.do(CaptureLeadsDocument, { input: { errorPolicy: "REJECT_ALL", rows: emails.map((email) => ({ source, email })) } }),
  ],
  [
    "upsertLead",
    async (emails) => {
      for (const email of emails)
        await leadwire.admin.do(UpsertLeadDocument, { input: { source, email, externalId: { system: "shop", value: `s-${++nth}` } } });
    },
  ],
  ["an import", (emails) => importRows("Email,Job Title", ...emails.map((email) => `${email},Baker`))],
];

const SPELLINGS = {
  "zero-width space": "zed@müller.example\u200b",
  "mark of direction": "\u200ezed@müller.example",
  "soft hyphen": "zed\u00ad@müller.example",
  "word joiner": "zed@mül\u2060ler.example",
  capitals: "ZED@MÜLLER.EXAMPLE",
  punycode: "zed@xn--mller-kva.example",
  decomposed: "zed@mu\u0308ller.example",
  "full width": "ｚｅｄ＠müller．example",
};

test.each(WAYS)("by %s an e-mail address in any spelling is that of the person who is known", async (_, takeIn) => {
  const [known] = await leadsWhere({ email: { eq: "zed@müller.example" } });
  if (!known) await capture({ email: "zed@müller.example", firstName: "Zed" });
  await takeIn(Object.values(SPELLINGS));
  for (const email of Object.values(SPELLINGS)) {
    const found = await leadsWhere({ email: { eq: email } });
    expect(found).toMatchObject([{ firstName: "Zed", email: "zed@xn--mller-kva.example", emailAsTyped: "zed@müller.example" }]);
    const { leads } = await leadwire.admin.do(LeadsAsTypedDocument, { search: email });
    expect(leads.nodes.map(({ id }) => id)).toEqual([found[0]?.id]);
  }
});

test("an account knows the domain of an e-mail address in another spelling", async () => {
  const lead = await capture(person({ email: "ann@größe.example", website: "https://www.größe.example" }));
  const [found] = await leadsWhere({ id: { eq: lead.lead?.id }, domain: { eq: "GRÖSSE.example" } });
  expect(found ?? (await leadsWhere({ domain: { eq: "größe.example" } }))[0]).toMatchObject({ domain: "xn--gre-6ka8i.example" });
});

describe("a phone number", () => {
  test("that is filled in where there is none is shown, and identifies nobody", async () => {
    const header = "First Name,Last Name,Company,Email,Phone,Country";
    const output = await importRows(
      header,
      "Una,Zero,Una Co,una@zero.example,000-000-0000,US",
      "Duo,Zero,Duo Co,duo@zero.example,0000000000,US",
      "Tri,Zero,Tri Co,tri@zero.example,+1 000 000 0000,US",
    );
    expect(output).toContain("3 created");
    expect(output).toContain("3 leads without a phone number that identifies");
    const found = await leadsWhere({ lastName: { eq: "Zero" } });
    expect(found.map(({ phone, phoneAsTyped }) => [phone, phoneAsTyped]).sort()).toEqual([
      [null, "+1 000 000 0000"],
      [null, "000-000-0000"],
      [null, "0000000000"],
    ]);
    const { outcome, lead } = await capture(person({ phone: "000-000-0000", country: "US" }));
    expect([outcome, (await leadsWhere({ id: { eq: lead?.id } }))[0]?.phone]).toEqual(["CREATED", null]);
  });

  test("gives way to one that identifies, and not the other way round", async () => {
    const email = "later@number.example";
    const id = (await capture({ email, phone: "12345" })).lead?.id;
    await capture({ email, phone: "+49 30 901866 ext. 7" });
    await capture({ email, phone: "1234567890" });
    expect(await leadsWhere({ id: { eq: id } })).toMatchObject([
      { phone: "+4930901866", phoneExtension: "7", phoneAsTyped: "+49 30 901866 ext. 7" },
    ]);
  });

  test("is found in every spelling", async () => {
    const { lead } = await capture(person({ phone: "030 901855", country: "de" as never }));
    for (const spelling of ["+49 30 901855", "+4930901855", "0049 30 901855", "+49 (0)30/901855"]) {
      expect((await leadsWhere({ phone: { eq: spelling } })).map(({ id }) => id)).toEqual([lead?.id]);
      const { leads } = await leadwire.admin.do(LeadsAsTypedDocument, { search: spelling });
      expect(leads.nodes.map(({ id }) => id)).toEqual([lead?.id]);
    }
  });

  test("alone is no way to reach somebody when it identifies nobody", async () => {
    expect((await capture({ phone: "0000000000" })).userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["email"] }]);
  });

  test("of a contact and an account is kept in the same way", async () => {
    const input = { lastName: "Typed", email: " Tip@Contact-Typed.example\u200b", phone: "0000000000" };
    await leadwire.admin.do(CreateContactDocument, { input });
    const { contacts } = await leadwire.admin.do(ContactsAsTypedDocument, { where: { email: { eq: "TIP@contact-typed.example" } } });
    expect(contacts.nodes).toMatchObject([{ emailAsTyped: "Tip@Contact-Typed.example", phone: null, phoneAsTyped: "0000000000" }]);
    const { createAccount } = await leadwire.admin.do(CreateAccountDocument, { input: { name: "Zeros", phone: "0000000000" } });
    expect(createAccount.account).toMatchObject({ phone: null });
  });
});

describe("an external id", () => {
  test.each(["0", "-", "n/a", "#N/A", "NULL", "-None-", "1.23457E+11"])("%j is refused by the API, which says why", async (value) => {
    const externalId = { system: "shop", value };
    for (const result of [
      await capture(person({ externalId })),
      (await leadwire.admin.do(UpsertLeadDocument, { input: { ...person(), externalId } })).upsertLead,
    ])
      expect(result).toMatchObject({ lead: null, userErrors: [{ code: "INVALID_INPUT", path: ["externalId", "value"] }] });
  });

  test("is left out of an import that has such ones, which says so", async () => {
    const ids = ["1.23457E+11", "1.23457E+11", "#N/A", "#N/A", "0", "0", "NULL", "NULL"];
    const output = await importRows(
      "Record ID,First Name,Last Name,Email,Company",
      ...ids.map((id, place) => `${id},X${place},Leftout,x${place}@leftout.example,Company ${place}`),
    );
    expect(output).toContain("8 created");
    expect(output).toContain("8 leads without their record id, which identifies nothing");
    const found = await leadsWhere({ lastName: { eq: "Leftout" } });
    expect(found.map(({ externalIds }) => externalIds)).toEqual(Array.from({ length: 8 }, () => []));
  });

  test("is known in every spelling", async () => {
    const upsert = async (value: string, system = "shop", firstName = "One") =>
      (
        await leadwire.admin.do(UpsertLeadDocument, {
          input: { ...person({ email: "ext@spelt.example", firstName }), externalId: { system, value } },
        })
      ).upsertLead;
    const made = await upsert("café-1");
    const again = await upsert(" cafe\u0301-1\u200b", "shop ", "Two");
    expect(again).toMatchObject({ outcome: "UPDATED", lead: { id: made.lead?.id } });
    expect(await leadsWhere({ externalIds: { some: { value: { eq: "cafe\u0301-1" } } } })).toMatchObject([{ firstName: "Two" }]);
  });
});

describe("codes in any case", () => {
  test("are one country of leads: in filters, statistics, policies, territories and phone numbers", async () => {
    const { lead } = await capture(person({ country: "ee" as never, phone: "372 5123 4567" }));
    expect(lead?.id).toBeDefined();
    const where = { id: { eq: lead?.id } };
    expect(await leadsWhere({ ...where, country: { eq: "ee" } })).toMatchObject([{ country: "EE" }]);
    expect(await leadsWhere({ ...where, country: { in: ["fi", "EE"] } })).toHaveLength(1);
    expect(await leadsWhere({ ...where, country: { neq: "ee" } })).toHaveLength(0);
    expect((await leadwire.admin.do(LeadsByCountryDocument, { where })).leadStats).toEqual([{ key: { country: "EE" }, count: 1 }]);
    const { saveQualificationPolicy } = await leadwire.admin.do(SavePolicyOfCountriesDocument, { countries: ["ee", "EE", "fi"] });
    expect(saveQualificationPolicy.policy?.countries).toEqual(["EE", "FI"]);
    const { createPartner } = await leadwire.admin.do(CreatePartnerDocument, { input: { name: "Baltic", territories: ["ee"] } });
    expect(createPartner.partner?.territories).toEqual(["EE"]);
  });

  test("are one currency of deals and costs, whose amounts have its decimals", async () => {
    const account = (await leadwire.admin.do(CreateAccountDocument, { input: { name: "Coins" } })).createAccount.account;
    const deal = async (amount: string, currency: string) =>
      (
        await leadwire.admin.do(CreateOpportunityDocument, {
          input: { accountId: account?.id as string, name: "d", amount: { amount, currency } },
        })
      ).createOpportunity;
    await deal("10.50", "isk ".trim());
    const made = await Promise.all([deal("10.50", "nok"), deal("1", "NOK")]);
    expect(made.map(({ opportunity }) => opportunity?.amount?.currency)).toEqual(["NOK", "NOK"]);
    const { opportunityStats } = await leadwire.admin.do(DealsByCurrencyDocument, { where: { currency: { eq: "nok" } } });
    expect(opportunityStats).toEqual([{ amount: [{ currency: "NOK", sum: "11.50", count: 2 }] }]);
    expect((await deal("10.505", "NOK")).userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["amount", "amount"] }]);
    expect((await deal("10.5", "JPY")).userErrors).toMatchObject([{ path: ["amount", "amount"] }]);
    expect((await deal("10.505", "KWD")).userErrors).toEqual([]);
    await expect(deal("10", "XXX")).rejects.toThrow("CurrencyCode must be a currency of today");
    const { createCampaign } = await leadwire.admin.do(CreateCampaignDocument, {
      input: { name: "Cost", channel: "EVENT", cost: { amount: "5.00", currency: "gbp" } },
    });
    expect(createCampaign.campaign?.cost).toEqual({ amount: "5.00", currency: "GBP" });
  });

  test("that are none are refused", async () => {
    for (const country of ["XX", "UK", "Germany", ""])
      await expect(capture(person({ country: country as never }))).rejects.toThrow("CountryCode must be a country");
  });
});

test("a name is stored without what nobody sees, and found in each spelling", async () => {
  const { lead } = await capture(person({ firstName: " Ange\u0301lique\u200b", lastName: "Du  Pont" }));
  expect(lead).toMatchObject({ firstName: "Angélique", lastName: "Du Pont", name: "Angélique Du Pont" });
  expect(await leadsWhere({ firstName: { eq: "Ange\u0301lique" }, id: { eq: lead?.id } })).toHaveLength(1);
});

test("a lead does not recommend itself in another spelling", async () => {
  const { lead } = await capture(person({ firstName: "Íñigo", lastName: "O’Neill", email: "inigo@self.example", phone: "+49 30 901844" }));
  for (const referrer of ["inigo oneill", "INIGO@self.example\u200b", "0049 30 901844"]) {
    const { updateLead } = await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead?.id as string, referrer } });
    expect(updateLead.userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["referrer"] }]);
  }
});
