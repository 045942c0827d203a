import { parentPort, workerData } from "node:worker_threads";
import readWorkbook from "read-excel-file/node";

// A workbook is unpacked as a whole, so this is a thread of its own: it has a limit of memory, and the process goes on meanwhile.

type CellValue = string | number | boolean | Date | null;

/** What is asked of the thread: the names of the sheets, or rows of one. */
export type ExcelRequest = { from: number; to: number } | "sheets";

const port = parentPort as NonNullable<typeof parentPort>;
const { content, sheet } = workerData as { content: Uint8Array; sheet: string | null };

/** A cell as it was meant: days and times as ISO 8601 has them, numbers with all their digits. */
function textOf(value: CellValue): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return timeOf(value);
  if (typeof value === "number") return numberOf(value);
  return String(value);
}

/** The day that times of day without one are of. */
const NO_DAY = "1899-12-30 ";

/** Sheets have no zones: midnight is a day. Their times are parts of a day, and are rounded to the second. */
function timeOf(time: Date): string {
  const rounded = new Date(Math.round(time.getTime() / 1000) * 1000);
  if (Number.isNaN(rounded.getTime())) return "";
  return rounded.toISOString().replace("T00:00:00.000Z", "").replace(".000Z", "").replace("T", " ").replace(NO_DAY, "");
}

/** Sums in a sheet end in errors of binary fractions (0.30000000000000004); it shows 15 digits. */
function numberOf(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 0 });
  return String(Number(value.toPrecision(15)));
}

const workbook = (await readWorkbook(Buffer.from(content))) as { sheet: string; data: CellValue[][] }[];
const rows = workbook.find(({ sheet: name }) => name === sheet)?.data ?? [];

port.on("message", (request: ExcelRequest) => {
  if (request === "sheets")
    port.postMessage(
      workbook.map(({ sheet: name, data }) => ({ name, rows: data.slice(0, 50).map((row) => row.map(textOf)), count: data.length })),
    );
  else port.postMessage(rows.slice(request.from, request.to).map((row) => row.map(textOf)));
});
