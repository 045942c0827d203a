import { DealRegistration } from "./deal-registration.js";
import { expireOffers, returnIdle } from "./expired-shares.js";
import "./follow-lead.js";
import { LeadShare } from "./lead-share.js";
import { Partner } from "./partner.js";
import { PartnerFields, PartnerResolver, PartnerTokenFields, ShareCandidateFields } from "./partner.resolver.js";
import "./lead-share.fields.js";

export const feature = {
  entities: [Partner, LeadShare, DealRegistration],
  resolvers: [PartnerResolver, PartnerFields, ShareCandidateFields, PartnerTokenFields],
  clock: { "offers that expire": expireOffers, "shares that lie idle": returnIdle },
};
