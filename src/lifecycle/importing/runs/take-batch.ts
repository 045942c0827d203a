import type { Transaction } from "../../../platform/database/transaction.js";
import type { Viewer } from "../../../platform/identity/viewer.js";
import { RowOutcome } from "./import-enums.js";
import type { Counts, ImportRun } from "./import-run.js";
import type { Reading } from "./open-file.js";
import { type LeadWriting, takeLeadRows } from "./take-leads.js";
import { type FileRow, type RowResult, takeKindRows } from "./take-rows.js";
import { inWordsOfTheApi } from "./words-of-the-api.js";

/** Takes rows in, by the verbs of their kind and with the rights of a viewer. */
export function takeRows(
  tx: Transaction,
  viewer: Viewer,
  reading: Reading,
  { onDuplicate, settings }: Pick<ImportRun, "onDuplicate" | "settings">,
  rows: FileRow[],
  resultsOf?: LeadWriting["resultsOf"],
): Promise<RowResult[]> {
  if ("leads" in reading) return takeLeadRows({ tx, viewer, onDuplicate, settings: reading.leads, resultsOf }, rows);
  const { allowDuplicates } = settings;
  return takeKindRows({ tx, viewer, settings: reading.others, onDuplicate, allowDuplicates }, rows);
}

const COUNTED: Record<RowOutcome, "created" | "updated" | "skipped" | "refused" | null> = {
  CREATED: "created",
  UPDATED: "updated",
  SKIPPED: "skipped",
  REFUSED: "refused",
  WAITING: null,
};

/** Whether a row waits, wholly or for one of its links. */
export const waits = ({ outcome, problem }: RowResult): boolean => problem !== null && outcome !== RowOutcome.REFUSED;

/** The counts with what became of some rows more. */
export function counted(before: Counts, results: RowResult[]): Counts {
  const { rowsDone, created, updated, skipped, refused, waiting } = before;
  const counts = { rowsDone: rowsDone + results.length, created, updated, skipped, refused, waiting };
  for (const result of results) {
    const name = COUNTED[result.outcome];
    if (name) counts[name] += 1;
    if (waits(result)) counts.waiting += 1;
  }
  return counts;
}

/** Keeps rows that are not in, or not wholly: for whoever mends them, and for when what they wait for comes. */
export async function keepProblems(tx: Transaction, runId: string, results: RowResult[]): Promise<void> {
  const kept = results.flatMap((result) =>
    result.problem === null
      ? []
      : [
          {
            number: result.row.number,
            line: result.row.line,
            waiting: waits(result),
            field: result.problem.field,
            reason: inWordsOfTheApi(result.problem.reason),
            // No JSON of the database can hold it.
            cells: result.row.cells.map((cell) => cell.replaceAll("\0", "\uFFFD")),
            record_id: result.recordId,
          },
        ],
  );
  if (kept.length === 0) return;
  await tx.sql(
    `insert into import_row (run_id, number, line, waiting, field, reason, cells, record_id)
     select $1, number, line, waiting, field, reason, cells, record_id from jsonb_to_recordset($2::jsonb)
       as r (number int, line int, waiting boolean, field text, reason text, cells jsonb, record_id text)`,
    [runId, JSON.stringify(kept)],
  );
}
