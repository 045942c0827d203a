import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { Bench, Claim, Finding } from "../harness/claim.js";
import { rangeOf, show } from "../harness/compare.js";
import { using } from "../harness/database.js";
import { ROWS_OF_A_LEAD } from "../harness/lead-rows.js";

const run = promisify(execFile);

export const importing: Claim = {
  name: "import",
  title: "Import: a CSV file of new people by the command, checks and duplicates on, against COPY of the rows that it makes",
  run: measure,
};

const FOLDER = path.resolve(".leadwire-bench/import");

/** Each round imports another file into one copy of the database, and COPYs the same rows into another. */
async function measure({ database, size, quick, effort }: Bench): Promise<Finding> {
  const rows = quick ? 500 : Math.max(1_000, Math.min(50_000, Math.floor(size / 4)));
  const rounds = Math.min(3, effort.rounds);
  await mkdir(FOLDER, { recursive: true });
  const [imported, copied] = [await database.copy("import"), await database.copy("copy")];
  const seconds = { command: [] as number[], leads: [] as number[], all: [] as number[] };
  try {
    for (let round = 0; round < rounds; round++) {
      seconds.command.push(await importFile(imported.url, await makeFile(round, rows)));
      await expectRows(imported.url, round, rows);
      const files = await filesOfRound(imported.url, round);
      // A lead is not there without its first touch.
      const { lead, touch } = files;
      seconds.leads.push(await copy(copied.url, "in", Object.entries({ lead, touch }) as [string, string][]));
      await using(copied.url, (client) => client.query("delete from lead where city = $1", [cityOf(round)]));
      seconds.all.push(await copy(copied.url, "in", Object.entries(files)));
    }
  } finally {
    await imported.drop();
    await copied.drop();
  }
  return findingOf(seconds, rows);
}

function findingOf(seconds: Record<"command" | "leads" | "all", number[]>, rows: number): Finding {
  const line = (title: string, times: number[]) => {
    const ratios = rangeOf(times.map((time, round) => (seconds.leads[round] as number) / time));
    const { middle } = rangeOf(times);
    return [title, show(middle, 2), show(rows / middle, 0), show(ratios.middle, 2)];
  };
  const shareOf = (other: number[]) => rangeOf(seconds.command.map((time, round) => (other[round] as number) / time)).middle;
  const aim = (what: string, share: number) => ({
    text: `at least half of COPY's rate, ${what}`,
    measured: show(share, 2),
    met: share >= 0.5,
  });
  return {
    columns: ["way", "seconds", "leads/s", "of COPY's rate"],
    rows: [
      line("COPY of the leads and their first touches (the limit)", seconds.leads),
      line("COPY of all rows: leads, touches, activities, score entries, keys and events", seconds.all),
      line("**Leadwire**, `import leads FILE.csv`, the whole command", seconds.command),
    ],
    aims: [aim("of the leads and their touches", shareOf(seconds.leads)), aim("of all rows that an import makes", shareOf(seconds.all))],
    notes: [
      `${rows.toLocaleString("en-US")} rows a file. The command's time includes its start, about a second, and reading the file twice.`,
    ],
  };
}

/** Rows of a round are found again by a city that is nowhere else. */
const cityOf = (round: number) => `Importville ${round}`;

/** People that nobody knows yet, from a source that is there. */
async function makeFile(round: number, rows: number): Promise<string> {
  const file = path.join(FOLDER, `leads-${round}.csv`);
  const lines = Array.from({ length: rows }, (_, row) =>
    [
      `First${row % 97}`,
      `Last${row % 1013}`,
      `import.${round}.${row}@company${row % 2000}.example`,
      "Operations Manager",
      `Company ${row % 2000}`,
      1 + (row % 900),
      "DE",
      cityOf(round),
      "Source 1",
      "CHAT",
    ].join(","),
  );
  await writeFile(file, ["firstName,lastName,email,jobTitle,companyName,companySize,country,city,source,channel", ...lines, ""].join("\n"));
  return file;
}

async function importFile(url: string, file: string): Promise<number> {
  const started = performance.now();
  await run(process.execPath, ["dist/src/main.js", "import", "leads", file], { env: { ...process.env, DATABASE_URL: url } });
  return (performance.now() - started) / 1000;
}

/** The rows of a round as COPY reads them, a file for each table. */
async function filesOfRound(url: string, round: number): Promise<Record<string, string>> {
  const files = Object.fromEntries(Object.keys(ROWS_OF_A_LEAD).map((table) => [table, path.join(FOLDER, `${table}-${round}.copy`)]));
  await copy(
    url,
    "out",
    Object.entries(ROWS_OF_A_LEAD).map(([table, key]) => [
      `select t.* from ${table} t join lead l on l.id = t.${key} where l.city = '${cityOf(round)}' order by t.${key}`,
      files[table] as string,
    ]),
  );
  return files;
}

/** Runs COPY with a program of its own, and answers its seconds. */
async function copy(url: string, direction: "in" | "out", pairs: [what: string, file: string][]): Promise<number> {
  const { stdout } = await run(process.execPath, ["bench/contenders/copy.js", direction, ...pairs.flat()], {
    env: { ...process.env, DATABASE_URL: url },
  });
  return Number(stdout) / 1000;
}

/** What was not imported would be no work. */
async function expectRows(url: string, round: number, rows: number): Promise<void> {
  const found = await using(url, (client) => client.query("select count(*)::int as count from lead where city = $1", [cityOf(round)]));
  if (found.rows[0].count !== rows) throw new Error(`Of ${rows} rows ${found.rows[0].count} became leads`);
}
