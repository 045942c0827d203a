import type { Bench, Claim, Finding } from "../harness/claim.js";
import { Comparison, show } from "../harness/compare.js";
import { type Contender, titles, withContenders } from "../harness/contenders.js";
import { using } from "../harness/database.js";
import { interleave } from "../harness/measure.js";
import { FIELDS } from "./lead-columns.js";

const query = `query ($first: Int, $after: String, $last: Int) {
  leads(first: $first, after: $after, last: $last) { nodes { ${FIELDS} } edges { cursor } }
}`;

export const page10000: Claim = {
  name: "page-10000",
  title: "Page 10,000 of all leads, newest first, against page 1 (12 fields, by cursor)",
  run,
};

async function run({ database, effort, size }: Bench): Promise<Finding> {
  // As many on a page as there are ten thousand pages of.
  const first = Math.max(1, Math.min(99, Math.floor(size / 10_000)));
  return withContenders(["leadwire"], { databaseUrl: database.url }, async (contenders) => {
    const leadwire = contenders.get("leadwire") as Contender;
    // Walking to the last page takes ten thousand requests; from the back, the record before it is near.
    const after = (await leadwire.graphql(query, { last: first + 1 })).leads.edges[0].cursor;
    const way = (variables: object) => {
      const body = JSON.stringify({ query, variables });
      return { pid: leadwire.pid, once: async () => void (await leadwire.post("/graphql", body)) };
    };
    const ways = new Map([["first", way({ first })] as const, ["far", way({ first, after })] as const]);
    const samples = await using(database.url, (client) => interleave(client, ways, effort));
    const figures = new Comparison(samples, {
      first: `${titles.leadwire}, page 1`,
      far: `page ${Math.floor(size / first).toLocaleString("en-US")}`,
    });
    const middle = figures.cpu("far")?.middle;
    const aim = {
      text: "no more CPU than page 1, give or take a tenth",
      measured: show(middle ?? null, 2),
      met: middle ? middle <= 1.1 : null,
    };
    return figures.finding([aim], [`Pages of ${first}.`]);
  });
}
