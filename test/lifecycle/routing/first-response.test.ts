import { beforeAll, beforeEach, expect, test } from "@jest/globals";
import { aLead, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  CaptureLeadsDocument,
  ChangeLeadStatusDocument,
  DeleteActivityDocument,
  LeadEventsDocument,
  LeadListDocument,
  RecordActivityDocument,
  type RecordActivityInput,
  UpdateActivityDocument,
  UpdateBusinessCalendarDocument,
} from "../../support/operations.js";
import { aCalendar, assignmentsOf, aTeam, setRules } from "../../support/routing.js";

const leadwire = new Leadwire();
const HOUR = 3_600_000;
const DUE = { types: ["FIRST_RESPONSE_WARNING", "FIRST_RESPONSE_BREACHED", "FIRST_RESPONSE"] as never };

// The tests say what time it is.
beforeAll(() => leadwire.app.clock.stop());
// Four hours, a warning one hour before; what other tests left is told by now.
beforeEach(async () => {
  await setRules(leadwire);
  await aCalendar(leadwire, { respondWithin: "PT4H", warnBefore: "PT1H", isDefault: true });
  await leadwire.sql("update lead set first_response_alert_at = null where first_response_alert_at is not null");
});

const stateOf = async (id: string) => (await assignmentsOf(leadwire.admin, id)) as NonNullable<Awaited<ReturnType<typeof assignmentsOf>>>;
const tick = (at: string | number | null | undefined, app = leadwire.app) => app.clock.tick(new Date(at as string));
const after = (at: string | null | undefined, milliseconds: number) => Date.parse(at as string) + milliseconds;
const record = async (subjectId: string, details: Partial<RecordActivityInput> = {}) =>
  (await leadwire.admin.do(RecordActivityDocument, { input: { subjectId, type: "CALL", ...details } })).recordActivity.activity
    ?.id as string;

test("an untouched lead is warned of and breaches its deadline, each told once, by whichever process", async () => {
  const { id, createdAt } = await aLead(leadwire.admin);
  const { firstResponseDueAt, firstResponseAlertAt } = await stateOf(id);
  expect(after(firstResponseDueAt, 0)).toBe(after(createdAt, 4 * HOUR));
  expect(after(firstResponseAlertAt, 0)).toBe(after(createdAt, 3 * HOUR));
  const events = await leadwire.admin.subscribe(LeadEventsDocument, DUE);

  await tick(after(firstResponseAlertAt, -1));
  await tick(firstResponseAlertAt);
  expect((await events.next()).leadEvents).toMatchObject({ type: "FIRST_RESPONSE_WARNING", lead: { id }, actor: { id: null } });
  await tick(after(firstResponseDueAt, -1));
  const other = await leadwire.startAnother();
  try {
    await other.clock.stop();
    await Promise.all([tick(firstResponseDueAt), tick(firstResponseDueAt, other), tick(after(firstResponseDueAt, HOUR), other)]);
  } finally {
    await other.stop();
  }
  expect((await events.next()).leadEvents).toMatchObject({ type: "FIRST_RESPONSE_BREACHED", lead: { id } });
  expect((await stateOf(id)).firstResponseBreachedAt).not.toBeNull();
  const told = await leadwire.sql("select type from change_event where record_id = $1 and type like 'FIRST_RESPONSE%' order by id", [
    id.slice(5),
  ]);
  expect(told.map(({ type }) => type)).toEqual(["FIRST_RESPONSE_WARNING", "FIRST_RESPONSE_BREACHED"]);
  await events.stop();
});

test("what a clock that was down has missed is told as what it is by then: the breach", async () => {
  const { id } = await aLead(leadwire.admin);
  await tick(after((await stateOf(id)).firstResponseDueAt, 30 * 24 * HOUR));
  const told = await leadwire.sql("select type from change_event where record_id = $1 and type like 'FIRST_RESPONSE%'", [id.slice(5)]);
  expect(told).toEqual([{ type: "FIRST_RESPONSE_BREACHED" }]);
});

test.each([
  ["a call", { type: "CALL" as const }, true],
  ["a meeting", { type: "MEETING" as const }, true],
  ["a message", { type: "MESSAGE" as const }, true],
  ["an e-mail of ours", { type: "EMAIL_SENT" as const }, true],
  ["an e-mail that no human being wrote", { type: "EMAIL_SENT" as const, properties: { automated: true } }, false],
  ["a message of theirs", { type: "MESSAGE" as const, properties: { direction: "inbound" } }, false],
  ["an e-mail that was opened", { type: "EMAIL_OPENED" as const }, false],
  ["a note", { type: "NOTE" as const }, false],
  ["a call of before", { type: "CALL" as const, occurredAt: "2020-01-01T00:00:00Z" }, false],
])("%s", async (_, activity, responds) => {
  const { id } = await aLead(leadwire.admin);
  const { firstResponseDueAt } = await stateOf(id);
  await record(id, activity);
  expect((await stateOf(id)).firstRespondedAt !== null).toBe(responds);
  await tick(firstResponseDueAt);
  expect((await stateOf(id)).firstResponseBreachedAt !== null).toBe(!responds);
});

test("the first response is an event, and later ones change nothing of it", async () => {
  const { id } = await aLead(leadwire.admin);
  const events = await leadwire.admin.subscribe(LeadEventsDocument, { ...DUE, where: { id: { eq: id } } });
  await record(id);
  expect((await events.next()).leadEvents.type).toBe("FIRST_RESPONSE");
  const { firstRespondedAt } = await stateOf(id);
  await record(id, { type: "MEETING" });
  expect((await stateOf(id)).firstRespondedAt).toBe(firstRespondedAt);
  await events.stop();
});

test("a response that becomes known late, but was in time, takes the breach back", async () => {
  const { id, createdAt } = await aLead(leadwire.admin);
  await tick((await stateOf(id)).firstResponseDueAt);
  expect((await stateOf(id)).firstResponseBreachedAt).not.toBeNull();
  await record(id, { occurredAt: createdAt });
  expect(await stateOf(id)).toMatchObject({ firstRespondedAt: createdAt, firstResponseBreachedAt: null, firstResponseAlertAt: null });
});

test("a response that never was lets the deadline count again; one that was moved is moved", async () => {
  const { id, createdAt } = await aLead(leadwire.admin);
  const { firstResponseDueAt } = await stateOf(id);
  const activityId = await record(id);
  await leadwire.admin.do(UpdateActivityDocument, { input: { activityId, occurredAt: createdAt } });
  expect((await stateOf(id)).firstRespondedAt).toBe(createdAt);
  await leadwire.admin.do(UpdateActivityDocument, { input: { activityId, type: "NOTE" } });
  expect(await stateOf(id)).toMatchObject({ firstRespondedAt: null, firstResponseAlertAt: firstResponseDueAt });
  await leadwire.admin.do(UpdateActivityDocument, { input: { activityId, type: "CALL" } });
  await leadwire.admin.do(DeleteActivityDocument, { input: { activityId } });
  await tick(firstResponseDueAt);
  expect((await stateOf(id)).firstResponseBreachedAt).not.toBeNull();
});

test("who was reached has been responded to; who is disqualified need not be", async () => {
  const [reached, unfit] = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
  const { firstResponseDueAt } = await stateOf(unfit.id);
  await leadwire.admin.do(ChangeLeadStatusDocument, { input: { leadId: reached.id, status: "CONTACTED" } });
  await leadwire.admin.do('mutation ($id: ID!) { disqualifyLead(input: { leadId: $id, reason: "NO_NEED" }) { lead { id } } }', {
    id: unfit.id,
  });
  await tick(after(firstResponseDueAt, HOUR));
  expect((await stateOf(reached.id)).firstRespondedAt).not.toBeNull();
  for (const { id } of [reached, unfit])
    expect(await stateOf(id)).toMatchObject({ firstResponseBreachedAt: null, firstResponseAlertAt: null });
});

test("a rule has its own calendar and time; a calendar that changes counts for leads to come", async () => {
  const team = await aTeam(leadwire, 1);
  const calendarId = await aCalendar(leadwire, { respondWithin: "PT10H" });
  const condition = (country: string) => ({ field: "country", operator: "EQ" as const, value: country });
  await setRules(
    leadwire,
    { teamId: team.id, condition: condition("DE"), calendarId },
    { teamId: team.id, condition: condition("FR"), calendarId, respondWithin: "PT30M" },
    { teamId: team.id },
  );
  const hoursOf = async (country: string) => {
    const { id, createdAt } = await aLead(leadwire.admin, { country });
    return (after((await stateOf(id)).firstResponseDueAt, 0) - after(createdAt, 0)) / HOUR;
  };
  expect([await hoursOf("DE"), await hoursOf("FR"), await hoursOf("IT")]).toEqual([10, 0.5, 4]);
  await leadwire.admin.do(UpdateBusinessCalendarDocument, { input: { calendarId, respondWithin: "PT2H" } });
  expect(await hoursOf("DE")).toBe(2);
});

test("captures in bulk have deadlines, and leads are filtered and ordered by them", async () => {
  const rows = [person({ tags: ["bulk-due"] }), person({ tags: ["bulk-due"] })];
  const { captureLeads } = await leadwire.admin.do(CaptureLeadsDocument, { input: { rows, errorPolicy: "REJECT_ALL" } });
  const [first, second] = captureLeads.results.map(({ lead }) => lead?.id as string) as [string, string];
  await record(first);
  const waiting = { tags: { has: "bulk-due" }, firstRespondedAt: { isNull: true }, firstResponseDueAt: { gt: new Date().toISOString() } };
  const orderBy = [{ field: "FIRST_RESPONSE_DUE_AT" as const, direction: "ASC" as const }];
  expect((await leadwire.admin.do(LeadListDocument, { where: waiting, orderBy })).leads.nodes.map(({ id }) => id)).toEqual([second]);
});

test("of hundreds that are due at once each is told once, by two processes that look together", async () => {
  await leadwire.sql(
    `insert into lead (id, version, name, email, stage, status, status_since, interest, first_response_due_at, first_response_alert_at)
     select gen_random_uuid(), 1, 'Due ' || n, 'due' || n || '@due.example', 'LEAD', 'NEW', now(), 'UNKNOWN', '2026-01-01', '2026-01-01' from generate_series(1, 600) n`,
  );
  const other = await leadwire.startAnother();
  try {
    await Promise.all([tick("2026-01-02T00:00:00Z"), tick("2026-01-02T00:00:00Z", other)]);
    await tick("2026-01-02T00:00:00Z");
  } finally {
    await other.stop();
  }
  const [told] = await leadwire.sql(
    "select count(*)::int as events, count(distinct record_id)::int as leads from change_event where type = 'FIRST_RESPONSE_BREACHED' and after ->> 'email' like '%@due.example'",
  );
  expect(told).toEqual({ events: 600, leads: 600 });
});
