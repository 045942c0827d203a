import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { aDraft } from "../../support/factories.js";
import { expectAllKept } from "../../support/imports.js";
import { Leadwire } from "../../support/leadwire.js";
import { SimulateDocument } from "../../support/operations.js";
import { Process } from "../../support/process.js";

const leadwire = new Leadwire();
const FILES = "test/lifecycle/importing/files";
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "leadwire-crm-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function importLeads(name: string, ...options: string[]): Promise<string> {
  const settings = { DATABASE_URL: leadwire.databaseUrl, LOG_LEVEL: "silent", NODE_ENV: "test" };
  const errors = path.join(folder, `${name}.errors.csv`);
  const command = new Process(["import", "leads", path.join(FILES, name), "--errors", errors, ...options], settings);
  const { code } = await command.end();
  expect({ code, output: command.output }).toMatchObject({ code: 0 });
  return command.output;
}

async function lead(email: string) {
  const { leads } = await leadwire.admin.do<any, any>(
    `query ($email: String!) { leads(where: { email: { eq: $email } }) { nodes {
      name email emails { address kind } phones { number kind } companyName country companySize status stage statusSince createdAt tags industry
      externalIds { system value } source { name channel } mayContactByEmail: mayContact(channel: EMAIL) mayContactByPhone: mayContact(channel: PHONE)
      statusHistory { nodes { from to fromStage toStage changedAt reason } }
      activities { nodes { type properties } } } } }`,
    { email },
  );
  return leads.nodes[0];
}

test("Salesforce: what was converted there is won since then, with its history; what was not is disqualified", async () => {
  const output = await importLeads("salesforce-leads.csv");
  expect(output).toContain("salesforce-leads.csv: 4 rows, as Salesforce exports them");
  expect(output).toContain(`Into the database ${new URL(leadwire.databaseUrl).pathname.slice(1)} on `);
  expect(output).not.toContain(new URL(leadwire.databaseUrl).password || "no password");
  expect(output).toContain("4 created");
  expect(await lead("nils@berg-retail.example")).toMatchObject({
    status: "CLOSED_WON",
    stage: "CUSTOMER",
    createdAt: "2024-01-22T20:36:47.000Z",
    statusSince: "2024-04-02T00:00:00.000Z",
    statusHistory: {
      nodes: [{ from: "NEW", to: "CLOSED_WON", fromStage: "LEAD", toStage: "CUSTOMER", changedAt: "2024-04-02T00:00:00.000Z" }],
    },
    externalIds: [{ system: "salesforce", value: "00Qxx0000004c92AAA" }],
    companySize: 1200,
    country: "GB",
    phones: [
      { number: "+441134960021", kind: null },
      { number: "+447400123421", kind: "MOBILE" },
    ],
  });
  expect(await lead("olga@cerny-shops.example")).toMatchObject({ status: "DISQUALIFIED", stage: "LEAD" });
  expect(await lead("pia@dorn-trade.example")).toMatchObject({ status: "CONTACTED", source: { name: "Trade Show", channel: "EVENT" } });
  expect(await lead("maud@abel-stores.example")).toMatchObject({ status: "NEW", mayContactByEmail: false, statusHistory: { nodes: [] } });
  await expectAllKept(leadwire, path.join(FILES, "salesforce-leads.csv"), "salesforce", "Id");
});

test("HubSpot: the lifecycle stage is the stage, a customer is won, and two addresses in a cell are two", async () => {
  expect(await importLeads("hubspot-contacts.csv")).toContain("3 rows, as HubSpot exports them");
  expect(await lead("quinn@egan-labs.example")).toMatchObject({
    status: "CONTACTED",
    stage: "MQL",
    emails: [{ address: "quinn@egan-labs.example" }, { address: "q.egan@home-mail.example" }, { address: "qe@egan-labs.example" }],
    companySize: 51,
  });
  expect(await lead("rune@falk-it.example")).toMatchObject({
    status: "CLOSED_WON",
    stage: "CUSTOMER",
    statusSince: "2024-06-30T12:00:00.000Z",
    mayContactByEmail: false,
  });
  expect(await lead("sara@gil-obras.example")).toMatchObject({ status: "DISQUALIFIED", country: "ES", source: { channel: "ADVERTISING" } });
  await expectAllKept(leadwire, path.join(FILES, "hubspot-contacts.csv"), "hubspot", "Record ID");
});

test("Pipedrive: leads with their people, and people in German in an old encoding", async () => {
  expect(await importLeads("pipedrive-leads.csv")).toContain("2 rows, as Pipedrive exports them");
  expect(await lead("tove@holm-cider.example")).toMatchObject({
    name: "Tove Holm",
    companyName: "Holm Cider",
    country: "SE",
    status: "NEW",
    tags: ["Hot"],
    emails: [
      { address: "tove@holm-cider.example", kind: "WORK" },
      { address: "tove@home-holm.example", kind: "PRIVATE" },
    ],
  });
  expect(await lead("ulf@ivar-bryggeri.example")).toMatchObject({ status: "DISQUALIFIED" });
  await expectAllKept(leadwire, path.join(FILES, "pipedrive-leads.csv"), "pipedrive", "Lead - ID");
  const output = await importLeads("pipedrive-people-de.csv");
  expect(output).toContain("2 rows, as Pipedrive exports them\nRead as Windows-1252, as its bytes suggest");
  expect(await lead("vera@jaeger-optik.example")).toMatchObject({
    name: "Vera Jäger",
    createdAt: "2024-01-31T07:45:00.000Z",
    emails: [{ kind: "WORK" }, { address: "vera.jaeger@privat-post.example", kind: "PRIVATE" }],
    phones: [{ kind: "WORK" }, { number: "+491712345671", kind: "MOBILE" }],
  });
  await expectAllKept(leadwire, path.join(FILES, "pipedrive-people-de.csv"), "pipedrive", "Person - ID");
});

test("Zoho: what was chosen from no list is nothing, and tags are tags", async () => {
  expect(await importLeads("zoho-leads.csv")).toContain("3 rows, as Zoho CRM exports them");
  expect(await lead("xenia@kaya-textil.example")).toMatchObject({
    industry: null,
    status: "IN_PROGRESS",
    tags: ["vip", "fair"],
    createdAt: "2024-02-10T11:00:00.000Z",
  });
  expect(await lead("ylva@lind-mobler.example")).toMatchObject({ status: "DISQUALIFIED", mayContactByEmail: false });
  expect(await lead("zita@mora-foods.example")).toMatchObject({ status: "CLOSED_WON", statusSince: "2023-07-15T16:00:00.000Z" });
  await expectAllKept(leadwire, path.join(FILES, "zoho-leads.csv"), "zoho", "Record Id");
});

test("Dynamics: a workbook, its days as days, and what a person does not allow is not allowed", async () => {
  expect(await importLeads("dynamics-leads.xlsx")).toContain("3 rows, as Microsoft Dynamics 365 exports them");
  expect(await lead("aino@niemi-veneet.example")).toMatchObject({
    status: "CONTACTED",
    createdAt: "2024-01-15T08:30:00.000Z",
    mayContactByEmail: false,
    mayContactByPhone: null,
  });
  expect(await lead("bram@otten-zeilen.example")).toMatchObject({
    status: "DISQUALIFIED",
    statusSince: "2024-02-20T12:00:00.000Z",
    mayContactByPhone: false,
  });
  expect(await lead("cleo@pastor-cabos.example")).toMatchObject({ status: "QUALIFIED", statusSince: "2024-03-03T12:00:00.000Z" });
  await expectAllKept(leadwire, path.join(FILES, "dynamics-leads.xlsx"), "dynamics", "(Do Not Modify) Lead");
});

test("what a file has may be left out; one that clearly has something else is not taken for leads", async () => {
  const settings = { DATABASE_URL: leadwire.databaseUrl, LOG_LEVEL: "silent", NODE_ENV: "test" };
  const run = async (...words: string[]) => {
    const command = new Process(["import", ...words, "--dry-run"], settings);
    const { code } = await command.end();
    return { code, output: command.output };
  };
  const deals = path.join(folder, "deals.csv");
  await writeFile(
    deals,
    "Id,IsDeleted,AccountId,Name,StageName,Amount,CloseDate,IsWon,Email,Phone\n006,0,001,Deal,Prospecting,10,2024-01-31,0,,\n",
  );
  expect(await run(path.join(FILES, "zoho-leads.csv"))).toMatchObject({ code: 0, output: expect.stringContaining("which is only read") });
  expect(await run(deals)).toMatchObject({
    code: 1,
    output: expect.stringContaining("looks like opportunities as Salesforce exports them"),
  });
  expect(await run("deals", deals)).toMatchObject({ code: 1, output: expect.stringContaining("takes leads, not deals") });
});

test("a backtest learns from how the leads of a file ended elsewhere", async () => {
  const name = path.join(folder, "history.csv");
  const lines = [
    "Email,Title,Persona,Status,Created Date,Converted Date,Closed Date",
    "one@history.example,CEO,Buyers of old,Closed - Converted,2024-01-01,2024-02-01,",
    "two@history.example,CEO,Buyers of old,Converted,2024-01-01,2024-03-01,",
    "three@history.example,Clerk,Buyers of old,Unqualified,2024-01-01,,2024-02-15",
    "four@history.example,Clerk,Buyers of old,Open - Not Contacted,2024-01-01,,",
  ];
  await writeFile(name, lines.join("\n"));
  const command = new Process(["import", "leads", name], { DATABASE_URL: leadwire.databaseUrl, LOG_LEVEL: "silent", NODE_ENV: "test" });
  expect((await command.end()).code).toBe(0);
  const condition = { field: "jobTitle", operator: "EQ" as const, value: "CEO" };
  const groups = [{ name: "Title", kind: "FIT" as const, cap: 100, rules: [{ name: "CEO", points: 80, condition }] }];
  const id = await aDraft(leadwire.admin, { persona: "Buyers of old", groups });
  const { simulateScoringModel } = await leadwire.admin.do(SimulateDocument, { id });
  expect(simulateScoringModel.precision).toMatchObject([
    { band: "HOT", won: 2, lost: 0, rate: 1 },
    { band: "WARM", won: 0, lost: 0, rate: null },
    { band: "COLD", won: 0, lost: 1, rate: 0 },
  ]);
});
