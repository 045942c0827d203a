import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** A wire to a server that a test can cut and mend, as a train in a tunnel does. */
export class Wire {
  private readonly sockets = new Set<Socket>();
  private cutUntil: { promise: Promise<void>; mend(): void } | undefined;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async to(url: string): Promise<Wire> {
    const { hostname, port } = new URL(url);
    const server = createServer((near) => wire.join(near, connect(Number(port), hostname)));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const wire = new Wire(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    return wire;
  }

  private join(near: Socket, far: Socket): void {
    for (const socket of [near, far]) {
      this.sockets.add(socket);
      // Nobody is told: both ends just see the connection go.
      socket.on("error", () => {});
      socket.on("close", () => {
        this.sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    if (this.cutUntil) near.destroy();
    near.pipe(far).pipe(near);
  }

  /** Lets nothing more through, either way, and tells nobody: as when a cable is pulled out. */
  fallSilent(): void {
    for (const socket of this.sockets) socket.unpipe().pause();
  }

  /** Breaks all connections, and lets no new one through. */
  cut(): void {
    let mend = () => {};
    const promise = new Promise<void>((resolve) => {
      mend = resolve;
    });
    this.cutUntil = { promise, mend };
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.cutUntil?.mend();
    this.cutUntil = undefined;
  }

  /** For clients to wait before they try again, in place of a time. */
  readonly mended = async (): Promise<void> => this.cutUntil?.promise;

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}
