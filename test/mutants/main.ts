import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { dice } from "../support/random-scores.js";
import { type Mutant, mutantsOf } from "./mutants.js";
import { RULES } from "./rules.js";

/** `npm run test:mutants`: exchanges one operator, constant or condition of a rule at a time, and runs the rule's own tests on it. */
const HELP = `npm run test:mutants -- [options]

Changes one thing in a rule and runs the tests of that rule, again and again. What no test notices is printed: write the test, or take the line away.

  --mutants N  how many, drawn from all rules alike (100)
  --seed N     which of them (1)
  --rule TEXT  only rules whose path has this text
  --help       this text
`;

const { values } = parseArgs({
  options: {
    help: { type: "boolean", default: false },
    mutants: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    rule: { type: "string", default: "" },
  },
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}

/** A mutant that makes a loop endless is noticed, too. */
const PATIENCE_MS = 120_000;

/** Jest's settings without the database, which tests of pure rules do not ask. */
async function settings(): Promise<string> {
  const { globalSetup, globalTeardown, ...config } = (await import(path.resolve("jest.config.js"))).default;
  return JSON.stringify({ ...config, rootDir: path.resolve("dist/test"), maxWorkers: 1 });
}

/** Whether all of these test files pass on what stands in `dist`. */
function pass(config: string, tests: string[]): Promise<boolean> {
  const files = tests.map((test) => path.resolve("dist/test", `${test}.test.js`));
  const jest = ["--experimental-vm-modules", "--no-warnings", "node_modules/jest/bin/jest.js", "--runInBand", "--bail", "--silent"];
  const run = spawn(process.execPath, [...jest, "--config", config, "--runTestsByPath", ...files], {
    stdio: "ignore",
    timeout: PATIENCE_MS,
    killSignal: "SIGKILL",
  });
  return new Promise((resolve) => run.on("exit", (code) => resolve(code === 0)));
}

const random = dice(Number(values.seed));
const config = await settings();
const rules = Object.entries(RULES).filter(([rule]) => rule.includes(values.rule));
const drawn = rules.map(([rule, tests]) => {
  const file = path.resolve("dist/src", `${rule}.js`);
  const code = readFileSync(file, "utf8");
  const mutants = mutantsOf(code, readFileSync(`${file}.map`, "utf8"));
  return { rule, tests, file, code, mutants: mutants.map((mutant) => ({ mutant, at: random() })).sort((a, b) => a.at - b.at) };
});

/** As many of each rule as of any other, until there are enough. */
function* inTurn(): Generator<[(typeof drawn)[number], Mutant]> {
  for (let nth = 0; drawn.some(({ mutants }) => nth < mutants.length); nth++)
    for (const one of drawn) if (one.mutants[nth]) yield [one, (one.mutants[nth] as { mutant: Mutant }).mutant];
}

for (const { rule, tests } of drawn)
  if (!(await pass(config, tests))) {
    process.stderr.write(`The tests of ${rule} fail without a change: ${tests.join(", ")}\n`);
    process.exit(2);
  }

let tried = 0;
const survived: string[] = [];
for (const [{ rule, tests, file, code }, mutant] of inTurn()) {
  if (tried >= Number(values.mutants)) break;
  tried++;
  try {
    writeFileSync(file, code.slice(0, mutant.start) + mutant.text + code.slice(mutant.end));
    if (await pass(config, tests)) {
      survived.push(`src/${rule}.ts:${mutant.line}  ${mutant.says}`);
      process.stdout.write(`survived  ${survived.at(-1)}\n`);
    }
  } finally {
    writeFileSync(file, code);
  }
}
process.stdout.write(`${tried} mutants of ${drawn.length} rules, ${tried - survived.length} noticed, ${survived.length} not\n`);
process.exitCode = survived.length > 0 ? 1 : 0;
