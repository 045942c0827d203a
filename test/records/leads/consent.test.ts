import { describe, expect, test } from "@jest/globals";
import { aLead, aQualifiedLead, CREATE_ALL, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  CaptureLeadDocument,
  ConvertLeadDocument,
  LeadConsentsDocument,
  LeadListDocument,
  RecordConsentDocument,
  type RecordConsentInput,
} from "../../support/operations.js";

const leadwire = new Leadwire();

const say = async (leadId: string, input: Partial<RecordConsentInput> = {}, client = leadwire.admin) =>
  (await client.do(RecordConsentDocument, { input: { leadId, channel: "EMAIL", granted: true, wording: "news", ...input } })).recordConsent;
const consentsOf = async (id: string) => (await leadwire.admin.do(LeadConsentsDocument, { id })).lead;

test("is kept with wording, time and place, and the latest of each channel counts", async () => {
  const lead = await aLead(leadwire.admin, {
    consents: [
      {
        channel: "EMAIL",
        granted: true,
        wording: "newsletter-2026-01",
        formUrl: " https://www.house.example/form ",
        ipAddress: "2001:db8::7",
      },
    ],
  });
  expect(await consentsOf(lead.id)).toMatchObject({
    byEmail: true,
    byPhone: null,
    consents: [
      {
        channel: "EMAIL",
        granted: true,
        current: true,
        wording: "newsletter-2026-01",
        formUrl: "https://www.house.example/form",
        ipAddress: "2001:db8::7",
        source: { name: "Test form" },
        recordedBy: { name: "Administrator" },
      },
    ],
  });
  expect(await say(lead.id, { granted: false, wording: "no more" })).toMatchObject({
    consent: { granted: false, current: true, source: null },
    lead: { byEmail: false, byPhone: null },
  });
  await say(lead.id, { channel: "PHONE" });
  const after = await consentsOf(lead.id);
  expect(after).toMatchObject({ byEmail: false, byPhone: true });
  expect(after?.consents.map(({ channel, granted, current }) => [channel, granted, current])).toEqual([
    ["PHONE", true, true],
    ["EMAIL", false, true],
    ["EMAIL", true, false],
  ]);
});

test("that was given earlier does not count against what was said later", async () => {
  const lead = await aLead(leadwire.admin);
  await say(lead.id, { granted: false, at: "2026-05-02T10:00:00Z" });
  expect(await say(lead.id, { at: "2026-05-01T10:00:00Z" })).toMatchObject({ consent: { current: false }, lead: { byEmail: false } });
});

test.each([
  [true, false],
  [false, true],
])("at the same time, said %p and then %p: who forbids, wins", async (first, second) => {
  const at = "2026-05-01T10:00:00Z";
  const lead = await aLead(leadwire.admin, {
    consents: [first, second].map((granted) => ({ channel: "EMAIL" as const, granted, wording: "x", at })),
  });
  expect(await consentsOf(lead.id)).toMatchObject({ byEmail: false });
  const other = await aLead(leadwire.admin);
  for (const granted of [first, second]) await say(other.id, { granted, at });
  expect(await consentsOf(other.id)).toMatchObject({ byEmail: false });
});

test("that comes with a later capture counts from then on", async () => {
  const lead = await aLead(leadwire.admin, { consents: [{ channel: "SMS", granted: true, wording: "x" }] });
  const input = person({ email: lead.email, consents: [{ channel: "SMS", granted: false, wording: "y" }] });
  await leadwire.admin.do(CaptureLeadDocument, { input });
  const counts = { consents: { some: { channel: { eq: "SMS" }, granted: { eq: true }, current: { eq: true } } } };
  const listed = async (where: object) => (await leadwire.admin.do(LeadListDocument, { where })).leads.nodes.map(({ id }) => id);
  expect(await listed({ and: [{ id: { eq: lead.id } }, counts as never] })).toEqual([]);
  expect((await consentsOf(lead.id))?.consents).toHaveLength(2);
});

test("of twenty at once one of each channel counts", async () => {
  const lead = await aLead(leadwire.admin);
  await Promise.all(Array.from({ length: 20 }, (_, nth) => say(lead.id, { channel: nth % 2 ? "EMAIL" : "POST", granted: nth < 10 })));
  const found = await consentsOf(lead.id);
  expect(
    found?.consents
      .filter(({ current }) => current)
      .map(({ channel }) => channel)
      .sort(),
  ).toEqual(["EMAIL", "POST"]);
});

test("can be withdrawn after the conversion", async () => {
  const { id } = await aQualifiedLead(leadwire.admin);
  await leadwire.admin.do(ConvertLeadDocument, { input: { leadId: id, ...CREATE_ALL } });
  expect(await say(id, { granted: false })).toMatchObject({ userErrors: [], lead: { byEmail: false } });
});

test("is told with the same key once", async () => {
  const lead = await aLead(leadwire.admin);
  for (let nth = 0; nth < 3; nth++) await say(lead.id, { idempotencyKey: "once" });
  expect((await consentsOf(lead.id))?.consents).toHaveLength(1);
});

test("of the future, or from no address, or of another's lead is refused, and nothing is written", async () => {
  const rep = await leadwire.user("REP");
  const lead = await aLead(leadwire.admin, { ownerId: (await leadwire.user("REP")).id });
  expect((await say(lead.id, { at: "2099-01-01T00:00:00Z" })).userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["at"] });
  expect((await say(lead.id, { ipAddress: "not an address" })).userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["ipAddress"] });
  await leadwire.setRepSight("OWN");
  expect((await say(lead.id, {}, rep)).userErrors[0]).toMatchObject({ code: "NOT_FOUND", path: ["leadId"] });
  expect(
    await (await leadwire.user("READONLY")).refusal(RecordConsentDocument, {
      input: { leadId: lead.id, channel: "EMAIL", granted: true, wording: "x" },
    }),
  ).toBe("FORBIDDEN");
  expect((await consentsOf(lead.id))?.consents).toEqual([]);
  const input = person({ consents: [{ channel: "EMAIL", granted: true, wording: "x", at: "2099-01-01T00:00:00Z" }] });
  const { captureLead } = await leadwire.admin.do(CaptureLeadDocument, { input });
  expect(captureLead).toMatchObject({ lead: null, userErrors: [{ path: ["consents", "0", "at"] }] });
});

describe("belongs to the address that it was given for", () => {
  const change = (leadId: string, email: string) =>
    leadwire.admin.do("mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { userErrors { message } } }", {
      input: { leadId, email },
    });

  test("what was allowed for one says nothing of another, and what was forbidden counts until the other says otherwise", async () => {
    for (const granted of [true, false]) {
      const [first, second] = [person().email as string, person().email as string];
      const { id } = await aLead(leadwire.admin, { email: first, consents: [{ channel: "EMAIL", granted, wording: "first" }] });
      await change(id, second);
      expect(await consentsOf(id)).toMatchObject({ byEmail: granted ? null : false });
      await say(id, { granted: true, wording: "second" });
      expect(await consentsOf(id)).toMatchObject({ byEmail: true });
      await change(id, first);
      expect(await consentsOf(id)).toMatchObject({ byEmail: granted });
    }
  });
});
