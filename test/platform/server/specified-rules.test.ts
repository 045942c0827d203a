import { beforeAll, describe, expect, test } from "@jest/globals";
import { type GraphQLSchema, parse, specifiedRules, validate } from "graphql";
import { partnerResolvers, resolvers } from "../../../src/features.js";
import { withoutValue } from "../../../src/platform/errors.js";
import { buildGraphqlSchema } from "../../../src/platform/execution/schema.js";
import { aPartner } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { RawSocket } from "../../support/raw-socket.js";

const leadwire = new Leadwire();

/** What the two schemas have under different names: one record by its id, a list, a stream. */
interface Names {
  one: string;
  list: string;
  stream: string;
}

/** A document for each rule of graphql-js that breaks that one; with the name of an operation, where there are several. */
const BREAKS: Record<string, (names: Names) => string | [document: string, operationName: string]> = {
  ExecutableDefinitionsRule: () => "{ me { name } } type More { a: Int }",
  UniqueOperationNamesRule: () => ["query A { me { name } } query A { me { kind } }", "A"],
  LoneAnonymousOperationRule: () => ["{ me { name } } query B { me { name } }", "B"],
  SingleFieldSubscriptionsRule: ({ stream }) => `subscription { a: ${stream} { cursor } b: ${stream} { cursor } }`,
  KnownTypeNamesRule: ({ one }) => `query ($id: Nothing) { ${one}(id: $id) { id } }`,
  FragmentsOnCompositeTypesRule: () => "{ me { ...A } } fragment A on Int { name }",
  VariablesAreInputTypesRule: ({ one }) => `query ($id: Viewer) { ${one}(id: $id) { id } }`,
  ScalarLeafsRule: () => "{ me }",
  FieldsOnCorrectTypeRule: () => "{ me { nothing } }",
  UniqueFragmentNamesRule: () => "{ me { ...A } } fragment A on Viewer { name } fragment A on Viewer { kind }",
  KnownFragmentNamesRule: () => "{ me { ...A } }",
  NoUnusedFragmentsRule: () => "{ me { name } } fragment A on Viewer { name }",
  PossibleFragmentSpreadsRule: () => "{ me { ... on Partner { name } } }",
  NoFragmentCyclesRule: () => "{ me { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }",
  UniqueVariableNamesRule: ({ one }) => `query ($id: ID!, $id: ID!) { ${one}(id: $id) { id } }`,
  NoUndefinedVariablesRule: ({ one }) => `{ ${one}(id: $id) { id } }`,
  NoUnusedVariablesRule: () => "query ($id: ID) { me { name } }",
  KnownDirectivesRule: () => "{ me @nothing { name } }",
  UniqueDirectivesPerLocationRule: () => "{ me @include(if: true) @include(if: true) { name } }",
  KnownArgumentNamesRule: () => "{ me { name(nothing: 1) } }",
  UniqueArgumentNamesRule: ({ one }) => `{ ${one}(id: "a", id: "b") { id } }`,
  ValuesOfCorrectTypeRule: ({ list }) => `{ ${list}(first: true) { totalCount } }`,
  ProvidedRequiredArgumentsRule: ({ one }) => `{ ${one} { id } }`,
  VariablesInAllowedPositionRule: ({ one }) => `query ($id: Int) { ${one}(id: $id) { id } }`,
  OverlappingFieldsCanBeMergedRule: () => "{ me { a: name a: kind } }",
  UniqueInputFieldNamesRule: ({ list }) => `{ ${list}(where: { id: { eq: "a" }, id: { eq: "b" } }) { totalCount } }`,
  MaxIntrospectionDepthRule: () => `{ __schema { types { ${"fields { type { ".repeat(4)} name ${"} } ".repeat(4)} } } }`,
};

interface Asked {
  url: string;
  token: string;
  query: string;
  operationName?: string;
}

type Failure = { message: string; extensions: { code: string } };

const headers = (token: string) => ({ "content-type": "application/json", authorization: `Bearer ${token}` });
const urlOf = (url: string, { query, operationName }: Asked) =>
  `${url}?${new URLSearchParams({ query, ...(operationName ? { operationName } : {}) })}`;
const post = (url: string, { token, query, operationName }: Asked) =>
  fetch(url, { method: "POST", headers: headers(token), body: JSON.stringify({ query, operationName }) });
const get = (url: string, asked: Asked) => fetch(urlOf(url, asked), { headers: headers(asked.token) });
/** The errors of the one result of a stream of server-sent events. */
const streamed = async (response: Response) => JSON.parse(/^data: (\{.*\})$/m.exec(await response.text())?.[1] as string).errors;

const TRANSPORTS: Record<string, (asked: Asked) => Promise<Failure[]>> = {
  "HTTP POST": async (asked) => ((await (await post(asked.url, asked)).json()) as { errors: Failure[] }).errors,
  "HTTP GET": async (asked) => ((await (await get(asked.url, asked)).json()) as { errors: Failure[] }).errors,
  "server-sent events by POST": async (asked) => streamed(await post(`${asked.url}/stream`, asked)),
  "server-sent events by GET": async (asked) => streamed(await get(`${asked.url}/stream`, asked)),
  WebSocket: async ({ url, token, query, operationName }) => {
    const { origin, pathname } = new URL(url);
    const socket = await (await RawSocket.open(origin, pathname)).init(`Bearer ${token}`);
    socket.say({ id: "1", type: "subscribe", payload: { query, operationName } });
    const { type, payload } = await socket.heard(({ id }) => id === "1");
    socket.destroy();
    expect(type).toBe("error");
    return payload;
  },
};

const ENDPOINTS: { path: string; schema: GraphQLSchema; names: Names; token: () => Promise<string> }[] = [
  {
    path: "/graphql",
    schema: buildGraphqlSchema(resolvers),
    names: { one: "lead", list: "leads", stream: "leadEvents" },
    token: async () => leadwire.admin.token as string,
  },
  {
    path: "/partner/graphql",
    schema: buildGraphqlSchema(partnerResolvers, "partner"),
    names: { one: "sharedLead", list: "sharedLeads", stream: "sharedLeadEvents" },
    token: async () => (await leadwire.portal(await aPartner(leadwire.admin))).token as string,
  },
];

test("every rule of graphql-js has a document that breaks it", () => {
  expect(Object.keys(BREAKS).sort()).toEqual(specifiedRules.map(({ name }) => name).sort());
});

describe.each(ENDPOINTS)("at $path", ({ path, schema, names, token }) => {
  let secret: string;
  beforeAll(async () => {
    secret = await token();
  });

  test.each(specifiedRules.map((rule) => [rule.name, rule] as const))("%s holds on every transport", async (name, rule) => {
    const broken = BREAKS[name]?.(names) as string | [string, string];
    const [query, operationName] = typeof broken === "string" ? [broken] : broken;
    const problems = (rules: typeof specifiedRules) => validate(schema, parse(query), rules).map(({ message }) => message);
    const [expected] = problems([rule]);
    expect(problems(specifiedRules)[0]).toBe(expected);
    // Without the rule it would be answered otherwise.
    expect(problems(specifiedRules.filter((other) => other !== rule))[0]).not.toBe(expected);
    for (const [transport, ask] of Object.entries(TRANSPORTS)) {
      // By plain GET there are queries alone, and whatever else is sent is refused before it is looked at.
      if (transport === "HTTP GET" && query.startsWith("subscription")) continue;
      const [error] = await ask({ url: `${leadwire.url}${path}`, token: secret, query, operationName });
      expect([transport, error?.extensions.code, error?.message]).toEqual([
        transport,
        "GRAPHQL_VALIDATION_FAILED",
        withoutValue(expected as string),
      ]);
    }
  });
});
