import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphQLField } from "graphql";
import { resolvers } from "../../src/features.js";
import { permissionProblems } from "../../src/graphql/permissions.js";
import { rootRules } from "../../src/graphql/rules.js";
import { buildGraphqlSchema } from "../../src/graphql/schema.js";
import { callOf } from "../support/call-of.js";
import { Client } from "../support/client.js";
import { Leadwire } from "../support/leadwire.js";
import type { Role, Scope } from "../support/operations.js";

const schema = buildGraphqlSchema(resolvers);
const leadwire = new Leadwire();

interface Row {
  operation: string;
  field: string;
  needs: Scope[];
  /** What the page says of each kind of viewer. */
  says: Record<string, string>;
}

/** The rows of the committed page, as a reader sees them. */
function rowsOf(page: string): Row[] {
  return page
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const [operation] = section.split("\n") as [string];
      const [head, , ...rows] = section
        .split("\n")
        .filter((line) => line.startsWith("|"))
        .map((line) =>
          line
            .slice(1, -1)
            .split("|")
            .map((cell) => cell.trim().replaceAll("`", "")),
        );
      return rows.map(([field, needs, ...answers]) => ({
        operation,
        field: field as string,
        needs: /^[A-Z_, ]+$/.test(needs as string) ? ((needs as string).split(", ") as Scope[]) : [],
        says: Object.fromEntries((head as string[]).slice(2).map((viewer, place) => [viewer, answers[place] as string])),
      }));
    });
}

const rows = rowsOf(await readFile("docs/permissions.md", "utf8"));
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

async function codeOf(client: Client, { operation, field }: Row): Promise<string | undefined> {
  const definition = schema.getRootType(operation.toLowerCase() as never)?.getFields()[field] as GraphQLField<unknown, unknown>;
  const call = callOf(definition, operation.toLowerCase());
  if (operation !== "Subscription") return client.refusal(call);
  const stream = await client.subscribe(call);
  const code = stream.hasResult ? (await stream.nextResult()).errors?.[0]?.extensions?.code : undefined;
  await stream.stop();
  return code as string | undefined;
}

test("the committed table is what the code says, with a row for every root field", async () => {
  expect(await permissionProblems(schema)).toEqual([]);
  const fields = rootRules(schema).map(({ operation, field }) => `${operation}.${field}`);
  expect(rows.map(({ operation, field }) => `${operation}.${field}`).sort()).toEqual(fields.sort());
});

test("a table that lacks a field is a problem", async () => {
  const more = buildGraphqlSchema(resolvers);
  const fields = more.getQueryType()?.getFields() as Record<string, object>;
  fields.aNewField = { ...fields.me, name: "aNewField" };
  expect(await permissionProblems(more)).toEqual([expect.stringContaining("Without a row: Query.aNewField")]);
});

describe("as the table says,", () => {
  test.each(rows.map((row) => [`${row.operation}.${row.field}`, row] as const))("%s", async (_name, row) => {
    const found = Object.keys(row.says).map(async (kind) => {
      const code = await codeOf(await viewerOf(kind, row), row);
      if (code === "UNAUTHENTICATED") return [kind, kind === "nobody" ? "no" : code];
      return [kind, code === "FORBIDDEN" ? "no" : "yes"];
    });
    expect(Object.fromEntries(await Promise.all(found))).toEqual(row.says);
  });
});
