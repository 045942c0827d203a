import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { GraphQLInterfaceType } from "graphql";
import { aLead, person } from "../support/factories.js";
import { Inbox } from "../support/inbox.js";
import { Leadwire } from "../support/leadwire.js";
import {
  CaptureLeadDocument,
  LeadEventsDocument,
  type LeadEventsSubscription,
  LeadListDocument,
  RecordActivityDocument,
} from "../support/operations.js";
import { Wire } from "../support/wire.js";
import { connect, possibleTypes } from "./apollo-client.js";

const leadwire = new Leadwire();
let wire: Wire;
let apollo: ReturnType<typeof connect>;

beforeAll(async () => {
  wire = await Wire.to(leadwire.url);
  apollo = connect(wire.url, () => leadwire.admin.token as string, { retryWait: wire.mended });
});

afterAll(async () => {
  apollo?.client.stop();
  await apollo?.close();
  await wire?.close();
});

const somethingHappens = (subjectId: string, type: "DEMO_REQUESTED" | "PRICING_VIEWED" | "WEBINAR_ATTENDED") =>
  leadwire.admin.do(RecordActivityDocument, { input: { subjectId, type } });

test("Apollo Client changes and asks", async () => {
  const { client } = apollo;
  const { data } = await client.mutate({
    mutation: CaptureLeadDocument,
    variables: { input: person({ firstName: "Ada", lastName: "Obi" }) },
  });
  expect(data?.captureLead).toMatchObject({ outcome: "CREATED", lead: { name: "Ada Obi" }, userErrors: [] });
  const list = await client.query({ query: LeadListDocument, variables: { where: { id: { eq: data?.captureLead.lead?.id } } } });
  expect(list.data?.leads.nodes).toMatchObject([{ name: "Ada Obi" }]);
});

test("Apollo Client is told expected failures as data", async () => {
  const { schema } = leadwire.app.executor;
  const errors = schema.getPossibleTypes(schema.getType("UserError") as GraphQLInterfaceType);
  expect(possibleTypes.UserError).toEqual(errors.map(({ name }) => name).sort());

  const input = person({ email: "not an address" });
  const { data } = await apollo.client.mutate({ mutation: CaptureLeadDocument, variables: { input } });
  expect(data?.captureLead).toMatchObject({ lead: null, userErrors: [{ code: "INVALID_INPUT", path: ["email"] }] });
});

test("Apollo Client sees what happened since the list was read, and through a cut what happened meanwhile, each once", async () => {
  const { client } = apollo;
  const lead = await aLead(leadwire.admin);
  const where = { id: { eq: lead.id } };
  const list = client.watchQuery({ query: LeadListDocument, variables: { where } });
  const shown = new Inbox<number>();
  const showing = list.subscribe(({ data }) => {
    const [first] = (data?.leads?.nodes ?? []) as { score?: number }[];
    if (first?.score !== undefined) shown.put(first.score - lead.score);
  });
  expect(await shown.next()).toBe(0);
  const after = list.getCurrentResult().data?.leads?.streamCursor as string;
  await somethingHappens(lead.id, "DEMO_REQUESTED");

  const events = new Inbox<LeadEventsSubscription | undefined>();
  const watching = client
    .subscribe({ query: LeadEventsDocument, variables: { where, types: ["SCORE_CHANGED", "STAGE_CHANGED"], after } })
    .subscribe(({ data }) => events.put(data));
  const scores = async () => ((await events.next())?.leadEvents.lead?.score as number) - lead.score;
  expect(await scores()).toBe(30);
  // The event carries the lead with its id, so the list on the screen has changed by itself.
  expect(await shown.next()).toBe(30);

  wire.cut();
  await somethingHappens(lead.id, "PRICING_VIEWED");
  const { recordActivity } = await somethingHappens(lead.id, "WEBINAR_ATTENDED");
  wire.mend();
  const first = (await events.next())?.leadEvents;
  const second = (await events.next())?.leadEvents;
  expect([first?.before?.score, second?.before?.score]).toEqual([lead.score + 30, lead.score + 40]);
  expect(second?.lead?.score).toBe(recordActivity.lead?.score);

  watching.unsubscribe();
  showing.unsubscribe();
  expect(events.size).toBe(0);
});
