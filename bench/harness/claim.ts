import type { BenchDatabase } from "./database.js";
import type { Effort } from "./measure.js";

/** One claim about speed, in a file of its own in `claims/`; `claims/index.ts` lists them. */
export interface Claim {
  /** `npm run bench -- NAME` */
  name: string;
  /** What is measured, in a sentence. */
  title: string;
  run(bench: Bench): Promise<Finding>;
}

/** What a claim has at hand. */
export interface Bench {
  database: BenchDatabase;
  /** How many leads there are. */
  size: number;
  effort: Effort;
  quick: boolean;
}

/** What came out: a table, what was aimed at, and what has to be said. */
export interface Finding {
  columns: string[];
  rows: string[][];
  aims: Aim[];
  notes?: string[];
}

export interface Aim {
  /** What was promised, in words. */
  text: string;
  /** What was measured, in words. */
  measured: string;
  /** Null where it could not be measured. */
  met: boolean | null;
}
