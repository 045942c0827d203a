import { beforeAll, describe, expect, test } from "@jest/globals";
import { permissionProblems } from "../../src/cli/permissions.js";
import { partnerResolvers } from "../../src/features.js";
import { buildGraphqlSchema } from "../../src/platform/execution/schema.js";
import { Scope as AllScopes, PARTNER_SCOPES } from "../../src/platform/identity/scopes.js";
import { enforceRules, type Rule, rootRules } from "../../src/platform/schema/rules.js";
import { Client } from "../support/client.js";
import { aPartner } from "../support/factories.js";
import { Leadwire } from "../support/leadwire.js";
import type { Scope } from "../support/operations.js";
import { foundOf, type Row, rowsOf } from "../support/permission-rows.js";

const partnerSchema = () => buildGraphqlSchema(partnerResolvers, "partner");
const schema = partnerSchema();
const leadwire = new Leadwire();
const rows = await rowsOf("docs/partner-permissions.md");

let partner: { id: string };
let service: Client;

beforeAll(async () => {
  partner = await aPartner(leadwire.admin);
  const ofOrganisation = Object.values(AllScopes).filter(
    (scope) => scope === AllScopes.EVENTS_SUBSCRIBE || !PARTNER_SCOPES.includes(scope),
  );
  service = await leadwire.service(...ofOrganisation);
});

/** A token of the partner that is good for what the row needs, or for something else alone. */
function tokenFor(kind: string, { needs }: Row): Promise<Client> {
  const other = PARTNER_SCOPES.filter((scope) => !needs.includes(scope as Scope));
  const scopes = kind === "token with" && needs.length > 0 ? needs : other.slice(0, 1);
  return leadwire.portal(partner, { scopes: scopes as Scope[] });
}

async function viewerOf(kind: string, row: Row): Promise<Client> {
  const endpoint = `${leadwire.url}/partner`;
  if (kind === "nobody") return new Client(endpoint);
  if (kind === "user of the organisation") return new Client(endpoint, leadwire.admin.token);
  if (kind === "service token") return new Client(endpoint, service.token);
  return tokenFor(kind, row);
}

test("the committed table is what the code says, with a row for every root field", async () => {
  expect(await permissionProblems(schema, "partner")).toEqual([]);
  const fields = rootRules(schema).map(({ operation, field }) => `${operation}.${field}`);
  expect(rows.map(({ operation, field }) => `${operation}.${field}`).sort()).toEqual(fields.sort());
});

test("a table that lacks a field is a problem, and a field without a rule keeps the schema from being built", async () => {
  // One of its own: a schema that was built before is given again.
  const more = buildGraphqlSchema([...partnerResolvers], "partner");
  const fields = more.getQueryType()?.getFields() as Record<string, { extensions: { rule?: Rule } }>;
  // The schema is built once for all tests of a worker.
  try {
    fields.aNewField = { ...fields.me, name: "aNewField" } as never;
    expect(await permissionProblems(more, "partner")).toEqual([expect.stringContaining("Without a row: Query.aNewField")]);
    fields.aNewField = { ...fields.me, name: "aNewField", extensions: {} } as never;
    expect(() => enforceRules(more)).toThrow(/Query\.aNewField/);
  } finally {
    delete fields.aNewField;
  }
});

test("nothing is open to who is not a partner", () => {
  expect(rootRules(schema).filter(({ rule }) => rule === "ANYONE" || rule === undefined)).toEqual([]);
});

describe("as the table says,", () => {
  test.each(rows.map((row) => [`${row.operation}.${row.field}`, row] as const))("%s", async (_name, row) => {
    const strangers = ["nobody", "user of the organisation", "service token"];
    expect(await foundOf(schema, row, (kind) => viewerOf(kind, row), strangers)).toEqual(row.says);
  });
});
