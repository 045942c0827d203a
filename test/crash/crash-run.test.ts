import { expect, test } from "@jest/globals";
import { crashRun } from "./crash-run.js";
import { evaluate, isKept, type Verdict } from "./evaluate.js";

/** The short form; `npm run test:crash` takes minutes and kills more. */
test("through kills of processes, connections and the database nothing is lost, invented or out of order", async () => {
  const report = await crashRun({ seed: 7, writes: 300, kills: 5, processes: 2 });
  expect(report.acknowledged).toBeGreaterThanOrEqual(300);
  for (const verdict of report.verdicts)
    expect(verdict).toMatchObject({ lost: [], missed: [], invented: [], disordered: [], problems: [] });
  expect(Object.keys(report.kills).length).toBe(4);
}, 600_000);

test("a reader by ascending row numbers is found out", async () => {
  const { verdicts } = await crashRun({ seed: 7, writes: 3_000, kills: 0, mutant: true, processes: 2 });
  expect(verdicts[0]?.missed.length).toBeGreaterThan(0);
  expect(isKept(verdicts[0] as Verdict)).toBe(false);
}, 600_000);

test("the evaluate finds whatever may go wrong", () => {
  const told = (events: string[], problems: string[] = []) =>
    evaluate({ name: "x", events, cuts: 0, problems }, ["a@1", "b@1"], ["a@1", "b@1", "a@2"]);
  expect(isKept(told(["a@1", "b@1", "a@2"]))).toBe(true);
  expect(isKept(told(["a@1", "a@1", "b@1", "a@2"]))).toBe(true);
  expect(told(["a@1", "a@2"])).toMatchObject({ lost: ["b@1"], missed: ["b@1"] });
  expect(told(["a@1", "b@1", "a@2", "c@1"])).toMatchObject({ invented: ["c@1"] });
  expect(told(["a@2", "a@1", "b@1"])).toMatchObject({ disordered: ["a@1"] });
  expect(isKept(told(["a@1", "b@1", "a@2"], ["CURSOR_EXPIRED"]))).toBe(false);
});
