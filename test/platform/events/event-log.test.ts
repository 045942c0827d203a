import { describe, expect, test } from "@jest/globals";
import { aLead, aQualifiedLead, CREATE_ALL, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  AssignLeadDocument,
  CaptureLeadDocument,
  ChangeLeadStatusDocument,
  ConvertLeadDocument,
  LeadEventsDocument,
  LeadListDocument,
  LeadScoreChangedDocument,
  LeadStatusChangedDocument,
  RecordActivityDocument,
  UpdateLeadDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();
const WRITERS = 16;

test("with many writers at once every change comes, in the order of each lead, without gap and once", async () => {
  const leads = await Promise.all(Array.from({ length: 8 }, () => aLead(leadwire.admin)));
  const stream = await leadwire.admin.subscribe(LeadEventsDocument, {});
  const rounds = 10;
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      for (let round = 0; round < rounds; round++) {
        const lead = leads[(writer + round) % leads.length];
        await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead?.id as string, jobTitle: `Title ${writer}.${round}` } });
      }
    }),
  );
  const received: string[] = [];
  while (received.length < WRITERS * rounds) received.push((await stream.next()).leadEvents.id);
  await stream.stop();
  const log = await leadwire.sql(
    "select transaction_id, sequence, record_id, version from change_event where type = 'UPDATED' and changed_fields = array['jobTitle'] order by position",
  );
  expect(received).toEqual(log.map(({ transaction_id, sequence }) => `event_${transaction_id}_${sequence}`));
  const seen = new Map<string, number>();
  for (const { record_id, version } of log) {
    expect(version).toBe((seen.get(record_id) ?? 1) + 1);
    seen.set(record_id, version);
  }
  const positions = await leadwire.sql("select position from change_event order by position");
  expect(positions.map(({ position }) => Number(position))).toEqual(positions.map((_, index) => index + 1));
});

test("what was rolled back leaves no event", async () => {
  const lead = await aQualifiedLead(leadwire.admin);
  const before = await leadwire.sql("select count(*) from change_event");
  await leadwire.admin.do(ConvertLeadDocument, { input: { leadId: lead.id, ...CREATE_ALL, dryRun: true } });
  await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead.id, jobTitle: "x", expectedVersion: 1 } });
  expect(await leadwire.sql("select count(*) from change_event")).toEqual(before);
});

test("from a page's streamCursor on nothing is missed; what the page has may come once more, never less", async () => {
  const companyName = "Snapshot Ltd";
  const shown = await aLead(leadwire.admin, { companyName });
  const where = { companyName: { eq: companyName } };
  const { leads } = await leadwire.admin.do(LeadListDocument, { where });
  expect(leads.nodes.map(({ id }) => id)).toEqual([shown.id]);
  const late = await aLead(leadwire.admin, { companyName });
  const stream = await leadwire.admin.subscribe(LeadEventsDocument, { where, after: leads.streamCursor });
  let seen = (await stream.next()).leadEvents;
  if (seen.lead?.id === shown.id) seen = (await stream.next()).leadEvents;
  expect(seen).toMatchObject({ type: "CREATED", lead: { id: late.id } });
  await stream.stop();
});

test("a subscription without a cursor starts behind what was acknowledged before it", async () => {
  for (let round = 0; round < 20; round++) {
    await aLead(leadwire.admin);
    const stream = await leadwire.admin.subscribe(LeadEventsDocument, {});
    const lead = await aLead(leadwire.admin);
    expect((await stream.next()).leadEvents.lead?.id).toBe(lead.id);
    await stream.stop();
  }
});

test("a client that is cut off again and again, and resumes on another process, has everything once and in order", async () => {
  const another = await leadwire.startAnother();
  try {
    const urls = [leadwire.url, another.url];
    const lead = await aLead(leadwire.admin);
    let { leads } = await leadwire.admin.do(LeadListDocument, { where: { id: { eq: lead.id } } });
    let after = leads.streamCursor as string;
    const titles: string[] = [];
    const total = 40;
    const writing = (async () => {
      for (let number = 0; number < total; number++)
        await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead.id, jobTitle: `Title ${number}` } });
    })();
    for (let cut = 0; titles.length < total; cut++) {
      const stream = await leadwire.admin.subscribe(
        LeadEventsDocument,
        { where: { id: { eq: lead.id } }, types: ["UPDATED"], after },
        urls[cut % 2],
      );
      const take = Math.min(1 + (cut % 3), total - titles.length);
      for (let count = 0; count < take; count++) {
        const { leadEvents } = await stream.next();
        titles.push(leadEvents.id);
        after = leadEvents.cursor;
      }
      await stream.stop();
    }
    await writing;
    const log = await leadwire.sql(
      "select transaction_id, sequence from change_event where record_id = $1 and type = 'UPDATED' order by position",
      [lead.id.slice(5)],
    );
    expect(titles).toEqual(log.map(({ transaction_id, sequence }) => `event_${transaction_id}_${sequence}`));
    ({ leads } = await leadwire.admin.do(LeadListDocument, { where: { id: { eq: lead.id } } }));
    expect(leads.nodes[0]?.jobTitle).toBe(`Title ${total - 1}`);
  } finally {
    await another.stop();
  }
});

test("a change of another process arrives by a notification", async () => {
  const another = await leadwire.startAnother();
  try {
    const stream = await leadwire.admin.subscribe(LeadEventsDocument, {}, another.url);
    const lead = await aLead(leadwire.admin);
    expect((await stream.next()).leadEvents.lead?.id).toBe(lead.id);
    await stream.stop();
  } finally {
    await another.stop();
  }
});

test("what a process that died left unnumbered is picked up", async () => {
  const lead = await aLead(leadwire.admin);
  const stream = await leadwire.admin.subscribe(LeadEventsDocument, { where: { id: { eq: lead.id } } });
  await leadwire.sql(
    `insert into change_event (transaction_id, sequence, record_type, record_id, type, version, changed_fields, before, after, actor_kind, actor_name, occurred_at)
     select gen_random_uuid(), 0, record_type, record_id, 'UPDATED', version, '{jobTitle}', '{"jobTitle": null}', after, 'SYSTEM', 'Leadwire', now() from change_event where record_id = $1`,
    [lead.id.slice(5)],
  );
  expect((await stream.next()).leadEvents).toMatchObject({ type: "UPDATED", actor: { id: null, name: "Leadwire" } });
  await stream.stop();
});

describe("a stream", () => {
  test("says who, why, what was before, and which client wrote", async () => {
    const lead = await aLead(leadwire.admin);
    const events = await leadwire.admin.subscribe(LeadEventsDocument, { where: { id: { eq: lead.id } } });
    const statuses = await leadwire.admin.subscribe(LeadStatusChangedDocument, { where: { id: { eq: lead.id } } });
    await leadwire.admin.named("my dashboard").do(ChangeLeadStatusDocument, {
      input: { leadId: lead.id, status: "ON_HOLD", reason: "Holidays", resumeAt: "2099-01-01T00:00:00Z" },
    });
    expect((await events.next()).leadEvents).toMatchObject({
      type: "STATUS_CHANGED",
      visibility: "UPDATED",
      origin: "my dashboard",
      actor: { name: "Administrator" },
      changedFields: expect.arrayContaining(["status", "statusSince", "resumeAt"]),
      before: { status: "NEW", stage: null, score: null },
      lead: { status: "ON_HOLD", version: 2 },
    });
    expect((await statuses.next()).leadStatusChanged).toMatchObject({
      from: { status: "NEW" },
      to: { status: "ON_HOLD" },
      reason: "Holidays",
    });
    await Promise.all([events.stop(), statuses.stop()]);
  });

  test("with a filter tells when a lead comes into it, stays, and leaves it", async () => {
    const lead = await aLead(leadwire.admin, { country: "DE" });
    const stream = await leadwire.admin.subscribe(LeadEventsDocument, { where: { country: { eq: "CH" }, id: { eq: lead.id } } });
    for (const country of ["CH", "CH", "AT"])
      await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead.id, country, jobTitle: `in ${country} ${Math.random()}` } });
    const seen = [await stream.next(), await stream.next(), await stream.next()].map(({ leadEvents }) => leadEvents);
    expect(seen.map(({ visibility }) => visibility)).toEqual(["ADDED", "UPDATED", "REMOVED"]);
    expect(seen[2]).toMatchObject({ lead: null, before: null, changedFields: [] });
    await stream.stop();
  });

  test("filters by related records, and errs on the safe side where the past cannot be known", async () => {
    const lead = await aLead(leadwire.admin);
    const where = {
      id: { eq: lead.id },
      activities: { some: { type: { eq: "DEMO_REQUESTED" as const } } },
      source: { channel: { eq: "WEBSITE_FORM" as const } },
    };
    const stream = await leadwire.admin.subscribe(LeadEventsDocument, { where });
    await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead.id, jobTitle: "No demo yet" } });
    expect((await stream.next()).leadEvents).toMatchObject({ visibility: "REMOVED", lead: null });
    await leadwire.admin.do(RecordActivityDocument, { input: { subjectId: lead.id, type: "DEMO_REQUESTED" } });
    expect((await stream.next()).leadEvents).toMatchObject({ visibility: "UPDATED", lead: { id: lead.id } });
    await stream.stop();
  });

  test("of certain types has only those", async () => {
    const stream = await leadwire.admin.subscribe(LeadEventsDocument, { types: ["ASSIGNED"] });
    const lead = await aLead(leadwire.admin);
    const rep = await leadwire.user("REP");
    await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead.id, jobTitle: "x" } });
    await leadwire.admin.do(AssignLeadDocument, { input: { leadId: lead.id, ownerId: rep.id } });
    expect((await stream.next()).leadEvents).toMatchObject({ type: "ASSIGNED", lead: { id: lead.id, owner: { id: rep.id } } });
    await stream.stop();
  });

  test("goes by server-sent events as well, and a score carries its cause", async () => {
    const lead = await aLead(leadwire.admin);
    const { leads } = await leadwire.admin.do(LeadListDocument, { where: { id: { eq: lead.id } } });
    const stream = leadwire.admin.subscribeSse(LeadScoreChangedDocument, { after: leads.streamCursor });
    const { recordActivity } = await leadwire.admin.do(RecordActivityDocument, { input: { subjectId: lead.id, type: "PRICING_VIEWED" } });
    expect((await stream.next()).leadScoreChanged).toMatchObject({
      from: { score: lead.score },
      to: { score: lead.score + 10 },
      cause: { rule: "Viewed the prices", activity: { id: recordActivity.activity?.id, type: "PRICING_VIEWED" } },
    });
    await stream.stop();
  });
});

describe("a stream of scores", () => {
  test("tells also the change by which a lead comes into the filter, and the one by which it leaves", async () => {
    const lead = await aLead(leadwire.admin, { jobTitle: "CEO", companySize: 5000 });
    const where = { id: { eq: lead.id }, band: { eq: "HOT" as const } };
    const stream = await leadwire.admin.subscribe(LeadScoreChangedDocument, { where });
    await leadwire.admin.do(RecordActivityDocument, { input: { subjectId: lead.id, type: "DEMO_REQUESTED" } });
    expect((await stream.next()).leadScoreChanged).toMatchObject({ from: { band: "WARM" }, to: { band: "HOT" } });
    await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead.id, jobTitle: "Student" } });
    expect((await stream.next()).leadScoreChanged).toMatchObject({ from: { band: "HOT" }, to: { band: "WARM" } });
    await stream.stop();
  });
});

describe("a cursor", () => {
  const refusal = async (after: string) => {
    const stream = await leadwire.admin.subscribe(LeadEventsDocument, { after });
    const { errors } = await stream.nextResult();
    await stream.stop();
    return errors?.[0]?.extensions;
  };

  test("that we never gave is refused", async () => {
    for (const forged of ["", "1", "AAAAAAAAAAAAAAAAMQ", "%%%", Buffer.from(`${"x".repeat(12)}5`).toString("base64url")]) {
      expect(await refusal(forged)).toMatchObject({ code: "INVALID_CURSOR" });
    }
  });
});

test("two activities at the same moment both count", async () => {
  const lead = await aLead(leadwire.admin);
  await Promise.all(
    Array.from({ length: 5 }, () => leadwire.admin.do(RecordActivityDocument, { input: { subjectId: lead.id, type: "PAGE_VIEW" } })),
  );
  const { leads } = await leadwire.admin.do(LeadListDocument, { where: { id: { eq: lead.id } } });
  expect(leads.nodes[0]?.engagementScore).toBe(5);
});

test("an activity that is delivered three times is recorded and scored once", async () => {
  const lead = await aLead(leadwire.admin);
  const input = { subjectId: lead.id, type: "DEMO_REQUESTED" as const, externalId: { system: "webshop", value: "e-1" } };
  const answers = await Promise.all([1, 2, 3].map(() => leadwire.admin.do(RecordActivityDocument, { input })));
  expect(new Set(answers.map(({ recordActivity }) => recordActivity.activity?.id)).size).toBe(1);
  const { leads } = await leadwire.admin.do(LeadListDocument, { where: { id: { eq: lead.id } } });
  expect(leads.nodes[0]?.engagementScore).toBe(30);
  const other = await aLead(leadwire.admin);
  const { recordActivity } = await leadwire.admin.do(RecordActivityDocument, { input: { ...input, subjectId: other.id } });
  expect(recordActivity.userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["externalId"] });
});

test("an activity of the future is refused", async () => {
  const lead = await aLead(leadwire.admin);
  const { recordActivity } = await leadwire.admin.do(RecordActivityDocument, {
    input: { subjectId: lead.id, type: "CALL", occurredAt: "2099-01-01T00:00:00Z" },
  });
  expect(recordActivity.userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["occurredAt"] });
});

test("every capture of a burst is an event", async () => {
  const { leads } = await leadwire.admin.do(LeadListDocument, { first: 1 });
  const captured = await Promise.all(Array.from({ length: 30 }, () => leadwire.admin.do(CaptureLeadDocument, { input: person() })));
  const missing = new Set(captured.map(({ captureLead }) => captureLead.lead?.id));
  const stream = await leadwire.admin.subscribe(LeadEventsDocument, { after: leads.streamCursor, types: ["CREATED"] });
  // Leads of the tests before may come, too: one that committed before the cursor was taken may be numbered behind it.
  while (missing.size > 0) missing.delete((await stream.next()).leadEvents.lead?.id);
  await stream.stop();
});
