import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { Unzip, UnzipInflate, UnzipPassThrough } from "fflate";
import { CannotImport } from "../cannot-import.js";
import type { CsvText } from "./csv-table.js";
import type { ExcelRequest } from "./excel-worker.js";
import { headingRow, headingsIn, isFilled } from "./layout.js";
import type { Bytes } from "./source.js";
import type { TableOptions } from "./table.js";

/** What a workbook may be, so that no file takes the memory of the server: as it comes, and unpacked. Larger ones are imported as CSV. */
const MOST_BYTES = 50_000_000;
const MOST_UNPACKED_BYTES = 300_000_000;
const MOST_HEAP_MB = 1024;

/** Rows that are handed over at a time. */
const ROWS_IN_A_TURN = 500;
/** Of these the headings are one. */
const FIRST_ROWS = 30;

const isZip = (head: Buffer) => head.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004"));
const isOldOffice = (head: Buffer) => head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));

/** Whether a file is a workbook, by how it begins. */
export const isExcel = ({ head }: Bytes): boolean => isZip(head) || isOldOffice(head);

interface Sheet {
  name: string;
  /** How it begins. */
  rows: string[][];
  count: number;
}

const tooLarge = (label: string) =>
  new CannotImport(`${label} is too large for a workbook to be read. Save the sheet as "CSV UTF-8" and import that.`);

/** @throws {CannotImport} when it is no workbook, protected, too large, or without the sheet that is asked for */
export async function openExcel(bytes: Bytes, { sheet: asked, isHeading = () => false }: TableOptions): Promise<CsvText> {
  if (isOldOffice(bytes.head))
    throw new CannotImport(
      `${bytes.label} is a workbook of an old Excel, or one with a password. Save it as .xlsx without a password and try again.`,
    );
  if (bytes.size > MOST_BYTES) throw tooLarge(bytes.label);
  const content = await bytes.whole();
  refuseBomb(content, bytes.label);
  const workbook = new Workbook(content, bytes.label);
  const sheets = await workbook.ask<Sheet[]>("sheets").finally(() => workbook.close());
  const { name, rows } = choose(sheets, asked, isHeading, bytes.label);
  const others = sheets.filter((sheet) => sheet.name !== name && sheet.count > 0).map((sheet) => `"${sheet.name}"`);
  return {
    sheet: name,
    above: headingRow(rows.filter(isFilled).slice(0, FIRST_ROWS), isHeading),
    notes: others.length > 0 ? [`Read is the sheet "${name}". There is also ${others.join(", ")}; --sheet takes another.`] : [],
    rows: () => rowsOf(content, name, bytes.label),
  };
}

/** The sheet that was asked for, by name or number; else the one whose headings are known best, the first of those that have rows. */
function choose(sheets: Sheet[], asked: string | undefined, isHeading: (title: string) => boolean, label: string): Sheet {
  const filled = sheets.filter(({ rows }) => rows.some(isFilled));
  if (asked !== undefined) {
    const found = sheets.find(({ name }) => name.toLowerCase() === asked.toLowerCase()) ?? sheets[Number(asked) - 1];
    if (!found) throw new CannotImport(`${label} has no sheet "${asked}". It has ${sheets.map(({ name }) => `"${name}"`).join(", ")}.`);
    if (!filled.includes(found)) throw new CannotImport(`The sheet "${found.name}" of ${label} is empty.`);
    return found;
  }
  const [best] = filled.toSorted((one, other) => knownIn(other, isHeading) - knownIn(one, isHeading));
  if (!best) throw new CannotImport(`${label} is empty.`);
  return best;
}

const knownIn = ({ rows }: Sheet, isHeading: (title: string) => boolean): number => {
  const filled = rows.filter(isFilled).slice(0, FIRST_ROWS);
  return headingsIn(filled[headingRow(filled, isHeading)] ?? [], isHeading);
};

/** A sheet's rows, from a thread that lives as long as somebody reads. */
async function* rowsOf(content: Buffer, sheet: string, label: string): AsyncGenerator<{ line: number; cells: string[] }> {
  const workbook = new Workbook(content, label, sheet);
  try {
    for (let from = 0; ; from += ROWS_IN_A_TURN) {
      const rows = await workbook.ask<string[][]>({ from, to: from + ROWS_IN_A_TURN });
      if (rows.length === 0) return;
      for (const [place, cells] of rows.entries()) if (isFilled(cells)) yield { line: from + place + 1, cells };
    }
  } finally {
    await workbook.close();
  }
}

/** A workbook that is unpacked in a thread of its own, whose memory is limited. */
class Workbook {
  private readonly worker: Worker;
  private readonly failed: Promise<never>;

  constructor(content: Buffer, label: string, sheet: string | null = null) {
    this.worker = new Worker(new URL("./excel-worker.js", import.meta.url), {
      workerData: { content, sheet },
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    });
    this.failed = once(this.worker, "error").then(([error]) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") throw tooLarge(label);
      throw new CannotImport(`${label} is no workbook that can be read: ${error.message}. Save it again as .xlsx, or as "CSV UTF-8".`);
    });
    this.failed.catch(() => {});
  }

  async ask<Answer>(request: ExcelRequest): Promise<Answer> {
    this.worker.postMessage(request);
    const answered = once(this.worker, "message").catch(() => this.failed);
    const [answer] = await Promise.race([answered, this.failed]);
    return answer;
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}

/**
 * Counts what a workbook would be unpacked, without keeping it: what its directory says may be a lie.
 * @throws {CannotImport} when it is too much
 */
function refuseBomb(content: Buffer, label: string): void {
  let unpacked = 0;
  const unzip = new Unzip((file) => {
    file.ondata = (error, data) => {
      if (error) throw new CannotImport(`${label} is damaged: ${error.message}.`);
      unpacked += data.length;
      if (unpacked > MOST_UNPACKED_BYTES) throw tooLarge(label);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  for (let from = 0; from < content.length; from += 65_536)
    unzip.push(content.subarray(from, from + 65_536), from + 65_536 >= content.length);
}
