import type { DataSource } from "typeorm";
import type { Transaction } from "../../../platform/database/transaction.js";
import { Scope } from "../../../platform/identity/scopes.js";
import type { Viewer } from "../../../platform/identity/viewer.js";
import { RowOutcome } from "./import-enums.js";
import { ImportRun } from "./import-run.js";
import { SCOPES_OF_KIND } from "./kind-writers.js";
import { readingOf } from "./open-file.js";
import { takeRows, waits } from "./take-batch.js";
import type { FileRow, RowResult } from "./take-rows.js";

/** So many rows are looked at in one step. */
const ROWS_AT_ONCE = 100;

/** Where the look at the rows that wait stands. */
export interface Looked {
  runId: string;
  number: number;
}

interface WaitingRow extends FileRow {
  runId: string;
}

/** Which rows somebody's imports have waiting: those of a user are theirs whatever the token, those of a program its own. */
const OF_WHOM = "(u.owner_id = $1 or (u.owner_id is null and $1::uuid is null and u.token_id = $2))";

/**
 * Looks at the next rows, of all imports of whoever runs this one, that wait for a record: what they name may be there by now. They are
 * taken in, or linked, as work of this import.
 * @returns where the next look begins; null after the last row
 */
export async function linkWaiting(
  tx: Transaction,
  dataSource: DataSource,
  viewer: Viewer,
  { ownerId, tokenId }: Pick<ImportRun, "ownerId" | "tokenId">,
  from: Looked | null,
): Promise<Looked | null> {
  await tx.serialize([`rows that wait of ${ownerId ?? tokenId}`]);
  const rows = await tx.sql<WaitingRow>(
    `select r.run_id as "runId", r.number, r.line, r.cells, r.record_id as "recordId" from import_row r join import_run u on u.id = r.run_id
     where r.waiting and not u.dry_run and ${OF_WHOM} and ($3::uuid is null or (r.run_id, r.number) > ($3::uuid, $4::int))
     order by r.run_id, r.number limit ${ROWS_AT_ONCE}`,
    [ownerId, tokenId, from?.runId ?? null, from?.number ?? 0],
  );
  for (const runId of new Set(rows.map((row) => row.runId)))
    await takeAgain(
      tx,
      dataSource,
      viewer,
      runId,
      rows.filter((row) => row.runId === runId),
    );
  const last = rows.at(-1);
  return rows.length < ROWS_AT_ONCE || !last ? null : { runId: last.runId, number: last.number };
}

async function takeAgain(tx: Transaction, dataSource: DataSource, viewer: Viewer, runId: string, rows: WaitingRow[]): Promise<void> {
  const run = await tx.lock(ImportRun, runId);
  const mayImport = run && [Scope.RECORDS_IMPORT, ...SCOPES_OF_KIND[run.kind]].every((scope) => viewer.scopes.has(scope));
  if (!mayImport) return;
  const { reading } = await readingOf(
    dataSource,
    run.columns.map(({ title }) => title),
    run.columns.map(({ dates }) => dates ?? null),
    run,
  );
  const results = await takeRows(tx, viewer, reading, run, rows);
  const over = results.filter((result) => !waits(result));
  const refused = over.filter(({ outcome }) => outcome === RowOutcome.REFUSED);
  const made = results.filter(({ row, outcome }) => !row.recordId && outcome !== RowOutcome.WAITING && outcome !== RowOutcome.REFUSED);
  await settle(tx, runId, results);
  if (over.length === 0 && made.length === 0) return;
  run.waiting -= over.length;
  run.refused += refused.length;
  run.created += made.filter(({ outcome }) => outcome === RowOutcome.CREATED).length;
  run.updated += made.filter(({ outcome }) => outcome === RowOutcome.UPDATED).length;
  run.skipped += made.filter(({ outcome }) => outcome === RowOutcome.SKIPPED).length;
  await tx.save(run);
}

/** Rows that are in now are forgotten; others are told of as they stand now. */
async function settle(tx: Transaction, runId: string, results: RowResult[]): Promise<void> {
  const done = results.filter(({ problem }) => problem === null).map(({ row }) => row.number);
  if (done.length > 0) await tx.sql("delete from import_row where run_id = $1 and number = any($2::int[])", [runId, done]);
  const left = results.flatMap((result) =>
    result.problem ? [{ number: result.row.number, waiting: waits(result), ...result.problem, record_id: result.recordId }] : [],
  );
  if (left.length > 0)
    await tx.sql(
      `update import_row r set waiting = g.waiting, field = g.field, reason = g.reason, record_id = coalesce(r.record_id, g.record_id)
       from jsonb_to_recordset($2::jsonb) g (number int, waiting boolean, field text, reason text, record_id text)
       where r.run_id = $1 and r.number = g.number`,
      [runId, JSON.stringify(left)],
    );
}
