import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { TRANSPORT_LIMITS } from "../../../src/platform/schema/limits.js";
import { aPartner } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { RevokeTokenDocument } from "../../support/operations.js";
import { RawSocket } from "../../support/raw-socket.js";

// Each close code of docs/errors.md, read off the line.
const leadwire = new Leadwire();
let partner: { id: string };
beforeAll(async () => {
  partner = await aPartner(leadwire.admin);
});

interface Endpoint {
  path: string;
  stream: string;
  aToken: () => Promise<{ token: string | null; tokenId: string }>;
}

const ENDPOINTS: Endpoint[] = [
  { path: "/graphql", stream: "{ leadEvents { cursor } }", aToken: () => leadwire.service("LEADS_READ", "EVENTS_SUBSCRIBE") },
  { path: "/partner/graphql", stream: "{ sharedLeadEvents { cursor } }", aToken: () => leadwire.portal(partner) },
];

/** What makes a server close with which code. */
interface Case {
  code: number;
  when: string;
  /** What the client offers to speak. */
  protocol?: string;
  /** Whether it says who it is first, with a good token. */
  signsIn?: boolean;
  act: (socket: RawSocket, endpoint: Endpoint, tokenId: string) => unknown;
}

const subscribe = ({ stream }: Endpoint, id = "1") => ({ id, type: "subscribe", payload: { query: `subscription ${stream}` } });
const uuidOf = (tokenId: string) => tokenId.slice("token_".length);
const expire = (tokenId: string) =>
  leadwire.sql("update access_token set expires_at = now() - interval '1 second' where id = $1", [uuidOf(tokenId)]);

const CASES: Case[] = [
  { code: 4400, when: "a message is no JSON", act: (socket) => socket.say("{") },
  { code: 4400, when: "a message is none of the protocol", act: (socket) => socket.say({ type: "start" }) },
  { code: 4400, when: "bytes come in place of a text", signsIn: true, act: (socket) => socket.sayBytes(Buffer.from([1, 2, 3])) },
  { code: 4401, when: "an operation comes before connection_init", act: (socket, endpoint) => socket.say(subscribe(endpoint)) },
  {
    code: 4401,
    when: "the token is no good",
    act: (socket) => socket.say({ type: "connection_init", payload: { authorization: "Bearer lw_user_nonsense" } }),
  },
  {
    code: 4401,
    when: "the token is revoked",
    signsIn: true,
    act: (_socket, _endpoint, tokenId) => leadwire.admin.do(RevokeTokenDocument, { input: { tokenId } }),
  },
  {
    code: 4403,
    when: "the token has expired",
    act: async (socket, { aToken }) => {
      const { token, tokenId } = await aToken();
      await expire(tokenId);
      socket.say({ type: "connection_init", payload: { authorization: `Bearer ${token}` } });
    },
  },
  {
    code: 4403,
    when: "the token expires",
    signsIn: true,
    act: async (_socket, _endpoint, tokenId) => {
      await expire(tokenId);
      // Somebody's rights change, and all are looked at again; else it would be known when its time as it was has come.
      leadwire.app.services.forgetViewers();
      await leadwire.app.services.sessions.accessChanged();
    },
  },
  { code: 4406, when: "another subprotocol is offered", protocol: "graphql-ws", act: () => {} },
  { code: 4408, when: "connection_init does not come", act: () => {} },
  {
    code: 4409,
    when: "an id is in use",
    signsIn: true,
    act: (socket, endpoint) => socket.say(subscribe(endpoint)).say(subscribe(endpoint)),
  },
  { code: 4429, when: "connection_init comes twice", signsIn: true, act: (socket) => socket.say({ type: "connection_init" }) },
  {
    code: 1009,
    when: "a frame is too large",
    signsIn: true,
    act: (socket) => socket.say({ type: "ping", payload: { text: "x".repeat(TRANSPORT_LIMITS.frameBytes.most) } }),
  },
];

describe.each(ENDPOINTS)("a socket at $path", (endpoint) => {
  const { path, aToken } = endpoint;

  test.each(CASES)("is closed with $code when $when", async ({ code, protocol, signsIn, act }) => {
    const socket = await RawSocket.open(leadwire.url, path, protocol);
    const { token, tokenId } = signsIn ? await aToken() : { token: null, tokenId: "" };
    if (signsIn) await socket.init(`Bearer ${token}`);
    await act(socket, endpoint, tokenId);
    expect(await socket.closed).toEqual({ code, reason: expect.any(String) });
  });

  test("is closed with 1013 when its token has too many already", async () => {
    const authorization = `Bearer ${(await aToken()).token}`;
    const open = async () => (await RawSocket.open(leadwire.url, path)).init(authorization);
    const sockets = await Promise.all(Array.from({ length: TRANSPORT_LIMITS.tokenSockets.most }, open));
    const more = await RawSocket.open(leadwire.url, path);
    more.say({ type: "connection_init", payload: { authorization } });
    expect(await more.closed).toEqual({ code: 1013, reason: expect.stringContaining("sockets") });
    for (const socket of sockets) socket.destroy();
    await Promise.all(sockets.map(({ closed }) => closed));
  });

  test("is closed with 1012 when its process stops, and with 1013 while that cannot read the log", async () => {
    const other = await leadwire.startAnother();
    const { token } = await aToken();
    const [stopped, unreadable] = [
      await (await RawSocket.open(other.url, path)).init(`Bearer ${token}`),
      await (await RawSocket.open(other.url, path)).init(`Bearer ${token}`),
    ];
    unreadable.say(subscribe(endpoint));
    await unreadable.heard(({ type }) => type === "ping");
    other.services.sessions.endFollowing();
    expect(await unreadable.closed).toEqual({ code: 1013, reason: expect.any(String) });
    await other.stop();
    expect(await stopped.closed).toEqual({ code: 1012, reason: expect.any(String) });
  });
});

test("these are all that the docs name", async () => {
  const [, table] = /## Close codes of WebSockets\n(.*)/s.exec(await readFile("docs/errors.md", "utf8")) ?? [];
  const named = [...(table as string).matchAll(/^\| (\d{4}) \|/gm)].map(([, code]) => Number(code));
  // 1006 is what a client makes of an end without a close.
  expect(named.sort()).toEqual([...new Set([...CASES.map(({ code }) => code), 1006, 1012, 1013])].sort());
});
