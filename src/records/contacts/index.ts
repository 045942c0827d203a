import { Contact } from "./contact.js";
import { ContactResolver } from "./contact.resolver.js";

export const feature = { entities: [Contact], resolvers: [ContactResolver] };
