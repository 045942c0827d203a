import type { Leadwire } from "./leadwire.js";

/** What only grows, or tells of requests: not what is stored of records. */
const BESIDE =
  /^(change_event.*|audit_entry|idempotency_key|event_log|settings_version|access_change|access_token|sign_in_attempt|job|schema_migration|deleted_record)$/;

/** All that is stored of records, by table, but how often and when a row was last written. */
export async function allRows(leadwire: Leadwire): Promise<Record<string, string[]>> {
  const tables = await leadwire.sql<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
  );
  const rows: Record<string, string[]> = {};
  for (const { name } of tables.filter((table) => !BESIDE.test(table.name)))
    rows[name] = (
      await leadwire.sql<{ row: string }>(`select (to_jsonb(t) - 'version' - 'updated_at')::text as row from ${name} t order by 1`)
    ).map(({ row }) => row);
  return rows;
}
