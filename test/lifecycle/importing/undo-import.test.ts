import { expect, test } from "@jest/globals";
import { csv, ended, imported } from "../../support/imports.js";
import { Leadwire } from "../../support/leadwire.js";
import { expectLogToBeTheTables } from "../../support/log-and-tables.js";
import { UndoImportDocument } from "../../support/operations.js";

const leadwire = new Leadwire();

const undone = async (run: { id: string }) => {
  const { undoImport } = await leadwire.admin.do(UndoImportDocument, { input: { importRunId: run.id } });
  expect(undoImport).toMatchObject({ importRun: { state: "UNDOING" }, userErrors: [] });
  return ended(leadwire.admin, run);
};
const count = async (table: string, where: string) =>
  (await leadwire.sql<{ count: number }>(`select count(*)::int as count from ${table} where ${where}`))[0]?.count;

/** What an import had made can be had again, with its story. */
async function restoredFromBin() {
  const { deletedRecords } = await leadwire.admin.do<any, any>(
    `{ deletedRecords(where: { name: { eq: "Back 9" } }) { totalCount nodes { recordId reason deletedBy { name } } } }`,
  );
  expect(deletedRecords).toMatchObject({ totalCount: 1, nodes: [{ reason: "Import undone", deletedBy: { name: expect.any(String) } }] });
  const { restoreRecords } = await leadwire.admin.do<any, any>(
    "mutation ($i: RestoreRecordsInput!) { restoreRecords(input: $i) { records { ... on Lead { name email activities { totalCount } } } userErrors { code } } }",
    { i: { ids: [deletedRecords.nodes[0].recordId] } },
  );
  expect(restoreRecords).toEqual({
    records: [{ name: "Back 9", email: "back9@undo.example", activities: { totalCount: 1 } }],
    userErrors: [],
  });
}

test("an import of leads is taken back in sets, but for what somebody has worked with since", async () => {
  const rows = Array.from({ length: 1_100 }, (_, nth) => [`Back ${nth}`, `back${nth}@undo.example`]);
  const known = await imported(leadwire.admin, "LEAD", csv(["Last Name", "Email"], ["Known", "back7@undo.example"]));
  const run = await imported(leadwire.admin, "LEAD", csv(["Last Name", "Email", "City"], ...rows.map((row) => [...row, "Bern"])));
  expect(run).toMatchObject({ created: 1_100 - (run.updated ?? 0) });
  const { leads } = await leadwire.admin.do<any, any>(`{ leads(where: { email: { eq: "back3@undo.example" } }) { nodes { id } } }`);
  await leadwire.admin.do(`mutation ($i: UpdateLeadInput!) { updateLead(input: $i) { userErrors { message } } }`, {
    i: { leadId: leads.nodes[0].id, jobTitle: "Somebody cared" },
  } as never);

  expect(await undone(run)).toMatchObject({ state: "UNDONE", kept: 1, error: null });
  expect(await leadwire.sql("select email, city from lead where email like '%@undo.example' order by email")).toEqual([
    { email: "back3@undo.example", city: "Bern" },
    { email: "back7@undo.example", city: null },
  ]);
  expect(known.created).toBe(1);
  await restoredFromBin();
  await expectLogToBeTheTables(leadwire);
});

test("files that belong together are taken back one after the other, and can come again", async () => {
  const system = { system: "undo", currency: "EUR" };
  const files = [
    ["ACCOUNT", csv(["Id", "Name", "parentId"], ["a1", "Undone Child", "a2"], ["a2", "Undone Parent", ""])],
    ["CONTACT", csv(["Id", "Last Name", "accountId"], ["c1", "Undone", "a1"])],
    ["OPPORTUNITY", csv(["Id", "Name", "accountId", "Stage"], ["o1", "Undone", "a1", "Closed Lost"])],
    ["TASK", csv(["Id", "Subject", "contactId"], ["t1", "Undone", "c1"])],
  ] as const;
  const runs = [];
  for (const [kind, content] of files) runs.push(await imported(leadwire.admin, kind, content, system));
  // What others need stays for as long as they do.
  expect(await undone(runs[0] as { id: string })).toMatchObject({ state: "UNDONE", kept: 2, undone: 0 });
  for (const run of runs.slice(1).reverse()) expect(await undone(run)).toMatchObject({ state: "UNDONE", kept: 0, undone: 1 });
  expect(await undone(runs[0] as { id: string })).toMatchObject({ state: "UNDONE", kept: 0, undone: 2 });
  const { undoImport } = await leadwire.admin.do(UndoImportDocument, { input: { importRunId: runs[0]?.id as string } });
  expect(undoImport.userErrors).toEqual([expect.objectContaining({ code: "INVALID_INPUT", path: ["importRunId"] })]);
  expect(await count("contact", "name = 'Undone'")).toBe(0);
  expect(await count("record_external_id", "system = 'undo'")).toBe(0);
  for (const [kind, content] of files) {
    const again = await imported(leadwire.admin, kind, content, system);
    expect(again).toMatchObject({ state: "DONE", refused: 0, waiting: 0 });
  }
  expect(await count("opportunity", "name = 'Undone'")).toBe(1);
});
