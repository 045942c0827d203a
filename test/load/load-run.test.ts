import { expect, test } from "@jest/globals";
import { heldConnections } from "./hostile/connections.js";
import { attacks } from "./hostile/index.js";
import { type LoadReport, loadRun } from "./load-run.js";
import { promisesOf } from "./promises.js";
import { showReport } from "./report.js";

let report: LoadReport;

/** The short form, in which no time is judged; `npm run test:load` takes minutes and asks for more. */
test("beside hostile clients of every kind nothing is lost, and what was taken is let go of", async () => {
  report = await loadRun({ seed: 7, rates: [20, 60], seconds: 4 });
  expect(promisesOf(report).filter(({ kept }) => !kept)).toEqual([]);
  expect(report.acknowledged.captures).toBeGreaterThan(0);
  expect(report.acknowledged.activities).toBeGreaterThan(0);
  // Of connections that are only held nothing comes in so short a time.
  for (const { name } of attacks.filter((attack) => !heldConnections.includes(attack)))
    expect([name, report.hostile.get(name)?.all]).not.toEqual([name, 0]);
}, 600_000);

test("what was not kept is found out, whatever it is", () => {
  const spoiled: Record<string, Partial<LoadReport>> = {
    "stored once": { notOnce: ["a key"] },
    "by cursor": { verdicts: report.verdicts.map((verdict) => ({ ...verdict, lost: ["lead_1@2"] })) },
    "nobody sent": { invented: 1 },
    "refused for good": { failures: ["A capture was refused"] },
    "logged as an error": { logged: ['{"level":50}'] },
    "megabytes of heap": { after: { ...report.after, heapMegabytes: report.before.heapMegabytes + 101 } },
    "connections more than": { after: { ...report.after, connections: report.before.connections + 21 } },
    "sockets and streams": { after: { ...report.after, sockets: report.before.sockets + 1 } },
    "subscriptions more": { after: { ...report.after, subscriptions: report.before.subscriptions + 1 } },
    "connections to the database": { after: { ...report.after, databaseConnections: 20 } },
    "transactions left": { after: { ...report.after, transactions: 1 } },
    "no table has grown": { after: { ...report.after, rows: { ...report.after.rows, team: 1_000 } } },
  };
  for (const [what, change] of Object.entries(spoiled)) {
    const broken = promisesOf({ ...report, ...change }).filter(({ kept }) => !kept);
    expect(broken.map(({ text }) => text)).toEqual([expect.stringContaining(what)]);
  }
});

test("the report has a row for each stage and each kind of hostile client", () => {
  const text = showReport(report);
  for (const { perSecond } of report.stages) expect(text).toContain(`| ${perSecond} a second`);
  for (const name of report.hostile.keys()) expect(text).toContain(`| ${name} |`);
});
