import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type ExecutionArgs, type FormattedExecutionResult, getOperationAST, parse } from "graphql";
import { CloseCode } from "graphql-ws";
import { useServer } from "graphql-ws/use/ws";
import { v7 as uuidv7 } from "uuid";
import { type WebSocket, WebSocketServer } from "ws";
import { InvalidToken, maskError, RequestError } from "../errors.js";
import { Context } from "../execution/context.js";
import type { OperationRequest } from "../execution/execute.js";
import { limitKeyOf } from "../execution/limit-key.js";
import { TRANSPORT_LIMITS } from "../execution/limits.js";
import { type Services } from "../execution/services.js";
import type { Session } from "../execution/sessions.js";
import { Subscription } from "../execution/subscriptions.js";
import type { Viewer } from "../identity/viewer.js";
import { clientAddress, trustedProxies } from "./client-address.js";
import { viewerOf } from "./credentials.js";
import { type Endpoint, originOf, tokenInUrl } from "./http.js";
import { SocketSink } from "./sinks.js";
import { hasToken } from "./token-in-url.js";

/** How often a socket is asked whether it lives, and told how far it is; one that did not answer the last time is cut off: within 30 s. */
const HEARTBEAT_MS = 14_000;
/** A client that reads nothing for long holds this much unsent at the most, answers to its queries included. */
const MOST_UNSENT_BYTES = 1024 * 1024;

/** Close codes: after 4401 clients give up, after 4403, 1012 and 1013 they come back by themselves. */
export const CLOSE = { revoked: CloseCode.Unauthorized, expired: CloseCode.Forbidden, restarting: 1012, tryAgainLater: 1013 } as const;
/** Close codes that the metrics tell apart. Clients close with whatever they like, and must not make up series. */
const KNOWN_CODES = new Set<number>([
  ...[1000, 1001, 1002, 1003, 1005, 1006, 1007, 1008, 1009, 1011, 1012, 1013],
  ...Object.values(CloseCode).filter((code) => typeof code === "number"),
]);
const WHY = { revoked: "The token was revoked", expired: "The token has expired" };

/** One client's connection. There are thousands: what each of them holds counts (docs/benchmarks.md). */
class SocketSession implements Session {
  readonly subscriptions = new Set<Subscription>();
  viewer: Viewer | null = null;
  origin: string | null = null;
  /** Whether it has answered since it was last asked. */
  isAlive = true;
  leave = () => {};

  constructor(
    readonly socket: WebSocket,
    readonly connection: Duplex,
    readonly address: string,
    private readonly services: Services,
  ) {}

  end(why: "expired" | "revoked"): void {
    this.socket.close(CLOSE[why], WHY[why]);
    // Nothing more is sent, also while the client takes its time with its part of the close.
    for (const subscription of this.subscriptions) subscription.end();
  }

  ended({ subscription }: SocketSink): void {
    if (subscription) this.subscriptions.delete(subscription);
  }

  /** Tells the client up to where its subscriptions have everything, so that it can resume from there after a quiet time. */
  caughtUp(): void {
    const { hub, eventLog } = this.services;
    const place = hub.placeOf([...this.subscriptions].map(({ subscriber }) => subscriber));
    if (place) this.socket.send(JSON.stringify({ type: "ping", payload: { cursor: eventLog.cursorOf(place) } }));
  }
}

/** What graphql-ws carries from one of its callbacks to the next. */
interface Operation {
  id: string;
  request: OperationRequest | undefined;
  /** Why there is none. */
  refusal: unknown;
  context: Context;
  session: SocketSession;
}

const ANY_QUERY = parse("{ __typename }");
/** What a client may say. */
const SAID_BY_CLIENTS = ["connection_init", "ping", "pong", "subscribe", "complete"];

/**
 * Sees to a message before the library does, as `JSON.parse` revives it: the whole of it is the last, and alone in its holder.
 * The library wants a `query` in every `subscribe`, and one that names a trusted document comes without; what only servers
 * say it takes for a fault of ours, which it prints past our log.
 */
function revive(this: object, key: string, value: any): unknown {
  if (key !== "" || Object.keys(this).length > 1 || typeof value?.type !== "string") return value;
  if (!SAID_BY_CLIENTS.includes(value.type)) throw new Error("No client says this");
  if (value.type === "subscribe" && typeof value.payload === "object" && value.payload !== null) value.payload.query ??= "";
  return value;
}

type Extra = { session: SocketSession };

/** `graphql-transport-ws` on the path of each endpoint. Everything but the framing is the executor's. */
export function serveWebSockets(http: Server, services: Services, endpoints: Endpoint[]): { close(): Promise<void> } {
  const served = new Map(endpoints.map((endpoint) => [endpoint.path, serveSockets(services, endpoint)]));
  http.on("upgrade", (request, socket, head) => {
    const sockets = served.get(request.url?.split("?")[0] ?? "");
    if (!sockets) return socket.destroy();
    socket.on("error", () => socket.destroy());
    if (hasToken(request.url ?? "")) {
      const body = JSON.stringify(tokenInUrl(uuidv7()));
      const answer = `HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}`;
      return socket.end(`${answer}\r\n\r\n${body}`);
    }
    sockets.open(request, socket, head);
  });
  return {
    async close() {
      await Promise.all([...served.values()].map((sockets) => sockets.close()));
    },
  };
}

interface Sockets {
  open(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): Promise<void>;
}

function serveSockets(services: Services, { executor, authenticate, refusal }: Endpoint): Sockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: TRANSPORT_LIMITS.frameBytes.most, perMessageDeflate: false });
  const sessions = new Map<WebSocket, SocketSession>();
  const { metrics } = services;
  const isTrusted = trustedProxies(services.config.trustedProxies);

  const open: Sockets["open"] = (request, socket, head) =>
    server.handleUpgrade(request, socket, head, (client) => {
      sessions.set(client, new SocketSession(client, socket, clientAddress(request, isTrusted), services));
      metrics.openSockets.inc();
      // The library would hold the request for as long as the socket is open, and we are done with it.
      server.emit("connection", client, {});
    });
  const protocol = useServer<Record<string, unknown>, Extra>(
    {
      connectionInitWaitTimeout: TRANSPORT_LIMITS.initMs.most,
      onConnect: async ({ connectionParams, extra }) => {
        const session = sessions.get(extra.socket) as SocketSession;
        extra.session = session;
        try {
          if (refusal) throw refusal();
          const authorization = connectionParams?.Authorization ?? connectionParams?.authorization;
          const from = { address: session.address, requestId: uuidv7() };
          session.viewer = await services.sessions.authenticate(() => viewerOf(authenticate, authorization, from));
          const key = limitKeyOf(session.viewer, session.address);
          if (services.sessions.countOf(key) >= TRANSPORT_LIMITS.tokenSockets.most) {
            extra.socket.close(CLOSE.tryAgainLater, `At most ${TRANSPORT_LIMITS.tokenSockets.most} sockets for a token`);
            return;
          }
          session.origin = originOf(connectionParams?.origin);
          if (sessions.has(extra.socket)) session.leave = services.sessions.add(session, key);
        } catch (error) {
          const { extensions } = maskError({ message: "" }, error);
          if (error instanceof InvalidToken && error.hasExpired) extra.socket.close(CLOSE.expired, WHY.expired);
          else if (extensions?.code === "UNAUTHENTICATED") extra.socket.close(CLOSE.revoked, "The token is not valid");
          else extra.socket.close(CLOSE.tryAgainLater, "Try again later");
        }
      },
      jsonMessageReviver: revive,
      onSubscribe: async ({ extra, subscriptions }, id, payload) => {
        const session = extra.session as SocketSession;
        const { socketOperations } = TRANSPORT_LIMITS;
        const value = Object.keys(subscriptions).length;
        if (value > socketOperations.most) {
          const extensions = { name: "socketOperations", limit: socketOperations.most, value, requestId: uuidv7() };
          return [new RequestError("OPERATION_TOO_COMPLEX", `At most ${socketOperations.most} ${socketOperations.what}.`, extensions)];
        }
        const facts = { requestId: uuidv7(), origin: session.origin, address: session.address };
        const context = new Context(services, session.viewer, facts);
        let request: OperationRequest | undefined;
        let refusal: unknown;
        try {
          request = Object.assign(payload, { query: executor.identify(payload, facts.requestId) ?? "" });
        } catch (error) {
          refusal = error;
        }
        const document = request && (await executor.documentOf(request));
        // The library holds the payload for as long as the operation is open: let its text be the one that is held anyway.
        if (request && document?.loc) request.query = document.loc.source.body;
        const contextValue: Operation = { id, request, refusal, context, session };
        const { operationName } = payload;
        // What does not parse is answered by the executor as by HTTP; the library only needs to see some operation.
        const args = document && getOperationAST(document, operationName) ? { document, operationName } : { document: ANY_QUERY };
        return { schema: executor.schema, ...args, contextValue } as unknown as ExecutionArgs;
      },
      execute: ({ contextValue }) => {
        const { request, refusal, context } = contextValue as Operation;
        return (request ? executor.run(request, context) : executor.refuse(refusal, context)) as never;
      },
      subscribe: (args) => subscribe(args.contextValue as Operation & { request: OperationRequest }) as never,
      onNext: (_context, _id, _payload, _args, result) => result as FormattedExecutionResult,
    },
    server,
    // We ask ourselves, all sockets by one timer (heartbeat).
    0,
  );

  async function subscribe({
    id,
    request,
    context,
    session,
  }: Operation & { request: OperationRequest }): Promise<SocketSink | FormattedExecutionResult> {
    const sink = new SocketSink(session.socket, session.connection, id, session);
    const opened = await executor.subscribe(request, context, sink);
    if (!(opened instanceof Subscription)) return opened;
    sink.subscription = opened;
    if (!sessions.has(session.socket)) opened.end();
    // Its rights may have changed since the operation came.
    else if (session.viewer && session.viewer !== context.viewer) opened.viewerChanged(session.viewer);
    if (!opened.subscriber.hasEnded) session.subscriptions.add(opened);
    session.caughtUp();
    return sink;
  }

  const sessionOf = (client: WebSocket) => sessions.get(client) as SocketSession;
  // The same functions for all sockets.
  function answered(this: WebSocket): void {
    sessionOf(this).isAlive = true;
  }
  function closed(this: WebSocket, code: number): void {
    const session = sessionOf(this);
    sessions.delete(this);
    session.leave();
    for (const subscription of session.subscriptions) subscription.end();
    metrics.openSockets.dec();
    metrics.closedSockets.inc({ code: KNOWN_CODES.has(code) ? code : "other" });
  }
  // A broken frame ends its own socket and is no news for the operator; the library would print it past our log.
  const broke = (error: Error) => services.log.debug({ err: error }, "a socket broke");
  server.on("connection", (client) => {
    client.removeAllListeners("error");
    client.on("pong", answered).on("close", closed).on("error", broke);
  });

  const heartbeat = setInterval(() => {
    for (const [client, session] of sessions) {
      if (!session.isAlive) {
        client.terminate();
        continue;
      }
      session.isAlive = false;
      client.ping();
      session.caughtUp();
    }
  }, HEARTBEAT_MS);
  heartbeat.unref();
  const overfull = setInterval(() => {
    for (const client of sessions.keys()) if (client.bufferedAmount > MOST_UNSENT_BYTES) client.terminate();
  }, 1_000);
  overfull.unref();

  return {
    open,
    async close() {
      clearInterval(heartbeat);
      clearInterval(overfull);
      for (const client of server.clients) client.close(CLOSE.restarting, "The server is stopping");
      // Those that do not answer the close are cut off.
      const patience = setTimeout(() => {
        for (const client of server.clients) client.terminate();
      }, 2_000);
      await protocol.dispose();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      clearTimeout(patience);
    },
  };
}
