import type { DataSource, EntityMetadata } from "typeorm";
import { mayReadOwned } from "../../access/visible-owner.js";
import { hydrate, poolOf } from "../../platform/database/data-source.js";
import { fromId } from "../../platform/database/id.js";
import { expectVersion } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { InputError, NotFound, Refusal, UserErrorCode } from "../../platform/errors.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { own } from "../../platform/schema/names.js";
import { lockAllPresent, type MergedKind } from "../../records/accounts/merged-record.js";
import { moveBack } from "./attached.js";
import { earlierAddresses } from "./merge-addresses.js";
import { isSame } from "./merge-fields.js";
import { tableOf } from "./merge-records.js";
import type { MergeableRecord, MergeRules } from "./mergeable.js";
import { unmergePairs } from "./possible-pairs.js";
import { RecordMerge, type Row, UNDOABLE_DAYS, type Undo } from "./record-merge.js";

const DAY_MS = 86_400_000;

export interface UnmergeRequest {
  id: string;
  /** What the argument is called. */
  path: string;
  expectedVersion?: number | null;
}

export interface Unmerged<T> {
  survivor: T;
  /** The records that are there again. */
  restored: T[];
}

/**
 * Takes a merge back: the records that were merged are there again, under their ids, with all that was theirs, and the
 * survivor is what it was. What was changed or came in since stays with the survivor.
 */
export async function unmergeRecords<T extends MergeableRecord>(
  tx: Transaction,
  viewer: Viewer,
  rules: MergeRules<T>,
  { id, path, expectedVersion }: UnmergeRequest,
): Promise<Unmerged<T>> {
  const asked = fromId(rules.kind, id, path);
  await rules.hold(tx, [asked]);
  const work = new UnitOfWork(tx);
  const survivor = (await lockAllPresent(work, rules.entity, [asked])).get(asked);
  if (!survivor || !mayReadOwned(viewer, survivor, rules.scope)) throw new NotFound(path, rules.kind);
  expectVersion(survivor, expectedVersion);
  try {
    return await restore(work, viewer, rules, { asked, survivor, path });
  } catch (error) {
    if (!(error instanceof CannotUnmerge)) throw error;
    throw new Refusal(new InputError(UserErrorCode.CANNOT_UNMERGE, error.message, [path]));
  }
}

async function restore<T extends MergeableRecord>(
  work: UnitOfWork,
  viewer: Viewer,
  rules: MergeRules<T>,
  { asked, survivor, path }: { asked: string; survivor: T; path: string },
): Promise<Unmerged<T>> {
  const { tx } = work;
  const merge = await mergeOf(tx, rules.kind, asked, survivor);
  const undo = await present(tx, rules, undoable(merge, await isMergedSince(tx, merge, survivor), tx.now));
  rules.refuseUndo?.(survivor, undo);
  const restored = await recordsIn(tx, rules, undo.others);
  if (!restored.every((record) => mayReadOwned(viewer, record, rules.scope))) throw new NotFound(path, rules.kind);

  // The survivor gives back what no two records may have before the others take it.
  const earlier = await earlierValues(tx, rules, survivor, undo);
  work.change(survivor, (record) => {
    Object.assign(record, earlier, { because: { unmerged: true } });
    rules.revert?.(record);
  });
  await work.write();
  for (const record of restored) work.add(Object.assign(record, { because: { unmerged: true } }));
  await work.writeNow().catch(asTaken);
  for (const record of restored) await moveBack(work, undo.moved[record.id] ?? {}, survivor.id, record.id);
  await work.write();
  for (const [table, ids] of Object.entries(undo.added)) await tx.sql(`delete from ${table} where id = any($1::uuid[])`, [ids]);
  await unmergePairs(tx, undo.pairs ?? []);
  await rules.restore?.({ work, survivor, restored, undo });
  // With it goes what its ids stood for.
  await tx.sql("delete from record_merge where id = $1", [merge.id]);
  return { survivor, restored };
}

/** Why a merge cannot be undone, in a sentence for people. */
export class CannotUnmerge extends Error {}

/** The merge by which the record of this id was merged, or else the last one that the record survived. */
async function mergeOf(tx: Transaction, kind: MergedKind, asked: string, survivor: { id: string }): Promise<RecordMerge> {
  const [found] = await tx.sql<{ id: string }>(
    `select coalesce((select merge_id from merged_record where id = $1),
                     (select id from record_merge where survivor_id = $2 order by merged_at desc, id desc limit 1)) as id`,
    [asked, survivor.id],
  );
  const merge = found?.id ? await tx.lock(RecordMerge, found.id) : null;
  if (!merge) throw new CannotUnmerge(`No ${kind} was merged into this one.`);
  return merge;
}

/** Whether the survivor was merged into another record since, or others into it. */
async function isMergedSince(tx: Transaction, merge: RecordMerge, survivor: { id: string }): Promise<boolean> {
  if (merge.survivorId !== survivor.id) return true;
  const later = await tx.sql("select from record_merge where survivor_id = $1 and (merged_at, id) > ($2, $3) limit 1", [
    survivor.id,
    merge.mergedAt,
    merge.id,
  ]);
  return later.length > 0;
}

/** @throws {CannotUnmerge} when it is too late */
function undoable({ undo, mergedAt }: RecordMerge, mergedSince: boolean, now: Date): Undo {
  if (!undo || mergedAt.getTime() < now.getTime() - UNDOABLE_DAYS * DAY_MS)
    throw new CannotUnmerge(`The merge was more than ${UNDOABLE_DAYS} days ago and cannot be undone any more.`);
  if (mergedSince) throw new CannotUnmerge("The survivor was merged again since. Undo that merge first.");
  return undo;
}

/** A value that no two records may have went to another one since. */
function asTaken(error: { code?: string; constraint?: string }): never {
  if (error.code === "23505" && error.constraint?.startsWith("uq_custom_"))
    throw new CannotUnmerge("Another record was given a value since that no two may have.");
  throw error;
}

const MERGEABLE = ["lead", "contact", "account"];

/**
 * The stored rows as they can be stored again: a record that they name may have been merged itself since, and is its survivor
 * then; or be gone, and is named no more.
 */
async function present<T extends MergeableRecord>(tx: Transaction, rules: MergeRules<T>, undo: Undo): Promise<Undo> {
  const columns = tx.manager.dataSource
    .getMetadata(rules.entity)
    .foreignKeys.filter(({ referencedEntityMetadata: { tableName } }) => MERGEABLE.includes(tableName))
    .map(({ columnNames, referencedEntityMetadata: { tableName } }) => ({ column: columnNames[0] as string, table: tableName }));
  const itself = new Set(undo.others.map(({ id }) => id));
  const presentRow = async (row: Row): Promise<Row> => {
    const changed = { ...row };
    for (const { column, table } of columns) {
      if (!row[column] || itself.has(row[column])) continue;
      const [found] = await tx.sql<{ id: string }>(
        `select id from ${table} where id = coalesce((select survivor_id from merged_record where id = $1), $1)`,
        [row[column]],
      );
      changed[column] = found?.id ?? null;
    }
    return changed;
  };
  const others: Row[] = [];
  // One after another: a transaction has one connection.
  for (const row of undo.others) others.push(await presentRow(row));
  return { ...undo, before: await presentRow(undo.before), after: await presentRow(undo.after), others };
}

/** Records from their rows; a column that came since has its default. */
async function recordsIn<T extends MergeableRecord>(tx: Transaction, rules: MergeRules<T>, rows: Row[]): Promise<T[]> {
  const found = await tx.sql<Row>(
    `select (jsonb_populate_record(null::${tableOf(tx, rules)}, row)).* from jsonb_array_elements($1::jsonb) row`,
    [JSON.stringify(rows)],
  );
  const { dataSource } = tx.manager;
  return found.map((row, nth) => {
    const kept = Object.entries(row).filter(([column]) => Object.hasOwn(rows[nth] as Row, column));
    return Object.assign(new rules.entity(), hydrate(dataSource, rules.entity, Object.fromEntries(kept)));
  });
}

/** What the merge changed of the survivor and nobody has changed since, as it was before. */
async function earlierValues<T extends MergeableRecord>(
  tx: Transaction,
  rules: MergeRules<T>,
  survivor: T,
  { before, after }: Undo,
): Promise<Partial<T>> {
  const [now] = await tx.sql<{ row: Row }>(`select to_jsonb(t) as row from ${tableOf(tx, rules)} t where id = $1`, [survivor.id]);
  const [earlier, merged] = (await recordsIn(tx, rules, [before, after])) as [T, T];
  const metadata: EntityMetadata = tx.manager.dataSource.getMetadata(rules.entity);
  const back = metadata.columns.filter(
    ({ databaseName: column, propertyName }) =>
      ![...SEEN_TO, ...(rules.placed ?? [])].includes(propertyName) &&
      !isSame(before[column], after[column]) &&
      isSame(now?.row[column], after[column]),
  );
  return {
    ...(Object.fromEntries(back.map(({ propertyName }) => [propertyName, earlier[propertyName as keyof T]])) as Partial<T>),
    ...("emailList" in survivor ? earlierAddresses(survivor, earlier, merged) : {}),
    customFields: earlierCustomFields(now?.row.custom_fields as Row, before.custom_fields as Row, after.custom_fields as Row),
  };
}

/** What is not given back as it was: addresses are by themselves. An account's number is a column like others. */
const SEEN_TO = ["version", "createdAt", "updatedAt"];

/** The same, key by key. */
function earlierCustomFields(now: Row = {}, before: Row = {}, after: Row = {}): Row {
  const values = { ...now };
  for (const key of Object.keys({ ...before, ...after })) {
    if (!isSame(own(now, key), own(after, key))) continue;
    if (Object.hasOwn(before, key)) values[key] = before[key];
    else delete values[key];
  }
  return values;
}

/** What can no longer be undone is forgotten: it is personal data that nothing needs any more. */
export async function forgetMerges(dataSource: DataSource, now: Date): Promise<boolean> {
  const { rowCount } = await poolOf(dataSource).query(
    `update record_merge set undo = null, changes = '[]' where id in
       (select id from record_merge where undo is not null and merged_at < $1 order by merged_at limit 100 for update skip locked)`,
    [new Date(now.getTime() - UNDOABLE_DAYS * DAY_MS)],
  );
  return rowCount === 100;
}
