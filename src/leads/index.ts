import { Consent } from "./consent.js";
import { ConsentResolver, LeadConsentFields } from "./consent.resolver.js";
import { LeadExternalId } from "./external-id.js";
import { Lead } from "./lead.js";
import { LeadResolver } from "./lead.resolver.js";
import { LeadBulkResolver } from "./lead-bulk.resolver.js";
import {
  LeadEventFields,
  LeadScoreChangeFields,
  LeadStatusChangeFields,
  LeadSubscriptions,
  ScoreCauseFields,
} from "./lead-events.resolver.js";
import { MergedLead } from "./merged-lead.js";
import { resumeLeads, revisitLeads } from "./resume-leads.js";
import { StatusChange } from "./status-change.js";

export const feature = {
  entities: [Lead, StatusChange, Consent, LeadExternalId, MergedLead],
  resolvers: [
    LeadResolver,
    LeadBulkResolver,
    ConsentResolver,
    LeadConsentFields,
    LeadSubscriptions,
    LeadEventFields,
    LeadScoreChangeFields,
    LeadStatusChangeFields,
    ScoreCauseFields,
  ],
  clock: { "leads whose date to come back has come": resumeLeads, "disqualified leads to look at again": revisitLeads },
};
