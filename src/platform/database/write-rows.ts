import { finished } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";
import type { Transaction } from "./transaction.js";

export interface WrittenColumn {
  name: string;
  /** How COPY has to spell it; plain by default. */
  type?: "json" | "array";
}

/** Rows of one table, each with a value for every column. */
export interface TableWrite {
  table: string;
  columns: WrittenColumn[];
  rows: Record<string, unknown>[];
  /** The rows are there already and take these values, found by `id`. */
  update?: boolean;
}

/** From so many new rows of one table on, COPY is worth the round trip of its own that every table then costs. */
const COPY_FROM_ROWS = 50;

/** Writes rows of several tables: few by one statement, many by COPY, in the order given. A row may refer to those of tables before its own. */
export async function writeRows(tx: Transaction, writes: TableWrite[]): Promise<void> {
  const filled = writes.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return;
  const together = oneStatement(filled);
  if (together) await tx.sql(together.text, together.values);
  else for (const write of filled) await (write.update ? writeRows(tx, [write]) : copy(tx, write));
}

/** The one statement that writes all these rows; null where there are none, or so many that COPY is worth its round trips. */
function oneStatement(writes: TableWrite[]): { text: string; values: string[] } | null {
  const filled = writes.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0 || filled.some(({ update, rows }) => !update && rows.length >= COPY_FROM_ROWS)) return null;
  const parts = filled.map((write, place) => `w${place} as (${write.update ? update(write, place + 1) : insert(write, place + 1)})`);
  return { text: `with ${parts.join(", ")} select`, values: filled.map(({ rows }) => JSON.stringify(rows)) };
}

const names = ({ columns }: TableWrite, prefix = "") => columns.map(({ name }) => prefix + name).join(", ");

/** In the order of the rows, which for events is that of what happened. */
const insert = (write: TableWrite, parameter: number): string =>
  `insert into ${write.table} (${names(write)}) select ${names(write, "r.")}
   from jsonb_populate_recordset(null::${write.table}, $${parameter}::jsonb) with ordinality as r order by r.ordinality`;

function update(write: TableWrite, parameter: number): string {
  const settings = write.columns.filter(({ name }) => name !== "id").map(({ name }) => `${name} = r.${name}`);
  return `update ${write.table} t set ${settings.join(", ")} from jsonb_populate_recordset(null::${write.table}, $${parameter}::jsonb) r where t.id = r.id`;
}

async function copy(tx: Transaction, write: TableWrite): Promise<void> {
  const connection = await tx.connection();
  const stream = connection.query(copyFrom(`copy ${write.table} (${names(write)}) from stdin`));
  stream.end(write.rows.map((row) => write.columns.map((column) => copied(row[column.name], column)).join("\t")).join("\n"));
  await finished(stream);
}

/** A value in the text format of COPY. */
function copied(value: unknown, { type }: WrittenColumn): string {
  if (value === null || value === undefined) return "\\N";
  if (value instanceof Date) return value.toISOString();
  const text = type === "json" ? JSON.stringify(value) : type === "array" ? arrayLiteral(value as string[]) : String(value);
  return escaped(text);
}

const ESCAPES: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const escaped = (text: string): string => (/[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (mark) => ESCAPES[mark] as string) : text);

const arrayLiteral = (texts: string[]): string => `{${texts.map((text) => `"${text.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
