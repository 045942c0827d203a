import { expect, test } from "@jest/globals";
import type { GraphQLField, GraphQLSchema } from "graphql";
import { resolvers } from "../../src/features.js";
import { buildGraphqlSchema } from "../../src/platform/execution/schema.js";
import { enforceRules, type Rule, rootRules } from "../../src/platform/schema/rules.js";

const schema = buildGraphqlSchema(resolvers);

const rootField = (of: GraphQLSchema, operation: string, name: string) =>
  of.getRootType(operation.toLowerCase() as never)?.getFields()[name] as GraphQLField<unknown, unknown>;

test("every root field has a rule, and only signing in is open to anyone", () => {
  expect(rootRules(schema).filter(({ rule }) => rule === undefined)).toEqual([]);
  expect(
    rootRules(schema)
      .filter(({ rule }) => rule === "ANYONE")
      .map(({ field }) => field),
  ).toEqual(["signIn"]);
});

test("a schema with a root field without a rule does not build", () => {
  const field = rootField(schema, "Query", "me");
  const { rule } = field.extensions as { rule: Rule };
  delete (field.extensions as { rule?: Rule }).rule;
  expect(() => enforceRules(schema)).toThrow(/Query\.me/);
  (field.extensions as { rule?: Rule }).rule = rule;
});
