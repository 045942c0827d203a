import "reflect-metadata";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadRun } from "./load-run.js";
import { promisesOf, timesOf } from "./promises.js";
import { showReport } from "./report.js";

/** `npm run test:load`: people, programs and partners at rising rates, hostile clients among them. */
const HELP = `npm run test:load -- [options]

Asks more and more of a server, hostile clients of every kind beside it, and says what became of what was promised. Fails where
something acknowledged was lost, or something that was taken was not let go of. Times are printed, and judged with --times alone.

  --minutes N     how long in all (10)
  --rates A,B,..  requests a second, one stage after the other (20,40,80,160,320)
  --times         fail where health takes too long as well: on a machine that does nothing else
  --profile FILE  write the profile of the server's CPU beside hostile clients, for Chrome's DevTools
  --seed N        (by the clock)
  --help          this text
`;

const OPTIONS = {
  help: { type: "boolean", default: false },
  minutes: { type: "string", default: "10" },
  rates: { type: "string", default: "20,40,80,160,320" },
  times: { type: "boolean", default: false },
  profile: { type: "string" },
  seed: { type: "string" },
} as const;

/** The options as they were given; says what is wrong with them, and how they are to be, in place of a stack. */
function optionsOf() {
  try {
    const { values } = parseArgs({ options: OPTIONS });
    const [minutes, rates] = [Number(values.minutes), values.rates.split(",").map(Number)];
    if (!(minutes > 0 && rates.every((rate) => rate > 0))) throw new Error("Minutes and rates are numbers above 0.");
    return { ...values, minutes, rates };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${HELP}`);
    process.exit(2);
  }
}

const { help, minutes, rates, times, profile, seed } = optionsOf();
if (help) {
  process.stdout.write(HELP);
  process.exit(0);
}
const report = await loadRun({
  seed: seed ? Number(seed) : Date.now() % 1_000_000,
  rates,
  // The first rate has two stages: with hostile clients, and without.
  seconds: (minutes * 60) / (rates.length + 1),
  say: (line) => process.stderr.write(`${line}\n`),
  profiled: profile ? (found) => writeFileSync(profile, JSON.stringify(found)) : undefined,
});
process.stdout.write(`${showReport(report)}\n`);
const promises = [...promisesOf(report), ...(times ? timesOf(report) : [])];
process.exitCode = promises.every(({ kept }) => kept) ? 0 : 1;
