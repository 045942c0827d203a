import { ChangeEventFields, ChangeEventsResolver } from "./change-events.resolver.js";

export const feature = { entities: [], resolvers: [ChangeEventsResolver, ChangeEventFields] };
