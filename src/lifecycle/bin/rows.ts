import type { EntityMetadata } from "typeorm";
import { hydrate } from "../../platform/database/data-source.js";
import { isTracked, noticeSettings, touchOf } from "../../platform/database/record-changes.js";
import type { Transaction } from "../../platform/database/transaction.js";
import type { UnitOfWork } from "../../platform/database/unit-of-work.js";
import type { Content, Row } from "./deleted-record.js";
import { insteadOf, type Naming } from "./named-by.js";

/** The entity that is stored in a table. */
export function metadataOf({ manager }: Transaction, table: string): EntityMetadata {
  const found = manager.dataSource.entityMetadatas.find(({ tableName }) => tableName === table);
  if (!found) throw new Error(`No entity is stored in ${table}.`);
  return found;
}

/** Some rows by the record that they hang on. */
type RowsOf = Map<string, Row[]>;

/**
 * Takes rows out of a table: those whose `column` names one of the records, or a row that goes with it, as far as `when` holds. Each of a
 * record that is followed has its event.
 */
export async function takeRows(
  work: UnitOfWork,
  { table, column, when = "true", through }: Pick<Naming, "table" | "column" | "when" | "through">,
  records: string[],
): Promise<RowsOf> {
  const { tx } = work;
  const metadata = metadataOf(tx, table);
  if (through) return byRecord(await tx.sql(takenThrough(table, column, through), [records]));
  const condition = `t.${column} = any($1::uuid[]) and ${when}`;
  if (!isTracked(metadata))
    return byRecord(
      await tx.sql(
        `with gone as (delete from ${table} t where ${condition} returning t.*)
         select ${column} as record, json_agg(to_jsonb(gone)) as rows from gone group by ${column}`,
        [records],
      ),
    );
  const found = byRecord(
    await tx.sql(`select ${column} as record, json_agg(to_jsonb(t)) as rows from ${table} t where ${condition} group by ${column}`, [
      records,
    ]),
  );
  if (found.size === 0) return found;
  for (const record of await work.lock<any>(metadata.target as never, `select t.id from ${table} t where ${condition}`, [records]))
    work.remove(record);
  await work.write();
  return found;
}

const takenThrough = (
  table: string,
  column: string,
  { table: other, column: key, when = "true" }: Pick<Naming, "table" | "column" | "when">,
) =>
  `with named as (select t.id, t.${key} as record from ${other} t where t.${key} = any($1::uuid[]) and ${when}),
     gone as (delete from ${table} t using named n where t.${column} = n.id returning t.*, n.record as "#record")
   select "#record" as record, json_agg(to_jsonb(gone) - '#record') as rows from gone group by 1`;

const byRecord = (groups: { record: string; rows: Row[] }[]): RowsOf => new Map(groups.map(({ record, rows }) => [record, rows]));

/** Takes the rows of records themselves out. */
export async function takeRecords(work: UnitOfWork, table: string, records: any[]): Promise<RowsOf> {
  const { tx } = work;
  const metadata = metadataOf(tx, table);
  const ids = records.map(({ id }) => id);
  const rows = byRecord(
    await tx.sql(`select id as record, json_build_array(to_jsonb(t)) as rows from ${table} t where id = any($1::uuid[])`, [ids]),
  );
  if (isTracked(metadata)) {
    for (const record of records) work.remove(record);
    await work.write();
    return rows;
  }
  await tx.sql(`delete from ${table} where id = any($1::uuid[])`, [ids]);
  noteTouched(tx, metadata, records);
  return rows;
}

/** Puts rows back into a table. Records that are followed have their events. */
export async function putRows(work: UnitOfWork, table: string, rows: Row[], change?: (record: any) => Promise<void>): Promise<any[]> {
  const { tx } = work;
  const metadata = metadataOf(tx, table);
  const records = await recordsIn(tx, metadata, rows);
  if (change) for (const record of records) await change(record);
  if (isTracked(metadata)) {
    for (const record of records) work.add(Object.assign(record, { because: { restored: true } }));
    await work.writeNow();
    return records;
  }
  await insertRows(tx, table, rows);
  noteTouched(tx, metadata, records);
  return records;
}

/** Stores rows as they are. A column that came since has its default. */
export async function insertRows(tx: Transaction, table: string, rows: Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = metadataOf(tx, table).columns.filter(
    ({ generatedType, databaseName }) => !generatedType && Object.hasOwn(rows[0] as Row, databaseName),
  );
  const names = columns.map(({ databaseName }) => databaseName).join(", ");
  await tx.sql(`insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
    JSON.stringify(rows),
  ]);
}

/** Records from their rows. */
async function recordsIn(tx: Transaction, metadata: EntityMetadata, rows: Row[]): Promise<any[]> {
  const found = await tx.sql<Row>(
    `select r.* from jsonb_array_elements($1::jsonb) row, jsonb_populate_record(null::${metadata.tableName}, row) r`,
    [JSON.stringify(rows)],
  );
  return found.map((row, nth) => {
    const kept = Object.entries(row).filter(([column]) => Object.hasOwn(rows[nth] as Row, column));
    return Object.assign(
      new (metadata.target as new () => any)(),
      hydrate(tx.manager.dataSource, metadata.target as never, Object.fromEntries(kept)),
    );
  });
}

/** What has no events is told to the audit log by what can be named by an id. */
function noteTouched(tx: Transaction, metadata: EntityMetadata, records: any[]): void {
  noticeSettings(tx, metadata);
  if ("prefix" in (metadata.target as object)) tx.touches.push(...records.map((record) => touchOf(metadata, record)));
}

/**
 * Has rows that name a record (`from`) name another one, or none; what names something else by now stays so. Records that are followed
 * are changed by the work, so that each has its event.
 */
export async function relink(
  work: UnitOfWork,
  { table, column }: { table: string; column: string },
  ids: string[],
  { from, to }: { from: string | null; to: string | null },
): Promise<void> {
  if (ids.length === 0) return;
  const { tx } = work;
  const metadata = metadataOf(tx, table);
  const free = from ? "" : ` and num_nonnulls(${insteadOf(table, column).join(", ")}) = 0`;
  const still = `select id from ${table} where id = any($1::uuid[]) and ${column} is not distinct from $2::uuid${free}`;
  if (!isTracked(metadata)) {
    await tx.sql(`update ${table} set ${column} = $3 where id in (${still})`, [ids, from, to]);
    noticeSettings(tx, metadata);
    return;
  }
  const property = propertyOf(metadata, column);
  for (const record of await work.lock<any>(metadata.target as never, still, [ids, from]))
    work.change(record, () => Object.assign(record, { [property]: to }));
  await work.write();
}

export const propertyOf = (metadata: EntityMetadata, column: string): string =>
  metadata.columns.find(({ databaseName }) => databaseName === column)?.propertyName as string;

/** All rows of a deleted record, its own first, in the order in which they come back. */
export const rowsOf = (table: string, { row, taken }: Content): { table: string; rows: Row[] }[] => [
  { table, rows: [row] },
  ...taken.toReversed(),
];
