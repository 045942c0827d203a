import { setTimeout } from "node:timers/promises";
import type pg from "pg";
import { DataSource, type EntitySubscriberInterface, type EntityTarget, MigrationExecutor, type ObjectLiteral } from "typeorm";
import { migrations } from "../../../migrations/index.js";
import { APPLICATION, IDLE_IN_TRANSACTION_MS, STATEMENT_TIMEOUT_MS, settle } from "./connection.js";
import { ReadableNames } from "./naming.js";
import { CONNECTION_SECONDS } from "./prepared.js";

export interface DataSourceOptions {
  url: string;
  entities: Function[];
  subscribers?: (new () => EntitySubscriberInterface)[];
  /** The most connections in the pool; 16 by default. */
  pool?: number;
}

/** The one way to make TypeORM's data source: for the server, the command line and the tests. */
export function createDataSource({ url, entities, subscribers = [], pool = 16 }: DataSourceOptions): DataSource {
  return new DataSource({
    type: "postgres",
    url,
    entities,
    subscribers,
    migrations,
    migrationsTableName: "schema_migration",
    namingStrategy: new ReadableNames(),
    applicationName: APPLICATION.requests,
    // Ids are made by the application; without this TypeORM would create an extension that nothing uses.
    installExtensions: false,
    poolSize: pool,
    connectTimeoutMS: 10_000,
    // A connection that breaks while it lies idle is replaced at the next use; it must not end the process.
    poolErrorHandler: () => {},
    extra: POOL_OPTIONS,
  });
}

/** How connections of the pool are made, past what TypeORM has names for. */
export const POOL_OPTIONS: pg.PoolConfig = {
  statement_timeout: STATEMENT_TIMEOUT_MS,
  idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
  keepAlive: true,
  maxLifetimeSeconds: CONNECTION_SECONDS,
  // Between its being handed out and its first use nobody listens to a connection. One that breaks just then, say because
  // it was terminated in the moment that it was made, would end the process; its next statement fails anyway.
  onConnect: async (client) => {
    client.on("error", () => {});
    await settle(client);
  },
};

/** TypeORM's own pool of `pg`, for statements that are prepared by name and answered without making entities. */
export const poolOf = (dataSource: DataSource): pg.Pool => (dataSource.driver as unknown as { master: pg.Pool }).master;

/**
 * A stored row as the entity it belongs to, by TypeORM's own reading of each column. Its constructor does not run: what was not
 * read must not look as if it had its first value, and a new id for each row costs a list a tenth of its time.
 */
export function hydrate<T extends ObjectLiteral>(dataSource: DataSource, target: EntityTarget<T>, row: Record<string, unknown>): T {
  const metadata = dataSource.getMetadata(target);
  const entity = Object.create((metadata.target as Function).prototype) as T;
  for (const column of metadata.columns) {
    const value = row[column.databaseName];
    if (value !== undefined) column.setEntityValue(entity, dataSource.driver.prepareHydratedValue(value, column));
  }
  return entity;
}

/** The time of the database, which all processes go by. */
export async function timeOf(dataSource: DataSource): Promise<Date> {
  return (await poolOf(dataSource).query("select now() as now")).rows[0].now;
}

const MIGRATION_LOCK = 7_310_001;
/** How often whoever waits looks whether the other one is done. */
const MIGRATION_LOOK_MS = 100;

/**
 * Takes the lock of whoever migrates. A statement that waited for it would hold a snapshot all the while, and what is built
 * `concurrently` waits for all of those: the two would wait for each other.
 */
async function untilLocked(connection: pg.PoolClient): Promise<void> {
  const isOurs = async () => (await connection.query("select pg_try_advisory_lock($1) as ours", [MIGRATION_LOCK])).rows[0].ours;
  while (!(await isOurs())) await setTimeout(MIGRATION_LOOK_MS);
}

/** Brings the database up to date; of several processes that start at once, one does it and the others wait. */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  const connection: pg.PoolClient = await runner.connect();
  try {
    // It takes the time that it takes, and no other process ends it.
    await connection.query(
      "set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set application_name = 'leadwire migration'",
    );
    await untilLocked(connection);
    const executor = new MigrationExecutor(dataSource, runner);
    executor.transaction = "each";
    const applied = await executor.executePendingMigrations();
    return applied.map((migration) => migration.name);
  } finally {
    // Nothing of its lock and its settings reaches the next user of the connection.
    await connection.query("select pg_advisory_unlock_all(); reset all").then(() => settle(connection));
    await runner.release();
  }
}

/** What would have to change in the database for it to be what the entities say; nothing when they agree. */
export async function schemaDrift(dataSource: DataSource): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map((query) => query.query);
}

/** Keeps track of a pool's connections, to break them all off at once: those that went silent would be waited for, for minutes. */
export function connectionsOf(pool: pg.Pool): { breakOff(): void } {
  const connections = new Set<pg.PoolClient>();
  pool.on("acquire", (client) => connections.add(client));
  pool.on("remove", (client) => connections.delete(client));
  return {
    breakOff() {
      // With a statement under way `end` fails it.
      for (const client of connections as Set<pg.PoolClient & pg.Client>) client.end().catch(() => {});
    },
  };
}
