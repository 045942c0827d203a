import { describe, expect, test } from "@jest/globals";
import { csvRows } from "../../support/exports.js";
import { aLead } from "../../support/factories.js";
import { csv, ended, imported, start, upload } from "../../support/imports.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  CancelImportDocument,
  ErasePersonDocument,
  PreviewImportDocument,
  SaveImportMappingDocument,
  SetOrganisationDocument,
} from "../../support/operations.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire();

const SALESFORCE = ["CreatedById", "SystemModstamp", "LastModifiedById"];
const marks = ["005", "2024-01-01T00:00:00Z", "005"];

const accountsOf = (where: object) =>
  leadwire.admin
    .do<any, any>(
      `query ($where: AccountFilter) { accounts(where: $where) { nodes { id name domain country industry createdAt parent { name }
        externalIds { system value } contacts { nodes { name } } activities { nodes { type properties } } } } }`,
      { where },
    )
    .then(({ accounts }) => accounts.nodes);

const errorsOf = async ({ errorsUrl }: { errorsUrl?: string | null }) => {
  const response = await leadwire.admin.get(errorsUrl as string);
  expect(response.status).toBe(200);
  return response.text();
};

describe("files that name each other's records", () => {
  const contacts = csv(
    ["Id", "FirstName", "LastName", "Email", "AccountId", "MailingCountry", ...SALESFORCE],
    ["003A", "Ada", "Moreau", "ada@northwind.example", "001A", "DE", ...marks],
    ["003B", "Ben", "Okafor", "ben@northwind.example", "001Z", "DE", ...marks],
  );
  const accounts = csv(
    ["Id", "Name", "Website", "BillingCountry", "ParentId", "Fax", ...SALESFORCE],
    ["001A", "Northwind Ltd", "northwind.example", "DE", "001B", "+49 1", ...marks],
    ["001B", "Northwind Group", "group.example", "Germany", "", "", ...marks],
  );

  test("are linked in whatever order they come, and what has no field is kept", async () => {
    const people = await imported(leadwire.admin, "CONTACT", contacts);
    expect(people).toMatchObject({ state: "DONE", rows: 2, rowsDone: 2, created: 2, waiting: 2, refused: 0, error: null, progress: 1 });
    expect(await imported(leadwire.admin, "ACCOUNT", accounts)).toMatchObject({ state: "DONE", created: 2, waiting: 0, refused: 0 });
    const now = await ended(leadwire.admin, people);
    expect(now).toMatchObject({ created: 2, waiting: 1 });
    expect(csvRows(await errorsOf(now))).toEqual([
      expect.objectContaining({ line: "3", field: "AccountId", reason: 'There is no account "001Z" yet.', Id: "003B" }),
    ]);
    const [northwind] = await accountsOf({ name: { eq: "Northwind Ltd" } });
    expect(northwind).toMatchObject({
      domain: "northwind.example",
      country: "DE",
      parent: { name: "Northwind Group" },
      externalIds: [{ system: "salesforce", value: "001A" }],
      contacts: { nodes: [{ name: "Ada Moreau" }] },
    });
    // Once, although it was looked at again for its parent.
    expect(northwind.activities.nodes).toEqual([
      { type: "IMPORTED", properties: { columns: expect.objectContaining({ Fax: "+49 1", CreatedById: "005" }) } },
    ]);
  });

  test("also when what every row needs comes last: deals, tasks, activities and members wait as a whole", async () => {
    const system = { system: "legacy", currency: "EUR" };
    const deals = await imported(
      leadwire.admin,
      "OPPORTUNITY",
      csv(
        ["Id", "Name", "accountId", "Stage", "Amount", "Close Date", "Created"],
        ["d1", "Won deal", "a1", "Closed Won", "1,250.50", "2023-06-17", "2023-01-02"],
        ["d2", "Open deal", "Contoso Legacy", "Negotiation/Review", "99", "2099-01-31", "2023-01-02"],
      ),
      system,
    );
    const tasks = await imported(
      leadwire.admin,
      "TASK",
      csv(
        ["Id", "Subject", "opportunityId", "Due Date", "Status"],
        ["t1", "Call", "d1", "2023-02-01", "Not Started"],
        ["t2", "Write", "d2", "2023-02-01", "Completed"],
      ),
      system,
    );
    const calls = await imported(
      leadwire.admin,
      "ACTIVITY",
      csv(["Id", "Type", "Date", "Description", "accountId"], ["e1", "Call", "2023-02-01", "Spoke to Ada", "a1"]),
      system,
    );
    const members = await imported(
      leadwire.admin,
      "CAMPAIGN_MEMBER",
      csv(["Id", "campaignId", "Email", "Status"], ["m1", "c1", "lee@legacy.example", "Responded"]),
      system,
    );
    for (const run of [deals, tasks, calls, members]) expect(run).toMatchObject({ state: "DONE", created: 0, waiting: run.rows });
    await imported(leadwire.admin, "LEAD", csv(["Last Name", "Email"], ["Lee", "lee@legacy.example"]));
    await imported(leadwire.admin, "CAMPAIGN", csv(["Id", "Campaign Name", "Start Date"], ["c1", "Spring 2023", "2023-03-01"]), system);
    await imported(leadwire.admin, "ACCOUNT", csv(["Id", "Name"], ["a1", "Contoso Legacy"]), system);
    for (const run of [deals, tasks, calls, members])
      expect(await ended(leadwire.admin, run)).toMatchObject({ created: run.rows, waiting: 0, refused: 0, errorsUrl: null });

    const {
      opportunities,
      tasks: todo,
      campaigns,
      activities,
    } = await leadwire.admin.do<any, any>(`{
      opportunities(where: { account: { name: { eq: "Contoso Legacy" } } }, orderBy: [{ field: NAME, direction: DESC }]) {
        nodes { name stage closedAt createdAt probability amount { amount currency } } }
      tasks(where: { opportunity: { account: { name: { eq: "Contoso Legacy" } } } }) { nodes { title dueAt completedAt overdueAt } }
      campaigns(where: { name: { eq: "Spring 2023" } }) { nodes { startsOn members { nodes { status lead { name } } } } }
      activities(where: { text: { eq: "Spoke to Ada" } }) { nodes { type occurredAt account { name } } }
    }`);
    expect(opportunities.nodes).toEqual([
      {
        name: "Won deal",
        stage: "CLOSED_WON",
        closedAt: "2023-06-17T12:00:00.000Z",
        createdAt: "2023-01-02T00:00:00.000Z",
        probability: 100,
        amount: { amount: "1250.50", currency: "EUR" },
      },
      expect.objectContaining({ name: "Open deal", stage: "NEGOTIATION", closedAt: null }),
    ]);
    expect(todo.nodes).toEqual([
      { title: "Call", dueAt: "2023-02-01T00:00:00.000Z", completedAt: null, overdueAt: "2023-02-01T00:00:00.000Z" },
      expect.objectContaining({ title: "Write", completedAt: "2023-02-01T00:00:00.000Z" }),
    ]);
    expect(campaigns.nodes).toEqual([{ startsOn: "2023-03-01", members: { nodes: [{ status: "Responded", lead: { name: "Lee" } }] } }]);
    expect(activities.nodes).toEqual([{ type: "CALL", occurredAt: "2023-02-01T00:00:00.000Z", account: { name: "Contoso Legacy" } }]);
  });
});

describe("rows about records that are known", () => {
  const rows = (industry: string, city: string) => csv(["Id", "Name", "Industry", "City"], ["k1", "Known Ltd", industry, city]);
  const system = { system: "known" };

  test("fill what is empty, change it, or leave it, as whoever imports says", async () => {
    await imported(leadwire.admin, "ACCOUNT", rows("Steel", ""), system);
    expect(await imported(leadwire.admin, "ACCOUNT", rows("Wood", "Bern"), system)).toMatchObject({ created: 0, updated: 1 });
    const [filled] = await accountsOf({ name: { eq: "Known Ltd" } });
    expect(filled).toMatchObject({ industry: "Steel" });
    expect(await imported(leadwire.admin, "ACCOUNT", rows("Wood", ""), { ...system, onDuplicate: "UPDATE" })).toMatchObject({ updated: 1 });
    expect(await imported(leadwire.admin, "ACCOUNT", rows("Glass", ""), { ...system, onDuplicate: "SKIP" })).toMatchObject({ skipped: 1 });
    expect(await accountsOf({ name: { eq: "Known Ltd" } })).toEqual([expect.objectContaining({ industry: "Wood" })]);
  });

  test("of leads likewise; by default they are captured once more", async () => {
    const lead = (city: string) => csv(["Last Name", "Email", "City"], ["Known", "known@lead.example", city]);
    expect(await imported(leadwire.admin, "LEAD", lead("Bern"))).toMatchObject({ created: 1 });
    expect(await imported(leadwire.admin, "LEAD", lead("Basel"))).toMatchObject({ updated: 1 });
    const cityOf = async () =>
      (await leadwire.admin.do<any, any>(`{ leads(where: { email: { eq: "known@lead.example" } }) { nodes { city } } }`)).leads.nodes;
    expect(await cityOf()).toEqual([{ city: "Bern" }]);
    expect(await imported(leadwire.admin, "LEAD", lead("Basel"), { onDuplicate: "UPDATE" })).toMatchObject({ updated: 1 });
    expect(await cityOf()).toEqual([{ city: "Basel" }]);
    expect(await imported(leadwire.admin, "LEAD", lead("Chur"), { onDuplicate: "SKIP" })).toMatchObject({ skipped: 1 });
    expect(await cityOf()).toEqual([{ city: "Basel" }]);
  });
});

test("rows that are refused can be mended in the file of errors, and sent again", async () => {
  const content = csv(["Name", "Country", "Website"], ["Mended Ltd", "Nowhere", ""], ["=Fine Ltd", "DE", "fine.example"], ["", "DE", ""]);
  const run = await imported(leadwire.admin, "ACCOUNT", content);
  expect(run).toMatchObject({ state: "DONE", created: 1, refused: 2 });
  const errors = await errorsOf(run);
  expect(csvRows(errors)).toEqual([
    expect.objectContaining({ line: "2", field: "Country", Name: "Mended Ltd" }),
    expect.objectContaining({ line: "4", field: "Name" }),
  ]);
  const again = await imported(leadwire.admin, "ACCOUNT", errors.replace("Ltd,Nowhere", "Ltd,CH"));
  expect(again).toMatchObject({ created: 1, refused: 1 });
  expect(csvRows(await errorsOf(again))).toEqual([expect.objectContaining({ line: "3", field: "Name" })]);
});

test("nothing of somebody who is erased stays in files and rows that wait", async () => {
  const content = csv(["Last Name", "Email", "Country"], ["Erased Person", "erased@imports.example", "Nowhere"]);
  await imported(leadwire.admin, "LEAD", csv(["Last Name", "Email"], ["Erased Person", "erased@imports.example"]));
  await imported(leadwire.admin, "LEAD", content);
  const found = "select from import_row where cells::text ilike '%erased@imports%'";
  const files = "select from import_chunk where position('erased@imports'::bytea in content) > 0";
  expect([(await leadwire.sql(found)).length, (await leadwire.sql(files)).length]).toEqual([1, 2]);
  await leadwire.admin.do(ErasePersonDocument, { input: { person: { email: "erased@imports.example" }, reason: "Request 1" } });
  expect([...(await leadwire.sql(found)), ...(await leadwire.sql(files))]).toEqual([]);
});

test("a dry run says what would happen, and writes nothing", async () => {
  const content = csv(["Last Name", "Email"], ["Dry", "dry@run.example"], ["Dry", "dry@run.example"], ["None", "no address"]);
  const run = await imported(leadwire.admin, "LEAD", content, { dryRun: true });
  expect(run).toMatchObject({ state: "DONE", dryRun: true, created: 1, updated: 1, refused: 1 });
  expect(await leadwire.sql("select from lead where email = 'dry@run.example'")).toEqual([]);
});

test("a preview says what becomes of columns and first rows; a mapping keeps how such files are read", async () => {
  const content = csv(["Firma", "Phase des Kunden", "Land"], ["Preview Ltd", "A", "Nowhere"], ["Preview GmbH", "B", "DE"]);
  const uploadId = await upload(leadwire.admin, content);
  const columns = [{ column: "Phase des Kunden", field: "industry" }];
  const { saveImportMapping } = await leadwire.admin.do(SaveImportMappingDocument, {
    input: { kind: "ACCOUNT", name: "Kunden", columns, country: "DE" },
  });
  expect(saveImportMapping).toMatchObject({ importMapping: { name: "Kunden", columns, country: "DE" }, userErrors: [] });
  const mappingId = saveImportMapping.importMapping?.id as string;
  const { previewImport } = await leadwire.admin.do(PreviewImportDocument, { input: { uploadId, kind: "ACCOUNT", mappingId } });
  expect(previewImport).toMatchObject({
    rows: 2,
    columns: [{ field: "name" }, { field: "industry" }, { field: "country" }],
    firstRows: [
      { line: 2, outcome: "REFUSED", column: "Land", values: { name: "Preview Ltd" } },
      { line: 3, outcome: "CREATED", column: null, problem: null, values: { name: "Preview GmbH", industry: "B", country: "DE" } },
    ],
  });
  expect(await accountsOf({ name: { startsWith: "Preview" } })).toEqual([]);
  const run = await imported(leadwire.admin, "ACCOUNT", "", { uploadId, mappingId });
  expect(run).toMatchObject({ created: 1, refused: 1 });
});

test("the leads of a preview are what they become: scored, routed, with the step that they are in, and with whom they seem to be", async () => {
  const { admin } = leadwire;
  await leadwire.user("REP", { name: "Olga Owner" });
  const known = await aLead(admin, {
    firstName: "Ottilie",
    lastName: "Vorschau",
    companyName: "Vorschau AG",
    email: "o.vorschau@vorschau.example",
  });
  const uploadId = await upload(
    admin,
    csv(
      ["First Name", "Last Name", "Email", "Company", "Title", "Company size", "Status", "Owner"],
      ["Ottilie", "Vorschau", "ottilie@vorschau.example", "Vorschau AG", "CEO", 900, "Contacted", "Olga Owner"],
      ["Emil", "Preview", "emil@preview.example", "Preview", null, null, null, null],
      [null, "Refused", "nowhere", null, null, null, null, null],
    ),
  );
  const { previewImport } = await admin.do(PreviewImportDocument, { input: { uploadId, kind: "LEAD" } });
  const [first, second, third] = previewImport.firstRows.map(({ record }) => record as any);
  expect(third).toBeNull();
  expect(await leadwire.sql("select from lead where email = 'emil@preview.example'")).toEqual([]);
  await imported(admin, "LEAD", "", { uploadId });
  const { leads } = await admin.do<any, any>(
    `{ leads(where: { email: { in: ["ottilie@vorschau.example", "emil@preview.example"] } }, orderBy: [{ field: FIRST_NAME, direction: DESC }]) {
         nodes { id name status stage score fitScore band grade nextAction owner { name } source { name } } } }`,
  );
  const pick = ({ name, status, stage, score, fitScore, band, grade, nextAction, owner, source }: any) => ({
    name,
    status,
    stage,
    score,
    fitScore,
    band,
    grade,
    nextAction,
    owner: owner && { name: owner.name },
    source: { name: source?.name },
  });
  expect([first, second].map(pick)).toEqual(leads.nodes.map(pick));
  expect(first).toMatchObject({ status: "CONTACTED", fitScore: expect.any(Number) });
  expect(first.fitScore).toBeGreaterThan(0);
  const { findDuplicates } = await admin.do<any, any>(
    "query ($id: ID!) { findDuplicates(id: $id) { confidence record { ... on Lead { id name } } } }",
    { id: leads.nodes[0].id },
  );
  expect(first.duplicates).toEqual(findDuplicates);
  expect(first.duplicates[0].record.id).toBe(known.id);
});

test("what tasks, campaigns and their members have no field for is kept, in the story of whom they are about or in the description", async () => {
  const { admin } = leadwire;
  const lead = await aLead(admin);
  const system = { system: "rest" };
  await imported(admin, "CAMPAIGN", csv(["Id", "Name", "Budgeted Cost", "Colour"], ["c1", "Kept campaign", 5000, "green"]), system);
  await imported(
    admin,
    "TASK",
    csv(["Id", "Subject", "Lead ID", "Priority", "Colour"], ["t1", "Kept task", lead.id, "High", "blue"]),
    system,
  );
  await imported(admin, "CAMPAIGN_MEMBER", csv(["Id", "Campaign ID", "Lead ID", "Colour"], ["m1", "c1", lead.id, "red"]), system);
  const { campaigns, node } = await admin.do<any, any>(
    `query ($id: ID!) { campaigns(where: { name: { eq: "Kept campaign" } }) { nodes { description } }
       node: lead(id: $id) { tasks { nodes { id title } } campaignMemberships { nodes { id } } activities(where: { type: { eq: IMPORTED } }) { nodes { properties } } } }`,
    { id: lead.id },
  );
  expect(campaigns.nodes).toEqual([{ description: "Budgeted Cost: 5000\nColour: green" }]);
  const kept = node.activities.nodes.map(({ properties }: any) => properties);
  expect(kept).toHaveLength(2);
  expect(kept).toEqual(
    expect.arrayContaining([
      { columns: { Priority: "High", Colour: "blue" }, recordId: node.tasks.nodes[0].id },
      { columns: { Colour: "red" }, recordId: node.campaignMemberships.nodes[0].id },
    ]),
  );
});

describe("an import that is stopped", () => {
  const people = (prefix: string) =>
    csv(["Last Name", "Email"], ...Array.from({ length: 1_200 }, (_, nth) => [`${prefix} ${nth}`, `${prefix}${nth}@stopped.example`]));

  /** Whoever is about to say that so many rows are done waits. */
  const gate = (rows: number) =>
    leadwire.sql(`
      create or replace function wait_at_gate() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock(78); return new; end $$;
      create or replace trigger gate before update on import_run for each row when (new.rows_done = ${rows}) execute function wait_at_gate();`);
  const waiting = "select pid from pg_locks where locktype = 'advisory' and objid = 78 and not granted";

  test("by a kill goes on where it was, with no row lost or twice", async () => {
    await gate(1_000);
    const [{ pid: holder } = { pid: 0 }] = await leadwire.sql("select pg_backend_pid() as pid, pg_advisory_lock(78)");
    const run = await start(leadwire.admin, "LEAD", people("killed"));
    await until(async () => (await leadwire.sql(waiting)).length === 1);
    await leadwire.sql(`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = 78 and not granted`);
    await leadwire.sql("drop trigger gate on import_run");
    await leadwire.sql("select pg_terminate_backend($1)", [holder]).catch(() => {});
    expect(await ended(leadwire.admin, run)).toMatchObject({ state: "DONE", rowsDone: 1_200, created: 1_200, updated: 0, refused: 0 });
    expect(await leadwire.sql("select count(*)::int as count from lead where email like 'killed%'")).toEqual([{ count: 1_200 }]);
  });

  test("by who asked for it keeps what is in", async () => {
    await gate(1_000);
    const [{ pid: holder } = { pid: 0 }] = await leadwire.sql("select pg_backend_pid() as pid, pg_advisory_lock(78)");
    const run = await start(leadwire.admin, "LEAD", people("called"));
    await until(async () => (await leadwire.sql(waiting)).length === 1);
    const cancelling = leadwire.admin.do(CancelImportDocument, { input: { importRunId: run.id } });
    // It waits for the batch that is under way, and is next.
    await until(async () => (await leadwire.sql("select from pg_locks where locktype = 'transactionid' and not granted")).length === 1);
    await leadwire.sql("select pg_terminate_backend($1)", [holder]).catch(() => {});
    expect((await cancelling).cancelImport).toMatchObject({ importRun: { state: "CANCELLED" }, userErrors: [] });
    await leadwire.sql("drop trigger gate on import_run");
    const now = await ended(leadwire.admin, run);
    expect([500, 1_000]).toContain(now.rowsDone);
    expect(await leadwire.sql("select count(*)::int as count from lead where email like 'called%'")).toEqual([{ count: now.rowsDone }]);
  });
});

test("amounts without a currency are in the organisation's; where it has none the row says what is missing", async () => {
  await imported(leadwire.admin, "ACCOUNT", csv(["Name"], ["Whose deal it is"]));
  const content = csv(["Opportunity Name", "Account Name", "Amount"], ["A deal", "Whose deal it is", "1250.50"]);
  const refused = await imported(leadwire.admin, "OPPORTUNITY", content);
  expect(refused).toMatchObject({ created: 0, refused: 1 });
  await leadwire.admin.do(SetOrganisationDocument, { input: { currency: "CHF" } });
  expect(await imported(leadwire.admin, "OPPORTUNITY", content)).toMatchObject({ created: 1, refused: 0 });
  const { opportunities } = await leadwire.admin.do<any, any>(
    '{ opportunities(where: { name: { eq: "A deal" } }) { nodes { amount { amount currency } } } }',
  );
  expect(opportunities.nodes).toEqual([{ amount: { amount: "1250.50", currency: "CHF" } }]);
});
