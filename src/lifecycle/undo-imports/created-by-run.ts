import { ownedInSight } from "../../access/visible-owner.js";
import type { Transaction } from "../../platform/database/transaction.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { neededOnes, type Removable } from "./remove-records.js";

/** Records that an import made are looked at so many at a time, each time in a transaction. */
export const AT_ONCE = 500;

/** The next records that an import made and that are there, by their ids. */
export async function createdByRun(tx: Transaction, runId: string, kind: Removable, behind: string | null): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `select distinct e.record_id as id from change_event e join ${kind} r on r.id = e.record_id
     where e.job_id = $1 and e.record_type = $2 and e.before is null and e.after is not null and ($3::uuid is null or e.record_id > $3)
     order by e.record_id limit ${AT_ONCE}`,
    [runId, kind, behind],
  );
  return rows.map(({ id }) => id);
}

/** Those that can go: the viewer's to change, nobody has worked with them since, and nothing needs them. */
export async function untouchedOnes(
  tx: Transaction,
  viewer: Viewer,
  { runId, finishedAt }: { runId: string; finishedAt: Date },
  kind: Removable,
  ids: string[],
): Promise<string[]> {
  await tx.sql(`select from ${kind} where id = any($1::uuid[]) order by id for update`, [ids]);
  const kept = new Set<string>();
  const changed = await tx.sql<{ id: string }>(
    `select distinct record_id as id from change_event
     where record_type = $1 and record_id = any($2::uuid[]) and job_id is distinct from $3::uuid and actor_kind <> 'SYSTEM'`,
    [kind, ids, runId],
  );
  for (const { id } of changed) kept.add(id);
  for (const id of await toldOfSince(tx, kind, ids, finishedAt)) kept.add(id);
  if (kind !== "campaign_member") {
    const owners = await tx.sql<{ id: string; ownerId: string | null }>(
      `select id, owner_id as "ownerId" from ${kind} where id = any($1::uuid[])`,
      [ids],
    );
    for (const record of owners) if (!ownedInSight(viewer, record)) kept.add(record.id);
  }
  // What stays may itself need others of them.
  for (let going = ids.filter((id) => !kept.has(id)); ; ) {
    const needed = await neededOnes(tx, kind, going);
    if (needed.size === 0) return going;
    going = going.filter((id) => !needed.has(id));
  }
}

/** Records that something happened with after the import; what other files had no field for is nobody's work. */
async function toldOfSince(tx: Transaction, kind: Removable, ids: string[], since: Date): Promise<string[]> {
  if (kind === "task" || kind === "campaign_member") return [];
  const rows = await tx.sql<{ id: string }>(
    `select distinct ${kind}_id as id from activity where ${kind}_id = any($1::uuid[]) and recorded_at > $2 and type <> 'IMPORTED'`,
    [ids, since],
  );
  return rows.map(({ id }) => id);
}
