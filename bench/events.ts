/**
 * What the events cost, against the plainest thing that could be done in their place, all in one run and in turns:
 *
 *   node dist/bench/events.js [subscribers...] [--quick]      1000 and 5000 by default
 *
 * - fan-out: Leadwire, a `ws` server that broadcasts the same frame, and graphql-ws as it is usually used, which executes
 *   the selection for each subscriber (here without any database), each in a process of its own
 * - neighbours: a plain stream beside all the costly ones that another token may have
 * - writers: transactions with and without the event log
 * - throughput: events through the log, and rows through a bare outbox that is polled by ascending id
 */
import "reflect-metadata";
import { type ChildProcess, fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startEmbedded } from "../src/platform/database/embedded.js";
import { Crowd } from "./events/crowd.js";
import { measureLog } from "./events/log.js";
import { measureNeighbours } from "./events/neighbours.js";

const CONTENDERS = ["broadcast", "leadwire", "graphql-ws"] as const;
type Contender = (typeof CONTENDERS)[number];
const isQuick = process.argv.includes("--quick");
const ROUNDS = isQuick ? 1 : 12;
const BURST = 5;

/** A server in a process of its own, to be told what to do. */
class Server {
  private readonly child: ChildProcess;
  /** Where it is, when it has started. */
  readonly ready: Promise<{ url: string; tokens: string[] }>;
  private answer: (value: any) => void = () => {};

  constructor(
    readonly contender: Contender,
    databaseUrl: string,
  ) {
    const file = fileURLToPath(new URL("./events/server.js", import.meta.url));
    this.child = fork(file, [contender, databaseUrl], { execArgv: ["--expose-gc"] });
    this.child.on("message", (value) => this.answer(value));
    this.ready = new Promise((resolve) => {
      this.answer = resolve;
    });
  }

  ask<T>(question: string): Promise<T> {
    return new Promise((resolve) => {
      this.answer = resolve;
      this.child.send(question);
    });
  }

  stop(): void {
    this.child.kill();
  }
}

const at = (sorted: number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
const rounded = (value: number, digits = 1) => Number(value.toFixed(digits));

async function fanOut(databaseUrl: string, subscribers: number): Promise<void> {
  const servers = CONTENDERS.map((contender) => new Server(contender, databaseUrl));
  const crowds: Crowd[] = [];
  const result = new Map<Contender, { latencies: number[]; cpu: number; heap: number }>();
  try {
    for (const server of servers) {
      const { url, tokens } = await server.ready;
      const before = await server.ask<number>("heap");
      const crowd = await Crowd.gather(url, tokens, subscribers);
      crowds.push(crowd);
      while (!crowd.isComplete) {
        await server.ask("fire");
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      }
      const heap = ((await server.ask<number>("heap")) - before) / subscribers;
      result.set(server.contender, { latencies: [], cpu: 0, heap });
    }
    for (let round = -2; round < ROUNDS; round++) {
      for (const [index, server] of servers.entries()) {
        const crowd = crowds[index] as Crowd;
        const before = await server.ask<number>("cpu");
        const latencies: number[] = [];
        for (let shot = 0; shot < BURST; shot++) {
          const told = crowd.told();
          const firedAt = await server.ask<number>("fire");
          latencies.push(...(await told).map((time) => time - firedAt));
        }
        const cpu = (await server.ask<number>("cpu")) - before;
        const sums = result.get(server.contender);
        // The first rounds warm up.
        if (!sums || round < 0) continue;
        sums.latencies = sums.latencies.concat(latencies);
        sums.cpu += cpu;
      }
    }
  } finally {
    for (const crowd of crowds) crowd.leave();
    for (const server of servers) server.stop();
  }
  const rows = CONTENDERS.map((contender) => {
    const { latencies, cpu, heap } = result.get(contender) as { latencies: number[]; cpu: number; heap: number };
    const sorted = latencies.sort((left, right) => left - right);
    return { contender, p50: at(sorted, 0.5), p99: at(sorted, 0.99), cpu: cpu / sorted.length, heap };
  });
  const base = rows[0] as (typeof rows)[number];
  process.stdout.write(`\nFan-out to ${subscribers} subscribers, ${ROUNDS * BURST} events\n`);
  console.table(
    rows.map(({ contender, p50, p99, cpu, heap }) => ({
      contender,
      "p50 ms": rounded(p50),
      "p99 ms": rounded(p99),
      "p99 ratio": rounded(p99 / base.p99, 2),
      "CPU us a message": rounded(cpu),
      "CPU ratio": rounded(cpu / base.cpu, 2),
      "heap KB a connection": rounded(heap / 1024),
    })),
  );
}

async function neighbours(databaseUrl: string): Promise<void> {
  const server = new Server("leadwire", databaseUrl);
  try {
    await measureNeighbours({ ...(await server.ready), fire: () => server.ask<number>("fire") }, isQuick ? 5 : 60);
  } finally {
    server.stop();
  }
}

const dataDir = await mkdtemp(path.join(tmpdir(), "leadwire-bench-"));
const database = await startEmbedded(dataDir);
try {
  const sizes = process.argv.slice(2).map(Number).filter(Boolean);
  for (const subscribers of sizes.length > 0 ? sizes : [1_000, 5_000]) await fanOut(database.url, subscribers);
  await neighbours(database.url);
  await measureLog(database.url, isQuick);
} finally {
  await database.release();
  await rm(dataDir, { recursive: true, force: true });
}
