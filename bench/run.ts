import "reflect-metadata";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { claims } from "./claims/index.js";
import type { Claim } from "./harness/claim.js";
import { openBenchDatabase, using } from "./harness/database.js";
import { environmentOf, heading, showFinding } from "./harness/report.js";

/** Leads in the database: what the figures in docs/benchmarks.md were measured with, and what `--quick` makes do with. */
const SIZE = { usual: 200_000, quick: 2_000, most: 1_000_000 };

/** Measurements that bring their own database and servers, and print for themselves; with their arguments, also for `--quick`. */
const PROGRAMS: Record<string, { usual: string[]; quick: string[] }> = {
  scoring: { usual: ["200000"], quick: ["500"] },
  events: { usual: ["1000", "5000"], quick: ["100", "--quick"] },
  dashboards: { usual: [], quick: ["--quick"] },
  duplicates: { usual: [], quick: ["--quick"] },
};

interface Options {
  size?: number;
  rounds?: number;
  seconds?: number;
  connections: number;
  quick: boolean;
  set?: string;
  million: boolean;
  markdown: boolean;
}

const NAMES = [...claims.map(({ name }) => name), ...Object.keys(PROGRAMS)];

const wholeNumber = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new Error(`A whole number is expected, not "${text}".`);
  return Number(text);
};

async function run(names: string[], options: Options): Promise<void> {
  const { quick } = options;
  const programs = names.length > 0 ? names.filter((name) => name in PROGRAMS) : Object.keys(PROGRAMS);
  const chosen = names.length > 0 ? names.filter((name) => !(name in PROGRAMS)).map(claimOf) : claims;
  if (chosen.length > 0) await measure(chosen, options);
  const ofDuplicates = [...(options.set ? ["--set", options.set] : []), ...(options.million ? ["--million"] : [])];
  for (const name of programs)
    await runProgram(name, [...(PROGRAMS[name]?.[quick ? "quick" : "usual"] ?? []), ...(name === "duplicates" ? ofDuplicates : [])]);
}

async function runProgram(name: string, args: string[]): Promise<void> {
  process.stderr.write(`Measuring ${name} ...\n`);
  const program = spawn(process.execPath, [fileURLToPath(new URL(`./${name}.js`, import.meta.url)), ...args], { stdio: "inherit" });
  const [code] = await once(program, "exit");
  if (code !== 0) throw new Error(`The measurement of ${name} ended with ${code}.`);
}

async function measure(chosen: Claim[], options: Options): Promise<void> {
  const { quick, connections } = options;
  const size = Math.min(options.size ?? (quick ? SIZE.quick : SIZE.usual), SIZE.most);
  const effort = { connections, rounds: options.rounds ?? (quick ? 1 : 7), seconds: options.seconds ?? (quick ? 0.3 : 2) };
  const database = await openBenchDatabase(size);
  try {
    print(heading(await using(database.url, environmentOf), { size, effort, quick }));
    for (const claim of chosen) {
      process.stderr.write(`Measuring ${claim.name} ...\n`);
      print(showFinding(claim, await claim.run({ database, size, effort, quick }), options.markdown));
    }
  } finally {
    await database.close();
  }
}

function claimOf(name: string): Claim {
  const claim = claims.find((known) => known.name === name);
  if (!claim) throw new Error(`There is no claim "${name}". There are: ${NAMES.join(", ")}.`);
  return claim;
}

const print = (text: string) => void process.stdout.write(`${text}\n\n`);

await new Command("bench")
  .description("Measures every speed that Leadwire claims, against others, on one database of its own.")
  .argument("[claims...]", `which ones (all by default): ${NAMES.join(", ")}`)
  .option(
    "--size <leads>",
    `leads in the database, up to ${SIZE.most} (${SIZE.usual} by default); activities are five times as many`,
    wholeNumber,
  )
  .option("--rounds <count>", "how often the contenders take turns (7 by default)", wholeNumber)
  .option("--seconds <count>", "how long each turn takes (2 by default)", Number)
  .option("--connections <count>", "requests under way at the same time", wholeNumber, 8)
  .option("--quick", "a small database and short turns: shows that all works, measures nothing", false)
  .option("--set <file>", "for duplicates: a labelled set to measure on (bench/duplicates/labelled-set.ts)")
  .option("--million", "for duplicates: also with a million leads", false)
  .option("--markdown", "print the report as it stands in docs/benchmarks.md", false)
  .action(run)
  .parseAsync()
  .catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
