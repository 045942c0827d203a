import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { Agent, type IncomingMessage, request } from "node:http";
import { createServer } from "node:net";
import path from "node:path";

const FOLDER = ".leadwire-bench";

/** Whatever ends this process, no server stays behind. */
const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

/** A server that runs as a process of its own, and how to ask it. */
export class Server<Name extends string = string> {
  private readonly agent = new Agent({ keepAlive: true });
  /** What every request carries. */
  headers: Record<string, string> = { "content-type": "application/json" };

  private constructor(
    readonly name: Name,
    private readonly child: ChildProcess,
    private readonly port: number,
  ) {}

  /** Starts a program of Node that listens on PORT, and waits until it takes requests. */
  static async start<Name extends string>(name: Name, program: readonly string[], env: NodeJS.ProcessEnv): Promise<Server<Name>> {
    const port = await freePort();
    mkdirSync(FOLDER, { recursive: true });
    const file = path.join(FOLDER, `${name}.log`);
    const log = openSync(file, "w");
    const child = spawn(process.execPath, program, { env: { ...env, PORT: `${port}` }, stdio: ["ignore", log, log] });
    closeSync(log);
    running.add(child);
    const server = new Server(name, child, port);
    await server.answers(file);
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.child.pid as number;
  }

  private async answers(log: string): Promise<void> {
    for (let attempt = 0; attempt < 1_200 && this.child.exitCode === null; attempt++) {
      const refused = await this.post("/", "[]").then(
        () => false,
        (error: { code?: string }) => error.code === "ECONNREFUSED",
      );
      if (!refused) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${this.name} did not start; ${log} says why.`);
  }

  /** POSTs a body and answers with what came back; anything but a 200 is thrown. */
  async post(path: string, body: string): Promise<Buffer> {
    const { status, answer } = await this.send(path, body);
    if (status === 200) return answer;
    throw new Error(`${this.name} answered POST ${path} with ${status}: ${answer.toString().slice(0, 500)}`);
  }

  private send(path: string, body: string): Promise<{ status: number | undefined; answer: Buffer }> {
    return new Promise((resolve, reject) => {
      const headers = { ...this.headers, "content-length": Buffer.byteLength(body) };
      const sent = request({ port: this.port, host: "127.0.0.1", agent: this.agent, path, method: "POST", headers });
      sent.once("error", (error: { code?: string }) => {
        // A connection that was idle while the others had their turn may be closed by the server in this very moment.
        if (sent.reusedSocket && error.code === "ECONNRESET") this.send(path, body).then(resolve, reject);
        else reject(error);
      });
      sent.once("response", (response: IncomingMessage) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.once("error", reject);
        response.once("end", () => resolve({ status: response.statusCode, answer: Buffer.concat(parts) }));
      });
      sent.end(body);
    });
  }

  /** The data of an operation; its errors are thrown. */
  async graphql<Data = any>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = JSON.parse((await this.post("/graphql", JSON.stringify({ query, variables }))).toString());
    if (errors) throw new Error(`${this.name}: ${JSON.stringify(errors)}`);
    return data;
  }

  async stop(): Promise<void> {
    this.agent.destroy();
    if (this.child.exitCode === null) {
      const ended = new Promise<void>((resolve) => this.child.once("exit", () => resolve()));
      this.child.kill("SIGTERM");
      await ended;
    }
    running.delete(this.child);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
