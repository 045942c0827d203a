import { declareOwnedRecords, OwnedKind } from "../../access/leavers/owned-work.js";
import { Contact } from "./contact.js";
import { ContactResolver } from "./contact.resolver.js";

declareOwnedRecords(Contact, { kind: OwnedKind.CONTACT, open: "select id from contact where owner_id = $1" });

export const feature = { entities: [Contact], resolvers: [ContactResolver] };
