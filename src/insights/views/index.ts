import { SavedView } from "./saved-view.js";
import { SavedViewFields, ViewResolver } from "./view.resolver.js";

export const feature = { entities: [SavedView], resolvers: [ViewResolver, SavedViewFields] };
