import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { asRequestError, maskError, RequestError } from "../errors.js";
import type { Context } from "../execution/context.js";
import type { Executor, OperationRequest } from "../execution/execute.js";
import { limitKeyOf } from "../execution/limit-key.js";
import type { Services } from "../execution/services.js";
import { Subscription } from "../execution/subscriptions.js";
import type { DocumentRequest } from "../execution/trusted-documents.js";
import { TRANSPORT_LIMITS } from "../schema/limits.js";
import { EventStream } from "./event-stream.js";
import type { BodyHooks, Endpoint } from "./http.js";
import { jsonOf } from "./plain-http.js";
import { EventStreamSink } from "./sinks.js";

/** A line this often tells proxies and clients that the stream lives, and how far it is. */
const HEARTBEAT_MS = 10_000;
/** The part of the life of a stream that chance decides, so that streams which were opened together do not end together. */
const JITTER = 0.25;

/**
 * `/graphql/stream`, and the same below the other paths: any operation as server-sent events, in the distinct-connections mode of the GraphQL over SSE
 * protocol (`event: next` for each result, then `event: complete`), for clients behind proxies that break WebSockets.
 */
export function serveStream(
  server: FastifyInstance,
  services: Services,
  { path, executor }: Pick<Endpoint, "path" | "executor">,
  contextOf: (request: FastifyRequest) => Promise<Context>,
  paid: BodyHooks,
): void {
  const streams = new EventStreams(services, executor, contextOf);
  server.addHook("preClose", async () => streams.close());
  server.route({ method: ["GET", "POST"], url: `${path}/stream`, ...paid, handler: (request, reply) => streams.answer(request, reply) });
}

/** The streams of one endpoint. */
class EventStreams {
  private readonly open = new Set<EventStream>();
  private readonly heartbeat: NodeJS.Timeout;

  constructor(
    private readonly services: Services,
    private readonly executor: Executor,
    private readonly contextOf: (request: FastifyRequest) => Promise<Context>,
  ) {
    this.heartbeat = setInterval(() => {
      for (const stream of this.open) stream.tellPlace(services);
    }, HEARTBEAT_MS);
    this.heartbeat.unref();
  }

  /** Completes the subscriptions; queries and mutations are finished, and end by themselves. */
  close(): void {
    clearInterval(this.heartbeat);
    for (const stream of this.open) if (stream.isFollowing) stream.complete();
  }

  async answer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const asked = askedBy(request);
    if (!asked) return reply.code(400).send(refusal('Send a JSON body (or URL parameters) with "query" or "documentId".', request));
    const operation = this.identified(asked, request.id);
    const kind = operation instanceof RequestError ? undefined : (await this.executor.operationOf(operation))?.operation;
    if (request.method === "GET" && kind === "mutation") return reply.code(405).header("allow", "POST").send();
    const stream = this.begin(request, reply, kind === "subscription");
    try {
      const context = await this.contextAgain(request);
      if (operation instanceof RequestError) stream.send(this.executor.refuse(operation, context));
      else if (stream.isFollowing) await this.follow(stream, operation, context);
      else stream.send(await this.executor.run(operation, context));
    } catch (error) {
      const failure = asRequestError(error, request.id);
      stream.send({ errors: [maskError(failure.toJSON(), failure)] });
    }
    stream.complete();
  }

  /** The operation that is asked for, or why it may not run. */
  private identified(asked: Asked, requestId: string): OperationRequest | RequestError {
    try {
      return { ...asked, query: this.executor.identify(asked, requestId) as string };
    } catch (error) {
      return asRequestError(error, requestId);
    }
  }

  private begin(request: FastifyRequest, reply: FastifyReply, isFollowing: boolean): EventStream {
    const stream = new EventStream(reply.raw, isFollowing);
    this.open.add(stream);
    this.services.metrics.openStreams.inc();
    reply.raw.once("close", () => {
      this.open.delete(stream);
      this.services.metrics.openStreams.dec();
      stream.leave();
      stream.end();
    });
    reply.hijack();
    // What hooks have said so far (who may read the answer from another origin) would be lost with the reply.
    stream.begin({ ...(reply.getHeaders() as Record<string, string>), "x-request-id": request.id });
    return stream;
  }

  /** The context, its viewer as of now. */
  private async contextAgain(request: FastifyRequest): Promise<Context> {
    let context: Context | undefined;
    await this.services.sessions.authenticate(async () => {
      context = await this.contextOf(request);
      return context.isSignedIn ? context.viewer : null;
    });
    const found = context as unknown as Context;
    const lastEventId = request.headers["last-event-id"];
    if (typeof lastEventId === "string" && lastEventId) found.resumeAfter = lastEventId;
    return found;
  }

  /** Follows a subscription until it ends, from whichever side, or has lived long enough. */
  private async follow(stream: EventStream, operation: OperationRequest, context: Context): Promise<void> {
    this.admit(stream, context);
    const { viewer } = stream;
    const sink = new EventStreamSink(stream.response, () => stream.tellPlace(this.services));
    const opened = await this.executor.subscribe(operation, context, sink);
    if (!(opened instanceof Subscription)) return this.services.eventLog.isUnreadable ? stream.end() : stream.send(opened);
    if (stream.signal.aborted) return opened.end();
    stream.subscriptions.add(opened);
    if (stream.viewer && stream.viewer !== viewer) opened.viewerChanged(stream.viewer);
    stream.tellPlace(this.services);
    const life = setTimeout(() => this.endOfLife(stream), this.lifeMs());
    stream.signal.addEventListener("abort", () => sink.end());
    const last = await sink.ended;
    clearTimeout(life);
    stream.subscriptions.delete(opened);
    if (last && !stream.signal.aborted) stream.send(last);
  }

  /** @throws {RequestError} when whoever asks has too many streams already */
  private admit(stream: EventStream, context: Context): void {
    stream.viewer = context.isSignedIn ? context.viewer : null;
    stream.address = context.facts.address;
    const key = limitKeyOf(stream.viewer, stream.address);
    const { most, what } = TRANSPORT_LIMITS.tokenSockets;
    const value = this.services.sessions.countOf(key) + 1;
    if (value > most)
      throw new RequestError("RATE_LIMITED", `There are at most ${most} ${what}.`, { name: "tokenSockets", limit: most, value });
    stream.leave = this.services.sessions.add(stream, key);
  }

  /**
   * The client comes back and goes on after the last id that it was told. Nothing of a stream tells whether its reader is
   * there, so this is also what lets go of readers that are gone.
   */
  private endOfLife(stream: EventStream): void {
    stream.tellPlace(this.services);
    stream.complete();
  }

  private lifeMs(): number {
    return this.services.config.eventStreamSeconds * 1_000 * (1 - JITTER * Math.random());
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
