import type { Duplex } from "node:stream";
import { CloseCode } from "graphql-ws";
import type { WebSocket } from "ws";
import type { Services } from "../execution/services.js";
import type { Session } from "../execution/sessions.js";
import type { Subscription } from "../execution/subscriptions.js";
import type { Viewer } from "../identity/viewer.js";
import type { SocketSink } from "./sinks.js";

/** Close codes: after 4401 clients give up, after 4403, 1012 and 1013 they come back by themselves. */
export const CLOSE = {
  revoked: CloseCode.Unauthorized,
  expired: CloseCode.Forbidden,
  unreadable: 1013,
  restarting: 1012,
  tryAgainLater: 1013,
} as const;
/** What a close says beside its code. */
export const WHY = {
  revoked: "The token was revoked",
  expired: "The token has expired",
  unreadable: "Events cannot be read here at the moment",
};

/** One client's connection. There are thousands: what each of them holds counts (docs/benchmarks.md). */
export class SocketSession implements Session {
  readonly subscriptions = new Set<Subscription>();
  viewer: Viewer | null = null;
  origin: string | null = null;
  clientName: string | null = null;
  /** Whether it has answered since it was last asked. */
  isAlive = true;
  hasClosed = false;
  leave = () => {};

  constructor(
    readonly socket: WebSocket,
    readonly connection: Duplex,
    readonly address: string,
    private readonly services: Services,
  ) {}

  end(why: keyof typeof WHY): void {
    this.socket.close(CLOSE[why], WHY[why]);
    // Nothing more is sent, also while the client takes its time with its part of the close.
    for (const subscription of this.subscriptions) subscription.end();
  }

  ended({ subscription }: SocketSink): void {
    if (subscription) this.subscriptions.delete(subscription);
  }

  /** The connection is gone. */
  closed(): void {
    this.hasClosed = true;
    this.leave();
    for (const subscription of this.subscriptions) subscription.end();
  }

  /** Asks whether the client is there, and tells how far it is; one that did not answer the last time is cut off. */
  beat(): void {
    if (!this.isAlive) {
      this.socket.terminate();
      return;
    }
    this.isAlive = false;
    this.socket.ping();
    this.caughtUp();
  }

  /** Tells the client up to where its subscriptions have everything, so that it can resume from there after a quiet time. */
  caughtUp(): void {
    const { hub, eventLog } = this.services;
    const place = hub.placeOf([...this.subscriptions].map(({ subscriber }) => subscriber));
    if (place) this.socket.send(JSON.stringify({ type: "ping", payload: { cursor: eventLog.cursorOf(place) } }));
  }
}
