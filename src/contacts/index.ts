import { Contact } from "./contact.js";
import { ContactResolver } from "./contact.resolver.js";
import { ContactEventFields, ContactSubscriptions } from "./contact-events.resolver.js";

export const feature = { entities: [Contact], resolvers: [ContactResolver, ContactSubscriptions, ContactEventFields] };
