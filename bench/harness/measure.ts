import type pg from "pg";
import { postgresCpu, processCpu } from "./cpu.js";

/** One of several ways to the same answer, as far as measuring needs to know it. */
export interface Way {
  /** The process whose own CPU is counted. */
  pid: number;
  /** Does it once; `nth` counts up, so that each time may be another case. */
  once(nth: number): Promise<void>;
}

/** How long and how often to measure. */
export interface Effort {
  rounds: number;
  seconds: number;
  /** Requests under way at the same time. */
  connections: number;
}

/** What one way did in one round. CPU is null where it cannot be read. */
export interface Sample {
  perSecond: number;
  /** CPU milliseconds of a request. */
  server: number | null;
  postgres: number | null;
}

/**
 * Measures the ways in turn, A B C A B C ..., so that whatever else happens on the machine, and whatever grows, befalls
 * all of them alike.
 */
export async function interleave<Name>(client: pg.Client, ways: Map<Name, Way>, effort: Effort): Promise<Map<Name, Sample[]>> {
  const backend = (await client.query("select pg_backend_pid() as pid")).rows[0].pid as number;
  const samples = new Map([...ways.keys()].map((name) => [name, [] as Sample[]]));
  // Code that is run often is compiled by then, in the servers and here.
  for (const way of ways.values()) await load(way, effort.connections, effort.seconds * 2);
  for (let round = 0; round < effort.rounds; round++) {
    for (const [name, way] of ways) {
      // Connections that were closed while the others had their turn are open again before it counts.
      await load(way, effort.connections, Math.min(0.5, effort.seconds / 4));
      const before = { server: processCpu(way.pid), postgres: postgresCpu(backend) };
      const { count, seconds } = await load(way, effort.connections, effort.seconds);
      const share = (later: number | null, earlier: number | null) =>
        later === null || earlier === null ? null : (later - earlier) / count;
      samples.get(name)?.push({
        perSecond: count / seconds,
        server: share(processCpu(way.pid), before.server),
        postgres: share(postgresCpu(backend), before.postgres),
      });
    }
  }
  return samples;
}

let nth = 0;

/** Keeps that many requests under way for that long, and counts those that were answered. */
async function load({ once }: Way, connections: number, seconds: number): Promise<{ count: number; seconds: number }> {
  const started = performance.now();
  let count = 0;
  const one = async () => {
    while (performance.now() - started < seconds * 1000) {
      await once(nth++);
      count++;
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  return { count, seconds: (performance.now() - started) / 1000 };
}
