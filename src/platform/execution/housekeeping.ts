import type { DataSource } from "typeorm";
import { poolOf } from "../database/data-source.js";
import type { Log } from "../log.js";
import { REMEMBERED_HOURS } from "./idempotency.js";

const HOUR_MS = 3_600_000;

/** Old entries of the audit log go in batches of so many. */
const BATCH = 5_000;
/** Sessions that are over can be looked at for so long; the audit log knows of them longer. */
const ENDED_SESSION_DAYS = 30;

/** Removes what is only kept for a time. Safe on several processes at once. */
export async function clean(dataSource: DataSource, auditRetentionDays: number): Promise<void> {
  const pool = poolOf(dataSource);
  await pool.query(`delete from idempotency_key where created_at < now() - interval '${REMEMBERED_HOURS} hours'`);
  await pool.query("delete from sign_in_attempt where since < now() - interval '1 day'");
  await pool.query(
    `delete from access_token where kind = 'USER' and least(revoked_at, expires_at) < now() - interval '${ENDED_SESSION_DAYS} days'`,
  );
  const removeBatch = () =>
    pool.query("select remove_old_audit_entries(make_interval(days => $1), $2) as removed", [auditRetentionDays, BATCH]);
  while (Number((await removeBatch()).rows[0].removed) === BATCH);
}

/** Cleans every hour. */
export function startHousekeeping(dataSource: DataSource, auditRetentionDays: number, log: Log): NodeJS.Timeout {
  const hourly = () =>
    clean(dataSource, auditRetentionDays).catch((error) => log.warn({ err: error }, "housekeeping failed; the next hour tries again"));
  const timer = setInterval(hourly, HOUR_MS);
  timer.unref();
  return timer;
}
