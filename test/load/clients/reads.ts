import type { Outcome } from "../tally.js";
import type { World } from "../world.js";

const FIELDS = "id name email companyName country stage status score band createdAt";
const LIST = `query ($where: LeadFilter) { leads(first: 20, where: $where) { nodes { ${FIELDS} owner { name } activities(first: 3) { nodes { type occurredAt } } } pageInfo { endCursor } } }`;
const DETAIL = `query ($id: ID!) { lead(id: $id) { ${FIELDS} jobTitle tags owner { name } activities(first: 10) { nodes { id type occurredAt } } } }`;

/** People who look at lists. */
export const list = ({ dice, people }: World): Promise<Outcome> => {
  const where = dice.pick([{}, { status: { eq: "NEW" } }, { score: { gte: 20 } }, { country: { eq: "DE" } }]);
  return dice.pick(people).caller.ask(LIST, { where });
};

/** People who look at one lead. */
export const detail = ({ dice, people, leads }: World): Promise<Outcome> => dice.pick(people).caller.ask(DETAIL, { id: dice.pick(leads) });
