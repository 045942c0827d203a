import { finished } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { prepared } from "./prepared.js";
import { queryTogether, type Statement } from "./sent-together.js";

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
  /** The rows may be there already, found by this column, and take these values then. */
  upsert?: string;
  /** SQL that writes them out of the rows as JSON, where that is more than to insert them. */
  sql?: (json: string) => string;
}

/** From so many new rows of one table on, COPY is worth the round trip of its own that every table then costs. */
const COPY_FROM_ROWS = 50;

const isCopied = ({ update, upsert, sql, rows }: TableWrite): boolean => !update && !upsert && !sql && rows.length >= COPY_FROM_ROWS;

/**
 * Rows that a transaction has to write, kept so that all of them are one statement. What is in one statement happens at once: no row may be
 * written twice by it, and what a row gives up, of that which no two may have, cannot go to another by it.
 */
export class PendingWrites {
  private writes: TableWrite[] = [];

  get isEmpty(): boolean {
    return this.writes.length === 0;
  }

  /** Whether the rows can be written by one statement with those that are here. */
  takes(more: TableWrite[]): boolean {
    const clashes = (write: TableWrite) => this.writes.some((one) => one.table === write.table && !(isPlain(one) && isPlain(write)));
    return !more.some((write) => isCopied(write) || clashes(write));
  }

  add(more: TableWrite[]): void {
    for (const write of more) {
      const alike = this.writes.find((one) => isPlain(one) && isPlain(write) && one.table === write.table && names(one) === names(write));
      if (alike && alike.rows.length + write.rows.length < COPY_FROM_ROWS) alike.rows = [...alike.rows, ...write.rows];
      else this.writes.push({ ...write });
    }
  }

  take(): TableWrite[] {
    return this.writes.splice(0);
  }
}

const isPlain = ({ update, upsert, sql }: TableWrite): boolean => !update && !upsert && !sql;

/** Writes rows of several tables: few by one statement, many by COPY, in the order given. A row may refer to those of tables before its own. */
export async function writeRows(connection: pg.PoolClient, writes: TableWrite[]): Promise<void> {
  const filled = writes.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return;
  if (!filled.some(isCopied)) await writeAtOnce(connection, filled);
  else for (const write of filled) await (isCopied(write) ? copy(connection, write) : writeAtOnce(connection, [write]));
}

/** The same, and commits: with the statement that writes the rows, where one does. */
export async function writeRowsAndCommit(connection: pg.PoolClient, writes: TableWrite[]): Promise<void> {
  const filled = writes.filter(({ rows }) => rows.length > 0);
  const isOneStatement = filled.length > 0 && !filled.some(isCopied);
  if (!isOneStatement) await writeRows(connection, filled);
  await queryTogether(connection, [...(isOneStatement ? [oneStatement(filled)] : []), { text: "commit" }]);
}

async function writeAtOnce(connection: pg.PoolClient, writes: TableWrite[]): Promise<void> {
  const statement = oneStatement(writes);
  await connection.query({ name: prepared(statement.text), ...statement });
}

/** The one statement that writes all these rows. */
function oneStatement(writes: TableWrite[]): Required<Statement> {
  const parts = writes.map((write, place) => `w${place} as (${statementOf(write, `$${place + 1}::jsonb`)})`);
  return { text: `with ${parts.join(", ")} select`, values: writes.map(({ rows }) => JSON.stringify(rows)) };
}

const statementOf = (write: TableWrite, json: string): string =>
  write.sql ? write.sql(json) : write.update ? update(write, json) : write.upsert ? upsert(write, write.upsert, json) : insert(write, json);

const names = ({ columns }: TableWrite, prefix = "") => columns.map(({ name }) => prefix + name).join(", ");

/** In the order of the rows, which for events is that of what happened. */
const insert = (write: TableWrite, json: string): string =>
  `insert into ${write.table} (${names(write)}) select ${names(write, "r.")}
   from jsonb_populate_recordset(null::${write.table}, ${json}) with ordinality as r order by r.ordinality`;

const upsert = (write: TableWrite, key: string, json: string): string =>
  `${insert(write, json)} on conflict (${key}) do update set (${names(write)}) = (${names(write, "excluded.")})`;

function update(write: TableWrite, json: string): string {
  const settings = write.columns.filter(({ name }) => name !== "id").map(({ name }) => `${name} = r.${name}`);
  return `update ${write.table} t set ${settings.join(", ")} from jsonb_populate_recordset(null::${write.table}, ${json}) r where t.id = r.id`;
}

async function copy(connection: pg.PoolClient, write: TableWrite): Promise<void> {
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
