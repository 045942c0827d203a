import type { NotedChange } from "../../platform/database/change-event.js";
import { whenChanged } from "../../platform/database/record-changes.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { PLACES } from "./places.js";

/** What was noted of a record is settled when its field has another value, and when the record is gone: deleted, or merged. */
async function removeSettled(tx: Transaction, recordType: string, changes: readonly NotedChange[]): Promise<void> {
  const settled = changes.flatMap(({ recordId, before, after, changedFields }): { recordId: string; field: string | null }[] => {
    if (before === null) return [];
    return after === null ? [{ recordId, field: null }] : changedFields.map((field) => ({ recordId, field }));
  });
  const asked = settled.filter(({ field }) => field === null || NOTED_FIELDS.has(field));
  if (asked.length === 0) return;
  // What this transaction itself notes of what it changes stays: it is the job that brings values into canonical form.
  await tx.sql(
    `delete from identifier_problem p using unnest($2::uuid[], $3::text[]) s (id, field)
     where p.record_type = $1 and p.record_id = s.id and (s.field is null or p.field = s.field) and p.noted_at < $4`,
    [recordType, asked.map(({ recordId }) => recordId), asked.map(({ field }) => field), tx.now],
  );
}

const NOTED_FIELDS = new Set(PLACES.flatMap(({ columns }) => Object.keys(columns)));

for (const recordType of new Set(PLACES.map((place) => place.recordType)))
  whenChanged(recordType, (tx, changes) => removeSettled(tx, recordType, changes));
