import { stringify } from "csv-stringify/sync";
import { columnValue, onlyColumns } from "../views/columns.js";
import { ExportFormat, type ExportJob } from "./export-job.js";

const BYTE_ORDER_MARK = "\uFEFF";

/** What kind of file each format is, for the browser and for its name. */
export const FILE_TYPES: Record<ExportFormat, { contentType: string; extension: string }> = {
  CSV: { contentType: "text/csv; charset=utf-8; header=present", extension: "csv" },
  JSONL: { contentType: "application/jsonl; charset=utf-8", extension: "jsonl" },
};

const CSV = {
  record_delimiter: "windows",
  // What a spreadsheet would run as a formula gets a ' in front; numbers, minus and all, stay numbers.
  escape_formulas: true,
  // Of itself the library only quotes the line end that it writes, not one half of it.
  quoted_match: /[\r\n]/,
} as const;

/** Records, as GraphQL answers them, as the next part of the file; the first part begins with what stands above them all. */
export function fileContent(job: Pick<ExportJob, "format" | "columns" | "byteOrderMark">, records: unknown[], first: boolean): Buffer {
  if (job.format === ExportFormat.JSONL)
    return Buffer.from(records.map((record) => `${JSON.stringify(onlyColumns(record, job.columns))}\n`).join(""));
  const lines = records.map((record) => job.columns.map((column) => cellOf(columnValue(record, column))));
  const text = stringify(first ? [job.columns, ...lines] : lines, CSV);
  return Buffer.from(first && job.byteOrderMark ? BYTE_ORDER_MARK + text : text);
}

/** A value as a cell: nothing is empty, a list or object is JSON. */
function cellOf(value: unknown): string | number | null {
  if (value === null || typeof value === "number" || typeof value === "string") return value;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
