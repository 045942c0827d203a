import path from "node:path";
import { openDatabase, startApp } from "../../src/app.js";
import { readConfig } from "../../src/platform/config.js";
import { poolOf } from "../../src/platform/database/data-source.js";
import { startEmbedded } from "../../src/platform/database/embedded.js";
import { createDatabase, dropDatabase } from "../../src/platform/database/scratch.js";
import { transact } from "../../src/platform/database/transaction.js";
import { UnitOfWork } from "../../src/platform/database/unit-of-work.js";
import { SYSTEM } from "../../src/platform/identity/actor.js";
import { createLog } from "../../src/platform/log.js";
import { Lead } from "../../src/records/leads/lead.js";
import type { Person } from "../../src/records/matching/person.js";
import { peopleWithAddress } from "./seeded-set.js";

const ADMIN = { email: "admin@leadwire.example", password: "only-for-the-bench" };
const BATCH = 1_000;

/** Milliseconds: the median of reading a lead by its id, the median and the 99th percentile of `findDuplicates`. */
export interface Finding {
  read: number;
  find: number;
  worst: number;
}

/** Fills a database of its own with that many leads, and asks for one lead at a time, by HTTP. */
export async function measureFinding(leads: number, seed: number, asked: number): Promise<Finding> {
  const embedded = process.env.DATABASE_URL ? null : await startEmbedded(path.resolve(".leadwire-bench"));
  const server = process.env.DATABASE_URL ?? (embedded?.url as string);
  const name = `leadwire_bench_duplicates_${leads}`;
  await dropDatabase(server, name);
  const url = await createDatabase(server, name);
  const config = {
    ...readConfig({ PORT: "0", HOST: "127.0.0.1", SAMPLE_DATA: "off", ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password }),
    databaseUrl: url,
  };
  const log = createLog("silent");
  const app = await startApp(config, log, await openDatabase(config, log));
  try {
    const ids = await fill(app.services.dataSource, leads, seed);
    const ask = await signedIn(app.url);
    const chosen = Array.from({ length: asked }, (_, nth) => ids[Math.floor((nth * ids.length) / asked)] as string);
    const read = "query ($id: ID!) { lead(id: $id) { id name companyName email } }";
    const find =
      "query ($id: ID!) { findDuplicates(id: $id, kinds: [LEAD]) { confidence reasons { text weight } record { ... on Lead { id name } } } }";
    for (const id of chosen.slice(0, 20)) await Promise.all([ask(read, id), ask(find, id)]);
    const [reads, finds] = [await timesOf(chosen, (id) => ask(read, id)), await timesOf(chosen, (id) => ask(find, id))];
    return { read: at(reads, 0.5), find: at(finds, 0.5), worst: at(finds, 0.99) };
  } finally {
    await app.stop();
    await dropDatabase(server, name);
    await embedded?.release();
  }
}

type DataSource = Awaited<ReturnType<typeof openDatabase>>["dataSource"];

/** Writes leads as a capture does, with their keys. @returns their ids */
async function fill(dataSource: DataSource, leads: number, seed: number): Promise<string[]> {
  process.stderr.write(`Filling a database with ${leads.toLocaleString("en-US")} leads ...\n`);
  const ids: string[] = [];
  const people = peopleWithAddress(seed);
  while (ids.length < leads)
    await transact(dataSource, SYSTEM, null, async (tx) => {
      const work = new UnitOfWork(tx);
      for (let nth = 0; nth < Math.min(BATCH, leads - ids.length); nth++) work.add(leadOf(people(), tx.now));
      await work.write();
      ids.push(...tx.changes.map(({ recordId }) => `lead_${recordId}`));
    });
  await poolOf(dataSource).query("analyze");
  return ids;
}

function leadOf({ emails, phones, identifying: _, ...person }: Person, now: Date): Lead {
  const lead = Object.assign(new Lead(), person, { email: emails?.[0] ?? null, phone: phones?.[0] ?? null, statusSince: now });
  lead.rename();
  return lead;
}

async function signedIn(url: string): Promise<(query: string, id: string) => Promise<unknown>> {
  let token = "";
  const post = async (query: string, variables: object): Promise<any> => {
    const headers = { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const response = await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
    const { data, errors } = (await response.json()) as { data: any; errors?: { message: string }[] };
    if (errors) throw new Error(errors[0]?.message);
    return data;
  };
  const { signIn } = await post("mutation ($input: SignInInput!) { signIn(input: $input) { token } }", { input: ADMIN });
  token = signIn.token;
  return (query, id) => post(query, { id });
}

async function timesOf(ids: string[], ask: (id: string) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const id of ids) {
    const started = performance.now();
    await ask(id);
    times.push(performance.now() - started);
  }
  return times.sort((left, right) => left - right);
}

const at = (sorted: number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
