import type { ServerResponse } from "node:http";
import type { FormattedExecutionResult } from "graphql";
import type { Services } from "../execution/services.js";
import type { Session } from "../execution/sessions.js";
import type { Subscription } from "../execution/subscriptions.js";
import type { Viewer } from "../identity/viewer.js";
import { GONE } from "./client-address.js";

/** So long a reader may take the end of its stream; after that its connection is cut. */
const END_PATIENCE_MS = 2_000;

/** An open stream of server-sent events. */
export class EventStream implements Session {
  readonly subscriptions = new Set<Subscription>();
  private readonly gone = new AbortController();
  viewer: Viewer | null = null;
  /** Where it comes from; known when it is admitted. */
  address = GONE;
  leave = () => {};

  constructor(
    readonly response: ServerResponse,
    /** Whether it is of a subscription. */
    readonly isFollowing: boolean,
  ) {}

  get signal(): AbortSignal {
    return this.gone.signal;
  }

  /** Sends the head and a first line, so that the client knows that it is connected. */
  begin(headers: Record<string, string>): void {
    this.response.writeHead(200, {
      ...headers,
      "content-type": "text/event-stream",
      "cache-control": "no-cache",
      "x-accel-buffering": "no",
    });
    this.response.write(":\n\n");
  }

  send(result: FormattedExecutionResult): void {
    this.response.write(`event: next\ndata: ${JSON.stringify(result)}\n\n`);
  }

  /** Ends it in order: nothing more comes on this connection. */
  complete(): void {
    if (!this.signal.aborted) this.response.write("event: complete\ndata:\n\n");
    this.end();
  }

  /** Without `complete`: its client comes back, and is told then what is wrong. */
  end(): void {
    if (this.signal.aborted) return;
    for (const subscription of this.subscriptions) subscription.end();
    this.gone.abort();
    this.response.end();
    if (this.isFollowing) setTimeout(() => this.response.destroy(), END_PATIENCE_MS).unref();
  }

  /** What follows its id is empty, so browsers keep it for when they come back and show nothing; other clients skip it. */
  tellPlace({ hub, eventLog }: Services): void {
    if (this.signal.aborted) return;
    const place = hub.placeOf([...this.subscriptions].map(({ subscriber }) => subscriber));
    this.response.write(place ? `id: ${eventLog.cursorOf(place)}\n:\n\n` : ":\n\n");
  }
}
