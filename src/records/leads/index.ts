import { Consent } from "./consent.js";
import { LeadExternalId } from "./external-id.js";
import { Lead } from "./lead.js";
import { LeadResolver } from "./lead.resolver.js";
import { LeadScoreChangeFields, LeadStatusChangeFields, LeadSubscriptions, ScoreCauseFields } from "./lead-events.resolver.js";
import { StatusChange } from "./status-change.js";

export const feature = {
  entities: [Lead, StatusChange, Consent, LeadExternalId],
  resolvers: [LeadResolver, LeadSubscriptions, LeadScoreChangeFields, LeadStatusChangeFields, ScoreCauseFields],
};
