import { serveDownloads } from "./download.js";
import { exportResolvers } from "./export.resolver.js";
import { ExportJob } from "./export-job.js";
import { EXPORT, exportHandler, REMOVE_EXPORT, removeExportHandler } from "./run-export.js";

export const feature = {
  entities: [ExportJob],
  resolvers: exportResolvers,
  jobs: { [EXPORT]: exportHandler, [REMOVE_EXPORT]: () => removeExportHandler },
  routes: [serveDownloads],
};
