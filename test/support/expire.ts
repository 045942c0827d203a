import pg from "pg";
import { dropOldPartitions } from "../../src/platform/events/retention.js";
import type { Leadwire } from "./leadwire.js";

const DAYS = 7;

/** Lets all events that there are grow older than the log reaches back, and go: every cursor of theirs has expired. */
export async function expireEvents(leadwire: Leadwire): Promise<void> {
  await leadwire.sql("select number_change_events()");
  await leadwire.sql(`select make_change_event_partition((now() at time zone 'UTC')::date - ${DAYS + 2})`);
  await leadwire.sql(`update change_event set recorded_at = now() - interval '${DAYS + 2} days'`);
  const pool = new pg.Pool({ connectionString: leadwire.databaseUrl, max: 1 });
  await dropOldPartitions(pool, DAYS).finally(() => pool.end());
}
