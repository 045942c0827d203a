import { toId } from "../../../platform/database/id.js";
import type { Transaction } from "../../../platform/database/transaction.js";
import type { Viewer } from "../../../platform/identity/viewer.js";
import { enqueue } from "../../../platform/jobs/enqueue.js";
import type { JobHandler } from "../../../platform/jobs/job-runner.js";
import { ImportUpload } from "./import-upload.js";
import { newAddress } from "./receive-upload.js";
import type { CreateImportUploadInput } from "./request-import.js";

/** The job that removes a file which was sent. */
export const REMOVE_UPLOAD = "removeImportUpload";

const SEND_MINUTES = 30;
const KEPT_HOURS = 24;
/** While an import is at the file its end is waited for. */
const LOOK_AGAIN_HOURS = 1;

/** An address to which a file can be sent, once and soon. */
export async function createImportUpload(
  tx: Transaction,
  viewer: Viewer,
  { fileName }: CreateImportUploadInput,
): Promise<{ upload: ImportUpload; uploadUrl: string }> {
  const { secret, secretHash } = newAddress();
  const at = (minutes: number) => new Date(tx.now.getTime() + minutes * 60_000);
  const times = { createdAt: tx.now, sendUntil: at(SEND_MINUTES), expiresAt: at(KEPT_HOURS * 60) };
  const name = fileName.split(/[\\/]/).at(-1) || fileName;
  const upload = await tx.add(Object.assign(new ImportUpload(), { fileName: name, requestedBy: viewer.id, secretHash, ...times }));
  await enqueue(tx, { kind: REMOVE_UPLOAD, data: { uploadId: upload.id }, runAt: upload.expiresAt });
  return { upload, uploadUrl: `/imports/uploads/${toId(ImportUpload.prefix, upload.id)}/${secret}` };
}

export const removeUploadHandler: JobHandler = {
  run: ({ data, step }) =>
    step(async (tx) => {
      const [busy] = await tx.sql("select from import_run where upload_id = $1 and state in ('QUEUED', 'RUNNING') limit 1", [
        data.uploadId,
      ]);
      if (busy) await enqueue(tx, { kind: REMOVE_UPLOAD, data, runAt: new Date(tx.now.getTime() + LOOK_AGAIN_HOURS * 3_600_000) });
      else await tx.sql("delete from import_upload where id = $1", [data.uploadId]);
    }),
  giveUp: async () => {},
};
