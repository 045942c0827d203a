import { Suppression } from "../records/suppression/suppression.js";
import { PersonalDataResolver } from "./personal-data.resolver.js";

export const feature = { entities: [Suppression], resolvers: [PersonalDataResolver] };
