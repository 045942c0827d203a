import { declareOwnedRecords, OwnedKind } from "../../access/leavers/owned-work.js";
import { SavedView } from "./saved-view.js";
import { SavedViewFields, ViewResolver } from "./view.resolver.js";

declareOwnedRecords(SavedView, {
  kind: OwnedKind.SAVED_VIEW,
  open: "select id from saved_view where owner_id = $1 and sharing <> 'PRIVATE'",
});

export const feature = { entities: [SavedView], resolvers: [ViewResolver, SavedViewFields] };
