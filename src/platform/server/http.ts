import { randomUUID } from "node:crypto";
import Fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import { asRequestError, maskError, REQUEST_ERRORS, RequestError, type RequestErrorCode } from "../errors.js";
import { Context, type Services } from "../execution/context.js";
import type { Executor } from "../execution/execute.js";
import { TRANSPORT_LIMITS } from "../execution/limits.js";
import { isStorable } from "../schema/unstorable.js";
import { GONE, trustedProxies } from "./client-address.js";
import { type Authenticate, viewerOf } from "./credentials.js";
import { graphiqlPage } from "./graphiql.js";
import { type Health, serveHealth } from "./health.js";
import { serveMetrics } from "./metrics.js";
import { answer } from "./plain-http.js";
import { serveStream } from "./sse.js";
import { hasToken, TOKEN_IN_URL } from "./token-in-url.js";

/** Serves something besides GraphQL, with the context that `contextOf` finds for a request. */
export type ServeRoute = (server: FastifyInstance, services: Services, contextOf: (request: FastifyRequest) => Promise<Context>) => void;

/** A schema that is served: by HTTP and WebSocket at its path, by server-sent events below it. */
export interface Endpoint {
  path: string;
  executor: Executor;
  /** Who may come here at all: tokens of the organisation at the one, of partners at the other. */
  authenticate: Authenticate;
  /** GraphiQL's first tab. */
  firstQuery: string;
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

/** The HTTP side: queries and mutations, server-sent events, GraphiQL for browsers, and the probes. */
export async function createHttpServer({ services, endpoints, health, routes }: HttpOptions): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: TRANSPORT_LIMITS.bodyBytes.most,
    genReqId: (request) => requestIdOf(request.headers["x-request-id"]),
    forceCloseConnections: "idle",
    trustProxy: trustedProxies(services.config.trustedProxies),
    // Requests are logged by operation, which says more than the path that they all share.
    logger: false,
  });
  server.setErrorHandler((error: { statusCode?: number; message: string }, request, reply) => {
    if (error instanceof RequestError) return void reply.code(statusOf(error)).send(refused(error, request.id));
    const status = error.statusCode ?? 500;
    if (status >= 500) services.log.error({ requestId: request.id, err: error }, "unexpected error");
    const code = status >= 500 ? "INTERNAL_SERVER_ERROR" : "BAD_USER_INPUT";
    const message =
      status === 413
        ? `The request is above ${TRANSPORT_LIMITS.bodyBytes.most} ${TRANSPORT_LIMITS.bodyBytes.what}.`
        : status >= 500
          ? "Something went wrong on our side."
          : error.message;
    const { bodyBytes } = TRANSPORT_LIMITS;
    const facts =
      status === 413 ? { name: "bodyBytes", limit: bodyBytes.most, value: Number(request.headers["content-length"]) || null } : {};
    void reply.code(status).send({ errors: [{ message, extensions: { code, ...facts, requestId: request.id } }] });
  });
  server.addHook("onRequest", async (request, reply) => {
    if (hasToken(request.url)) return reply.code(400).send(tokenInUrl(request.id));
  });
  server.addHook("onSend", async (request, reply) => void reply.header("x-request-id", request.id));

  serveHealth(server, health);
  for (const endpoint of endpoints) serveEndpoint(server, services, endpoint);
  serveMetrics(server, services);
  for (const serve of routes) serve(server, services, contextAt(services, endpoints[0] as Endpoint));
  return server;
}

function serveEndpoint(server: FastifyInstance, services: Services, endpoint: Endpoint): void {
  const { path, executor, firstQuery } = endpoint;
  const contextOf = contextAt(services, endpoint);
  const page = services.config.graphiql ? graphiqlPage(path, firstQuery) : null;
  server.route({
    method: ["GET", "POST"],
    url: path,
    handler: async (request, reply) => {
      if (page && request.method === "GET" && request.headers.accept?.includes("text/html")) return reply.type("text/html").send(page);
      return answer(executor, contextOf, request, reply);
    },
  });
  serveStream(server, services, endpoint, contextOf);
}

const contextAt =
  (services: Services, { authenticate, refusal }: Endpoint) =>
  async (request: FastifyRequest): Promise<Context> => {
    try {
      if (refusal) throw refusal();
      const facts = factsOf(request);
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

const factsOf = (request: FastifyRequest) => ({
  requestId: request.id,
  origin: originOf(request.headers["x-leadwire-origin"]),
  address: request.ip ?? GONE,
});

/** What a client calls itself; kept short, because every event of its changes carries it. */
export const originOf = (given: unknown): string | null =>
  typeof given === "string" && given.length > 0 && isStorable(given) ? [...given.slice(0, 200)].slice(0, 100).join("") : null;
