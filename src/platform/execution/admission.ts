import { RequestError } from "../errors.js";
import { FairQueue } from "../fair-queue.js";
import { TRANSPORT_LIMITS } from "../schema/limits.js";

/** Operations that run at the same time: enough to keep all connections to the database busy, and no more than end soon. */
const AT_ONCE = 48;
const OF_ONE_OWNER = 24;
/** What is small and was checked before is begun in some fifty microseconds: so many in a turn, beside one of all else. */
const KNOWN_IN_A_TURN = 8;

/**
 * Keeps a process answering when more is asked of it than it can do. What is read and checked begins in a turn of the event loop
 * of its own, so that probes and everybody's events come in between; so many operations run at once; owners get their
 * turns in rotation, and who would wait too long is told to come again.
 */
export class Admission {
  private readonly turns = new FairQueue(1, 1);
  private readonly turnsOfKnown = new FairQueue(KNOWN_IN_A_TURN, KNOWN_IN_A_TURN);
  private readonly running: FairQueue;

  /** How many operations run. */
  underWay = 0;

  constructor(
    atOnce = AT_ONCE,
    ofOneOwner = OF_ONE_OWNER,
    private readonly patienceMs: number = TRANSPORT_LIMITS.turnMs.most,
  ) {
    this.running = new FairQueue(atOnce, ofOneOwner);
  }

  /**
   * Waits for a turn of the event loop in which nothing else has begun.
   * @param owner the network that the request came from: before it is read nothing else is known
   * @throws {RequestError} OVERLOADED
   */
  turn(owner: string): Promise<void> {
    return this.waitIn(this.turns, owner, (begin) => {
      begin();
      return new Promise((next) => setImmediate(next));
    });
  }

  /**
   * Waits for a turn in which no more has begun than a few others that are as small: what was asked and checked before.
   * @param owner the network that the request came from
   * @returns a promise only where there is something to wait for
   * @throws {RequestError} OVERLOADED
   */
  turnOfKnown(owner: string): Promise<void> | undefined {
    const end = this.turnsOfKnown.tryBegin(owner);
    if (end) {
      setImmediate(end);
      return undefined;
    }
    return this.waitIn(this.turnsOfKnown, owner, (begin) => {
      begin();
      return new Promise((next) => setImmediate(next));
    });
  }

  /**
   * Waits until there is room for one more operation.
   * @param owner whose budget it counts against
   * @returns what makes the room free again
   * @throws {RequestError} OVERLOADED
   */
  async enter(owner: string): Promise<() => void> {
    return this.tryEnter(owner) ?? this.waitToEnter(owner);
  }

  /** The same where there is room at once; null where `enter` would wait. */
  tryEnter(owner: string): (() => void) | null {
    const end = this.running.tryBegin(owner);
    if (!end) return null;
    this.underWay++;
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.underWay--;
      end();
    };
  }

  private async waitToEnter(owner: string): Promise<() => void> {
    let leave = () => {};
    await this.waitIn(this.running, owner, async (begin) => {
      const left = new Promise<void>((resolve) => {
        leave = resolve;
      });
      this.underWay++;
      begin();
      await left;
      this.underWay--;
    });
    return leave;
  }

  private waitIn(queue: FairQueue, owner: string, start: (begin: () => void) => Promise<void>): Promise<void> {
    return new Promise((begin, refuse) => {
      if (queue.waitingOf(owner) >= TRANSPORT_LIMITS.waitingOperations.most) return refuse(overloaded());
      let isLate = false;
      const patience = setTimeout(() => {
        isLate = true;
        refuse(overloaded());
      }, this.patienceMs);
      void queue.run([owner], async () => {
        clearTimeout(patience);
        if (!isLate) await start(begin);
      });
    });
  }
}

const overloaded = () => new RequestError("OVERLOADED", "More is asked than can be done at the moment; try again later.");
