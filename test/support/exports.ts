import { parse } from "csv-parse/sync";
import pg from "pg";
import type { Client } from "./client.js";
import type { Leadwire } from "./leadwire.js";
import { type ExportCardFragment, ExportLeadsDocument, type ExportLeadsInput, ExportStateDocument } from "./operations.js";
import { until } from "./until.js";

/** Asks for an export of leads. */
export async function askForLeads(client: Client, input: Partial<ExportLeadsInput> = {}): Promise<ExportCardFragment> {
  const { exportLeads } = await client.do(ExportLeadsDocument, { input: { format: "CSV", ...input } });
  if (!exportLeads.exportJob) throw new Error(`Cannot export: ${JSON.stringify(exportLeads.userErrors)}`);
  return exportLeads.exportJob;
}

/** Waits until an export is in one of these states, or however far a test wants it. */
export async function whenExport(
  client: Client,
  { id }: { id: string },
  holds: (job: ExportCardFragment) => boolean = ({ state }) => state !== "QUEUED" && state !== "RUNNING",
): Promise<ExportCardFragment> {
  let job: ExportCardFragment | null = null;
  await until(async () => {
    job = (await client.do(ExportStateDocument, { id })).exportJob;
    return job !== null && holds(job);
  });
  return job as unknown as ExportCardFragment;
}

/** The text of the file of an export that is done. */
export async function fileOf(client: Client, { id }: { id: string }): Promise<string> {
  const { url, error } = await whenExport(client, { id });
  if (!url) throw new Error(`There is no file: ${error}`);
  const response = await client.get(url);
  if (response.status !== 200) throw new Error(`The download answers ${response.status}`);
  return response.text();
}

export const csvRows = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });
export const jsonRows = (text: string): any[] =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** Many leads at once, every second one of this owner; so many would take a while through the API. As after an import, many share a moment. */
export async function manyLeads(leadwire: Leadwire, count: number, ownerId: string): Promise<void> {
  await leadwire.sql(
    `insert into lead (id, version, name, email, stage, status, status_since, interest, owner_id, created_at)
     select gen_random_uuid(), 1, 'Lead ' || n, 'lead' || n || '@many.example', 'LEAD', 'NEW', now(), 'UNKNOWN',
            case when n % 2 = 0 then $2::uuid end, date_trunc('minute', now()) - (n / 500) * interval '1 hour'
     from generate_series(1, $1) n`,
    [count, ownerId.replace("user_", "")],
  );
}

/** What a gate stands before: a row of this table being written with this number. */
interface GatePlace {
  table: string;
  event: "insert" | "update";
}

/** A gate before a chunk of every export, or what else has numbers: whoever is about to write it waits until the gate is opened. */
export class Gate {
  private constructor(
    private readonly client: pg.Client,
    private readonly table: string,
  ) {}

  static async before(number: number, databaseUrl: string, place: GatePlace = { table: "export_chunk", event: "insert" }): Promise<Gate> {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    client.on("error", () => {});
    await client.query(`
      create function wait_at_gate() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock(77); return new; end $$;
      create trigger gate before ${place.event} on ${place.table} for each row when (new.number = ${number}) execute function wait_at_gate();
      select pg_advisory_lock(77);
    `);
    return new Gate(client, place.table);
  }

  /** Waits until somebody stands before it. */
  async reached(): Promise<void> {
    const waiting = "select from pg_locks where locktype = 'advisory' and objid = 77 and not granted";
    await until(async () => (await this.client.query(waiting)).rowCount === 1);
  }

  /** Lets everybody through who waits, now and from now on. */
  async open(): Promise<void> {
    await this.client.query("select pg_advisory_unlock_all()");
  }

  async remove(): Promise<void> {
    await this.open();
    await this.client.query(`drop trigger gate on ${this.table}; drop function wait_at_gate;`);
    await this.client.end();
  }
}
