import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { aLead, person } from "../support/factories.js";
import { Inbox } from "../support/inbox.js";
import { Leadwire } from "../support/leadwire.js";
import { CaptureLeadDocument, LeadListDocument, type LeadScoreChangedSubscription, RecordActivityDocument } from "../support/operations.js";
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

test("graphql-sse asks and changes by server-sent events", async () => {
  const { captureLead } = await client.ask(CaptureLeadDocument, { input: person({ firstName: "Ada", lastName: "Obi" }) });
  expect(captureLead).toMatchObject({ outcome: "CREATED", lead: { name: "Ada Obi" }, userErrors: [] });
  const { leads } = await client.ask(LeadListDocument, { where: { id: { eq: captureLead.lead?.id } } });
  expect(leads.nodes).toEqual([captureLead.lead]);
  await expect(client.ask(LeadListDocument, { first: 101 })).rejects.toThrow("BAD_USER_INPUT");
});

test("graphql-sse sees what happened since the list was read, and through a cut what happened meanwhile, each once", async () => {
  const lead = await aLead(leadwire.admin);
  const { leads } = await client.ask(LeadListDocument, { where: { id: { eq: lead.id } } });
  await somethingHappens(lead.id, "DEMO_REQUESTED");

  const changes = new Inbox<LeadScoreChangedSubscription>();
  const failures = new Inbox<unknown>();
  const stop = client.watchScores(leads.streamCursor, changes.put, failures.put);
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
