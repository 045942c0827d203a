import type { DataSource } from "typeorm";
import { timeOf } from "../database/data-source.js";
import type { Log } from "../log.js";

/**
 * Does a batch of what is due at `now`, in a transaction of its own, and answers whether there may be more. Every
 * process does it at the same time: take the rows by `for update skip locked`, and what a process that was down has
 * missed is caught up by the next.
 */
export type ScheduledTask = (dataSource: DataSource, now: Date) => Promise<boolean>;

/** How often it looks. What is due is at most so late, if the database keeps up. */
const EVERY_MS = 5_000;

/** What happens without anybody doing anything: scores age, dates come, deadlines pass. Each process has one. */
export class Clock {
  private readonly running = new Map<string, Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  /**
   * @param scheduledTasks what there is to look after, by what it is called in the log
   * @param committed called after each batch: there may be events to tell
   */
  constructor(
    private readonly dataSource: DataSource,
    private readonly log: Log,
    private readonly scheduledTasks: Record<string, ScheduledTask>,
    private readonly committed: () => void = () => {},
    /** Whether the clock of this process can be trusted; where not, nothing is done by it. */
    private readonly isRight: () => boolean = () => true,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.look(), EVERY_MS);
    this.timer.unref();
    this.look();
  }

  /** Does all that is due at a time, also what becomes due by it, and also when the clock is stopped. */
  async tick(now: Date): Promise<void> {
    for (let again = true; again; ) {
      again = false;
      for (const due of Object.values(this.scheduledTasks)) while (await due(this.dataSource, now)) again = true;
      this.committed();
    }
  }

  /** Finishes the batches under way, and begins no other. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await Promise.all(this.running.values());
  }

  /** Each thing by itself: what takes long, or fails, keeps nothing else waiting. */
  private look(): void {
    if (!this.isRight()) return;
    for (const [name, due] of Object.entries(this.scheduledTasks)) {
      if (this.running.has(name)) continue;
      const done = this.untilDone(due)
        .catch((error) => this.log.warn({ err: error, due: name }, "what is due could not be done; trying again"))
        .finally(() => this.running.delete(name));
      this.running.set(name, done);
    }
  }

  private async untilDone(due: ScheduledTask): Promise<void> {
    for (let more = true; more && !this.stopped; ) {
      more = await due(this.dataSource, await timeOf(this.dataSource));
      this.committed();
    }
  }
}
