import { BulkJob } from "./bulk-job.js";
import { BulkJobResolver, BulkJobRowFields } from "./bulk-job.resolver.js";
import { BulkJobRow } from "./bulk-job-row.js";
import { BULK, bulkHandler, REMOVE_BULK_ROWS, removeRowsHandler } from "./run-bulk-job.js";

export const feature = {
  entities: [BulkJob, BulkJobRow],
  resolvers: [BulkJobResolver, BulkJobRowFields],
  jobs: { [BULK]: bulkHandler, [REMOVE_BULK_ROWS]: () => removeRowsHandler },
};
