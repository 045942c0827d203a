import type pg from "pg";
import type { Log } from "../log.js";

/** Partitions are there so many days ahead, should nobody make any for a while. */
const DAYS_AHEAD = 7;
const CHECK_MS = 600_000;

/** Makes the partitions of the log for today and the days to come. */
export async function makePartitions(pool: pg.Pool): Promise<void> {
  await pool.query("select make_change_event_partition((now() at time zone 'UTC')::date + ahead) from generate_series(0, $1::int) ahead", [
    DAYS_AHEAD,
  ]);
}

/**
 * Drops what is past its time, a whole day at once. It waits for nobody for long: who reads the log meanwhile would hold
 * up the drop, and the drop all who write.
 */
export async function dropOldPartitions(pool: pg.Pool, days: number): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query("set local lock_timeout = '1s'");
    const { rows } = await client.query("select drop_change_event_partitions(make_interval(days => $1)) as dropped", [days]);
    await client.query("commit");
    return rows[0].dropped;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

/** Keeps the partitions of the log as they should be. Safe on several processes at once. */
export function startRetention(pool: pg.Pool, days: number, log: Log): NodeJS.Timeout {
  const keep = async () => {
    try {
      await makePartitions(pool);
      const dropped = await dropOldPartitions(pool, days);
      if (dropped > 0) log.info({ dropped, days }, "old events were removed");
    } catch (error) {
      log.warn({ err: error }, "the partitions of the event log could not be kept; the next time tries again");
    }
  };
  void keep();
  const timer = setInterval(keep, CHECK_MS);
  timer.unref();
  return timer;
}
