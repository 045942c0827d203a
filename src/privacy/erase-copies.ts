import { BulkJobState } from "../access/bulk-jobs/bulk-job.enums.js";
import { end } from "../access/bulk-jobs/run-bulk-job.js";
import { ExportJob, ExportState } from "../insights/exporting/export-job.js";
import { finish } from "../insights/exporting/run-export.js";
import { finishRun } from "../lifecycle/importing/runs/finish-run.js";
import { ImportState } from "../lifecycle/importing/runs/import-enums.js";
import { ImportRun } from "../lifecycle/importing/runs/import-run.js";
import { toId } from "../platform/database/id.js";
import type { Transaction } from "../platform/database/transaction.js";
import { REMEMBERED_HOURS } from "../platform/execution/idempotency.js";
import { dequeue } from "../platform/jobs/enqueue.js";
import type { Logged } from "./erase-events.js";
import type { Words } from "./redact-mentions.js";

/** Activities that were deleted: nothing has their ids any more but the audit log, as long as answers are remembered. */
export async function deletedActivities(tx: Transaction, records: Logged[]): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `select distinct right(name, 36) as id from audit_entry, unnest(record_ids) as name
     where record_ids && $1::text[] and occurred_at > now() - interval '${REMEMBERED_HOURS + 1} hours' and name like 'activity_%'
       and not exists (select from activity a where a.id = right(name, 36)::uuid)`,
    [records.map(({ type, id }) => toId(type, id))],
  );
  return rows.map(({ id }) => id);
}

/**
 * Forgets the answers to requests that named the person's records, or whose keys name the person. Such a request that is
 * repeated is carried out like a new one.
 */
export async function forgetAnswers(tx: Transaction, ids: string[], words: Words): Promise<number> {
  const [row] = await tx.sql<{ count: number }>(
    `with forgotten as (
       delete from idempotency_key k
       where exists (select from jsonb_path_query(k.result, '$.**."$record"[1]') uuid where uuid #>> '{}' = any($1::text[]))
          or concat_ws(' ', k.key, k.result) ilike any($2::text[])
       returning 1
     ) select count(*)::int as count from forgotten`,
    [ids, words.patterns],
  );
  return row?.count ?? 0;
}

/** Deletes what partners recorded, as they recorded it; the activities themselves are among the person's records. */
export async function forgetPartnersCopies(tx: Transaction, leads: string[]): Promise<void> {
  await tx.sql("delete from shared_activity a using lead_share s where s.id = a.share_id and s.lead_id = any($1::uuid[])", [leads]);
}

/**
 * Removes the files of all exports, and ends those that are under way: which of them have the person in them cannot be told
 * without reading them all, they are kept for two days anyway, and whoever needs one asks for it once more.
 */
export async function removeExports(tx: Transaction): Promise<number> {
  const jobs = await tx.sql<{ id: string }>("select id from export_job where state in ('QUEUED', 'RUNNING', 'DONE') order by id");
  for (const { id } of jobs) {
    // First the job, as its own steps do: so neither waits for the other in a circle.
    await dequeue(tx, id);
    const job = await tx.lock(ExportJob, id);
    if (job) await finish(tx, job, ExportState.FAILED, "The data of a person was erased, and all files with it. Ask for it once more.");
  }
  await tx.sql("update export_job set request = '{}', after = null");
  return jobs.length;
}

/**
 * Ends all jobs on many records that are under way, because what was asked for may name the person, and forgets why records were
 * refused, which may quote somebody they were taken for.
 */
export async function endBulkJobs(tx: Transaction): Promise<number> {
  const jobs = await tx.sql<{ id: string }>("select id from bulk_job where finished_at is null order by id");
  for (const { id } of jobs) {
    // First the job of the queue, as its own steps do: so neither waits for the other in a circle.
    await dequeue(tx, id);
    await end(tx, id, BulkJobState.FAILED, "The data of a person was erased, and with it what was asked for. Ask for it once more.");
  }
  await tx.sql("update bulk_job_row set problems = null where problems is not null");
  return jobs.length;
}

/**
 * Removes all files that were sent for imports, ends the imports that are at one, and forgets rows that name the person and are not in.
 * Which files have the person in them cannot be told without reading them all; they are kept for a day anyway.
 */
export async function removeImportFiles(tx: Transaction, words: Words): Promise<number> {
  const runs = await tx.sql<{ id: string }>("select id from import_run where state in ('QUEUED', 'RUNNING') order by id");
  for (const { id } of runs) {
    await dequeue(tx, id);
    const run = await tx.lock(ImportRun, id);
    if (run)
      await finishRun(
        tx,
        run,
        ImportState.FAILED,
        "The data of a person was erased, and all files with it. Send the rest of the file again.",
      );
  }
  const files = await tx.sql("delete from import_upload returning id");
  await tx.sql("delete from import_row where cells::text ilike any($1::text[])", [words.patterns]);
  return files.length;
}
