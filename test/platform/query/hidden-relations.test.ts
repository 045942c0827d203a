import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { replay } from "../../support/crawl.js";
import { csvRows, fileOf } from "../../support/exports.js";
import { Leadwire } from "../../support/leadwire.js";

/** Accounts of a rep: in a group that belongs to somebody else, in a group of the rep's, and that group itself, which is in none. */
const leadwire = new Leadwire();
let rep: Client & { id: string };
let hidden: string;
let group: string;
let start: string;

async function anAccount(input: object): Promise<string> {
  const text = "mutation ($input: CreateAccountInput!) { createAccount(input: $input) { account { id } userErrors { message } } }";
  return (await leadwire.admin.do<any, any>(text, { input })).createAccount.account.id;
}

beforeAll(async () => {
  rep = await leadwire.user("REP");
  await leadwire.setRepSight("OWN");
  start = ((await rep.do("{ accounts { streamCursor } }")) as any).accounts.streamCursor;
  hidden = await anAccount({ name: "Hidden group" });
  group = await anAccount({ name: "Group", ownerId: rep.id });
  await anAccount({ name: "In a hidden group", ownerId: rep.id, parentId: hidden });
  await anAccount({ name: "In a group", ownerId: rep.id, parentId: group });
});

const ALL = ["Group", "In a group", "In a hidden group"];

/** Filters by the parent, with the rep's accounts that pass: the same as if the hidden group were not there. */
const FILTERS: [name: string, parent: () => object, passes: string[]][] = [
  ["that there is none", () => ({ isNull: true }), ["Group", "In a hidden group"]],
  ["that there is one", () => ({ isNull: false }), ["In a group"]],
  ["the id of a hidden one", () => ({ id: { eq: hidden } }), []],
  ["the id of a hidden one among others", () => ({ id: { in: [hidden, group] } }), ["In a group"]],
  ["not the id of a hidden one", () => ({ id: { neq: hidden } }), ALL],
  ["not the ids of a hidden one and another", () => ({ id: { notIn: [hidden, group] } }), ["Group", "In a hidden group"]],
  ["not the id of one that is seen", () => ({ id: { neq: group } }), ["Group", "In a hidden group"]],
  ["that it is there, whatever it is", () => ({ and: [] }), ["In a group"]],
  ["its name", () => ({ name: { contains: "group" } }), ["In a group"]],
];

describe.each(FILTERS)("a filter by a record that is hidden, by %s, passes what it would if there were none:", (_name, parent, passes) => {
  test.each([
    ["in a list", listed],
    ["in its count", counted],
    ["in statistics", inNumbers],
    ["in a stream", streamed],
    ["in an export", exported],
  ])("%s", async (_where, ask) => {
    const found = await ask(rep, { parent: parent() });
    expect(found).toEqual(typeof found === "number" ? passes.length : passes);
    const others = await ask(rep, { not: { parent: parent() } });
    const rest = ALL.filter((name) => !passes.includes(name));
    expect(others).toEqual(typeof others === "number" ? rest.length : rest);
  });
});

test("who sees it finds it by its id, everywhere", async () => {
  const where = { parent: { id: { eq: hidden }, isNull: false } };
  for (const ask of [listed, streamed, exported]) expect(await ask(leadwire.admin, where)).toEqual(["In a hidden group"]);
  for (const ask of [counted, inNumbers]) expect(await ask(leadwire.admin, where)).toBe(1);
});

const names = (records: { name: string }[]) => records.map(({ name }) => name).sort();

async function listed(client: Client, where: object) {
  const { accounts } = await client.do<any, any>("query ($where: AccountFilter) { accounts(where: $where) { nodes { name } } }", { where });
  return names(accounts.nodes);
}

async function counted(client: Client, where: object): Promise<number> {
  const text = "query ($where: AccountFilter) { accounts(where: $where) { totalCount } }";
  return (await client.do<any, any>(text, { where })).accounts.totalCount;
}

async function inNumbers(client: Client, where: object): Promise<number> {
  const text = "query ($where: AccountFilter) { accountStats(where: $where) { count } }";
  return (await client.do<any, any>(text, { where })).accountStats[0].count;
}

async function streamed(client: Client, where: object) {
  const text = "subscription ($where: AccountFilter, $start: Cursor) { accountEvents(where: $where, after: $start) { account { name } } }";
  const told = await replay(client.url, client.token, text, { where, start });
  return [...new Set(names([...told.matchAll(/"account":(\{[^}]*\})/g)].map(([, account]) => JSON.parse(account as string))))];
}

async function exported(client: Client, where: object) {
  const text = "mutation ($input: ExportAccountsInput!) { exportAccounts(input: $input) { exportJob { id } } }";
  const input = { format: "CSV", columns: ["name"], where };
  const { exportAccounts } = await client.do<any, any>(text, { input });
  return names(csvRows(await fileOf(client, exportAccounts.exportJob)) as { name: string }[]);
}
