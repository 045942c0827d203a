import { type ChangeEvent, type Place, placeOf } from "../database/change-event.js";
import { coalescedSteps, type Step, stepsOf } from "./coalesce.js";
import type { Frame } from "./frame.js";
import type { Audience, Hub } from "./hub.js";
import type { Subscriber } from "./subscriber.js";

/** Steps that are executed together, so that what they load is one statement. */
const CHUNK = 32;
/** Of costly ones so few that they cost this together: the others' turn comes soon. */
const CHUNK_POINTS = 640;

/** Subscribers who are told the same, and one reader of the log for all of them. */
export class Group {
  readonly subscribers = new Set<Subscriber>();
  /** Those who have everything up to the group's place; the others catch up by themselves. */
  readonly inStep = new Set<Subscriber>();
  /** The position of the last step that was handed over; ahead of the place within coalesced steps. */
  told: number;
  /** By owner, how many of the subscribers are its own. */
  readonly owners = new Map<string, number>();
  private pumping = false;

  constructor(
    private readonly hub: Hub,
    readonly audience: Audience,
    public place: Place,
  ) {
    this.told = place.position;
  }

  /** Follows the log up to its head. Cheap to call at any time. */
  pump(): void {
    if (this.pumping) return;
    this.pumping = true;
    this.follow().catch((error) => {
      this.pumping = false;
      for (const subscriber of this.subscribers) subscriber.fail(error);
    });
  }

  private async follow(): Promise<void> {
    const { eventLog } = this.hub;
    while (this.subscribers.size > 0 && this.place.position < eventLog.head.position) {
      const events = await this.hub.retryWhileUnavailable(
        () => eventLog.after(this.place),
        () => this.subscribers.size > 0,
      );
      for (const steps of this.chunksOf(events, this.place)) {
        const frames = await this.hub.framesOf(this, steps);
        for (const [index, step] of steps.entries()) this.handOver(step, frames[index] ?? null);
      }
      const last = events.at(-1);
      if (last) this.place = placeOf(last);
      this.told = this.place.position;
    }
    // No waiting between the condition above and this: what arrives from now on starts the next round.
    this.pumping = false;
  }

  /** What of these events there is to tell, in portions. */
  chunksOf(events: readonly ChangeEvent[], from: Place): Step[][] {
    const { audience } = this;
    const steps = (audience.coalesce ? coalescedSteps : stepsOf)(events, from, (event) => audience.isAbout(event));
    if (audience.coalesce && steps.length > 0) {
      const changes = events.filter(({ recordType }) => recordType === steps[0]?.event.recordType).length;
      this.hub.metrics.coalesced.inc({ operation: audience.operation }, Math.max(0, changes - steps.length));
    }
    const size = Math.min(CHUNK, Math.max(1, Math.floor(CHUNK_POINTS / audience.cost)));
    return Array.from({ length: Math.ceil(steps.length / size) }, (_, index) => steps.slice(index * size, (index + 1) * size));
  }

  private handOver({ event, from, to }: Step, frame: Frame | null): void {
    if (frame) {
      let count = 0;
      for (const subscriber of this.inStep) {
        // It may have come from further ahead.
        if (event.position <= subscriber.place.position) continue;
        if (subscriber.sink.isReady) {
          subscriber.sink.send(frame);
          count++;
        } else subscriber.fallBehind(from);
      }
      if (count > 0) this.hub.metrics.handedOver(this.audience.operation, event, count);
    }
    this.told = event.position;
    this.place = to;
  }

  enter(subscriber: Subscriber): void {
    const { owner } = subscriber;
    this.subscribers.add(subscriber);
    if (!this.owners.has(owner)) this.hub.questionsChanged(owner, 1);
    this.owners.set(owner, (this.owners.get(owner) ?? 0) + 1);
  }

  leave(subscriber: Subscriber): void {
    if (!this.subscribers.delete(subscriber)) return;
    const { owner } = subscriber;
    const left = (this.owners.get(owner) ?? 0) - 1;
    if (left > 0) this.owners.set(owner, left);
    else if (this.owners.delete(owner)) this.hub.questionsChanged(owner, -1);
    this.inStep.delete(subscriber);
    if (this.subscribers.size === 0) this.hub.remove(this);
  }
}
