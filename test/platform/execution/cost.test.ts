import { describe, expect, test } from "@jest/globals";
import { getIntrospectionQuery } from "graphql";
import { newSecret } from "../../../src/access/secret.js";
import { Client } from "../../support/client.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";

const leadwire = new Leadwire();

const NOBODY = "lead_00000000-0000-7000-8000-000000000000";

/** What an operation is measured to cost, and what it did cost. */
async function costOf(query: string, variables?: object, client = leadwire.admin) {
  const { extensions, errors, status } = await client.ask(query, variables);
  return { ...(extensions?.cost as { requested: number; actual: number; remaining: number }), status, error: errors?.[0] };
}

/** The first error by each transport. */
const TRANSPORTS: Record<string, (query: string, variables?: object) => Promise<any>> = {
  http: async (query, variables) => (await leadwire.admin.ask(query, variables)).errors?.[0],
  websocket: async (query, variables) => {
    const stream = await leadwire.admin.subscribe(query, variables);
    const failure = await stream.nextResult().catch((error) => error);
    await stream.stop();
    return failure.errors?.[0];
  },
  "server-sent events": async (query, variables) => {
    const stream = leadwire.admin.subscribeSse(query, variables);
    const { errors } = await stream.nextResult();
    await stream.stop();
    return errors?.[0];
  },
};

describe.each(Object.keys(TRANSPORTS))("by %s", (transport) => {
  const errorOf = TRANSPORTS[transport] as (typeof TRANSPORTS)[string];

  test.each<[string, string, object]>([
    ["first", "{ leads(first: -2000000000) { totalCount } }", {}],
    ["first", `{ lead(id: "${NOBODY}") { activities(first: -2000000000) { nodes { id } } } }`, {}],
    ["first", `{ lead(id: "${NOBODY}") { activities(first: 0) { nodes { id } } } }`, {}],
    ["last", `query ($n: Int = -5) { lead(id: "${NOBODY}") { activities(last: $n) { nodes { id } } } }`, {}],
    ["first", "query ($n: Int, $no: Boolean! = true) { leads(first: $n) @skip(if: $no) { nodes { id } } }", { n: -2_000_000_000 }],
    ["first", "{ me { id ... on Viewer @include(if: false) { id } } leads(first: 101) @include(if: false) { nodes { id } } }", {}],
    ["first", "{ ...Unused @skip(if: true) } fragment Unused on Query { leads(first: -1, last: 5) { totalCount } }", {}],
  ])("a page size that no list takes is refused wherever it stands, %s in %s", async (name, query, variables) => {
    const { message, extensions } = await errorOf(query, variables);
    expect([message, extensions.code]).toEqual([expect.stringContaining(`"${name}" must be 1 to 100`), "BAD_USER_INPUT"]);
  });

  test("what branches out, or selects the fields of the schema again and again, is refused before it is validated", async () => {
    const named = async (query: string) => (await errorOf(query))?.extensions;
    expect(await named(`query q { ${"me { id } ".repeat(480)} }`)).toMatchObject({ name: "repeatedFields", limit: 30, value: 479 });
    expect(await named(`{ ${"__typename ".repeat(100)} }`)).toMatchObject({ name: "repeatedFields", value: 99 });
    expect(await named(`{ ${"__schema { queryType { name } } ".repeat(100)} }`)).toMatchObject({ name: "repeatedFields" });
    const aliased = Array.from({ length: 100 }, (_, n) => `a${n}: __schema { types { name } }`).join(" ");
    expect(await named(`{ ${aliased} }`)).toMatchObject({ name: "aliases", value: 100 });
    // Neither what is never spread nor what does not fit the schema is looked at any closer.
    expect(await named(`{ me { id } } fragment F on Query { ${"me { id } ".repeat(100)} }`)).toMatchObject({ name: "repeatedFields" });
    expect(await named(`{ ${"nothing { like it } ".repeat(100)} }`)).toMatchObject({ name: "repeatedFields" });
    const many = Array.from({ length: 40 }, (_, n) => `f${n} { ...F }`).join(" ");
    const levels = ["F", "G", "H"].map((name, at) => `fragment ${name} on Lead { ${many.replaceAll("...F", `...${"GHI"[at]}`)} }`);
    expect(await named(`{ ...F } ${levels.join(" ")} fragment I on Lead { id }`)).toMatchObject({ name: "selections" });
  });

  test("a document of comments is too long", async () => {
    expect((await errorOf(`{ me { id } } ${"#\n".repeat(50_000)}`)).extensions).toMatchObject({ name: "characters", limit: 100_000 });
  });

  test("more values than allowed are refused, and what was not declared counts for nothing", async () => {
    const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    const many = Array(20_000).fill("lead_1");
    expect((await errorOf(query, { ids: many })).extensions).toMatchObject({ name: "inputs", limit: 20_000 });
    expect(await errorOf("{ me { id } }", { ids: many })).toBeUndefined();
  });

  test("the parts of a filter are counted before any of them is read, wherever it stands", async () => {
    const many = { and: Array(1_000).fill({}) };
    const tooMany = { name: "filter parts", limit: 1_000, value: 1_001 };
    for (const field of ["leads(where: $where) { totalCount }", "leadStats(where: $where) { count }"])
      expect((await errorOf(`query ($where: LeadFilter) { ${field} }`, { where: many })).extensions).toMatchObject(tooMany);
  });
});

describe("the cost", () => {
  const LIST = "leads(first: $n) { nodes { id activities(first: $n) { nodes { id } } } }";

  test("is the same whether a size is given, a default or written down", async () => {
    const written = await costOf(`{ ${LIST.replaceAll("$n", "20")} }`);
    expect((await costOf(`query ($n: Int = 20) { ${LIST} }`)).requested).toBe(written.requested);
    expect((await costOf(`query ($n: Int) { ${LIST} }`, { n: 20 })).requested).toBe(written.requested);
    expect((await costOf(`query ($n: Int = 100) { ${LIST} }`)).error?.extensions).toMatchObject({ name: "cost", value: 20_302 });
    // A size in a variable of another name is none.
    const declared =
      "query ($n: Int, $x: Int) { leads(first: $n) { nodes { id } } me @skip(if: false) { id } tasks(first: $x) { nodes { id } } }";
    const [left, right] = [await costOf(declared, { n: 100, x: 1 }), await costOf(declared, { "n:100,x": 1 })];
    expect(right.requested).not.toBe(left.requested);
  });

  test("is never below its base, and only goes down by asking", async () => {
    const reader = await leadwire.service("LEADS_READ");
    const before = (await costOf("{ rateLimit { remaining } }", {}, reader)).remaining;
    const after = await costOf(`{ lead(id: "${NOBODY}") { activities(first: -2000000000) { nodes { id } } } }`, {}, reader);
    expect(after.requested).toBeGreaterThanOrEqual(1);
    expect(after.actual).toBeGreaterThanOrEqual(1);
    expect(before).toBeLessThanOrEqual(100_000);
  });

  test("counts what is given: an empty part of a filter like any other", async () => {
    const query = "query ($where: LeadFilter) { leads(where: $where, first: 1) { totalCount } }";
    const plain = await costOf(query);
    const parts = await costOf(query, { where: { and: Array(40).fill({}) } });
    expect(parts.requested - plain.requested).toBe(4);
  });

  test("of a mutation in bulk and of records by their ids counts defaults", async () => {
    const node = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    const ids = Array(50).fill(NOBODY);
    const given = await costOf(node, { ids });
    const byDefault = await costOf(node.replace("$ids: [ID!]!", `$ids: [ID!]! = ${JSON.stringify(ids)}`));
    expect(byDefault.requested).toBeGreaterThanOrEqual(50);
    expect(given.requested - byDefault.requested).toBe(5);
    const rows = Array.from({ length: 20 }, () => ({ lastName: "Doe", source: { channel: "OTHER", name: "A list" } }));
    const bulk = (head: string) => `mutation ${head} { captureLeads(input: $input) { results { index lead { id } } } }`;
    const input = { rows, errorPolicy: "REJECT_ALL", dryRun: true };
    const literal = `{ rows: [${rows.map(() => '{ lastName: "Doe", source: { channel: OTHER, name: "A list" } }').join(" ")}], errorPolicy: REJECT_ALL, dryRun: true }`;
    const rowsGiven = await costOf(bulk("($input: CaptureLeadsInput!)"), { input });
    expect(rowsGiven.error).toBeUndefined();
    const rowsByDefault = await costOf(bulk(`($input: CaptureLeadsInput! = ${literal})`));
    expect(rowsByDefault.error).toBeUndefined();
    expect(rowsByDefault.requested).toBeGreaterThan(40);
    expect(rowsGiven.requested).toBeGreaterThanOrEqual(rowsByDefault.requested);
  });

  test("of statistics multiplies by the groups, and becomes what they held", async () => {
    const ungrouped = await costOf("{ leadStats { count key { owner { id } } } }");
    const byOwner = await costOf("{ leadStats(groupBy: [OWNER]) { count key { owner { id } } } }");
    const byTwo = await costOf("query ($by: [LeadGroup!] = [OWNER, STATUS]) { leadStats(groupBy: $by) { count key { owner { id } } } }");
    expect(byOwner.requested - 100).toBeGreaterThan(20 * (ungrouped.requested - 100 - 1));
    expect(byTwo.requested - 100).toBeGreaterThan(5 * (byOwner.requested - 100));
    for (let n = 0; n < 30; n++) await aLead(leadwire.admin, { industry: `Industry ${n}` });
    const industries = await costOf("{ leadStats(groupBy: [INDUSTRY]) { count key { industry } } }");
    expect(industries.actual).toBeGreaterThanOrEqual(101 + 2 * 30);
    expect(industries.actual).toBeGreaterThan(industries.requested);
  });

  test("of introspection is what it gives", async () => {
    const whole = await costOf(getIntrospectionQuery());
    expect(whole).toMatchObject({ error: undefined, requested: expect.any(Number) });
    expect(whole.requested).toBeGreaterThan(500);
    expect(whole.actual).toBe(whole.requested);
    const names = await costOf("{ __schema { types { name } } }");
    expect(names.requested).toBeGreaterThan(20);
    const both = Array.from({ length: 15 }, (_, n) => `a${n}: __schema { types { fields { args { type { name } } } } }`).join(" ");
    expect((await costOf(`{ ${both} }`)).error?.extensions).toMatchObject({ name: "cost" });
    expect((await costOf('{ __type(name: "Query") { fields { args { name } } } }')).requested).toBeGreaterThan(10);
  });
});

describe("what fails costs points too", () => {
  const remaining = async (client: Client) => (await costOf("{ rateLimit { remaining } }", {}, client)).remaining;

  test.each<[string, string, object | undefined]>([
    ["a document that does not parse", `{ ${"me { id } ".repeat(100)}`, undefined],
    ["one that does not fit the schema", `{ ${Array.from({ length: 100 }, (_, n) => `field${n}`).join(" ")} }`, undefined],
    ["one that is above a limit", `{ ${"me { id } ".repeat(480)} }`, undefined],
    ["a variable that does not fit", "query ($id: ID!) { lead(id: $id) { id } }", { id: {} }],
    ["a scope that is missing", "{ accounts { nodes { id } } }", undefined],
  ])("%s", async (_, query, variables) => {
    const program = await leadwire.service("LEADS_READ");
    const { requested, actual, error } = await costOf(query, variables, program);
    expect(error).toBeDefined();
    expect(actual).toBeGreaterThanOrEqual(1);
    if (variables === undefined && query.length > 500) expect(requested).toBeGreaterThan(query.length / 100);
  });

  test("by all transports, until there is nothing left", async () => {
    const program = await leadwire.service("LEADS_READ", "EVENTS_SUBSCRIBE");
    const left = await remaining(program);
    const nonsense = `{ ${"nothing ".repeat(25)} } ${"#".repeat(90_000)}`;
    const streams = [
      await program.subscribe<any, any>(nonsense),
      program.subscribeSse(nonsense),
      program.subscribeSse(`subscription ${nonsense}`),
    ];
    for (const stream of streams) {
      await stream.nextResult().catch(() => {});
      await stream.stop();
    }
    expect(left - (await remaining(program))).toBeGreaterThan(1_000);
    const { buckets } = leadwire.app.services.rateLimiter as unknown as { buckets: Map<string, { used: number; at: number }> };
    buckets.set(program.tokenId.slice("token_".length), { used: 10_000_000, at: performance.now() });
    expect((await costOf(nonsense, {}, program)).error?.extensions?.code).toBe("RATE_LIMITED");
  });
});

describe("without a token, or with wrong ones, the budget is the address's", () => {
  const behind = new Leadwire({ trustedProxies: ["127.0.0.1"] });
  const nobody = (address: string) => new Client(behind.url).from(address);
  const wrong = (address: string) => new Client(behind.url, newSecret("user").secret).from(address);

  test("what needs a token costs its base", async () => {
    expect(await costOf("{ leads { totalCount } }", {}, nobody("203.0.113.1"))).toMatchObject({
      actual: 1,
      error: { extensions: { code: "UNAUTHENTICATED" } },
    });
  });

  test("tokens that are well formed and wrong use it up, and those that were good go on", async () => {
    const good = new Client(behind.url, behind.admin.token).from("203.0.113.2");
    await good.do("{ me { id } }");
    const codes = new Set<unknown>();
    let tried = 0;
    while (!codes.has("RATE_LIMITED") && tried < 3_000) {
      const guesses = Array.from({ length: 50 }, () => wrong("203.0.113.2"));
      tried += guesses.length;
      for (const code of await Promise.all(guesses.map((client) => client.refusal("{ me { id } }")))) codes.add(code);
    }
    expect([...codes]).toEqual(["UNAUTHENTICATED", "RATE_LIMITED"]);
    await good.do("{ me { id } }");
    expect(await wrong("203.0.113.3").refusal("{ me { id } }")).toBe("UNAUTHENTICATED");
  });
});
