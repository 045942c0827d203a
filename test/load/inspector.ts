import { once } from "node:events";
import { WebSocket } from "ws";

/** The inspector of a process that was started with `--inspect`: what it holds when its rubbish is collected, and what it does. */
export class Inspector {
  private constructor(
    private readonly socket: WebSocket,
    private asked = 0,
  ) {}

  /** @param output of the process, in which it says where its inspector listens */
  static async of(output: string): Promise<Inspector> {
    const [, url] = /Debugger listening on (ws:\S+)/.exec(output) ?? [];
    if (!url) throw new Error("The process has no inspector.");
    const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: 2 ** 30 });
    await once(socket, "open");
    return new Inspector(socket);
  }

  /** Megabytes of the heap that are in use after a full collection. */
  async heap(): Promise<number> {
    await this.ask("HeapProfiler.collectGarbage");
    return (await this.ask("Runtime.getHeapUsage")).usedSize / 2 ** 20;
  }

  async startProfile(): Promise<void> {
    await this.ask("Profiler.enable");
    await this.ask("Profiler.start");
  }

  /** The profile of its CPU since then, for Chrome's DevTools. */
  async stopProfile(): Promise<object> {
    return (await this.ask("Profiler.stop")).profile;
  }

  close(): void {
    this.socket.close();
  }

  private async ask(method: string): Promise<any> {
    const id = ++this.asked;
    this.socket.send(JSON.stringify({ id, method }));
    for (;;) {
      const [data] = await once(this.socket, "message");
      const message = JSON.parse(String(data));
      if (message.id === id) return message.result;
    }
  }
}
