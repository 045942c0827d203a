import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";

const SRC = path.resolve("src");
const PLUMBING = ["database", "graphql", "events", "jobs", "server", "query", "selection", "identifiers"];
/** Plumbing that lies beside the folders. `app.ts`, `main.ts` and `features.ts` put everything together and may know all. */
const PLUMBING_FILES = ["config.ts", "errors.ts", "log.ts", "metrics.ts", "context.ts"];
/** What plumbing may know of a feature: who asks, and what they may do. */
const KNOWN_TO_PLUMBING = ["platform/identity/viewer.ts", "platform/identity/scopes.ts"];

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const importsOf = (file: string): string[] =>
  [...readFileSync(path.join(SRC, file), "utf8").matchAll(/from "(\.[^"]+)\.js"/g)].map(([, target]) =>
    path.relative(SRC, path.resolve(SRC, path.dirname(file), `${target}.ts`)),
  );
const isPlumbing = (file: string) => PLUMBING_FILES.includes(file) || PLUMBING.includes(file.split(path.sep)[0] as string);
const isFeature = (file: string) => file.includes(path.sep) && !isPlumbing(file) && !file.startsWith("..");

const arrows = files.flatMap((from) => importsOf(from).map((to) => ({ from, to })));

test("there is something to look at", () => {
  expect(arrows.length).toBeGreaterThan(200);
});

test("plumbing imports no feature", () => {
  expect(arrows.filter(({ from, to }) => isPlumbing(from) && isFeature(to) && !KNOWN_TO_PLUMBING.includes(to))).toEqual([]);
});

test("nobody imports a resolver, but the index of its feature", () => {
  expect(arrows.filter(({ from, to }) => to.endsWith(".resolver.ts") && path.basename(from) !== "index.ts")).toEqual([]);
});

test("only the table of contents imports the index of a feature", () => {
  expect(arrows.filter(({ from, to }) => path.basename(to) === "index.ts" && isFeature(to) && from !== "features.ts")).toEqual([]);
});

test("only config.ts reads the environment", () => {
  expect(files.filter((file) => file !== "config.ts" && /process\.env/.test(readFileSync(path.join(SRC, file), "utf8")))).toEqual([]);
});
