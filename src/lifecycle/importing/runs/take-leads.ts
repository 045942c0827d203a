import { setImmediate } from "node:timers/promises";
import { toId } from "../../../platform/database/id.js";
import { Refusal } from "../../../platform/errors.js";
import { UpdateLeadRow } from "../../../records/leads/lead.inputs.js";
import { Lead } from "../../../records/leads/lead.js";
import { type Captured, CaptureOutcome } from "../../capture/capture-outcome.js";
import { updateLeads } from "../../capture/edit-lead.js";
import { captureTogether, rowErrorOf } from "../import-leads.js";
import { type ReadRow, type RowSettings, readRow } from "../read-row.js";
import { OnDuplicate, RowOutcome } from "./import-enums.js";
import type { Writing } from "./kind-writers.js";
import { References } from "./references.js";
import type { FileRow, RowResult } from "./take-rows.js";

/** Rows that are read in one go; requests get their turn between them. */
const ROWS_IN_A_TURN = 10;

export interface LeadWriting extends Pick<Writing, "tx" | "viewer" | "onDuplicate"> {
  settings: RowSettings;
  /** Of a dry run: what the captures would have come to if the batches before were committed. */
  resultsOf?(reads: ReadRow[], results: (Captured | Refusal)[]): Promise<(Captured | Refusal)[]>;
}

/** Takes rows of leads in, all at once. */
export async function takeLeadRows(at: LeadWriting, rows: FileRow[]): Promise<RowResult[]> {
  const results = new Map<FileRow, RowResult>();
  const read: { row: FileRow; read: ReadRow }[] = [];
  for (const [nth, row] of rows.entries()) {
    if (nth % ROWS_IN_A_TURN === 0) await setImmediate();
    await readRow(row.cells, at.settings, at.tx.now).then(
      (one) => read.push({ row, read: one }),
      (error) => results.set(row, refusedBy(error, row, at)),
    );
  }
  const known = at.onDuplicate === OnDuplicate.FILL ? new Map<FileRow, string>() : await knownLeads(at, read);
  for (const [row, result] of await takeKnown(at, read, known)) results.set(row, result);
  const others = read.filter(({ row }) => !known.has(row));
  const reads = others.map((one) => one.read);
  const captured = await captureTogether(at.tx, reads, at.viewer);
  const outcomes = at.resultsOf ? await at.resultsOf(reads, captured) : captured;
  for (const [nth, { row }] of others.entries()) results.set(row, resultOf(outcomes[nth] as Captured | Refusal, row, at));
  return rows.map((row) => results.get(row) as RowResult);
}

function resultOf(captured: Captured | Refusal, row: FileRow, at: LeadWriting): RowResult {
  if (captured instanceof Refusal) return refusedBy(captured, row, at);
  const outcome = captured.outcome === CaptureOutcome.CREATED ? RowOutcome.CREATED : RowOutcome.UPDATED;
  return { row, outcome, recordId: toId(Lead.prefix, captured.lead.id), problem: null };
}

function refusedBy(error: unknown, row: FileRow, { settings }: LeadWriting): RowResult {
  const { field, reason } = rowErrorOf(error, row, settings.plan);
  return { row, outcome: RowOutcome.REFUSED, recordId: null, problem: { field, reason } };
}

/** The leads that rows are about: by what the system calls them, else by their addresses. Who is only alike is captured, as always. */
async function knownLeads({ tx, viewer, settings }: LeadWriting, read: { row: FileRow; read: ReadRow }[]): Promise<Map<FileRow, string>> {
  const textsOf = ({ input: { externalId, email } }: ReadRow) => [externalId?.value, email].filter((text) => typeof text === "string");
  const names = read.flatMap((one) => textsOf(one.read).map((text) => ({ kinds: ["lead"] as const, text })));
  const references = await References.of(tx, viewer, settings.plan.system, names);
  return new Map(
    read.flatMap(({ row, read: one }): [FileRow, string][] => {
      const found = textsOf(one).map((text) => references.find({ kinds: ["lead"], text }));
      const [first] = found.filter((ids) => ids.length === 1);
      return first ? [[row, first[0] as string]] : [];
    }),
  );
}

/** Changes leads that are known, or leaves them. */
async function takeKnown(
  at: LeadWriting,
  read: { row: FileRow; read: ReadRow }[],
  known: Map<FileRow, string>,
): Promise<[FileRow, RowResult][]> {
  const rows = read.filter(({ row }) => known.has(row));
  const idOf = (row: FileRow) => known.get(row) as string;
  if (at.onDuplicate === OnDuplicate.SKIP)
    return rows.map(({ row }) => [row, { row, outcome: RowOutcome.SKIPPED, recordId: idOf(row), problem: null }]);
  const updated: [FileRow, RowResult][] = [];
  // Rows about one lead are done one after the other: each pass does the first that is left of each.
  for (let left = rows; left.length > 0; ) {
    const now = left.filter(({ row }, nth) => left.findIndex((other) => idOf(other.row) === idOf(row)) === nth);
    const inputs = now.map(({ row, read: { input } }) => changesOf(idOf(row), input));
    const changed = await updateLeads(at.tx, at.viewer, inputs);
    for (const [nth, { row }] of now.entries()) {
      const lead = changed[nth];
      const isRefused = lead instanceof Refusal;
      updated.push([row, isRefused ? refusedBy(lead, row, at) : { row, outcome: RowOutcome.UPDATED, recordId: idOf(row), problem: null }]);
    }
    left = left.filter((one) => !now.includes(one));
  }
  return updated;
}

/** What a change of a lead takes of what a capture has. */
function changesOf(leadId: string, input: ReadRow["input"]): UpdateLeadRow {
  const { campaign: _, attribution: __, consents: ___, externalId: ____, source: _____, ...details } = input;
  return Object.assign(new UpdateLeadRow(), details, { leadId, allowDuplicates: true });
}
