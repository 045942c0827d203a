import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "@jest/globals";
import pg from "pg";
import { POOL_OPTIONS } from "../../src/database/data-source.js";

/** A message of PostgreSQL's protocol: its kind, its length, what it says. */
function message(kind: string, content: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(kind);
  head.writeInt32BE(content.length + 4, 1);
  return Buffer.concat([head, content]);
}

const AUTHENTICATED = message("R", Buffer.alloc(4));
const READY = message("Z", Buffer.from("I"));
const TERMINATED = message("E", Buffer.from("SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0"));

test("a connection that is terminated in the moment that it is made fails its first statement, not the process", async () => {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => socket.end(Buffer.concat([AUTHENTICATED, READY, TERMINATED])));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const pool = new pg.Pool({ ...POOL_OPTIONS, host: "127.0.0.1", port, user: "leadwire", ssl: false });
  pool.on("error", () => {});
  const taken = await pool.connect();
  await expect(taken.query("select 1")).rejects.toThrow(/connection error|terminated/);
  taken.release(true);
  await pool.end();
  server.close();
});
