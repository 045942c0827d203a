import { Campaign } from "./campaign.js";
import { Source } from "./source.js";

export const feature = { entities: [Source, Campaign], resolvers: [] };
