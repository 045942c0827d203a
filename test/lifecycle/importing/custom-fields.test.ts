import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { planColumns } from "../../../src/lifecycle/importing/columns.js";
import { ImportKind } from "../../../src/lifecycle/importing/import-kind.js";
import { readCustom } from "../../../src/lifecycle/importing/read-custom.js";
import { askForLeads, fileOf } from "../../support/exports.js";
import { aCustomField, aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { Process } from "../../support/process.js";

const planLeads = (header: string[], overrides: string[] = []) => planColumns(ImportKind.LEAD, header, { overrides });

const leadwire = new Leadwire();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "leadwire-import-"));
  for (const type of ["TEXT", "NUMBER", "MONEY", "DATE", "CHOICE", "BOOLEAN"] as const)
    await aCustomField(leadwire.admin, { key: type.toLowerCase(), type, isUnique: type === "TEXT" });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function importLeads(name: string, lines: string[], ...options: string[]) {
  const file = path.join(folder, name);
  await writeFile(file, lines.join("\n"));
  const settings = { DATABASE_URL: leadwire.databaseUrl, LOG_LEVEL: "silent", NODE_ENV: "test" };
  const command = new Process(["import", "leads", file, ...options], settings);
  const { code } = await command.end();
  return { code, output: command.output, errors: await readFile(`${file}.errors.csv`, "utf8").catch(() => "") };
}

test("columns that are called customFields.<key>, or mapped to it, are read by the type of the field", async () => {
  const { code, output, errors } = await importLeads(
    "custom.csv",
    [
      "Email,customFields.number,customFields.money,Renewal,customFields.choice,customFields.boolean,customFields.text",
      "one@custom.example,12.5,2500 eur,2027-03-31,GOLD,Yes,a",
      "two@custom.example,,,,,no,",
      "three@custom.example,many,,,,,",
      "four@custom.example,,,,,,a",
    ],
    "--map",
    "Renewal=customFields.date",
  );
  expect(output).toContain("4 rows read: 2 created");
  expect(output).not.toContain("Not taken into fields");
  expect(code).toBe(2);
  expect(errors).toMatch(/customFields\.number.*many/);
  expect(errors).toMatch(/customFields\.text.*four@custom/);
  const { leads } = await leadwire.admin.do<any, any>("{ leads(orderBy: [{ field: EMAIL }]) { nodes { email customFields } } }");
  expect(leads.nodes).toEqual([
    {
      email: "one@custom.example",
      customFields: {
        number: 12.5,
        money: { amount: "2500.00", currency: "EUR" },
        date: "2027-03-31",
        choice: "gold",
        boolean: true,
        text: "a",
      },
    },
    { email: "two@custom.example", customFields: { boolean: false } },
  ]);
});

test("a column of a custom field that there is not stops the import before it begins", async () => {
  const { code, output } = await importLeads("unknown.csv", ["Email,customFields.nothing", "x@custom.example,1"]);
  expect(output).toContain('Leads have no custom field "nothing"');
  expect(code).toBe(1);
});

test("a column for a custom field can be left out, or given to another one", () => {
  const header = ["Email", "customFields.tier", "Level"];
  expect(planLeads(header).custom).toEqual({ tier: 1 });
  expect(planLeads(header, ["customFields.tier="]).custom).toEqual({});
  expect(planLeads(header, ["Level=customFields.level", "customFields.tier=city"])).toMatchObject({
    custom: { level: 2 },
    columnsOf: { city: [1] },
  });
  expect(() => planLeads(header, ["Level=customFields.Not A Key"])).toThrow("names a field that there is not");
});

test.each([
  ["NUMBER", "-3", -3],
  ["NUMBER", "1,000", "1,000"],
  ["MONEY", "10.5 CHF", { amount: "10.5", currency: "CHF" }],
  ["MONEY", "10.5", "10.5"],
  ["BOOLEAN", "NEIN", false],
  ["BOOLEAN", "maybe", "maybe"],
  ["CHOICE", "Gold ", "Gold "],
  ["DATE", "2027-01-01", "2027-01-01"],
] as const)("a cell of a %s: %j is %j", (type, text, value) => {
  expect(readCustom(text, { type: type as never, choices: ["gold"] })).toEqual(value);
});

test("our own export comes back whole: tags, custom fields, texts that begin with signs", async () => {
  const person = {
    firstName: "Rosa",
    lastName: "Export",
    email: "rosa@round-trip.example",
    phone: "+49 30 901899",
    companyName: "Round, Trip & Co.",
    description: "=1+1",
    jobTitle: "-5 % of it",
    referrer: "@rosa",
    street: "+1 Main Street",
    tags: ["vip, gold", "fair; 2026", "=odd"],
    customFields: {
      number: 12.5,
      money: { amount: "2500.00", currency: "EUR" },
      date: "2027-03-31",
      choice: "gold",
      boolean: false,
      text: "=@x",
    },
  };
  const lead = await aLead(leadwire.admin, person);
  const csv = await fileOf(leadwire.admin, await askForLeads(leadwire.admin, { where: { id: { eq: lead.id } } }));
  // Somebody else with all of it, because the person is known.
  const { output } = await importLeads("own.csv", [
    csv.replaceAll("rosa@round-trip", "again@round-trip").replaceAll("901899", "901898").replaceAll("=@x", "=@y"),
  ]);
  expect(output).toContain("1 created");
  const { leads } = await leadwire.admin.do<any, any>(
    `{ leads(where: { email: { eq: "again@round-trip.example" } }) {
      nodes { firstName lastName email phone companyName description jobTitle referrer street tags customFields } } }`,
  );
  expect(leads.nodes).toEqual([
    { ...person, email: "again@round-trip.example", phone: "+4930901898", customFields: { ...person.customFields, text: "=@y" } },
  ]);
});

test("our own export comes back with all addresses and numbers, and with what became of the lead", async () => {
  const input = {
    firstName: "Lena",
    lastName: "Lists",
    emails: [
      { address: "lena@lists-first.example", kind: "WORK" },
      { address: "lena@lists-second.example", kind: "PRIVATE", isValid: false },
    ],
    phones: [
      { number: "+49 30 901877", kind: "WORK" },
      { number: "+49 171 2345677", kind: "MOBILE" },
    ],
    externalId: { system: "legacy", value: "L-1" },
    source: { channel: "EVENT", name: "Fair" },
  };
  const { captureLead } = await leadwire.admin.do<any, any>(
    "mutation ($input: CaptureLeadInput!) { captureLead(input: $input) { lead { id } userErrors { message } } }",
    { input },
  );
  const { id } = captureLead.lead;
  await leadwire.sql(
    "update lead set status = 'CLOSED_LOST', status_since = '2026-03-01T10:00Z', stage = 'SQL', created_at = '2026-01-01' where id = $1",
    [id.slice("lead_".length)],
  );
  const csv = await fileOf(leadwire.admin, await askForLeads(leadwire.admin, { where: { id: { eq: id } } }));
  const other = csv.replaceAll("@lists-", "@again-").replaceAll("9018", "9019").replaceAll("2345677", "2345678").replaceAll("L-1", "L-2");
  const { output } = await importLeads("own-lists.csv", [other]);
  expect(output).toContain("1 rows, as Leadwire exports them");
  expect(output).toContain("1 created");
  const { leads } = await leadwire.admin.do<any, any>(
    `{ leads(where: { email: { eq: "lena@again-first.example" } }) { nodes {
      firstName emails { address kind isPrimary isValid } phones { number kind isPrimary } externalIds { system value } status stage statusSince createdAt } } }`,
  );
  expect(leads.nodes).toEqual([
    {
      firstName: "Lena",
      emails: [
        { address: "lena@again-first.example", kind: "WORK", isPrimary: true, isValid: true },
        { address: "lena@again-second.example", kind: "PRIVATE", isPrimary: false, isValid: false },
      ],
      phones: [
        { number: "+4930901977", kind: "WORK", isPrimary: true },
        { number: "+491712345678", kind: "MOBILE", isPrimary: false },
      ],
      externalIds: [{ system: "legacy", value: "L-2" }],
      status: "CLOSED_LOST",
      stage: "SQL",
      statusSince: "2026-03-01T10:00:00.000Z",
      createdAt: "2026-01-01T00:00:00.000Z",
    },
  ]);
});
