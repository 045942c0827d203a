import { once } from "node:events";
import { WebSocket } from "ws";
import { pause } from "../../crash/followers.js";
import type { Attack } from "./attack.js";

const SOCKETS = 4;
const ON_EACH = 40;
/** Parts of each filter, each a statement for each event. */
const PARTS = 50;

const question = (number: number): string => {
  const parts = Array.from({ length: PARTS }, (_, n) => `{ activities: { none: { text: { eq: "${number} ${n}" } } } }`);
  return `subscription { leadEvents(where: { and: [${parts.join(", ")}] }) { cursor } }`;
};

/** A program that watches by as many costly filters as it may, no two of them alike, and asks for more than it may. */
export const questions: Attack = {
  name: "subscriptions of different questions",
  async run({ url, program }, tally, isOver) {
    const watch = async (place: number) => {
      while (!isOver()) {
        const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws", { localAddress: program.address });
        socket.on("error", () => {});
        socket.on("open", () =>
          socket.send(JSON.stringify({ type: "connection_init", payload: { authorization: `Bearer ${program.token}` } })),
        );
        socket.on("message", (data) => {
          const { type, payload } = JSON.parse(String(data));
          if (type === "connection_ack")
            for (let n = 0; n < ON_EACH; n++)
              socket.send(JSON.stringify({ type: "subscribe", id: `${n}`, payload: { query: question(place * ON_EACH + n) } }));
          const limited = type === "error" && payload[0]?.extensions?.code === "RATE_LIMITED";
          if (type === "next" || type === "error")
            tally.add({ status: limited ? 429 : 200, body: "", retryAfterMs: payload[0]?.extensions?.retryAfterMs ?? 0, milliseconds: 0 });
        });
        const closed = once(socket, "close");
        while (!isOver() && socket.readyState <= WebSocket.OPEN) await pause(200);
        socket.terminate();
        await closed;
      }
    };
    await Promise.all(Array.from({ length: SOCKETS }, (_, place) => watch(place)));
  },
};
