import type pg from "pg";
import { v7 as uuidv7 } from "uuid";
import type { NotedChange } from "./change-event.js";
import { toId } from "./id.js";
import { publicName } from "./record-changes.js";
import type { TableWrite, WrittenColumn } from "./write-rows.js";

/** One call of a mutation, or one reading of a partner, as the audit log tells of it: by whom and from where. */
export interface Audited {
  operation: string;
  /** The uuid of the user; null for a program, and for who is not signed in. */
  userId: string | null;
  /** The uuid of the token or session. */
  tokenId: string | null;
  address: string;
  origin: string | null;
  requestId: string;
  /** The ids of records that it is about without changing them: those that were read, or the user who could not sign in. */
  about: string[];
}

/** A change of a record that has no events: its id, and the names of what changed. */
export interface Touch {
  id: string;
  fields: string[];
}

export enum AuditOutcome {
  COMMITTED = "COMMITTED",
  REFUSED = "REFUSED",
  FAILED = "FAILED",
  READ = "READ",
}

const COLUMNS: WrittenColumn[] = [
  ...["id", "occurred_at", "operation", "outcome", "user_id", "token_id", "address", "origin", "request_id"].map((name) => ({ name })),
  ...["error_codes", "record_ids", "changed_fields", "read_fields"].map((name): WrittenColumn => ({ name, type: "array" })),
];

/** The entry of a mutation that commits: which records it changed, and the names of the changed fields, never a value. */
export function auditWrite(
  audited: Audited,
  { changes, touches, now }: { changes: NotedChange[]; touches: Touch[]; now: Date },
): TableWrite {
  const ids = new Set(audited.about);
  const fields = new Set<string>();
  for (const { recordType, recordId, before, changedFields } of changes) {
    ids.add(toId(recordType, recordId));
    // Of a new record all is new.
    if (before) for (const field of changedFields) fields.add(`${recordType}.${publicName(recordType, field)}`);
  }
  for (const touch of touches) {
    ids.add(touch.id);
    for (const field of touch.fields) fields.add(`${typeOf(touch.id)}.${field.replace(/(?<=.)Id$/, "")}`);
  }
  const row = { ...rowOf(audited, AuditOutcome.COMMITTED), occurred_at: now, record_ids: [...ids], changed_fields: [...fields] };
  return { table: "audit_entry", columns: COLUMNS, rows: [row] };
}

/** An entry that stands by itself, because nothing was changed. */
export interface LoneEntry {
  audited: Audited;
  outcome: AuditOutcome;
  errorCodes?: string[];
  readFields?: Iterable<string>;
}

/** Writes entries that no change comes with. */
export async function auditAlone(pool: pg.Pool, entries: LoneEntry[]): Promise<void> {
  const rows = entries.map(({ audited, outcome, errorCodes = [], readFields = [] }) => ({
    ...rowOf(audited, outcome),
    error_codes: [...new Set(errorCodes)],
    record_ids: [...new Set(audited.about)],
    read_fields: [...readFields],
  }));
  const names = COLUMNS.map(({ name }) => name).join(", ");
  await pool.query({
    name: "audit-alone",
    text: `insert into audit_entry (${names}) select ${names.replace("occurred_at", "now()")} from jsonb_populate_recordset(null::audit_entry, $1::jsonb)`,
    values: [JSON.stringify(rows)],
  });
}

const typeOf = (id: string): string => id.replace(/_[0-9a-f-]{36}$/, "");

const rowOf = ({ operation, userId, tokenId, address, origin, requestId }: Audited, outcome: AuditOutcome) => ({
  id: uuidv7(),
  operation,
  outcome,
  error_codes: [] as string[],
  user_id: userId,
  token_id: tokenId,
  address,
  origin,
  request_id: requestId,
  record_ids: [] as string[],
  changed_fields: [] as string[],
  read_fields: [] as string[],
});
