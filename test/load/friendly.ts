import { pause } from "../crash/followers.js";
import { partner } from "./clients/partners.js";
import { detail, list } from "./clients/reads.js";
import { signIn } from "./clients/sign-ins.js";
import { activity, capture } from "./clients/writes.js";
import { Tally } from "./tally.js";
import type { World } from "./world.js";

/** What people and programs of good will do, and how many of a hundred requests each is. */
const KINDS = { list: 30, detail: 38, capture: 10, activity: 14, partner: 7, "sign-in": 1 };
export type Kind = keyof typeof KINDS;
const DRAWN = Object.entries(KINDS).flatMap(([kind, share]) => Array<Kind>(share).fill(kind as Kind));
const READS = { list, detail, partner, "sign-in": signIn };

const TICK_MS = 10;
/** More than these are not under way at once: whoever drives would otherwise measure how long its own list of them is. */
const MOST_READS = 400;
const MOST_WRITES = 150;

export type Tallies = Record<Kind, Tally> & { heldBack: number };
export const newTallies = (): Tallies =>
  Object.assign(Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, new Tally()])) as Record<Kind, Tally>, { heldBack: 0 });

/** Sends so many requests a second, of all kinds, for so long, whether the ones before were answered or not. */
export class Friendly {
  private underWay = 0;
  /** What went wrong on this side: a write that was refused for good. */
  readonly failures: string[] = [];

  constructor(private readonly world: World) {}

  async run(perSecond: number, seconds: number, tallies: Tallies): Promise<void> {
    const started = performance.now();
    for (let sent = 0; performance.now() - started < seconds * 1_000; await pause(TICK_MS)) {
      const due = ((performance.now() - started) / 1_000) * perSecond;
      for (; sent < due; sent++) this.send(this.world.dice.pick(DRAWN), tallies);
    }
  }

  /** Until everything is answered that was sent, or the time is up. */
  async settled(withinMs: number): Promise<void> {
    const deadline = Date.now() + withinMs;
    while ((this.underWay > 0 || this.world.written.underWay > 0) && Date.now() < deadline) await pause(50);
  }

  private send(kind: Kind, tallies: Tallies): void {
    const { world } = this;
    if (kind === "capture" || kind === "activity") {
      if (world.written.underWay >= MOST_WRITES) tallies.heldBack++;
      else (kind === "capture" ? capture : activity)(world, tallies[kind]).catch((error) => this.failures.push((error as Error).message));
      return;
    }
    if (this.underWay >= MOST_READS) {
      tallies.heldBack++;
      return;
    }
    this.underWay++;
    void READS[kind](world).then((outcome) => {
      this.underWay--;
      tallies[kind].add(outcome);
    });
  }
}
