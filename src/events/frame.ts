import type { FormattedExecutionResult } from "graphql";

/** One result of a subscription, written out once for all who get it. */
export class Frame {
  private readonly json: string;
  private head: Buffer | undefined;
  private text: Buffer | undefined;

  /** @param cursor the place behind it in the log */
  constructor(
    result: FormattedExecutionResult,
    private readonly cursor: string,
  ) {
    this.json = JSON.stringify(result);
  }

  /** A message of graphql-transport-ws, but for its end: the operation's id, which differs from one subscriber to the next. */
  get messageHead(): Buffer {
    this.head ??= Buffer.from(`{"type":"next","payload":${this.json}`);
    return this.head;
  }

  /** An event of a stream of server-sent events; browsers come back with its id. */
  get serverSentEvent(): Buffer {
    this.text ??= Buffer.from(`id: ${this.cursor}\nevent: next\ndata: ${this.json}\n\n`);
    return this.text;
  }
}

/** The end of a message of graphql-transport-ws, the same for all messages of one operation. */
export const messageTail = (operationId: string): Buffer => Buffer.from(`,"id":${JSON.stringify(operationId)}}`);
