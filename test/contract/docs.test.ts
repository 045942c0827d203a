import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { parse, validate } from "graphql";
import { resolvers } from "../../src/features.js";
import { SETTINGS } from "../../src/platform/config.js";
import { REQUEST_ERRORS, USER_ERRORS } from "../../src/platform/errors.js";
import { RATE } from "../../src/platform/execution/rate-limit.js";
import { buildGraphqlSchema } from "../../src/platform/execution/schema.js";
import { FILTER_LIMITS } from "../../src/platform/query/filter.js";
import { PAGE_SIZE } from "../../src/platform/query/page.js";
import { BULK_LIMITS } from "../../src/platform/schema/bulk.js";
import { LIMITS, TRANSPORT_LIMITS } from "../../src/platform/schema/limits.js";
import { CLOSE } from "../../src/platform/server/socket-session.js";
import { CUSTOM_FIELD_LIMITS } from "../../src/records/custom-fields/custom-field.inputs.js";
import { LeadStage, type LeadStatus } from "../../src/records/leads/lead.enums.js";
import { STAGE_BY_ACTIVITY } from "../../src/records/leads/stage-steps.js";
import { NEXT_ACTION, TRANSITIONS, VERBS } from "../../src/records/leads/status-transitions.js";

/** The rows of the table under a heading of a page: the cells of each, without the header. */
async function tableOf(page: string, heading: string): Promise<string[][]> {
  const text = await readFile(page, "utf8");
  const [, section] = text.split(new RegExp(`^#+ ${heading}$`, "m"));
  if (section === undefined) throw new Error(`${page} has no heading "${heading}"`);
  const lines = (section.split(/^#+ /m)[0] as string).split("\n").filter((line) => line.startsWith("|"));
  const rows = lines.slice(2).map((line) => line.slice(1, -1).split(/(?<!\\)\|/));
  return rows.map((cells) => cells.map((cell) => cell.trim()));
}

const code = (cell: string | undefined) => (cell ?? "").replaceAll("`", "");
const number = (value: number) => value.toLocaleString("en-US");

test("docs/errors.md has every code at the top level, with the HTTP status and the meaning that the code has", async () => {
  const rows = await tableOf("docs/errors.md", "Errors of the request");
  const inCode = Object.entries(REQUEST_ERRORS).map(([name, { status, meaning }]) => [name, `${status}`, meaning]);
  expect(rows.map(([name, status, meaning]) => [code(name), status, meaning])).toEqual(inCode);
});

test("docs/errors.md has every code of userErrors, with its meaning", async () => {
  const rows = await tableOf("docs/errors.md", "Expected failures");
  expect(rows.map(([name, meaning]) => [code(name), meaning])).toEqual(Object.entries(USER_ERRORS));
});

test("docs/errors.md has every close code of ours", async () => {
  const rows = await tableOf("docs/errors.md", "Close codes of WebSockets");
  const codes = rows.map(([number]) => Number(number));
  expect(Object.values(CLOSE).filter((ours) => !codes.includes(ours))).toEqual([]);
});

test("docs/limits.md has every limit, with its number", async () => {
  const limits = { ...LIMITS, ...TRANSPORT_LIMITS };
  const ofOperations = await tableOf("docs/limits.md", "One operation");
  const ofTransports = await tableOf("docs/limits.md", "Around an operation");
  expect([...ofOperations, ...ofTransports].map(([name, most, what]) => [code(name), most, what])).toEqual(
    Object.entries(limits).map(([name, { most, what }]) => [name, number(most), what]),
  );
  const ofFilters = await tableOf("docs/limits.md", "One filter");
  expect(ofFilters.map(([name, most]) => [code(name), most])).toEqual(
    Object.entries(FILTER_LIMITS).map(([name, most]) => [name, number(most)]),
  );
  const ofPages = await tableOf("docs/limits.md", "One page of a list");
  expect(ofPages.map(([name, size]) => [code(name), size])).toEqual(Object.entries(PAGE_SIZE).map(([name, size]) => [name, number(size)]));
  const ofBulk = await tableOf("docs/limits.md", "One mutation in bulk");
  expect(ofBulk.map(([name, most, what]) => [code(name), most, what])).toEqual(
    Object.entries(BULK_LIMITS).map(([name, { most, what }]) => [name, number(most), what]),
  );
  const ofCustomFields = await tableOf("docs/limits.md", "Custom fields");
  expect(ofCustomFields.map(([name, most, what]) => [code(name), most, what])).toEqual(
    Object.entries(CUSTOM_FIELD_LIMITS).map(([name, { most, what }]) => [name, number(most), what]),
  );
  const ofBudgets = await tableOf("docs/limits.md", "The budget of a token");
  expect(ofBudgets.map(([name, points]) => [code(name), points])).toEqual(
    Object.entries(RATE).map(([name, points]) => [name, number(points)]),
  );
});

test.each(["conversion", "live", "opportunities", "personal-data"])("the operations of docs/%s.md fit the schema", async (page) => {
  const schema = buildGraphqlSchema(resolvers);
  const examples = [...(await readFile(`docs/${page}.md`, "utf8")).matchAll(/```graphql\n(.*?)```/gs)].map(([, text]) => text as string);
  expect(examples.length).toBeGreaterThan(2);
  expect(examples.flatMap((text) => validate(schema, parse(text)).map(({ message }) => message))).toEqual([]);
});

test("docs/operations.md names exactly the settings that are read", async () => {
  const rows = await tableOf("docs/operations.md", "Settings");
  expect(rows.map(([name]) => code(name)).sort()).toEqual([...SETTINGS].sort());
});

/** A client of the tests, with the package as it is imported where it is installed. */
const asInstalled = (source: string) =>
  source
    .replaceAll(/\.\.\/\.\.\/clients\/typescript\/src\/(\w+)\.js/g, (_, entry) => `@leadwire/client${entry === "index" ? "" : `/${entry}`}`)
    .replace("../support/operations.js", "./operations.js");

test("the client package shows the clients as they are tested, and docs/operations.md has all commands", async () => {
  const page = await readFile("clients/typescript/README.md", "utf8");
  for (const client of ["apollo-client", "urql", "graphql-ws", "graphql-sse", "record-events"]) {
    const tested = await readFile(`test/clients/${client}.ts`, "utf8");
    expect(page).toContain(asInstalled(tested).trim());
  }
  const operations = await readFile("test/operations/live.graphql", "utf8");
  const shown = [...page.matchAll(/```graphql\n(.*?)```/gs)].map(([, text]) => text as string);
  expect(shown.length).toBe(1);
  for (const text of shown) expect(operations).toContain(text);
  const { scripts } = JSON.parse(await readFile("package.json", "utf8")) as { scripts: Record<string, string> };
  const commands = (await tableOf("docs/operations.md", "Commands")).map(([command]) => command).join(" ");
  const named = Object.keys(scripts).filter((script) => new RegExp(`npm (run )?${script}(?![:\\w])`).test(commands));
  expect(named.sort()).toEqual(Object.keys(scripts).sort());
});

test("docs/dependencies.md says of every dependency, override and install script why it is there", async () => {
  const page = "docs/dependencies.md";
  const manifest = JSON.parse(await readFile("package.json", "utf8")) as Record<string, Record<string, string>>;
  const named = async (heading: string) => (await tableOf(page, heading)).map(([name]) => code(name)).sort();
  expect(await named("At run time")).toEqual(Object.keys(manifest.dependencies ?? {}).sort());
  expect(await named("For development")).toEqual(Object.keys(manifest.devDependencies ?? {}).sort());
  expect(await named("Overrides")).toEqual(Object.keys(manifest.overrides ?? {}).sort());
  expect(await named("Install scripts")).toEqual(Object.keys(manifest.allowScripts ?? {}).sort());
});

test("docs/qualification.md has every status with the verb that sets it and its next action", async () => {
  const rows = await tableOf("docs/qualification.md", "Statuses");
  expect(rows.map(([status]) => code(status)).sort()).toEqual(Object.keys(TRANSITIONS).sort());
  for (const [status, , verbs, action] of rows) {
    expect(verbs).toContain(`\`${VERBS[code(status) as LeadStatus]}\``);
    expect(action).toBe(NEXT_ACTION[code(status) as LeadStatus] ?? "none");
  }
});

test("docs/qualification.md says by which activities a lead goes on before MQL, and it does by exactly those", async () => {
  const rows = await tableOf("docs/qualification.md", "Stages");
  const named = (stage: string) => rows.find(([cell]) => code(cell) === stage)?.[2]?.matchAll(/`([A-Z_]+)`/g) ?? [];
  const by = (to: LeadStage) => Object.entries(STAGE_BY_ACTIVITY).flatMap(([type, stage]) => (stage === to ? type : []));
  expect([...named("SUSPECT")].map(([, type]) => type).sort()).toEqual(by(LeadStage.PROSPECT).sort());
  expect([...named("PROSPECT")].map(([, type]) => type).sort()).toEqual(by(LeadStage.LEAD).sort());
  expect(rows.map(([stage]) => code(stage))).toEqual(Object.values(LeadStage));
});

test("docs/qualification.md says where a lead may go from each status, and the code allows exactly that", async () => {
  const rows = await tableOf("docs/qualification.md", "Where a lead may go from each status");
  const names = (cell = "") => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name);
  expect(Object.fromEntries(rows.map(([from, to]) => [code(from), names(to)]))).toEqual(TRANSITIONS);
});
