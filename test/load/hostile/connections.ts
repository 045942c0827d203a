import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { pause } from "../../crash/followers.js";
import { addressOf } from "../caller.js";
import type { Attack } from "./attack.js";

const MANY = 150;
const HEAD = "POST /graphql HTTP/1.1\r\nhost: leadwire\r\ncontent-type: application/json\r\n";
/** As far as a request that never ends gets. */
const BEGINNINGS = {
  "silent connections": "",
  "slow headers": "POST /graphql HTTP/1.1\r\nhost: lead",
  "slow bodies": `${HEAD}content-length: 1000000\r\n\r\n{"query":"`,
  "sockets that say nothing":
    "GET /graphql HTTP/1.1\r\nhost: leadwire\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: MDEyMzQ1Njc4OWFiY2RlZg==\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n",
};

/** Connections that begin something and do not go on, as many as can be, again and again; of bodies a byte comes now and then. */
function held(name: keyof typeof BEGINNINGS, number: number): Attack {
  return {
    name,
    async run({ url }, tally, isOver) {
      const open = new Set<Socket>();
      while (!isOver()) {
        while (open.size < MANY && !isOver()) {
          const socket = connect({ port: Number(new URL(url).port), host: "127.0.0.1", localAddress: addressOf(9, number) });
          open.add(socket);
          const started = performance.now();
          socket.on("error", () => {});
          socket.resume();
          socket.once("close", () => {
            open.delete(socket);
            // The server has ended it: that is what is wanted of it.
            tally.add({ status: 408, body: "", retryAfterMs: null, milliseconds: performance.now() - started });
          });
          await Promise.race([once(socket, "connect"), once(socket, "close")]).catch(() => {});
          socket.write(BEGINNINGS[name]);
        }
        await pause(500);
        if (name === "slow bodies") for (const socket of open) socket.write("x");
      }
      for (const socket of open) socket.removeAllListeners("close").destroy();
    },
  };
}

export const heldConnections = (Object.keys(BEGINNINGS) as (keyof typeof BEGINNINGS)[]).map((name, nth) => held(name, 20 + nth));
