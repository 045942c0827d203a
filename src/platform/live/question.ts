import type { FormattedExecutionResult } from "graphql";
import { type ChangeEvent, type Place, START } from "../database/change-event.js";
import type { Frame } from "../events/frame.js";
import type { Reader } from "../query/statement.js";
import type { LiveHub } from "./live-hub.js";
import type { LiveStream } from "./live-stream.js";
import type { LiveSubscriber } from "./live-subscriber.js";
import { atAnyTime, type Mentioned } from "./mentioned.js";
import { nextMoment } from "./moments.js";
import type { Snapshot } from "./snapshot.js";
import { touches } from "./touches.js";

/** What subscribers have in common who are told the same: the same question and the same rights. */
export interface LiveAudience {
  key: string;
  stream: LiveStream;
  /** The rights by which it is read, as of now. */
  reader(): Reader;
  /** Executes the selection on what the stream has to tell. */
  frameOf(told: object, place: Place): Promise<Frame>;
  /** An error as a result. */
  failed(error: unknown): FormattedExecutionResult;
}

/** An answer, and as of when. */
interface Read {
  answer: unknown;
  place: Place;
  asOf: Date;
}

/** One question of viewers of equal rights: its answer is read once for all who ask it, when something may have changed. */
export class LiveQuestion {
  readonly subscribers = new Set<LiveSubscriber>();
  /** By owner, how many of the subscribers are its own. */
  readonly owners = new Map<string, number>();
  /** Counts the answers that were another one than before. */
  version = 0;
  private read: Read | undefined;
  private wholeFrame: { of: Read; frame: Promise<Frame> } | undefined;
  /** The position of the last event that may have changed the answer. */
  private touchedAt = 0;
  private asksAgainAt = Number.POSITIVE_INFINITY;
  private readonly mentioned: Mentioned;
  private readonly anyTime: LiveStream["where"];

  constructor(
    private readonly hub: LiveHub,
    readonly audience: LiveAudience,
  ) {
    const { stream } = audience;
    this.mentioned = stream.mentionedFor(audience.reader().viewer);
    this.anyTime = atAnyTime(stream.where);
  }

  get everyMs(): number {
    return this.audience.stream.everyMs;
  }

  get points(): number {
    return this.audience.stream.points;
  }

  /** Whether there is no answer at all yet. */
  get isOpening(): boolean {
    return this.read === undefined;
  }

  /** Where the answer that there is was read; before everything where there is none. */
  get place(): Place {
    return this.read?.place ?? START;
  }

  /** Up to where the answer is known to stand. */
  get reached(): Place {
    const { seen } = this.hub;
    return this.touchedAt > this.place.position || this.isOpening || seen.position < this.place.position ? this.place : seen;
  }

  /** From when on the answer may be another one, in milliseconds of the database's clock; 0 for already. */
  get dueAt(): number {
    return this.isOpening || this.touchedAt > this.place.position ? 0 : this.asksAgainAt;
  }

  /** Whether an event may change the answer. */
  async isTouchedBy(event: ChangeEvent): Promise<boolean> {
    if (event.position <= this.place.position) return false;
    // It may be being read just now, as of before this one.
    if (this.isOpening) return true;
    const { target } = this.audience.stream;
    if (this.mentioned.records.has(event.recordType)) return true;
    if (event.recordType !== target.entity.prefix) return false;
    return this.touchedAt > this.place.position || touches(this.audience.reader(), target, this.anyTime, event);
  }

  touch(position: number): void {
    this.touchedAt = Math.max(this.touchedAt, position);
  }

  /** What decides of the answer without events, such as who is in which team, may be another. */
  accessChanged(): void {
    if (this.mentioned.isUnannounced) this.asksAgainAt = 0;
  }

  /** The log has another past: nothing that was known of places holds. */
  forget(): void {
    this.touchedAt = 0;
    this.asksAgainAt = 0;
    if (this.read) this.read = { ...this.read, place: START };
  }

  /** Reads the answer; what there is to tell of it is told by what this returns, when the snapshot is over. */
  async readAnswer(snapshot: Snapshot): Promise<() => Promise<void>> {
    const { stream } = this.audience;
    const reader = this.audience.reader();
    const answer = await stream.read(snapshot, reader);
    const asksAgainAt = await nextMoment(snapshot, this.mentioned, reader.now);
    return async () => {
      const before = this.read;
      this.read = { answer, place: snapshot.place, asOf: reader.now };
      this.asksAgainAt = asksAgainAt;
      const difference = before ? stream.difference(before.answer, answer) : stream.whole(answer);
      if (difference) {
        this.version++;
        if (before) await this.tell(difference);
      }
      for (const subscriber of this.subscribers) void subscriber.catchUp();
    };
  }

  private async tell(difference: object): Promise<void> {
    const { version, place } = this;
    // Without anybody in step nobody is told the difference; where it cannot be written, all are told the whole.
    if (![...this.subscribers].some((subscriber) => subscriber.version === version - 1)) return;
    const frame = await this.frameOf(difference).catch(() => null);
    if (!frame) return;
    let count = 0;
    for (const subscriber of this.subscribers) if (subscriber.send(frame, version, place)) count++;
    this.delivered(count);
  }

  /** The whole answer, written out once for all who are told it. */
  whole(): Promise<Frame> {
    const read = this.read as Read;
    if (this.wholeFrame?.of !== read) {
      const frame = this.hub.untilAvailable(
        () => this.frameOf(this.audience.stream.whole(read.answer)),
        () => this.subscribers.size > 0,
      );
      this.wholeFrame = { of: read, frame };
    }
    return this.wholeFrame.frame;
  }

  private frameOf(told: object): Promise<Frame> {
    const { place, asOf } = this.read as Read;
    const value = { cursor: this.hub.eventLog.cursorOf(place), asOf, ...told };
    return this.hub.execute(this, () => this.audience.frameOf(value, place));
  }

  delivered(count: number): void {
    this.hub.metrics.liveFrames.inc({ operation: this.audience.stream.fieldName }, count);
  }

  failed(error: unknown): FormattedExecutionResult {
    const result = this.audience.failed(error);
    this.hub.metrics.dropped.inc({ code: String(result.errors?.[0]?.extensions?.code) });
    return result;
  }

  fail(error: unknown): void {
    for (const subscriber of [...this.subscribers]) subscriber.fail(error);
  }

  enter(subscriber: LiveSubscriber): void {
    const { owner } = subscriber;
    this.subscribers.add(subscriber);
    if (!this.owners.has(owner)) this.hub.questionsChanged(owner, 1);
    this.owners.set(owner, (this.owners.get(owner) ?? 0) + 1);
  }

  leave(subscriber: LiveSubscriber): void {
    if (!this.subscribers.delete(subscriber)) return;
    const { owner } = subscriber;
    const left = (this.owners.get(owner) ?? 0) - 1;
    if (left > 0) this.owners.set(owner, left);
    else if (this.owners.delete(owner)) this.hub.questionsChanged(owner, -1);
    if (this.subscribers.size === 0) this.hub.remove(this);
  }
}
