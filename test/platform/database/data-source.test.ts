import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "@jest/globals";
import pg from "pg";
import { connectionsOf, createDataSource, POOL_OPTIONS, poolOf } from "../../../src/platform/database/data-source.js";
import { createDatabase, dropDatabase } from "../../../src/platform/database/scratch.js";
import { transact } from "../../../src/platform/database/transaction.js";
import { SYSTEM } from "../../../src/platform/identity/actor.js";
import { HalfOpen } from "../../support/half-open.js";
import { TEMPLATE } from "../../support/start-database.js";

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

test("a connection that is terminated in the moment that it is made fails its first use, not the process", async () => {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => socket.end(Buffer.concat([AUTHENTICATED, READY, TERMINATED])));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const pool = new pg.Pool({ ...POOL_OPTIONS, host: "127.0.0.1", port, user: "leadwire", ssl: false });
  pool.on("error", () => {});
  await expect(pool.query("select 1")).rejects.toThrow(/connection error|terminat/);
  await pool.end();
  server.close();
});

test("a transaction that waits for its commit on a connection that went dead without a word fails when connections are broken off", async () => {
  const server = process.env.DATABASE_URL as string;
  const name = `leadwire_test_${randomUUID().slice(0, 8)}`;
  const url = new URL(await createDatabase(server, name, TEMPLATE));
  const way = await HalfOpen.to(url.hostname, Number(url.port));
  Object.assign(url, { hostname: "127.0.0.1", port: `${way.port}` });
  const dataSource = await createDataSource({ url: url.toString(), entities: [] }).initialize();
  const connections = connectionsOf(poolOf(dataSource));
  let hasWorked = () => {};
  const worked = new Promise<void>((resolve) => (hasWorked = resolve));
  const pending = transact(dataSource, SYSTEM, null, async (tx) => {
    await tx.sql("select 1");
    way.goDead();
    hasWorked();
  });
  const failed = expect(pending).rejects.toThrow(/Connection terminated/);
  await worked;
  // What follows waits for nothing but the database: now its COMMIT is on its way, and nothing will come back.
  await new Promise((resolve) => setImmediate(resolve));
  connections.breakOff();
  await failed;
  await dataSource.destroy();
  await way.close();
  await dropDatabase(server, name);
});
