import { HeaderMap } from "@apollo/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import type { Context } from "../execution/context.js";
import type { Executor } from "../execution/execute.js";
import type { KnownQuery } from "../execution/known-queries.js";

/** By the Accept header, which content type Apollo Server has chosen for an answer: it depends on nothing else. */
const chosenTypes = new LRUCache<string, string>({ max: 200 });
/** Those of clients are shorter. */
const LONGEST_ACCEPT = 300;
/** A request that no page can send without asking first (`csrfPrevention`). */
const JSON_TYPE = /^application\/json(?:; ?charset=utf-8)?$/i;

/** Answers a query or a mutation by plain HTTP: what is known by the short way, and all else by Apollo Server, once it has the text of the document. */
export async function answer(
  executor: Executor,
  contextOf: (request: FastifyRequest) => Promise<Context>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  const asks = asked(executor, request);
  const { method, headers: given } = request;
  const chosen = method === "POST" && JSON_TYPE.test(given["content-type"] ?? "") ? chosenTypes.get(given.accept ?? "") : undefined;
  const known = chosen === undefined ? null : executor.knownQuery(asks.body);
  if (!known) return byApollo(executor, () => contextOf(request), asks, request, reply);
  const viewed = contextOf(request);
  const context = await viewed.catch(() => null);
  const answered = context && (await answerKnown(executor, known, context));
  if (answered === null) return byApollo(executor, () => viewed, asks, request, reply);
  reply.header("content-type", chosen);
  return answered;
}

/** Leaves its room when it is over; where Apollo Server goes on, it is not. */
async function answerKnown(executor: Executor, known: KnownQuery, context: Context): Promise<string | null> {
  let goesOn = false;
  try {
    const answered = await executor.answerKnown(known, context);
    goesOn = answered === null;
    return answered;
  } finally {
    if (!goesOn) context.room.leave();
  }
}

async function byApollo(
  executor: Executor,
  contextOf: () => Promise<Context>,
  asks: { search: string; body: unknown },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  let context: Context | undefined;
  const {
    status,
    headers: answered,
    body,
  } = await executor.apollo
    .executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method, headers, ...asks },
      context: async () => {
        context = await contextOf();
        return context;
      },
    })
    .finally(() => context?.end());
  for (const [name, value] of answered) reply.header(name, value);
  const type = answered.get("content-type");
  const { accept = "" } = request.headers;
  if (type && status === undefined && accept.length <= LONGEST_ACCEPT) chosenTypes.set(accept, type);
  if (body.kind === "chunked") throw new Error("@defer and @stream are not part of the schema");
  reply.code(statusOf(status, answered.get("content-type"), body.string));
  return body.string.includes('"requestId"') || !body.string.startsWith('{"errors"') ? body.string : withRequestId(body.string, request.id);
}

/**
 * The specification of GraphQL over HTTP has two ways to answer a well-formed request that cannot be run: 400 where the client
 * takes `application/graphql-response+json`, and 200 under `application/json`, where any other status may be a proxy's.
 */
function statusOf(status: number | undefined, contentType: string | undefined, body: string): number {
  if (status !== undefined && status !== 200) return status;
  return contentType?.startsWith("application/graphql-response+json") && body.startsWith('{"errors"') ? 400 : 200;
}

/** What is no GraphQL request at all is refused before it has a context, which is where the id of the request is from. */
function withRequestId(body: string, requestId: string): string {
  const { errors } = JSON.parse(body) as { errors: { extensions?: object }[] };
  return JSON.stringify({ errors: errors.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } })) });
}

/**
 * What is asked for, in the body or in the URL of a GET. Apollo Server takes documents by their text alone, so a request
 * that names a trusted one is given its text.
 * @throws {RequestError} where the document may not run
 */
function asked(executor: Executor, request: FastifyRequest): { search: string; body: unknown } {
  const { body, id } = request;
  if (request.method === "POST" && !request.url.includes("?")) return { search: "", body: identified(executor, body, id) };
  // Whatever host the client says that this is: only the path and what follows are of use, and a strange host is no address.
  const { search, searchParams } = new URL(request.url, "http://localhost");
  if (request.method === "GET") {
    const query = searchParams.get("query") ?? undefined;
    const documentId = searchParams.get("documentId") ?? undefined;
    const text = executor.identify({ query, documentId, extensions: jsonOf(searchParams.get("extensions")) }, id);
    if (text === query || text === undefined) return { search, body };
    searchParams.set("query", text);
    searchParams.delete("extensions");
    return { search: `?${searchParams}`, body };
  }
  return { search, body: identified(executor, body, id) };
}

function identified(executor: Executor, body: unknown, requestId: string): unknown {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return body;
  const asks = body as Record<string, unknown>;
  const text = executor.identify(asks, requestId);
  if (text === asks.query || text === undefined) return body;
  const { extensions, ...rest } = asks;
  return { ...rest, query: text };
}

/** What a part of a URL says in JSON; undefined where it is none. */
export function jsonOf(text: string | null | undefined): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
