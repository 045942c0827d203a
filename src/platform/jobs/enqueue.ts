import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../database/transaction.js";

/** Work to be done after this transaction: by whichever process takes it up first. */
export interface NewJob {
  /** Which handler does it (`Feature.jobs`). */
  kind: string;
  /** The job's uuid; one that the enqueuer knows lets it take the job back. */
  id?: string;
  /** What the handler must know, as JSON; no personal data. */
  data?: Record<string, unknown>;
  /** Not before this time; at once by default. */
  runAt?: Date;
}

/** Puts a job into the queue. It is there if, and only if, the transaction commits. */
export async function enqueue(tx: Transaction, { kind, id = uuidv7(), data = {}, runAt }: NewJob): Promise<void> {
  await tx.sql("insert into job (id, kind, data, run_at) values ($1, $2, $3, coalesce($4, now()))", [
    id,
    kind,
    JSON.stringify(data),
    runAt ?? null,
  ]);
}

/** Takes a job out of the queue; a process that is at it notices with its next step. */
export async function dequeue(tx: Transaction, id: string): Promise<void> {
  await tx.sql("delete from job where id = $1", [id]);
}
