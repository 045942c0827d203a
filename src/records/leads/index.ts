import { ConsentResolver, LeadConsentFields } from "../../lifecycle/capture/consent.resolver.js";
import { LeadBulkResolver } from "../../lifecycle/capture/lead-bulk.resolver.js";
import { resumeLeads } from "../../lifecycle/capture/resume-leads.js";
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
  clock: { "leads whose date to come back has come": resumeLeads },
};
