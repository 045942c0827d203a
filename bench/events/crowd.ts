import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";

/** What a dashboard asks. */
export const PLAIN = `subscription { leadEvents {
  id cursor type visibility occurredAt transactionId origin actor { id name } changedFields
  lead { id version name status stage score band jobTitle companyName }
} }`;
/** Anything shorter is an acknowledgement or a heartbeat. */
const LEAST_EVENT_BYTES = 250;
const CONNECTING_AT_ONCE = 50;

/** Many subscribers who do as little as possible: they note when a frame has come. */
export class Crowd {
  private readonly sockets: Socket[] = [];
  private readonly reached = new Set<Socket>();
  private times: number[] = [];
  private complete = () => {};

  /** @param query what each of them asks, by its number */
  static async gather(url: string, tokens: string[], size: number, query: (number: number) => string = () => PLAIN): Promise<Crowd> {
    const crowd = new Crowd();
    for (let first = 0; first < size; first += CONNECTING_AT_ONCE) {
      const numbers = Array.from({ length: Math.min(CONNECTING_AT_ONCE, size - first) }, (_, index) => first + index);
      await Promise.all(numbers.map((number) => crowd.join(url, tokens[number % tokens.length] as string, query(number))));
    }
    return crowd;
  }

  /** The times at which each of them gets the next event. */
  told(): Promise<number[]> {
    this.times = [];
    return new Promise((resolve) => {
      this.complete = () => resolve(this.times);
    });
  }

  /** Whether each of them has got an event: what says that a subscription is open differs from server to server. */
  get isComplete(): boolean {
    return this.reached.size === this.sockets.length;
  }

  leave(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private join(url: string, token: string, query: string): Promise<void> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.on("error", () => {});
    this.sockets.push(socket);
    return new Promise((resolve) => {
      let rest: Buffer = Buffer.alloc(0);
      let state: "upgrade" | "acknowledge" | "open" = "upgrade";
      socket.on("connect", () => socket.write(upgradeOf(hostname)));
      socket.on("data", (chunk: Buffer) => {
        rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
        if (state === "upgrade") {
          const end = rest.indexOf("\r\n\r\n");
          if (end < 0) return;
          rest = rest.subarray(end + 4);
          state = "acknowledge";
          socket.write(textFrame({ type: "connection_init", payload: { authorization: `Bearer ${token}` } }));
        }
        for (let frame = frameOf(rest); frame; frame = frameOf(rest)) {
          rest = rest.subarray(frame.end);
          if (frame.opcode === 9) socket.write(pong());
          if (state === "acknowledge" && frame.opcode === 1) {
            state = "open";
            socket.write(textFrame({ id: "1", type: "subscribe", payload: { query } }));
            resolve();
          } else if (frame.length >= LEAST_EVENT_BYTES) {
            this.reached.add(socket);
            this.note();
          }
        }
      });
    });
  }

  private note(): void {
    this.times.push(performance.timeOrigin + performance.now());
    if (this.times.length === this.sockets.length) this.complete();
  }
}

const upgradeOf = (host: string) =>
  [
    "GET /graphql HTTP/1.1",
    `Host: ${host}`,
    "Upgrade: websocket",
    "Connection: Upgrade",
    `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Protocol: graphql-transport-ws",
    "\r\n",
  ].join("\r\n");

/** A frame from a client: masked, here with zeros. */
function textFrame(message: object): Buffer {
  const text = Buffer.from(JSON.stringify(message));
  const head = text.length < 126 ? Buffer.from([0x81, 0x80 | text.length]) : Buffer.from([0x81, 0xfe, text.length >> 8, text.length & 255]);
  return Buffer.concat([head, Buffer.alloc(4), text]);
}

const pong = () => Buffer.from([0x8a, 0x80, 0, 0, 0, 0]);

function frameOf(bytes: Buffer): { opcode: number; length: number; end: number } | null {
  if (bytes.length < 2) return null;
  const opcode = (bytes[0] as number) & 15;
  const short = (bytes[1] as number) & 127;
  const start = short < 126 ? 2 : 4;
  if (bytes.length < start) return null;
  const length = short < 126 ? short : bytes.readUInt16BE(2);
  return bytes.length < start + length ? null : { opcode, length, end: start + length };
}
