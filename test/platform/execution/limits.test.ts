import { describe, expect, test } from "@jest/globals";
import { RATE, RateLimiter } from "../../../src/platform/execution/rate-limit.js";
import { LIMITS } from "../../../src/platform/schema/limits.js";
import { Client } from "../../support/client.js";
import { aPartner } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";

const leadwire = new Leadwire();

/** The first error of an operation by each transport: they must all say the same. */
const TRANSPORTS: Record<string, (client: Client, query: string, variables?: object) => Promise<any>> = {
  http: async (client, query, variables) => (await client.ask(query, variables)).errors?.[0],
  websocket: async (client, query, variables) => {
    const stream = await client.subscribe(query, variables);
    const failure = await stream.nextResult().catch((error) => error);
    await stream.stop();
    return failure.errors?.[0];
  },
  "server-sent events": async (client, query, variables) => {
    const stream = client.subscribeSse(query, variables);
    const { errors } = await stream.nextResult();
    await stream.stop();
    return errors?.[0];
  },
};

/** Leads of contacts of leads. */
const deep = (levels: number, [open, close] = ["nodes {", "}"]) =>
  `{ leads(first: 1) { ${open} ${`contact { leads(first: 1) { ${open} `.repeat(levels)} id ${`${close} } } `.repeat(levels)} ${close} } }`;
const BOMB = `query { ...F0 } ${Array.from({ length: 25 }, (_, number) => `fragment F${number} on Query { ...F${number + 1} ...F${number + 1} }`).join(" ")} fragment F25 on Query { me { id } }`;

/** Limit, operation, variables. */
const ABOVE: [string, string, object][] = [
  ["depth", deep(4), {}],
  ["depth", deep(4, ["edges { node {", "} }"]), {}],
  ["depth", `{ leads ${"{ edges ".repeat(40)} { __typename } ${"}".repeat(40)} }`, {}],
  ["aliases", `{ ${Array.from({ length: 31 }, (_, number) => `a${number}: me { id }`).join(" ")} }`, {}],
  ["repeatedFields", `{ ${"me { id } ".repeat(32)} }`, {}],
  [
    "directives",
    `{ me ${"@include(if: true) ".repeat(1)} { ${Array.from({ length: 10 }, () => "id @include(if: true)").join(" ")} } }`,
    {},
  ],
  ["cost", "{ leads(first: 100) { nodes { activities(first: 100) { nodes { id } } } } }", {}],
  ["cost", "query ($n: Int) { leads(first: $n) { nodes { activities(first: $n) { nodes { id } } } } }", { n: 100 }],
  ["selections", BOMB, {}],
];

describe.each(Object.keys(TRANSPORTS))("by %s", (transport) => {
  const errorOf = (query: string, variables?: object, client = leadwire.admin) =>
    (TRANSPORTS[transport] as (typeof TRANSPORTS)[string])(client, query, variables);

  test.each(ABOVE)("an operation above the limit of %s is refused, with limit and value", async (name, query, variables) => {
    const error = await errorOf(query, variables);
    expect(error.extensions).toMatchObject({
      code: "OPERATION_TOO_COMPLEX",
      name,
      limit: LIMITS[name as "depth"].most,
      requestId: expect.any(String),
    });
  });

  test("`edges` with its `node` is no deeper than `nodes`", async () => {
    for (const list of [undefined, ["edges { node {", "} }"]] as [undefined, [string, string]])
      expect((await leadwire.admin.ask(deep(2, list))).errors).toBeUndefined();
  });

  test("too many tokens, a document that does not parse and one that does not fit are refused", async () => {
    expect((await errorOf(`{ ${"me { id } ".repeat(600)} }`)).extensions).toMatchObject({
      code: "GRAPHQL_PARSE_FAILED",
      name: "tokens",
      limit: LIMITS.tokens.most,
    });
    expect((await errorOf("{ leads {")).extensions.code).toBe("GRAPHQL_PARSE_FAILED");
    expect((await errorOf("{ nothing }")).extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
    expect((await errorOf("subscription { leadEvents { nothing } }")).extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  test("a variable that does not fit is named, and what was sent is not echoed", async () => {
    const error = await errorOf("query ($id: ID!) { lead(id: $id) { id } }", { id: { secret: "personal" } });
    expect(error).toMatchObject({ message: expect.stringContaining('"$id" is not valid'), extensions: { code: "BAD_USER_INPUT" } });
    expect(JSON.stringify(error)).not.toContain("personal");
  });

  test.each<[string, string, object]>([
    ["$id", 'query ($id: ID! = "\\u{0}") { lead(id: $id) { id } }', {}],
    ["id", '{ lead(id: "\\u0000") { id } }', {}],
    ["id", '{ lead(id: "a\u0000b") { id } }', {}],
    ["where.city.in", '{ leads(where: { city: { in: ["x", """\u0000"""] } }) { totalCount } }', {}],
    [
      "where.city.in[1]",
      "query ($where: LeadFilter) { leads(where: $where) { totalCount } }",
      { where: { city: { in: ["x", "\ud800"] } } },
    ],
    ["a key of where", "query ($where: LeadFilter) { leads(where: $where) { totalCount } }", { where: { "\u0000": 1 } }],
  ])("a text that cannot be stored is named by its place, %s", async (place, query, variables) => {
    const error = await errorOf(query, variables);
    expect(error).toMatchObject({
      message: expect.stringContaining(`"${place}" has a NUL character`),
      extensions: { code: "BAD_USER_INPUT" },
    });
  });

  test("an empty budget refuses, with the time to wait, the limit and the value", async () => {
    const program = await leadwire.service("LEADS_READ", "EVENTS_SUBSCRIBE");
    // Far below nothing, so that it is still empty however slow the machine is.
    const { buckets } = leadwire.app.services.rateLimiter as unknown as { buckets: Map<string, { used: number; at: number }> };
    buckets.set(program.tokenId.slice("token_".length), { used: 10_000_000, at: performance.now() });
    const { extensions } = await errorOf("{ leads { totalCount } }", undefined, program);
    expect(extensions).toMatchObject({
      code: "RATE_LIMITED",
      limit: RATE.limit,
      value: expect.any(Number),
      retryAfterMs: expect.any(Number),
    });
  });

  test("partners' operations are held against the same limits", async () => {
    const portal = await leadwire.portal(await aPartner(leadwire.admin));
    const aliases = Array.from({ length: 31 }, (_, number) => `a${number}: sharedLeads { totalCount }`).join(" ");
    expect((await errorOf(`{ ${aliases} }`, undefined, portal)).extensions).toMatchObject({ name: "aliases", limit: 30, value: 31 });
    expect((await errorOf(`{ ${"sharedLeads { totalCount } ".repeat(600)} }`, undefined, portal)).extensions.name).toBe("tokens");
    expect((await errorOf('{ sharedLead(id: "\\u0000") { id } }', undefined, portal)).message).toContain('"id" has a NUL');
    expect((await errorOf("{ sharedLeads(first: 101) { totalCount } }", undefined, portal)).extensions.code).toBe("BAD_USER_INPUT");
  });

  test("our own failures are masked, and carry a request id to ask for", async () => {
    await leadwire.sql("alter table lead rename to lead_away");
    const error = await errorOf("{ leads { nodes { id } } }");
    await leadwire.sql("alter table lead_away rename to lead");
    expect(error).toMatchObject({
      message: "Something went wrong on our side.",
      extensions: { code: "INTERNAL_SERVER_ERROR", requestId: expect.any(String) },
    });
    expect(JSON.stringify(error)).not.toMatch(/relation|exist|select/i);
  });

  test("nobody in particular is asked to sign in", async () => {
    expect((await errorOf("{ me { id } }", undefined, new Client(leadwire.url))).extensions.code).toBe("UNAUTHENTICATED");
  });
});

test("within the limits everything passes, introspection too", async () => {
  const { getIntrospectionQuery } = await import("graphql");
  expect((await leadwire.admin.ask(getIntrospectionQuery())).errors).toBeUndefined();
});

test("the answer says what it cost and what is left", async () => {
  const { extensions } = await leadwire.admin.ask("{ leads(first: 50) { nodes { id owner { id } } } rateLimit { cost limit remaining } }");
  expect(extensions?.cost).toMatchObject({ requested: expect.any(Number), actual: expect.any(Number), limit: RATE.limit });
  expect(extensions?.cost.actual).toBeLessThanOrEqual(extensions?.cost.requested);
});

describe("the budget", () => {
  test("runs out, says when to come back, and fills again", () => {
    const limiter = new RateLimiter(true);
    limiter.take("token", RATE.limit, 0);
    expect(() => limiter.take("token", RATE.perSecond, 0)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: "RATE_LIMITED", retryAfterMs: 1000 }) }),
    );
    limiter.take("another", 1, 0);
    limiter.take("token", RATE.perSecond, 1000);
    expect(limiter.budget("token", 2000)).toMatchObject({ remaining: RATE.perSecond });
  });

  test("gets back what an operation did not cost", () => {
    const limiter = new RateLimiter(true);
    limiter.take("token", 1000, 0);
    limiter.refund("token", 900, 0);
    expect(limiter.budget("token", 0).remaining).toBe(RATE.limit - 100);
  });

  test("only measures when told so", () => {
    const limiter = new RateLimiter(false);
    limiter.take("token", RATE.limit * 2, 0);
    expect(limiter.budget("token", 0).remaining).toBe(0);
  });
});

describe("a limit that is only measured", () => {
  const measured = new Leadwire({ limits: "measure" });

  test("lets the operation pass", async () => {
    const { errors } = await measured.admin.ask(`{ ${Array.from({ length: 31 }, (_, number) => `a${number}: me { id }`).join(" ")} }`);
    expect(errors).toBeUndefined();
  });
});

test("a dashboard of 15 tiles and 10 lists is one document", async () => {
  const tile = (number: number) =>
    `t${number}: leadStats(where: { createdAt: { within: "P${number}D" } }, groupBy: [BAND]) { key { band } count score { avg } }`;
  const list = (number: number) => `l${number}: leads(where: { band: { eq: HOT } }, first: ${number}) { ...Rows }`;
  const fields = [...Array.from({ length: 15 }, (_, nth) => tile(nth + 1)), ...Array.from({ length: 10 }, (_, nth) => list(nth + 1))];
  const rows = "fragment Rows on LeadConnection { edges { node { id name score band owner { name } } } totalCount }";
  const { data, errors } = await leadwire.admin.ask(`query Dashboard { ${fields.join("\n")} } ${rows}`);
  expect([errors, Object.keys(data).length]).toEqual([undefined, 25]);
});
