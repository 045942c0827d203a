import type { Actor } from "../identity/actor.js";
import type { Transaction } from "./transaction.js";
import type { TableWrite, WrittenColumn } from "./write-rows.js";

/** A record's tracked columns by property name, as JSON: instants as text, money as decimal strings. */
export type Image = Record<string, unknown>;

/** Why a change happened, as far as the verb that made it says. */
export interface ChangeCause {
  /** What a person gave as the reason. */
  reason?: string;
  /** The name of the scoring rule, for a change of score. */
  rule?: string;
  /** The uuid of the activity that led to the change. */
  activityId?: string;
  /** For a change of score: what kind of thing moved it. */
  score?: string;
  /** The uuid of the record that this one was merged into. */
  mergedInto?: string;
  /** A merge was undone. */
  unmerged?: boolean;
  /** It came back from the bin. */
  restored?: boolean;
  /** The data of a person was erased: what the record was is no longer known. */
  erased?: boolean;
  /** For a change of score: it is less than what the model calls worth telling. */
  minor?: boolean;
  /** The uuid of the transaction or job that this takes back. */
  undoes?: string;
}

/** A change as the listener noted it, within its transaction. */
export interface NotedChange {
  recordType: string;
  recordId: string;
  type: string;
  version: number | null;
  changedFields: string[];
  /** The former values of the changed fields; null for a new record. */
  before: Image | null;
  /** All tracked values after the change; null for a deleted record. */
  after: Image | null;
  cause: ChangeCause | null;
}

/** A change as it stands in the log. */
export interface ChangeEvent extends NotedChange {
  /** Place in the one order that all clients see; without gaps. */
  position: number;
  transactionId: string;
  /** The job that it is the work of; null for others. */
  jobId: string | null;
  /** Place within its transaction, from 0. */
  sequence: number;
  actor: Actor;
  origin: string | null;
  occurredAt: Date;
  /** When it was written into the log; `occurredAt` may be a past that was told afterwards. */
  recordedAt: Date;
}

/** A place in the log: behind one event, which its mark tells from any other that may stand at this position elsewhere. */
export interface Place {
  position: number;
  mark: string;
}

/** Before the first event of all. */
export const START: Place = { position: 0, mark: "start" };

/** Where an event stands; `number_change_events()` makes the mark of the newest one in the same way. */
export const placeOf = ({ position, transactionId, sequence }: Pick<ChangeEvent, "position" | "transactionId" | "sequence">): Place => ({
  position,
  mark: `${transactionId.slice(-12)}_${sequence}`,
});

/** The record as it was before the change. */
export const imageBefore = (event: ChangeEvent): Image | null => (event.before === null ? null : { ...event.after, ...event.before });

const COLUMNS: WrittenColumn[] = [
  ...["transaction_id", "sequence", "record_type", "record_id", "type", "version"].map((name) => ({ name })),
  { name: "changed_fields", type: "array" },
  ...["before", "after", "cause"].map((name): WrittenColumn => ({ name, type: "json" })),
  ...["actor_kind", "actor_id", "actor_name", "origin", "occurred_at", "job_id"].map((name) => ({ name })),
];

/** The changes that were noted since the last call, as rows for the log. They have no position: those are given after the commit (event-log.ts). */
export function takeEvents(tx: Transaction): TableWrite {
  const from = tx.changesTaken;
  tx.changesTaken = tx.changes.length;
  return { table: "change_event", columns: COLUMNS, rows: tx.changes.slice(from).map((change, place) => rowOf(tx, change, from + place)) };
}

const rowOf = ({ id, actor, origin, now, jobId }: Transaction, change: NotedChange, sequence: number) => ({
  transaction_id: id,
  sequence,
  record_type: change.recordType,
  record_id: change.recordId,
  type: change.type,
  version: change.version,
  changed_fields: change.changedFields,
  before: change.before,
  after: change.after,
  cause: change.cause,
  actor_kind: actor.kind,
  actor_id: actor.id,
  actor_name: actor.name,
  origin,
  occurred_at: now,
  job_id: jobId,
});

/** The columns of `ChangeEvent`, as `changeEventOf` reads them. */
export const CHANGE_EVENT_COLUMNS = `position, transaction_id, sequence, record_type, record_id, type, version, changed_fields,
  before, after, cause, actor_kind, actor_id, actor_name, origin, occurred_at, recorded_at, job_id`;

export function changeEventOf(row: Record<string, any>): ChangeEvent {
  return {
    position: Number(row.position),
    transactionId: row.transaction_id,
    jobId: row.job_id,
    sequence: row.sequence,
    recordType: row.record_type,
    recordId: row.record_id,
    type: row.type,
    version: row.version,
    changedFields: row.changed_fields,
    before: row.before,
    after: row.after,
    cause: row.cause,
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    origin: row.origin,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
  };
}
