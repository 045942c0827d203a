import type { ClientBase } from "pg";

/** A statement may take so long in the database, the waiting for locks included. */
export const STATEMENT_TIMEOUT_MS = 15_000;
/** The same for a batch of work that nobody waits for: a step of a job, a batch of what is due, the sample. */
export const BATCH_TIMEOUT_MS = 60_000;
/** A transaction does nothing but ask the database. One that asks nothing for so long has lost its process, and keeps others from its rows. */
export const IDLE_IN_TRANSACTION_MS = 5_000;

/** By what name the database knows the connections of requests, and those while they work on a batch (`application_name`). */
export const APPLICATION = { requests: "leadwire", batches: "leadwire batch" } as const;

/**
 * What the database does by itself for each session, so that nothing of a process that hangs or is gone stays behind there:
 * - `jit` compiles each part of a large filter, for minutes, and cannot be cancelled while it does.
 * - The check of the connection ends a statement whose process is gone. PostgreSQL on Windows knows no such check.
 * - Keepalives and the timeout of TCP notice a line that died without a word; a local socket ignores them.
 */
const SESSION_SETTINGS: Record<string, string> = {
  jit: "off",
  client_connection_check_interval: "2s",
  tcp_keepalives_idle: "5",
  tcp_keepalives_interval: "2",
  tcp_keepalives_count: "3",
  tcp_user_timeout: "10s",
};

const wanted = Object.entries(SESSION_SETTINGS).map(([name, value]) => `('${name}', '${value}')`);
const SETTLE = `select set_config(name, value, false) from (values ${wanted.join(", ")}) wanted (name, value)
  where name <> 'client_connection_check_interval' or version() !~ 'Visual C|mingw|windows'`;

/**
 * Prepares a new session. By a statement and not as options of the connection, which poolers such as PgBouncer refuse.
 * Settings outlast `SET LOCAL ROLE`, so they hold for partners too.
 */
export async function settle(client: Pick<ClientBase, "query">): Promise<void> {
  await client.query(SETTLE);
}
