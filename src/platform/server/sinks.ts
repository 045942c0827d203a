import type { ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { FormattedExecutionResult } from "graphql";
import { WebSocket } from "ws";
import { type Frame, messageTail } from "../events/frame.js";
import type { Sink } from "../events/hub.js";
import type { Subscription } from "../execution/subscriptions.js";
import { TRANSPORT_LIMITS } from "../schema/limits.js";

const MOST_UNSENT = TRANSPORT_LIMITS.unsentBytes.most;

/** Who opened a sink. One object and no functions for each, because there are thousands. */
interface SinkOwner {
  /** One of its subscriptions has everything. */
  caughtUp(): void;
  ended(sink: SocketSink): void;
}

/**
 * One operation on a WebSocket. The hub writes to the socket by itself, because a message that passes through an
 * iterator for each subscriber costs several times its sending, and as a whole frame past `ws`, which would write the
 * header on its own for each. `ws` hands everything to the connection at once (it compresses nothing here), so frames do not mix. For graphql-ws it is a stream that yields nothing until it ends.
 */
export class SocketSink implements Sink, AsyncGenerator<FormattedExecutionResult, undefined> {
  /** Set when the subscription is open. */
  subscription: Subscription | undefined;
  private readonly tail: Buffer;
  private last: FormattedExecutionResult | undefined;
  private hasEnded = false;
  private wake = () => {};

  constructor(
    private readonly socket: WebSocket,
    /** What the socket is spoken on. */
    private readonly connection: Duplex,
    operationId: string,
    private readonly owner: SinkOwner,
  ) {
    this.tail = messageTail(operationId);
  }

  get isReady(): boolean {
    return this.connection.writableLength < MOST_UNSENT;
  }

  send(frame: Frame): void {
    if (this.socket.readyState !== WebSocket.OPEN) return;
    const head = frame.webSocketHead(this.tail.length);
    // One buffer for one write: two would halve the speed.
    const bytes = Buffer.allocUnsafe(head.length + this.tail.length);
    head.copy(bytes);
    this.tail.copy(bytes, head.length);
    this.connection.write(bytes);
  }

  caughtUp(): void {
    this.owner.caughtUp();
  }

  drained(): Promise<void> {
    // What is written is written in order: when this ping is with the system, so is all before it. A socket that closes fails it.
    return new Promise((resolve) => this.socket.ping("", false, () => resolve()));
  }

  end(result?: FormattedExecutionResult): void {
    this.hasEnded = true;
    this.last = result;
    this.owner.ended(this);
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
export class EventStreamSink implements Sink {
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
