import { CampaignMember } from "./campaign-member.js";
import { CampaignMemberResolver } from "./member.resolver.js";

export const feature = { entities: [CampaignMember], resolvers: [CampaignMemberResolver] };
