import { CustomField } from "./custom-field.js";
import { CustomFieldResolver } from "./custom-field.resolver.js";

export const feature = { entities: [CustomField], resolvers: [CustomFieldResolver] };
