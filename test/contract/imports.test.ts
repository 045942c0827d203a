import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";

/**
 * The floors and the folders on each, from the ground up. A file may import what stands before its own line here, and
 * nothing after; within a line, whatever makes no cycle. docs/architecture.md draws the same list.
 */
const ORDER = [
  // What the process is made of. It knows no lead.
  "platform/identity",
  "platform/addresses",
  "platform/counts",
  "platform/closing",
  "platform/fair-queue",
  "platform/config",
  "platform/errors",
  "platform/identifiers",
  "platform/scalars",
  "platform/log",
  "platform/database",
  "platform/metrics",
  "platform/schema",
  "platform/query",
  "platform/selection",
  "platform/events",
  "platform/live",
  "platform/jobs",
  "platform/execution",
  "platform/server",
  // Who may come in.
  "access",
  // The nouns.
  "records/record-kind",
  "records/duplicate-check",
  "records/addresses",
  "records/suppression",
  "records/matching",
  "records/custom-fields",
  "records/field-rules",
  "records/campaigns",
  "records/activities",
  "records/accounts",
  "records/contacts",
  "records/queues",
  "records/opportunities",
  "records/leads",
  "records/subjects",
  "records/tasks",
  "records/bulk",
  "records/campaign-members",
  "records/external-ids",
  "records/duplicates",
  // The verbs along a lead's life.
  "lifecycle/conditions",
  "lifecycle/triggers",
  "lifecycle/scoring",
  "lifecycle/qualification",
  "lifecycle/routing",
  "lifecycle/returns",
  "lifecycle/engagement",
  "lifecycle/capture",
  "lifecycle/deals",
  "lifecycle/duplicates",
  "lifecycle/conversion",
  "lifecycle/importing",
  "lifecycle/canonical-forms",
  "lifecycle/bin",
  "lifecycle/undo",
  "lifecycle/undo-imports",
  // What stands on all of that.
  "partners/sharing",
  "partners/portal",
  "insights/statistics",
  "insights/views",
  "insights/exporting",
  "privacy",
  "sample",
  "examples",
  "features",
  "app",
  "cli",
  "main",
];

/** SQL that names a table of a later line all the same, each with its reason. */
const SQL_EXCEPTIONS: Record<string, string> = {
  "access/authenticate.ts: partner": "a partner's token is good while its partner is active, in the one statement of each request",
  "access/issue-token.ts: partner": "a token is issued for a partner that is there",
  "lifecycle/returns/returns.ts: conversion": "whoever was converted comes back to the account and contact that the conversion made",
  "platform/database/audit.ts: audit_entry": "every mutation writes its entry in its own transaction; access/audit reads them",
  "platform/execution/housekeeping.ts: access_token": "sessions that ended long ago are removed with all else that is kept for a time",
  "records/leads/referral.ts: partner": "a partner may be who recommended us to a lead, and is looked up with the others",
  "records/subjects/subject.ts: conversion": "what happens with a contact happens to the lead that it was",
};

/** The context of an operation holds the services of all floors of the platform, so those below its own see its type, and never the class. */
const CONTEXT = "platform/execution/context.ts";

const SRC = path.resolve("src");
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replaceAll(path.sep, "/"));
const textOf = new Map(files.map((file) => [file, readFileSync(path.join(SRC, file), "utf8")]));

interface Arrow {
  from: string;
  to: string;
  isType: boolean;
}

/** Imports and re-exports of every form: of values, of types, bare (`import "./x.js"`) and dynamic. */
const IMPORT = /^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"(\.[^"]+)\.js"|\bimport\("(\.[^"]+)\.js"\)/gm;

const arrowsOf = (from: string, text: string): Arrow[] =>
  [...text.matchAll(IMPORT)].map(([, type, target, dynamic]) => ({
    from,
    to: path.posix.normalize(path.posix.join(path.posix.dirname(from), `${target ?? dynamic}.ts`)),
    isType: type !== undefined,
  }));
const arrows = files.flatMap((from) => arrowsOf(from, textOf.get(from) as string)).filter(({ to }) => !to.startsWith("../"));

/** The line of a file in the order: the longest entry that is its folder or the file itself; -1 where there is none. */
function lineOf(file: string): number {
  const stem = file.replace(/\.ts$/, "");
  const entries = ORDER.filter((entry) => stem === entry || stem.startsWith(`${entry}/`));
  return ORDER.indexOf(entries.sort((left, right) => right.length - left.length)[0] as string);
}

const named = ({ from, to }: Arrow) => `${from} -> ${to}`;

test("imports of every form are seen", () => {
  const text = `import { a } from "./a.js";\nimport type { B } from "../b/b.js";\nimport "./bare.js";\nexport { c } from "./c.js";\n  await import("./d.js");
import {
  e,
  f,
} from "./e.js";`;
  expect(arrowsOf("x/y.ts", text).map(({ to, isType }) => [to, isType])).toEqual([
    ["x/a.ts", false],
    ["b/b.ts", true],
    ["x/bare.ts", false],
    ["x/c.ts", false],
    ["x/d.ts", false],
    ["x/e.ts", false],
  ]);
  expect(arrows.length).toBeGreaterThan(2_000);
});

test("every file has its place in the order", () => {
  expect(files.filter((file) => lineOf(file) < 0)).toEqual([]);
  expect(ORDER.filter((_, line) => !files.some((file) => lineOf(file) === line))).toEqual([]);
});

test("a file imports what stands before it, and nothing after", () => {
  const up = arrows.filter(({ from, to }) => lineOf(to) > lineOf(from));
  const isAllowed = (arrow: Arrow) => arrow.isType && arrow.to === CONTEXT && arrow.from.startsWith("platform/");
  expect(up.filter((arrow) => !isAllowed(arrow)).map(named)).toEqual([]);
});

/** The tables of entities, by the file that declares them. */
const TABLES = files.flatMap((file) =>
  [...(textOf.get(file) as string).matchAll(/@Entity\("(\w+)"/g)].map(([, table]) => ({ table: table as string, file })),
);

/** What is left of a file when imports, comments and descriptions are gone: its code and its SQL. */
const codeOf = (text: string): string => text.replace(/^import .*$|\/\*\*[\s\S]*?\*\/|\/\/.*$|description:\s*(?:"[^"]*"|`[^`]*`)/gm, "");

test("SQL names tables of its own line of the order and of those before it, and no later one", () => {
  const names = (text: string, table: string) => new RegExp(`\\b(?:from|join|into|update)\\s+(?:only\\s+)?${table}\\b(?![.'])`).test(text);
  const up = files.flatMap((from) => {
    const text = codeOf(textOf.get(from) as string);
    return TABLES.filter(({ file, table }) => lineOf(file) > lineOf(from) && names(text, table)).map(({ table }) => `${from}: ${table}`);
  });
  expect(TABLES.length).toBeGreaterThan(40);
  expect(up.sort()).toEqual(Object.keys(SQL_EXCEPTIONS));
});

test("nobody imports a resolver, but the index of its feature", () => {
  expect(arrows.filter(({ from, to }) => to.endsWith(".resolver.ts") && path.basename(from) !== "index.ts").map(named)).toEqual([]);
});

test("only the table of contents imports the index of a feature", () => {
  expect(arrows.filter(({ from, to }) => path.basename(to) === "index.ts" && from !== "features.ts").map(named)).toEqual([]);
});

test("only platform/config.ts reads the environment", () => {
  expect(files.filter((file) => file !== "platform/config.ts" && /process\.env/.test(textOf.get(file) as string))).toEqual([]);
});
