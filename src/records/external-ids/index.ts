import { RecordExternalId } from "./record-external-id.js";

export const feature = { entities: [RecordExternalId], resolvers: [] };
