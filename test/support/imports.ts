import { expect } from "@jest/globals";
import { isKnownHeading } from "../../src/lifecycle/importing/presets/recognise.js";
import { textOf } from "../../src/lifecycle/importing/row-cells.js";
import { openTable } from "../../src/lifecycle/importing/tables/open-table.js";
import type { Client } from "./client.js";
import type { Leadwire } from "./leadwire.js";
import {
  CreateImportUploadDocument,
  type ImportKind,
  ImportRunDocument,
  type ImportRunQuery,
  StartImportDocument,
  type StartImportInput,
} from "./operations.js";
import { until } from "./until.js";

export type Run = NonNullable<ImportRunQuery["importRun"]>;

/** Sends a file as a client does: an address is asked for, and the content put there without a token. */
export async function upload(client: Client, content: string | Buffer, fileName = "file.csv"): Promise<string> {
  const { createImportUpload } = await client.do(CreateImportUploadDocument, { input: { fileName } });
  const { upload, uploadUrl } = createImportUpload;
  if (!upload || !uploadUrl) throw new Error(`No address: ${JSON.stringify(createImportUpload.userErrors)}`);
  const response = await put(client, uploadUrl, content);
  if (response.status !== 201) throw new Error(`Not taken: ${response.status} ${await response.text()}`);
  return upload.id;
}

export const put = (client: Client, url: string, content: string | Buffer, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(new URL(url, client.url), { method: "PUT", body: content as BodyInit, headers: { "content-type": "text/csv", ...headers } });

/** Asks for an import of some content. */
export async function start(
  client: Client,
  kind: ImportKind,
  content: string | Buffer,
  input: Partial<StartImportInput> & { fileName?: string } = {},
): Promise<Run> {
  const { fileName, ...rest } = input;
  const uploadId = rest.uploadId ?? (await upload(client, content, fileName));
  const { startImport } = await client.do(StartImportDocument, { input: { kind, ...rest, uploadId } });
  if (!startImport.importRun) throw new Error(`Not started: ${JSON.stringify(startImport.userErrors)}`);
  return startImport.importRun;
}

/** The import when it has ended. */
export async function ended(client: Client, { id }: { id: string }): Promise<Run> {
  let run: Run | null | undefined = null;
  await until(async () => {
    run = (await client.do(ImportRunDocument, { id })).importRun;
    return !["QUEUED", "RUNNING", "UNDOING"].includes(run?.state ?? "QUEUED");
  });
  return run as unknown as Run;
}

/** Imports some content, to the end. */
export const imported = async (...[client, ...rest]: Parameters<typeof start>): Promise<Run> => ended(client, await start(client, ...rest));

/** A file of rows, the first of them the titles. */
export const csv = (...rows: (string | number | null)[][]): string =>
  rows.map((row) => row.map((cell) => `"${`${cell ?? ""}`.replaceAll('"', '""')}"`).join(",")).join("\r\n");

/** Everything that is known of each row's lead has each of its cells, word for word: nothing is dropped unsaid. */
export async function expectAllKept(leadwire: Leadwire, file: string, system: string, idColumn: string): Promise<void> {
  const table = await openTable(file, { isHeading: isKnownHeading });
  for await (const { cells } of table.rows()) {
    const [row] = await leadwire.sql(
      `select (select jsonb_agg(properties) from activity where lead_id = l.id)::jsonb as kept
       from lead l join lead_external_id e on e.lead_id = l.id where e.system = $1 and e.value = $2`,
      [system, cells[table.headings.indexOf(idColumn)]],
    );
    const kept = JSON.stringify(row?.kept);
    const missing = table.headings.filter((heading, place) => {
      // Tags are a list of their own.
      const texts = textOf(cells[place] as string).split(heading === "Tag" ? "," : "\0");
      return heading !== idColumn && !texts.every((text) => kept.includes(JSON.stringify(text).slice(1, -1)));
    });
    expect(missing).toEqual([]);
  }
}
