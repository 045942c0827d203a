import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { expectAllKept, imported, upload } from "../../support/imports.js";
import { Leadwire } from "../../support/leadwire.js";
import { PreviewImportDocument } from "../../support/operations.js";

const leadwire = new Leadwire();
const FILES = "test/lifecycle/importing/files";

const EXPORTS: [file: string, system: string, label: string, idColumn: string][] = [
  ["salesforce-leads.csv", "salesforce", "Salesforce", "Id"],
  ["hubspot-contacts.csv", "hubspot", "HubSpot", "Record ID"],
  ["pipedrive-leads.csv", "pipedrive", "Pipedrive", "Lead - ID"],
  ["pipedrive-people-de.csv", "pipedrive", "Pipedrive", "Person - ID"],
  ["zoho-leads.csv", "zoho", "Zoho CRM", "Record Id"],
  ["dynamics-leads.xlsx", "dynamics", "Microsoft Dynamics 365", "(Do Not Modify) Lead"],
];

test.each(EXPORTS)("%s comes in by upload as it is, with each column in a field or said", async (fileName, system, label, idColumn) => {
  const file = path.join(FILES, fileName);
  const uploadId = await upload(leadwire.admin, await readFile(file), fileName);
  const { previewImport } = await leadwire.admin.do(PreviewImportDocument, { input: { uploadId, kind: "LEAD" } });
  expect(previewImport).toMatchObject({ system, notes: expect.arrayContaining([`Read as an export of ${label}.`]) });
  expect(previewImport.firstRows.map(({ outcome, record }) => [outcome, typeof (record as any)?.score])).toEqual(
    previewImport.firstRows.map(() => ["CREATED", "number"]),
  );
  const run = await imported(leadwire.admin, "LEAD", "", { uploadId });
  expect(run).toMatchObject({ state: "DONE", created: previewImport.rows, refused: 0, waiting: 0, columns: previewImport.columns });
  await expectAllKept(leadwire, file, system, idColumn);
});
