import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { parse, validate } from "graphql";
import { partnerResolvers } from "../../src/features.js";
import { buildGraphqlSchema } from "../../src/platform/execution/schema.js";

test("every operation on the page for partners fits their schema", async () => {
  const schema = buildGraphqlSchema(partnerResolvers, "partner");
  const page = await readFile("docs/partners.md", "utf8");
  const operations = [...page.matchAll(/```graphql\n(.*?)```/gs)].map(([, text]) => text as string);
  expect(operations.length).toBeGreaterThan(6);
  for (const operation of operations) expect(validate(schema, parse(operation))).toEqual([]);
});

test("what partners may see has no type of the organisation's records in it", () => {
  const types = Object.keys(buildGraphqlSchema(partnerResolvers, "partner").getTypeMap());
  for (const name of ["Lead", "LeadShare", "User", "Opportunity", "Account", "Contact", "ShareCandidate", "Scorecard"])
    expect(types).not.toContain(name);
});
