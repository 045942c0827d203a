import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { expireEvents } from "../support/expire.js";
import { aLead, person } from "../support/factories.js";
import { Inbox } from "../support/inbox.js";
import { Leadwire } from "../support/leadwire.js";
import {
  CaptureLeadDocument,
  CatchUpDocument,
  LeadListDocument,
  LeadScoreChangedDocument,
  type LeadScoreChangedSubscription,
  RecordActivityDocument,
} from "../support/operations.js";
import { Wire } from "../support/wire.js";
import { connect } from "./urql.js";

const leadwire = new Leadwire();
let wire: Wire;
let urql: ReturnType<typeof connect>;

const reloads = new Inbox<string>();
const reload = async () => {
  const { changeEvents } = await leadwire.admin.do(CatchUpDocument, { first: 1 });
  reloads.put(changeEvents.headCursor);
  return changeEvents.headCursor;
};

beforeAll(async () => {
  wire = await Wire.to(leadwire.url);
  urql = connect(wire.url, () => leadwire.admin.token as string, { retryWait: wire.mended, reload });
});

afterAll(async () => {
  await urql?.close();
  await wire?.close();
});

const somethingHappens = (subjectId: string, type: "DEMO_REQUESTED" | "PRICING_VIEWED" | "WEBINAR_ATTENDED") =>
  leadwire.admin.do(RecordActivityDocument, { input: { subjectId, type } });

test("urql changes and asks", async () => {
  const { client } = urql;
  const { data } = await client.mutation(CaptureLeadDocument, { input: person({ firstName: "Ada", lastName: "Obi" }) });
  expect(data?.captureLead).toMatchObject({ outcome: "CREATED", lead: { name: "Ada Obi" }, userErrors: [] });
  const list = await client.query(LeadListDocument, { where: { id: { eq: data?.captureLead.lead?.id } } });
  expect(list.error).toBeUndefined();
  expect(list.data?.leads.nodes).toMatchObject([{ name: "Ada Obi" }]);
});

test("urql sees what happened since the list was read, and through a cut what happened meanwhile, each once", async () => {
  const { client } = urql;
  const lead = await aLead(leadwire.admin);
  const where = { id: { eq: lead.id } };
  const list = await client.query(LeadListDocument, { where });
  await somethingHappens(lead.id, "DEMO_REQUESTED");

  const changes = new Inbox<LeadScoreChangedSubscription | undefined>();
  const watching = client
    .subscription(LeadScoreChangedDocument, { where, after: list.data?.leads.streamCursor })
    .subscribe(({ data }) => changes.put(data));
  const scores = async () => ((await changes.next())?.leadScoreChanged.to.score as number) - lead.score;
  expect(await scores()).toBe(30);

  wire.cut();
  await somethingHappens(lead.id, "PRICING_VIEWED");
  await somethingHappens(lead.id, "WEBINAR_ATTENDED");
  wire.mend();
  expect(await scores()).toBe(40);
  expect(await scores()).toBe(50);

  watching.unsubscribe();
  expect(changes.size).toBe(0);
});

test("urql begins again where its cursor has expired", async () => {
  const lead = await aLead(leadwire.admin);
  const where = { id: { eq: lead.id } };
  const list = await urql.client.query(LeadListDocument, { where });
  await somethingHappens(lead.id, "PRICING_VIEWED");
  await expireEvents(leadwire);
  // The first process still has the events in memory.
  const another = await leadwire.startAnother();
  const late = connect(another.url, () => leadwire.admin.token as string, { reload });
  const changes = new Inbox<LeadScoreChangedSubscription | undefined>();
  const watching = late.client
    .subscription(LeadScoreChangedDocument, { where, after: list.data?.leads.streamCursor })
    .subscribe(({ data }) => changes.put(data));
  await reloads.next();
  await somethingHappens(lead.id, "DEMO_REQUESTED");
  expect((await changes.next())?.leadScoreChanged.to.score).toBe(lead.score + 40);
  watching.unsubscribe();
  await late.close();
  await another.stop();
});
