import { once } from "node:events";
import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { WebSocket } from "ws";
import { REQUEST_ERRORS } from "../../../src/platform/errors.js";
import type { Client } from "../../support/client.js";
import { aPartner } from "../../support/factories.js";
import { Inbox } from "../../support/inbox.js";
import { Leadwire } from "../../support/leadwire.js";

const leadwire = new Leadwire();
const clients: Record<string, { client: Client; good: string; byId: string; watch: string }> = {};

beforeAll(async () => {
  clients.organisation = {
    client: leadwire.admin,
    good: "{ me { id } }",
    byId: "query ($id: ID!) { lead(id: $id) { id } }",
    watch: "subscription { leadEvents { id } }",
  };
  const portal = await leadwire.portal(await aPartner(leadwire.admin));
  clients.partner = {
    client: portal,
    good: "{ sharedLeads { totalCount } }",
    byId: "query ($id: ID!) { sharedLead(id: $id) { id } }",
    watch: "subscription { sharedLeadEvents { cursor } }",
  };
});

// Whatever happened: the process goes on, and for others as before.
afterEach(async () => {
  expect((await leadwire.admin.ask("{ me { id } }")).data).toBeTruthy();
});

const DEEP = 100_000;
const brackets = `${"[".repeat(DEEP)}${"]".repeat(DEEP)}`;
const GOOD = JSON.stringify("{ __typename }");

/** Bodies that no client of ours sends. */
const BODIES: [string, string | Uint8Array<ArrayBuffer>][] = [
  ["nothing", ""],
  ["half of it", '{"query": "{ __typ'],
  ["null", "null"],
  ["a text", '"{ me { id } }"'],
  ["a number", "1e400"],
  ["a batch", `[{"query": ${GOOD}}, {"query": ${GOOD}}]`],
  ["an empty object", "{}"],
  ["a query that is a number", '{"query": 1}'],
  ["a query that is an object", '{"query": {"kind": "Document"}}'],
  ["a query that is null", '{"query": null}'],
  ["a query of nothing", '{"query": ""}'],
  ["a query of NUL", '{"query": "\\u0000"}'],
  ["a document id that is an object", '{"documentId": {"toString": 1}}'],
  ["variables that are a text", `{"query": ${GOOD}, "variables": "{}"}`],
  ["variables that are a list", `{"query": ${GOOD}, "variables": [1]}`],
  ["variables that go very deep", `{"query": ${GOOD}, "variables": {"a": ${brackets}}}`],
  ["a name that is an object", `{"query": ${GOOD}, "operationName": {}}`],
  ["a name that nothing has", `{"query": ${GOOD}, "operationName": "Nothing"}`],
  ["extensions that go very deep", `{"query": ${GOOD}, "extensions": ${brackets}}`],
  ["persisted queries of nobody", '{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": {}}}}'],
  ["the prototype of objects", `{"query": ${GOOD}, "__proto__": {"isAdmin": true}}`],
  ["the prototype, by the constructor", `{"query": ${GOOD}, "constructor": {"prototype": {"isAdmin": true}}}`],
  ["a document that goes very deep", JSON.stringify({ query: `${"{ a ".repeat(600)}${"}".repeat(600)}` })],
  ["a value that goes very deep", JSON.stringify({ query: `{ a(b: ${"[".repeat(900)}${"]".repeat(900)}) }` })],
  ["a document of comments", JSON.stringify({ query: `#${"x".repeat(900_000)}` })],
  ["bytes that are no UTF-8", Uint8Array.from([...Buffer.from('{"query": "'), 0xff, 0xc0, 0x80, 0xed, 0xa0, 0x80, ...Buffer.from('"}')])],
  ["something compressed", Uint8Array.from(gzipSync(`{"query": ${GOOD}, "variables": {"a": "${"x".repeat(5_000_000)}"}}`))],
];

describe.each(["organisation", "partner"])("at the endpoint of the %s", (endpoint) => {
  const at = (path = "") => `${(clients[endpoint] as { client: Client }).client.url}/graphql${path}`;
  const headers = () => ({ authorization: `Bearer ${clients[endpoint]?.client.token}` });

  /** The answer is an error of ours that is not our fault, or the answer to what could be understood. */
  async function expectTold(response: Response): Promise<void> {
    const text = await response.text();
    const json = /^data: (.+)$/m.exec(text)?.[1] ?? text;
    const { data, errors } = JSON.parse(json);
    if (data !== undefined && data !== null && !errors) return expect(data).toEqual({ __typename: "Query" });
    expect(Object.keys(REQUEST_ERRORS)).toContain(errors[0].extensions.code);
    expect(errors[0].extensions.code).not.toBe("INTERNAL_SERVER_ERROR");
    expect(errors[0].extensions.requestId).toEqual(expect.any(String));
    expect(response.status).toBeLessThan(500);
  }

  describe.each(["", "/stream"])("POST %s", (path) => {
    test.each(BODIES)("of %s is told what is wrong", async (_, body) => {
      await expectTold(await fetch(at(path), { method: "POST", body, headers: { "content-type": "application/json", ...headers() } }));
    });

    test.each([
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "application/graphql",
      "application/json; charset=utf-16",
      "json",
      "application/json, text/plain",
    ])("of the content type %s is told what is wrong", async (type) => {
      await expectTold(
        await fetch(at(path), { method: "POST", body: `{"query": ${GOOD}}`, headers: { "content-type": type, ...headers() } }),
      );
    });
  });

  test.each([
    "",
    "?query=",
    "?query=%00",
    "?query=%ff%fe",
    "?query={__typename}&query={__typename}",
    "?query[]={__typename}",
    "?query={__typename}&variables=[",
    "?query={__typename}&variables=7",
    "?query={__typename}&extensions=[[[",
    "?documentId=&documentId=x",
    "?documentId=%00",
    "?__proto__[query]={__typename}",
  ])("GET %s is told what is wrong", async (search) => {
    for (const path of ["", "/stream"])
      await expectTold(await fetch(`${at(path)}${search}`, { headers: { "apollo-require-preflight": "1", ...headers() } }));
  });

  /** The first line of the answer to bytes on a bare connection; empty when it was closed without one. */
  const rawly = async (bytes: (path: string) => string, thenEnd = true): Promise<string> => {
    const { port, pathname } = new URL(at());
    const socket = connect(Number(port), "127.0.0.1");
    let answer = "";
    socket.on("data", (data) => {
      answer += data;
    });
    socket.on("error", () => {});
    await once(socket, "connect");
    socket.write(bytes(pathname));
    if (thenEnd) socket.end();
    else socket.resetAndDestroy();
    await once(socket, "close");
    return answer.split("\r\n")[0] as string;
  };
  const body = `{"query": ${GOOD}}`;
  const post = (path: string, more: string, length: number = body.length) =>
    `POST ${path} HTTP/1.1\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\nconnection: close\r\n${more}\r\n${body}`;

  test("a host that is no address is as good as any", async () => {
    expect(await rawly((path) => post(path, "host: [[[\r\n"))).toContain("200");
  });

  test("what is no HTTP, or too much of it, is refused", async () => {
    expect(await rawly((path) => post(path, ""))).toContain("400");
    expect(await rawly((path) => post(path, `host: x\r\n${"x-more: y\r\n".repeat(3_000)}`))).toContain("431");
    expect(await rawly((path) => `GET ${path}?query=${"x".repeat(100_000)} HTTP/1.1\r\nhost: x\r\n\r\n`)).toContain("431");
    expect(await rawly((path) => post(path, "host: x\r\ncontent-length: 7\r\n"))).toContain("400");
    expect(await rawly((path) => `POST ${path} HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nnot a length\r\n`)).toContain(
      "400",
    );
  });

  test("whoever hangs up in the middle, or closes their half, troubles nobody", async () => {
    await rawly((path) => post(path, "host: x\r\n", 10_000), false);
    await rawly((path) => post(path, "host: x\r\n", 10_000));
    await rawly((path) => post(`${path}/stream`, "host: x\r\n"), false);
    expect(await rawly((path) => post(path, "host: x\r\n"))).toContain("200");
  });

  describe("a socket", () => {
    async function open(): Promise<{ socket: WebSocket; messages: Inbox<any>; closed: Promise<number> }> {
      const socket = new WebSocket(at().replace("http", "ws"), "graphql-transport-ws");
      socket.on("error", () => {});
      const messages = new Inbox<any>();
      socket.on("message", (data) => messages.put(JSON.parse(String(data))));
      const closed = once(socket, "close").then(([code]) => code as number);
      await once(socket, "open");
      return { socket, messages, closed };
    }
    async function signedIn(origin?: unknown) {
      const opened = await open();
      opened.socket.send(JSON.stringify({ type: "connection_init", payload: { ...headers(), origin } }));
      expect((await opened.messages.next()).type).toBe("connection_ack");
      return opened;
    }
    const subscribe = (id: string, payload: object) => JSON.stringify({ id, type: "subscribe", payload });
    const good = () => ({ query: clients[endpoint]?.good });
    const watch = () => ({ query: clients[endpoint]?.watch });

    test.each<[string, number, (socket: WebSocket) => void]>([
      ["says who it is twice", 4429, (socket) => socket.send('{"type": "connection_init"}')],
      ["says what nobody says", 4400, (socket) => socket.send('{"type": "connection_ack", "id": 1}')],
      ["says nothing", 4400, (socket) => socket.send("")],
      ["says null", 4400, (socket) => socket.send("null")],
      ["says a type that is no text", 4400, (socket) => socket.send('{"type": {}}')],
      ["goes very deep", 4400, (socket) => socket.send(`{"type": "ping", "payload": {"a": ${brackets}}}`)],
      ["sends bytes that are no UTF-8", 1007, (socket) => socket.send(Buffer.from([0xff, 0xfe]), { binary: false })],
      ["sends bytes", 4400, (socket) => socket.send(Buffer.from([0, 1, 2]))],
      ["has an id that is no text", 4400, (socket) => socket.send('{"id": 1, "type": "subscribe", "payload": {}}')],
      ["has variables that are no object", 4400, (socket) => socket.send(subscribe("1", { ...good(), variables: 1 }))],
      ["opens what is open already", 4409, (socket) => socket.send(subscribe("1", watch()), () => socket.send(subscribe("1", watch())))],
    ])("that %s is closed with %s", async (_, code, say) => {
      const { socket, closed } = await signedIn();
      say(socket);
      expect(await closed).toBe(code);
    });

    test.each([
      [{ authorization: { toString: 1 } }],
      [{ authorization: ["Bearer x"] }],
      [{ authorization: 7 }],
      [{ Authorization: "Bearer \u0000" }],
    ])("that says who it is by %j is closed with 4401", async (payload) => {
      const { socket, closed } = await open();
      socket.send(JSON.stringify({ type: "connection_init", payload }));
      expect(await closed).toBe(4401);
    });

    test.each([[""], ["\ud800"], ["x".repeat(200_000)], ['\u0000\u2028\r\n"']])(
      "answers to an operation by its id, case %#",
      async (id) => {
        const { socket, messages, closed } = await signedIn();
        socket.send(subscribe(id, good()));
        if (id === "") return expect(await closed).toBe(4400);
        expect(await messages.next()).toMatchObject({ id, type: "next", payload: { data: expect.any(Object) } });
        socket.terminate();
      },
    );

    test("may open and end without pause, ask for signs of life, and end what is not there", async () => {
      const { socket, messages } = await signedIn();
      for (let id = 0; id < 1_000; id++) {
        socket.send(subscribe(`${id}`, watch()));
        socket.send(JSON.stringify({ id: `${id}`, type: "complete" }));
        socket.send(JSON.stringify({ id: "nothing", type: "complete" }));
        socket.send('{"type": "pong"}');
      }
      socket.send('{"type": "ping", "payload": {"last": true}}');
      let message: any;
      do message = await messages.next();
      while (message.type !== "pong");
      socket.send(subscribe("good", good()));
      do message = await messages.next();
      while (message.id !== "good");
      expect(message.payload.data).toBeTruthy();
      socket.terminate();
    });

    test("whose operations are nonsense is told so for each, and stays open", async () => {
      const { socket, messages } = await signedIn("a\u0000\ud800");
      const nonsense = [
        {},
        { query: "" },
        { query: "{" },
        { query: "{ nothing }" },
        { query: "query A { __typename } query B { __typename }" },
        { query: clients[endpoint]?.byId, variables: { id: "\u0000" } },
        { query: clients[endpoint]?.byId, variables: { id: nested(150) } },
        { documentId: 7 },
        { documentId: "nobody's" },
        { extensions: { persistedQuery: { sha256Hash: "nobody's" } } },
      ];
      for (const [id, payload] of nonsense.entries()) {
        socket.send(subscribe(`${id}`, payload));
        const message = await messages.next();
        expect(message).toMatchObject({ id: `${id}`, type: "error", payload: [{ message: expect.any(String) }] });
        expect(message.payload[0].extensions.code).toMatch(/^(BAD_|GRAPHQL_|TRUSTED_)/);
      }
      socket.terminate();
    });
  });
});

function nested(levels: number): unknown {
  return JSON.parse(`${"[".repeat(levels)}${"]".repeat(levels)}`);
}
