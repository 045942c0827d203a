import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../../platform/database/transaction.js";
import { enqueue } from "../../../platform/jobs/enqueue.js";
import type { ImportState } from "./import-enums.js";
import type { ImportRun } from "./import-run.js";

/** The job that forgets the rows of an import which are not in. */
export const FORGET_ROWS = "forgetImportRows";

/** How long rows are kept that were refused, or that wait. */
const KEPT_DAYS = 30;

/** Ends an import. What is in stays in; rows that are not are kept for a while. */
export async function finishRun(tx: Transaction, run: ImportRun, state: ImportState, error: string | null = null): Promise<ImportRun> {
  const expiresAt = new Date(tx.now.getTime() + KEPT_DAYS * 86_400_000);
  Object.assign(run, { state, error, finishedAt: tx.now, expiresAt });
  await enqueue(tx, { id: uuidv7(), kind: FORGET_ROWS, data: { runId: run.id }, runAt: expiresAt });
  return tx.save(run);
}
