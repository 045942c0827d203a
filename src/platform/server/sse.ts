import type { ServerResponse } from "node:http";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { FormattedExecutionResult } from "graphql";
import { asRequestError, maskError, RequestError } from "../errors.js";
import type { Context } from "../execution/context.js";
import type { OperationRequest } from "../execution/execute.js";
import { limitKeyOf } from "../execution/limit-key.js";
import { TRANSPORT_LIMITS } from "../execution/limits.js";
import type { Services } from "../execution/services.js";
import type { Session } from "../execution/sessions.js";
import { Subscription } from "../execution/subscriptions.js";
import type { DocumentRequest } from "../execution/trusted-documents.js";
import type { Viewer } from "../identity/viewer.js";
import type { Endpoint } from "./http.js";
import { jsonOf } from "./plain-http.js";
import { EventStreamSink } from "./sinks.js";

/** A line this often tells proxies and clients that the stream lives, and how far it is. */
const HEARTBEAT_MS = 10_000;
/** So long a server that stops waits for its readers to take the end of their streams. */
const CLOSE_PATIENCE_MS = 2_000;

/** An open stream of somebody. */
class EventStream implements Session {
  readonly subscriptions = new Set<Subscription>();
  private readonly gone = new AbortController();
  viewer: Viewer | null = null;
  leave = () => {};

  constructor(
    readonly response: ServerResponse,
    readonly address: string,
    /** Whether it is of a subscription. */
    readonly isFollowing: boolean,
  ) {}

  get signal(): AbortSignal {
    return this.gone.signal;
  }

  send(result: FormattedExecutionResult): void {
    this.response.write(`event: next\ndata: ${JSON.stringify(result)}\n\n`);
  }

  /** Without `complete`: its client comes back, and is told then what is wrong. */
  end(): void {
    for (const subscription of this.subscriptions) subscription.end();
    this.gone.abort();
    this.response.end();
  }

  /** What follows its id is empty, so browsers keep it for when they come back and show nothing; other clients skip it. */
  tellPlace({ hub, eventLog }: Services): void {
    const place = hub.placeOf([...this.subscriptions].map(({ subscriber }) => subscriber));
    this.response.write(place ? `id: ${eventLog.cursorOf(place)}\n:\n\n` : ":\n\n");
  }
}

/**
 * `/graphql/stream`, and the same below the other paths: any operation as server-sent events, in the distinct-connections mode of the GraphQL over SSE
 * protocol (`event: next` for each result, then `event: complete`), for clients behind proxies that break WebSockets.
 */
export function serveStream(
  server: FastifyInstance,
  services: Services,
  { path, executor }: Pick<Endpoint, "path" | "executor">,
  contextOf: (request: FastifyRequest) => Promise<Context>,
): void {
  const open = new Set<EventStream>();
  const heartbeat = setInterval(() => {
    for (const stream of open) stream.tellPlace(services);
  }, HEARTBEAT_MS);
  heartbeat.unref();
  server.addHook("preClose", async () => {
    clearInterval(heartbeat);
    // Queries and mutations are finished, and end by themselves.
    const following = [...open].filter(({ isFollowing }) => isFollowing);
    for (const stream of following) {
      stream.response.write("event: complete\ndata:\n\n");
      stream.end();
    }
    // Those that do not read that are cut off.
    setTimeout(() => {
      for (const stream of following) stream.response.destroy();
    }, CLOSE_PATIENCE_MS).unref();
  });
  server.route({
    method: ["GET", "POST"],
    url: `${path}/stream`,
    handler: async (request, reply) => {
      const asked = askedBy(request);
      if (!asked) return reply.code(400).send(refusal('Send a JSON body (or URL parameters) with "query" or "documentId".', request));
      const operation = identified(asked, request.id);
      const kind = operation instanceof RequestError ? undefined : (await executor.operationOf(operation))?.operation;
      if (request.method === "GET" && kind === "mutation") return reply.code(405).header("allow", "POST").send();
      const stream = begin(request, reply, kind === "subscription");
      try {
        const context = await contextAgain(request);
        if (operation instanceof RequestError) stream.send(executor.refuse(operation, context));
        else if (stream.isFollowing) await follow(stream, operation, context);
        else stream.send(await executor.run(operation, context));
      } catch (error) {
        const failure = asRequestError(error, request.id);
        stream.send({ errors: [maskError(failure.toJSON(), failure)] });
      }
      if (!stream.signal.aborted) stream.response.write("event: complete\ndata:\n\n");
      stream.end();
    },
  });

  /** The operation that is asked for, or why it may not run. */
  function identified(asked: Asked, requestId: string): OperationRequest | RequestError {
    try {
      return { ...asked, query: executor.identify(asked, requestId) as string };
    } catch (error) {
      return asRequestError(error, requestId);
    }
  }

  function begin(request: FastifyRequest, reply: FastifyReply, isFollowing: boolean): EventStream {
    const response = reply.raw;
    const stream = new EventStream(response, request.ip, isFollowing);
    open.add(stream);
    services.metrics.openStreams.inc();
    response.once("close", () => {
      open.delete(stream);
      services.metrics.openStreams.dec();
      stream.leave();
      stream.end();
    });
    reply.hijack();
    response.writeHead(200, {
      "content-type": "text/event-stream",
      "cache-control": "no-cache",
      "x-accel-buffering": "no",
      "x-request-id": request.id,
    });
    response.write(":\n\n");
    return stream;
  }

  /** The context, its viewer as of now. */
  async function contextAgain(request: FastifyRequest): Promise<Context> {
    let context: Context | undefined;
    await services.sessions.authenticate(async () => {
      context = await contextOf(request);
      return context.isSignedIn ? context.viewer : null;
    });
    const found = context as unknown as Context;
    const lastEventId = request.headers["last-event-id"];
    if (typeof lastEventId === "string" && lastEventId) found.resumeAfter = lastEventId;
    return found;
  }

  /** Follows a subscription until it ends, from whichever side. */
  async function follow(stream: EventStream, operation: OperationRequest, context: Context): Promise<void> {
    stream.viewer = context.isSignedIn ? context.viewer : null;
    const key = limitKeyOf(stream.viewer, context.facts.address);
    const { tokenSockets } = TRANSPORT_LIMITS;
    const value = services.sessions.countOf(key) + 1;
    if (value > tokenSockets.most) {
      const facts = { name: "tokenSockets", limit: tokenSockets.most, value };
      throw new RequestError("RATE_LIMITED", `There are at most ${tokenSockets.most} ${tokenSockets.what}.`, facts);
    }
    stream.leave = services.sessions.add(stream, key);
    const { viewer } = stream;
    const sink = new EventStreamSink(stream.response, () => stream.tellPlace(services));
    const opened = await executor.subscribe(operation, context, sink);
    if (!(opened instanceof Subscription)) return stream.send(opened);
    if (stream.signal.aborted) return opened.end();
    stream.subscriptions.add(opened);
    if (stream.viewer && stream.viewer !== viewer) opened.viewerChanged(stream.viewer);
    stream.tellPlace(services);
    stream.signal.addEventListener("abort", () => sink.end());
    const last = await sink.ended;
    stream.subscriptions.delete(opened);
    if (last && !stream.signal.aborted) stream.send(last);
  }
}

const refusal = (message: string, { id }: FastifyRequest) => ({
  errors: [{ message, extensions: { code: "BAD_USER_INPUT", requestId: id } }],
});

type Asked = Omit<OperationRequest, "query"> & DocumentRequest;

/** What is asked for in the body, or in the URL of a GET; never a token there. Null where nothing is. */
function askedBy(request: FastifyRequest): Asked | null {
  const source = (request.method === "GET" ? request.query : request.body) as Record<string, unknown> | null | undefined;
  if (!source) return null;
  const { query, documentId, operationName } = source;
  const decoded = (value: unknown) => (typeof value === "string" ? (jsonOf(value) ?? value) : value);
  const extensions = decoded(source.extensions);
  const variables = decoded(source.variables);
  if (variables !== undefined && variables !== null && typeof variables !== "object") return null;
  if ((typeof query !== "string" || query === "") && !documentId && !extensions) return null;
  return {
    query,
    documentId,
    extensions,
    operationName: typeof operationName === "string" ? operationName : null,
    variables: variables as Record<string, unknown> | undefined,
  };
}
