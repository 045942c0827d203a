import { PersonalDataResolver } from "./personal-data.resolver.js";
import { Suppression } from "./suppression.js";

export const feature = { entities: [Suppression], resolvers: [PersonalDataResolver] };
