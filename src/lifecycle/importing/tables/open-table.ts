import { CannotImport } from "../cannot-import.js";
import { ColumnDates } from "./column-dates.js";
import { openCsv } from "./csv-table.js";
import { isExcel, openExcel } from "./excel-table.js";
import { Bytes, type FileSource } from "./source.js";
import type { Table, TableOptions, TableRow } from "./table.js";

/** What an earlier program wrote where it could not read a letter. */
const LOST = "\uFFFD";

/** How much of what stands above the headings is told. */
const MOST_TOLD = 200;

/**
 * Reads a file of rows through once, so that a broken one is refused before anything is written: CSV and its kin in any encoding, or a
 * workbook of Excel. A text is never kept in memory, whatever its size.
 * @throws {CannotImport} when it is missing, empty, no table, or broken somewhere
 */
export async function openTable(source: FileSource, options: TableOptions = {}): Promise<Table> {
  const bytes = await Bytes.of(source, options.name);
  const text = isExcel(bytes) ? await openExcel(bytes, options) : await openCsv(bytes, options);
  const above: string[] = [];
  let headings: string[] | undefined;
  const filledColumns = new Set<number>();
  const dates = new ColumnDates();
  let rowCount = 0;
  const lost: number[] = [];
  for await (const { line, cells } of text.rows()) {
    if (!headings) {
      if (above.length < text.above) above.push(cells.filter((cell) => cell.trim()).join(" "));
      else headings = cells;
      continue;
    }
    rowCount += 1;
    if (cells.some((cell) => cell.includes(LOST))) lost.push(line);
    for (const [place, cell] of cells.entries()) {
      if (!cell) continue;
      filledColumns.add(place);
      dates.note(place, cell);
    }
  }
  if (!headings) throw new CannotImport(`${bytes.label} is empty.`);
  if (lost.length > 0)
    text.notes.push(
      `${lost.length} rows, the first in line ${lost[0]}, have the sign for a letter that was lost before the file came here (${LOST}). A better export has the letter.`,
    );
  const told = above.join(" / ");
  if (told)
    text.notes.push(`Above the headings stands, and is not taken: ${told.length > MOST_TOLD ? `${told.slice(0, MOST_TOLD)}...` : told}`);
  return {
    name: bytes.name,
    contentHash: await bytes.hash(text.sheet),
    bytes: bytes.size,
    headings,
    filledColumns,
    dates,
    rowCount,
    notes: text.notes,
    rows: (skip = 0) => rowsBehind(text.rows(), text.above + 1, skip, rowCount),
  };
}

async function* rowsBehind(
  rows: AsyncGenerator<{ line: number; cells: string[] }>,
  above: number,
  skip: number,
  count: number,
): AsyncGenerator<TableRow> {
  let number = -above;
  for await (const row of rows) {
    number += 1;
    if (number > skip && number <= count) yield { number, ...row };
  }
}
