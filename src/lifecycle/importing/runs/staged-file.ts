import { randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { DataSource } from "typeorm";
import { poolOf } from "../../../platform/database/data-source.js";
import { CannotImport } from "../cannot-import.js";
import type { ImportUpload } from "./import-upload.js";

/** Does something with a file that was sent, as a file of this machine: readers of tables go through it several times. */
export async function withFile<T>(dataSource: DataSource, upload: ImportUpload, work: (file: string) => Promise<T>): Promise<T> {
  const file = path.join(os.tmpdir(), `leadwire-import-${randomUUID()}${path.extname(upload.fileName).slice(0, 8)}`);
  try {
    await copyTo(dataSource, upload, file);
    return await work(file);
  } finally {
    await rm(file, { force: true });
  }
}

/** Copies the chunks of the database, one at a time. */
async function copyTo(dataSource: DataSource, { id, sending, receivedAt }: ImportUpload, file: string): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    for (let number = 0; receivedAt; number++) {
      const text = "select content from import_chunk where upload_id = $1 and sending = $2 and number = $3";
      const { rows } = await poolOf(dataSource).query<{ content: Buffer }>(text, [id, sending, number]);
      if (!rows[0]) return;
      await handle.write(rows[0].content);
    }
    throw new CannotImport("The file was not sent in full.");
  } finally {
    await handle.close();
  }
}
