import "./hand-over-leads.js";
import { CaptureResolver } from "./capture.resolver.js";
import { ConsentResolver, ContactConsentFields, LeadConsentFields } from "./consent.resolver.js";
import { LeadBulkResolver } from "./lead-bulk.resolver.js";
import { leadsWhereResolvers } from "./leads-where.js";
import { resumeLeads, revisitLeads } from "./resume-leads.js";
import { SimulateAssignmentResolver, SimulatedAssignmentFields } from "./simulate-assignment.resolver.js";

export const feature = {
  entities: [],
  resolvers: [
    CaptureResolver,
    LeadBulkResolver,
    ...leadsWhereResolvers,
    ConsentResolver,
    ContactConsentFields,
    LeadConsentFields,
    SimulateAssignmentResolver,
    SimulatedAssignmentFields,
  ],
  clock: { "leads whose date to come back has come": resumeLeads, "disqualified leads to look at again": revisitLeads },
};
