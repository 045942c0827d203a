import "reflect-metadata";
import { entities } from "./src/features.js";
import { readConfig } from "./src/platform/config.js";
import { createDataSource } from "./src/platform/database/data-source.js";
import { startEmbedded } from "./src/platform/database/embedded.js";

// For the TypeORM command line: npm run typeorm -- migration:show
const config = readConfig();
const url = config.databaseUrl ?? (await startEmbedded(config.dataDir)).url;

export default createDataSource({ url, entities });
