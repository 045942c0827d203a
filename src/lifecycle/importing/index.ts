import { REMOVE_UPLOAD, removeUploadHandler } from "./runs/create-upload.js";
import { serveErrors } from "./runs/download-errors.js";
import { FORGET_ROWS } from "./runs/finish-run.js";
import { ImportResolver } from "./runs/import.resolver.js";
import { ImportMapping } from "./runs/import-mapping.js";
import { ImportRun } from "./runs/import-run.js";
import { ImportUpload } from "./runs/import-upload.js";
import { serveUploads } from "./runs/receive-upload.js";
import { forgetRowsHandler, IMPORT, importHandler } from "./runs/run-import.js";

export const feature = {
  entities: [ImportRun, ImportUpload, ImportMapping],
  resolvers: [ImportResolver],
  jobs: { [IMPORT]: importHandler, [REMOVE_UPLOAD]: () => removeUploadHandler, [FORGET_ROWS]: () => forgetRowsHandler },
  routes: [serveUploads, serveErrors],
};
