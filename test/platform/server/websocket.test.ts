import { once } from "node:events";
import { describe, expect, test } from "@jest/globals";
import { WebSocket } from "ws";
import { TRANSPORT_LIMITS } from "../../../src/platform/schema/limits.js";
import { Client } from "../../support/client.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { metric } from "../../support/metric.js";
import {
  AssignLeadDocument,
  LeadEventsDocument,
  LeadListDocument,
  RevokeTokenDocument,
  UpdateLeadDocument,
} from "../../support/operations.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire();

/** A socket that speaks the protocol by hand, for what no well-behaved client would say. */
async function rawSocket(): Promise<WebSocket> {
  const socket = new WebSocket(`${leadwire.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  socket.on("error", () => {});
  await once(socket, "open");
  return socket;
}

const closeCode = async (socket: WebSocket): Promise<number> => (await once(socket, "close"))[0];

/** The messages of a socket one by one, also those that came while nobody waited. */
function messagesOf(socket: WebSocket): () => Promise<any> {
  const waiting: any[] = [];
  let wake = () => {};
  socket.on("message", (data) => {
    waiting.push(JSON.parse(String(data)));
    wake();
  });
  return async () => {
    while (waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    return waiting.shift();
  };
}

const signIn = (socket: WebSocket, { token }: Client) =>
  socket.send(JSON.stringify({ type: "connection_init", payload: { Authorization: `Bearer ${token}` } }));

async function signedIn(client: Client = leadwire.admin): Promise<{ socket: WebSocket; nextMessage: () => Promise<any> }> {
  const socket = await rawSocket();
  const nextMessage = messagesOf(socket);
  signIn(socket, client);
  expect((await nextMessage()).type).toBe("connection_ack");
  return { socket, nextMessage };
}

/** A stream by hand that is open: what came until the server ended it; given up after a while, so that a test fails rather than waits. */
async function openEventStream(client: Client): Promise<{ signal: AbortSignal; stop: () => void; events: () => Promise<string> }> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), 10_000);
  const query = encodeURIComponent("subscription { leadEvents { id } }");
  const response = await fetch(`${leadwire.url}/graphql/stream?query=${query}`, {
    headers: { authorization: `Bearer ${client.token}` },
    signal: patience.signal,
  });
  const chunks = (response.body as ReadableStream<Uint8Array>)[Symbol.asyncIterator]();
  let text = "";
  const more = async (): Promise<boolean> => {
    const { done, value } = await chunks.next();
    text += Buffer.from(value ?? []);
    return !done;
  };
  while (!text.includes("id: ") && (await more()));
  const events = async () => {
    while (await more());
    return text;
  };
  return { signal: patience.signal, stop: () => clearTimeout(timer), events };
}

describe("a socket", () => {
  test("with a token that is no good is closed with 4401, after which clients give up", async () => {
    const stream = await new Client(leadwire.url, "lw_user_forged").subscribe("subscription { leadEvents { id } }");
    expect(await stream.untilEnd()).toMatchObject({ code: 4401 });
  });

  test("without connection_init is closed with 4408", async () => {
    expect(await closeCode(await rawSocket())).toBe(4408);
  });

  test("that speaks another protocol, before its turn or nonsense is closed", async () => {
    const early = await rawSocket();
    early.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: "{ me { id } }" } }));
    expect(await closeCode(early)).toBe(4401);
    const babbling = await rawSocket();
    babbling.send("not json");
    expect(await closeCode(babbling)).toBe(4400);
  });

  test("that sends too large a frame is closed with 1009, and the server goes on", async () => {
    const { socket } = await signedIn();
    socket.send("x".repeat(TRANSPORT_LIMITS.frameBytes.most + 1));
    expect(await closeCode(socket)).toBe(1009);
    expect((await leadwire.admin.ask("{ me { id } }")).status).toBe(200);
  });

  test("stays open when a document does not parse", async () => {
    const { socket, nextMessage } = await signedIn();
    socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: "subscription {" } }));
    expect(await nextMessage()).toMatchObject({
      id: "1",
      type: "error",
      payload: [{ extensions: { code: "GRAPHQL_PARSE_FAILED", requestId: expect.any(String) } }],
    });
    socket.send(JSON.stringify({ id: "2", type: "subscribe", payload: { query: "{ me { name } }" } }));
    expect(await nextMessage()).toMatchObject({ id: "2", payload: { data: { me: { name: "Administrator" } } } });
    socket.close();
  });

  test("has at most so many operations at once", async () => {
    const { socket, nextMessage } = await signedIn();
    const most = TRANSPORT_LIMITS.socketOperations.most;
    for (let id = 0; id <= most; id++)
      socket.send(JSON.stringify({ id: `${id}`, type: "subscribe", payload: { query: "subscription { leadEvents { id } }" } }));
    expect(await nextMessage()).toMatchObject({
      id: `${most}`,
      payload: [{ extensions: { code: "OPERATION_TOO_COMPLEX", limit: most, value: most + 1 } }],
    });
    socket.terminate();
  });

  test("is one of so many of its token; one more is told to come later, and may when another has gone", async () => {
    const program = await leadwire.service("LEADS_READ", "EVENTS_SUBSCRIBE");
    const { most } = TRANSPORT_LIMITS.tokenSockets;
    const sockets = await Promise.all(Array.from({ length: most }, async () => (await signedIn(program)).socket));
    const oneMore = await rawSocket();
    signIn(oneMore, program);
    expect(await closeCode(oneMore)).toBe(1013);
    const stream = program.subscribeSse("subscription { leadEvents { id } }");
    expect((await stream.nextResult()).errors?.[0]?.extensions).toMatchObject({ code: "RATE_LIMITED", limit: most });
    await stream.stop();
    // Another token is none of theirs.
    (await signedIn()).socket.terminate();
    sockets.pop()?.terminate();
    await until(async () => {
      const next = await rawSocket();
      signIn(next, program);
      sockets.push(next);
      const [message] = await Promise.race([once(next, "message"), once(next, "close")]);
      return String(message).includes("connection_ack");
    });
    for (const socket of sockets) socket.terminate();
  });
});

const openSubscriptions = () => metric(leadwire, "leadwire_subscriptions");

describe("an open stream", () => {
  test("whose token is revoked ends within moments with 4401, and nothing more is sent", async () => {
    const program = await leadwire.service("LEADS_READ", "EVENTS_SUBSCRIBE");
    const stream = await program.subscribe(LeadEventsDocument, {});
    await leadwire.admin.do(RevokeTokenDocument, { input: { tokenId: program.tokenId } });
    expect(await stream.untilEnd()).toMatchObject({ code: 4401 });
    expect(await program.refusal("{ me { id } }")).toBe("UNAUTHENTICATED");
  });

  test("by server-sent events whose token is revoked ends as well, also while nothing happens", async () => {
    const program = await leadwire.service("LEADS_READ", "EVENTS_SUBSCRIBE");
    const { signal, stop, events } = await openEventStream(program);
    await leadwire.admin.do(RevokeTokenDocument, { input: { tokenId: program.tokenId } });
    // Ended, and not complete: its client comes back, and is told that the token is no good.
    expect(await events()).not.toContain("event:");
    expect(signal.aborted).toBe(false);
    stop();
    expect((await program.subscribeSse("subscription { leadEvents { id } }").nextResult()).errors?.[0]?.extensions?.code).toBe(
      "UNAUTHENTICATED",
    );
  });

  test("whose token expires ends with 4403, after which clients come back with a new one", async () => {
    const program = await leadwire.service("LEADS_READ", "EVENTS_SUBSCRIBE");
    await leadwire.sql("update access_token set expires_at = now() + interval '1 second' where id = $1", [
      program.tokenId.slice("token_".length),
    ]);
    const stream = await program.subscribe(LeadEventsDocument, {});
    expect(await stream.untilEnd()).toMatchObject({ code: 4403 });
  });

  test("of a user who is no longer active ends", async () => {
    const rep = await leadwire.user("REP");
    const stream = await rep.subscribe(LeadEventsDocument, {});
    await leadwire.sql("update user_account set active = false where id = $1", [rep.id.slice("user_".length)]);
    expect(await stream.untilEnd()).toMatchObject({ code: 4401 });
  });

  test("of a rep who sees own leads only has those alone, and tells when one is taken away", async () => {
    await leadwire.sql("update workspace set rep_sight = 'OWN'");
    const rep = await leadwire.user("REP");
    const [own, other] = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
    const stream = await rep.subscribe(LeadEventsDocument, {});
    const update = (leadId: string, jobTitle: string) => leadwire.admin.do(UpdateLeadDocument, { input: { leadId, jobTitle } });
    await update(other.id, "hidden");
    await leadwire.admin.do(AssignLeadDocument, { input: { leadId: own.id, ownerId: rep.id } });
    await update(other.id, "still hidden");
    await update(own.id, "seen");
    await leadwire.admin.do(AssignLeadDocument, { input: { leadId: own.id, ownerId: null } });
    const seen = [await stream.next(), await stream.next(), await stream.next()].map(({ leadEvents }) => leadEvents);
    expect(seen.map(({ visibility }) => visibility)).toEqual(["ADDED", "UPDATED", "REMOVED"]);
    expect(seen[0]?.before).toBeNull();
    expect(seen[2]).toMatchObject({ lead: null, before: null, changedFields: [] });
    expect((await rep.do(LeadListDocument, {})).leads).toMatchObject({ nodes: [], totalCount: 0 });
    await stream.stop();
    await leadwire.sql("update workspace set rep_sight = 'TEAM'");
  });

  test("that its client cancels is let go at once, also while nothing happens", async () => {
    await until(async () => (await openSubscriptions()) === 0);
    const stream = await leadwire.admin.subscribe(LeadEventsDocument, {});
    await until(async () => (await openSubscriptions()) === 1);
    await stream.stop();
    await until(async () => (await openSubscriptions()) === 0);
  });
});
