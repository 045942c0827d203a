import { Readable } from "node:stream";
import { CsvError, type Info, parse } from "csv-parse";
import { CannotImport } from "../cannot-import.js";
import { type Encoding, encodingOf, textOf } from "./encoding.js";
import { CSV_OPTIONS, type Layout, layoutOf, withoutSeparatorLine } from "./layout.js";
import type { Bytes } from "./source.js";
import type { TableOptions } from "./table.js";

/** Rows of a text, with what was found out to read them. */
export interface CsvText {
  /** The sheet of a workbook that they are of. */
  sheet?: string;
  /** How many rows stand above the headings. */
  above: number;
  notes: string[];
  rows(): AsyncGenerator<{ line: number; cells: string[] }>;
}

/** A row that is larger has lost a quote somewhere; without an end the rest of the file would be one cell. */
const MOST_ROW_BYTES = 4_000_000;

const SEPARATOR_NAMES: Record<string, string> = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "vertical bars" };

/** @throws {CannotImport} when it is no text, or in no encoding that is known */
export async function openCsv(bytes: Bytes, { encoding: asked, isHeading = () => false }: TableOptions): Promise<CsvText> {
  const encoding = await encodingOf(bytes, asked);
  const head = await headOf(bytes, encoding);
  if (head.includes("\0"))
    throw new CannotImport(`${bytes.label} is not a text file. Save the table as "CSV UTF-8" or as .xlsx and try again.`);
  if (!head.trim()) throw new CannotImport(`${bytes.label} is empty.`);
  const layout = layoutOf(head, isHeading);
  return { above: layout.above, notes: notesOf(encoding, layout), rows: () => rowsOf(bytes, encoding, layout) };
}

function notesOf(encoding: Encoding, { separator, isSaid }: Layout): string[] {
  const notes =
    encoding.name === "UTF-8"
      ? []
      : [`Read as ${encoding.name}${encoding.isCertain ? "" : ", as its bytes suggest; --encoding says otherwise"}.`];
  const between = SEPARATOR_NAMES[separator] ?? `"${separator}"`;
  return isSaid || between !== "commas" ? [...notes, `Cells stand between ${between}${isSaid ? ", as its first line says" : ""}.`] : notes;
}

async function headOf(bytes: Bytes, encoding: Encoding): Promise<string> {
  for await (const text of textOf(bytes, encoding)) if (text) return text;
  return "";
}

async function* withoutMark(texts: AsyncGenerator<string>): AsyncGenerator<string> {
  let isFirst = true;
  for await (const text of texts) {
    if (!text) continue;
    yield isFirst ? withoutSeparatorLine(text.replace(/^\uFEFF/, "")) : text;
    isFirst = false;
  }
}

async function* rowsOf(bytes: Bytes, encoding: Encoding, { separator }: Layout): AsyncGenerator<{ line: number; cells: string[] }> {
  const parser = parse({ ...CSV_OPTIONS, delimiter: separator, info: true, max_record_size: MOST_ROW_BYTES });
  const source = Readable.from(withoutMark(textOf(bytes, encoding)), { objectMode: true });
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  let quotedLineEnds = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      // csv-parse counts a CRLF within quotes as two lines, and tells the line that a row ends in.
      let lineBreaks = 0;
      for (const cell of record) {
        if (!cell.includes("\n") && !cell.includes("\r")) continue;
        quotedLineEnds += cell.split("\r\n").length - 1;
        lineBreaks += cell.split(/\r\n|\n|\r/).length - 1;
      }
      yield { line: info.lines - quotedLineEnds - lineBreaks, cells: record };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new CannotImport(`${bytes.label} is broken: ${explain(error)}`);
    throw error;
  } finally {
    source.destroy();
  }
}

function explain(error: CsvError): string {
  const line = typeof error.lines === "number" ? ` Look from line ${error.lines} upwards.` : "";
  if (error.code === "CSV_QUOTE_NOT_CLOSED" || error.code === "CSV_MAX_RECORD_SIZE")
    return `a quote (") is opened and never closed.${line}`;
  return `${error.message}.`;
}
