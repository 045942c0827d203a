import { CloseLeadResolver } from "./close-lead.resolver.js";
import { closeLeadsResolvers } from "./close-leads.js";
import { OpportunityResolver } from "./opportunity.resolver.js";

export const feature = { entities: [], resolvers: [OpportunityResolver, CloseLeadResolver, ...closeLeadsResolvers] };
