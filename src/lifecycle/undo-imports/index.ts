import { UNDO_IMPORT, undoImportHandler } from "./undo-import.js";
import { UndoImportResolver } from "./undo-import.resolver.js";

export const feature = { entities: [], resolvers: [UndoImportResolver], jobs: { [UNDO_IMPORT]: undoImportHandler } };
