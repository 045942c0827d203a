import { Opportunity } from "./opportunity.js";
import { OpportunityResolver } from "./opportunity.resolver.js";
import { OpportunityEventFields, OpportunitySubscriptions } from "./opportunity-events.resolver.js";

export const feature = { entities: [Opportunity], resolvers: [OpportunityResolver, OpportunitySubscriptions, OpportunityEventFields] };
