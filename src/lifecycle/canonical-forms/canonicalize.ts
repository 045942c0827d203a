import { isDeepStrictEqual } from "node:util";
import type { EntityMetadata } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { isTracked } from "../../platform/database/record-changes.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { NoticedBy } from "../../records/duplicates/duplicate-kinds.js";
import { notePossibleDuplicates } from "../../records/duplicates/note-possible-duplicate.js";
import { Lead } from "../../records/leads/lead.js";
import { compare, type Person } from "../../records/matching/compare.js";
import { Scorer } from "../scoring/score-lead.js";
import { IdentifierProblemReason } from "./identifier-problem.js";
import type { Place } from "./places.js";

/** So many rows are read by one step; only those that change are locked. */
const BATCH_ROWS = 500;

type Row = { id: string } & Record<string, any>;

interface Noted {
  recordId: string;
  field: string;
  reason: IdentifierProblemReason;
}

/** What is to become of one row: the columns that change, and what somebody has to look at. */
interface Change {
  row: Row;
  values: Record<string, unknown>;
  noted: Noted[];
}

/**
 * Brings the next rows of a table into canonical form, each change with its event. Joins nothing: two records that turn out to
 * have one address are noted.
 * @param after the uuid up to which the table is done; null at its beginning
 * @returns the uuid to go on after; null at the end
 */
export async function canonicalizeRows(tx: Transaction, place: Place, after: string | null): Promise<string | null> {
  const columns = ["id", ...(place.recordOf ? [place.recordOf] : []), ...Object.keys(place.columns)];
  const rows = await tx.sql<Row>(
    `select ${columns.join(", ")} from ${place.table} where ($1::uuid is null or id > $1) and ${place.where ?? "true"} order by id limit ${BATCH_ROWS}`,
    [after],
  );
  const changes = rows.map((row) => changeOf(place, row));
  const noted = changes.flatMap((change) => change.noted);
  const changing = changes.filter(({ values }) => Object.keys(values).length > 0);
  const free = await withoutTaken(tx, place, changing, noted);
  if (free.length > 0) await write(tx, place, free);
  await notePairs(tx, place, free);
  await note(tx, place, noted);
  return rows.length < BATCH_ROWS ? null : (rows.at(-1) as Row).id;
}

const recordOf = ({ recordOf = "id" }: Place, row: Row): string => row[recordOf];

function changeOf(place: Place, row: Row): Change {
  const change: Change = { row, values: {}, noted: [] };
  const say = (field: string, reason: IdentifierProblemReason) => change.noted.push({ recordId: recordOf(place, row), field, reason });
  for (const [column, read] of Object.entries(place.columns)) {
    const value = row[column];
    if (value === null || value === undefined) continue;
    const canonical = read(value);
    if (canonical === null && column === "phone" && place.table !== "merged_record" && isReachedOtherwise(place, row)) {
      Object.assign(change.values, { phone: null, ...(place.table === "lead_share" ? {} : { phone_as_typed: value }) });
      say(column, IdentifierProblemReason.KEPT_ASIDE);
    } else if (canonical === null) say(column, IdentifierProblemReason.UNREADABLE);
    else if (!isDeepStrictEqual(canonical, value)) change.values[column] = canonical;
    if (place.unreadable?.[column]?.(value)) say(column, IdentifierProblemReason.UNREADABLE);
  }
  return change;
}

/** A lead needs an address, a number, or a name with a company; nobody's last way is taken away. */
const isReachedOtherwise = ({ table }: Place, row: Row): boolean =>
  table !== "lead" && table !== "contact"
    ? true
    : Boolean(row.email || ((row.first_name || row.last_name) && (row.company_name || table === "contact")));

/** Leaves out what would be another record's; that is noted. */
async function withoutTaken(tx: Transaction, place: Place, changes: Change[], noted: Noted[]): Promise<Change[]> {
  const { table, unique } = place;
  if (!unique) return changes;
  const free: Change[] = [];
  const seen = new Set<string>();
  for (const change of changes) {
    const values = unique.map((column) => change.values[column] ?? change.row[column]);
    const [other] = await tx.sql(
      `select id from ${table} where id <> $1 and ${unique.map((column, nth) => `${column} = $${nth + 2}`).join(" and ")}`,
      [change.row.id, ...values],
    );
    if (other || seen.has(JSON.stringify(values)))
      noted.push({ recordId: recordOf(place, change.row), field: unique.at(-1) as string, reason: IdentifierProblemReason.TAKEN });
    else free.push(change);
    seen.add(JSON.stringify(values));
  }
  return free;
}

async function write(tx: Transaction, place: Place, changes: Change[]): Promise<void> {
  const metadata = tx.manager.dataSource.entityMetadatas.find(({ tableName }) => tableName === place.table) as EntityMetadata;
  if (isTracked(metadata)) return writeTracked(tx, place, metadata, changes);
  for (const { row, values } of changes) {
    const columns = Object.keys(values);
    const set = columns.map((column, nth) => `${column} = $${nth + 2}`).join(", ");
    // What somebody else has changed meanwhile is theirs, and canonical.
    const still = columns.map((column, nth) => `${column} is not distinct from $${columns.length + nth + 2}`).join(" and ");
    await tx.sql(`update ${place.table} set ${set} where id = $1 and ${still}`, [
      row.id,
      ...columns.map((column) => asParameter(values[column])),
      ...columns.map((column) => asParameter(row[column])),
    ]);
  }
}

/** JSON as text; lists of texts are arrays of the database. */
const asParameter = (value: unknown): unknown =>
  value !== null && typeof value === "object" && !(Array.isArray(value) && value.every((item) => typeof item === "string"))
    ? JSON.stringify(value)
    : value;

/** Records with events: locked, and read again, because somebody may have changed them since. */
async function writeTracked(tx: Transaction, place: Place, metadata: EntityMetadata, changes: Change[]): Promise<void> {
  const work = new UnitOfWork(tx);
  const ids = changes.map(({ row }) => row.id);
  const records = await work.lock<any>(metadata.target as never, "select unnest($1::uuid[])", [ids]);
  const leads = records.filter((record): record is Lead => record instanceof Lead);
  const scorer = leads.length > 0 ? await Scorer.of(tx, leads) : null;
  const properties = new Map(metadata.columns.map(({ databaseName, propertyName }) => [databaseName, propertyName]));
  for (const record of records) {
    const row = Object.fromEntries([...properties].map(([column, property]) => [column, record[property]])) as Row;
    const { values } = changeOf(place, row);
    work.change(record, () => {
      for (const [column, value] of Object.entries(values)) record[properties.get(column) as string] = value;
      if (record instanceof Lead) record.rename();
      if (record instanceof Lead) scorer?.score(record);
    });
  }
  await work.write();
  await scorer?.write();
}

/** Of one address so many others are noted. */
const MOST_PAIRS = 5;

/** Notes those that have the e-mail address of another, which shows only now, for people to decide. */
async function notePairs(tx: Transaction, { table, kind }: Place, changes: Change[]): Promise<void> {
  const ids = changes.filter(({ values }) => values.email).map(({ row }) => row.id);
  if (!kind || ids.length === 0) return;
  const person = (alias: string) =>
    `json_build_object('id', ${alias}.id, 'firstName', ${alias}.first_name, 'lastName', ${alias}.last_name, 'name', ${alias}.name,
       'emails', array_remove(array[${alias}.email] || identifiers_in(${alias}.email_list), null),
       'phones', array_remove(array[${alias}.phone] || identifiers_in(${alias}.phone_list), null))`;
  const pairs = await tx.sql<{ one: Person & { id: string }; other: Person & { id: string } }>(
    `select ${person("t")} as one, ${person("o")} as other from ${table} t
     cross join lateral (select * from ${table} s where s.email = t.email and s.id <> t.id order by s.id limit ${MOST_PAIRS}) o
     where t.id = any($1::uuid[])`,
    [ids],
  );
  const noticed = pairs.map(({ one, other }) => {
    const { probability, reasons } = compare(one, other);
    return { kind, a: one.id, b: other.id, confidence: probability, reasons, noticedBy: NoticedBy.SCAN };
  });
  await notePossibleDuplicates(tx, noticed);
}

async function note(tx: Transaction, { recordType }: Place, noted: Noted[]): Promise<void> {
  if (noted.length === 0) return;
  await tx.sql(
    `insert into identifier_problem (id, record_type, record_id, field, reason, noted_at)
     select id, $1, record_id, field, reason, $6 from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) n (id, record_id, field, reason)
     on conflict (record_type, record_id, field) do update set reason = excluded.reason, noted_at = excluded.noted_at`,
    [
      recordType,
      noted.map(() => uuidv7()),
      noted.map(({ recordId }) => recordId),
      noted.map(({ field }) => field),
      noted.map(({ reason }) => reason),
      tx.now,
    ],
  );
}
