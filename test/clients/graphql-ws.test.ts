import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { isRefusal } from "../../clients/typescript/src/index.js";
import { expireEvents } from "../support/expire.js";
import { aLead } from "../support/factories.js";
import { Inbox } from "../support/inbox.js";
import { Leadwire } from "../support/leadwire.js";
import {
  CatchUpDocument,
  CreateTaskDocument,
  LeadListDocument,
  type LeadScoreChangedSubscription,
  RecordActivityDocument,
  type RecordEventsSubscription,
  UpdateLeadDocument,
} from "../support/operations.js";
import { Wire } from "../support/wire.js";
import { connect } from "./graphql-ws.js";
import { connect as connectToAll } from "./record-events.js";

const leadwire = new Leadwire();
let wire: Wire;
let client: ReturnType<typeof connect>;

beforeAll(async () => {
  wire = await Wire.to(leadwire.url);
  client = connect(wire.url, () => leadwire.admin.token as string, { retryWait: wire.mended });
});

afterAll(async () => {
  await client?.close();
  await wire?.close();
});

const somethingHappens = (subjectId: string, type: "DEMO_REQUESTED" | "PRICING_VIEWED" | "WEBINAR_ATTENDED") =>
  leadwire.admin.do(RecordActivityDocument, { input: { subjectId, type } });

test("graphql-ws sees what happened since the list was read, and through a cut what happened meanwhile, each once", async () => {
  const lead = await aLead(leadwire.admin);
  const { leads } = await leadwire.admin.do(LeadListDocument, { where: { id: { eq: lead.id } } });
  await somethingHappens(lead.id, "DEMO_REQUESTED");

  const changes = new Inbox<LeadScoreChangedSubscription>();
  const failures = new Inbox<unknown>();
  const stop = client.watchScores(leads.streamCursor, { next: changes.put, error: failures.put });
  const scores = async () => (await changes.next()).leadScoreChanged.to.score - lead.score;
  expect(await scores()).toBe(30);

  wire.cut();
  await somethingHappens(lead.id, "PRICING_VIEWED");
  await somethingHappens(lead.id, "WEBINAR_ATTENDED");
  wire.mend();
  expect(await scores()).toBe(40);
  expect(await scores()).toBe(50);

  await somethingHappens(lead.id, "PRICING_VIEWED");
  expect(await scores()).toBe(60);
  stop();
  expect([changes.size, failures.size]).toEqual([0, 0]);
});

test("graphql-ws comes back by itself when its token has expired, with the next one, and misses nothing", async () => {
  const lead = await aLead(leadwire.admin);
  const { leads } = await leadwire.admin.do(LeadListDocument, { where: { id: { eq: lead.id } } });
  const [first, second] = [
    await leadwire.service("LEADS_READ", "EVENTS_SUBSCRIBE"),
    await leadwire.service("LEADS_READ", "EVENTS_SUBSCRIBE"),
  ];
  let token = first.token as string;
  const closes = new Inbox<number>();
  const expiring = connect(leadwire.url, () => token, { on: { closed: (event) => closes.put((event as { code: number }).code) } });
  const changes = new Inbox<LeadScoreChangedSubscription>();
  const failures = new Inbox<unknown>();
  expiring.watchScores(leads.streamCursor, { next: changes.put, error: failures.put });
  const scores = async () => (await changes.next()).leadScoreChanged.to.score - lead.score;
  await somethingHappens(lead.id, "DEMO_REQUESTED");
  expect(await scores()).toBe(30);

  token = second.token as string;
  await leadwire.sql("update access_token set expires_at = now() where id = $1", [first.tokenId.slice("token_".length)]);
  expect(await closes.next()).toBe(4403);
  await somethingHappens(lead.id, "PRICING_VIEWED");
  expect(await scores()).toBe(40);
  await expiring.close();
  expect([changes.size, failures.size]).toEqual([0, 0]);
});

test("graphql-ws begins again from the lists when its cursor has expired, and is told why where it cannot", async () => {
  const lead = await aLead(leadwire.admin);
  const { leads } = await leadwire.admin.do(LeadListDocument, { where: { id: { eq: lead.id } } });
  await somethingHappens(lead.id, "DEMO_REQUESTED");
  await expireEvents(leadwire);
  // The first process still has the events in memory.
  const another = await leadwire.startAnother();
  const late = connect(another.url, () => leadwire.admin.token as string);

  const failures = new Inbox<unknown>();
  late.watchScores(leads.streamCursor, { next: () => {}, error: failures.put });
  expect(isRefusal(await failures.next(), "CURSOR_EXPIRED")).toBe(true);

  const changes = new Inbox<LeadScoreChangedSubscription>();
  const reloads = new Inbox<number>();
  const reload = async () => {
    const { changeEvents } = await leadwire.admin.do(CatchUpDocument, { first: 1 });
    const read = await leadwire.admin.do(LeadListDocument, { where: { id: { eq: lead.id } } });
    reloads.put(read.leads.nodes[0]?.score as number);
    return changeEvents.headCursor;
  };
  const stop = late.watchScores(leads.streamCursor, { next: changes.put, error: failures.put, reload });
  expect((await reloads.next()) - lead.score).toBe(30);
  await somethingHappens(lead.id, "PRICING_VIEWED");
  expect((await changes.next()).leadScoreChanged.to.score - lead.score).toBe(40);
  stop();
  await late.close();
  await another.stop();
  expect([changes.size, failures.size, reloads.size]).toEqual([0, 0, 0]);
});

test("one stream of several kinds tells leads and their tasks through a cut, each as what it is", async () => {
  const lead = await aLead(leadwire.admin);
  const all = connectToAll(wire.url, () => leadwire.admin.token as string, { retryWait: wire.mended });
  const events = new Inbox<RecordEventsSubscription>();
  const failures = new Inbox<unknown>();
  const { leads } = await leadwire.admin.do(LeadListDocument, { where: { id: { eq: lead.id } } });
  const stop = all.watchLeads(leads.streamCursor, { next: events.put, error: failures.put });
  await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead.id, lastName: "Renamed" } });
  expect((await events.next()).recordEvents).toMatchObject({ recordId: lead.id, record: { __typename: "Lead", id: lead.id } });

  wire.cut();
  const { createTask } = await leadwire.admin.do(CreateTaskDocument, { input: { subjectId: lead.id, title: "Call back" } });
  wire.mend();
  const told = { recordId: createTask.task?.id, eventType: "CREATED", record: { __typename: "Task", title: "Call back" } };
  let next = (await events.next()).recordEvents;
  // The lead tells of its next task as well.
  while (next.recordId === lead.id) next = (await events.next()).recordEvents;
  expect(next).toMatchObject(told);
  stop();
  await all.close();
  expect(failures.size).toBe(0);
});
