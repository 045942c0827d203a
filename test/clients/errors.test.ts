import { expect, test } from "@jest/globals";
import { codesOf, isRefusal, refusalOf } from "../../clients/typescript/src/index.js";

const CONFLICT = { message: "Changed meanwhile", extensions: { code: "CONFLICT" } };

test.each<[string, unknown, string[]]>([
  ["a GraphQL error", CONFLICT, ["CONFLICT"]],
  ["what graphql-ws throws: the list", [CONFLICT], ["CONFLICT"]],
  ["Apollo Client", { errors: [CONFLICT] }, ["CONFLICT"]],
  ["urql", { graphQLErrors: [CONFLICT], networkError: undefined }, ["CONFLICT"]],
  ["graphql-request", { response: { errors: [CONFLICT] } }, ["CONFLICT"]],
  ["one that is wrapped", new Error("failed", { cause: CONFLICT }), ["CONFLICT"]],
  ["a payload", { userErrors: [{ code: "INVALID_INPUT" }, { code: "CONFLICT" }] }, ["INVALID_INPUT", "CONFLICT"]],
  ["a payload without any", { userErrors: [] }, []],
  ["an error of the network", new TypeError("fetch failed"), []],
  ["nothing", undefined, []],
])("the codes of %s are found", (_, error, codes) => {
  expect(codesOf(error)).toEqual(codes);
  expect(isRefusal(error, "CONFLICT")).toBe(codes.includes("CONFLICT"));
});

test("a refusal is found with its facts, and none where there is none", () => {
  const errors = [{ code: "INVALID_INPUT" as const }, { code: "CONFLICT" as const, current: { version: 3 } }];
  expect(refusalOf({ userErrors: errors }, "CONFLICT")).toEqual({ code: "CONFLICT", current: { version: 3 } });
  expect(refusalOf({ userErrors: errors.slice(0, 1) }, "CONFLICT")).toBeUndefined();
  expect(refusalOf(null, "CONFLICT")).toBeUndefined();
});
