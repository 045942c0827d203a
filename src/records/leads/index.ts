import { Consent } from "./consent.js";
import { LeadExternalId } from "./external-id.js";
import { Lead } from "./lead.js";
import { LeadResolver } from "./lead.resolver.js";
import { LeadScoreChangeFields, LeadStatusChangeFields, LeadSubscriptions, ScoreCauseFields } from "./lead-events.resolver.js";
import { StatusChange } from "./status-change.js";
import { LeadStatusRequirement } from "./status-requirement.js";
import { StatusRequirementResolver } from "./status-requirement.resolver.js";

export const feature = {
  entities: [Lead, StatusChange, LeadStatusRequirement, Consent, LeadExternalId],
  resolvers: [LeadResolver, StatusRequirementResolver, LeadSubscriptions, LeadScoreChangeFields, LeadStatusChangeFields, ScoreCauseFields],
};
