import type { DataSource } from "typeorm";
import type { Log } from "../log.js";
import { poolOf } from "./data-source.js";
import { REMEMBERED_HOURS } from "./idempotency.js";

const HOUR_MS = 3_600_000;

/** Removes, every hour, what is only kept for a time. Safe on several processes at once. */
export function startHousekeeping(dataSource: DataSource, log: Log): NodeJS.Timeout {
  const clean = () =>
    poolOf(dataSource)
      .query(`delete from idempotency_key where created_at < now() - interval '${REMEMBERED_HOURS} hours'`)
      .catch((error) => log.warn({ err: error }, "housekeeping failed; the next hour tries again"));
  const timer = setInterval(clean, HOUR_MS);
  timer.unref();
  return timer;
}
