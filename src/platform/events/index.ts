import { ChangeEventFields, ChangeEventsResolver } from "./change-events.resolver.js";
import { PayloadFields } from "./payload.resolver.js";

export const feature = { entities: [], resolvers: [ChangeEventsResolver, ChangeEventFields, PayloadFields] };
