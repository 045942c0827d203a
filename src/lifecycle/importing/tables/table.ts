import type { ColumnDates } from "./column-dates.js";

/** A file of rows that has been read through once: it is whole, it is text, and it has headings. */
export interface Table {
  /** The name without folders. */
  name: string;
  /** SHA-256 of the content, and of the name of the sheet of a workbook: the same rows under another name are the same file. */
  contentHash: string;
  bytes: number;
  /** The cells of the row that names the columns. */
  headings: string[];
  /** The places of the columns that have something in some row. */
  filledColumns: Set<number>;
  /** In which order each column has day, month and year, where its cells tell; by place. */
  dates: ColumnDates;
  /** How many rows follow the headings; those that are empty do not count. */
  rowCount: number;
  /** What was found out and might be wrong, in sentences for the report: the encoding, lines above the headings, other sheets. */
  notes: string[];
  /** The rows behind the first `skip` ones, one after the other; as often as it takes. */
  rows(skip?: number): AsyncGenerator<TableRow>;
}

export interface TableRow {
  /** From 1, for the first below the headings. */
  number: number;
  /** The line of the file, or of the sheet, that it begins in. */
  line: number;
  cells: string[];
}

export interface TableOptions {
  /** What the file is called, where its content is given. */
  name?: string;
  /** In which encoding a text is, where it does not say. */
  encoding?: string;
  /** Which sheet of a workbook, by its name or its number from 1. */
  sheet?: string;
  /** Whether a title, in its plain form, is likely to be a heading: the headings may have other lines above them. */
  isHeading?(plainTitle: string): boolean;
}
