import { PossibleDuplicate } from "./possible-duplicate.js";
import "./possible-duplicate.fields.js";

export const feature = {
  entities: [PossibleDuplicate],
  resolvers: [],
};
