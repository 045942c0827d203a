import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { BATCH_ROWS } from "../../../src/lifecycle/importing/import-leads.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { ErasePersonDocument, LeadDetailDocument, LeadListDocument, LeadSearchDocument } from "../../support/operations.js";
import { Process } from "../../support/process.js";
import { aTeam, setRules } from "../../support/routing.js";

const leadwire = new Leadwire();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "leadwire-import-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string): Promise<string> {
  const target = path.join(folder, name);
  await writeFile(target, content);
  return target;
}

/** Starts the real command on the database of this test. */
const startImport = (...args: string[]) =>
  new Process(["import", "leads", ...args], { DATABASE_URL: leadwire.databaseUrl, LOG_LEVEL: "silent", NODE_ENV: "test" });

async function importLeads(...args: string[]): Promise<{ code: number | null; output: string }> {
  const command = startImport(...args);
  const { code } = await command.end();
  return { code, output: command.output };
}

const leadCount = async () => (await leadwire.admin.do(LeadListDocument, { first: 1 })).leads.totalCount;

async function detail(search: string) {
  const { leads } = await leadwire.admin.do(LeadSearchDocument, { search });
  const { lead } = await leadwire.admin.do(LeadDetailDocument, { id: leads.nodes[0]?.id as string });
  return lead;
}

const PEOPLE = [
  "\uFEFFFirst Name;Last Name;Email;Phone Number;Company Name;Country/Region;Lead Status;Original Source;Create Date;Record ID;Notes;Shoe size",
  'Ada;Obi;Ada@Import-One.example;030 901820;Import One;Germany;CONNECTED;Organic Search;2024-01-22 20:36;101;"two\r\nlines";42',
  "Ben;Cole;ben@import-two.example;;Import Two;United States;New;Offline Sources;2024-02-01;102;;",
  "Ada;Obi;ada@import-one.example;;;;;;;103;the same person;",
].join("\r\n");

test("the leads of a file are there, with everything that the file says", async () => {
  const { code, output } = await importLeads(await file("people.csv", PEOPLE));
  expect(output).toContain("people.csv: 3 rows");
  expect(output).toContain("kept in the lead's first activity: Shoe size\n");
  expect(output).toContain("3 rows read: 2 created, 1 attached to known leads, 0 already imported, 0 failed");
  expect(code).toBe(0);

  const ada = await detail("ada@import-one.example");
  expect(ada).toMatchObject({
    name: "Ada Obi",
    email: "ada@import-one.example",
    companyName: "Import One",
    status: "CONTACTED",
    stage: "LEAD",
    externalIds: expect.arrayContaining([
      { system: "hubspot", value: "101" },
      { system: "hubspot", value: "103" },
    ]),
  });
  const [again, first] = ada?.activities.nodes ?? [];
  expect(again?.properties).toMatchObject({ sent: { description: "the same person" } });
  expect(first?.properties).toMatchObject({
    sent: { phone: "030 901820", description: "two\r\nlines", source: { channel: "SEARCH", name: "Organic Search" } },
    columns: { "Shoe size": "42", "Lead Status": "CONNECTED", "Country/Region": "Germany", "Create Date": "2024-01-22 20:36" },
  });
  const [row] = await leadwire.sql("select created_at, phone, country from lead where email = 'ada@import-one.example'");
  expect(row).toEqual({ created_at: new Date("2024-01-22T20:36:00Z"), phone: "+4930901820", country: "DE" });
});

test("a file that is finished is not imported again by default", async () => {
  const people = path.join(folder, "people.csv");
  const before = await leadCount();
  const second = await importLeads(people);
  expect(second.output).toContain("there is nothing to do");
  expect(second.code).toBe(0);
  const again = await importLeads(people, "--again");
  expect(again.output).toContain("0 created, 3 attached to known leads");
  expect(await leadCount()).toBe(before);
});

test("a person who was erased is in the file of errors, and not among the leads", async () => {
  const email = "erased@import-gone.example";
  await leadwire.admin.do(ErasePersonDocument, { input: { person: { email }, reason: "Request 6" } });
  const name = await file("gone.csv", `Email,Name\n${email},Gone Person\nstays@import-gone.example,Other Person`);
  const { output } = await importLeads(name);
  expect(output).toContain("2 rows read: 1 created, 0 attached to known leads, 0 already imported, 1 failed");
  expect(await readFile(`${name}.errors.csv`, "utf8")).toMatch(/^2,Email,.*erased.*erased@import-gone\.example,Gone Person\r$/m);
  expect(await leadwire.sql("select from lead where email = $1", [email])).toEqual([]);
});

test("rows that are wrong fail alone, and can be mended and imported from the file of errors", async () => {
  const bad = [
    "Email,Name,Company,Country,Phone,Employees",
    "good@import-bad.example,Good Person,,DE,030 901899,5",
    "no-address,=cmd|' /C calc'!A0,,,,",
    "lost@import-bad.example,Lost Person,,Atlantis,,many",
    ",Only Name,,,,",
    "short@import-bad.example,Short",
    "last@import-bad.example,Last Person,,,,",
  ].join("\n");
  const name = await file("bad.csv", bad);
  const { code, output } = await importLeads(name);
  expect(output).toContain("6 rows read: 2 created, 0 attached to known leads, 0 already imported, 4 failed");
  expect(code).toBe(2);
  const lines = (await readFile(`${name}.errors.csv`, "utf8")).split("\r\n");
  expect(lines).toEqual([
    "line,field,reason,Email,Name,Company,Country,Phone,Employees",
    `3,Email,"""email"" is not an e-mail address; it must look like name@company.com.",no-address,'=cmd|' /C calc'!A0,,,,`,
    expect.stringMatching(/^4,"Country, Employees",.*Atlantis.*many.*,lost@import-bad\.example,Lost Person,,Atlantis,,many$/),
    `5,Email,"A lead needs an e-mail address, a phone number, or a name with a company or the company alone.",,Only Name,,,,`,
    expect.stringMatching(/^6,,.*2 cells and the header 6.*,short@import-bad\.example,Short$/),
    "",
  ]);

  await writeFile(`${name}.errors.csv`, [lines[0], lines[2]?.replaceAll("Atlantis", "Austria").replaceAll("many", "7")].join("\r\n"));
  const mended = await importLeads(`${name}.errors.csv`);
  expect(mended.output).toContain("1 rows read: 1 created");
  expect((await detail("lost@import-bad.example"))?.activities.nodes[0]?.properties).not.toHaveProperty("columns.reason");
});

test("a dry run says what would happen and writes nothing", async () => {
  const known = await aLead(leadwire.admin);
  const name = await file(
    "dry.csv",
    ["Email,Company", `${known.email},`, "new@import-dry.example,", "new@import-dry.example,Again", "wrong,"].join("\n"),
  );
  const before = await leadwire.sql("select count(*) from change_event");
  const count = await leadCount();
  const { code, output } = await importLeads(name, "--dry-run", "--errors", path.join(folder, "dry-errors.csv"));
  expect(output).toContain(
    "nothing was written. It would be: 4 rows read: 1 created, 2 attached to known leads, 0 already imported, 1 failed",
  );
  expect(code).toBe(2);
  expect(await readFile(path.join(folder, "dry-errors.csv"), "utf8")).toContain("5,Email,");
  expect(await leadCount()).toBe(count);
  expect(await leadwire.sql("select count(*) from change_event")).toEqual(before);
  expect(await leadwire.sql("select * from imported_file where file_name = 'dry.csv'")).toEqual([]);
});

test("a dry run over several batches knows whom it has met", async () => {
  const rows = Array.from({ length: 2 * BATCH_ROWS }, (_, place) => `person${place % 700}@import-rehearsed.example`);
  const { output } = await importLeads(await file("rehearsed.csv", ["Email", ...rows].join("\n")), "--dry-run");
  expect(output).toContain("1000 rows read: 700 created, 300 attached");
});

test("a dry run over several batches takes the rows of one person for one, as the import then does", async () => {
  const filler = (of: string) =>
    Array.from({ length: BATCH_ROWS }, (_, place) => `F${place},${of},f${place}@${of}.import-as-one.example,,`);
  const rows = [
    "Ada,Obi,ada@import-as-one.example,,",
    ...filler("first"),
    // She has a number from here on,
    ",,ada@import-as-one.example,+49 30 9018277,",
    ...filler("second"),
    // by which she is known without an address, and nobody else is.
    "Ada,Obi,,+49 30 9018277,",
    "Bodo,Kern,,+49 30 9018277,Kern Werke",
  ];
  const name = await file("as-one.csv", ["First Name,Last Name,Email,Phone,Company", ...rows].join("\n"));
  const counts = ({ output }: { output: string }) => /rows read: \d+ created, \d+ attached/.exec(output)?.[0];
  const rehearsed = counts(await importLeads(name, "--dry-run"));
  expect(rehearsed).toBe(`rows read: ${2 * BATCH_ROWS + 2} created, 2 attached`);
  expect(counts(await importLeads(name))).toBe(rehearsed);
});

test.each([
  ["a file that is not there", ["none.csv"], "There is no file"],
  ["an unknown field", ["people.csv", "--map", "Email=shoe"], 'a field that there is not: "shoe"'],
  ["an unknown country", ["people.csv", "--country", "Atlantis"], "--country takes"],
  ["errors into the file itself", ["people.csv", "--errors", "people.csv"], "names the file itself"],
])("refuses %s in one line", async (_, [name, ...options], message) => {
  const inFolder = (text: string) => (text.endsWith(".csv") ? path.join(folder, text) : text);
  const { code, output } = await importLeads(inFolder(name as string), ...options.map(inFolder));
  expect(code).toBe(1);
  expect(output).toContain(message);
  const reasons = output
    .trim()
    .split("\n")
    .filter((line) => !/^(people\.csv: 3 rows|Not taken into fields)/.test(line));
  expect(reasons).toHaveLength(1);
});

/** Waits until so many rows of a file are committed. */
async function untilDone(name: string, rows: number): Promise<void> {
  for (let attempt = 0; attempt < 1_200; attempt++) {
    const [run] = await leadwire.sql("select rows_done from imported_file where file_name = $1", [name]);
    if (run && run.rows_done >= rows) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${name} does not get on`);
}

/**
 * Holds whoever is about to capture a person, so that an importer stands still in the middle of that person's batch until
 * it is let go.
 */
async function holdAt(email: string): Promise<{ letGo(): Promise<void> }> {
  const holder = new pg.Client({ connectionString: leadwire.databaseUrl });
  await holder.connect();
  await holder.query("select pg_advisory_lock(hashtextextended($1, 0))", [`person email ${email}`]);
  return { letGo: () => holder.end() };
}

/** People of one company, every hundredth with a wrong country. */
const manyPeople = (domain: string, count: number): string =>
  [
    "Email,First Name,Last Name,Country",
    ...Array.from({ length: count }, (_, place) => `p${place}@${domain},Person,${place},${place % 100 === 99 ? "Atlantis" : "DE"}`),
  ].join("\n");

test("killed in the middle and started again, it has every lead and every event once", async () => {
  const name = await file("killed.csv", manyPeople("import-killed.example", 2_000));
  const held = await holdAt("p1200@import-killed.example");
  const first = startImport(name);
  await untilDone("killed.csv", 2 * BATCH_ROWS);
  first.kill("SIGKILL");
  await first.end();
  await held.letGo();
  const [{ count: committed }] = (await leadwire.sql("select count(*)::int from lead where domain = 'import-killed.example'")) as any;
  expect(committed).toBe(2 * BATCH_ROWS * 0.99);

  const second = await importLeads(name);
  expect(second.output).toContain("2000 rows read:");
  expect(second.output).toContain(`, 0 attached to known leads, ${committed} already imported, 20 failed`);
  expect(second.code).toBe(2);

  const people = await leadwire.sql(
    "select count(*)::int as leads, count(distinct email)::int as people from lead where domain = 'import-killed.example'",
  );
  expect(people).toEqual([{ leads: 1_980, people: 1_980 }]);
  const events = await leadwire.sql(
    `select count(*)::int as events, count(distinct record_id)::int as records, min(origin) as origin, count(distinct transaction_id)::int as transactions
     from change_event where record_type = 'lead' and after->>'domain' = 'import-killed.example'`,
  );
  expect(events).toEqual([{ events: 1_980, records: 1_980, origin: "import:killed.csv", transactions: 2_000 / BATCH_ROWS }]);
  const refused = (await readFile(`${name}.errors.csv`, "utf8")).trim().split("\r\n").slice(1);
  expect(refused.map((line) => Number(line.split(",")[0]))).toEqual(Array.from({ length: 20 }, (_, place) => place * 100 + 101));
}, 180_000);

test("of two importers of one file the second is refused; the first stops when asked, and goes on later", async () => {
  const name = await file("twice.csv", manyPeople("import-twice.example", 3 * BATCH_ROWS));
  const held = await holdAt("p700@import-twice.example");
  const first = startImport(name);
  await untilDone("twice.csv", BATCH_ROWS);
  const second = await importLeads(name);
  expect(second.code).toBe(1);
  expect(second.output).toContain("twice.csv is being imported by another process at this moment.");

  first.kill("SIGINT");
  await held.letGo();
  const { code } = await first.end();
  expect(code).toBe(130);
  expect(first.output).toMatch(/Stopped after row 1000 of 1500\. Give the same command again to go on\./);

  await importLeads(name);
  const [people] = await leadwire.sql("select count(*)::int as leads from lead where domain = 'import-twice.example'");
  expect(people).toEqual({ leads: 1_485 });
}, 180_000);

test("the example of the documents goes in whole, without a column left over", async () => {
  const { code, output } = await importLeads("docs/examples/leads.csv", "--errors", path.join(folder, "example.errors.csv"));
  expect(output).toMatch(
    /^leads.csv: 40 rows\nInto the database \w+ on [^\n]+\n40 rows read: 40 created, 0 attached to known leads, 0 already imported, 0 failed/,
  );
  expect(code).toBe(0);
});

const SHARED_DATA = process.env.LEADWIRE_SHARED_DATA ?? path.resolve("../shared/data");
/** Files of real systems that are too large to be part of this project; skipped where they are not beside it. */
const withRealFiles = existsSync(SHARED_DATA) ? test : test.skip;

withRealFiles.each([
  ["crm/salesforce-data-cloud-workshop/Lead.csv", 60],
  ["crm/salesforce-easy-spaces/Lead_Data.csv", 11],
])("the export of Salesforce %s goes in whole", async (name, rows) => {
  const errors = path.join(folder, "real.errors.csv");
  const { code, output } = await importLeads(path.join(SHARED_DATA, name), "--errors", errors);
  expect(output).toContain(`${rows} rows read: ${rows} created, 0 attached to known leads, 0 already imported, 0 failed`);
  expect(code).toBe(0);
  expect(existsSync(errors)).toBe(false);
});

withRealFiles("a lead of that export has what the export says", async () => {
  const william = await detail("william.lee@example.com");
  expect(william).toMatchObject({
    name: "William Lee",
    status: "QUALIFIED",
    stage: "LEAD",
    externalIds: [{ system: "salesforce", value: "00QEc00000BBaeXMAT" }],
  });
  expect(william?.activities.nodes[0]?.properties).toMatchObject({
    sent: { phone: "8683896283", state: "ME", source: { name: "Online Form", channel: "WEBSITE_FORM" } },
    columns: { Salutation: "Mr.", External_id__c: "crm_lead_0", Address: expect.stringContaining('"city":"East Kellyburgh"') },
  });
});

test("a lead keeps the owner that the file names; the others are routed, in the order of the file", async () => {
  const team = await aTeam(leadwire, 2);
  await leadwire.user("REP", { name: "Olga Owner" });
  const [{ email }] = (await leadwire.sql<{ email: string }>("select email from user_account where name = 'Olga Owner'")) as [
    { email: string },
  ];
  await setRules(leadwire, { teamId: team.id });
  const owners = ["Olga Owner", "", email.toUpperCase(), "Somebody Else", "", ""];
  const rows = owners.map((owner, nth) => `person${nth}@import-owned.example,${owner}`);
  const { code } = await importLeads(await file("owned.csv", ["Email,Lead Owner", ...rows].join("\n")));
  expect(code).toBe(0);
  const found = await leadwire.sql(
    "select u.name from lead l left join user_account u on u.id = l.owner_id where l.email like '%@import-owned.example' order by l.email",
  );
  expect(found.map(({ name }) => name)).toEqual(["Olga Owner", "A", "Olga Owner", "B", "A", "B"]);
  const [kept] = await leadwire.sql(
    "select a.properties -> 'columns' as columns from activity a join lead l on l.id = a.lead_id where l.email = 'person3@import-owned.example'",
  );
  expect(kept?.columns).toEqual({ "Lead Owner": "Somebody Else" });
  await setRules(leadwire);
});
