import { pause } from "../../crash/followers.js";
import type { Tally } from "../tally.js";
import type { World } from "../world.js";

/** One kind of client that means harm, for as long as the load lasts. */
export interface Attack {
  name: string;
  run(world: World, tally: Tally, isOver: () => boolean): Promise<void>;
}

/** Between two blows of one attacker: a program on the same machine that sent without pause would only measure itself. */
const BREATH_MS = 50;

/** Does the same again and again, so many at once. */
export async function repeat(atOnce: number, isOver: () => boolean, once: (nth: number) => Promise<unknown>): Promise<void> {
  let nth = 0;
  const one = async () => {
    while (!isOver()) {
      await once(nth++);
      await pause(BREATH_MS);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}
