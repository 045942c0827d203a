import { DealRegistration } from "./deal-registration.js";
import { expireOffers, returnIdle } from "./expired-shares.js";
import "./follow-deletions.js";
import "./follow-lead.js";
import "./follow-merges.js";
import { LeadShare } from "./lead-share.js";
import { Partner } from "./partner.js";
import { PartnerFields, PartnerOutcomeResolver, PartnerResolver, PartnerTokenFields, ShareCandidateFields } from "./partner.resolver.js";
import { PartnerAlert } from "./partner-alert.js";
import "./lead-share.fields.js";

export const feature = {
  entities: [Partner, PartnerAlert, LeadShare, DealRegistration],
  resolvers: [PartnerResolver, PartnerOutcomeResolver, PartnerFields, ShareCandidateFields, PartnerTokenFields],
  clock: { "offers that expire": expireOffers, "shares that lie idle": returnIdle },
};
