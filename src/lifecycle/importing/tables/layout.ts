import { parse } from "csv-parse/sync";
import { plainTitle } from "../title.js";

/** What can stand between the cells of a line. */
export const SEPARATORS = [",", ";", "\t", "|"] as const;

/** So many rows at the start may be something else than the table: a title, when it was written, filters. */
const MOST_ABOVE = 30;

/** Excel's own line: it says what separates the cells, and is no row. */
const SEPARATOR_LINE = /^"?sep=([^\r\n"])"?\r?\n?/i;

/** Where the table begins. */
export interface Layout {
  separator: string;
  /** Whether the first line says so (`sep=;`). */
  isSaid: boolean;
  /** How many rows that are not empty stand above the headings. */
  above: number;
}

type IsHeading = (plainTitle: string) => boolean;

const filled = (row: string[]): string[] => row.filter((cell) => cell.trim() !== "");

/** Rows of which a cell or more says something. */
export const isFilled = (row: string[]): boolean => row.some((cell) => cell.trim() !== "");

/** How many different known headings a row has. */
export const headingsIn = (row: string[], isHeading: IsHeading): number =>
  new Set(row.map(plainTitle).filter((title) => title !== "" && isHeading(title))).size;

/**
 * Which of the first rows has the headings: the one with most that are known, if it has two of them; else the first that fills at least
 * half as many cells as the widest.
 */
export function headingRow(rows: string[][], isHeading: IsHeading): number {
  const known = rows.map((row) => headingsIn(row, isHeading));
  const most = Math.max(...known);
  if (most >= 2) return known.indexOf(most);
  const widest = Math.max(...rows.map((row) => filled(row).length));
  return Math.max(
    0,
    rows.findIndex((row) => filled(row).length * 2 > widest),
  );
}

/** What separates the cells, and where the headings are, by how the text begins. */
export function layoutOf(head: string, isHeading: IsHeading): Layout {
  const said = SEPARATOR_LINE.exec(head)?.[1];
  const text = head.replace(SEPARATOR_LINE, "");
  const candidates = said ? [said] : SEPARATORS;
  const [best] = candidates
    .map((separator) => judge(firstRows(text, separator), separator, isHeading))
    .sort((one, other) => other.known - one.known || other.alike - one.alike || other.width - one.width);
  return { separator: best?.separator ?? ",", isSaid: said !== undefined, above: best?.above ?? 0 };
}

/** How well a separator explains rows: by known headings, by how many rows are as wide as the headings. */
function judge(rows: string[][], separator: string, isHeading: IsHeading) {
  if (rows.length === 0) return { separator, above: 0, known: 0, alike: 0, width: 0 };
  const above = headingRow(rows, isHeading);
  const headings = rows[above] as string[];
  const width = headings.length;
  const alike = width === 1 ? 0 : rows.filter((row) => row.length === width).length / rows.length;
  return { separator, above, known: headingsIn(headings, isHeading), alike, width: width === 1 ? 0 : width };
}

function firstRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  try {
    parse(text, {
      ...CSV_OPTIONS,
      delimiter: separator,
      to: MOST_ABOVE,
      on_record: (row: string[]) => {
        if (rows.push(row) > MOST_ABOVE) return null;
        return row;
      },
    });
  } catch {
    // What is cut off within a quote has told enough; a file that is broken is refused when it is read through.
  }
  return rows;
}

/** How CSV is read, whoever wrote it. */
export const CSV_OPTIONS = {
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: true,
  skip_records_with_empty_values: true,
};

/** What is read instead of the line that names the separator: an empty one, so that lines keep their numbers. */
export const withoutSeparatorLine = (head: string): string => head.replace(SEPARATOR_LINE, "\n");
