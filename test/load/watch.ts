import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { postgresCpu, processCpu } from "../../bench/harness/cpu.js";

/** What was seen of the server while one thing went on. */
export interface Seen {
  health: number[];
  /** The longest that the event loop stood still, of each second. */
  stood: number[];
  megabytes: number;
  sockets: number;
  /** CPU milliseconds of the process and of PostgreSQL; null where they cannot be read. */
  cpu: { server: number | null; postgres: number | null };
}

export const METRICS_TOKEN = "a-token-for-metrics";

/** Looks at the server all the time: its health from a process of its own, its metrics once a second. */
export class Watch {
  private seen: Seen = nothing();
  private cpuBefore: Seen["cpu"] = { server: null, postgres: null };
  private readonly probe: ChildProcess;
  private readonly timer: NodeJS.Timeout;

  /** @param pids the process, and any backend of its PostgreSQL */
  constructor(
    private readonly url: string,
    private readonly pids: { server: number; backend: number },
  ) {
    this.probe = fork(fileURLToPath(new URL("./probe.js", import.meta.url)), [url]);
    this.probe.on("message", (times: number[]) =>
      this.seen.health.push(...times.map((time) => (time < 0 ? Number.POSITIVE_INFINITY : time))),
    );
    this.timer = setInterval(() => void this.look().catch(() => {}), 1_000);
  }

  /** What was seen since the last time. */
  take(): Seen {
    const { seen, cpuBefore } = this;
    this.seen = nothing();
    this.cpuBefore = { server: processCpu(this.pids.server), postgres: postgresCpu(this.pids.backend) };
    const since = (now: number | null, before: number | null) => (now === null || before === null ? null : now - before);
    seen.cpu.server = since(this.cpuBefore.server, cpuBefore.server);
    seen.cpu.postgres = since(this.cpuBefore.postgres, cpuBefore.postgres);
    return seen;
  }

  stop(): void {
    clearInterval(this.timer);
    this.probe.kill();
  }

  private async look(): Promise<void> {
    const metrics = await metricsOf(this.url);
    const { seen } = this;
    seen.stood.push(metrics("nodejs_eventloop_lag_max_seconds") * 1_000);
    seen.megabytes = Math.max(seen.megabytes, metrics("process_resident_memory_bytes") / 2 ** 20);
    seen.sockets = Math.max(seen.sockets, metrics("nodejs_active_resources", 'type="TCPSocketWrap"'));
  }
}

const nothing = (): Seen => ({ health: [], stood: [], megabytes: 0, sockets: 0, cpu: { server: null, postgres: null } });

/** What the server says of itself, by name and label. */
export async function metricsOf(url: string): Promise<(name: string, label?: string) => number> {
  const response = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
  const lines = (await response.text()).split("\n");
  return (name, label = "") =>
    lines
      .filter((line) => (line.startsWith(`${name} `) || line.startsWith(`${name}{`)) && line.includes(label))
      .reduce((sum, line) => sum + Number(line.split(" ").at(-1)), 0);
}
