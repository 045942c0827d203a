import { RequestError } from "../errors.js";
import { FairQueue } from "../fair-queue.js";
import { TRANSPORT_LIMITS } from "../schema/limits.js";

/** Operations that run at the same time: enough to keep all connections to the database busy, and no more than end soon. */
const AT_ONCE = 48;
const OF_ONE_OWNER = 24;
const RETRY_AFTER_MS = 1_000;

/**
 * Keeps a process answering when more is asked of it than it can do. What is read and checked begins in a turn of the event loop
 * of its own, so that probes and everybody's events come in between; so many operations run at once; owners get their
 * turns in rotation, and who would wait too long is told to come again.
 */
export class Admission {
  private readonly turns = new FairQueue(1, 1);
  private readonly running = new FairQueue(AT_ONCE, OF_ONE_OWNER);

  /**
   * Waits for a turn of the event loop in which nothing else has begun.
   * @param owner the network that the request came from: before it is read nothing else is known
   * @throws {RequestError} OVERLOADED
   */
  turn(owner: string): Promise<void> {
    return waitIn(this.turns, owner, (begin) => {
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
    let leave = () => {};
    await waitIn(this.running, owner, (begin) => {
      const left = new Promise<void>((resolve) => {
        leave = resolve;
      });
      begin();
      return left;
    });
    return leave;
  }
}

function waitIn(queue: FairQueue, owner: string, start: (begin: () => void) => Promise<void>): Promise<void> {
  const asked = performance.now();
  return new Promise((begin, refuse) => {
    if (queue.waitingOf(owner) >= TRANSPORT_LIMITS.waitingOperations.most) return refuse(overloaded());
    void queue.run([owner], async () => {
      // Whoever has waited that long may have given up; what came later is still of use.
      if (performance.now() - asked > TRANSPORT_LIMITS.turnMs.most) refuse(overloaded());
      else await start(begin);
    });
  });
}

const overloaded = () =>
  new RequestError("OVERLOADED", `More is asked than can be done at the moment; try again in ${RETRY_AFTER_MS} ms.`, {
    retryAfterMs: RETRY_AFTER_MS,
  });
