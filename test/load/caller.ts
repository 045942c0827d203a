import { Agent, type IncomingMessage, request } from "node:http";
import type { Outcome } from "./tally.js";

/** Longer than the server lets anything take. */
const PATIENCE_MS = 70_000;
/** Connections of one caller at the same time. */
const CONNECTIONS = 32;

/** Somebody who asks, from an address of this machine that is their own, so that limits by address count each for themselves. */
export class Caller {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

  constructor(
    readonly url: string,
    readonly address: string,
    readonly token: string | null = null,
  ) {}

  /** The same caller with another token, or with none. */
  withToken(token: string | null): Caller {
    return new Caller(this.url, this.address, token);
  }

  ask(query: string, variables: object = {}, path = "/graphql"): Promise<Outcome> {
    return this.post(JSON.stringify({ query, variables }), path);
  }

  /** POSTs a body as it is. Never throws. */
  post(body: string | Buffer, path = "/graphql"): Promise<Outcome> {
    const started = performance.now();
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
    };
    return new Promise((resolve) => {
      const end = (status: number, text: string, retryAfter?: string) =>
        resolve({
          status,
          body: text,
          retryAfterMs: retryAfter === undefined ? null : Number(retryAfter) * 1_000,
          milliseconds: performance.now() - started,
        });
      const sent = request(`${this.url}${path}`, {
        method: "POST",
        agent: this.agent,
        headers,
        localAddress: this.address,
        timeout: PATIENCE_MS,
      });
      sent.once("timeout", () => sent.destroy());
      sent.once("error", (error) => end(0, error.message));
      sent.once("response", (response: IncomingMessage) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.once("error", (error) => end(0, error.message));
        response.once("end", () => end(response.statusCode ?? 0, Buffer.concat(parts).toString(), response.headers["retry-after"]));
      });
      sent.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

/** The data of an answer; null where it has none. */
export function dataOf({ body }: Outcome): any {
  try {
    return JSON.parse(body).data ?? null;
  } catch {
    return null;
  }
}

/** An address of this machine (127.0.0.0/8) that is nobody else's in this run. */
export const addressOf = (kind: number, number: number): string => `127.${kind}.${Math.floor(number / 250)}.${1 + (number % 250)}`;
