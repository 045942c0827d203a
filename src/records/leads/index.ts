import { Consent } from "./consent.js";
import { LeadExternalId } from "./external-id.js";
import { Lead } from "./lead.js";
import { LeadResolver } from "./lead.resolver.js";
import {
  LeadEventFields,
  LeadScoreChangeFields,
  LeadStatusChangeFields,
  LeadSubscriptions,
  ScoreCauseFields,
} from "./lead-events.resolver.js";
import { MergedLead } from "./merged-lead.js";
import { StatusChange } from "./status-change.js";

export const feature = {
  entities: [Lead, StatusChange, Consent, LeadExternalId, MergedLead],
  resolvers: [LeadResolver, LeadSubscriptions, LeadEventFields, LeadScoreChangeFields, LeadStatusChangeFields, ScoreCauseFields],
};
