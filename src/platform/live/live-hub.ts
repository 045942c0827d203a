import type pg from "pg";
import { type ChangeEvent, type Place, placeOf } from "../database/change-event.js";
import type { DatabaseTime } from "../database/database-time.js";
import { maskError } from "../errors.js";
import type { EventLog } from "../events/event-log.js";
import type { Budgets, Sink } from "../events/hub.js";
import { FairQueue } from "../fair-queue.js";
import { type Log, logUnexpected } from "../log.js";
import type { Metrics } from "../metrics.js";
import { LiveSubscriber } from "./live-subscriber.js";
import { type LiveAudience, LiveQuestion } from "./question.js";
import { inSnapshot, type Snapshot } from "./snapshot.js";

/** Questions that are read in one snapshot have this long together; the others' turn is the next, so that no snapshot stays open for long. */
const SNAPSHOT_MS = 2_000;
/** Selections that are executed at once, and of those of one token. */
const EXECUTIONS_AT_ONCE = 8;
const EXECUTIONS_OF_ONE = 2;
/** When the database is away, or nobody who asks has points. */
const TRY_AGAIN_MS = 500;
/** Dashboards that open at once begin together. */
const GATHER_MS = 5;
/** The longest that a timer of Node takes. */
const MOST_MS = 2_147_483_647;

export interface LiveHubOptions {
  eventLog: EventLog;
  pool: pg.Pool;
  metrics: Metrics;
  log: Log;
  time: DatabaseTime;
  budgets: Budgets;
  /** How many different questions an owner asks is counted together with its other subscriptions. */
  questionsChanged(owner: string, by: 1 | -1): void;
}

/**
 * Keeps the live answers of this process. A question is read again when an event has touched it, or its time has come, and not more often
 * than it asks for. All that are due are read in one snapshot, so that the figures of a dashboard are of one moment, and bear one cursor
 * (docs/decisions/live-answers.md).
 */
export class LiveHub {
  readonly eventLog: EventLog;
  readonly metrics: Metrics;
  /** Up to where it is known which questions the events touch. */
  seen: Place;
  private readonly questions = new Map<string, LiveQuestion>();
  /** By how often questions are told at the most: when those were read last, by the monotonic clock. They are read together. */
  private readonly readAt = new Map<number, number>();
  private readonly execution = new FairQueue(EXECUTIONS_AT_ONCE, EXECUTIONS_OF_ONE);
  private noting: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private reading: Promise<void> | undefined;
  private stopped = false;

  constructor(private readonly options: LiveHubOptions) {
    this.eventLog = options.eventLog;
    this.metrics = options.metrics;
    this.seen = options.eventLog.head;
    this.metrics.observe(
      "leadwire_live_questions",
      "Different live questions that are open, each read once for all who ask it.",
      [],
      () => [{ labels: {}, value: this.questions.size }],
    );
  }

  /** @param owner whose budget it takes */
  join(audience: LiveAudience, sink: Sink, owner: string): LiveSubscriber {
    const subscriber = new LiveSubscriber(sink, owner, audience.stream.seen);
    subscriber.enter(this.questionOf(audience));
    this.arm();
    return subscriber;
  }

  /** The subscriber's rights are others now: it is told what they show, and nothing more by the former. */
  move(subscriber: LiveSubscriber, audience: LiveAudience): void {
    if (subscriber.hasEnded || subscriber.question.audience.key === audience.key) return;
    subscriber.enter(this.questionOf(audience));
    this.arm();
  }

  isAskedBy(key: string, owner: string): boolean {
    return this.questions.get(key)?.owners.has(owner) ?? false;
  }

  questionsChanged(owner: string, by: 1 | -1): void {
    this.options.questionsChanged(owner, by);
  }

  private questionOf(audience: LiveAudience): LiveQuestion {
    let question = this.questions.get(audience.key);
    if (!question) {
      question = new LiveQuestion(this, audience);
      this.questions.set(audience.key, question);
    }
    return question;
  }

  remove(question: LiveQuestion): void {
    const { key } = question.audience;
    if (this.questions.get(key) === question) this.questions.delete(key);
  }

  /** Looks which questions new events touch, in their order. */
  arrived(events: readonly ChangeEvent[]): void {
    this.noting = this.noting.then(() => this.note(events)).catch((error) => logUnexpected(this.options.log, error));
  }

  private async note(events: readonly ChangeEvent[]): Promise<void> {
    for (const event of events)
      for (const question of this.questions.values()) if (await question.isTouchedBy(event)) question.touch(event.position);
    this.seen = placeOf(events.at(-1) as ChangeEvent);
    for (const question of this.questions.values())
      for (const subscriber of question.subscribers) if (!subscriber.isInStep) void subscriber.catchUp();
    this.arm();
  }

  accessChanged(): void {
    for (const question of this.questions.values()) question.accessChanged();
    this.arm();
  }

  /** A backup was restored: everything is read again. */
  restored(): void {
    this.noting = this.noting.then(() => {
      this.seen = this.eventLog.head;
      for (const question of this.questions.values()) question.forget();
      this.arm();
    });
  }

  /** Sets the timer to when something is due. */
  private arm(): void {
    clearTimeout(this.timer);
    if (this.stopped || this.reading || this.questions.size === 0) return;
    const now = this.options.time.now().getTime();
    const waits = [...this.questions.values()].map((question) => this.waitOf(question, now));
    const wait = Math.min(MOST_MS, ...waits);
    if (wait === MOST_MS) return;
    this.timer = setTimeout(
      () => {
        this.reading = this.readDue().finally(() => {
          this.reading = undefined;
          this.arm();
        });
      },
      Math.max(wait, GATHER_MS),
    );
    this.timer.unref();
  }

  /** In how many milliseconds a question may be read. */
  private waitOf(question: LiveQuestion, now: number): number {
    return question.isOpening ? 0 : Math.max(0, question.dueAt - now, question.everyMs - this.sinceLast(question));
  }

  /** Whether nothing was read for so long that a reading now is in time for all that are told equally often. */
  private isIdle(question: LiveQuestion): boolean {
    return this.sinceLast(question) >= question.everyMs;
  }

  private sinceLast({ everyMs }: LiveQuestion): number {
    return performance.now() - (this.readAt.get(everyMs) ?? Number.NEGATIVE_INFINITY);
  }

  private async readDue(): Promise<void> {
    try {
      // What has arrived is looked at first, so that no question is read for what the next look would bring.
      await this.noting;
      await this.read(this.takeDue());
    } catch (error) {
      if (this.stopped) return;
      if (!isAway(error)) logUnexpected(this.options.log, error);
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
    }
  }

  /** Those that are due, the longest unread first. Those that are told equally often are due together. */
  private takeDue(): LiveQuestion[] {
    const now = this.options.time.now().getTime();
    const due = [...this.questions.values()].filter((question) => this.waitOf(question, now) <= 0);
    for (const question of due) if (!question.isOpening || this.isIdle(question)) this.readAt.set(question.everyMs, performance.now());
    return due
      .filter((question) => question.isOpening || this.pay(question))
      .sort((left, right) => left.place.position - right.place.position);
  }

  /** Takes the points of a reading, shared by those who ask; where none of them has so many, it waits for the next time. */
  private pay({ owners, points }: LiveQuestion): boolean {
    const { budgets } = this.options;
    const share = points / owners.size;
    if (![...owners.keys()].some((owner) => budgets.waitFor(owner, share) === 0)) return false;
    for (const owner of owners.keys()) budgets.charge(owner, share);
    return true;
  }

  private async read(due: LiveQuestion[]): Promise<void> {
    if (due.length === 0) return;
    const { pool } = this.options;
    const tellings: (() => Promise<void>)[] = [];
    const number = () => this.eventLog.catchUp();
    const accessVersion = await inSnapshot(pool, number, async (snapshot) => {
      await this.readEach(due, snapshot, tellings);
      return snapshot.accessVersion;
    });
    // What was read by rights that are no longer is told to nobody: whoever has others now is with another question then.
    if (accessVersion !== this.eventLog.accessVersion) await number();
    await Promise.all(tellings.map((tell) => tell()));
  }

  private async readEach(due: LiveQuestion[], snapshot: Snapshot, tellings: (() => Promise<void>)[]): Promise<void> {
    const started = performance.now();
    for (const question of due) {
      if (performance.now() - started > SNAPSHOT_MS) return;
      if (question.subscribers.size === 0) continue;
      try {
        tellings.push(await question.readAnswer(snapshot));
        this.metrics.liveReadings.inc({ operation: question.audience.stream.fieldName });
      } catch (error) {
        if (isAway(error)) throw error;
        question.fail(error);
        // The transaction may be of no use now: the others' turn is the next.
        return;
      }
    }
  }

  /** Executes a selection for a question, when it is its turn. */
  execute<T>(question: LiveQuestion, work: () => Promise<T>): Promise<T> {
    return this.execution.run(question.owners.keys(), work);
  }

  /** Tries again for as long as the database is away: a stream outlives its restart. */
  async untilAvailable<T>(work: () => Promise<T>, isWanted: () => boolean): Promise<T> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!isAway(error) || !isWanted()) throw error;
        await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS).unref());
      }
    }
  }

  /** What is being read is read to its end. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.reading;
  }
}

const isAway = (error: unknown): boolean => maskError({ message: "" }, error).extensions?.code === "DATABASE_UNAVAILABLE";
