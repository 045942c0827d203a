import { describe, expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { askForLeads, csvRows, fileOf, jsonRows, whenExport } from "../../support/exports.js";
import { aLead, aQualifiedLead, CREATE_ALL, person } from "../../support/factories.js";
import { imported } from "../../support/imports.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  AssignLeadDocument,
  CancelExportDocument,
  CaptureLeadDocument,
  ConvertLeadDocument,
  ExportLeadsDocument,
  type ExportLeadsInput,
  ExportListDocument,
  ExportOpportunitiesDocument,
  ExportStateDocument,
} from "../../support/operations.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire();

const COLUMNS = ["name", "id", "score", "band", "owner.name", "tags", "companySize", "createdAt", "source.channel"];

describe("a file", () => {
  const listed = `query ($where: LeadFilter, $orderBy: [LeadOrder!]) {
    leads(where: $where, orderBy: $orderBy, first: 100) {
      nodes { name id score band owner { name } tags companySize createdAt source { channel } }
    }
  }`;
  const where = { companyName: { startsWith: "Listed" } };
  const orderBy = [
    { field: "COMPANY_SIZE" as const, direction: "DESC" as const, nulls: "FIRST" as const },
    { field: "NAME" as const, direction: "ASC" as const },
  ];

  async function someLeads(client: Client): Promise<void> {
    await aLead(client, { companyName: "Listed 1", companySize: 40, tags: ["a", 'b "c"'] });
    await aLead(client, { companyName: "Listed 2", firstName: "Zoë", lastName: 'O"Hara, \n second line' });
    const owned = await aLead(client, { companyName: "Listed 3", companySize: 40 });
    const owner = await leadwire.user("REP", { name: "Ola" });
    await client.do(AssignLeadDocument, { input: { leadId: owned.id, ownerId: owner.id } });
  }

  test("as JSONL or CSV has what the same list has by GraphQL, in the same order", async () => {
    await someLeads(leadwire.admin);
    const { leads } = await leadwire.admin.do<any, any>(listed, { where, orderBy });
    expect(leads.nodes).toHaveLength(3);

    const jsonl = await askForLeads(leadwire.admin, { where, orderBy, columns: COLUMNS, format: "JSONL" });
    expect(jsonRows(await fileOf(leadwire.admin, jsonl))).toEqual(leads.nodes);

    const csv = await askForLeads(leadwire.admin, { where, orderBy, columns: COLUMNS });
    const rows = csvRows(await fileOf(leadwire.admin, csv));
    expect(Object.keys(rows[0] ?? {})).toEqual(COLUMNS);
    const asText = (value: unknown) =>
      value === null || value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : `${value}`;
    expect(rows).toEqual(
      leads.nodes
        .map((node: any) => ({
          ...Object.fromEntries(Object.entries(node).map(([name, value]) => [name, asText(value)])),
          "owner.name": asText(node.owner?.name),
          "source.channel": node.source.channel,
          owner: undefined,
          source: undefined,
        }))
        .map(({ owner: _, source: __, ...row }: any) => row),
    );
  });

  test("says what it is, how large it is and how far it has come", async () => {
    const asked = await askForLeads(leadwire.admin, { where, search: "listed", byteOrderMark: true, columns: ["email"] });
    expect(asked).toMatchObject({ record: "LEAD", format: "CSV", columns: ["email"], state: "QUEUED", done: 0, total: null, url: null });
    const job = await whenExport(leadwire.admin, asked);
    expect(job).toMatchObject({ state: "DONE", done: 3, total: 3, error: null, url: `/exports/${asked.id}` });
    expect(new Date(job.expiresAt as string).getTime()).toBeGreaterThan(Date.now());

    const response = await leadwire.admin.get(job.url as string);
    const content = Buffer.from(await response.arrayBuffer());
    expect(content.subarray(0, 8).toString("hex")).toBe(Buffer.from("\uFEFFemail").toString("hex"));
    expect(content.length).toBe(job.bytes);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-length": `${job.bytes}`,
      "content-disposition": `attachment; filename="leads-${job.createdAt.slice(0, 10)}.csv"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    });
  });

  test("without columns has all that are the record's own; money and dates are as in the API", async () => {
    const lead = await aQualifiedLead(leadwire.admin);
    const opportunity = { create: { name: "A deal", amount: { amount: "1250.50", currency: "EUR" }, closeDate: "2027-03-31" } };
    const { convertLead } = await leadwire.admin.do(ConvertLeadDocument, { input: { ...CREATE_ALL, leadId: lead.id, opportunity } });
    const id = convertLead.opportunity?.id as string;
    const input = { where: { id: { eq: id } }, format: "JSONL" as const };
    const { exportOpportunities } = await leadwire.admin.do(ExportOpportunitiesDocument, { input });
    const [row] = jsonRows(await fileOf(leadwire.admin, exportOpportunities.exportJob as { id: string }));
    expect(row).toMatchObject({ id, version: 1, name: "A deal", stage: "DISCOVERY", closedAt: null, closeDate: "2027-03-31" });
    expect(row.amount).toEqual({ amount: "1250.50", currency: "EUR" });
    expect(row).not.toHaveProperty("account");
  });

  test("of nothing has the columns alone", async () => {
    const nothing = { name: { eq: "Nobody is called so" } };
    const csv = await askForLeads(leadwire.admin, { where: nothing, columns: ["name", "owner.email"] });
    expect(await fileOf(leadwire.admin, csv)).toBe("name,owner.email\r\n");
    const jsonl = await askForLeads(leadwire.admin, { where: nothing, format: "JSONL" });
    expect(await fileOf(leadwire.admin, jsonl)).toBe("");
  });

  test("has no cell that a spreadsheet would run", async () => {
    const evil = ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "\tx", "\rx"];
    for (const [index, name] of evil.entries()) {
      const input = person({ email: `evil${index}@spreadsheet.example`, companyName: "Evil", jobTitle: name });
      await leadwire.admin.do(CaptureLeadDocument, { input });
    }
    const asked = await askForLeads(leadwire.admin, { where: { companyName: { eq: "Evil" } }, columns: ["jobTitle", "score"] });
    const rows = csvRows(await fileOf(leadwire.admin, asked));
    expect(rows).toHaveLength(evil.length);
    expect(rows.filter(({ jobTitle }) => !/^'[=+\-@\t\r]/.test(jobTitle as string) && !/^x$/.test(jobTitle as string))).toEqual([]);
    expect(rows.every(({ score }) => !score?.startsWith("'"))).toBe(true);
  });
});

describe("who", () => {
  test("a rep exports what a rep sees", async () => {
    const rep = await leadwire.user("REP");
    const [own, other] = [await aLead(leadwire.admin, { companyName: "Sight" }), await aLead(leadwire.admin, { companyName: "Sight" })];
    const colleague = await leadwire.user("REP");
    await leadwire.admin.do(AssignLeadDocument, { input: { leadId: own.id, ownerId: rep.id } });
    await leadwire.admin.do(AssignLeadDocument, { input: { leadId: other.id, ownerId: colleague.id } });
    await leadwire.sql("update workspace set rep_sight = 'OWN'");
    const where = { companyName: { eq: "Sight" } };
    const ids = async (client: Client) =>
      csvRows(await fileOf(client, await askForLeads(client, { where, columns: ["id"] }))).map(({ id }) => id);
    expect(await ids(rep)).toEqual([own.id]);
    expect((await ids(leadwire.admin)).sort()).toEqual([own.id, other.id].sort());
  });

  test("only who asked sees an export, its file, and may call it off", async () => {
    const asked = await askForLeads(leadwire.admin, { columns: ["id"] });
    const { url } = await whenExport(leadwire.admin, asked);
    const other = await leadwire.user("ADMIN");
    expect((await other.do(ExportStateDocument, { id: asked.id })).exportJob).toBeNull();
    expect((await other.do(ExportListDocument)).exportJobs).toMatchObject({ nodes: [], totalCount: 0 });
    const { cancelExport } = await other.do(CancelExportDocument, { input: { exportId: asked.id } });
    expect(cancelExport).toMatchObject({ exportJob: null, userErrors: [{ code: "NOT_FOUND", path: ["exportId"] }] });
    const refused = await other.get(url as string);
    expect(refused.status).toBe(404);
    expect(await refused.json()).toMatchObject({ errors: [{ message: "There is no such file." }] });

    const { exportJobs } = await leadwire.admin.do(ExportListDocument, { first: 1 });
    expect(exportJobs.nodes.map(({ id }) => id)).toEqual([asked.id]);
  });

  test("a download needs a token in the header, and the id of an export that is done", async () => {
    const asked = await askForLeads(leadwire.admin, { columns: ["id"] });
    const { url } = await whenExport(leadwire.admin, asked);
    const answers = await Promise.all([
      fetch(`${leadwire.url}${url}`),
      fetch(`${leadwire.url}${url}?token=${leadwire.admin.token}`),
      fetch(`${leadwire.url}${url}`, { headers: { authorization: "Bearer lw_user_nonsense" } }),
      leadwire.admin.get("/exports/export_01970000-0000-7000-8000-000000000000"),
      leadwire.admin.get("/exports/nonsense"),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 400, 401, 404, 404]);
    expect(await answers[0]?.json()).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
  });

  test("a program exports with the scopes that it has", async () => {
    const reader = await leadwire.service("LEADS_READ");
    expect(await fileOf(reader, await askForLeads(reader, { where: { name: { eq: "x" } }, columns: ["name"] }))).toBe("name\r\n");
    expect(await reader.refusal(ExportOpportunitiesDocument, { input: { format: "CSV" } })).toBe("FORBIDDEN");
  });

  test("an export and its file are gone when their time has come", async () => {
    const asked = await askForLeads(leadwire.admin, { columns: ["id"] });
    const { url, id } = await whenExport(leadwire.admin, asked);
    const uuid = id.replace("export_", "");
    await leadwire.sql("update job set run_at = now() where kind = 'removeExport' and data ->> 'exportId' = $1", [uuid]);
    await until(async () => (await leadwire.admin.do(ExportStateDocument, { id })).exportJob === null);
    expect((await leadwire.admin.get(url as string)).status).toBe(404);
    expect(await leadwire.sql("select from export_chunk where export_id = $1", [uuid])).toEqual([]);
  });
});

describe("is refused at once", () => {
  const refusals = async (input: Partial<ExportLeadsInput>) => {
    const { exportLeads } = await leadwire.admin.do(ExportLeadsDocument, { input: { format: "CSV", ...input } });
    return exportLeads.userErrors;
  };

  test.each([
    ["nickname", '"nickname" is not a column: Lead has no plain field "nickname".'],
    ["owner", '"owner" is a User; name what of it, like "owner.id".'],
    ["owner.password", '"owner.password" is not a column: User has no plain field "password".'],
    ["email.length", '"email.length" is not a column: "email" has nothing below it.'],
    ["consents.wording", '"consents.wording" is not a column: "consents" is a list of records, or one of several kinds.'],
    ["owner.team.name.of.it", '"owner.team.name.of.it" has more than 4 steps.'],
    ["__typename", '"__typename" is not a column: Lead has no plain field "__typename".'],
    ["id } } }", '"id } } }" is not a column: Lead has no plain field "id } } }".'],
    ["email", '"email" is there twice.'],
  ])("a column that is none: %s", async (column, message) => {
    expect(await refusals({ columns: ["email", column] })).toEqual([
      expect.objectContaining({ code: "INVALID_INPUT", path: ["columns", "1"], message }),
    ]);
  });

  test("what the list would refuse", async () => {
    expect(await refusals({ where: { id: { eq: "account_1" } } })).toEqual([expect.objectContaining({ code: "INVALID_INPUT" })]);
    const name = { field: "NAME" as const };
    const tooMany = { format: "CSV" as const, orderBy: [name, name, name, name] };
    expect(await leadwire.admin.refusal(ExportLeadsDocument, { input: tooMany })).toBe("BAD_USER_INPUT");
    expect(await leadwire.admin.refusal(ExportLeadsDocument, { input: { format: "CSV", where: { name: null } } as never })).toBe(
      "BAD_USER_INPUT",
    );
  });

  test("another one with the same key, unless it is the same", async () => {
    const input = { where: { createdAt: { within: "P7D" }, score: { gte: 0 } }, idempotencyKey: "weekly" };
    const first = await askForLeads(leadwire.admin, input);
    expect((await askForLeads(leadwire.admin, input)).id).toBe(first.id);
    expect(await refusals({ ...input, search: "another" })).toEqual([expect.objectContaining({ code: "IDEMPOTENCY_KEY_REUSED" })]);
  });
});

test("who forbade e-mail or calls is in the file, and forbids it where the file is taken in", async () => {
  const said = (channel: "EMAIL" | "PHONE", granted: boolean) => ({ channel, granted, wording: "As they said" });
  const said1 = { consents: [said("EMAIL", false), said("PHONE", true)], phone: "+4930901890" };
  const { email, id } = await aLead(leadwire.admin, { companyName: "Optedout", ...said1 });
  const file = await fileOf(leadwire.admin, await askForLeads(leadwire.admin, { where: { id: { eq: id } } }));
  expect(csvRows(file)).toMatchObject([{ emailOptOut: "true", phoneOptOut: "false" }]);
  // Of somebody else, so that nothing but the file says it.
  const other = `other.${email}`;
  const moved = file
    .replaceAll(email as string, other)
    .replaceAll("4930901890", "4930901891")
    .replaceAll(id.slice(-12), "000000000001");
  expect(await imported(leadwire.admin, "LEAD", moved)).toMatchObject({ state: "DONE", created: 1, refused: 0 });
  const { leads } = await leadwire.admin.do<any, any>(
    "query ($where: LeadFilter) { leads(where: $where) { nodes { emailOptOut phoneOptOut mayContact(channel: EMAIL) } } }",
    { where: { email: { eq: other } } },
  );
  expect(leads.nodes).toEqual([{ emailOptOut: true, phoneOptOut: false, mayContact: false }]);
});
