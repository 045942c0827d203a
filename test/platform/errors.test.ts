import { describe, expect, test } from "@jest/globals";
import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLFloat,
  GraphQLInputObjectType,
  GraphQLInt,
  type GraphQLNamedInputType,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  graphqlSync,
  isNamedType,
  locatedError,
} from "graphql";
import { maskError, Refusal, RequestError, withoutValue, withoutValues } from "../../src/platform/errors.js";
import * as scalars from "../../src/platform/scalars.js";

/** What a client sees of what a resolver threw: graphql-js wraps it, and wraps it twice when it is no Error. */
const codeOf = (thrown: unknown) => maskError({ message: "" }, locatedError(thrown, undefined)).extensions?.code;

test.each([
  ["a connection that was reset", Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }), "DATABASE_UNAVAILABLE"],
  ["the same, not made by this realm's Error", { code: "ECONNRESET", syscall: "read" }, "DATABASE_UNAVAILABLE"],
  ["a backend that was terminated", Object.assign(new Error("x"), { driverError: { code: "57P01" } }), "DATABASE_UNAVAILABLE"],
  ["a message of the driver alone", new Error("Connection terminated unexpectedly"), "DATABASE_UNAVAILABLE"],
  ...["53100", "53200", "53300", "25006", "25P03"].map((code): [string, unknown, string] => [
    `a database in the state ${code}`,
    Object.assign(new Error("x"), { code }),
    "DATABASE_UNAVAILABLE",
  ]),
  ["a statement that took too long", Object.assign(new Error("x"), { code: "57014" }), "TIMEOUT"],
  ["a number out of range", Object.assign(new Error("x"), { code: "22003" }), "BAD_USER_INPUT"],
  ["a refusal outside of a mutation", new Refusal(), "BAD_USER_INPUT"],
  ["one of ours", new RequestError("FORBIDDEN", "No."), "FORBIDDEN"],
  ["a programming mistake", new TypeError("x is not a function"), "INTERNAL_SERVER_ERROR"],
  ["nothing at all", undefined, "INTERNAL_SERVER_ERROR"],
])("%s", (_, thrown, code) => expect(codeOf(thrown)).toBe(code));

describe("what was sent is not told again", () => {
  const secret = "it's-a-secret";
  const types: GraphQLNamedInputType[] = [
    ...Object.values(scalars).filter((type): type is typeof scalars.DateTime => isNamedType(type)),
    ...[GraphQLInt, GraphQLFloat, GraphQLBoolean, GraphQLString],
    new GraphQLEnumType({ name: "Choice", values: { ONE: {} } }),
    new GraphQLInputObjectType({ name: "Thing", fields: { one: { type: GraphQLString } } }),
  ];
  const values = [
    secret,
    `; ${secret}; ${secret}`,
    `${secret}: ${secret}`,
    `it" at "${secret}"`,
    [secret],
    { one: [secret] },
    { two: secret },
  ];

  test.each(types.map((type) => [type.name, type] as const))("of a %s, neither as a variable nor in the document", (name, type) => {
    const schema = new GraphQLSchema({
      query: new GraphQLObjectType({ name: "Query", fields: { see: { type: GraphQLString, args: { it: { type } } } } }),
    });
    const inDocument = (value: unknown): string =>
      Array.isArray(value)
        ? `[${value.map(inDocument)}]`
        : typeof value === "object"
          ? `{ ${Object.entries(value as object).map(([key, part]) => `${key}: ${inDocument(part)}`)} }`
          : JSON.stringify(value);
    let refusals = 0;
    for (const value of values) {
      const [error] = graphqlSync({ schema, source: `query ($it: ${name}) { see(it: $it) }`, variableValues: { it: value } }).errors ?? [];
      if (error) {
        refusals++;
        const { message, extensions } = maskError(error.toJSON(), error);
        expect(extensions?.code).toBe("BAD_USER_INPUT");
        expect(message).toMatch(/^"\$?it[\w.]*" is not valid/);
        expect(message).not.toContain(secret);
      }
      const [refused] = graphqlSync({ schema, source: `{ see(it: ${inDocument(value)}) }` }).errors ?? [];
      if (refused) expect(withoutValue(refused.message)).not.toContain(secret);
    }
    // JSON takes whatever is sent.
    expect(refusals > 0).toBe(name !== "JSON");
  });

  test.each([
    [`{ see(it: "a" "${secret}") }`, "Syntax Error: Expected Name, found String."],
    [`{ see """${secret}""" }`, "Syntax Error: Expected Name, found BlockString."],
    ["{ see(it: 1 4711) }", "Syntax Error: Expected Name, found Int."],
    ["{ see(it) }", 'Syntax Error: Expected ":", found ")".'],
    ["{ see", "Syntax Error: Expected Name, found <EOF>."],
  ])("of the document %s", (source, expected) => {
    const schema = new GraphQLSchema({ query: new GraphQLObjectType({ name: "Query", fields: { see: { type: GraphQLString } } }) });
    expect(withoutValue(graphqlSync({ schema, source }).errors?.[0]?.message as string)).toBe(expected);
  });

  test("in the log, of something that was thrown and is no Error", () => {
    const thrown = locatedError({ password: secret }, undefined, ["me"]).originalError as Error;
    expect(withoutValues(thrown)).toMatchObject({ message: "Unexpected error value" });
    expect(JSON.stringify(withoutValues(thrown))).not.toContain(secret);
  });

  test("in the log, of an error or of what caused it", () => {
    const cause = Object.assign(new Error(`invalid input syntax for type integer: "${secret}"`), { code: "22P02", detail: secret });
    const error = Object.assign(new Error("It broke"), { cause, parameters: [secret], input: { password: secret } });
    expect(withoutValues(error)).toMatchObject({
      message: "It broke",
      stack: expect.stringContaining("errors.test"),
      cause: { message: "invalid input syntax for type integer", code: "22P02", stack: expect.stringContaining("errors.test") },
    });
    expect(JSON.stringify(withoutValues(error))).not.toContain(secret);
  });
});
