import "reflect-metadata";
import { parseArgs } from "node:util";
import { crashRun } from "./crash-run.js";
import { isKept } from "./evaluate.js";

/** `npm run test:crash`: the whole run, as often as wanted, each with a seed of its own. */
const HELP = `npm run test:crash -- [options]

Kills processes, connections and the database while many write and follow, and says what was lost: nothing, or it fails.

  --runs N     how often, each time with the next seed (1)
  --seed N     the first seed (by the clock)
  --writes N   how many writes in a run (6000)
  --kills N    how many kills in a run (30)
  --help       this text
`;

/** The options as they were given; says what is wrong with them, and how they are to be, in place of a stack. */
function optionsOf() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${HELP}`);
    process.exit(2);
  }
}

const OPTIONS = {
  help: { type: "boolean", default: false },
  seed: { type: "string" },
  runs: { type: "string", default: "1" },
  writes: { type: "string", default: "6000" },
  kills: { type: "string", default: "30" },
} as const;

const values = optionsOf();
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}

let kept = true;
for (let run = 0; run < Number(values.runs); run++) {
  const seed = values.seed ? Number(values.seed) + run : Date.now() % 1_000_000;
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const report = await crashRun({ seed, writes: Number(values.writes), kills: Number(values.kills), say });
  const kills = Object.entries(report.kills).map(([name, count]) => `${name} ${count}`);
  say(
    `  ${report.acknowledged} acknowledged, ${report.unknown} without an answer, ${report.committed} committed; killed: ${kills.join(", ")}`,
  );
  for (const verdict of report.verdicts) {
    const { follower, told, cuts, repeated, lost, missed, invented, disordered, problems } = verdict;
    say(
      `  ${follower}: told ${told}, came back ${cuts} times, repeated ${repeated}; acknowledged minus told ${lost.length}, committed minus told ${missed.length}, told minus committed ${invented.length}, out of order ${disordered.length}${problems.length > 0 ? `; ${problems.join("; ")}` : ""}`,
    );
    kept &&= isKept(verdict);
  }
  say(kept ? `seed ${seed}: nothing lost, nothing invented, in order` : `seed ${seed}: THE PROMISE WAS NOT KEPT`);
}
process.exitCode = kept ? 0 : 1;
