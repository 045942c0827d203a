import { CampaignFields, SourceFields } from "./cost-per-lead.resolver.js";

export const feature = { entities: [], resolvers: [CampaignFields, SourceFields] };
