import { describe, expect, test } from "@jest/globals";
import { csv, ended, imported, put, start, upload } from "../../support/imports.js";
import { Leadwire } from "../../support/leadwire.js";
import { CreateImportUploadDocument, ImportRunDocument, ImportRunsDocument, StartImportDocument } from "../../support/operations.js";

const leadwire = new Leadwire();
const ROWS = csv(["Name"], ["Northwind"]);

const anAddress = async () => (await leadwire.admin.do(CreateImportUploadDocument, { input: { fileName: "a.csv" } })).createImportUpload;

describe("the address of an upload", () => {
  test("takes a file once, from whoever has it, and from nobody who guesses", async () => {
    const { upload: file, uploadUrl } = await anAddress();
    const url = uploadUrl as string;
    expect((await put(leadwire.admin, `${url.slice(0, -1)}x`, ROWS)).status).toBe(404);
    expect((await put(leadwire.admin, url.replace(/upload_[^/]*/, "upload_00000000-0000-7000-8000-000000000000"), ROWS)).status).toBe(404);
    expect((await put(leadwire.admin, url, "")).status).toBe(400);
    expect((await put(leadwire.admin, url, ROWS)).status).toBe(201);
    expect((await put(leadwire.admin, url, ROWS)).status).toBe(409);
    expect(await leadwire.sql("select bytes from import_upload where id = $1", [file?.id.split("_").at(-1)])).toEqual([
      { bytes: Buffer.byteLength(ROWS) },
    ]);
  });

  test("is good for half an hour", async () => {
    const { upload: file, uploadUrl } = await anAddress();
    await leadwire.sql("update import_upload set send_until = now() where id = $1", [file?.id.split("_").at(-1)]);
    expect((await put(leadwire.admin, uploadUrl as string, ROWS)).status).toBe(410);
  });

  test("takes a large file in parts, each behind the last", async () => {
    const { upload: file, uploadUrl } = await anAddress();
    const [first, second] = [ROWS.slice(0, 9), ROWS.slice(9)];
    const part = (text: string, from: number) =>
      put(leadwire.admin, uploadUrl as string, text, { "content-range": `bytes ${from}-${from + text.length - 1}/${ROWS.length}` });
    expect((await part(first, 0)).status).toBe(202);
    const wrong = await part(second, 12);
    expect(wrong.status).toBe(409);
    expect(await wrong.text()).toContain("9 bytes");
    expect((await part(second, 9)).status).toBe(201);
    const run = await imported(leadwire.admin, "ACCOUNT", "", { uploadId: file?.id });
    expect(run).toMatchObject({ state: "DONE", rows: 1 });
  });

  test("takes no more than its limit, whatever the request says", async () => {
    const { uploadUrl } = await anAddress();
    const most = 200 * 1024 * 1024;
    const response = await put(leadwire.admin, uploadUrl as string, "x", { "content-range": `bytes 0-0/${most + 1}` });
    expect(response.status).toBe(413);
  });
});

describe("an import", () => {
  test("needs the file, and the scope of its kind", async () => {
    const { upload: file } = await anAddress();
    const ask = (client: typeof leadwire.admin, uploadId: string, kind: "ACCOUNT" | "LEAD" = "ACCOUNT") =>
      client.do(StartImportDocument, { input: { uploadId, kind } }).then(({ startImport }) => startImport.userErrors);
    expect(await ask(leadwire.admin, file?.id as string)).toEqual([expect.objectContaining({ code: "INVALID_INPUT", path: ["uploadId"] })]);
    const marketer = await leadwire.user("MARKETER");
    const own = await upload(marketer, ROWS);
    expect(await ask(marketer, own)).toEqual([expect.objectContaining({ code: "FORBIDDEN", path: ["kind"] })]);
    // Another's file looks as if there were none.
    expect(await ask(leadwire.admin, own)).toEqual([expect.objectContaining({ code: "NOT_FOUND", path: ["uploadId"] })]);
    const rep = await leadwire.user("REP");
    await expect(upload(rep, ROWS)).rejects.toThrow(/RECORDS_IMPORT/);
  });

  test("that cannot be read says why", async () => {
    const run = await imported(leadwire.admin, "LEAD", csv(["Colour"], ["red"]));
    expect(run).toMatchObject({ state: "FAILED", rowsDone: 0 });
    expect(run.error).toMatch(/e-mail address/);
    expect(run.error).not.toMatch(/tmp/);
  });

  test("is seen by who asked for it and those above, with its errors", async () => {
    await leadwire.setRepSight("OWN");
    const marketer = await leadwire.user("MARKETER");
    const run = await imported(marketer, "LEAD", csv(["Last Name", "Email"], ["Bad", "no address"]));
    expect(run).toMatchObject({ refused: 1 });
    const service = await leadwire.service("RECORDS_IMPORT", "LEADS_READ");
    expect((await marketer.do(ImportRunsDocument, {})).importRuns.nodes).toContainEqual(expect.objectContaining({ id: run.id }));
    expect((await service.get(run.errorsUrl as string)).status).toBe(403);
    const outsider = await leadwire.service("LEADS_READ", "LEADS_CAPTURE", "LEADS_WRITE");
    expect((await outsider.get(run.errorsUrl as string)).status).toBe(404);
    expect((await fetch(new URL(run.errorsUrl as string, leadwire.url))).status).toBe(401);
  });

  test("ends when whoever asked for it may no longer", async () => {
    const marketer = await leadwire.user("MARKETER");
    const uploadId = await upload(marketer, csv(["Last Name", "Email"], ["Late", "late@rights.example"]));
    await leadwire.sql("update user_account set role = 'READONLY' where id = $1", [marketer.id.split("_").at(-1)]);
    const answer = await start(marketer, "LEAD", "", { uploadId }).catch((error) => error);
    // Within the second for which rights are remembered it is begun, and refused as it runs.
    if (!(answer instanceof Error)) {
      const run = await leadwire.admin.do(ImportRunDocument, { id: answer.id });
      expect((await ended(leadwire.admin, { id: run.importRun?.id as string })).state).toBe("FAILED");
    }
    expect(await leadwire.sql("select from lead where email = 'late@rights.example'")).toEqual([]);
  });

  test("tells each step to who follows it", async () => {
    const stream = await leadwire.admin.subscribe<any, any>(
      "subscription { importRunEvents { type importRun { state rowsDone created } } }",
      {},
    );
    await imported(leadwire.admin, "ACCOUNT", csv(["Name"], ["Followed Ltd"]));
    const states: string[] = [];
    while (!states.includes("DONE")) states.push((await stream.next()).importRunEvents.importRun.state);
    await stream.stop();
    expect(states[0]).toMatch(/QUEUED|RUNNING|DONE/);
  });
});
