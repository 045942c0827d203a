import "./follow-keys.js";
import { MatchKey } from "./match-key.js";
import { PossibleDuplicate } from "./possible-duplicate.js";
import "./possible-duplicate.fields.js";
import { PossibleDuplicateFields } from "./possible-duplicate.resolver.js";

export const feature = {
  entities: [MatchKey, PossibleDuplicate],
  resolvers: [PossibleDuplicateFields],
};
