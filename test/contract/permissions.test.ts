import { beforeAll, describe, expect, test } from "@jest/globals";
import { permissionProblems } from "../../src/cli/permissions.js";
import { resolvers } from "../../src/features.js";
import { buildGraphqlSchema } from "../../src/platform/execution/schema.js";
import { rootRules } from "../../src/platform/schema/rules.js";
import { Client } from "../support/client.js";
import { Leadwire } from "../support/leadwire.js";
import type { Role, Scope } from "../support/operations.js";
import { foundOf, type Row, rowsOf } from "../support/permission-rows.js";

const schema = buildGraphqlSchema(resolvers);
const leadwire = new Leadwire();

const rows = await rowsOf("docs/permissions.md");
const people: Record<string, Client> = {};

beforeAll(async () => {
  for (const role of ["MANAGER", "REP", "MARKETER", "READONLY"] as Role[]) people[role] = await leadwire.user(role);
}, 120_000);

const programs = new Map<string, Promise<Client>>();

/** A program with these scopes; the same one for the same scopes. */
function programOf(scopes: Scope[]): Promise<Client> {
  const name = scopes.join();
  const program = programs.get(name) ?? leadwire.service(...scopes);
  programs.set(name, program);
  return program;
}

/** Whoever the page means; one of their own for what may end their session. */
async function viewerOf(kind: string, { field, needs }: Row): Promise<Client> {
  const other: Scope = needs.includes("LEADS_READ") ? "USERS_READ" : "LEADS_READ";
  if (kind === "nobody") return new Client(leadwire.url);
  if (kind === "token with") return programOf(needs.length > 0 ? needs : [other]);
  if (kind === "token without") return programOf([other]);
  if (/^(signOut|revokeSessions|changePassword)$/.test(field)) return leadwire.user(kind as Role);
  return people[kind] ?? leadwire.admin;
}

test("the committed table is what the code says, with a row for every root field", async () => {
  expect(await permissionProblems(schema)).toEqual([]);
  const fields = rootRules(schema).map(({ operation, field }) => `${operation}.${field}`);
  expect(rows.map(({ operation, field }) => `${operation}.${field}`).sort()).toEqual(fields.sort());
});

test("a table that lacks a field is a problem", async () => {
  const more = buildGraphqlSchema(resolvers);
  const fields = more.getQueryType()?.getFields() as Record<string, object>;
  // The schema is built once for all tests of a worker.
  try {
    fields.aNewField = { ...fields.me, name: "aNewField" };
    expect(await permissionProblems(more)).toEqual([expect.stringContaining("Without a row: Query.aNewField")]);
  } finally {
    delete fields.aNewField;
  }
});

describe("as the table says,", () => {
  test.each(rows.map((row) => [`${row.operation}.${row.field}`, row] as const))("%s", async (_name, row) => {
    expect(await foundOf(schema, row, (kind) => viewerOf(kind, row))).toEqual(row.says);
  });
});
