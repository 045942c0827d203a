import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from "fastify";

const METHODS: HTTPMethods[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/**
 * Answers 405 with `Allow` where a path is served but not by this method; what is not served at all stays 404.
 * @returns what is to be called when all routes are there
 */
export function refuseOtherMethods(server: FastifyInstance): () => void {
  const served = new Map<string, Set<HTTPMethods>>();
  server.addHook("onRoute", ({ url, method }) => {
    if (url === "*") return;
    const methods = served.get(url) ?? new Set();
    for (const one of [method].flat()) methods.add(one);
    served.set(url, methods);
  });
  return () => {
    for (const [url, allowed] of [...served]) {
      const others = METHODS.filter((method) => !allowed.has(method));
      const allow = [...allowed].join(", ");
      if (others.length > 0) server.route({ method: others, url, handler: (request, reply) => refuse(request, reply, allow) });
    }
  };
}

function refuse({ id, method }: FastifyRequest, reply: FastifyReply, allow: string): FastifyReply {
  const message = `${method} is not served here; this path takes ${allow}.`;
  return reply
    .code(405)
    .header("allow", allow)
    .send({ errors: [{ message, extensions: { code: "BAD_USER_INPUT", requestId: id } }] });
}
