import type { Organisation } from "../crash/deployment.js";
import type { Inspector } from "./inspector.js";
import { metricsOf } from "./watch.js";

/** What the server and its database hold at one time, when nobody asks anything. */
export interface Standing {
  heapMegabytes: number;
  megabytes: number;
  /** TCP connections of the process, those to the database among them. */
  connections: number;
  sockets: number;
  subscriptions: number;
  databaseConnections: number;
  /** Connections that hold a transaction open. */
  transactions: number;
  rows: Record<string, number>;
}

export async function standingOf(organisation: Organisation, inspector: Inspector): Promise<Standing> {
  const heapMegabytes = await inspector.heap();
  const metrics = await metricsOf(organisation.urls[0] as string);
  const backends = await organisation.sql(
    `select count(*)::int as all, count(*) filter (where state like 'idle in transaction%')::int as transactions
     from pg_stat_activity where application_name like 'leadwire%'`,
  );
  return {
    heapMegabytes,
    megabytes: metrics("process_resident_memory_bytes") / 2 ** 20,
    connections: metrics("nodejs_active_resources", 'type="TCPSocketWrap"'),
    sockets: metrics("leadwire_sockets_open") + metrics("leadwire_event_streams_open"),
    subscriptions: metrics("leadwire_subscriptions"),
    databaseConnections: backends.rows[0].all,
    transactions: backends.rows[0].transactions,
    rows: await rowsOf(organisation),
  };
}

async function rowsOf(organisation: Organisation): Promise<Record<string, number>> {
  const { rows: tables } = await organisation.sql(
    `select relname as name from pg_class where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace`,
  );
  const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as count from ${name}`).join(" union all ");
  const { rows } = await organisation.sql(counts);
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}
