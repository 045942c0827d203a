import type { Server } from "node:http";
import type { Socket } from "node:net";

/**
 * The connections of a server on which nothing is under way. Node closes those whose last answer is out, but takes one on
 * which nothing was ever asked for busy, until a minute has passed; browsers and `fetch` open such ones ahead of need.
 */
export class IdleConnections {
  private readonly unused = new Set<Socket>();

  constructor(private readonly server: Server) {
    server.on("connection", (socket) => {
      this.unused.add(socket);
      socket.once("close", () => this.unused.delete(socket));
    });
    const used = ({ socket }: { socket: Socket }) => void this.unused.delete(socket);
    server.on("request", used).on("upgrade", used);
  }

  close(): void {
    this.server.closeIdleConnections();
    for (const socket of this.unused) socket.destroy();
  }
}
