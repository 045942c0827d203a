import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import copyStreams from "pg-copy-streams";

/**
 * PostgreSQL's COPY, in one transaction: `copy.js out QUERY FILE ...` writes rows to files, `copy.js in TABLE FILE ...` reads
 * them into tables. Prints the milliseconds that it took, connecting apart.
 */
const [direction, ...pairs] = process.argv.slice(2);
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
const started = performance.now();
await client.query("begin");
for (let index = 0; index < pairs.length; index += 2) {
  const [what, file] = pairs.slice(index, index + 2);
  if (direction === "in") await pipeline(createReadStream(file), client.query(copyStreams.from(`copy ${what} from stdin`)));
  else await pipeline(client.query(copyStreams.to(`copy (${what}) to stdout`)), createWriteStream(file));
}
await client.query("commit");
console.log(performance.now() - started);
await client.end();
