import { resolvers } from "./bin.resolver.js";
import { DeletedRecord } from "./deleted-record.js";
import { emptyByTheClock } from "./empty-bin.js";

export const feature = {
  entities: [DeletedRecord],
  resolvers,
  clock: { "what has been in the bin for as long as it is kept": emptyByTheClock },
};
