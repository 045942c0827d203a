import type { FormattedExecutionResult } from "graphql";

/** One result of a subscription, written out once for all who get it. */
export class Frame {
  private readonly json: string;
  private readonly heads = new Map<number, Buffer>();
  private text: Buffer | undefined;

  /** @param cursor the place behind it in the log */
  constructor(
    result: FormattedExecutionResult,
    private readonly cursor: string,
  ) {
    this.json = JSON.stringify(result);
  }

  /**
   * A WebSocket frame with a message of graphql-transport-ws, but for the message's end: the operation's id, which differs
   * from one subscriber to the next.
   */
  webSocketHead(tailLength: number): Buffer {
    let head = this.heads.get(tailLength);
    if (!head) {
      const message = Buffer.from(`{"type":"next","payload":${this.json}`);
      head = Buffer.concat([textFrameHeader(message.length + tailLength), message]);
      this.heads.set(tailLength, head);
    }
    return head;
  }

  /** An event of a stream of server-sent events; browsers come back with its id. */
  get serverSentEvent(): Buffer {
    this.text ??= Buffer.from(`id: ${this.cursor}\nevent: next\ndata: ${this.json}\n\n`);
    return this.text;
  }
}

/** The end of a message of graphql-transport-ws, the same for all messages of one operation. */
export const messageTail = (operationId: string): Buffer => Buffer.from(`,"id":${JSON.stringify(operationId)}}`);

const TEXT = 0x81;

/** What comes before an unmasked text of so many bytes that is one frame (RFC 6455, 5.2). */
function textFrameHeader(length: number): Buffer {
  if (length < 126) return Buffer.from([TEXT, length]);
  if (length < 65_536) return Buffer.from([TEXT, 126, length >> 8, length & 255]);
  const header = Buffer.alloc(10);
  header.writeUInt8(TEXT);
  header.writeUInt8(127, 1);
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}
