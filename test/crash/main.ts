import "reflect-metadata";
import { parseArgs } from "node:util";
import { crashRun } from "./crash-run.js";
import { isKept } from "./evaluate.js";

/** `npm run test:crash`: the whole run, as often as wanted, each with a seed of its own. */
const { values } = parseArgs({
  options: {
    seed: { type: "string" },
    runs: { type: "string", default: "1" },
    writes: { type: "string", default: "6000" },
    kills: { type: "string", default: "30" },
  },
});

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
