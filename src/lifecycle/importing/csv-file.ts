import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream";
import { CsvError, type Info, type Options, parse } from "csv-parse";
import { CannotImport } from "./cannot-import.js";

/** A file of rows that has been read through once: it is whole, it is text, and it has a header. */
export interface CsvFile {
  path: string;
  /** The name without folders. */
  name: string;
  /** SHA-256 of the content: the same leads under another name are the same file. */
  contentHash: string;
  bytes: number;
  delimiter: string;
  header: string[];
  /** The places of the columns that have something in some row. */
  filledColumns: Set<number>;
  /** How many rows follow the header; lines that are empty do not count. */
  rowCount: number;
}

export interface CsvRow {
  /** From 1, for the first below the header. */
  number: number;
  /** The line of the file that it begins in. */
  line: number;
  cells: string[];
  /** How much of the file has been read with it. */
  bytesRead: number;
}

/** A row that is larger has lost a quote somewhere; without an end the rest of the file would be one cell. */
const MOST_ROW_BYTES = 4_000_000;

/** Enough to find the separator in the first line. */
const HEAD_BYTES = 65_536;

/**
 * Reads the file through once, without keeping it, so that a broken one is refused before anything is written.
 * @throws {CannotImport} when it is missing, empty, no text in UTF-8, or broken somewhere
 */
export async function inspectCsv(file: string): Promise<CsvFile> {
  const delimiter = delimiterOf(await readHead(file));
  const hash = createHash("sha256");
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let bytes = 0;
  const decode = (chunk?: Buffer) => {
    const from = bytes;
    bytes += chunk?.length ?? 0;
    try {
      if (chunk) decoder.decode(chunk, { stream: true });
      else decoder.decode();
    } catch {
      throw new CannotImport(
        `${file} is not UTF-8 ${chunk ? `from byte ${from} on` : "at its end"}. Save it as "CSV UTF-8" and try again.`,
      );
    }
  };
  const check = (chunk: Buffer) => {
    hash.update(chunk);
    decode(chunk);
  };
  let header: string[] | undefined;
  const filledColumns = new Set<number>();
  let rowCount = 0;
  for await (const { cells } of recordsOf(file, { delimiter, check })) {
    if (!header) {
      header = cells;
      continue;
    }
    rowCount += 1;
    for (const [place, cell] of cells.entries()) if (cell) filledColumns.add(place);
  }
  // The last character may lack its end.
  decode();
  if (!header) throw new CannotImport(`${file} is empty.`);
  return { path: file, name: path.basename(file), contentHash: hash.digest("hex"), bytes, delimiter, header, filledColumns, rowCount };
}

/** The rows behind the first `skip` ones, one after the other. */
export async function* rowsOf(file: CsvFile, skip: number): AsyncGenerator<CsvRow> {
  let number = -1;
  // What has been added to the file since it was inspected is not read.
  for await (const record of recordsOf(file.path, { delimiter: file.delimiter, bytes: file.bytes })) {
    number += 1;
    if (number > skip) yield { number, ...record };
  }
}

interface Reading {
  delimiter: string;
  bytes?: number;
  check?: (chunk: Buffer) => void;
}

async function* recordsOf(file: string, { delimiter, bytes, check }: Reading): AsyncGenerator<Omit<CsvRow, "number">> {
  const options: Options = {
    delimiter,
    bom: true,
    info: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: MOST_ROW_BYTES,
  };
  const parser = parse(options);
  const source = createReadStream(file, bytes === undefined ? {} : { end: Math.max(0, bytes - 1) });
  pipeline(source, checked(check), parser, () => {});
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
      yield { line: info.lines - quotedLineEnds - lineBreaks, cells: record, bytesRead: info.bytes };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new CannotImport(`${file} is broken: ${explain(error)}`);
    throw error;
  } finally {
    source.destroy();
  }
}

const checked = (check: Reading["check"]) =>
  async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      check?.(chunk);
      yield chunk;
    }
  };

function explain(error: CsvError): string {
  const line = typeof error.lines === "number" ? ` Look from line ${error.lines} upwards.` : "";
  if (error.code === "CSV_QUOTE_NOT_CLOSED" || error.code === "CSV_MAX_RECORD_SIZE")
    return `a quote (") is opened and never closed.${line}`;
  return `${error.message}.`;
}

async function readHead(file: string): Promise<string> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw new CannotImport(error.code === "ENOENT" ? `There is no file ${file}.` : `${file} cannot be read: ${error.message}.`);
  });
  try {
    if (!(await handle.stat()).isFile()) throw new CannotImport(`${file} is not a file.`);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.subarray(0, bytesRead);
    if (head.includes(0)) throw new CannotImport(`${file} is not a text file. Save the table as "CSV UTF-8" and try again.`);
    const text = head.toString("utf8").replace(/^\uFEFF/, "");
    if (!text.trim()) throw new CannotImport(`${file} is empty.`);
    return text;
  } finally {
    await handle.close();
  }
}

/** What separates the cells: whichever of comma, semicolon and tab the first line has most of, outside of quotes. */
export function delimiterOf(head: string): string {
  const titles = head.replace(/"(?:[^"]|"")*"/g, "");
  const line = titles.trimStart().split(/\r|\n/, 1)[0] ?? "";
  const [best] = [",", ";", "\t"].sort((left, right) => line.split(right).length - line.split(left).length);
  return best as string;
}
