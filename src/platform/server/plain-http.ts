import { HeaderMap } from "@apollo/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../execution/context.js";
import type { Executor } from "../execution/execute.js";

/** Answers a query or a mutation by plain HTTP: Apollo Server does, once it has the text of the document. */
export async function answer(
  executor: Executor,
  contextOf: (request: FastifyRequest) => Promise<Context>,
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
      httpGraphQLRequest: { method: request.method, headers, ...asked(executor, request) },
      context: async () => {
        context = await contextOf(request);
        return context;
      },
    })
    .finally(() => context?.end());
  for (const [name, value] of answered) reply.header(name, value);
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
  if (typeof body !== "object" || body === null || Array.isArray(body)) return { search, body };
  const { query, extensions, ...rest } = body as Record<string, unknown>;
  const text = executor.identify({ ...rest, query, extensions }, id);
  return { search, body: text === query || text === undefined ? body : { ...rest, query: text } };
}

/** What a part of a URL says in JSON; undefined where it is none. */
export function jsonOf(text: string | null | undefined): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
