import "reflect-metadata";
import { readConfig } from "./src/config.js";
import { createDataSource } from "./src/database/data-source.js";
import { startEmbedded } from "./src/database/embedded.js";
import { entities } from "./src/features.js";

// For the TypeORM command line: npm run typeorm -- migration:show
const config = readConfig();
const url = config.databaseUrl ?? (await startEmbedded(config.dataDir)).url;

export default createDataSource({ url, entities });
