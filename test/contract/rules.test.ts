import { describe, expect, test } from "@jest/globals";
import {
  type GraphQLField,
  GraphQLNonNull,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  printType,
} from "graphql";
import { resolvers } from "../../src/features.js";
import { enforceRules, type Rule, rootRules } from "../../src/graphql/rules.js";
import { buildGraphqlSchema } from "../../src/graphql/schema.js";
import { Client } from "../support/client.js";
import { Leadwire } from "../support/leadwire.js";

const schema = buildGraphqlSchema(resolvers);
const leadwire = new Leadwire();

/** A call of a root field with every required argument, so that only the rule can stop it. */
function callOf(field: GraphQLField<unknown, unknown>, operation: string): string {
  const args = field.args
    .filter((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined)
    .map((argument) => `${argument.name}: ${sampleOf(argument.type)}`);
  const selection = isLeafType(getNamedType(field.type)) ? "" : " { __typename }";
  return `${operation} { ${field.name}${args.length > 0 ? `(${args.join(", ")})` : ""}${selection} }`;
}

const SCALARS: Record<string, string> = {
  ID: '"lead_01970000-0000-7000-8000-000000000000"',
  String: '"a@b.example"',
  Boolean: "true",
  Int: "1",
  Float: "1",
  DateTime: '"2030-01-01T00:00:00Z"',
  TimeZone: '"Europe/Berlin"',
  Duration: '"PT4H"',
};

function sampleOf(type: any): string {
  if (type instanceof GraphQLNonNull) return sampleOf(type.ofType);
  if (isListType(type)) return `[${sampleOf(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name as string;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const needed = type.isOneOf
      ? fields.slice(0, 1)
      : fields.filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
    return `{ ${needed.map((field) => `${field.name}: ${sampleOf(field.type)}`).join(", ")} }`;
  }
  const value = SCALARS[type.name];
  if (!value) throw new Error(`No value for ${printType(type)}`);
  return value;
}

const rootField = (of: GraphQLSchema, operation: string, name: string) =>
  of.getRootType(operation.toLowerCase() as never)?.getFields()[name] as GraphQLField<unknown, unknown>;

const guarded = rootRules(schema).filter(({ rule }) => rule !== "ANYONE");

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

describe.each(guarded.map(({ operation, field, rule }) => ({ operation, field, rule: rule as Rule })))(
  "$operation.$field",
  ({ operation, field, rule }) => {
    const call = () => callOf(rootField(schema, operation, field), operation.toLowerCase());

    async function refusalOf(client: Client): Promise<string | undefined> {
      if (operation !== "Subscription") return client.refusal(call());
      const stream = client.subscribeSse(call());
      const { errors } = await stream.nextResult();
      await stream.stop();
      return errors?.[0]?.extensions?.code as string;
    }

    test("is closed without a token", async () => {
      expect(await refusalOf(new Client(leadwire.url))).toBe("UNAUTHENTICATED");
    });

    test("is closed to a token that lacks a scope", async () => {
      if (rule === "SIGNED_IN") return;
      const needed = new Set((rule as { scopes: string[] }).scopes);
      const other = (["LEADS_READ", "USERS_READ"] as const).find((scope) => !needed.has(scope)) as "LEADS_READ";
      expect(await refusalOf(await leadwire.service(other))).toBe("FORBIDDEN");
    });
  },
);
