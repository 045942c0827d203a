import { OwnActivity } from "./own-activity.js";
import { OwnRegistration } from "./own-registration.js";
import { OwnActivityTexts, OwnRegistrationTexts } from "./own-texts.resolver.js";
import { PortalResolver } from "./portal.resolver.js";
import { SharedLead } from "./shared-lead.js";
import { MaskableFields, PartnerViewerResolver, SharedLeadFields } from "./shared-lead.resolver.js";
import { SharedLeadEventFields, SharedLeadSubscriptions } from "./shared-lead-events.resolver.js";

export const feature = {
  entities: [SharedLead, OwnActivity, OwnRegistration],
  resolvers: [],
  partnerResolvers: [
    PartnerViewerResolver,
    SharedLeadFields,
    MaskableFields,
    OwnActivityTexts,
    OwnRegistrationTexts,
    PortalResolver,
    SharedLeadSubscriptions,
    SharedLeadEventFields,
  ],
};
