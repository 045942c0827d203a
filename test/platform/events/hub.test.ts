import { once } from "node:events";
import { describe, expect, test } from "@jest/globals";
import { WebSocket } from "ws";
import { TRANSPORT_LIMITS } from "../../../src/platform/schema/limits.js";
import { aLead, manyChanges } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { metric } from "../../support/metric.js";
import { AssignLeadDocument, LeadEventsDocument, UpdateLeadDocument } from "../../support/operations.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire();

/** A client by hand, which can stop reading: what it got, and what it was told by the way. */
async function rawSubscriber(query: string): Promise<{ socket: WebSocket; results: any[]; cursors: string[] }> {
  const socket = new WebSocket(`${leadwire.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  const results: any[] = [];
  const cursors: string[] = [];
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "connection_init", payload: { Authorization: `Bearer ${leadwire.admin.token}` } }));
  await once(socket, "message");
  socket.on("message", (data) => {
    const { type, payload } = JSON.parse(String(data));
    if (type === "next") results.push(payload);
    if (type === "ping") cursors.push(payload.cursor);
  });
  socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query } }));
  await until(() => cursors.length > 0);
  return { socket, results, cursors };
}

const update = (leadId: string, jobTitle: string, description?: string) =>
  leadwire.admin.do(UpdateLeadDocument, { input: { leadId, jobTitle, description } });

describe("equal subscriptions", () => {
  test("of viewers with equal rights are executed once for each event, also where their cursors differ", async () => {
    const lead = await aLead(leadwire.admin);
    const { leads } = await leadwire.admin.do<any, any>("{ leads(first: 1) { streamCursor } }");
    const programs = await Promise.all(Array.from({ length: 5 }, () => leadwire.service("LEADS_READ", "EVENTS_SUBSCRIBE")));
    // The capture itself may be numbered behind the cursor of the list.
    const variables = { where: { id: { eq: lead.id } }, types: ["UPDATED" as const] };
    const streams = await Promise.all(
      programs.flatMap((program) => [
        program.subscribe(LeadEventsDocument, variables),
        program.subscribe(LeadEventsDocument, { ...variables, after: leads.streamCursor }),
      ]),
    );
    expect(await metric(leadwire, "leadwire_subscription_groups")).toBe(1);
    const before = await metric(leadwire, "leadwire_event_executions_total");
    await update(lead.id, "Shared");
    const events = await Promise.all(streams.map((stream) => stream.next()));
    expect(new Set(events.map(({ leadEvents }) => leadEvents.id)).size).toBe(1);
    expect((await metric(leadwire, "leadwire_event_executions_total")) - before).toBe(1);
    expect(await metric(leadwire, "leadwire_event_executions_saved_total")).toBeGreaterThanOrEqual(9);
    await Promise.all(streams.map((stream) => stream.stop()));
  });

  test("of viewers with other rights are executed for themselves, and each sees what is theirs", async () => {
    await leadwire.sql("update workspace set rep_sight = 'OWN'");
    const [one, other] = [await leadwire.user("REP"), await leadwire.user("REP")];
    const streams = await Promise.all([one, other].map((rep) => rep.subscribe(LeadEventsDocument, {})));
    const leads = await Promise.all([aLead(leadwire.admin), aLead(leadwire.admin)]);
    for (const [index, { id }] of leads.entries())
      await leadwire.admin.do(AssignLeadDocument, { input: { leadId: id, ownerId: [one, other][index]?.id } });
    const seen = await Promise.all(streams.map(async (stream) => (await stream.next()).leadEvents.lead?.id));
    expect(seen).toEqual(leads.map(({ id }) => id));
    await Promise.all(streams.map((stream) => stream.stop()));
    await leadwire.sql("update workspace set rep_sight = 'TEAM'");
  });
});

describe("a reader that has stopped", () => {
  const stalledReader = async (coalesce: boolean) => {
    const lead = await aLead(leadwire.admin);
    const reader = await rawSubscriber(
      `subscription { leadEvents(coalesce: ${coalesce}, where: { id: { eq: "${lead.id}" } }) {
         id cursor version lead { a: description b: description c: description d: description e: description } } }`,
    );
    await update(lead.id, "first", "x".repeat(20_000));
    await until(() => reader.results.length === 1);
    reader.socket.pause();
    // More than the kernel's buffers between two sockets of one machine take.
    while ((await metric(leadwire, "leadwire_subscribers_behind")) === 0) await manyChanges(leadwire, lead.id, 1);
    return { lead, ...reader };
  };

  test("is told so once it is too far behind, and resumes from where it was", async () => {
    const { lead, socket, results } = await stalledReader(false);
    const last = TRANSPORT_LIMITS.eventsBehind.most + 500;
    await manyChanges(leadwire, lead.id, last);
    await until(async () => (await metric(leadwire, "leadwire_subscribers_dropped_total", "SLOW_CONSUMER")) === 1);
    expect(await metric(leadwire, "leadwire_subscribers_behind")).toBe(0);
    socket.resume();
    await until(() => results.at(-1)?.errors !== undefined);
    const [error] = results.at(-1).errors;
    expect(error.extensions).toMatchObject({ code: "SLOW_CONSUMER", lastCursor: results.at(-2).data.leadEvents.cursor });
    const versions = results.slice(1, -1).map(({ data }) => data.leadEvents.version);
    expect(versions.every((version) => version === 1)).toBe(true);
    socket.terminate();
    const stream = await leadwire.admin.subscribe(
      `subscription ($after: Cursor) { leadEvents(where: { id: { eq: "${lead.id}" } }, after: $after) { version } }`,
      { after: error.extensions.lastCursor },
    );
    const rest: number[] = [];
    while (rest.at(-1) !== last) rest.push(((await stream.next()) as any).leadEvents.version);
    await stream.stop();
    // What was told before the end and after it is all that happened: some single changes, then the many.
    const [stored] = await leadwire.sql("select count(*)::int as count from change_event where record_id = $1", [lead.id.slice(5)]);
    // The capture and the first update came before.
    expect(versions.length + rest.length).toBe(stored?.count - 2);
  }, 60_000);

  test("and asked to coalesce gets the latest of each record, however far it is behind", async () => {
    const { lead, socket, results } = await stalledReader(true);
    const total = TRANSPORT_LIMITS.eventsBehind.most + 500;
    await manyChanges(leadwire, lead.id, total);
    socket.resume();
    await until(() => results.at(-1).data.leadEvents.version === total);
    expect(results.length).toBeLessThan(total / 2);
    expect(results.some(({ errors }) => errors)).toBe(false);
    expect(await metric(leadwire, "leadwire_events_coalesced_total")).toBeGreaterThan(total / 2);
    socket.terminate();
  }, 60_000);
});

describe("a heartbeat", () => {
  test("tells a quiet stream how far it is, so that it resumes behind what it was not to get", async () => {
    const lead = await aLead(leadwire.admin);
    const other = await aLead(leadwire.admin);
    const { socket, results, cursors } = await rawSubscriber(`subscription { leadEvents(where: { id: { eq: "${lead.id}" } }) { id } }`);
    expect(cursors).toHaveLength(1);
    await update(other.id, "not of this stream");
    await until(() => cursors.length > 1 && cursors.at(-1) !== cursors[0]);
    expect(results).toEqual([]);
    socket.terminate();
    await update(lead.id, "while it was away");
    const stream = await leadwire.admin.subscribe(LeadEventsDocument, { after: cursors.at(-1) as string });
    expect((await stream.next()).leadEvents.lead?.id).toBe(lead.id);
    await stream.stop();
  });

  test("is the id of a stream of server-sent events, and browsers resume by it", async () => {
    const lead = await aLead(leadwire.admin);
    const query = encodeURIComponent(`subscription { leadEvents(where: { id: { eq: "${lead.id}" } }) { changedFields } }`);
    const open = async (lastEventId?: string) => {
      const gone = new AbortController();
      const response = await fetch(`${leadwire.url}/graphql/stream?query=${query}`, {
        headers: { authorization: `Bearer ${leadwire.admin.token}`, ...(lastEventId ? { "last-event-id": lastEventId } : {}) },
        signal: gone.signal,
      });
      const stream = { text: "", stop: () => gone.abort() };
      void (async () => {
        for await (const chunk of response.body as AsyncIterable<Uint8Array>) stream.text += Buffer.from(chunk).toString();
      })().catch(() => {});
      return stream;
    };
    const first = await open();
    await until(() => /id: \S+\n:\n\n/.test(first.text));
    const [, id] = /id: (\S+)\n:/.exec(first.text) as RegExpExecArray;
    first.stop();
    await update(lead.id, "while it was away");
    const second = await open(id);
    await until(() => /id: \S+\nevent: next\ndata: .*jobTitle/.test(second.text));
    second.stop();
  });
});
