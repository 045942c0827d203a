import { toId } from "../../platform/database/id.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { Refusal } from "../../platform/errors.js";
import { RestoreBlockedError, RestoreObstacle } from "./bin.errors.js";
import type { Row } from "./deleted-record.js";
import { metadataOf, propertyOf } from "./rows.js";

export interface TableRows {
  table: string;
  rows: Row[];
}

interface Reference {
  table: string;
  column: string;
  target: string;
  required: boolean;
}

/** Which columns name which tables, by the foreign keys of the database. */
const REFERENCES = `
  select c.conrelid::regclass::text as table, a.attname as column, c.confrelid::regclass::text as target, a.attnotnull as required
  from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
  where c.contype = 'f' and c.conrelid = any($1::text[]::regclass[])`;

/**
 * The rows as they can be stored again: what they name may have been merged since, and is the survivor then; or be gone for good, and is
 * named no more. A row that cannot be without it is gone as well.
 * @throws {Refusal} RESTORE_BLOCKED when something that they name is in the bin, or the record itself cannot be without what is gone
 */
export async function settleReferences(tx: Transaction, tables: TableRows[], path: string[]): Promise<TableRows[]> {
  const obstacles: RestoreObstacle[] = [];
  const settled = await withoutMissing(tx, tables, (reference, id, isOwnRow) => {
    if (id !== null || (reference.required && isOwnRow)) obstacles.push(lacking(tx, reference, id));
  });
  if (obstacles.length > 0) throw new Refusal(new RestoreBlockedError(distinct(obstacles), path));
  return settled;
}

/**
 * The same, whatever is missing.
 * @param missing told of each; with its uuid when it is in the bin
 */
export async function withoutMissing(
  tx: Transaction,
  tables: TableRows[],
  missing: (reference: Reference, id: string | null, isOwnRow: boolean) => void = () => {},
): Promise<TableRows[]> {
  const references = await tx.sql<Reference>(REFERENCES, [tables.map(({ table }) => table)]);
  const own = new Set(tables.flatMap(({ rows }) => rows.flatMap(({ id }) => id ?? [])));
  const settled = tables.map(({ table, rows }) => ({ table, rows: rows.map((row) => ({ ...row })) }));
  for (const reference of references)
    for (const part of settled.filter(({ table }) => table === reference.table))
      await settle(tx, reference, part, own, (id) => missing(reference, id, part === settled[0]));
  for (const { table, column } of references.filter(({ required }) => required))
    for (const part of settled.slice(1).filter((each) => each.table === table)) part.rows = part.rows.filter((row) => row[column] !== null);
  await dropPairs(tx, settled, own);
  return settled;
}

/** Has the rows of one table name what is there. */
async function settle(
  tx: Transaction,
  { column, target }: Reference,
  { rows }: TableRows,
  own: Set<string>,
  missing: (id: string | null) => void,
): Promise<void> {
  const named = [...new Set(rows.flatMap((row): string[] => row[column] ?? []))].filter((id) => !own.has(id));
  if (named.length === 0) return;
  const present = await presentIds(tx, target, named);
  for (const row of rows.filter((each) => named.includes(each[column]))) {
    const now = present.get(row[column]);
    if (!now?.id) missing(now?.deleted ? row[column] : null);
    row[column] = now?.id ?? null;
  }
}

/** What ids stand for now; those of what is gone for good are left out. */
async function presentIds(tx: Transaction, target: string, ids: string[]): Promise<Map<string, { id: string | null; deleted: boolean }>> {
  const rows = await tx.sql<{ asked: string; id: string | null; deleted: boolean }>(
    `select asked, t.id, d.id is not null as deleted from unnest($1::uuid[]) asked
     left join merged_record m on m.id = asked left join ${target} t on t.id = coalesce(m.survivor_id, asked)
     left join deleted_record d on d.id = asked where t.id is not null or d.id is not null`,
    [ids],
  );
  return new Map(rows.map(({ asked, id, deleted }) => [asked, { id, deleted: deleted && id === null }]));
}

function lacking(tx: Transaction, { table, column, target }: Reference, id: string | null): RestoreObstacle {
  const { prefix } = metadataOf(tx, target).target as { prefix?: string };
  const field = propertyOf(metadataOf(tx, table), column).replace(/Id$/, "");
  return Object.assign(new RestoreObstacle(), { field, recordId: id && prefix ? toId(prefix, id) : null, deleted: id !== null });
}

/** A pair of records that may be the same is none without the other; it has no foreign key. */
async function dropPairs(tx: Transaction, tables: TableRows[], own: Set<string>): Promise<void> {
  const kind = tables[0]?.table as string;
  for (const part of tables.filter(({ table }) => table === "possible_duplicate")) {
    const ids = part.rows.flatMap(({ first_id, second_id }) => [first_id, second_id]);
    const there = await tx.sql<{ id: string }>(`select id from ${kind} where id = any($1::uuid[])`, [ids]);
    const known = new Set([...there.map(({ id }) => id), ...own]);
    part.rows = part.rows.filter(({ first_id, second_id }) => known.has(first_id) && known.has(second_id));
  }
}

interface UniqueIndex {
  name: string;
  keys: string[];
  condition: string | null;
}

const UNIQUE = `
  select i.indexrelid::regclass::text as name, pg_get_expr(i.indpred, i.indrelid) as condition,
    array(select pg_get_indexdef(i.indexrelid, n, true) from generate_series(1, i.indnkeyatts) n) as keys
  from pg_index i where i.indrelid = $1::regclass and i.indisunique and not i.indisprimary`;

/** What others have by now of what no two records may have: whatever index of the database says so. */
export async function takenValues(tx: Transaction, tables: TableRows[]): Promise<{ row: string; obstacle: RestoreObstacle }[]> {
  const taken: { row: string; obstacle: RestoreObstacle }[] = [];
  for (const { table, rows } of tables) {
    if (rows.length === 0) continue;
    for (const index of await tx.sql<UniqueIndex>(UNIQUE, [table])) {
      const found = await tx.sql<{ id: string; lead: string | null; row: string }>(clashSql(table, index), [JSON.stringify(rows)]);
      for (const { id, lead, row } of found) taken.push({ row, obstacle: holder(tx, table, index, lead, id) });
    }
  }
  return taken;
}

/** The expressions of the index stand in both halves as the database wrote them down, so they mean the same columns. */
function clashSql(table: string, { keys, condition }: UniqueIndex): string {
  const columns = keys.map((key, nth) => `${key} as k${nth}`).join(", ");
  const lead = table === "lead_external_id" ? "lead_id" : "null::uuid";
  const half = (from: string) => `(select id, ${lead} as lead, ${columns} from ${from}${condition ? ` where ${condition}` : ""})`;
  const same = keys.map((_key, nth) => `here.k${nth} = back.k${nth}`).join(" and ");
  return `select here.id, here.lead, back.id as row from ${half(table)} here join ${half(`jsonb_populate_recordset(null::${table}, $1::jsonb)`)} back on ${same}`;
}

function holder(tx: Transaction, table: string, { name, keys }: UniqueIndex, lead: string | null, id: string): RestoreObstacle {
  const { prefix } = metadataOf(tx, table).target as { prefix?: string };
  const recordId = lead ? toId("lead", lead) : prefix ? toId(prefix, id) : null;
  return Object.assign(new RestoreObstacle(), { field: fieldOf(tx, table, name, keys), recordId, deleted: false });
}

/** What clients call what an index is about. */
function fieldOf(tx: Transaction, table: string, name: string, keys: string[]): string {
  if (table === "lead_external_id") return "externalId";
  const custom = /custom_fields ->>? '([^']+)'/.exec(keys.join(" "))?.[1];
  if (custom) return `customFields.${custom}`;
  const columns = metadataOf(tx, table).columns.filter(({ databaseName }) => new RegExp(`\\b${databaseName}\\b`).test(keys.join(" ")));
  return columns.map(({ propertyName }) => propertyName).join(" and ") || (name.endsWith("default") ? "isDefault" : name);
}

export const distinct = (obstacles: RestoreObstacle[]): RestoreObstacle[] => [
  ...new Map(obstacles.map((one) => [`${one.field} ${one.recordId}`, one])).values(),
];
