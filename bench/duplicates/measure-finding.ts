import type { Finding } from "../harness/claim.js";
import { Comparison, show } from "../harness/compare.js";
import { type Contender, titles, withContenders } from "../harness/contenders.js";
import { type BenchDatabase, openFilled, using } from "../harness/database.js";
import { type Effort, interleave } from "../harness/measure.js";
import { fillPeople, uuidOf } from "./fill-people.js";

/** Raise it when the rows or the keys change. */
const FILLING = 1;
const READ = "query ($id: ID!) { lead(id: $id) { id name companyName email } }";
const FIND =
  "query ($id: ID!) { findDuplicates(id: $id, kinds: [LEAD]) { confidence reasons { text weight } record { ... on Lead { id name } } } }";

/** What finding duplicates may cost at the most, in readings of a lead by its id. */
const MOST_TIMES = 10;

/** Asks for the duplicates of one lead after the other, by HTTP, in turns with reading a lead by its id. */
export async function measureFinding(leads: number, seed: number, effort: Effort): Promise<Finding> {
  const name = `leadwire_bench_duplicates_${leads}`;
  const database = await openFilled({
    name,
    mark: `duplicates ${FILLING} ${seed}`,
    leads,
    fill: (client) => fillPeople(client, leads, seed),
  });
  try {
    return await withContenders(["leadwire"], { databaseUrl: database.url }, (contenders) =>
      measure(database, contenders.get("leadwire") as Contender, leads, effort),
    );
  } finally {
    await database.close();
  }
}

async function measure(database: BenchDatabase, leadwire: Contender, leads: number, effort: Effort): Promise<Finding> {
  const times: Record<"read" | "find", number[]> = { read: [], find: [] };
  // Another lead each time, from all over the table.
  const idOf = (nth: number) => `lead_${uuidOf((nth * 7_919) % leads)}`;
  const way = (name: "read" | "find", query: string) => ({
    pid: leadwire.pid,
    async once(nth: number) {
      const started = performance.now();
      await leadwire.post("/graphql", JSON.stringify({ query, variables: { id: idOf(nth) } }));
      times[name].push(performance.now() - started);
    },
  });
  const ways = new Map([["read", way("read", READ)] as const, ["find", way("find", FIND)] as const]);
  const samples = await using(database.url, (client) => interleave(client, ways, effort));
  const finding = new Comparison(samples, { read: "a lead by its id", find: `${titles.leadwire}, findDuplicates` });
  const middle = finding.cpu("find")?.middle ?? null;
  const text = `CPU at most ${MOST_TIMES} times that of a lead by its id`;
  const aim = { text, measured: show(middle, 2), met: middle === null ? null : middle <= MOST_TIMES };
  const at = (name: "read" | "find", share: number) => {
    const sorted = times[name].sort((left, right) => left - right);
    return show(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number, 1);
  };
  const note = `Half of the calls answered within ${at("find", 0.5)} ms (a lead by its id ${at("read", 0.5)} ms), 99 of 100 within ${at("find", 0.99)} ms.`;
  return finding.finding([aim], [note]);
}
