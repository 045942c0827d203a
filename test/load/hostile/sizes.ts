import { addressOf, Caller } from "../caller.js";
import { type Attack, repeat } from "./attack.js";

const NOBODY = "lead_01970000-0000-7000-8000-000000000000";

/** Sizes below zero, behind `@skip`, and in defaults of variables, where a naive measure of cost does not see them. */
const QUESTIONS: { query: string; variables?: object }[] = [
  { query: `{ lead(id: "${NOBODY}") { activities(first: -2000000000) { nodes { id } } } }` },
  { query: `{ me { id } leads(first: -2000000000) @skip(if: true) { nodes { id } } }` },
  { query: "query ($n: Int = 100) { leads(first: $n) { nodes { id activities(first: $n) { nodes { id } } } } }" },
  {
    query: "query ($n: Int) { leads(first: $n) { nodes { id activities(first: $n) { nodes { id } } } } }",
    variables: { "n:100,x": 0, n: 100 },
  },
  { query: "query ($n: Int!) { leads(first: $n) { nodes { id } } }", variables: { n: -1 } },
];

/** Somebody who may only read, and asks for more than that costs. */
export const sizes: Attack = {
  name: "negative and hidden sizes",
  async run({ url, readonlyToken }, tally, isOver) {
    const caller = new Caller(url, addressOf(9, 3), readonlyToken);
    await repeat(2, isOver, async (nth) => {
      const { query, variables } = QUESTIONS[nth % QUESTIONS.length] as (typeof QUESTIONS)[number];
      tally.add(await caller.ask(query, variables));
    });
    caller.close();
  },
};

const EMPTY_PARTS: object[] = [
  { and: Array.from({ length: 100_000 }, () => ({})) },
  { or: Array.from({ length: 20_000 }, () => ({ name: {} })) },
  { and: Array.from({ length: 3_000 }, () => ({ activities: { none: {} } })) },
  { or: Array.from({ length: 50 }, () => ({ activities: { none: { text: { eq: "x" } } } })) },
  { not: { not: { not: { not: { not: {} } } } } },
];

/** Filters that say nothing, at length. */
export const emptyFilters: Attack = {
  name: "empty filters",
  async run({ url, readonlyToken }, tally, isOver) {
    const caller = new Caller(url, addressOf(9, 4), readonlyToken);
    const bodies = EMPTY_PARTS.map((where) =>
      JSON.stringify({ query: "query ($where: LeadFilter) { leads(first: 1, where: $where) { nodes { id } } }", variables: { where } }),
    );
    await repeat(2, isOver, async (nth) => tally.add(await caller.post(bodies[nth % bodies.length] as string)));
    caller.close();
  },
};
