import { connect } from "node:net";
import { describe, expect, test } from "@jest/globals";
import { WebSocket } from "ws";
import { addressList, isAddressRange } from "../../src/platform/addresses.js";
import { Client } from "../support/client.js";
import { aLead } from "../support/factories.js";
import { Leadwire } from "../support/leadwire.js";
import {
  AccessTokensDocument,
  IssueTokenDocument,
  LeadEventsDocument,
  LeadListDocument,
  MeDocument,
  OpportunityEventsDocument,
  RevokeTokenDocument,
  RotateTokenDocument,
  UpdateTokenDocument,
} from "../support/operations.js";

const leadwire = new Leadwire({ trustedProxies: ["127.0.0.1"] });
const uuidOf = (tokenId: string) => tokenId.slice("token_".length);

describe("addresses", () => {
  test.each([
    ["192.0.2.7", "192.0.2.7", true],
    ["192.0.2.0/24", "192.0.2.255", true],
    ["192.0.2.0/24", "192.0.3.1", false],
    ["192.0.2.0/24", "::ffff:192.0.2.9", true],
    ["2001:db8::/32", "2001:db8:1::1", true],
    ["2001:db8::/32", "2001:db9::1", false],
    ["0.0.0.0/0", "::1", false],
    ["192.0.2.0/24", "unknown", false],
  ])("%s has %s: %s", (range, address, expected) => expect(addressList([range])(address)).toBe(expected));

  test.each(["", "192.0.2", "192.0.2.0/33", "192.0.2.0/", "192.0.2.0/24/1", "192.0.2.0/-1", "fe80::1%eth0", "localhost", "2001:db8::/129"])(
    '"%s" is none',
    (range) => expect(isAddressRange(range)).toBe(false),
  );

  test("a token has are the only ones that it works from; elsewhere it looks like no token", async () => {
    const { issueToken } = await leadwire.admin.do(IssueTokenDocument, {
      input: { kind: "SERVICE", name: "Bound", scopes: ["LEADS_READ", "EVENTS_SUBSCRIBE"], addresses: ["192.0.2.0/24"] },
    });
    const program = new Client(leadwire.url, issueToken.secret);
    const [inside, outside] = [program.from("192.0.2.9"), program.from("198.51.100.1")];
    expect(await inside.refusal(LeadListDocument)).toBeUndefined();
    const answers = await Promise.all(
      [outside, new Client(leadwire.url, "lw_service_nonsense")].map((client) => client.ask(LeadListDocument)),
    );
    expect(answers.map(({ status, errors }) => [status, errors?.[0]?.message])).toEqual(
      Array(2).fill([401, answers[0]?.errors?.[0]?.message]),
    );
    expect(await (await outside.subscribe(LeadEventsDocument)).untilEnd()).toMatchObject({ code: 4401 });
    const [stream, other] = [await inside.subscribe(LeadEventsDocument), await program.from("192.0.2.10").subscribe(LeadEventsDocument)];
    // Narrowed while it is in use.
    await leadwire.admin.do(UpdateTokenDocument, {
      input: { tokenId: issueToken.accessToken?.id as string, addresses: ["192.0.2.10"] },
    });
    expect(await stream.untilEnd()).toMatchObject({ code: 4401 });
    const lead = await aLead(leadwire.admin);
    expect((await other.next()).leadEvents.lead?.id).toBe(lead.id);
    await other.stop();
  });

  test("are believed of a proxy only when it is trusted", async () => {
    const another = await leadwire.startAnother({ trustedProxies: [] });
    const { issueToken } = await leadwire.admin.do(IssueTokenDocument, {
      input: { kind: "SERVICE", name: "Bound", scopes: ["LEADS_READ", "EVENTS_SUBSCRIBE"], addresses: ["192.0.2.9"] },
    });
    const liar = new Client(another.url, issueToken.secret).from("192.0.2.9");
    expect(await liar.refusal(LeadListDocument)).toBe("UNAUTHENTICATED");
    expect(await (await liar.subscribe(LeadEventsDocument)).untilEnd()).toMatchObject({ code: 4401 });
    await another.stop();
  });
});

describe("a token that is changed", () => {
  test("may less from the next moment on, open streams included; and more only of what its changer has", async () => {
    const program = await leadwire.service("LEADS_READ", "OPPORTUNITIES_READ", "EVENTS_SUBSCRIBE");
    const stream = await program.subscribe(OpportunityEventsDocument);
    const { updateToken } = await leadwire.admin.do(UpdateTokenDocument, {
      input: { tokenId: program.tokenId, scopes: ["LEADS_READ"], expectedVersion: 1 },
    });
    expect(updateToken.accessToken).toMatchObject({ scopes: ["LEADS_READ"], version: 2 });
    expect((await stream.nextResult()).errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
    const keeper = await leadwire.service("TOKENS_MANAGE");
    const ask = async (input: object) =>
      (await keeper.do(UpdateTokenDocument, { input: { tokenId: program.tokenId, ...input } })).updateToken.userErrors[0];
    expect(await ask({ scopes: ["LEADS_READ", "LEADS_WRITE"] })).toMatchObject({ code: "FORBIDDEN", path: ["scopes"] });
    expect(await ask({ name: "stale", expectedVersion: 1 })).toMatchObject({ code: "CONFLICT" });
    expect(await ask({ addresses: ["192.0.2.1", "nowhere"] })).toMatchObject({ code: "INVALID_INPUT", path: ["addresses", "1"] });
    expect(await ask({ expiresAt: "2020-01-01T00:00:00Z" })).toMatchObject({ code: "INVALID_INPUT", path: ["expiresAt"] });
    expect(await ask({ scopes: [] })).toMatchObject({ code: "INVALID_INPUT", path: ["scopes"] });
    await stream.stop();
  });

  test("is a program's, and one that is still good", async () => {
    const [session] = await leadwire.sql("select id from access_token where kind = 'USER' limit 1");
    for (const document of [UpdateTokenDocument, RotateTokenDocument]) {
      const answer = await leadwire.admin.do<any, any>(document as never, { input: { tokenId: `token_${session?.id}` } });
      expect(Object.values<any>(answer)[0].userErrors[0]).toMatchObject({ code: "NOT_FOUND", path: ["tokenId"] });
    }
    const program = await leadwire.service("LEADS_READ");
    await leadwire.sql("update access_token set expires_at = now() where id = $1", [uuidOf(program.tokenId)]);
    const { rotateToken } = await leadwire.admin.do(RotateTokenDocument, { input: { tokenId: program.tokenId } });
    expect(rotateToken).toMatchObject({ secret: null, userErrors: [{ code: "INVALID_INPUT", path: ["tokenId"] }] });
  });
});

describe("a token that is rotated", () => {
  const soon = () => new Date(Date.now() + 3_600_000).toISOString();

  test("has two secrets until the overlap ends; streams of the old one then close with 4403", async () => {
    const program = await leadwire.service("LEADS_READ", "EVENTS_SUBSCRIBE");
    const stream = await program.subscribe(LeadEventsDocument);
    const { rotateToken } = await leadwire.admin.do(RotateTokenDocument, { input: { tokenId: program.tokenId, previousUntil: soon() } });
    const renewed = new Client(leadwire.url, rotateToken.secret);
    const fresh = await renewed.subscribe(LeadEventsDocument);
    expect(await Promise.all([program, renewed].map((client) => client.refusal(MeDocument)))).toEqual([undefined, undefined]);
    const lead = await aLead(leadwire.admin);
    for (const one of [stream, fresh]) expect((await one.next()).leadEvents.lead?.id).toBe(lead.id);
    await leadwire.sql("update access_token set previous_until = now() where id = $1", [uuidOf(program.tokenId)]);
    expect(await stream.untilEnd()).toMatchObject({ code: 4403 });
    const [old, current] = [await program.ask(MeDocument), await renewed.do(MeDocument)];
    expect([old.status, old.errors?.[0]?.extensions?.code]).toEqual([401, "UNAUTHENTICATED"]);
    expect(current.me.id).toBe(program.tokenId);
    const next = await aLead(leadwire.admin);
    expect((await fresh.next()).leadEvents.lead?.id).toBe(next.id);
    await fresh.stop();
  });

  test("without an overlap has the new secret alone; and of three the oldest is gone", async () => {
    const program = await leadwire.service("LEADS_READ", "EVENTS_SUBSCRIBE");
    const stream = await program.subscribe(LeadEventsDocument);
    const { rotateToken } = await leadwire.admin.do(RotateTokenDocument, { input: { tokenId: program.tokenId } });
    expect(await stream.untilEnd()).toMatchObject({ code: 4403 });
    expect(await program.refusal(MeDocument)).toBe("UNAUTHENTICATED");
    const second = new Client(leadwire.url, rotateToken.secret);
    const third = await leadwire.admin.do(RotateTokenDocument, { input: { tokenId: program.tokenId, previousUntil: soon() } });
    const clients = [program, second, new Client(leadwire.url, third.rotateToken.secret)];
    expect(await Promise.all(clients.map((client) => client.refusal(MeDocument)))).toEqual(["UNAUTHENTICATED", undefined, undefined]);
    // Revoking ends both.
    await leadwire.sql("update access_token set revoked_at = now() where id = $1", [uuidOf(program.tokenId)]);
    leadwire.app.services.forgetViewers();
    expect(await Promise.all(clients.map((client) => client.refusal(MeDocument)))).toEqual(Array(3).fill("UNAUTHENTICATED"));
  });

  test("is not rotated by who may less than it, nor overlaps for long", async () => {
    const program = await leadwire.service("LEADS_READ");
    const keeper = await leadwire.service("TOKENS_MANAGE");
    const { rotateToken } = await keeper.do(RotateTokenDocument, { input: { tokenId: program.tokenId } });
    expect(rotateToken).toMatchObject({ secret: null, userErrors: [{ code: "FORBIDDEN", path: ["scopes"] }] });
    const late = new Date(Date.now() + 31 * 86_400_000).toISOString();
    const answer = await leadwire.admin.do(RotateTokenDocument, { input: { tokenId: program.tokenId, previousUntil: late } });
    expect(answer.rotateToken.userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["previousUntil"] });
  });
});

test("the list of tokens has no secret, and is for those who manage them", async () => {
  const program = await leadwire.service("LEADS_READ");
  await program.do(MeDocument);
  const { accessTokens } = await leadwire.admin.do(AccessTokensDocument, { where: { id: { eq: program.tokenId } } });
  expect(accessTokens.nodes[0]).toMatchObject({ kind: "SERVICE", scopes: ["LEADS_READ"], revokedAt: null, user: null });
  expect(accessTokens.nodes[0]?.lastUsedAt).not.toBeNull();
  expect(await program.refusal(AccessTokensDocument)).toBe("FORBIDDEN");
  expect((await program.do<any, any>("query ($id: ID!) { node(id: $id) { id } }", { id: program.tokenId })).node).toBeNull();
});

test("the last use is written once a minute, however often a token is used", async () => {
  const program = await leadwire.service("LEADS_READ");
  const lastUse = async () =>
    (await leadwire.sql("select xmin, last_used_at from access_token where id = $1", [uuidOf(program.tokenId)]))[0];
  await program.do(MeDocument);
  const first = await lastUse();
  for (let n = 0; n < 5; n++) {
    leadwire.app.services.forgetViewers();
    await program.do(MeDocument);
  }
  expect(await lastUse()).toEqual(first);
});

describe("a token in a URL", () => {
  const query = "query={__typename}";
  test.each([
    ["/graphql", `access_token=x&${query}`],
    ["/graphql", `${query}&TOKEN=x`],
    ["/graphql/stream", `token=x&${query}`],
    ["/exports/export_01970000-0000-7000-8000-000000000000", "access_token=x"],
    ["/healthz", "authorization=x"],
  ])("of %s?%s is refused with what to do", async (path, search) => {
    const response = await fetch(`${leadwire.url}${path}?${search}`, { headers: { "apollo-require-preflight": "true" } });
    expect([response.status, await response.json()]).toEqual([
      400,
      {
        errors: [
          { message: expect.stringContaining("Authorization"), extensions: { code: "BAD_USER_INPUT", requestId: expect.anything() } },
        ],
      },
    ]);
  });

  test("of a socket, or under any other name, is refused, too", async () => {
    const refusal = new Promise((resolve) => {
      const socket = new WebSocket(`${leadwire.url.replace("http", "ws")}/graphql?token=x`, "graphql-transport-ws");
      socket.on("unexpected-response", (_request, response) => resolve(response.statusCode)).on("error", () => {});
    });
    expect(await refusal).toBe(400);
    const response = await fetch(`${leadwire.url}/graphql?key=${leadwire.admin.token}&${query}`);
    expect([response.status, await response.text()]).toEqual([400, expect.not.stringContaining(leadwire.admin.token as string)]);
  });
});

test("a socket that asks for what is no URL is closed, and nothing else happens", async () => {
  const { hostname, port } = new URL(leadwire.url);
  const socket = connect(Number(port), hostname);
  const closed = new Promise((resolve) => socket.on("close", resolve));
  socket.on("error", () => {}).resume();
  socket.write("GET // HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n");
  await closed;
  expect(await leadwire.admin.refusal(MeDocument)).toBeUndefined();
});

test("a token that manages tokens and may more is not changed, rotated or ended by one that may less; any other is", async () => {
  const program = await leadwire.service("TOKENS_MANAGE", "LEADS_READ");
  const codesFor = async (tokenId: string) => [
    (await program.do(UpdateTokenDocument, { input: { tokenId, scopes: ["LEADS_READ"] } })).updateToken.userErrors[0]?.code,
    (await program.do(UpdateTokenDocument, { input: { tokenId, addresses: ["192.0.2.1"] } })).updateToken.userErrors[0]?.code,
    (await program.do(RotateTokenDocument, { input: { tokenId } })).rotateToken.userErrors[0]?.code,
    (await program.do(RevokeTokenDocument, { input: { tokenId } })).revokeToken.userErrors[0]?.code,
  ];
  expect(await codesFor((await leadwire.service("TOKENS_MANAGE", "LEADS_READ", "USERS_MANAGE")).tokenId)).toEqual(
    Array(4).fill("FORBIDDEN"),
  );
  expect(await codesFor((await leadwire.service("LEADS_READ", "USERS_MANAGE")).tokenId)).toEqual(Array(4).fill(undefined));
  expect(await codesFor((await leadwire.service("TOKENS_MANAGE", "LEADS_READ")).tokenId)).toEqual(Array(4).fill(undefined));
});
