import { openDatabase } from "../app.js";
import type { Config } from "../platform/config.js";
import { schemaDrift } from "../platform/database/data-source.js";
import { startEmbedded } from "../platform/database/embedded.js";
import { createDatabase, dropDatabase } from "../platform/database/scratch.js";
import { createLog } from "../platform/log.js";

/**
 * The SQL that is missing where entities and migrations disagree, by a database that is made for this and gone afterwards, whatever
 * happens. Empty when they agree.
 * @throws what a migration throws
 */
export async function driftOf(config: Config): Promise<string[]> {
  const base = config.databaseUrl ? null : await startEmbedded(config.dataDir);
  const server = (config.databaseUrl ?? base?.url) as string;
  const name = `leadwire_check_${process.pid}`;
  try {
    const databaseUrl = await createDatabase(server, name);
    const database = await openDatabase({ ...config, databaseUrl }, createLog("silent"));
    return await schemaDrift(database.dataSource).finally(() => database.close());
  } finally {
    await dropDatabase(server, name);
    await base?.release();
  }
}
