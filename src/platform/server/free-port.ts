import { once } from "node:events";
import { createServer } from "node:net";
import { type Config, ConfigError } from "../config.js";

/**
 * Listens for a moment where the server is going to.
 * @throws {ConfigError} when another program listens there
 */
export async function requireFreePort({ port, host }: Pick<Config, "port" | "host">): Promise<void> {
  const probe = createServer();
  probe.listen({ port, host });
  try {
    await once(probe, "listening");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new ConfigError([`PORT: another program listens on port ${port} of ${host}. Stop it, or set another port.`]);
  }
  probe.close();
  await once(probe, "close");
}
