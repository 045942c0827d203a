import { codesOf } from "./errors.js";

/** What is sent to open a stream. */
export interface StreamRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string | null;
}

/** What a stream tells. */
export interface StreamSink<Result = any> {
  next(result: Result): void;
  error(error: unknown): void;
  complete(): void;
}

/** A client of `graphql-ws` or `graphql-sse`. */
export interface StreamClient {
  subscribe(request: any, sink: any): () => void;
  on?: unknown;
}

export interface FollowOptions {
  /**
   * Called when the log no longer reaches back to where the stream was (CURSOR_EXPIRED): read again what you show, and answer with the
   * `streamCursor` of the list that you read first. The stream goes on from there. Without it the error ends the stream.
   */
  reload?: () => Promise<string>;
}

/** The last cursor of a result: each event has one, under whatever name it was asked for. */
function cursorOf(result: { data?: Record<string, any> | null }): string | undefined {
  for (const event of Object.values(result?.data ?? {})) if (typeof event?.cursor === "string") return event.cursor;
  return undefined;
}

/**
 * Follows a stream for as long as it is wanted: after a break it goes on behind the last event, so that none is lost. Ask for the
 * `cursor` of the events, and declare `$after: Cursor` in the operation.
 * @returns how to stop
 */
export function follow(client: StreamClient, request: StreamRequest, sink: StreamSink, options: FollowOptions = {}): () => void {
  const followed = new Followed(client, request, sink, options);
  followed.open();
  return () => followed.end();
}

class Followed {
  /** The clients send these again with each try, so they say how far we have come. */
  private readonly variables: Record<string, unknown>;
  private isEnded = false;
  private isReopening = false;
  private stop = () => {};
  private readonly forget: (() => void)[];
  /** Whether what a heartbeat says of the socket is true of this stream as well. */
  private takesHeartbeats: boolean;

  constructor(
    private readonly client: StreamClient,
    private readonly request: StreamRequest,
    private readonly sink: StreamSink,
    private readonly options: FollowOptions,
  ) {
    this.variables = { ...request.variables };
    // One that begins with what happens from now on has nothing to catch up with.
    this.takesHeartbeats = this.variables.after == null;
    this.forget = this.listen();
  }

  open(): void {
    this.isReopening = false;
    this.stop = this.client.subscribe(
      { ...this.request, variables: this.variables },
      {
        next: (result: { data?: Record<string, any> | null; errors?: unknown }) => this.take(result),
        error: (error: unknown) => this.fail(error),
        // A server that stops, and one whose streams have lived long enough, completes them.
        complete: () => this.reopen(),
      },
    );
  }

  end(): void {
    if (this.isEnded) return;
    this.isEnded = true;
    for (const forget of this.forget) forget();
    this.stop();
  }

  private take(result: { data?: Record<string, any> | null; errors?: unknown }): void {
    if (this.isEnded) return;
    if (result.errors && this.canGoOn(result.errors)) {
      this.fail(result.errors);
      return;
    }
    this.sink.next(result);
    // After it was shown: what is shown twice does less harm than what is never shown.
    const cursor = cursorOf(result);
    if (cursor === undefined) return;
    this.variables.after = cursor;
    this.takesHeartbeats = true;
  }

  private fail(error: unknown): void {
    if (this.isEnded || this.isReopening) return;
    if (!this.canGoOn(error)) {
      this.end();
      this.sink.error(error);
    } else if (codesOf(error).includes("CURSOR_EXPIRED")) this.begin();
    else this.reopen();
  }

  private canGoOn(error: unknown): boolean {
    const codes = codesOf(error);
    return codes.includes("SLOW_CONSUMER") || (codes.includes("CURSOR_EXPIRED") && this.options.reload !== undefined);
  }

  /** Once more from the lists. */
  private begin(): void {
    this.isReopening = true;
    this.stop();
    this.options.reload?.().then(
      (cursor) => {
        if (this.isEnded) return;
        this.variables.after = cursor;
        this.takesHeartbeats = false;
        this.open();
      },
      (error) => {
        if (this.isEnded) return;
        this.end();
        this.sink.error(error);
      },
    );
  }

  private reopen(): void {
    if (this.isEnded || this.isReopening) return;
    this.isReopening = true;
    this.stop();
    // Not from within the call that completes it.
    void Promise.resolve().then(() => this.isEnded || this.open());
  }

  /** Where the client tells of its socket: the server's pings say up to where all streams of the socket have everything. */
  private listen(): (() => void)[] {
    const { client } = this;
    if (typeof client.on !== "function") return [];
    const on = client.on.bind(client) as (event: string, listener: (...args: any[]) => void) => () => void;
    return [
      on("ping", (received: boolean, payload?: { cursor?: unknown }) => {
        if (received && this.takesHeartbeats && typeof payload?.cursor === "string") this.variables.after = payload.cursor;
      }),
      // On a new socket a ping may come before the server has heard of this stream.
      on("connected", () => {
        if (this.variables.after != null) this.takesHeartbeats = false;
      }),
    ];
  }
}
