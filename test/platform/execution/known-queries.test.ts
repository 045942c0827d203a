import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { App } from "../../../src/app.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";

/** What is sent: a body, and whatever headers besides the usual ones. */
interface Sent {
  body: object;
  headers?: Record<string, string>;
  token?: string | null;
}

const leadwire = new Leadwire();
/** Answers every field by code, and so knows no short way. */
let plainly: App;
/** How often Apollo Server was asked. */
let asked = 0;

const ONE = "query One($id: ID!) { lead(id: $id) { id name } }";
const LIST =
  "query List($first: Int) { leads(first: $first, orderBy: [{ field: NAME }]) { nodes { id name score } } } query Other { me { id } }";
const FILTERED = "query ($where: LeadFilter) { leads(where: $where) { totalCount } }";
let id: string;

beforeAll(async () => {
  id = (await aLead(leadwire.admin, { lastName: 'Ada "the first" \u2028 Ünlü' })).id;
  plainly = await leadwire.startAnother({ compiledReads: false });
  const { apollo } = leadwire.app.executor;
  const { executeHTTPGraphQLRequest } = apollo;
  apollo.executeHTTPGraphQLRequest = (...args) => {
    asked++;
    return executeHTTPGraphQLRequest.apply(apollo, args);
  };
  // The first time each is no known one.
  for (const body of [
    { query: ONE, variables: { id } },
    { query: LIST, operationName: "List" },
    { query: FILTERED, variables: { where: { name: { eq: "Ada" } } } },
  ])
    await post(leadwire.app, { body });
});

afterAll(() => plainly.stop());

beforeEach(() => {
  asked = 0;
});

async function post(app: App, { body, headers = {}, token = leadwire.admin.token }: Sent) {
  const response = await fetch(`${app.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  // What differs from one request to the next.
  const { date, "keep-alive": _, "x-request-id": requestId, "content-length": __, ...others } = Object.fromEntries(response.headers);
  // Where PostgreSQL puts spaces is its own affair.
  const facts = JSON.stringify(JSON.parse(text))
    .replace(/"remaining":\d+/, '"remaining":0')
    .replaceAll(requestId as string, "REQUEST")
    .replace(/"(retryAfterMs|value)":[\d.]+/g, '"$1":0')
    .replace(/again in \d+ ms/, "again in some ms");
  return { status: response.status, headers: others, text: facts };
}

/** Both ways give the same answer, headers and status included. */
async function expectAlike(sent: Sent): Promise<string> {
  const [short, usual] = [await post(leadwire.app, sent), await post(plainly, sent)];
  expect(short).toEqual(usual);
  return short.text;
}

describe("a query that was asked before", () => {
  test.each<[string, () => Sent]>([
    ["with the same variables", () => ({ body: { query: ONE, variables: { id } } })],
    ["with others", () => ({ body: { query: ONE, variables: { id: `lead_${"0".repeat(8)}-0000-7000-8000-${"0".repeat(12)}` } } })],
    [
      "with more than it declares",
      () => ({ body: { query: ONE, variables: { id, more: "\u0000" }, operationName: "One", extensions: {} } }),
    ],
    ["one of several of its document", () => ({ body: { query: LIST, operationName: "List", variables: { first: 1 } } })],
    ["by a page that may ask", () => ({ body: { query: ONE, variables: { id } }, headers: { origin: "http://localhost:3000" } })],
  ])("%s goes past Apollo Server and is answered alike", async (_, sent) => {
    await post(leadwire.app, sent());
    asked = 0;
    expect(await expectAlike(sent())).toContain('"extensions":{"cost"');
    expect(asked).toBe(0);
  });

  test("is answered in the content type that is asked for, and refused where that is none of ours", async () => {
    for (const accept of [
      "application/graphql-response+json",
      "application/json;q=0.5, application/graphql-response+json",
      "*/*",
      "text/html",
    ]) {
      const sent = { body: { query: ONE, variables: { id } }, headers: { accept } };
      await expectAlike(sent);
      await expectAlike(sent);
    }
  });

  test.each<[string, () => Sent]>([
    ["a value that does not fit", () => ({ body: { query: LIST, operationName: "List", variables: { first: "many" } } })],
    ["no value", () => ({ body: { query: ONE, variables: {} } })],
    ["a page that no list has", () => ({ body: { query: LIST, operationName: "List", variables: { first: 101 } } })],
    ["an id of another kind", () => ({ body: { query: ONE, variables: { id: "task_1" } } })],
    ["a text that cannot be stored", () => ({ body: { query: ONE, variables: { id: "lead_\u0000" } } })],
    [
      "a field that there is not",
      () => ({ body: { query: FILTERED, variables: { where: { customFields: [{ key: "none", eq: "x" }] } } } }),
    ],
    ["no operation of the name", () => ({ body: { query: LIST, operationName: "Nothing" } })],
    ["no name of several", () => ({ body: { query: LIST } })],
    ["variables as a text", () => ({ body: { query: ONE, variables: JSON.stringify({ id }) } })],
    ["extensions as a text", () => ({ body: { query: ONE, variables: { id }, extensions: "x" } })],
    ["a number for a name", () => ({ body: { query: ONE, variables: { id }, operationName: 1 } })],
    ["no token", () => ({ body: { query: ONE, variables: { id } }, token: null })],
    ["a token that is none", () => ({ body: { query: ONE, variables: { id } }, token: "lw_nothing" })],
    ["a type of a form", () => ({ body: { query: ONE, variables: { id } }, headers: { "content-type": "text/plain" } })],
  ])("and is wrong by %s is refused in the same words", async (_, sent) => {
    await expectAlike(sent());
  });

  test("shows nobody more than they may see", async () => {
    const program = await leadwire.service("CUSTOMERS_READ");
    const text = await expectAlike({ body: { query: ONE, variables: { id } }, token: program.token });
    expect(text).toContain("FORBIDDEN");
    await leadwire.setRepSight("OWN");
    const rep = await leadwire.user("REP");
    expect(await expectAlike({ body: { query: ONE, variables: { id } }, token: rep.token })).toContain('"lead":null');
  });

  test("takes from the budget what it costs, and is refused when nothing is left", async () => {
    const program = await leadwire.service("LEADS_READ");
    const sent = { body: { query: ONE, variables: { id } }, token: program.token };
    await post(leadwire.app, sent);
    const key = program.tokenId.slice(program.tokenId.indexOf("_") + 1);
    // Used up in a minute from now, so that nothing of it is back before.
    for (const { services } of [leadwire.app, plainly]) services.rateLimiter.charge(key, 200_000, performance.now() + 60_000);
    asked = 0;
    expect(await expectAlike(sent)).toContain("RATE_LIMITED");
    // Refused once, not taken twice.
    expect(asked).toBe(1);
  });

  test("waits for room, and leaves it to the next", async () => {
    const { admission } = leadwire.app.services;
    const sent = { body: { query: ONE, variables: { id } } };
    await Promise.all(Array.from({ length: 60 }, () => post(leadwire.app, sent)));
    expect(admission.underWay).toBe(0);
  });

  test("is logged and counted as any other", async () => {
    const lines: object[] = [];
    const { log, metrics } = leadwire.app.services;
    const info = log.info.bind(log);
    log.info = ((...args: [object, string]) => {
      if (args[1] === "operation") lines.push(args[0]);
      return info(...args);
    }) as typeof log.info;
    const counted = async () => {
      const text = await metrics.registry.getSingleMetricAsString("leadwire_request_seconds");
      return Number(/_count\{operation="lead",kind="query"\} (\d+)/.exec(text)?.[1] ?? 0);
    };
    const before = await counted();
    await post(leadwire.app, { body: { query: ONE, variables: { id } } });
    log.info = info as typeof log.info;
    expect(asked).toBe(0);
    expect(lines).toEqual([
      {
        requestId: expect.any(String),
        operation: "One",
        kind: "query",
        ms: expect.any(Number),
        cost: 2,
        viewer: expect.any(String),
        errors: undefined,
      },
    ]);
    expect(await counted()).toBe(before + 1);
  });
});
