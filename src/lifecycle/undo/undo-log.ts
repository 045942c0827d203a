import type { Transaction } from "../../platform/database/transaction.js";
import type { LoggedChange } from "./net-change.js";
import { UNDO_KINDS } from "./undo-kinds.js";

/** What is to be undone: a transaction, or a job with all of its transactions. */
export interface UndoSubject {
  kind: "transaction" | "job";
  id: string;
}

/** A record in the log. */
export interface RecordRef {
  recordType: string;
  recordId: string;
}

const COLUMN = { transaction: "transaction_id", job: "job_id" } as const;

/** The next records that it changed, in the order of their kinds and ids. */
export const recordsChangedBy = (
  tx: Transaction,
  { kind, id }: UndoSubject,
  behind: RecordRef | null,
  most: number,
): Promise<RecordRef[]> =>
  tx.sql<RecordRef>(
    `select distinct record_type as "recordType", record_id as "recordId" from change_event
     where ${COLUMN[kind]} = $1 and (record_type, record_id) > ($2, $3) order by record_type, record_id limit ${most}`,
    [id, behind?.recordType ?? "", behind?.recordId ?? "00000000-0000-0000-0000-000000000000"],
  );

/** The records of one kind, $2, that a job, $1, changed; for a list of a job's rows. */
export const CHANGED_OF_KIND = "select distinct record_id as id from change_event where job_id = $1::uuid and record_type = $2";

/** What it did to these records, in the order of the log. */
export const changesBy = (tx: Transaction, { kind, id }: UndoSubject, records: RecordRef[]): Promise<LoggedChange[]> =>
  tx.sql<LoggedChange>(
    `select e.id::float8 as id, e.record_type as "recordType", e.record_id as "recordId", e.changed_fields as "changedFields", e.before, e.after, e.cause
     from change_event e join unnest($2::text[], $3::uuid[]) asked (type, id) on asked.type = e.record_type and asked.id = e.record_id
     where e.${COLUMN[kind]} = $1 order by e.id`,
    [id, records.map(({ recordType }) => recordType), records.map(({ recordId }) => recordId)],
  );

/** When it was, who did it, and how many records of kinds that can be undone it changed; null when the log has nothing of it. */
export async function factsOf(tx: Transaction, { kind, id }: UndoSubject): Promise<UndoFacts | null> {
  const [row] = await tx.sql<UndoFacts & { at: Date | null }>(
    `select max(recorded_at) as at, array_agg(distinct actor_id) filter (where actor_id is not null) as actors,
       count(distinct record_id) filter (where record_type = any($2::text[]))::int as records
     from change_event where ${COLUMN[kind]} = $1`,
    [id, Object.keys(UNDO_KINDS)],
  );
  return row?.at ? { ...row, actors: row.actors ?? [] } : null;
}

export interface UndoFacts {
  at: Date;
  /** The uuids of the users and tokens who did it. */
  actors: string[];
  records: number;
}

/** A later change of a record: which of its fields, by whom and when. */
export interface LaterChange {
  recordId: string;
  changedFields: string[];
  actor: { kind: string; id: string | null; name: string };
  at: Date;
}

/** What was done to records since, the latest first. */
export const changesSince = (tx: Transaction, recordType: string, since: { recordId: string; lastId: number }[]): Promise<LaterChange[]> =>
  tx.sql<LaterChange>(
    `select e.record_id as "recordId", e.changed_fields as "changedFields", e.occurred_at as at,
       json_build_object('kind', e.actor_kind, 'id', e.actor_id, 'name', e.actor_name) as actor
     from unnest($2::uuid[], $3::float8[]) asked (id, last)
     join change_event e on e.record_type = $1 and e.record_id = asked.id and e.id > asked.last::bigint order by e.id desc`,
    [recordType, since.map(({ recordId }) => recordId), since.map(({ lastId }) => lastId)],
  );

/** What has undone it and has not been undone itself; null when it counts. */
export async function undoneBy(tx: Transaction, id: string): Promise<UndoSubject | null> {
  const undos = await tx.sql<{ transactionId: string; jobId: string | null }>(
    `select distinct on (coalesce(job_id, transaction_id)) transaction_id as "transactionId", job_id as "jobId"
     from change_event where cause ->> 'undoes' = $1 and cause ? 'undoes' and record_type = any($2::text[])`,
    [id, Object.keys(UNDO_KINDS)],
  );
  for (const { transactionId, jobId } of undos) {
    const undo: UndoSubject = jobId ? { kind: "job", id: jobId } : { kind: "transaction", id: transactionId };
    if (!(await undoneBy(tx, undo.id))) return undo;
  }
  return null;
}
