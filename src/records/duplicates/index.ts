import "./follow-keys.js";
import { MatchKey } from "./match-key.js";
import { PossibleDuplicate } from "./possible-duplicate.js";
import "./possible-duplicate.fields.js";

export const feature = {
  entities: [MatchKey, PossibleDuplicate],
  resolvers: [],
};
