import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

const MAIN = path.resolve("dist/src/main.js");
const PATIENCE_MS = 60_000;

/** A Leadwire command as a process of its own, as a person would start it. */
export class Process {
  output = "";
  private readonly child: ChildProcess;
  private readonly exited: Promise<{ code: number | null; signal: string | null }>;
  private wake = () => {};

  constructor(args: string[], env: Record<string, string>) {
    // None of the tests' own settings reaches it.
    const { DATABASE_URL: _, NODE_OPTIONS: __, ...inherited } = process.env;
    this.child = spawn(process.execPath, [MAIN, ...args], { env: { ...inherited, NODE_ENV: "development", LOG_LEVEL: "info", ...env } });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on("data", (chunk) => {
        this.output += chunk;
        this.wake();
      });
    }
    this.exited = once(this.child, "exit").then(([code, signal]) => {
      this.wake();
      return { code, signal };
    });
  }

  /** Waits until it has printed this. */
  async printed(pattern: RegExp): Promise<RegExpExecArray> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const found = pattern.exec(this.output);
      if (found) return found;
      if (this.child.exitCode !== null || this.child.signalCode !== null)
        throw new Error(`It ended without printing ${pattern}:\n${this.output}`);
      if (Date.now() > deadline) throw new Error(`It did not print ${pattern}:\n${this.output}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 1_000);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  /** Waits until a server answers, and says where. */
  async url(): Promise<string> {
    const [, url] = await this.printed(/"url":"(http:[^"]+)"/);
    return url as string;
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async end(): Promise<{ code: number | null; signal: string | null }> {
    return this.exited;
  }
}
