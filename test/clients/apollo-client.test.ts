import { gql } from "@apollo/client";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { codesOf, isRefusal } from "../../clients/typescript/src/index.js";
import { expireEvents } from "../support/expire.js";
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
import { connect } from "./apollo-client.js";

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
  const input = person({ email: "not an address" });
  const { data } = await apollo.client.mutate({ mutation: CaptureLeadDocument, variables: { input } });
  expect(data?.captureLead).toMatchObject({ lead: null, userErrors: [{ code: "INVALID_INPUT", path: ["email"] }] });
  expect(isRefusal(data?.captureLead, "INVALID_INPUT")).toBe(true);
  const failure = await apollo.client.query({ query: LeadListDocument, variables: { first: 101 } }).catch((error) => error);
  expect(codesOf(failure)).toContain("BAD_USER_INPUT");
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

test("Apollo Client reads what is on the screen once more when its cursor has expired, and goes on", async () => {
  const lead = await aLead(leadwire.admin);
  const where = { id: { eq: lead.id } };
  const { leads } = await leadwire.admin.do(LeadListDocument, { where });
  await somethingHappens(lead.id, "PRICING_VIEWED");
  await expireEvents(leadwire);
  // The first process still has the events in memory.
  const another = await leadwire.startAnother();
  const { client, close } = connect(another.url, () => leadwire.admin.token as string);
  const list = client.watchQuery({ query: LeadListDocument, variables: { where } });
  const shown = new Inbox<number>();
  let last = Number.NaN;
  const showing = list.subscribe(({ data }) => {
    const [first] = (data?.leads?.nodes ?? []) as { score?: number }[];
    if (first?.score === undefined || first.score === last) return;
    last = first.score;
    shown.put(last - lead.score);
  });
  expect(await shown.next()).toBe(10);
  // Behind the cache's back, and of no stream.
  await leadwire.sql("update lead set score = score + 7 where id = $1", [lead.id.slice("lead_".length)]);

  const watching = client.subscribe({ query: LeadEventsDocument, variables: { where, after: leads.streamCursor } }).subscribe(() => {});
  expect(await shown.next()).toBe(17);
  await somethingHappens(lead.id, "DEMO_REQUESTED");
  expect(await shown.next()).toBe(40);
  watching.unsubscribe();
  showing.unsubscribe();
  client.stop();
  await close();
  await another.stop();
});

test("Apollo Client finds a record that a list has brought, and lists grow by their pages", async () => {
  const { client } = apollo;
  const leads = [await aLead(leadwire.admin), await aLead(leadwire.admin), await aLead(leadwire.admin)];
  const query = gql`query Pages($where: LeadFilter, $after: String) {
    leads(where: $where, first: 2, after: $after) { nodes { id name } pageInfo { endCursor hasNextPage } }
  }`;
  const where = { id: { in: leads.map(({ id }) => id) } };
  const list = client.watchQuery<any>({ query, variables: { where } });
  const showing = list.subscribe(() => {});
  const { data: first } = await list.refetch();
  await list.fetchMore({ variables: { after: first?.leads.pageInfo.endCursor } });
  const data = client.readQuery<any>({ query, variables: { where } });
  expect(data.leads.nodes.map(({ id }: { id: string }) => id).sort()).toEqual(leads.map(({ id }) => id).sort());
  expect(data.leads.pageInfo.hasNextPage).toBe(false);
  showing.unsubscribe();

  const one = gql`query One($id: ID!) { lead(id: $id) { id name } }`;
  const kept = await client.query<any>({ query: one, variables: { id: leads[0]?.id }, fetchPolicy: "cache-only" });
  expect(kept.data?.lead).toMatchObject({ name: leads[0]?.name });
});
