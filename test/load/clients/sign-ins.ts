import { dataOf } from "../caller.js";
import type { Outcome } from "../tally.js";
import type { World } from "../world.js";

const SIGN_IN = "mutation ($input: SignInInput!) { signIn(input: $input) { token userErrors { code } } }";

/** A person opens a session, looks, and ends it. */
export async function signIn({ dice, people }: World): Promise<Outcome> {
  const { caller, email, password } = dice.pick(people);
  const outcome = await caller.withToken(null).ask(SIGN_IN, { input: { email, password } });
  const token = dataOf(outcome)?.signIn?.token;
  if (token) await caller.withToken(token).ask("mutation { signOut(input: {}) { ended } }");
  return outcome;
}
