import type { DataSource } from "typeorm";
import type { Log } from "../log.js";
import { advancePublishJob, rescoreDue, rescoreStragglers } from "./run-publish-jobs.js";

/** How often it looks. An event of a score that aged is at most so late, if the database keeps up. */
const EVERY_MS = 5_000;

/**
 * What happens to scores without anybody doing anything: points age, and published versions reach all leads. Each
 * process has one; they share the work by row locks, and what a process that was down has missed is caught up.
 */
export class ScoringClock {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly log: Log,
    /** Called after each batch: there may be events to tell. */
    private readonly committed: () => void = () => {},
  ) {}

  start(): void {
    const look = () => {
      this.running ??= this.tick(() => new Date())
        .catch((error) => this.log.warn({ err: error }, "scores could not be kept up to date; trying again"))
        .finally(() => {
          this.running = undefined;
        });
    };
    this.timer = setInterval(look, EVERY_MS);
    this.timer.unref();
    look();
  }

  /** Does everything that is due by a clock, publishing included. */
  async tick(now: () => Date): Promise<void> {
    await this.untilDone(() => rescoreDue(this.dataSource, now()));
    await this.untilDone(async () => {
      const more = await advancePublishJob(this.dataSource);
      // A publishing may take minutes: who cools down meanwhile is not kept waiting.
      if (more) await rescoreDue(this.dataSource, now());
      return more;
    });
    await this.untilDone(() => rescoreStragglers(this.dataSource, now()));
  }

  private async untilDone(batch: () => Promise<boolean>): Promise<void> {
    for (let more = true; more && !this.stopped; ) {
      more = await batch();
      this.committed();
    }
  }

  /** Finishes the batch under way, and begins no other. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }
}
