import { type ExecutionArgs, type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError, parse } from "graphql";
import type { Context as LibraryContext, ServerOptions, SubscribePayload } from "graphql-ws";
import type { Extra } from "graphql-ws/use/ws";
import { v7 as uuidv7 } from "uuid";
import type { WebSocket } from "ws";
import { networkOf } from "../addresses.js";
import { InvalidToken, maskError, RequestError } from "../errors.js";
import { Context } from "../execution/context.js";
import type { Executor, OperationRequest } from "../execution/execute.js";
import { limitKeyOf } from "../execution/limit-key.js";
import type { Services } from "../execution/services.js";
import { Subscription } from "../execution/subscriptions.js";
import { TRANSPORT_LIMITS } from "../schema/limits.js";
import { viewerOf } from "./credentials.js";
import { type Endpoint, originOf } from "./http.js";
import { SocketSink } from "./sinks.js";
import { CLOSE, type SocketSession, WHY } from "./socket-session.js";

/** What graphql-ws keeps of a socket: its session is ours, and stays there when the socket is closed. */
interface SocketExtra extends Extra {
  session?: SocketSession;
}

type ConnectionParams = Record<string, unknown>;

/** What an operation came to: a result, or the stream of a subscription. */
type Outcome = FormattedExecutionResult | SocketSink;

/** The library runs this in place of every operation, because the executor has run the operation already when it asks. */
const ANY_QUERY = parse("{ __typename }");
/** What a client may say. */
const SAID_BY_CLIENTS = ["connection_init", "ping", "pong", "subscribe", "complete"];

/** `graphql-transport-ws` as the library asks for it. Everything but the framing is the executor's. */
export function protocolOptions(
  services: Services,
  endpoint: Endpoint,
  sessionOf: (socket: WebSocket) => SocketSession,
): ServerOptions<ConnectionParams, SocketExtra> {
  return {
    connectionInitWaitTimeout: TRANSPORT_LIMITS.initMs.most,
    jsonMessageReviver: revive,
    onConnect: ({ connectionParams, extra }) => {
      extra.session = sessionOf(extra.socket);
      return connect(services, endpoint, extra.session, connectionParams ?? {});
    },
    onSubscribe: async ({ extra, subscriptions }, id, payload) => {
      const session = extra.session as SocketSession;
      const outcome = tooMany(subscriptions) ?? (await operate(services, endpoint.executor, session, id, payload));
      // A result without data is that of an operation which never began: the protocol has a message of its own for those.
      if (!(outcome instanceof SocketSink) && outcome.data === undefined) return (outcome.errors ?? []).map(asIs);
      return { schema: endpoint.executor.schema, document: ANY_QUERY, contextValue: outcome } as unknown as ExecutionArgs;
    },
    execute: ({ contextValue }) => contextValue as never,
    onNext: (_context, _id, _payload, _args, result) => result as FormattedExecutionResult,
  };
}

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

/** The library wants errors of graphql's class; these are formatted already, and go out as they are. */
const asIs = (error: GraphQLFormattedError): GraphQLError => Object.assign(new GraphQLError(error.message), { toJSON: () => error });

/** Lets a client in, or closes its socket with the code that says why not. */
async function connect(services: Services, endpoint: Endpoint, session: SocketSession, params: ConnectionParams): Promise<void> {
  try {
    if (endpoint.refusal) throw endpoint.refusal();
    const from = { address: session.address, requestId: uuidv7() };
    const authorization = params.Authorization ?? params.authorization;
    session.viewer = await services.sessions.authenticate(() => viewerOf(endpoint.authenticate, authorization, from));
    const key = limitKeyOf(session.viewer, session.address);
    if (services.sessions.countOf(key) >= TRANSPORT_LIMITS.tokenSockets.most)
      return session.socket.close(CLOSE.tryAgainLater, `At most ${TRANSPORT_LIMITS.tokenSockets.most} sockets for a token`);
    session.origin = originOf(params.origin);
    session.clientName = originOf(params["apollographql-client-name"]);
    if (!session.hasClosed) session.leave = services.sessions.add(session, key);
  } catch (error) {
    const { extensions } = maskError({ message: "" }, error);
    if (error instanceof InvalidToken && error.hasExpired) session.socket.close(CLOSE.expired, WHY.expired);
    else if (extensions?.code === "UNAUTHENTICATED") session.socket.close(CLOSE.revoked, "The token is not valid");
    else session.socket.close(CLOSE.tryAgainLater, "Try again later");
  }
}

/** Why a socket may open no more operations; undefined when it may. */
function tooMany(subscriptions: LibraryContext["subscriptions"]): FormattedExecutionResult | undefined {
  const { most, what } = TRANSPORT_LIMITS.socketOperations;
  const value = Object.keys(subscriptions).length;
  if (value <= most) return undefined;
  const extensions = { name: "socketOperations", limit: most, value, requestId: uuidv7() };
  return { errors: [new RequestError("OPERATION_TOO_COMPLEX", `At most ${most} ${what}.`, extensions)] };
}

/** Hands an operation to the executor, as every transport does. */
async function operate(
  services: Services,
  executor: Executor,
  session: SocketSession,
  id: string,
  payload: SubscribePayload,
): Promise<Outcome> {
  const facts = { requestId: uuidv7(), origin: session.origin, address: session.address, clientName: session.clientName };
  const context = new Context(services, session.viewer, facts);
  let request: OperationRequest;
  try {
    await services.admission.turn(networkOf(session.address));
    request = Object.assign(payload, { query: executor.identify(payload, facts.requestId) ?? "" });
  } catch (error) {
    return executor.refuse(error, context);
  }
  const document = await executor.documentOf(request);
  // The library holds the payload for as long as the operation is open: let its text be the one that is held anyway.
  if (document?.loc) request.query = document.loc.source.body;
  const operation = await executor.operationOf(request);
  if (operation?.operation !== "subscription") return executor.run(request, context);
  const outcome = await subscribe(executor, session, id, request, context);
  // A client gives up on an operation that is refused, and comes back, to another process, after a close.
  if (!(outcome instanceof SocketSink) && services.eventLog.isUnreadable) session.end("unreadable");
  return outcome;
}

async function subscribe(
  executor: Executor,
  session: SocketSession,
  id: string,
  request: OperationRequest,
  context: Context,
): Promise<Outcome> {
  const sink = new SocketSink(session.socket, session.connection, id, session);
  const opened = await executor.subscribe(request, context, sink);
  if (!(opened instanceof Subscription)) return opened;
  sink.subscription = opened;
  if (session.hasClosed) opened.end();
  // Its rights may have changed since the operation came.
  else if (session.viewer && session.viewer !== context.viewer) opened.viewerChanged(session.viewer);
  if (!opened.subscriber.hasEnded) session.subscriptions.add(opened);
  session.caughtUp();
  return sink;
}
