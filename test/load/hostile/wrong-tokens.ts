import { randomBytes } from "node:crypto";
import { addressOf, Caller } from "../caller.js";
import { type Attack, repeat } from "./attack.js";

/** Somebody who guesses: tokens of the right form, of sessions and programs and partners, and passwords. */
export const wrongTokens: Attack = {
  name: "wrong tokens",
  async run({ url, people }, tally, isOver) {
    const caller = new Caller(url, addressOf(9, 5));
    const email = people[0]?.email as string;
    await repeat(4, isOver, async (nth) => {
      const secret = randomBytes(32).toString("base64url");
      const guess = caller.withToken(`lw_${["user", "service", "partner"][nth % 3]}_${secret.slice(0, 12)}_${secret}`);
      tally.add(await guess.ask("{ me { id } }", {}, nth % 2 ? "/graphql" : "/partner/graphql"));
      guess.close();
      const query = "mutation ($input: SignInInput!) { signIn(input: $input) { token userErrors { code } } }";
      if (nth % 50 === 0) tally.add(await caller.ask(query, { input: { email, password: secret } }));
    });
    caller.close();
  },
};
