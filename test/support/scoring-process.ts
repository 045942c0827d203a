import { openDatabase } from "../../src/app.js";
import { scheduledTasks } from "../../src/features.js";
import { type Config, readConfig } from "../../src/platform/config.js";
import { Clock } from "../../src/platform/jobs/clock.js";
import { createLog } from "../../src/platform/log.js";

// A process that does what is due with scores, to be killed in the middle of it.
const config: Config = { ...readConfig({ NODE_ENV: "test" }), databaseUrl: process.argv[2] as string };
const log = createLog("silent");
const { dataSource, close } = await openDatabase(config, log);
await new Clock(dataSource, log, scheduledTasks).tick(new Date());
await close();
