import { type FileHandle, open, rm } from "node:fs/promises";
import { CannotImport } from "./cannot-import.js";
import { ERROR_COLUMNS } from "./columns.js";

/** A row that was refused, and why. */
export interface RowError {
  line: number;
  /** The column of the file, or the field where no column stands for it; empty when it is about the whole row. */
  field: string;
  reason: string;
  cells: string[];
}

/**
 * The file of the rows that were refused. It is written up to a place that is committed with the rows (import-run.ts), so
 * that after a kill neither a refused row is missing in it nor one is in it twice.
 */
export class ErrorFile {
  private handle: FileHandle | undefined;

  constructor(
    readonly path: string,
    private readonly titles: string[],
  ) {}

  /**
   * Writes refusals behind the first `from` bytes, cuts off whatever stood there, and answers with the new end. Nothing
   * is made as long as there is no refusal.
   */
  async write(from: number, errors: RowError[]): Promise<number> {
    if (errors.length === 0 && !this.handle && from === 0) return 0;
    const handle = await this.open();
    const end = Math.min(from, (await handle.stat()).size);
    const lines = errors.map(({ line, field, reason, cells }) => csvLine([String(line), field, reason, ...cells]));
    const text = (end === 0 && errors.length > 0 ? [csvLine([...ERROR_COLUMNS, ...this.titles])] : []).concat(lines).join("");
    await handle.truncate(end);
    await handle.write(text, end);
    await handle.sync();
    return end + Buffer.byteLength(text);
  }

  /** @throws {CannotImport} when the place cannot be written to */
  async remove(): Promise<void> {
    await rm(this.path, { force: true }).catch((error: Error) => {
      throw new CannotImport(`The file of errors cannot be written: ${error.message}.`);
    });
  }

  async close(): Promise<void> {
    await this.handle?.close();
  }

  private async open(): Promise<FileHandle> {
    this.handle ??= await open(this.path, "r+").catch(() => open(this.path, "w+"));
    return this.handle;
  }
}

/** One line of CSV. What a spreadsheet would run as a formula gets a ' in front; the importer takes that off again. */
export const csvLine = (cells: string[]): string => `${cells.map(guard).map(quote).join(",")}\r\n`;

const guard = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
const quote = (cell: string): string => (/[",;\r\n\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
