import { once } from "node:events";
import type { Writable } from "node:stream";
import { expect, test } from "@jest/globals";
import * as ws from "ws";
import { Frame, messageTail } from "../../../src/platform/events/frame.js";

// Its types do not tell of it.
const { Receiver } = ws as unknown as { Receiver: new () => Writable };

/** Lengths around those at which the header of a WebSocket frame takes another form. */
test.each([10, 60, 61, 62, 63, 64, 500, 65_471, 65_472, 65_473, 65_474, 65_475, 200_000])(
  "a frame with %i letters is read as the message that it is, for operation ids of every length",
  async (letters) => {
    const frame = new Frame({ data: { text: "x".repeat(letters) } }, "cursor");
    for (const id of ["1", "0197b7a2-5a3c-7000-8000-000000000000", 'with "quotes" and ümlauts']) {
      const tail = messageTail(id);
      const receiver = new Receiver();
      const message = once(receiver, "message");
      receiver.end(Buffer.concat([frame.webSocketHead(tail.length), tail]));
      const [data, isBinary] = await message;
      expect(isBinary).toBe(false);
      expect(JSON.parse(String(data))).toEqual({ type: "next", id, payload: { data: { text: "x".repeat(letters) } } });
    }
  },
);
