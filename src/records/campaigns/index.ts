import { Campaign } from "./campaign.js";
import { CampaignResolver } from "./campaign.resolver.js";
import { Source } from "./source.js";
import { Touch } from "./touch.js";

export const feature = { entities: [Source, Campaign, Touch], resolvers: [CampaignResolver] };
