import { ChangeEventFields, ChangeEventsResolver } from "./change-events.resolver.js";
import { answersEvents } from "./event-node.js";
import { WrittenFields } from "./payload.resolver.js";
import { EVENT, RecordEventFields } from "./record-event.js";
import { seenAs } from "./typed-events.js";

answersEvents("organisation", EVENT, seenAs);

export const feature = {
  entities: [],
  resolvers: [ChangeEventsResolver, ChangeEventFields, RecordEventFields, WrittenFields],
  partnerResolvers: [WrittenFields],
};
