import { randomUUID } from "node:crypto";
import type { DataSource } from "typeorm";
import { poolOf } from "../database/data-source.js";
import { type Transaction, transact } from "../database/transaction.js";
import { isOurFault } from "../errors.js";
import { type Actor, SYSTEM } from "../identity/actor.js";
import type { Log } from "../log.js";

/** A job that a process does not renew for so long is another's: the process was killed, or hangs. */
const LEASE_MS = 15_000;
const RENEW_MS = 5_000;
/** How often a process looks for jobs; for those that it enqueued itself it is woken. */
const LOOK_MS = 1_000;
/** At once on one process, so that requests keep most of its time and connections. */
const AT_ONCE = 2;
/** After so many attempts without a step forward a job is given up. Between them it waits 2, 4, 8 and 16 s. */
const MOST_ATTEMPTS = 5;

/** Whose work a step is, as the log and the history tell it. */
export interface WrittenAs {
  actor: Actor;
  /** What the client that asked for the job calls itself. */
  origin?: string | null;
}

/** A job under way, as its handler sees it. */
export interface Work {
  id: string;
  data: Record<string, unknown>;
  /** Aborted when this process stops or the job is no longer ours: end soon, by throwing; another process goes on. */
  signal: AbortSignal;
  /**
   * Runs one step of the job in a transaction that holds the job: what it writes is written by one process alone, even
   * if this one hung and another took over. Its events bear the job's id.
   * @param options.as who asked for it, where the job does what somebody asked for; Leadwire itself unless given
   * @throws {JobGone} when the job was taken back or another process has it
   */
  step<T>(work: (tx: Transaction) => Promise<T>, options?: { as?: WrittenAs }): Promise<T>;
}

export interface JobHandler {
  /** Does the job, or goes on with it: it may have been begun before, and it may be run again after its last step. */
  run(work: Work): Promise<void>;
  /** Says where the job belongs that it failed for good. */
  giveUp(tx: Transaction, work: Pick<Work, "id" | "data">): Promise<void>;
}

/** The job was taken back, or another process has it. No failure. */
export class JobGone extends Error {}

interface Claim {
  id: string;
  kind: string;
  data: Record<string, unknown>;
  attempts: number;
  lease: string;
}

/** Does the jobs of the queue, on every process. docs/decisions/jobs.md says why it is our own. */
export class JobRunner {
  private readonly running = new Set<Promise<void>>();
  private readonly stopping = new AbortController();
  private looking: Promise<void> | null = null;
  private lookAgain = false;
  private timer: NodeJS.Timeout | undefined;

  private handlers: Record<string, JobHandler> = {};

  /** @param committed told of each step that has committed, because it may have changed what others watch */
  constructor(
    private readonly dataSource: DataSource,
    private readonly log: Log,
    private readonly committed: () => void,
  ) {}

  /** @param handlers who does which kind of job; other kinds are left to processes that know them */
  start(handlers: Record<string, JobHandler>): void {
    this.handlers = handlers;
    this.timer = setInterval(() => this.wake(), LOOK_MS);
    this.wake();
  }

  /** Looks for jobs now. Call it when a transaction that enqueued one has committed. */
  wake(): void {
    this.lookAgain = true;
    this.looking ??= this.look().finally(() => {
      this.looking = null;
    });
  }

  /** Lets go of all jobs at their next step, so that other processes can go on with them at once. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.stopping.abort();
    await this.looking;
    await Promise.all(this.running);
  }

  private async look(): Promise<void> {
    while (this.lookAgain) {
      this.lookAgain = false;
      while (!this.stopping.signal.aborted && this.running.size < AT_ONCE) {
        const claim = await this.claim().catch(
          (error) => void this.log.warn({ err: error }, "cannot look for jobs; the next second tries again"),
        );
        if (!claim) break;
        const running = this.attempt(claim).finally(() => {
          this.running.delete(running);
          this.wake();
        });
        this.running.add(running);
      }
    }
  }

  /** The next job that is due and nobody's, now ours. */
  private async claim(): Promise<Claim | undefined> {
    const { rows } = await poolOf(this.dataSource).query(
      `update job set lease = $1, leased_until = now() + ${LEASE_MS} * interval '1 ms', attempts = attempts + 1
       where id = (select id from job where run_at <= now() and kind = any($2) and (leased_until is null or leased_until < now())
                   order by run_at, id limit 1 for update skip locked)
       returning id, kind, data, attempts, lease`,
      [randomUUID(), Object.keys(this.handlers)],
    );
    return rows[0];
  }

  /** One attempt at a job. Never throws: what went wrong is with the job. */
  private async attempt(claim: Claim): Promise<void> {
    // Not `AbortSignal.any`: what only that holds may be collected before it fires, and its job would never hear that it is to end.
    const ending = new AbortController();
    const stop = () => ending.abort(this.stopping.signal.reason);
    this.stopping.signal.addEventListener("abort", stop);
    if (this.stopping.signal.aborted) stop();
    const renewals = setInterval(() => {
      this.hold(claim).catch((error) => {
        if (error instanceof JobGone) ending.abort(error);
      });
    }, RENEW_MS);
    try {
      await this.run(claim, ending.signal);
    } catch (error) {
      await this.settle(claim, error).catch((failure) =>
        this.log.warn({ err: failure }, "a job could not be put back; its lease will end"),
      );
    } finally {
      clearInterval(renewals);
      this.stopping.signal.removeEventListener("abort", stop);
    }
  }

  private async run(claim: Claim, signal: AbortSignal): Promise<void> {
    const handler = this.handlers[claim.kind] as JobHandler;
    // A job that takes its process down leaves no error behind, only attempts.
    if (claim.attempts > MOST_ATTEMPTS) return this.giveUp(claim);
    await handler.run({ id: claim.id, data: claim.data, signal, step: (work, options) => this.step(claim, work, options?.as) });
    await poolOf(this.dataSource).query("delete from job where id = $1 and lease = $2", [claim.id, claim.lease]);
  }

  private step<T>(claim: Claim, work: (tx: Transaction) => Promise<T>, as: WrittenAs = { actor: SYSTEM }): Promise<T> {
    const held = async (tx: Transaction) => {
      await this.hold(claim, tx);
      return work(tx);
    };
    return transact(this.dataSource, as.actor, as.origin ?? null, held, claim.id).finally(this.committed);
  }

  /** Renews the lease. In a transaction it keeps the job's row locked; a step forward also takes back earlier failures. */
  private async hold({ id, lease }: Claim, tx?: Transaction): Promise<void> {
    const text = `update job set leased_until = now() + ${LEASE_MS} * interval '1 ms'${tx ? ", attempts = 1" : ""} where id = $1 and lease = $2 returning id`;
    const rows = tx ? await tx.sql(text, [id, lease]) : (await poolOf(this.dataSource).query(text, [id, lease])).rows;
    if (rows.length === 0) throw new JobGone();
  }

  /** Puts a job back that did not come to its end. */
  private async settle(claim: Claim, error: unknown): Promise<void> {
    const { id, kind, lease } = claim;
    if (error instanceof JobGone) return;
    if (this.stopping.signal.aborted) {
      const release = "update job set lease = null, leased_until = null, attempts = attempts - 1 where id = $1 and lease = $2";
      await poolOf(this.dataSource).query(release, [id, lease]);
      return;
    }
    // A connection that was cut, or a database that is away, is nobody's mistake.
    this.log[isOurFault(error) ? "error" : "warn"]({ job: id, kind, err: error }, "a job failed");
    const { rows } = await poolOf(this.dataSource).query(
      `update job set lease = null, leased_until = null, run_at = now() + power(2, attempts) * interval '1 s'
       where id = $1 and lease = $2 and attempts < ${MOST_ATTEMPTS} returning id`,
      [id, lease],
    );
    if (rows.length === 0) await this.giveUp(claim);
  }

  private async giveUp(claim: Claim): Promise<void> {
    await transact(this.dataSource, SYSTEM, null, async (tx) => {
      await this.hold(claim, tx);
      await this.handlers[claim.kind]?.giveUp(tx, claim);
      await tx.sql("delete from job where id = $1", [claim.id]);
    });
  }
}
