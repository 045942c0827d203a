import { ExitTrigger } from "../triggers/exit-trigger.js";
import { disqualifyLeadsResolvers } from "./disqualify-leads.js";
import { QualificationPolicy } from "./policy.js";
import { BantPartFields, LeadQualificationFields, QualificationResolver } from "./qualification.resolver.js";
import { Reason } from "./reason.js";
import { QualificationSettingsResolver } from "./settings.resolver.js";

export const feature = {
  entities: [QualificationPolicy, Reason, ExitTrigger],
  resolvers: [QualificationResolver, QualificationSettingsResolver, LeadQualificationFields, BantPartFields, ...disqualifyLeadsResolvers],
};
