import type { FastifyRequest } from "fastify";
import type { Executor } from "../graphql/execute.js";

/**
 * Apollo Server takes documents by their text alone, so a request that names a trusted one is given its text.
 * @throws {RequestError} where the document may not run
 */
export function putText(executor: Executor, request: FastifyRequest): void {
  if (request.method === "GET") {
    const { search } = new URL(request.url, "http://here");
    const asked = new URLSearchParams(search);
    const extensions = jsonOf(asked.get("extensions"));
    const query = asked.get("query") ?? undefined;
    const text = executor.identify({ query, documentId: asked.get("documentId") ?? undefined, extensions }, request.id);
    if (text === query || text === undefined) return;
    asked.set("query", text);
    asked.delete("extensions");
    request.raw.url = `${request.url.slice(0, request.url.indexOf("?"))}?${asked}`;
    return;
  }
  const { body } = request;
  if (typeof body !== "object" || body === null || Array.isArray(body)) return;
  const asked = body as Record<string, unknown>;
  const text = executor.identify(asked, request.id);
  if (text === asked.query || text === undefined) return;
  asked.query = text;
  delete asked.extensions;
}

/** What a part of a URL says in JSON; undefined where it is none. */
export function jsonOf(text: string | null | undefined): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
