import type { ServerResponse } from "node:http";
import type { FormattedExecutionResult } from "graphql";
import type { WebSocket } from "ws";
import { type Frame, messageTail } from "../events/frame.js";
import type { Outlet } from "../events/hub.js";
import { TRANSPORT_LIMITS } from "../graphql/limits.js";
import type { Subscription } from "../graphql/subscriptions.js";

const MOST_UNSENT = TRANSPORT_LIMITS.unsentBytes.most;
const AS_TEXT = { binary: false, compress: false };

/**
 * One operation on a WebSocket. The hub writes to the socket by itself, because a message that passes through an
 * iterator for each subscriber costs several times its sending. For graphql-ws it is a stream that yields nothing
 * until it ends.
 */
export class SocketOutlet implements Outlet, AsyncGenerator<FormattedExecutionResult, undefined> {
  /** Set when the subscription is open. */
  subscription: Subscription | undefined;
  private readonly tail: Buffer;
  private last: FormattedExecutionResult | undefined;
  private hasEnded = false;
  private wake = () => {};

  constructor(
    private readonly socket: WebSocket,
    operationId: string,
    readonly caughtUp: () => void,
    private readonly onEnd: (outlet: SocketOutlet) => void,
  ) {
    this.tail = messageTail(operationId);
  }

  get isReady(): boolean {
    return this.socket.bufferedAmount < MOST_UNSENT;
  }

  send(frame: Frame): void {
    const { messageHead } = frame;
    // One buffer for one write: two fragments would halve the speed.
    const message = Buffer.allocUnsafe(messageHead.length + this.tail.length);
    messageHead.copy(message);
    this.tail.copy(message, messageHead.length);
    this.socket.send(message, AS_TEXT);
  }

  drained(): Promise<void> {
    // What is written is written in order: when this ping is with the system, so is all before it. A socket that closes fails it.
    return new Promise((resolve) => this.socket.ping("", false, () => resolve()));
  }

  end(result?: FormattedExecutionResult): void {
    this.hasEnded = true;
    this.last = result;
    this.onEnd(this);
    this.wake();
  }

  async next(): Promise<IteratorResult<FormattedExecutionResult, undefined>> {
    if (!this.hasEnded)
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    const value = this.last;
    this.last = undefined;
    return value ? { done: false, value } : { done: true, value: undefined };
  }

  /** The client has ended the operation, or is gone. */
  async return(): Promise<IteratorResult<FormattedExecutionResult, undefined>> {
    this.subscription?.end();
    if (!this.hasEnded) this.end();
    return { done: true, value: undefined };
  }

  async throw(): Promise<IteratorResult<FormattedExecutionResult, undefined>> {
    return this.return();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

/** A stream of server-sent events. */
export class EventStreamOutlet implements Outlet {
  /** Settles when the hub has ended it. */
  readonly ended: Promise<FormattedExecutionResult | undefined>;
  private resolve: (result: FormattedExecutionResult | undefined) => void = () => {};

  constructor(
    private readonly response: ServerResponse,
    readonly caughtUp: () => void,
  ) {
    this.ended = new Promise((resolve) => {
      this.resolve = resolve;
    });
  }

  get isReady(): boolean {
    return this.response.writableLength < MOST_UNSENT;
  }

  send(frame: Frame): void {
    this.response.write(frame.serverSentEvent);
  }

  drained(): Promise<void> {
    return new Promise((resolve) => {
      if (this.isReady || this.response.destroyed) return resolve();
      const done = () => {
        this.response.off("drain", done).off("close", done);
        resolve();
      };
      this.response.on("drain", done).on("close", done);
    });
  }

  end(result?: FormattedExecutionResult): void {
    this.resolve(result);
  }
}
