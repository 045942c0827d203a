import type pg from "pg";
import { v7 as uuidv7 } from "uuid";
import type { Bench, Claim, Finding } from "../harness/claim.js";
import { Comparison } from "../harness/compare.js";
import { type Contender, type ContenderName, titles, withContenders } from "../harness/contenders.js";
import { using } from "../harness/database.js";
import { ROWS_OF_A_LEAD } from "../harness/lead-rows.js";
import { interleave, type Way } from "../harness/measure.js";

const query = `mutation ($input: CaptureLeadInput!) {
  captureLead(input: $input) { outcome lead { id name score } userErrors { code message } }
}`;

const personOf = (nth: number) => ({
  firstName: "Ada",
  lastName: "Obi",
  email: `ada.obi.${nth}@northwind.example`,
  jobTitle: "Head of Operations",
  companyName: "Northwind",
  companySize: 240,
  country: "DE",
  source: { channel: "WEBSITE_FORM", name: "Pricing page" },
});

export const capture: Claim = {
  name: "capture",
  title: "Capture: a new lead over GraphQL, checked, looked up, scored and told, against a bare insert of the same rows",
  run,
};

/** Writes go to a copy of the database, so that the next run finds it as it was. */
async function run({ database, effort }: Bench): Promise<Finding> {
  const copy = await database.copy("capture");
  try {
    return await using(copy.url, async (client) => {
      // One capture shows which rows there are; what the bare server inserts is made from them.
      const rows = await rowsOfOneCapture(client, copy.url);
      const asked = { databaseUrl: copy.url, statements: { capture: insertOf(rows) } };
      return await withContenders(["pg", "leadwire"], asked, async (contenders) => {
        const ways = new Map(
          [...contenders].map(([name, contender]) => [name, name === "pg" ? bare(contender, rows) : throughApi(contender)]),
        );
        const figures = new Comparison<ContenderName>(await interleave(client, ways, effort), titles);
        return figures.finding([], [`A capture makes these rows: ${tablesOf(rows)}.`]);
      });
    });
  } finally {
    await copy.drop();
  }
}

function throughApi(leadwire: Contender): Way {
  return {
    pid: leadwire.pid,
    once: async (nth) => {
      const answer = (await leadwire.post("/graphql", JSON.stringify({ query, variables: { input: personOf(nth) } }))).toString();
      if (!answer.includes('"CREATED"')) throw new Error(`A capture failed: ${answer}`);
    },
  };
}

/** A row as it was stored: its table, and its columns but those that the database makes by itself. */
interface StoredRow {
  table: string;
  columns: Record<string, unknown>;
  /** Those that are JSON, of which `pg` would take a list for one of PostgreSQL's own. */
  json: string[];
}

async function rowsOfOneCapture(client: pg.Client, databaseUrl: string): Promise<StoredRow[]> {
  const id = await withContenders(["leadwire"], { databaseUrl }, async (contenders) => {
    const leadwire = contenders.get("leadwire") as Contender;
    // The first one makes its source as well.
    await leadwire.graphql(query, { input: personOf(-1) });
    const { captureLead } = await leadwire.graphql(query, { input: personOf(-2) });
    return captureLead.lead.id.slice("lead_".length) as string;
  });
  const rows: StoredRow[] = [];
  const written = Object.entries(ROWS_OF_A_LEAD).map(([table, key]) => [table, `${key} = $1::uuid`] as const);
  for (const [table, isOfLead] of [...written, ["audit_entry", "'lead_' || $1 = any(record_ids)"] as const]) {
    const found = await client.query(`select to_jsonb(t) as columns from ${table} t where ${isOfLead}`, [id]);
    if (found.rows.length === 0) throw new Error(`A capture has no row in ${table}.`);
    const json = await client.query(
      "select attname as name from pg_attribute where attrelid = $1::text::regclass and atttypid = 'jsonb'::regtype",
      [table],
    );
    rows.push(...found.rows.map(({ columns }) => ({ table, columns, json: json.rows.map(({ name }) => name) })));
  }
  for (const { table, columns } of rows) if (table === "change_event") delete columns.id;
  return rows;
}

/** Which tables they are in, and how many where there are several. */
function tablesOf(rows: StoredRow[]): string {
  const counts = new Map<string, number>();
  for (const { table } of rows) counts.set(table, (counts.get(table) ?? 0) + 1);
  return [...counts].map(([table, count]) => (count > 1 ? `${count} of ${table}` : table)).join(", ");
}

/** One statement that inserts such rows, with a parameter for each column. */
function insertOf(rows: StoredRow[]): string {
  let parameter = 0;
  const inserts = rows.map(({ table, columns }, index) => {
    const names = Object.keys(columns);
    return `r${index} as (insert into ${table} (${names.join(", ")}) values (${names.map(() => `$${++parameter}`).join(", ")}))`;
  });
  return `with ${inserts.join(", ")} select '{}' as json`;
}

const UUIDS = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

/** Inserts the same rows with other ids and another address: whatever uuid is not the id of one of these rows stays what it is. */
function bare(server: Contender, rows: StoredRow[]): Way {
  const text = JSON.stringify(rows.map(({ columns }) => columns));
  const own = new Set(rows.map(({ columns }) => columns.id));
  return {
    pid: server.pid,
    once: async (nth) => {
      const ids = new Map([...own].map((id) => [id, uuidv7()]));
      const another = text.replaceAll(UUIDS, (id) => ids.get(id) ?? id).replaceAll(personOf(-2).email, personOf(nth).email);
      const values = (JSON.parse(another) as StoredRow["columns"][]).flatMap((columns, row) =>
        // Below the first place of the log: nobody reads these events, and nobody numbers them.
        Object.entries(columns).map(([name, value]) => {
          if (name === "position") return -(nth * rows.length + row);
          return value !== null && rows[row]?.json.includes(name) ? JSON.stringify(value) : value;
        }),
      );
      await server.post("/capture", JSON.stringify(values));
    },
  };
}
