import { setImmediate } from "node:timers/promises";
import type { DataSource } from "typeorm";
import { timeOf } from "../../platform/database/data-source.js";
import { type Transaction, transact } from "../../platform/database/transaction.js";
import { InvalidInput, Refusal } from "../../platform/errors.js";
import { SYSTEM } from "../../platform/identity/actor.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { ExternalIdConflictError } from "../capture/capture.errors.js";
import { captureLeads } from "../capture/capture-lead.js";
import { type Captured, CaptureOutcome } from "../capture/capture-outcome.js";
import type { ColumnPlan } from "./columns.js";
import type { ErrorFile, RowError } from "./error-file.js";
import { advance, type Progress } from "./import-run.js";
import { type ReadRow, type RowSettings, readRow } from "./read-row.js";
import type { SeenPeople } from "./seen-people.js";
import type { Table, TableRow } from "./tables/table.js";

/** Rows in one transaction: enough that the commit costs little, few enough that whoever waits for one of the people waits briefly. */
export const BATCH_ROWS = 500;

/** Rows that are read in one go, while the batch before is on its way into the database. */
const ROWS_IN_A_TURN = 10;

export interface Import {
  dataSource: DataSource;
  table: Table;
  settings: RowSettings;
  errorFile: ErrorFile;
  /** Set for a dry run: every batch is rolled back, and this remembers whom the file has had already. */
  seen?: SeenPeople;
  /** Asked between batches. */
  stopRequested(): boolean;
  /** Told after every batch. */
  onProgress(progress: Progress): void;
}

/**
 * Imports the rows that are left, batch by batch, and answers how far it came. While the database takes one batch in, the
 * next one is read.
 */
export async function importLeads(work: Import, from: Progress): Promise<Progress> {
  let done = Promise.resolve(from);
  for await (const batch of batchesOf(work, from.rowsDone)) {
    const before = await done;
    if (before !== from && work.stopRequested()) return before;
    done = importBatch(work, batch, before);
    // It is awaited with the next batch; when reading that one fails first, this one must not end the process.
    done.catch(() => {});
  }
  return done;
}

/** A row that was read, or why it cannot be. */
type Reading = { row: TableRow; read: ReadRow } | { row: TableRow; error: RowError };

async function* batchesOf(work: Import, skip: number): AsyncGenerator<Reading[]> {
  let batch: Reading[] = [];
  let now = await timeOf(work.dataSource);
  for await (const row of work.table.rows(skip)) {
    batch.push(await readingOf(row, work.settings, now));
    // The database's answers get their turn.
    if (batch.length % ROWS_IN_A_TURN === 0) await setImmediate();
    if (batch.length < BATCH_ROWS) continue;
    yield batch;
    batch = [];
    now = await timeOf(work.dataSource);
  }
  if (batch.length > 0) yield batch;
}

const readingOf = (row: TableRow, settings: RowSettings, now: Date): Promise<Reading> =>
  readRow(row.cells, settings, now).then(
    (read) => ({ row, read }),
    (error) => ({ row, error: rowErrorOf(error, row, settings.plan) }),
  );

async function importBatch(work: Import, batch: Reading[], from: Progress): Promise<Progress> {
  const origin = `import:${work.table.name}`;
  const to = work.seen
    ? await rehearse(work, (tx) => takeIn(tx, work, batch, from), origin)
    : await transact(work.dataSource, SYSTEM, origin, async (tx) => {
        const progress = await takeIn(tx, work, batch, from);
        await advance(tx, work.table, from, progress);
        return progress;
      });
  work.onProgress(to);
  return to;
}

/** Takes the rows in; one that is refused fails alone. May be run again from the start. */
async function takeIn(tx: Transaction, work: Import, readings: Reading[], from: Progress): Promise<Progress> {
  const to = { ...from, rowsDone: from.rowsDone + readings.length };
  const reads = readings.flatMap((reading) => ("read" in reading ? reading.read : []));
  const captured = await captureTogether(tx, reads);
  const results = work.seen ? await work.seen.resultsOf(tx, reads, captured) : captured;
  let place = 0;
  const errors: RowError[] = [];
  for (const reading of readings) {
    if ("error" in reading) {
      errors.push(reading.error);
      continue;
    }
    const result = results[place] as Captured | Refusal;
    place += 1;
    if (result instanceof Refusal) errors.push(rowErrorOf(result, reading.row, work.settings.plan));
    else {
      if (result.outcome === CaptureOutcome.CREATED) to.created += 1;
      else to.attached += 1;
      if (reading.read.phoneLeftOut) to.phonesLeftOut += 1;
      if (reading.read.externalIdLeftOut) to.externalIdsLeftOut += 1;
    }
  }
  to.failed += errors.length;
  to.errorFileBytes = await work.errorFile.write(from.errorFileBytes, errors);
  return to;
}

/** Captures rows together. When the database refuses a value in one of them, they are halved until that one fails alone. */
export async function captureTogether(tx: Transaction, reads: ReadRow[], viewer: Viewer | null = null): Promise<(Captured | Refusal)[]> {
  try {
    return await tx.savepoint(() => captureLeads(tx, reads, viewer));
  } catch (error) {
    const refusal = refusalOfDatabase(error);
    if (reads.length === 1) return [refusal];
    const middle = Math.ceil(reads.length / 2);
    return [...(await captureTogether(tx, reads.slice(0, middle), viewer)), ...(await captureTogether(tx, reads.slice(middle), viewer))];
  }
}

class Rehearsed extends Error {
  constructor(readonly result: Progress) {
    super();
  }
}

/** Does the work in a transaction and takes it back. */
async function rehearse(work: Import, batch: (tx: Transaction) => Promise<Progress>, origin: string): Promise<Progress> {
  try {
    return await transact(work.dataSource, SYSTEM, origin, async (tx) => {
      throw new Rehearsed(await batch(tx));
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.result;
    throw error;
  }
}

/**
 * What to tell about a row that was refused.
 * @throws the error itself when it is none of the row's
 */
export function rowErrorOf(refusal: unknown, { line, cells }: Pick<TableRow, "line" | "cells">, plan: ColumnPlan): RowError {
  if (!(refusal instanceof Refusal)) throw refusal;
  const fields = [...new Set(refusal.errors.map(({ path }) => columnOf(path, plan)).filter(Boolean))];
  const conflict = refusal.errors.find((error) => error instanceof ExternalIdConflictError);
  // Whoever imports sees all leads.
  const reason = conflict?.existing ? `${refusal.message} It is ${conflict.existing.nodeId}.` : refusal.message;
  return { line, field: fields.join(", "), reason, cells };
}

/**
 * A refusal for the classes of SQLSTATE that are about the data: a value out of range, a constraint.
 * @throws the error itself when it is another: the database is away, two transactions wait for each other
 */
export function refusalOfDatabase(error: unknown): Refusal {
  const { code, message } = ((error as { driverError?: Error }).driverError ?? error) as Error & { code?: string };
  if (!/^2[23]/.test(code ?? "")) throw error;
  return new InvalidInput([], `The database does not take it: ${message}.`);
}

/** The title of the column that a field was read from; the name of the field where there is none. */
function columnOf(path: string[], plan: ColumnPlan): string {
  const [field] = path;
  if (!field) return "";
  const place = plan.columnsOf[field]?.[0];
  return place === undefined ? path.join(".") : (plan.titles[place] as string);
}
