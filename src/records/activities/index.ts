import { Activity } from "./activity.js";

export const feature = { entities: [Activity], resolvers: [] };
