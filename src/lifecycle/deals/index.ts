import { OpportunityResolver } from "./opportunity.resolver.js";

export const feature = { entities: [], resolvers: [OpportunityResolver] };
