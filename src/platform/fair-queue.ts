import { Counts } from "./counts.js";

interface Waiting {
  start(): void;
}

/** An owner of work is not asked for among more candidates than this. */
const MOST_CANDIDATES = 20;

/**
 * Runs so much work at once. Who waits gets turns in rotation by owner, and no owner has more than its share under way:
 * one who asks for much waits for itself and keeps nobody else waiting.
 */
export class FairQueue {
  /** In the order in which owners get their turns. */
  private readonly waiting = new Map<string, Waiting[]>();
  private readonly running = new Counts();
  private runningInAll = 0;

  /**
   * @param atOnce of all owners together
   * @param perOwner of one owner
   */
  constructor(
    private readonly atOnce: number,
    private readonly perOwner: number,
  ) {}

  /** @param owners whose work it is; of several the one with the least of it counts */
  async run<T>(owners: Iterable<string>, work: () => Promise<T>): Promise<T> {
    const owner = this.leastBusy(owners);
    await new Promise<void>((start) => {
      const queue = this.waiting.get(owner);
      if (queue) queue.push({ start });
      else this.waiting.set(owner, [{ start }]);
      this.next();
    });
    try {
      return await work();
    } finally {
      this.end(owner);
    }
  }

  private end(owner: string): void {
    this.runningInAll--;
    this.running.add(owner, -1);
    this.next();
  }

  /**
   * Begins work at once if there is room for it and nobody waits.
   * @returns what is to be called when the work is over; null where it has to wait, by `run`
   */
  tryBegin(owner: string): (() => void) | null {
    if (this.waiting.size > 0 || this.runningInAll >= this.atOnce || this.running.of(owner) >= this.perOwner) return null;
    this.runningInAll++;
    this.running.add(owner, 1);
    return () => this.end(owner);
  }

  /** How much work of an owner has not begun. */
  waitingOf(owner: string): number {
    return this.waiting.get(owner)?.length ?? 0;
  }

  private next(): void {
    for (const [owner, queue] of this.waiting) {
      if (this.runningInAll >= this.atOnce) return;
      if (this.running.of(owner) >= this.perOwner) continue;
      const turn = queue.shift() as Waiting;
      this.runningInAll++;
      this.running.add(owner, 1);
      // The others come before it gets its next turn.
      this.waiting.delete(owner);
      if (queue.length > 0) this.waiting.set(owner, queue);
      turn.start();
    }
  }

  private leastBusy(owners: Iterable<string>): string {
    let [best, least, looked] = ["", Number.POSITIVE_INFINITY, 0];
    for (const owner of owners) {
      const busy = this.running.of(owner) + this.waitingOf(owner);
      if (busy < least) [best, least] = [owner, busy];
      if (++looked >= MOST_CANDIDATES || least === 0) break;
    }
    return best;
  }
}
