import { BantPartFields, LeadQualificationFields, QualificationResolver } from "./qualification.resolver.js";

export const feature = { entities: [], resolvers: [QualificationResolver, LeadQualificationFields, BantPartFields] };
