import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * The connections of a server on which nothing is under way. Node, too, closes idle ones when it stops, but takes one on
 * which nothing was ever asked for busy until a minute has passed (browsers and `fetch` open such ones ahead of need), and
 * one for idle whose answer is written but not sent: of a large answer, a slow reader would lose the rest.
 */
export class IdleConnections {
  /** How many answers are under way on each. */
  private readonly answers = new Map<Socket, number>();

  constructor(server: Server) {
    server.on("connection", (socket) => {
      this.answers.set(socket, 0);
      socket.once("close", () => this.answers.delete(socket));
    });
    server.on("request", ({ socket }: IncomingMessage, response: ServerResponse) => {
      this.count(socket, 1);
      // Comes when the last of it is with the system, which sends it also for a process that has ended.
      response.once("close", () => this.count(socket, -1));
    });
    server.on("upgrade", ({ socket }) => void this.answers.delete(socket));
    // Whoever closes the server calls this one: Node itself, and fastify.
    server.closeIdleConnections = () => this.close();
  }

  close(): void {
    for (const [socket, underWay] of this.answers) if (underWay === 0) socket.destroy();
  }

  private count(socket: Socket, change: 1 | -1): void {
    const underWay = this.answers.get(socket);
    if (underWay !== undefined) this.answers.set(socket, underWay + change);
  }
}
