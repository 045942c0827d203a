import type { IncomingHttpHeaders, Server } from "node:http";
import type { Socket } from "node:net";
import { type Readable, Transform } from "node:stream";
import type { RequestPayload } from "fastify";
import { networkOf } from "../addresses.js";
import { Counts } from "../counts.js";
import { RequestError } from "../errors.js";
import { TRANSPORT_LIMITS } from "../schema/limits.js";

/** How long is waited for the headers of a request and for all of it, and how often that is looked at. */
export const REQUEST_PATIENCE = {
  headersMs: TRANSPORT_LIMITS.headersMs.most,
  requestMs: TRANSPORT_LIMITS.requestMs.most,
  checkMs: 2_000,
};

/** A body of at most so many bytes is not counted while it comes in: what all connections may hold of those is little. */
const SMALL_BYTES = 16 * 1024;
const RETRY_AFTER_MS = 1_000;

/**
 * Keeps one address from taking all connections: one above its limit is closed before anything is read from it.
 * @param isTrusted tells proxies of ours, which come for all their clients and are not counted
 * @param refused is called for each that is closed
 */
export function limitConnections(server: Server, most: number, isTrusted: (address: string) => boolean, refused: () => void): void {
  const open = new Counts();
  server.on("connection", (socket: Socket) => {
    const { remoteAddress = "" } = socket;
    if (isTrusted(remoteAddress)) return;
    const network = networkOf(remoteAddress);
    if (open.of(network) >= most) {
      refused();
      return socket.destroy();
    }
    open.add(network, 1);
    socket.once("close", () => open.add(network, -1));
  });
}

/** Whether a body says that it is so small that it need not be counted while it comes in. */
export const isSmall = ({ "content-length": length, "transfer-encoding": encoding }: IncomingHttpHeaders): boolean =>
  encoding === undefined && Number(length ?? 0) <= SMALL_BYTES;

/** Bodies that have begun to come in and are not there in full. They are held in memory, so their bytes are limited. */
export class WaitingBodies {
  private readonly bytes = new Counts();
  private total = 0;

  /** A body that is counted while it comes in, and fails with RATE_LIMITED when that is too much of one address, or of all. */
  counted(body: Readable, headers: IncomingHttpHeaders, address: string): Readable {
    if (isSmall(headers)) return body;
    const network = networkOf(address);
    let held = 0;
    const counted: Transform & RequestPayload = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        held += chunk.length;
        counted.receivedEncodedLength = held;
        this.add(network, chunk.length);
        done(this.excess(network), chunk);
      },
    });
    counted.once("close", () => this.add(network, -held));
    // Whoever hangs up in the middle ends the counting, too.
    body.once("close", () => counted.destroy());
    return body.pipe(counted);
  }

  private add(network: string, bytes: number): void {
    this.bytes.add(network, bytes);
    this.total += bytes;
  }

  private excess(network: string): RequestError | null {
    const { waitingBytes, allWaitingBytes } = TRANSPORT_LIMITS;
    const [name, { most, what }, value] =
      this.total > allWaitingBytes.most
        ? ["allWaitingBytes", allWaitingBytes, this.total]
        : ["waitingBytes", waitingBytes, this.bytes.of(network)];
    const facts = { name, limit: most, value, retryAfterMs: RETRY_AFTER_MS };
    return (value as number) > most ? new RequestError("RATE_LIMITED", `There are at most ${most} ${what}.`, facts) : null;
  }
}
