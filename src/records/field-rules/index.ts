import { FieldRulesResolver } from "./field-rules.resolver.js";

export const feature = { entities: [], resolvers: [FieldRulesResolver] };
