import { ActivityResolver } from "./activity.resolver.js";

export const feature = { entities: [], resolvers: [ActivityResolver] };
