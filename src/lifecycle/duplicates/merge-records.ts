import { mayReadOwned } from "../../access/visible-owner.js";
import { fromId, uuidIn } from "../../platform/database/id.js";
import { expectVersion } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { InvalidInput, NotFound } from "../../platform/errors.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { lockAllPresent, MergedRecord } from "../../records/accounts/merged-record.js";
import { moveAttached } from "./attached.js";
import { withAllAddresses } from "./merge-addresses.js";
import { checkChoices, type FieldChoice, type Merged, mergeFields } from "./merge-fields.js";
import type { MergeableRecord, MergeRules } from "./mergeable.js";
import { mergePairs } from "./possible-pairs.js";
import { RecordMerge, type Row, type Undo } from "./record-merge.js";

/** Records of one kind that are the same, as a client names them. */
export interface MergeRequest {
  masterId: string;
  /** The ids of the others, and what the argument is called. */
  otherIds: string[];
  path: string;
  choices: FieldChoice[];
  expectedVersion?: number | null;
  /** The versions of the others, and what the ids are called there. */
  expectedVersions: { id: string; expectedVersion: number; path: string }[];
}

/** The record that survived, and what the merge changed. */
export interface MergeResult<T> {
  survivor: T;
  merge: RecordMerge;
}

/**
 * Makes several records one: the master survives, with the fields that were chosen and with all that is attached to the
 * others; their ids stand for it from then on. The records' rows are locked, in the order of ids, so that two merges of the
 * same records do not wait for each other crosswise.
 */
export async function mergeRecords<T extends MergeableRecord>(
  tx: Transaction,
  viewer: Viewer,
  rules: MergeRules<T>,
  request: MergeRequest,
): Promise<MergeResult<T>> {
  const work = new UnitOfWork(tx);
  const { master, others } = await takeRecords(work, viewer, rules, request);
  const chosen = checkChoices(request.choices, rules);
  const nothing: Merged<T> = { values: {}, changes: [], sources: new Map() };
  const decided = rules.isFrozen?.(master) ? nothing : mergeFields(rules.fields, master, others, chosen);
  const merged = withAllAddresses(decided, master, others);
  const merging = { work, master, others, chosen, merged };

  const ids = others.map(({ id }) => id);
  const [before, ...rows] = (await rowsOf(tx, rules, [master, ...others])) as [Row, ...Row[]];
  const noted = await rules.before?.(merging);
  await work.write();
  const moved = await moveAttached(work, rules.kind, ids, master.id);
  const more = await rules.move?.(merging, noted);
  const pairs = await mergePairs(tx, master.id, ids);
  const undo: Undo = { before, after: {}, others: rows, moved, pairs, added: {}, ...more };
  const { changes } = merged;
  const merge = work.add(Object.assign(new RecordMerge(), { kind: rules.kind, survivorId: master.id, mergedAt: tx.now, changes, undo }));
  for (const record of others) {
    record.because = { mergedInto: master.id };
    work.remove(record);
    work.add(formerOf(tx, rules, record, merge));
  }
  // They are gone before the survivor changes: it may take a value that no two records may have.
  await work.write();

  const added = await rules.settle(merging, noted);
  await tx.sql(
    `update record_merge set undo = undo || jsonb_build_object('after', (select to_jsonb(t) from ${tableOf(tx, rules)} t where t.id = survivor_id),
       'added', $2::jsonb) where id = $1`,
    [merge.id, JSON.stringify(added)],
  );
  return { survivor: master, merge };
}

/** @throws {Refusal} when one is not there for the viewer, has changed, or cannot be merged */
async function takeRecords<T extends MergeableRecord>(
  work: UnitOfWork,
  viewer: Viewer,
  rules: MergeRules<T>,
  { masterId, otherIds, path, choices, expectedVersion, expectedVersions }: MergeRequest,
): Promise<{ master: T; others: T[] }> {
  const named = [masterId, ...otherIds].flatMap((id) => uuidIn(rules.kind, id) ?? []);
  await rules.hold(work.tx, named);
  const records = await lockAllPresent(work, rules.entity, named);
  const recordOf = (id: string, at: string): T => {
    const record = records.get(fromId(rules.kind, id, at));
    if (!record || !mayReadOwned(viewer, record, rules.scope)) throw new NotFound(at, rules.kind);
    return record;
  };
  const master = recordOf(masterId, "masterId");
  const others = otherIds.map((id, nth) => {
    const record = recordOf(id, `${path}.${nth}`);
    if (record === master)
      throw new InvalidInput(
        `${path}.${nth}`,
        `${rules.kind === "account" ? "An" : "A"} ${rules.kind} cannot be merged into itself: this id already stands for the master.`,
      );
    return record;
  });
  await rules.refuse?.(work.tx, master, others, choices);
  expectVersion(master, expectedVersion);
  for (const [nth, expected] of expectedVersions.entries())
    expectVersion(recordOf(expected.id, `expectedVersions.${nth}.${expected.path}`), expected.expectedVersion, [
      "expectedVersions",
      `${nth}`,
      "expectedVersion",
    ]);
  return { master, others: [...new Set(others)] };
}

export const tableOf = <T extends MergeableRecord>(tx: Transaction, { entity }: MergeRules<T>): string =>
  tx.manager.dataSource.getMetadata(entity).tableName;

/** The rows of records as they are, in the order of the records. */
async function rowsOf<T extends MergeableRecord>(tx: Transaction, rules: MergeRules<T>, records: T[]): Promise<Row[]> {
  const rows = await tx.sql<{ row: Row }>(
    `select to_jsonb(t) as row from ${tableOf(tx, rules)} t where id = any($1::uuid[]) order by array_position($1::uuid[], id)`,
    [records.map(({ id }) => id)],
  );
  return rows.map(({ row }) => row);
}

function formerOf<T extends MergeableRecord>(
  { actor, now }: Transaction,
  { kind }: MergeRules<T>,
  { id, name, email = null, phone = null, domain = null }: T,
  { id: mergeId, survivorId }: RecordMerge,
): MergedRecord {
  const mergedById = actor.kind === "USER" ? actor.id : null;
  // The domain of a lead is that of its company, which has other people.
  const identity = { email, phone, domain: kind === "account" ? domain : null };
  return Object.assign(new MergedRecord(), { id, kind, survivorId, mergeId, name, ...identity, mergedAt: now, mergedById });
}
