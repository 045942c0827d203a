import path from "node:path";
import { openDatabase } from "../../src/app.js";
import { readConfig } from "../../src/platform/config.js";
import { startEmbedded } from "../../src/platform/database/embedded.js";
import { createDatabase, dropDatabase } from "../../src/platform/database/scratch.js";
import { createLog } from "../../src/platform/log.js";

/** The migrated database that each test file gets a copy of. */
export const TEMPLATE = "leadwire_test_template";

/**
 * Once, before all tests: the database server (an embedded one, unless DATABASE_URL names another) and the template.
 * The tests find it by DATABASE_URL.
 */
export default async function startDatabase(): Promise<void> {
  const outside = process.env.DATABASE_URL;
  const embedded = outside ? undefined : await startEmbedded(path.resolve(".leadwire-test"));
  const url = outside ?? (embedded?.url as string);
  Object.assign(globalThis, { stopDatabase: () => embedded?.release() });
  process.env.DATABASE_URL = url;

  await dropDatabase(url, TEMPLATE);
  const templateUrl = await createDatabase(url, TEMPLATE);
  const config = { ...readConfig({}), databaseUrl: templateUrl };
  const template = await openDatabase(config, createLog("silent"));
  await template.close();
}
