import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** A way to a server that can go dead without a word, as when a firewall forgets a connection: what is open hears nothing more. */
export class HalfOpen {
  private readonly pairs = new Set<[Socket, Socket]>();
  private server: Server;

  static async to(hostname: string, port: number): Promise<HalfOpen & { port: number }> {
    const way = new HalfOpen();
    way.server = createServer((near) => {
      const far = connect(port, hostname);
      const pair: [Socket, Socket] = [near, far];
      way.pairs.add(pair);
      for (const socket of pair) {
        socket.on("error", () => {});
        socket.on("close", () => {
          if (!way.pairs.delete(pair)) return;
          near.destroy();
          far.destroy();
        });
      }
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => way.server.listen(0, "127.0.0.1", resolve));
    return Object.assign(way, { port: (way.server.address() as AddressInfo).port });
  }

  /** From now on nothing passes on the connections that are open, and nobody is told. New ones are as they were. */
  goDead(): void {
    for (const [near, far] of this.pairs) {
      near.unpipe(far);
      far.unpipe(near);
      near.resume();
      far.resume();
    }
  }

  async close(): Promise<void> {
    for (const [near, far] of this.pairs) {
      near.destroy();
      far.destroy();
    }
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}
