import type { FormattedExecutionResult } from "graphql";
import type { ChangeEvent, Place } from "../database/change-event.js";
import { maskError } from "../errors.js";
import { FairQueue } from "../fair-queue.js";
import type { Log } from "../log.js";
import { logUnexpected } from "../log.js";
import type { Metrics } from "../metrics.js";
import type { Step } from "./coalesce.js";
import type { EventLog } from "./event-log.js";
import type { Frame } from "./frame.js";
import { Group } from "./group.js";
import { Subscriber } from "./subscriber.js";

/** Executions of events under way at once, so that many groups do not keep queries and mutations from the database. */
const EXECUTIONS_AT_ONCE = 8;
/** Of those, of one token: the others' never wait for all of it. */
const EXECUTIONS_OF_ONE = 2;
/** What was executed for one subscriber that catches up is good for the others for so long; rights change meanwhile. */
const SHARED_MS = 1_000;
const TRY_AGAIN_MS = 500;
/** An event of a subscription that costs no more than this is free, so that a dashboard does not pay for how busy others are. */
const FREE_POINTS = 20;

/** Whoever waits for points looks again at least so often, because somebody with points may have come. */
const PAY_AGAIN_MS = 1_000;

/** The budgets of those who follow. */
export interface Budgets {
  /** Takes points. */
  charge(owner: string, points: number): void;
  /** In how many milliseconds there are so many. */
  waitFor(owner: string, points: number): number;
}

/** Where the results of one subscriber go. */
export interface Sink {
  /** Whether it takes more without piling it up. */
  readonly isReady: boolean;
  send(frame: Frame): void;
  /** When it takes more again, or is gone. */
  drained(): Promise<void>;
  /** The subscriber has caught up: it has everything. */
  caughtUp(): void;
  /** Ends it, with a last result if there is something to say. */
  end(result?: FormattedExecutionResult): void;
}

/** One who follows something, and how far it is. */
export interface Follower {
  readonly hasEnded: boolean;
  readonly isInStep: boolean;
  /** Up to where it has everything. */
  readonly reached: Place;
  /** The position up to which it may have been told something. */
  readonly told: number;
  /** Ends it and says why. */
  fail(error: unknown): void;
  /** Ends it without a word. */
  leave(): void;
}

/** What subscribers have in common who are told the same: the same selection, variables and rights. */
export interface Audience {
  key: string;
  /** The root field, for the metrics. */
  operation: string;
  coalesce: boolean;
  /** What one event costs, in points. */
  cost: number;
  isAbout(event: ChangeEvent): boolean;
  /** What is sent for each step; null where there is nothing for them. All steps are read as of now, together. */
  framesOf(steps: readonly Step[]): Promise<(Frame | null)[]>;
  /** An error as a result. */
  failed(error: unknown): FormattedExecutionResult;
}

/**
 * Hands the events of the log to the subscribers of this process. Those with the same selection, variables and rights
 * are one group: for each event it authorises, loads, executes and serialises once.
 */
export class Hub {
  readonly stalled = new Set<Subscriber>();
  private readonly groups = new Map<string, Group>();
  private readonly sharedFrames = new Map<string, Promise<Frame | null>>();
  private readonly execution = new FairQueue(EXECUTIONS_AT_ONCE, EXECUTIONS_OF_ONE);
  private readonly paying = new FairQueue(Number.POSITIVE_INFINITY, 1);
  /** By owner, in how many groups it is: how many different questions it asks. */
  private readonly questions = new Map<string, number>();
  private readonly forgetting: NodeJS.Timeout;

  constructor(
    readonly eventLog: EventLog,
    readonly metrics: Metrics,
    private readonly log: Log,
    private readonly budgets: Budgets = { charge() {}, waitFor: () => 0 },
  ) {
    this.forgetting = setInterval(() => this.sharedFrames.clear(), SHARED_MS);
    this.forgetting.unref();
    this.observe();
  }

  /**
   * Lets a subscriber follow the log behind a place.
   * @param owner whose budget and whose turns it takes: a token, or an address without one
   */
  join(audience: Audience, place: Place, sink: Sink, owner: string): Subscriber {
    const subscriber = new Subscriber(this, sink, place, owner);
    subscriber.enter(this.groupOf(audience));
    return subscriber;
  }

  /** The subscriber's rights are others now: what was not sent yet is decided by them. */
  move(subscriber: Subscriber, audience: Audience): void {
    if (subscriber.hasEnded || subscriber.group.audience.key === audience.key) return;
    subscriber.enter(this.groupOf(audience));
  }

  /** How many different questions this owner asks, those with live answers included. */
  questionsOf(owner: string): number {
    return this.questions.get(owner) ?? 0;
  }

  isAskedBy(key: string, owner: string): boolean {
    return this.groups.get(key)?.owners.has(owner) ?? false;
  }

  /** An owner came into a group, or left it. */
  questionsChanged(owner: string, by: 1 | -1): void {
    const count = (this.questions.get(owner) ?? 0) + by;
    if (count > 0) this.questions.set(owner, count);
    else this.questions.delete(owner);
  }

  private groupOf(audience: Audience): Group {
    let group = this.groups.get(audience.key);
    if (!group) {
      group = new Group(this, audience, this.eventLog.head);
      this.groups.set(audience.key, group);
    }
    return group;
  }

  remove(group: Group): void {
    if (this.groups.get(group.audience.key) === group) this.groups.delete(group.audience.key);
  }

  arrived(): void {
    for (const group of this.groups.values()) group.pump();
    for (const subscriber of this.stalled) subscriber.checkDistance();
  }

  /** Ends all streams with CURSOR_EXPIRED: what they were told is no longer the past of this log. */
  async restored(): Promise<void> {
    // Who comes from now on follows what is there now, in a group of its own.
    const subscribers = [...this.groups.values()].flatMap((group) => [...group.subscribers]);
    this.groups.clear();
    this.sharedFrames.clear();
    // Nobody waits for this: a failure would end the process. Whatever it is, the streams must not go on.
    const error = await this.retryWhileUnavailable(
      () => this.eventLog.expired(),
      () => subscribers.some(({ hasEnded }) => !hasEnded),
    ).catch((failure) => failure);
    for (const subscriber of subscribers) subscriber.fail(error);
  }

  /** Executes steps for a group, and again for as long as the database is away. */
  async framesOf(group: Group, steps: readonly Step[]): Promise<(Frame | null)[]> {
    if (steps.length === 0) return [];
    const points = (Math.max(0, group.audience.cost - FREE_POINTS) * steps.length) / group.owners.size;
    if (points > 0) await this.pay(group, points);
    return this.retryWhileUnavailable(
      () => this.execution.run(group.owners.keys(), () => group.audience.framesOf(steps)),
      () => group.subscribers.size > 0,
    );
  }

  /**
   * Takes the points of executions from the budgets of those who follow, and waits until one of them has so many: whoever
   * follows more than they can pay for hears of it later, and everybody else in time.
   */
  private async pay(group: Group, points: number): Promise<void> {
    const { budgets, paying } = this;
    const charge = () => group.owners.forEach((_, owner) => void budgets.charge(owner, points));
    const canPay = (owner: string) => paying.waitingOf(owner) === 0 && budgets.waitFor(owner, points) === 0;
    if ([...group.owners.keys()].some(canPay)) return charge();
    // One after the other, so that of many none waits for ever.
    await paying.run(group.owners.keys(), async () => {
      while (group.subscribers.size > 0) {
        const wait = Math.min(...[...group.owners.keys()].map((owner) => budgets.waitFor(owner, points)));
        if (wait === 0) return charge();
        await new Promise((resolve) => setTimeout(resolve, Math.min(wait, PAY_AGAIN_MS)).unref());
      }
    });
  }

  /** The same for a subscriber that catches up: many who come back at once share what one of them asked for. */
  async sharedFramesOf(group: Group, steps: readonly Step[]): Promise<(Frame | null)[]> {
    if (group.subscribers.size === 1 || group.audience.coalesce) return this.framesOf(group, steps);
    const keyOf = ({ event }: Step) => `${group.audience.key} ${event.position}`;
    const missing = steps.filter((step) => !this.sharedFrames.has(keyOf(step)));
    if (missing.length > 0) {
      const frames = this.framesOf(group, missing);
      missing.forEach((step, index) => {
        const frame = frames.then((all) => all[index] as Frame | null);
        frame.catch(() => this.sharedFrames.delete(keyOf(step)));
        this.sharedFrames.set(keyOf(step), frame);
      });
    }
    return Promise.all(steps.map((step) => this.sharedFrames.get(keyOf(step)) as Promise<Frame | null>));
  }

  /** Tries again for as long as the database is away: a stream outlives its restart. */
  async retryWhileUnavailable<T>(work: () => Promise<T>, isWanted: () => boolean): Promise<T> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        const isAway = maskError({ message: "" }, error).extensions?.code === "DATABASE_UNAVAILABLE";
        if (!isAway || !isWanted()) throw error;
        await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS).unref());
      }
    }
  }

  unexpected(error: unknown): void {
    logUnexpected(this.log, error);
  }

  /** The newest place up to which each of these has everything that it is to get; null while one has not. */
  placeOf(subscribers: Iterable<Follower>): Place | null {
    if (!this.eventLog.isCurrent) return null;
    const all = [...subscribers];
    if (all.some((subscriber) => !subscriber.isInStep)) return null;
    const [oldest] = all.map(({ reached }) => reached).sort((left, right) => left.position - right.position);
    // A client keeps the last cursor that it got: it must not be sent back behind an event that it has.
    return oldest && all.every(({ told }) => told <= oldest.position) ? oldest : null;
  }

  stop(): void {
    clearInterval(this.forgetting);
  }

  private observe(): void {
    const groups = () => [...this.groups.values()];
    const subscribers = () => groups().flatMap((group) => [...group.subscribers].map((subscriber) => ({ group, subscriber })));
    this.metrics.observe("leadwire_subscriptions", "Subscriptions that are open, by root field.", ["operation"], () => {
      const counts = new Map<string, number>();
      for (const { group } of subscribers()) counts.set(group.audience.operation, (counts.get(group.audience.operation) ?? 0) + 1);
      return [...counts].map(([operation, value]) => ({ labels: { operation }, value }));
    });
    this.metrics.observe("leadwire_subscription_groups", "Groups of subscriptions that share their executions.", [], () => [
      { labels: {}, value: this.groups.size },
    ]);
    this.metrics.observe(
      "leadwire_subscribers_behind",
      "Subscribers that are behind the newest event: they catch up, or read slowly.",
      [],
      () => [{ labels: {}, value: subscribers().filter(({ subscriber }) => !subscriber.isInStep).length }],
    );
    this.metrics.observe("leadwire_subscribers_behind_events", "How many events the slowest subscriber is behind.", [], () => [
      { labels: {}, value: subscribers().reduce((most, { subscriber }) => Math.max(most, subscriber.distance), 0) },
    ]);
  }
}
