import type { Outcome } from "../tally.js";
import type { World } from "../world.js";

const SHARED = "{ sharedLeads(first: 10) { nodes { id state offeredAt } totalCount } }";

/** Partners who look at what is shared with them. */
export const partner = ({ dice, portals }: World): Promise<Outcome> => dice.pick(portals).ask(SHARED);
