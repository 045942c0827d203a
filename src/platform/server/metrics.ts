import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { Services } from "../execution/services.js";

/** `/metrics` for Prometheus. In production it is there for those alone who know METRICS_TOKEN. */
export function serveMetrics(server: FastifyInstance, { config, metrics }: Services): void {
  const { metricsToken, environment } = config;
  if (!metricsToken && environment === "production") return;
  server.get("/metrics", async (request, reply) => {
    if (metricsToken && !isSame(request.headers.authorization ?? "", `Bearer ${metricsToken}`)) return reply.code(401).send();
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}

const digest = (text: string) => createHash("sha256").update(text).digest();
const isSame = (left: string, right: string) => timingSafeEqual(digest(left), digest(right));
