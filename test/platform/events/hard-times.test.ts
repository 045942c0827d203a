import { once } from "node:events";
import { expect, test } from "@jest/globals";
import { WebSocket } from "ws";
import { aLead, manyChanges, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { CaptureLeadDocument, LeadEventsDocument, LeadListDocument, UpdateLeadDocument } from "../../support/operations.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire();

/** A client that can stop reading, and counts what it gets. */
async function rawSubscriber(query: string): Promise<{ socket: WebSocket; events: any[] }> {
  const socket = new WebSocket(`${leadwire.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  const events: any[] = [];
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "connection_init", payload: { Authorization: `Bearer ${leadwire.admin.token}` } }));
  await once(socket, "message");
  socket.on("message", (data) => {
    const { type, payload } = JSON.parse(String(data));
    if (type === "next") events.push(payload.data);
  });
  socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query } }));
  return { socket, events };
}

test("a client that stops reading delays nobody, and has everything in order once it reads again", async () => {
  const lead = await aLead(leadwire.admin);
  const stalled = await rawSubscriber(
    `subscription { leadEvents(where: { id: { eq: "${lead.id}" } }) {
       id cursor lead { a: description b: description c: description d: description e: description f: description g: description } } }`,
  );
  const other = await leadwire.admin.subscribe(LeadEventsDocument, { where: { id: { eq: lead.id } } });
  // One change is seen by both, so both are there before the silence begins.
  await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead.id, description: "x".repeat(20_000) } });
  await until(() => stalled.events.length === 1);
  stalled.socket.pause();

  // More than the kernel's buffers between two sockets of one machine take, and soon: who is silent for long is cut off.
  const changes = 80;
  await manyChanges(leadwire, lead.id, changes);
  const ids: string[] = [];
  while (ids.length <= changes) ids.push((await other.next()).leadEvents.id);
  expect(stalled.events.length).toBeLessThan(changes);

  stalled.socket.resume();
  await until(() => stalled.events.length > changes);
  expect(stalled.events.map(({ leadEvents }) => leadEvents.id)).toEqual(ids);
  stalled.socket.terminate();
  await other.stop();
}, 180_000);

test("while connections to the database are killed under many writers, what was acknowledged is there, whole, and nothing is half", async () => {
  const acknowledged: string[] = [];
  const codes = new Set<unknown>();
  let stop = false;
  const writers = Array.from({ length: 8 }, async () => {
    while (!stop) {
      const { data, errors } = await leadwire.admin.ask(CaptureLeadDocument, { input: person({ companyName: "Hard Times" }) });
      if (data?.captureLead.lead) acknowledged.push(data.captureLead.lead.id);
      for (const error of errors ?? []) codes.add(error.extensions?.code);
    }
  });
  for (let round = 0; round < 5; round++) {
    const reached = acknowledged.length + 15;
    await until(() => acknowledged.length >= reached);
    await leadwire.sql(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'leadwire%' and pid <> pg_backend_pid()",
    );
  }
  stop = true;
  await Promise.all(writers);
  for (const code of codes) expect(code).toBe("DATABASE_UNAVAILABLE");

  const rows = await leadwire.sql(
    `select 'lead_' || l.id as id, (select count(*)::int from activity a where a.lead_id = l.id) as activities,
            (select count(*)::int from change_event e where e.record_id = l.id and e.type = 'CREATED') as events
     from lead l where company_name = 'Hard Times'`,
  );
  expect(rows.filter(({ activities, events }) => activities !== 1 || events !== 1)).toEqual([]);
  const stored = new Set(rows.map(({ id }) => id));
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  // And the process goes on: it reads, and its log numbers what is new.
  const { leads } = await leadwire.admin.do(LeadListDocument, { where: { companyName: { eq: "Hard Times" } } });
  expect(leads.totalCount).toBe(rows.length);
  const stream = await leadwire.admin.subscribe(LeadEventsDocument, {});
  const lead = await aLead(leadwire.admin);
  expect((await stream.next()).leadEvents.lead?.id).toBe(lead.id);
  await stream.stop();
}, 60_000);

test("a process that stops while its notifier is broken does not come back to listen", async () => {
  const listening = async () =>
    (
      await leadwire.sql(
        "select count(*)::int as count from pg_stat_activity where datname = current_database() and application_name = 'leadwire notifier'",
      )
    )[0]?.count;
  const [stopping, staying] = [await leadwire.startAnother(), await leadwire.startAnother()];
  await until(async () => (await listening()) === 3);
  await leadwire.sql(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'leadwire notifier'",
  );
  await stopping.stop();
  // Those that go on are back after the same time as the one that stopped would be.
  await until(async () => (await listening()) === 2);
  await staying.stop();
  await until(async () => (await listening()) === 1);
  expect(await listening()).toBe(1);
}, 60_000);
