import type { FastifyInstance } from "fastify";

/** What the probes ask. */
export interface Health {
  /** Why this process should get no requests now; null when it is ready. */
  notReady(): Promise<string | null>;
}

/** `/healthz` says that the process lives, `/readyz` whether it should be sent requests. */
export function serveHealth(server: FastifyInstance, health: Health): void {
  server.get("/healthz", async () => ({ status: "ok" }));
  server.get("/readyz", async (_request, reply) => {
    const reason = await health.notReady();
    return reply.code(reason ? 503 : 200).send(reason ? { status: "not ready", reason } : { status: "ready" });
  });
}
