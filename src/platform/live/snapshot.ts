import type pg from "pg";
import type { Place } from "../database/change-event.js";
import type { Queries } from "../query/stats.js";

/** Once more where something is committed that has no place in the log yet; writers that never pause are not waited for. */
const TRIES = 3;

/** The database at one moment, and where the log was then. */
export interface Snapshot extends Queries {
  place: Place;
  /** Which change of rights was the last. */
  accessVersion: string;
  /** Whether nothing is in it that has no place in the log yet: then the figures are those of the cursor, and of no later one. */
  isExact: boolean;
}

/**
 * Reads several things as of one moment, together with the place of the log at that moment.
 * @param number has what is committed given its place in the log
 */
export async function inSnapshot<T>(pool: pg.Pool, number: () => Promise<unknown>, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  await number();
  const connection = await pool.connect();
  let isClean = false;
  try {
    return await work(await begin(connection, number));
  } finally {
    isClean = await connection.query("rollback").then(
      () => true,
      () => false,
    );
    connection.release(!isClean);
  }
}

async function begin(connection: pg.PoolClient, number: () => Promise<unknown>): Promise<Snapshot> {
  for (let tries = 1; ; tries++) {
    await connection.query("begin isolation level repeatable read, read only");
    const { rows } = await connection.query({
      name: "place-of-snapshot",
      text: `select last_position, last_mark, version, exists (select from change_event where position is null) as is_ahead
             from event_log, access_change`,
    });
    const [{ last_position, last_mark, version, is_ahead }] = rows as [Record<string, any>];
    if (!is_ahead || tries === TRIES)
      return {
        place: { position: Number(last_position), mark: last_mark },
        accessVersion: version,
        isExact: !is_ahead,
        query: (text, values) => connection.query(text, values),
      };
    await connection.query("rollback");
    await number();
  }
}
