import { Activity } from "./activity.js";
import { ActivityResolver } from "./activity.resolver.js";

export const feature = { entities: [Activity], resolvers: [ActivityResolver] };
