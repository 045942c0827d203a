import path from "node:path";
import pg from "pg";
import { createFirstAdmin } from "../../src/access/first-admin.js";
import { openDatabase } from "../../src/app.js";
import { ensureScoringModel } from "../../src/lifecycle/scoring/starter-models.js";
import { type Config, readConfig } from "../../src/platform/config.js";
import { schemaDrift } from "../../src/platform/database/data-source.js";
import { startEmbedded } from "../../src/platform/database/embedded.js";
import { createDatabase, dropDatabase, urlOfDatabase } from "../../src/platform/database/scratch.js";
import { transact } from "../../src/platform/database/transaction.js";
import { SYSTEM } from "../../src/platform/identity/actor.js";
import { createLog } from "../../src/platform/log.js";
import { FILLING, fill } from "./fill.js";

/** How the bench signs in to Leadwire: as somebody who sees all records, and as one who sees those of a team. */
export const PASSWORD = "only-for-the-bench";
export const SIGN_IN = { admin: "admin@leadwire.example", rep: "user1@leadwire.example" };

/** The filled database that all contenders ask. */
export interface BenchDatabase {
  url: string;
  /** A copy of it by that name, to write to; it is dropped at the end at the latest. */
  copy(name: string): Promise<{ url: string; drop(): Promise<void> }>;
  close(): Promise<void>;
}

/** What a database is filled with: the same of the same mark. */
export interface Filling {
  /** Of the database, on the server of the bench. */
  name: string;
  /** Other rows have another mark, and are written anew. */
  mark: string;
  leads: number;
  fill(client: pg.Client): Promise<void>;
}

/** Starts PostgreSQL (or takes the one of DATABASE_URL) and sees to it that there is a database of that many leads. */
export const openBenchDatabase = (size: number): Promise<BenchDatabase> =>
  openFilled({ name: `leadwire_bench_${size}`, mark: `${FILLING}`, leads: size, fill: (client) => fill(client, size, PASSWORD) });

/** The same with a filling of one's own. */
export async function openFilled(filling: Filling): Promise<BenchDatabase> {
  const { name } = filling;
  const given = process.env.DATABASE_URL;
  const embedded = given ? null : await startEmbedded(path.resolve(".leadwire-bench"));
  const server = given ?? (embedded?.socketUrl as string);
  const url = urlOfDatabase(server, name);
  const config = readConfig({ ...process.env, DATABASE_URL: url });
  if (!(await isFilled(server, filling)) || !(await isUpToDate(config))) {
    await dropDatabase(server, name);
    await createDatabase(server, name);
    await makeDatabase(config, filling);
    await mark(server, filling);
  }
  // All rows are filled in canonical form; what migrations leave to be done later would be done beside whoever is measured.
  await using(url, (client) => client.query("delete from job"));
  const copies = new Set<string>();
  return {
    url,
    copy: async (purpose) => {
      const copy = `${name}_${purpose}`;
      await dropDatabase(server, copy);
      copies.add(copy);
      return { url: await createDatabase(server, copy, name), drop: () => dropDatabase(server, copy) };
    },
    close: async () => {
      for (const copy of copies) await dropDatabase(server, copy);
      await embedded?.release();
    },
  };
}

async function makeDatabase(config: Config, { leads, fill }: Filling): Promise<void> {
  process.stderr.write(`Filling a database with ${leads.toLocaleString("en-US")} leads; this happens once ...\n`);
  const started = performance.now();
  const database = await openDatabase(config, createLog("silent"));
  await transact(database.dataSource, SYSTEM, null, async (tx) => {
    await ensureScoringModel(tx);
    await createFirstAdmin(tx, SIGN_IN.admin, PASSWORD);
  });
  await database.close();
  await using(database.url, fill);
  process.stderr.write(`Filled in ${Math.round((performance.now() - started) / 1000)} s.\n`);
}

/** A filling that was broken off leaves no mark, and one of other rows another mark. */
const mark = (server: string, { name, mark }: Filling) =>
  using(server, (client) => client.query(`comment on database ${name} is 'filled ${mark}'`).then(() => {}));

const isFilled = (server: string, { name, mark }: Filling): Promise<boolean> =>
  using(server, async (client) => {
    const { rows } = await client.query("select shobj_description(oid, 'pg_database') as mark from pg_database where datname = $1", [name]);
    return rows[0]?.mark === `filled ${mark}`;
  });

/** Brings a database of an earlier version up to date; false where that does not lead to what the entities say. */
async function isUpToDate(config: Config): Promise<boolean> {
  const database = await openDatabase(config, createLog("silent"));
  const drift = await schemaDrift(database.dataSource).finally(() => database.close());
  return drift.length === 0;
}

/** Runs something on a connection of its own. */
export async function using<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
