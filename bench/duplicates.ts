/**
 * How well duplicates are found, and how fast.
 *
 *     npm run bench -- duplicates [--set FILE] [--million]
 *
 * 1. On sets of which it is known who is who: those that the bench makes itself (seeded, so always the same), or the file of `--set`
 *    (bench/duplicates/labelled-set.ts says which columns it may have). All pairs that share a key are compared, as `findDuplicates`
 *    does; precision, recall and F1 are those of pairs, at the threshold that gives the best F1 and at the one that
 *    `scanForDuplicates` notes pairs from, and of the pairs that a capture takes for one person without asking.
 * 2. `findDuplicates` by HTTP against reading a lead by its id, with 50,000 leads, and with 1,000,000 for `--million`.
 */
import "reflect-metadata";
import { Command } from "commander";
import { readSet } from "./duplicates/labelled-set.js";
import { measureFinding } from "./duplicates/measure-finding.js";
import { bestOf, joinedOf, type Quality, qualityOf, type ScoredSet, scoreSet } from "./duplicates/score-set.js";
import { seededSets } from "./duplicates/seeded-set.js";
import { showFinding } from "./harness/report.js";

interface Options {
  set?: string;
  leads: string;
  million: boolean;
  quick: boolean;
}

/** What `scanForDuplicates` notes pairs from. */
const NOTED_FROM = 0.5;
const [PEOPLE, SEED] = [2_000, 20_261_130];

const print = (line: string) => void process.stdout.write(`${line}\n`);
const share = (value: number) => value.toFixed(4);
const rowOf = (what: string, { precision, recall, f1 }: Quality) => `| ${what} | ${[precision, recall, f1].map(share).join(" | ")} |`;

function tell(name: string, scored: ScoredSet): void {
  const best = bestOf(scored);
  const found = scored.pairs.filter(({ probability }) => probability >= NOTED_FROM);
  print(`\n${name}: ${scored.same} pairs are the same, ${scored.pairs.length} were compared\n`);
  print("| | precision | recall | F1 |\n| --- | --- | --- | --- |");
  print(rowOf(`the matcher, best threshold (${best.weight.toFixed(1)} bits)`, best));
  print(rowOf(`the matcher, confidence from ${NOTED_FROM}`, qualityOf(found, scored.same)));
  print(rowOf("joined by a capture without asking", qualityOf(joinedOf(scored), scored.same)));
}

async function run({ set, leads, million, quick }: Options): Promise<void> {
  const sets = set ? [readSet(set)] : seededSets(quick ? 100 : PEOPLE, SEED);
  for (const one of sets) tell(one.name, scoreSet(one));
  if (set) return;
  const effort = { connections: 2, rounds: quick ? 1 : 5, seconds: quick ? 0.3 : 4 };
  for (const count of [quick ? 500 : Number(leads), ...(million ? [1_000_000] : [])]) {
    const finding = await measureFinding(count, SEED, effort);
    print(`\n${showFinding({ title: `findDuplicates with ${count.toLocaleString("en-US")} leads` }, finding, true)}`);
  }
}

await new Command("duplicates")
  .option("--set <file>", "a labelled set, in place of those that the bench makes")
  .option("--leads <count>", "leads in the database", "50000")
  .option("--million", "also with a million leads, which takes half an hour to fill", false)
  .option("--quick", "a small set and database: shows that all works, measures nothing", false)
  .action(run)
  .parseAsync();
