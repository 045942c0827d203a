import { addressOf, Caller } from "../caller.js";
import { type Attack, repeat } from "./attack.js";

/** Variables that nobody declared, with long names that never come twice. */
export const variableNames: Attack = {
  name: "variable names",
  async run({ url }, tally, isOver) {
    const caller = new Caller(url, addressOf(9, 1));
    const filler = "x".repeat(980);
    await repeat(2, isOver, async (nth) => {
      const variables = Array.from({ length: 900 }, (_, n) => `"v${nth}_${n}_${filler}":1`).join(",");
      tally.add(await caller.post(`{"query":"query q${nth}{__typename}","variables":{${variables}}}`));
    });
    caller.close();
  },
};

const CALLS = "me{id} ".repeat(480);

/** Documents that fail, or should: above limits, not of the schema, not GraphQL at all, each another one. */
export const failingDocuments: Attack = {
  name: "documents that fail",
  async run({ url }, tally, isOver) {
    const caller = new Caller(url, addressOf(9, 2));
    const bad = [
      (nth: number) => `query q${nth}{${CALLS}}`,
      (nth: number) => `query q${nth}{${"a{".repeat(200)}${"}".repeat(200)}}`,
      (nth: number) => `query q${nth}{leads(first:1){nodes{${Array.from({ length: 300 }, (_, n) => `f${n}`).join(" ")}}}}`,
      (nth: number) => `query q${nth}{ ${"#\n".repeat(40_000)}`,
      (nth: number) => `query q${nth}{${Array.from({ length: 100 }, (_, n) => `a${n}:__schema{types{name}}`).join(" ")}}`,
    ];
    await repeat(2, isOver, async (nth) => tally.add(await caller.ask((bad[nth % bad.length] as (typeof bad)[number])(nth))));
    caller.close();
  },
};
