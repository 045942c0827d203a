import { randomUUID } from "node:crypto";
import { constants } from "node:zlib";
import compress from "@fastify/compress";
import cors from "@fastify/cors";
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type RequestPayload,
  type RouteShorthandOptions,
} from "fastify";
import { networkOf } from "../addresses.js";
import { asRequestError, maskError, REQUEST_ERRORS, RequestError, type RequestErrorCode } from "../errors.js";
import { Context } from "../execution/context.js";
import type { Executor } from "../execution/execute.js";
import { type Services } from "../execution/services.js";
import { TRANSPORT_LIMITS } from "../schema/limits.js";
import { isStorable } from "../schema/unstorable.js";
import { clientAddress, trustedProxies } from "./client-address.js";
import { type Authenticate, viewerOf } from "./credentials.js";
import { serveFrontPage } from "./front-page.js";
import { serveGraphiqlAssets } from "./graphiql/assets.js";
import { type GraphiqlExamples, sendGraphiql } from "./graphiql/page.js";
import { type Health, serveHealth } from "./health.js";
import { refuseOtherMethods } from "./methods.js";
import { serveMetrics } from "./metrics.js";
import { isAllowedOrigin } from "./origins.js";
import { answer } from "./plain-http.js";
import { serveStream } from "./sse.js";
import { hasToken, TOKEN_IN_URL } from "./token-in-url.js";
import { isSmall, limitConnections, REQUEST_PATIENCE, WaitingBodies } from "./waiting-requests.js";

/** Serves something besides GraphQL, with the context that `contextOf` finds for a request. */
export type ServeRoute = (server: FastifyInstance, services: Services, contextOf: (request: FastifyRequest) => Promise<Context>) => void;

/** A schema that is served: by HTTP and WebSocket at its path, by server-sent events below it. */
export interface Endpoint {
  path: string;
  executor: Executor;
  /** Who may come here at all: tokens of the organisation at the one, of partners at the other. */
  authenticate: Authenticate;
  /** In words, for whom it is. */
  audience: string;
  /** What GraphiQL shows. */
  examples: GraphiqlExamples;
  /** Set where nobody can be served: what every request is answered. */
  refusal?: () => RequestError;
}

export interface HttpOptions {
  services: Services;
  /** What is served, by its path. */
  endpoints: Endpoint[];
  health: Health;
  /** What features serve besides GraphQL. */
  routes: ServeRoute[];
}

/** What is asked and done of a request with a large body before it is read. */
export type BodyHooks = Required<Pick<RouteShorthandOptions, "onRequest" | "preParsing">>;

/** A connection on which nothing goes either way for so long is given up: longer than any mutation may take. */
const STANDSTILL_MS = 120_000;
/** An answer below this size is as fast without compression. */
const COMPRESS_ABOVE_BYTES = 2_048;
/** Of a body that is not small, so many bytes cost one point. */
const BYTES_OF_A_POINT = 1_000;
/** For how long a browser may keep what a preflight said. */
const PREFLIGHT_SECONDS = 600;
/** What pages may read of an answer besides its body. */
const EXPOSED_HEADERS = ["x-request-id", "retry-after", "content-disposition"];

/** The HTTP side: queries and mutations, server-sent events, GraphiQL for browsers, and the probes. */
export async function createHttpServer({ services, endpoints, health, routes }: HttpOptions): Promise<FastifyInstance> {
  const { config, metrics } = services;
  const isTrusted = trustedProxies(config.trustedProxies);
  const server = makeServer(services);
  limitConnections(server.server, config.connectionsPerAddress, isTrusted, () => metrics.refusedConnections.inc());
  server.setErrorHandler((error: Failure, request, reply) => tellFailure(services, error, request, reply));
  const refuseOthers = refuseOtherMethods(server);
  followRequests(server, isTrusted);
  readInTurns(server, services, endpoints, isTrusted);
  await server.register(cors, { delegator: (request, decide) => decide(null, corsFor(services, request)) });
  await server.register(compress, {
    globalDecompression: false,
    threshold: COMPRESS_ABOVE_BYTES,
    encodings: ["br", "gzip"],
    // Brotli's own default is for files that are compressed once: it takes a hundred times as long.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });

  serveHealth(server, health);
  const contextAt = contextsOf(services, isTrusted);
  for (const endpoint of endpoints) serveEndpoint(server, services, endpoint, contextAt(endpoint));
  serveMetrics(server, services);
  serveFrontPage(server, config, endpoints);
  if (config.graphiql) serveGraphiqlAssets(server);
  for (const serve of routes) serve(server, services, contextAt(endpoints[0] as Endpoint));
  refuseOthers();
  return server;
}

/** What is asked for is read in turns, so that many large bodies at once do not stand in the way of all else. */
function readInTurns(
  server: FastifyInstance,
  { admission }: Services,
  endpoints: Endpoint[],
  isTrusted: (address: string) => boolean,
): void {
  const executors = new Map(endpoints.map(({ path, executor }) => [path, executor]));
  const parse = server.getDefaultJsonParser("ignore", "ignore");
  const networkOfClient = ({ raw }: FastifyRequest) => networkOf(clientAddress(raw, isTrusted));
  server.addContentTypeParser<string>("application/json", { parseAs: "string" }, (request, body, done) => {
    // What is small is parsed in no time, and then it can be seen whether more is to be done than that.
    if (isSmall(request.headers)) return void parse(request, body, done);
    admission.turn(networkOfClient(request)).then(() => parse(request, body, done), done);
  });
  server.addHook("preHandler", (request, _reply, done) => {
    const { method, url, headers, body } = request;
    const isRead = method === "GET" ? url.includes("?") : isSmall(headers) && typeof body === "object" && body !== null;
    if (!isRead) return done();
    const isKnown = Boolean(executors.get(url)?.knownQuery(body));
    const turn = isKnown ? admission.turnOfKnown(networkOfClient(request)) : admission.turn(networkOfClient(request));
    if (turn) turn.then(() => done(), done);
    else done();
  });
}

/**
 * Has whoever sends much pay for it: whether they can is asked before any of it is read, because who they are stands in the headers.
 * @returns hooks of a route
 */
function payForBody({ rateLimiter }: Services, contextOf: (request: FastifyRequest) => Promise<Context>): BodyHooks {
  const payers = new WeakMap<FastifyRequest, string>();
  return {
    onRequest: async (request: FastifyRequest) => {
      if (isSmall(request.headers)) return;
      const { budgetKey } = await contextOf(request);
      rateLimiter.check(budgetKey, pointsOf(Number(request.headers["content-length"] ?? 0)));
      payers.set(request, budgetKey);
    },
    preParsing: async (request: FastifyRequest, _reply: FastifyReply, body: RequestPayload) => {
      const payer = payers.get(request);
      if (payer) body.once("close", () => rateLimiter.charge(payer, pointsOf(body.receivedEncodedLength ?? 0)));
      return body;
    },
  };
}

const pointsOf = (bytes: number): number => Math.ceil(bytes / BYTES_OF_A_POINT);

/** The probes and metrics once more, for a port of their own: new connections are accepted one by one, and there is no crowd. */
export function createProbesServer(services: Services, health: Health): FastifyInstance {
  const server = Fastify({ logger: false, forceCloseConnections: true });
  serveHealth(server, health);
  serveMetrics(server, services);
  return server;
}

function makeServer({ config }: Services): FastifyInstance {
  const { headersMs, requestMs, checkMs } = config.requestPatience ?? REQUEST_PATIENCE;
  return Fastify({
    bodyLimit: TRANSPORT_LIMITS.bodyBytes.most,
    requestTimeout: requestMs,
    connectionTimeout: STANDSTILL_MS,
    http: { headersTimeout: headersMs, connectionsCheckingInterval: checkMs },
    genReqId: (request) => requestIdOf(request.headers["x-request-id"]),
    forceCloseConnections: "idle",
    // A key like that is an ordinary one to all that reads a body; in variables it is refused by its place, on every transport.
    onProtoPoisoning: "ignore",
    onConstructorPoisoning: "ignore",
    // Requests are logged by operation, which says more than the path that they all share.
    logger: false,
  });
}

/** What is asked of every request before it is read, and said with every answer. */
function followRequests(server: FastifyInstance, isTrusted: (address: string) => boolean): void {
  const bodies = new WaitingBodies();
  server.addHook("onRequest", async (request, reply) => {
    if (hasToken(request.url)) return reply.code(400).send(tokenInUrl(request.id));
    const charset = charsetOf(request.headers["content-type"]);
    if (charset && charset !== "utf-8" && charset !== "utf8") return reply.code(415).send(otherCharset(charset, request.id));
  });
  server.addHook("preParsing", async ({ raw, headers, routeOptions }) =>
    // What is stored as it comes is not held.
    isStream(routeOptions.config) ? undefined : bodies.counted(raw, headers, clientAddress(raw, isTrusted)),
  );
  server.addHook("onSend", async (request, reply, payload) => {
    reply.header("x-request-id", request.id);
    if (WAITS.includes(reply.statusCode)) reply.header("retry-after", retryAfter(payload));
  });
}

const isStream = (config: object): boolean => (config as { isStream?: boolean }).isStream === true;

/** The statuses of what is worth another try. */
const WAITS = [429, 503];
/** After how many seconds, where the answer does not say; also of probes. */
const RETRY_AFTER_SECONDS = 2;

/** The longest wait of the errors of an answer, in seconds. */
function retryAfter(payload: unknown): number {
  const waits = typeof payload === "string" ? [...payload.matchAll(/"retryAfterMs":(\d+)/g)].map(([, ms]) => Number(ms)) : [];
  return waits.length > 0 ? Math.ceil(Math.max(...waits) / 1_000) : RETRY_AFTER_SECONDS;
}

/** Which pages may ask. Tokens are sent by pages themselves, so credentials that browsers add by themselves are never asked for. */
const corsFor = ({ config }: Services, { headers: { origin = "" } }: FastifyRequest) => ({
  origin: isAllowedOrigin(config, origin) ? origin : false,
  methods: ["GET", "POST", "PUT"],
  exposedHeaders: EXPOSED_HEADERS,
  maxAge: PREFLIGHT_SECONDS,
  strictPreflight: false,
});

type Failure = Error & { statusCode?: number };

/** Tells what went wrong in the form of all errors, and no more than the client may know. */
function tellFailure({ log }: Services, error: Failure, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof RequestError) return reply.code(statusOf(error)).send(refused(error, request.id));
  const status = error.statusCode ?? 500;
  if (status >= 500) log.error({ requestId: request.id, err: error }, "unexpected error");
  const code = status >= 500 ? "INTERNAL_SERVER_ERROR" : "BAD_USER_INPUT";
  const { most, what } = TRANSPORT_LIMITS.bodyBytes;
  const isTooLarge = status === 413;
  const facts = isTooLarge ? { name: "bodyBytes", limit: most, value: Number(request.headers["content-length"]) || null } : {};
  const ours = isTooLarge ? `The request is above ${most} ${what}.` : status >= 500 ? "Something went wrong on our side." : undefined;
  return reply.code(status).send({ errors: [{ message: ours ?? error.message, extensions: { code, ...facts, requestId: request.id } }] });
}

function serveEndpoint(
  server: FastifyInstance,
  services: Services,
  endpoint: Endpoint,
  contextOf: (request: FastifyRequest) => Promise<Context>,
): void {
  const { path, executor, examples } = endpoint;
  const { graphiql } = services.config;
  const paid = payForBody(services, contextOf);
  server.route({
    method: ["GET", "POST"],
    url: path,
    ...paid,
    handler: async (request, reply) => {
      if (graphiql && request.method === "GET" && request.headers.accept?.includes("text/html")) return sendGraphiql(reply, path, examples);
      return answer(executor, contextOf, request, reply);
    },
  });
  serveStream(server, services, endpoint, contextOf, paid);
}

/** How the context of a request is found at an endpoint. */
const contextsOf =
  (services: Services, isTrusted: (address: string) => boolean) =>
  ({ authenticate, refusal }: Endpoint) =>
  async (request: FastifyRequest): Promise<Context> => {
    try {
      if (refusal) throw refusal();
      const origin = originOf(request.headers["x-leadwire-origin"]);
      const clientName = originOf(request.headers["apollographql-client-name"]);
      const facts = { requestId: request.id, origin, address: clientAddress(request.raw, isTrusted), clientName };
      return new Context(services, await viewerOf(authenticate, request.headers.authorization, facts), facts);
    } catch (error) {
      throw asRequestError(error, request.id);
    }
  };

const statusOf = ({ extensions }: RequestError): number => REQUEST_ERRORS[extensions.code as RequestErrorCode].status;

const refused = (error: RequestError, requestId: string) => {
  const shown = maskError(error.toJSON(), error);
  return { errors: [{ ...shown, extensions: { ...shown.extensions, requestId } }] };
};

const requestIdOf = (given: string | string[] | undefined): string =>
  typeof given === "string" && /^[\w.:-]{1,100}$/.test(given) ? given : randomUUID();

export const tokenInUrl = (requestId: string) => ({
  errors: [{ message: TOKEN_IN_URL, extensions: { code: "BAD_USER_INPUT", requestId } }],
});

/** The character set that a content type names, in small letters; undefined where it names none. */
const charsetOf = (contentType: string | undefined): string | undefined =>
  /;\s*charset\s*=\s*"?([^\s";,]*)/i.exec(contentType ?? "")?.[1]?.toLowerCase();

const otherCharset = (charset: string, requestId: string) => ({
  errors: [{ message: `Requests are read as UTF-8, not as ${charset}.`, extensions: { code: "BAD_USER_INPUT", requestId } }],
});

/** What a client calls itself; kept short, because every event of its changes carries it. */
export const originOf = (given: unknown): string | null =>
  typeof given === "string" && given.length > 0 && isStorable(given) ? [...given.slice(0, 200)].slice(0, 100).join("") : null;
