import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { CloseCode } from "graphql-ws";
import { useServer } from "graphql-ws/use/ws";
import { v7 as uuidv7 } from "uuid";
import { type WebSocket, WebSocketServer } from "ws";
import type { Services } from "../execution/services.js";
import { TRANSPORT_LIMITS } from "../schema/limits.js";
import { clientAddress, trustedProxies } from "./client-address.js";
import { type Endpoint, tokenInUrl } from "./http.js";
import { mayCome } from "./origins.js";
import { protocolOptions } from "./socket-operations.js";
import { CLOSE, SocketSession } from "./socket-session.js";
import { hasToken } from "./token-in-url.js";

/** How often a socket is asked whether it lives, and told how far it is; one that did not answer the last time is cut off: within 30 s. */
const HEARTBEAT_MS = 14_000;
/** A client that reads nothing for long holds this much unsent at the most, answers to its queries included. */
const MOST_UNSENT_BYTES = 1024 * 1024;
const LOOK_AT_UNSENT_MS = 1_000;
/** A server that stops waits so long for the clients' part of the close. */
const CLOSE_PATIENCE_MS = 2_000;

/** Close codes that the metrics tell apart. Clients close with whatever they like, and must not make up series. */
const KNOWN_CODES = new Set<number>([
  ...[1000, 1001, 1002, 1003, 1005, 1006, 1007, 1008, 1009, 1011, 1012, 1013],
  ...Object.values(CloseCode).filter((code) => typeof code === "number"),
]);

/** `graphql-transport-ws` on the path of each endpoint. */
export function serveWebSockets(http: Server, services: Services, endpoints: Endpoint[]): { close(): Promise<void> } {
  const served = new Map(endpoints.map((endpoint) => [endpoint.path, new EndpointSockets(services, endpoint)]));
  http.on("upgrade", (request, socket, head) => {
    const sockets = served.get(request.url?.split("?")[0] ?? "");
    if (!sockets) return socket.destroy();
    socket.on("error", () => socket.destroy());
    if (hasToken(request.url ?? "")) return refuse(socket, "400 Bad Request", tokenInUrl(uuidv7()));
    if (!mayCome(services.config, request.headers)) return refuse(socket, "403 Forbidden", originNotAllowed(uuidv7()));
    sockets.open(request, socket, head);
  });
  return {
    async close() {
      await Promise.all([...served.values()].map((sockets) => sockets.close()));
    },
  };
}

/** Answers a handshake with an error in place of a socket. */
function refuse(socket: Duplex, status: string, answer: object): void {
  const body = JSON.stringify(answer);
  const headers = ["connection: close", "content-type: application/json", `content-length: ${Buffer.byteLength(body)}`];
  socket.end(`HTTP/1.1 ${status}\r\n${headers.join("\r\n")}\r\n\r\n${body}`);
}

const originNotAllowed = (requestId: string) => ({
  errors: [
    {
      message: "Pages of this origin may not connect; ALLOWED_ORIGINS lists those that may.",
      extensions: { code: "FORBIDDEN", requestId },
    },
  ],
});

/** The sockets of one endpoint. */
class EndpointSockets {
  private readonly server = new WebSocketServer({
    noServer: true,
    maxPayload: TRANSPORT_LIMITS.frameBytes.most,
    perMessageDeflate: false,
  });
  private readonly sessions = new Map<WebSocket, SocketSession>();
  private readonly isTrusted: (address: string) => boolean;
  private readonly protocol: { dispose(): unknown };
  private readonly timers: NodeJS.Timeout[];

  constructor(
    private readonly services: Services,
    endpoint: Endpoint,
  ) {
    this.isTrusted = trustedProxies(services.config.trustedProxies);
    // We ask whether clients are there ourselves, all sockets by one timer.
    this.protocol = useServer(
      protocolOptions(services, endpoint, (client) => this.sessionOf(client)),
      this.server,
      0,
    );
    this.followConnections();
    this.timers = [setInterval(() => this.beat(), HEARTBEAT_MS), setInterval(() => this.endOverfull(), LOOK_AT_UNSENT_MS)];
    for (const timer of this.timers) timer.unref();
  }

  open(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.server.handleUpgrade(request, socket, head, (client) => {
      this.sessions.set(client, new SocketSession(client, socket, clientAddress(request, this.isTrusted), this.services));
      this.services.metrics.openSockets.inc();
      // The library would hold the request for as long as the socket is open, and we are done with it.
      this.server.emit("connection", client, {});
    });
  }

  /** Ends all sockets with 1012. */
  async close(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    for (const client of this.server.clients) client.close(CLOSE.restarting, "The server is stopping");
    // Those that do not answer the close are cut off.
    const patience = setTimeout(() => {
      for (const client of this.server.clients) client.terminate();
    }, CLOSE_PATIENCE_MS);
    await this.protocol.dispose();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
    clearTimeout(patience);
  }

  private sessionOf(client: WebSocket): SocketSession {
    return this.sessions.get(client) as SocketSession;
  }

  /** The same functions for all sockets, because there are thousands. */
  private followConnections(): void {
    const { sessions, services } = this;
    function answered(this: WebSocket): void {
      (sessions.get(this) as SocketSession).isAlive = true;
    }
    function closed(this: WebSocket, code: number): void {
      sessions.get(this)?.closed();
      sessions.delete(this);
      services.metrics.openSockets.dec();
      services.metrics.closedSockets.inc({ code: KNOWN_CODES.has(code) ? code : "other" });
    }
    // A broken frame ends its own socket and is no news for the operator; the library would print it past our log.
    const broke = (error: Error) => services.log.debug({ err: error }, "a socket broke");
    this.server.on("connection", (client) => {
      client.removeAllListeners("error");
      client.on("pong", answered).on("close", closed).on("error", broke);
    });
  }

  private beat(): void {
    for (const session of this.sessions.values()) session.beat();
  }

  private endOverfull(): void {
    for (const client of this.sessions.keys()) if (client.bufferedAmount > MOST_UNSENT_BYTES) client.terminate();
  }
}
