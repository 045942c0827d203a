import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, test } from "@jest/globals";
import { WebSocket } from "ws";
import { readConfig } from "../../../src/platform/config.js";
import { isAllowedOrigin } from "../../../src/platform/server/origins.js";
import { aPartner, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { CaptureLeadDocument } from "../../support/operations.js";

const PAGE = "https://app.example.com";
const STRANGER = "https://evil.example";
const leadwire = new Leadwire({ allowedOrigins: [PAGE] });

test.each([
  ["development", undefined, "http://localhost:5173", true],
  ["development", undefined, "https://127.0.0.1", true],
  ["development", undefined, "http://[::1]:3000", true],
  ["development", undefined, "http://localhost.evil.example", false],
  ["development", undefined, "http://192.0.2.1:3000", false],
  ["development", undefined, "null", false],
  ["production", undefined, "http://localhost:5173", false],
  ["production", "https://app.example.com,http://crm.example.com:8080", "http://crm.example.com:8080", true],
  ["production", "https://app.example.com", "https://app.example.com:8443", false],
  ["production", "https://app.example.com", "http://app.example.com", false],
  ["production", "https://app.example.com", "https://app.example.com.evil.example", false],
  ["development", "https://app.example.com", "http://localhost:5173", false],
])("in %s with ALLOWED_ORIGINS %s, %s may: %s", (NODE_ENV, ALLOWED_ORIGINS, origin, may) => {
  expect(isAllowedOrigin(readConfig({ NODE_ENV, ALLOWED_ORIGINS, DATABASE_URL: "postgres://x@localhost/x" }), origin)).toBe(may);
});

test.each(["*", "app.example.com", "https://app.example.com/", "https://App.example.com", "ftp://app.example.com", "null", ","])(
  "ALLOWED_ORIGINS does not take %s",
  (ALLOWED_ORIGINS) => expect(() => readConfig({ ALLOWED_ORIGINS })).toThrow("ALLOWED_ORIGINS: must be origins like"),
);

const PATHS: [string, string][] = [
  ["/graphql", "POST"],
  ["/graphql/stream", "POST"],
  ["/graphql/stream", "GET"],
  ["/partner/graphql", "POST"],
  ["/partner/graphql/stream", "POST"],
  ["/exports/export_0", "GET"],
];

describe.each(PATHS)("a page asks for leave to use %s by %s", (path, method) => {
  const preflight = (origin: string) =>
    fetch(`${leadwire.url}${path}`, {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": method, "access-control-request-headers": "authorization,content-type" },
    });

  test("and gets it where its origin is on the list", async () => {
    const { status, headers } = await preflight(PAGE);
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-origin")).toBe(PAGE);
    expect(headers.get("access-control-allow-methods")).toContain(method);
    expect(headers.get("access-control-allow-headers")).toBe("authorization,content-type");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
    expect(headers.get("vary")).toMatch(/origin/i);
  });

  test("and does not where it is not", async () => {
    const { status, headers } = await preflight(STRANGER);
    expect(status).toBe(405);
    expect(headers.get("allow")).toContain(method);
    expect([...headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
    expect(headers.get("vary")).toMatch(/origin/i);
  });
});

test("a page may read the answer, and a few of its headers, where its origin is on the list", async () => {
  const ask = (origin: string) =>
    fetch(`${leadwire.url}/graphql`, { method: "POST", headers: { origin, "content-type": "application/json" }, body: "{}" });
  const answer = await ask(PAGE);
  expect(answer.headers.get("access-control-allow-origin")).toBe(PAGE);
  expect(answer.headers.get("access-control-expose-headers")).toContain("x-request-id");
  expect((await ask(STRANGER)).headers.get("access-control-allow-origin")).toBeNull();
});

test("a page may read a stream where its origin is on the list", async () => {
  const read = (origin: string) =>
    fetch(`${leadwire.url}/graphql/stream?query={me{id}}`, { headers: { origin, authorization: `Bearer ${leadwire.admin.token}` } });
  const answer = await read(PAGE);
  expect(answer.headers.get("content-type")).toBe("text/event-stream");
  expect(answer.headers.get("access-control-allow-origin")).toBe(PAGE);
  expect(await answer.text()).toContain('"me":');
  expect((await read(STRANGER)).headers.get("access-control-allow-origin")).toBeNull();
});

describe("a WebSocket", () => {
  const open = async (path: string, origin?: string): Promise<number> => {
    const socket = new WebSocket(`${leadwire.url.replace("http", "ws")}${path}`, "graphql-transport-ws", { origin });
    const refused = once(socket, "unexpected-response").then(([, response]) => response.statusCode as number);
    socket.on("error", () => {});
    const status = await Promise.race([refused, once(socket, "open").then(() => 101)]);
    socket.terminate();
    return status;
  };

  test.each(["/graphql", "/partner/graphql"])(
    "at %s is opened by pages on the list, by our own and by what is no browser",
    async (path) => {
      expect(await open(path, PAGE)).toBe(101);
      expect(await open(path, leadwire.url)).toBe(101);
      expect(await open(path)).toBe(101);
      expect(await open(path, STRANGER)).toBe(403);
      expect(await open(path, "null")).toBe(403);
      expect(await open(path, "http://localhost:5173")).toBe(403);
    },
  );
});

test("a query by GET needs no header besides the token, and without a token it does", async () => {
  const get = (headers: Record<string, string>) => fetch(`${leadwire.url}/graphql?query={__typename}`, { headers });
  expect(await (await get({ authorization: `Bearer ${leadwire.admin.token}` })).json()).toMatchObject({ data: { __typename: "Query" } });
  expect((await get({})).status).toBe(400);
  // What a browser sends by itself is no token, so it shows nothing.
  expect((await get({ authorization: "Basic YTpi" })).status).toBe(401);
});

test.each(["/graphql", "/graphql/stream", "/partner/graphql", "/exports/export_0", "/healthz", "/metrics"])(
  "%s says what it is served by to those who ask otherwise",
  async (path) => {
    for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS"]) {
      const { status, headers } = await fetch(`${leadwire.url}${path}`, { method });
      expect([method, status, headers.get("allow")]).toEqual([method, 405, expect.stringContaining("GET")]);
    }
  },
);

test("what is not served at all is not there, whatever the method", async () => {
  for (const method of ["GET", "POST", "PUT", "OPTIONS"]) expect((await fetch(`${leadwire.url}/nothing`, { method })).status).toBe(404);
});

test.each([
  ["application/json; charset=utf-7", 415],
  ["application/json; charset=utf-16", 415],
  ['application/json;charset="ISO-8859-1"', 415],
  ["application/json; charset=UTF-8", 200],
  ['application/json; charset="utf-8"', 200],
  ["application/json", 200],
])("a body of the type %s is answered with %s", async (type, status) => {
  const headers = { "content-type": type, authorization: `Bearer ${leadwire.admin.token}` };
  for (const path of ["/graphql", "/graphql/stream"]) {
    const answer = await fetch(`${leadwire.url}${path}`, { method: "POST", headers, body: '{"query": "{ me { id } }"}' });
    expect(answer.status).toBe(status);
    await answer.text();
  }
});

describe("an answer", () => {
  /** The head of an answer and how many bytes follow, as they are on the line. */
  const onTheLine = async (query: string, encodings: string, path = "/graphql"): Promise<{ head: string; bytes: number }> => {
    const body = JSON.stringify({ query });
    const socket = connect(Number(new URL(leadwire.url).port), "127.0.0.1");
    socket.write(
      `POST ${path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${leadwire.admin.token}\r\naccept-encoding: ${encodings}\r\n` +
        `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    );
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk);
    const all = Buffer.concat(chunks);
    const end = all.indexOf("\r\n\r\n");
    return { head: all.subarray(0, end).toString(), bytes: all.length - end };
  };
  const LARGE = "{ __schema { types { name description } } }";

  test.each(["br", "gzip"])("above a size is compressed by %s where the client takes that, and is the same", async (encoding) => {
    const [plain, compressed] = [await onTheLine(LARGE, "identity"), await onTheLine(LARGE, encoding)];
    expect(plain.head).not.toMatch(/^content-encoding:/im);
    expect(compressed.head).toMatch(new RegExp(`^content-encoding: ${encoding}$`, "im"));
    expect(compressed.head).toMatch(/^vary:.*accept-encoding/im);
    expect(compressed.bytes).toBeLessThan(plain.bytes / 3);
    expect(((await leadwire.admin.do(LARGE)) as any).__schema.types.length).toBeGreaterThan(100);
  });

  test("below it is not, and neither are events", async () => {
    expect((await onTheLine("{ me { id } }", "br, gzip")).head).not.toMatch(/^content-encoding:/im);
    expect((await onTheLine(LARGE, "br, gzip", "/graphql/stream")).head).not.toMatch(/^content-encoding:/im);
  });
});

describe("behind a proxy that is trusted", () => {
  const proxied = new Leadwire({ trustedProxies: ["127.0.0.1"] });

  test.each([
    ["203.0.113.5:1234", "203.0.113.5"],
    ["[2001:db8::5]:1234", "2001:db8::5"],
    ["2001:db8::5", "2001:db8::5"],
    ["garbage", "127.0.0.1"],
    ["unknown", "127.0.0.1"],
    ["203.0.113.5:99999999", "127.0.0.1"],
    ["garbage, 203.0.113.6", "203.0.113.6"],
    ["203.0.113.6, garbage", "127.0.0.1"],
    ["203.0.113.7:80, 127.0.0.1:4711", "203.0.113.7"],
  ])("a request forwarded for %s is of %s, on every transport and in the audit log", async (forwarded, address) => {
    const partner = await aPartner(proxied.admin);
    const portal = await proxied.portal(partner, { addresses: [address] });
    const elsewhere = await proxied.portal(partner, { addresses: ["198.51.100.1"] });
    const query = "{ sharedLeads { totalCount } }";
    expect((await portal.from(forwarded).ask(query)).data).toBeTruthy();
    expect(await elsewhere.from(forwarded).refusal(query)).toBe("UNAUTHENTICATED");
    const watch = "subscription { sharedLeadEvents { cursor } }";
    const stream = await portal.from(forwarded).subscribe(watch);
    expect(stream.hasEnded).toBe(false);
    await stream.stop();
    await proxied.admin.from(forwarded).do(CaptureLeadDocument, { input: person() });
    const [logged] = await proxied.sql("select address from audit_entry where operation = 'captureLead' order by id desc limit 1");
    expect(logged).toEqual({ address });
  });
});
