import { dataOf } from "../caller.js";
import type { Outcome } from "../tally.js";
import type { World } from "../world.js";

const SIGN_IN = "mutation ($input: SignInInput!) { signIn(input: $input) { token userErrors { code } } }";

/** A person opens a session, looks, and ends it. */
export async function signIn({ dice, people }: World): Promise<Outcome> {
  const { caller, email, password } = dice.pick(people);
  const stranger = caller.withToken(null);
  const outcome = await stranger.ask(SIGN_IN, { input: { email, password } });
  stranger.close();
  const token = dataOf(outcome)?.signIn?.token;
  if (!token) return outcome;
  const session = caller.withToken(token);
  await session.ask("mutation { signOut(input: {}) { ended } }");
  session.close();
  return outcome;
}
