import { ActivityResolver } from "../../lifecycle/engagement/activity.resolver.js";
import { Activity } from "./activity.js";

export const feature = { entities: [Activity], resolvers: [ActivityResolver] };
