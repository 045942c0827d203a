import { PortalResolver } from "./portal.resolver.js";
import { SharedLead } from "./shared-lead.js";
import { MaskableFields, PartnerViewerResolver, SharedLeadFields } from "./shared-lead.resolver.js";
import { SharedLeadEventFields, SharedLeadSubscriptions } from "./shared-lead-events.resolver.js";

export const feature = {
  entities: [SharedLead],
  resolvers: [],
  partnerResolvers: [
    PartnerViewerResolver,
    SharedLeadFields,
    MaskableFields,
    PortalResolver,
    SharedLeadSubscriptions,
    SharedLeadEventFields,
  ],
};
