import type { Place } from "../database/change-event.js";
import type { Sink } from "../events/hub.js";
import type { LiveQuestion } from "./question.js";

/**
 * One who is told a live answer. It holds which version of the answer it has, and nothing else: when its connection takes no more, it is
 * told the newest whole answer as soon as it does, and whatever came in between not at all.
 */
export class LiveSubscriber {
  question: LiveQuestion;
  hasEnded = false;
  /** Of the answer that it was sent; 0 for none. */
  version = 0;
  /** The position of the last answer that it was sent. */
  told = 0;
  private catchingUp = false;

  constructor(
    readonly sink: Sink,
    readonly owner: string,
    /** The first answer is not from before that position. */
    private readonly seen: number,
  ) {}

  get isInStep(): boolean {
    return this.version > 0 && this.version === this.question.version;
  }

  /** Up to where it has everything. */
  get reached(): Place {
    return this.question.reached;
  }

  /** Comes to a question, from another one or from nowhere. */
  enter(question: LiveQuestion): void {
    this.question?.leave(this);
    this.question = question;
    this.version = 0;
    question.enter(this);
    void this.catchUp();
  }

  /** Sends what changed from the version before, or leaves it to be told the whole. */
  send(difference: Parameters<Sink["send"]>[0], version: number, place: Place): boolean {
    if (this.version !== version - 1 || this.version === 0 || !this.sink.isReady) return false;
    this.sink.send(difference);
    this.version = version;
    this.told = place.position;
    return true;
  }

  /** Sends the whole answer, if it does not have this version of it. */
  async catchUp(): Promise<void> {
    if (this.catchingUp) return;
    this.catchingUp = true;
    try {
      while (this.lacksAnswer) {
        if (!this.sink.isReady) await this.sink.drained();
        const { question } = this;
        const { version, place } = question;
        const frame = await question.whole();
        if (this.hasEnded) return;
        // It may have been told meanwhile, or its rights be others.
        if (this.question !== question || this.version >= version) continue;
        this.sink.send(frame);
        question.delivered(1);
        this.version = version;
        this.told = place.position;
        if (this.isInStep) this.sink.caughtUp();
      }
    } catch (error) {
      this.fail(error);
    } finally {
      this.catchingUp = false;
    }
  }

  private get lacksAnswer(): boolean {
    const { question } = this;
    return !this.hasEnded && this.version < question.version && (this.version > 0 || question.reached.position >= this.seen);
  }

  /** Ends it and says why. */
  fail(error: unknown): void {
    if (this.hasEnded) return;
    const result = this.question.failed(error);
    this.leave();
    this.sink.end(result);
  }

  /** Ends it without a word. */
  leave(): void {
    this.hasEnded = true;
    this.question.leave(this);
  }
}
