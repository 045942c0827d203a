import { type ChangeEvent, type Place, placeOf } from "../database/change-event.js";
import { RequestError } from "../errors.js";
import { TRANSPORT_LIMITS } from "../schema/limits.js";
import type { Group } from "./group.js";
import type { Follower, Hub, Sink } from "./hub.js";

/** As far as memory reaches, so that no stalled reader lives from the database. */
const MOST_BEHIND = TRANSPORT_LIMITS.eventsBehind.most;

/**
 * One who follows the log. In step with its group it is handed what the group executed, and holds nothing. Behind, by
 * an old cursor or a slow connection, it reads the log at its own pace and holds its place alone: a slow one costs no
 * memory and delays nobody.
 */
export class Subscriber implements Follower {
  group: Group;
  hasEnded = false;
  private catchingUp = false;
  /** Where the log was when the connection stopped taking more. */
  private stalledAt = 0;

  constructor(
    private readonly hub: Hub,
    readonly sink: Sink,
    /** Up to where it has everything; in step, where it was when it came into step. */
    public place: Place,
    /** Whose budget and whose turns it takes. */
    readonly owner: string,
  ) {}

  get isInStep(): boolean {
    return this.group.inStep.has(this);
  }

  /** Up to where it has everything that it is to get. */
  get reached(): Place {
    return this.isInStep && this.group.place.position > this.place.position ? this.group.place : this.place;
  }

  /** The position up to which it may have been told something. */
  get told(): number {
    return this.group.told;
  }

  /** How many events of the log it has not got to. */
  get distance(): number {
    return Math.max(0, this.hub.eventLog.head.position - this.reached.position);
  }

  /** Comes into a group, from another one or from nowhere. */
  enter(group: Group): void {
    if (this.group) {
      this.place = this.reached;
      this.group.leave(this);
    }
    this.group = group;
    group.enter(this);
    void this.catchUp();
    group.pump();
  }

  /** Is no longer in step: its connection takes no more for now. */
  fallBehind(place: Place): void {
    this.group.inStep.delete(this);
    // One that came from further ahead than the group has more than the group.
    if (place.position > this.place.position) this.place = place;
    void this.catchUp();
  }

  private async catchUp(): Promise<void> {
    if (this.catchingUp) return;
    this.catchingUp = true;
    let wasBehind = false;
    try {
      while (!this.hasEnded) {
        const { group } = this;
        if (this.sink.isReady && this.place.position >= group.told) {
          group.inStep.add(this);
          if (wasBehind) this.sink.caughtUp();
          break;
        }
        wasBehind = true;
        if (!this.sink.isReady) await this.untilReady();
        const events = await this.hub.retryWhileUnavailable(
          () => this.hub.eventLog.after(this.place),
          () => !this.hasEnded,
        );
        if (events.length > 0) await this.tell(group, events);
      }
    } catch (error) {
      this.fail(error);
    } finally {
      this.catchingUp = false;
    }
  }

  private async tell(group: Group, events: readonly ChangeEvent[]): Promise<void> {
    const isOver = () => this.hasEnded || this.group !== group;
    for (const steps of group.chunksOf(events, this.place)) {
      const frames = await this.hub.sharedFramesOf(group, steps);
      for (const [index, { event, to }] of steps.entries()) {
        if (!this.sink.isReady) await this.untilReady();
        if (isOver()) return;
        const frame = frames[index];
        if (frame) {
          this.sink.send(frame);
          this.hub.metrics.handedOver(group.audience.operation, event, 1);
        }
        this.place = to;
      }
    }
    if (!isOver()) this.place = placeOf(events.at(-1) as ChangeEvent);
  }

  private async untilReady(): Promise<void> {
    this.stalledAt = this.hub.eventLog.head.position;
    this.hub.stalled.add(this);
    await this.sink.drained();
    this.hub.stalled.delete(this);
  }

  /** Ends it when it has read nothing for so many events that it would live from the database alone. */
  checkDistance(): void {
    const { eventLog } = this.hub;
    if (this.group.audience.coalesce || eventLog.head.position - this.stalledAt <= MOST_BEHIND) return;
    this.fail(
      new RequestError("SLOW_CONSUMER", `The connection has taken nothing for ${MOST_BEHIND} events. Subscribe again after lastCursor.`, {
        lastCursor: eventLog.cursorOf(this.place),
      }),
    );
  }

  /** Ends it and says why. */
  fail(error: unknown): void {
    if (this.hasEnded) return;
    const result = this.group.audience.failed(error);
    this.hub.metrics.dropped.inc({ code: String(result.errors?.[0]?.extensions?.code) });
    this.leave();
    this.sink.end(result);
  }

  /** Ends it without a word. */
  leave(): void {
    this.hasEnded = true;
    this.hub.stalled.delete(this);
    this.group.leave(this);
  }
}
