import type pg from "pg";
import { v7 as uuidv7 } from "uuid";
import type { Bench, Claim, Finding } from "../harness/claim.js";
import { Comparison } from "../harness/compare.js";
import { type Contender, type ContenderName, titles, withContenders } from "../harness/contenders.js";
import { using } from "../harness/database.js";
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
        return figures.finding([], [`A capture makes these rows: ${rows.map(({ table }) => table).join(", ")}.`]);
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
}

/** The new rows of every table that a capture writes to, in an order that foreign keys allow. */
const WRITTEN = {
  lead: "id",
  activity: "lead_id",
  score_entry: "lead_id",
  lead_score: "lead_id",
  score_change: "lead_id",
  change_event: "record_id",
};

async function rowsOfOneCapture(client: pg.Client, databaseUrl: string): Promise<StoredRow[]> {
  const id = await withContenders(["leadwire"], { databaseUrl }, async (contenders) => {
    const leadwire = contenders.get("leadwire") as Contender;
    // The first one makes its source as well.
    await leadwire.graphql(query, { input: personOf(-1) });
    const { captureLead } = await leadwire.graphql(query, { input: personOf(-2) });
    return captureLead.lead.id.slice("lead_".length) as string;
  });
  const rows: StoredRow[] = [];
  for (const [table, key] of Object.entries(WRITTEN)) {
    const found = await client.query(`select to_jsonb(t) as columns from ${table} t where ${key} = $1`, [id]);
    rows.push(...found.rows.map(({ columns }) => ({ table, columns })));
  }
  for (const { table, columns } of rows) if (table === "change_event") delete columns.id;
  return rows;
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

/** Columns whose uuid is not of this capture: it stays what it is. */
const OF_OTHERS = ["source_id", "model_id", "actor_id"];
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

function bare(server: Contender, rows: StoredRow[]): Way {
  return {
    pid: server.pid,
    once: async (nth) => {
      // Another uuid for each uuid of the rows, the same one wherever it stands.
      const ids = new Map<unknown, string>();
      const stored = (name: string, value: unknown, row: number) => {
        if (name === "email" || name === "email_as_typed") return personOf(nth).email;
        // Below the first place of the log: nobody reads these events, and nobody numbers them.
        if (name === "position") return -(nth * rows.length + row);
        if (typeof value !== "string" || !UUID.test(value) || OF_OTHERS.includes(name)) return value;
        ids.set(value, ids.get(value) ?? uuidv7());
        return ids.get(value);
      };
      const values = rows.flatMap(({ columns }, row) => Object.entries(columns).map(([name, value]) => stored(name, value, row)));
      await server.post("/capture", JSON.stringify(values));
    },
  };
}
