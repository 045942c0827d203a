import type { Server } from "node:http";
import type { Socket } from "node:net";
import type { Log } from "../log.js";
import type { Metrics } from "../metrics.js";
import { type SilenceOf, tcpSilence } from "./tcp-silence.js";

/**
 * With the heartbeat of a stream (10 s) at most 26 s go by until a peer is let go of that is no longer there: the heartbeat
 * is on its way, the next look sees it, and after this patience nothing has confirmed it.
 */
export const DEAD_PEERS = { lookMs: 2_000, patienceMs: 14_000 };

/** The system tells times by its own ticks, of 10 ms at the most. */
const TICKS_MS = 50;

/**
 * Ends connections whose other end is gone without a word: a cable that was cut, a machine without power. A write to it
 * succeeds, and the system sends again for a quarter of an hour. `TCP_USER_TIMEOUT` would shorten that, but also ends
 * those that are there and read nothing for a while, and without telling them.
 */
export class DeadPeers {
  private readonly connections = new Set<Socket>();
  /** Since when something is on its way to them. */
  private readonly waiting = new Map<Socket, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    server: Server,
    private readonly services: { log: Log; metrics: Metrics },
    private readonly settings = DEAD_PEERS,
  ) {
    server.on("connection", (socket) => {
      this.connections.add(socket);
      socket.once("close", () => {
        this.connections.delete(socket);
        this.waiting.delete(socket);
      });
    });
  }

  /** Begins to look. Without the library all goes on, as long as the system waits. */
  async start(load = tcpSilence): Promise<void> {
    try {
      const silenceOf = await load();
      if (!silenceOf) return;
      this.timer = setInterval(() => this.look(silenceOf, performance.now()), this.settings.lookMs);
      this.timer.unref();
    } catch (error) {
      this.services.log.warn({ err: error }, "dead peers are given up by the system alone, after many minutes: koffi cannot be loaded");
    }
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(silenceOf: SilenceOf, now: number): void {
    for (const socket of this.connections) {
      const since = waitingSince(this.waiting.get(socket), silenceOf(socket), now);
      if (since === undefined) this.waiting.delete(socket);
      else if (now - since < this.settings.patienceMs) this.waiting.set(socket, since);
      else {
        this.services.metrics.deadPeers.inc();
        socket.destroy();
      }
    }
  }
}

/**
 * Since when a peer has left unconfirmed what was sent to it, by another look; undefined where nothing is on its way.
 * @param silentMs for how long it has confirmed nothing
 */
export function waitingSince(before: number | undefined, silentMs: number | null, now: number): number | undefined {
  if (silentMs === null) return undefined;
  // Whatever it has confirmed meanwhile shows that it is there, though more may be on its way.
  return before === undefined || silentMs + TICKS_MS < now - before ? now : before;
}
