import { manyRecordsResolvers } from "./many-records.js";

export const feature = { entities: [], resolvers: manyRecordsResolvers };
