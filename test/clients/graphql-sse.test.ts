import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { isRefusal } from "../../clients/typescript/src/index.js";
import { expireEvents } from "../support/expire.js";
import { aLead } from "../support/factories.js";
import { Inbox } from "../support/inbox.js";
import { Leadwire } from "../support/leadwire.js";
import { CatchUpDocument, LeadListDocument, type LeadScoreChangedSubscription, RecordActivityDocument } from "../support/operations.js";
import { Wire } from "../support/wire.js";
import { connect } from "./graphql-sse.js";

const leadwire = new Leadwire();
let wire: Wire;
let client: ReturnType<typeof connect>;

beforeAll(async () => {
  wire = await Wire.to(leadwire.url);
  client = connect(wire.url, () => leadwire.admin.token as string, { retry: wire.mended });
});

afterAll(async () => {
  await client?.close();
  await wire?.close();
});

const somethingHappens = (subjectId: string, type: "DEMO_REQUESTED" | "PRICING_VIEWED" | "WEBINAR_ATTENDED") =>
  leadwire.admin.do(RecordActivityDocument, { input: { subjectId, type } });

test("graphql-sse sees what happened since the list was read, and through a cut what happened meanwhile, each once", async () => {
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

test("graphql-sse begins again from the lists when its cursor has expired, and is told why where it cannot", async () => {
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
