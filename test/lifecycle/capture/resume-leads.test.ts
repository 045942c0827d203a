import { beforeAll, describe, expect, test } from "@jest/globals";
import { aLead, aQualifiedLead, CREATE_ALL } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  CaptureLeadDocument,
  ChangeLeadStatusDocument,
  type ChangeLeadStatusInput,
  ConvertLeadDocument,
  DisqualifyLeadDocument,
  LeadEventsDocument,
  ReengageLeadDocument,
  TaskEventsDocument,
  UpdateLeadDocument,
  type UpdateLeadInput,
} from "../../support/operations.js";

const leadwire = new Leadwire();
const DAY = 86_400_000;

// Leads come back when a test says so.
beforeAll(() => leadwire.app.clock.stop());

const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
const tick = (days: number, app = leadwire.app) => app.clock.tick(new Date(Date.now() + days * DAY));

const WAITING = `query ($id: ID!) { lead(id: $id) {
  status interest resumeAt nextAction
  statusHistory { nodes { from to reason changedBy { id } } }
  tasks { nodes { title description kind dueAt owner { id } } }
} }`;
const waiting = async (id: string) => (await leadwire.admin.do<any, any>(WAITING, { id })).lead;

const change = async (leadId: string, input: Omit<ChangeLeadStatusInput, "leadId">) =>
  (await leadwire.admin.do(ChangeLeadStatusDocument, { input: { leadId, ...input } })).changeLeadStatus;
const update = async (leadId: string, input: Omit<UpdateLeadInput, "leadId">) =>
  (await leadwire.admin.do(UpdateLeadDocument, { input: { leadId, ...input } })).updateLead;
const hold = (leadId: string, days: number) => change(leadId, { status: "ON_HOLD", reason: "Budget freeze", resumeAt: inDays(days) });

test("a lead on hold comes back on its date, with a step in its history, a task for its owner, and events", async () => {
  const rep = await leadwire.user("REP");
  const lead = await aLead(leadwire.admin, { ownerId: rep.id });
  await hold(lead.id, 5);
  const leads = await leadwire.admin.subscribe(LeadEventsDocument, { where: { id: { eq: lead.id } } });
  const tasks = await leadwire.admin.subscribe(TaskEventsDocument, {
    where: { kind: { eq: "LEAD_RESUMED" }, lead: { id: { eq: lead.id } } },
  });

  await tick(4.9);
  expect(await waiting(lead.id)).toMatchObject({ status: "ON_HOLD", tasks: { nodes: [] } });
  await tick(5.1);
  expect((await leads.next()).leadEvents).toMatchObject({
    type: "STATUS_CHANGED",
    actor: { id: null },
    changedFields: expect.arrayContaining(["status", "resumeAt"]),
    before: { status: "ON_HOLD" },
    lead: { status: "RE_ENGAGED" },
  });
  expect((await tasks.next()).taskEvents).toMatchObject({ type: "CREATED", task: { owner: { id: rep.id } } });
  const back = await waiting(lead.id);
  expect(back).toMatchObject({
    status: "RE_ENGAGED",
    resumeAt: null,
    nextAction: "Reassess",
    tasks: {
      nodes: [
        { title: `Come back to ${lead.name}`, description: "Was on hold: Budget freeze", kind: "LEAD_RESUMED", owner: { id: rep.id } },
      ],
    },
  });
  expect(back.statusHistory.nodes[0]).toEqual({
    from: "ON_HOLD",
    to: "RE_ENGAGED",
    reason: "The date to come back has come",
    changedBy: null,
  });
  expect(Date.parse(back.tasks.nodes[0].dueAt)).toBeGreaterThan(Date.now() + 5 * DAY);

  await tick(5.2);
  expect((await waiting(lead.id)).tasks.nodes).toHaveLength(1);
  await Promise.all([leads.stop(), tasks.stop()]);
});

test("somebody NOT_NOW is asked again on the date; the status stays", async () => {
  const lead = await aLead(leadwire.admin, { interest: "NOT_NOW", resumeAt: inDays(3) });
  await change(lead.id, { status: "NURTURING" });
  const events = await leadwire.admin.subscribe(LeadEventsDocument, { where: { id: { eq: lead.id } } });
  await tick(4);
  expect((await events.next()).leadEvents).toMatchObject({
    type: "UPDATED",
    changedFields: expect.arrayContaining(["interest", "resumeAt"]),
  });
  expect(await waiting(lead.id)).toMatchObject({
    status: "NURTURING",
    interest: "UNKNOWN",
    resumeAt: null,
    tasks: { nodes: [{ kind: "LEAD_RESUMED", description: "Asked to be contacted again from now on.", owner: null }] },
  });
  await events.stop();
});

test("hundreds whose date came while no server ran come back once each, whichever process does it", async () => {
  await leadwire.sql(
    `insert into lead (id, version, name, email, persona, stage, status, status_since, interest, resume_at)
     select gen_random_uuid(), 1, 'Lead ' || n, 'lead' || n || '@hold.example', 'On hold', 'LEAD', 'ON_HOLD', now() - interval '9 days', 'UNKNOWN',
            now() - interval '1 day' from generate_series(1, 250) n`,
  );
  const other = await leadwire.startAnother();
  await Promise.all([tick(0), tick(0, other), tick(0)]);
  await other.stop();
  await tick(0);
  const [count] = await leadwire.sql(
    `select count(distinct l.id)::int as leads, count(*)::int as tasks, count(distinct c.id)::int as steps
     from lead l join task t on t.lead_id = l.id join status_change c on c.lead_id = l.id
     where l.persona = 'On hold' and l.status = 'RE_ENGAGED' and l.resume_at is null`,
  );
  expect(count).toEqual({ leads: 250, tasks: 250, steps: 250 });
});

test("who was converted or disqualified meanwhile does not come back", async () => {
  const converted = await aQualifiedLead(leadwire.admin);
  await update(converted.id, { interest: "NOT_NOW", resumeAt: inDays(1) });
  await leadwire.admin.do(ConvertLeadDocument, { input: { leadId: converted.id, ...CREATE_ALL } });
  const [gone, held] = [await aLead(leadwire.admin, { interest: "NOT_NOW", resumeAt: inDays(1) }), await aLead(leadwire.admin)];
  await hold(held.id, 1);
  for (const { id } of [gone, held]) await leadwire.admin.do(DisqualifyLeadDocument, { input: { leadId: id, reason: "BAD_FIT" } });
  await tick(2);
  for (const { id } of [converted, gone, held]) expect((await waiting(id)).tasks.nodes).toEqual([]);
  expect(await waiting(held.id)).toMatchObject({ status: "DISQUALIFIED", resumeAt: null });
});

describe("the date to come back", () => {
  test("can be put off, and stays while somebody NOT_NOW goes through statuses", async () => {
    const lead = await aLead(leadwire.admin);
    await hold(lead.id, 1);
    const later = inDays(9);
    expect((await update(lead.id, { resumeAt: later })).userErrors).toEqual([]);
    await tick(2);
    expect(await waiting(lead.id)).toMatchObject({ status: "ON_HOLD", resumeAt: later });
    await update(lead.id, { interest: "NOT_NOW" });
    await change(lead.id, { status: "IN_PROGRESS" });
    expect(await waiting(lead.id)).toMatchObject({ status: "IN_PROGRESS", interest: "NOT_NOW", resumeAt: later });
    const latest = inDays(20);
    expect((await change(lead.id, { status: "NURTURING", resumeAt: latest })).userErrors).toEqual([]);
    expect(await waiting(lead.id)).toMatchObject({ resumeAt: latest });
  });

  test("goes with what it was for", async () => {
    const [held, notNow, back] = await Promise.all([1, 2, 3].map(() => aLead(leadwire.admin)));
    if (!held || !notNow || !back) throw new Error("no leads");
    await hold(held.id, 5);
    await change(held.id, { status: "IN_PROGRESS" });
    expect(await waiting(held.id)).toMatchObject({ resumeAt: null });
    await update(notNow.id, { interest: "NOT_NOW", resumeAt: inDays(5) });
    await update(notNow.id, { interest: "INTERESTED" });
    expect(await waiting(notNow.id)).toMatchObject({ resumeAt: null });
    await update(back.id, { interest: "NOT_NOW", resumeAt: inDays(5) });
    await change(back.id, { status: "COLD" });
    await leadwire.admin.do(ReengageLeadDocument, { input: { leadId: back.id, reason: "CAME_BACK" } });
    expect(await waiting(back.id)).toMatchObject({ status: "RE_ENGAGED", interest: "UNKNOWN", resumeAt: null });
  });

  test("is taken in with the person, and by somebody who was known and had not said", async () => {
    const resumeAt = inDays(30);
    const lead = await aLead(leadwire.admin, { interest: "NOT_NOW", resumeAt });
    expect(await waiting(lead.id)).toMatchObject({ interest: "NOT_NOW", resumeAt });
    const known = await aLead(leadwire.admin, { email: "known@resume.example" });
    const again = {
      email: "known@resume.example",
      interest: "NOT_NOW",
      resumeAt,
      source: { channel: "WEBSITE_FORM", name: "Test form" },
    } as const;
    expect((await leadwire.admin.do(CaptureLeadDocument, { input: again })).captureLead).toMatchObject({ outcome: "ATTACHED" });
    expect(await waiting(known.id)).toMatchObject({ interest: "NOT_NOW", resumeAt });
  });

  test("is refused where it is missing, has passed, or is waited for by nobody, with nothing written", async () => {
    const lead = await aLead(leadwire.admin);
    const refused = [{ code: "INVALID_INPUT", path: ["resumeAt"] }];
    for (const input of [
      { interest: "NOT_NOW" },
      { interest: "NOT_NOW", resumeAt: inDays(-1) },
      { interest: "NOT_NOW", resumeAt: null },
      { interest: "INTERESTED", resumeAt: inDays(1) },
      { resumeAt: inDays(1) },
    ] as const) {
      expect((await update(lead.id, { ...input, jobTitle: "Not written" })).userErrors).toMatchObject(refused);
      const person = { email: `${Math.random()}@resume.example`, source: { channel: "WEBSITE_FORM", name: "Test form" } } as const;
      expect((await leadwire.admin.do(CaptureLeadDocument, { input: { ...person, ...input } })).captureLead.userErrors).toMatchObject(
        refused,
      );
    }
    for (const resumeAt of [inDays(-1), inDays(1)])
      expect((await change(lead.id, { status: "CONTACTED", resumeAt })).userErrors).toMatchObject(refused);
    await hold(lead.id, 3);
    expect((await update(lead.id, { resumeAt: null })).userErrors).toMatchObject(refused);
    expect((await update(lead.id, { resumeAt: inDays(-1) })).userErrors).toMatchObject(refused);
    const [row] = await leadwire.sql("select job_title from lead where id = $1", [lead.id.slice(5)]);
    expect(row?.job_title).toBeNull();
  });
});
