import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { buildSchema, type GraphQLEnumType, type GraphQLObjectType } from "graphql";
import { contractProblems, problemsOf } from "../../src/cli/contract.js";
import { partnerResolvers, resolvers } from "../../src/features.js";
import { buildGraphqlSchema } from "../../src/platform/execution/schema.js";
import { rootRules } from "../../src/platform/schema/rules.js";

const RELEASED = "type Query { lead: String, leads(first: Int): Int }";

test("the committed contract is what the code emits, and breaks nobody unannounced", async () => {
  expect(await contractProblems(buildGraphqlSchema(resolvers))).toEqual([]);
  expect(await contractProblems(buildGraphqlSchema(partnerResolvers, "partner"), "partner")).toEqual([]);
});

test("a contract that differs from the code is a problem", async () => {
  const committed = await readFile("schema/schema.graphql", "utf8");
  expect(problemsOf(committed, committed.replace("type Lead ", "type Lad "), committed, "")).toEqual([
    expect.stringContaining("schema:emit"),
  ]);
});

test("a breaking change is a problem until the changelog names it; an addition is none", () => {
  const breaking = "type Query { leads(first: Int!): Int }";
  const problems = problemsOf(breaking, breaking, RELEASED, "");
  expect(problems).toEqual([expect.stringContaining("Query.lead was removed"), expect.stringContaining("first")]);
  const announced = problems.map((problem) => problem.split(": ").slice(1).join(": ")).join("\n");
  expect(problemsOf(breaking, breaking, RELEASED, announced)).toEqual([]);
  const added = "type Query { lead: String, leads(first: Int): Int, more: Int }";
  expect(problemsOf(added, added, RELEASED, "")).toEqual([]);
});

const schemas = { organisation: buildGraphqlSchema(resolvers), partner: buildGraphqlSchema(partnerResolvers, "partner") };

test.each(Object.entries(schemas))("every root field of the %s schema says what a token needs for it", (_, schema) => {
  const silent = rootRules(schema).filter(({ operation, field, rule }) => {
    const { description } = (schema.getType(operation) as GraphQLObjectType).getFields()[field] as { description?: string };
    const scopes = typeof rule === "object" ? rule.scopes : [];
    return !/Needs (the scope|a sign-in|no sign-in)/.test(description ?? "") || scopes.some((scope) => !description?.includes(scope));
  });
  expect(silent).toEqual([]);
});

test("the committed contract has the values of an enumeration in the order of the trade", async () => {
  const committed = buildSchema(await readFile("schema/schema.graphql", "utf8"));
  const values = (name: string) => (committed.getType(name) as GraphQLEnumType).getValues().map((value) => value.name);
  expect(values("Band")).toEqual(["COLD", "WARM", "HOT"]);
  expect(values("LeadStage").slice(0, 3)).toEqual(["SUSPECT", "PROSPECT", "LEAD"]);
});
