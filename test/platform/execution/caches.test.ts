import { randomBytes } from "node:crypto";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { beforeAll, expect, test } from "@jest/globals";
import { millisecondsOf } from "../../../src/lifecycle/conditions/decay.js";
import { readDefinition } from "../../../src/lifecycle/scoring/active-models.js";
import { DatabaseTime } from "../../../src/platform/database/database-time.js";
import { prepared, preparedFor } from "../../../src/platform/database/prepared.js";
import { RateLimiter } from "../../../src/platform/execution/rate-limit.js";
import { TrustedDocuments } from "../../../src/platform/execution/trusted-documents.js";
import { createLog } from "../../../src/platform/log.js";
import { Metrics } from "../../../src/platform/metrics.js";
import { withBudget } from "../../../src/platform/server/credentials.js";
import { Leadwire } from "../../support/leadwire.js";

// Whoever fills them takes longer than a budget allows; here the memory is asked, and not the budget.
const leadwire = new Leadwire({ limits: "measure" });

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

async function heapMegabytes(): Promise<number> {
  // What a connection or a promise still holds goes with the turn that follows.
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

let counter = 0;
/** A text that was never there before, and is not a part of another one. */
const text = (length: number): string => `${(++counter).toString(36)}_${randomBytes(length).toString("hex").slice(0, length)}`;
const many = <T>(count: number, one: () => T): T[] => Array.from({ length: count }, one);

const limiter = new RateLimiter(false);
const trusted = new TrustedDocuments("log");
const told = { log: createLog("silent"), metrics: new Metrics(new DatabaseTime()) };
const asViewer = withBudget(async () => ({}) as never, limiter);
const LISTED = "query ($in: [String!]) { leads(where: { city: { in: $in } }) { totalCount } }";

const FIELDS =
  "id name city country email phone jobTitle industry website firstName lastName companyName score band grade stage status createdAt";

/** What grows by what comes from outside, filled with keys of a hostile client: each fill is several times what may stay. */
const FILLS: [string, () => Promise<unknown>][] = [
  [
    "variables that nobody declared",
    async () => {
      for (const query of many(40, () => `query q${text(8)} { __typename }`)) {
        const variables = Object.fromEntries(many(900, () => [text(1_000), 1]));
        expect((await leadwire.admin.ask(query, variables)).errors).toBeUndefined();
      }
    },
  ],
  [
    "variables that differ by size alone",
    async () => {
      const query = "query ($first: Int, $where: LeadFilter) { leads(first: $first, where: $where) { totalCount } }";
      for (let first = 1; first <= 100; first++)
        await leadwire.admin.do(query, { first, where: { city: { in: many(50, () => text(900)) } } });
    },
  ],
  [
    "filters with long values, each with a plan of its own",
    async () => {
      for (let n = 0; n < 100; n++) await leadwire.admin.do(LISTED, { in: many(200, () => text(990)) });
    },
  ],
  [
    "documents with comments",
    async () => {
      for (let n = 0; n < 40; n++) await leadwire.admin.do(`query q${text(8)} { __typename } ${"#\n".repeat(45_000)}`);
    },
  ],
  [
    "documents with many fields",
    async () => {
      const fields = Array.from({ length: 14 }, (_, n) => `a${n}: lead(id: $id) { ${FIELDS} }`).join(" ");
      for (let n = 0; n < 150; n++) await leadwire.admin.ask(`query q${text(8)}($id: ID!) { ${fields} }`, { id: "lead_1" });
    },
  ],
  [
    "statements",
    async () => {
      for (const statement of many(2_000, () => text(20_000)))
        for (let time = 0; time < 2; time++) {
          prepared(statement);
          preparedFor(leadwire, statement, text(8));
        }
    },
  ],
  [
    "durations",
    async () => {
      for (let n = 0; n < 2_000; n++) millisecondsOf(`P${"1".repeat(20_000)}${++counter}D`);
    },
  ],
  [
    "addresses",
    async () => {
      for (let n = 0; n < 150_000; n++) limiter.charge(text(30), 1_000_000);
    },
  ],
  [
    "tokens that are good",
    async () => {
      for (let n = 0; n < 60_000; n++) await asViewer(text(60), { address: "203.0.113.1", requestId: "x" });
    },
  ],
  [
    "documents that are not trusted",
    async () => {
      for (let n = 0; n < 20_000; n++) trusted.admit({ query: `{ ${text(1_000)} }` }, "x", told);
    },
  ],
  [
    "versions of scoring models",
    async () => {
      for (let n = 0; n < 1_000; n++)
        await readDefinition((async () => [{ definition: { groups: many(10, () => text(2_000)) } }]) as never, text(30));
    },
  ],
];

test.each(FILLS)(
  "%s do not stay in the memory",
  async (_, fill) => {
    await fill();
    const filled = await heapMegabytes();
    await fill();
    expect((await heapMegabytes()) - filled).toBeLessThan(12);
  },
  180_000,
);

// What other files of the same worker have loaded is not ours: what counts is how much has come since the start of this one.
let before = 0;
beforeAll(async () => {
  before = await heapMegabytes();
});

test("all of that together has left little behind", async () => {
  expect((await heapMegabytes()) - before).toBeLessThan(200);
});
