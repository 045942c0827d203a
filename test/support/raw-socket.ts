import { createHash, randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";

/** RFC 6455, section 1.3. */
const GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
const OPCODE = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/** What a server closed with, as it stands in the frame. */
export interface Close {
  code: number;
  reason: string;
}

/** The WebSocket protocol over a bare TCP connection, by no library: what a test sees is what was on the line. */
export class RawSocket {
  readonly messages: any[] = [];
  /** The head of the answer to the handshake. */
  head = "";
  /** The close frame that came; null when the connection ended without. */
  readonly closed: Promise<Close | null>;
  private received = Buffer.alloc(0);
  private close: Close | null = null;
  private waiting: { wanted: (message: any) => boolean; found: (message: any) => void }[] = [];

  private constructor(
    private readonly socket: Socket,
    private readonly key: string,
    private readonly opened: () => void,
  ) {
    this.closed = new Promise((resolve) => socket.once("close", () => resolve(this.close)));
    socket.on("error", () => {});
    socket.on("data", (bytes) => this.take(bytes));
  }

  /** Shakes hands, and answers when the server has. */
  static async open(url: string, path: string, protocol = "graphql-transport-ws"): Promise<RawSocket> {
    const { hostname, port, host } = new URL(url);
    const socket = connect(Number(port), hostname);
    const key = randomBytes(16).toString("base64");
    return new Promise((resolve, reject) => {
      socket.once("error", reject);
      const raw: RawSocket = new RawSocket(socket, key, () => resolve(raw));
      const head = ["Upgrade: websocket", "Connection: Upgrade", `Sec-WebSocket-Key: ${key}`, "Sec-WebSocket-Version: 13"];
      socket.write([`GET ${path} HTTP/1.1`, `Host: ${host}`, ...head, `Sec-WebSocket-Protocol: ${protocol}`, "", ""].join("\r\n"));
    });
  }

  /** Says something that is JSON, or a text as it is. */
  say(message: unknown): this {
    return this.frame(OPCODE.text, Buffer.from(typeof message === "string" ? message : JSON.stringify(message)));
  }

  sayBytes(bytes: Buffer): this {
    return this.frame(OPCODE.binary, bytes);
  }

  /** Says who it is, and waits until that was taken. */
  async init(authorization: string): Promise<this> {
    this.say({ type: "connection_init", payload: { authorization } });
    await this.heard(({ type }) => type === "connection_ack");
    return this;
  }

  /** The first message like this, also one that is to come. */
  heard(wanted: (message: any) => boolean): Promise<any> {
    const found = this.messages.find(wanted);
    return found ? Promise.resolve(found) : new Promise((resolve) => this.waiting.push({ wanted, found: resolve }));
  }

  destroy(): void {
    this.socket.destroy();
  }

  /** A whole frame, masked as clients have to. */
  private frame(opcode: number, payload: Buffer): this {
    const long = payload.length > 65_535 ? 8 : payload.length > 125 ? 2 : 0;
    const head = Buffer.alloc(2 + long);
    head[0] = 0x80 | opcode;
    head[1] = 0x80 | (long === 8 ? 127 : long === 2 ? 126 : payload.length);
    if (long === 8) head.writeBigUInt64BE(BigInt(payload.length), 2);
    if (long === 2) head.writeUInt16BE(payload.length, 2);
    const mask = randomBytes(4);
    this.socket.write(Buffer.concat([head, mask, payload.map((byte, place) => byte ^ (mask[place % 4] as number))]));
    return this;
  }

  private take(bytes: Buffer): void {
    this.received = Buffer.concat([this.received, bytes]);
    if (!this.head && !this.takeHead()) return;
    while (this.takeFrame());
  }

  private takeHead(): boolean {
    const end = this.received.indexOf("\r\n\r\n");
    if (end < 0) return false;
    this.head = this.received.subarray(0, end).toString();
    this.received = this.received.subarray(end + 4);
    const accepted = createHash("sha1").update(`${this.key}${GUID}`).digest("base64");
    if (!this.head.includes(`Sec-WebSocket-Accept: ${accepted}`)) throw new Error(`No handshake: ${this.head}`);
    this.opened();
    return true;
  }

  /** Takes a frame off what has come; false when none is whole. */
  private takeFrame(): boolean {
    const { received } = this;
    if (received.length < 2) return false;
    const short = (received[1] as number) & 0x7f;
    const start = short === 126 ? 4 : short === 127 ? 10 : 2;
    if (received.length < start) return false;
    const length = short === 126 ? received.readUInt16BE(2) : short === 127 ? Number(received.readBigUInt64BE(2)) : short;
    if (received.length < start + length) return false;
    // Servers send whole frames, and never masked ones.
    if (((received[0] as number) & 0x70) !== 0 || ((received[1] as number) & 0x80) !== 0) throw new Error("Not a frame of a server");
    this.hear((received[0] as number) & 0x0f, received.subarray(start, start + length));
    this.received = received.subarray(start + length);
    return true;
  }

  private hear(opcode: number, payload: Buffer): void {
    if (this.close) throw new Error("Something came after the close");
    if (opcode === OPCODE.ping) this.frame(OPCODE.pong, payload);
    if (opcode === OPCODE.close) {
      this.close = { code: payload.readUInt16BE(0), reason: new TextDecoder("utf-8", { fatal: true }).decode(payload.subarray(2)) };
      // The client's part of the close; the server then ends the connection.
      this.frame(OPCODE.close, payload.subarray(0, 2));
    }
    if (opcode !== OPCODE.text) return;
    const message = JSON.parse(payload.toString());
    this.messages.push(message);
    for (const { wanted, found } of this.waiting) if (wanted(message)) found(message);
  }
}
