import type { NotedChange } from "../../platform/database/change-event.js";
import { whenChanged } from "../../platform/database/record-changes.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { companyKeys, personKeys } from "../matching/keys.js";
import { DuplicateKind } from "./duplicate-kinds.js";
import { identifyingFieldsIn } from "./identifying-fields.js";
import { COMPARED, type ComparedProperties, foldRecord } from "./matched.js";
import { PossibleDuplicate } from "./possible-duplicate.js";

/** The keys of a record, which stand for its kind as well: a lead is not found by an account's. */
export function keysOf(kind: DuplicateKind, record: ComparedProperties, fields: readonly string[]): string[] {
  const folded = foldRecord(kind, record, fields);
  return (kind === DuplicateKind.ACCOUNT ? companyKeys(folded) : personKeys(folded)).map((key) => keyFor(kind, key));
}

export const keyFor = (kind: DuplicateKind, key: string): string => `${kind} ${key}`;

/** Writes the keys of records in place of those that they had. */
export async function writeKeys(tx: Transaction, kind: DuplicateKind, records: ComparedProperties[], isNew: boolean): Promise<void> {
  const fields = await identifyingFieldsIn(tx, kind);
  const rows = records.flatMap((record) => keysOf(kind, record, fields).map((key) => ({ key, id: record.id })));
  if (!isNew)
    await removeKeys(
      tx,
      records.map(({ id }) => id),
    );
  await tx.write([{ table: "match_key", columns: [], rows, sql: insertKeys }]);
}

const insertKeys = (json: string): string =>
  `insert into match_key (key, record_id) select hashtextextended(key, 0), id from jsonb_to_recordset(${json}) as given (key text, id uuid) on conflict do nothing`;

const removeKeys = (tx: Transaction, ids: string[]) => tx.sql("delete from match_key where record_id = any($1::uuid[])", [ids]);

/** The changes whose keys are written. */
const followed = new WeakSet<NotedChange>();

/**
 * Writes the keys of what the transaction has changed so far, for who looks for duplicates before its end: a row of a bulk finds what an
 * earlier one made.
 */
export async function followChanges(tx: Transaction, kind: DuplicateKind): Promise<void> {
  const changes = tx.changes.filter((change) => change.recordType === kind.toLowerCase() && !followed.has(change));
  for (const change of changes) followed.add(change);
  const last = new Map(changes.map((change) => [change.recordId, change]));
  const idsOf = (matching: NotedChange[]) => new Set(matching.map(({ recordId }) => recordId));
  const born = idsOf(changes.filter(({ before }) => before === null));
  const moved = idsOf(changes.filter(({ changedFields }) => changedFields.some((field) => COMPARED.has(field))));
  const records = [...last.values()].flatMap(({ after, recordId }) =>
    after && moved.has(recordId) ? [after as unknown as ComparedProperties] : [],
  );
  const [added, changed] = [records.filter(({ id }) => born.has(id)), records.filter(({ id }) => !born.has(id))];
  if (added.length > 0) await writeKeys(tx, kind, added, true);
  if (changed.length > 0) await writeKeys(tx, kind, changed, false);
  const gone = [...last.values()].filter(({ after }) => !after);
  if (gone.length > 0) await removeKeys(tx, [...idsOf(gone)]);
  // What a merge makes of the pairs of its records is the merge's, and its undo's.
  await removePairs(tx, [...idsOf(gone.filter(({ cause }) => !cause?.mergedInto))]);
}

/** Whatever writes a record writes its keys; what is gone is found by nothing, and no duplicate of anything. */
for (const kind of Object.values(DuplicateKind)) whenChanged(kind.toLowerCase(), (tx) => followChanges(tx, kind));

async function removePairs(tx: Transaction, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const work = new UnitOfWork(tx);
  const pairs = await work.lock(
    PossibleDuplicate,
    "select id from possible_duplicate where first_id = any($1::uuid[]) union select id from possible_duplicate where second_id = any($1::uuid[])",
    [ids],
  );
  for (const pair of pairs) work.remove(pair);
  await work.write();
}
