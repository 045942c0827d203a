import { beforeAll, describe, expect, test } from "@jest/globals";
import { captureLeads } from "../../../src/lifecycle/capture/capture-lead.js";
import { transact } from "../../../src/platform/database/transaction.js";
import { SYSTEM } from "../../../src/platform/identity/actor.js";
import type { CaptureLeadRow } from "../../../src/records/leads/lead.inputs.js";
import { aLead, aPublishedModel, aQualifiedLead, aRule, CREATE_ALL, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  AssignLeadDocument,
  ConvertLeadDocument,
  CreateExitTriggerDocument,
  type CreateExitTriggerInput,
  DisqualifyDocument,
  LeadStatusChangedDocument,
  QualificationSettingsDocument,
  QualifiedHowDocument,
  RecordActivitiesDocument,
  RecordActivityDocument,
  type RecordActivityInput,
  ReengageDocument,
  UpdateExitTriggerDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();

// Leads are rescored by the clock when a test says so.
beforeAll(() => leadwire.app.clock.stop());

const how = async (id: string) => {
  const { lead } = await leadwire.admin.do(QualifiedHowDocument, { id });
  if (!lead) throw new Error("There is no such lead");
  return { ...lead, tasks: lead.tasks.nodes, steps: lead.statusHistory.nodes };
};
const did = async (subjectId: string, type: RecordActivityInput["type"], properties?: Record<string, unknown>) =>
  (await leadwire.admin.do(RecordActivityDocument, { input: { subjectId, type, properties } })).recordActivity;

/** A trigger, and how to switch it off. */
async function aTrigger(input: Partial<CreateExitTriggerInput>): Promise<() => Promise<unknown>> {
  const { createExitTrigger } = await leadwire.admin.do(CreateExitTriggerDocument, {
    input: { name: "A trigger", taskTitle: "Do it", ...input },
  });
  const triggerId = createExitTrigger.exitTrigger?.id;
  if (!triggerId) throw new Error(`No trigger: ${JSON.stringify(createExitTrigger.userErrors)}`);
  return () => leadwire.admin.do(UpdateExitTriggerDocument, { input: { triggerId, active: false } });
}

/** A persona whose leads get these points for a note, and no others. */
async function worth(persona: string, points: number) {
  const rules = [aRule({ name: "Note", points, activityType: "NOTE" })];
  await aPublishedModel(leadwire.admin, { persona, groups: [{ name: "All", kind: "ENGAGEMENT", cap: 100, rules }] });
}

test("a new organisation has the three of the domain", async () => {
  const { exitTriggers } = await leadwire.admin.do(QualificationSettingsDocument);
  expect(exitTriggers.nodes.map(({ name, active }) => [name, active])).toEqual([
    ["Demo requested", true],
    ["Pricing downloaded", true],
    ["Score reached", true],
  ]);
});

describe("a demo that is asked for", () => {
  test("makes an MQL and gives its owner a task, and the status stays; history and streams tell why", async () => {
    const rep = await leadwire.user("REP");
    const lead = await aLead(leadwire.admin);
    await leadwire.admin.do(AssignLeadDocument, { input: { leadId: lead.id, ownerId: rep.id } });
    const stream = await leadwire.admin.subscribe(LeadStatusChangedDocument, { where: { id: { eq: lead.id } } });
    const { activity, lead: answered } = await did(lead.id, "DEMO_REQUESTED");
    expect(answered).toMatchObject({ stage: "MQL" });
    const found = await how(lead.id);
    expect(found).toMatchObject({ stage: "MQL", status: "NEW" });
    expect(found.steps).toEqual([
      expect.objectContaining({
        from: "NEW",
        to: "NEW",
        fromStage: "LEAD",
        toStage: "MQL",
        reason: "Exit trigger: Demo requested",
        exitTrigger: expect.objectContaining({ name: "Demo requested" }),
        changedBy: null,
        policy: null,
      }),
    ]);
    expect(found.tasks).toEqual([
      expect.objectContaining({ title: "Arrange the demo", kind: "EXIT_TRIGGER", owner: { id: rep.id }, dueAt: expect.any(String) }),
    ]);
    const { leadStatusChanged } = await stream.next();
    expect(leadStatusChanged).toMatchObject({
      from: { stage: "LEAD", status: "NEW" },
      to: { stage: "MQL", status: "NEW" },
      reason: "Exit trigger: Demo requested",
    });
    await stream.stop();
    // One change of the lead: the score, the stage and the time of the activity, by that activity.
    const [event] = await leadwire.sql(
      "select type, changed_fields, cause from change_event where record_id = $1 order by id desc limit 1",
      [lead.id.slice(5)],
    );
    expect(event?.type).toBe("STAGE_CHANGED");
    expect(event?.changed_fields).toEqual(expect.arrayContaining(["stage", "score", "lastActivityAt"]));
    expect(event?.cause).toMatchObject({ reason: "Exit trigger: Demo requested", activityId: activity?.id.slice("activity_".length) });
    const told = await leadwire.sql(
      "select count(distinct transaction_id)::int as transactions from change_event where record_id = $1 and type = 'STAGE_CHANGED' or record_type = 'task' and after->>'leadId' = $1::text",
      [lead.id.slice(5)],
    );
    expect(told).toEqual([{ transactions: 1 }]);
  });

  test("again fires nothing more, and once the lead has been out of the work, it does", async () => {
    const { id } = await aLead(leadwire.admin);
    await did(id, "DEMO_REQUESTED");
    await did(id, "DEMO_REQUESTED");
    expect((await how(id)).tasks).toHaveLength(1);
    await leadwire.admin.do(DisqualifyDocument, { input: { leadId: id, reason: "COMPETITOR" } });
    await did(id, "DEMO_REQUESTED");
    expect(await how(id)).toMatchObject({ stage: "LEAD", status: "DISQUALIFIED", tasks: [{}] });
    await leadwire.admin.do(ReengageDocument, { input: { leadId: id, reason: "CAME_BACK" } });
    expect(await how(id)).toMatchObject({ stage: "LEAD", status: "RE_ENGAGED" });
    await did(id, "DEMO_REQUESTED");
    const found = await how(id);
    expect(found).toMatchObject({ stage: "MQL", status: "RE_ENGAGED" });
    expect(found.tasks).toHaveLength(2);
  });

  test("by twenty activities at once fires once", async () => {
    const { id } = await aLead(leadwire.admin);
    await Promise.all(Array.from({ length: 20 }, () => did(id, "DEMO_REQUESTED")));
    const found = await how(id);
    expect(found.tasks).toHaveLength(1);
    expect(found.steps).toHaveLength(1);
  });

  test("counts for each lead of a mutation in bulk, and not for rows that are refused", async () => {
    const [first, second] = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
    const row = (subjectId: string, more: object = {}) => ({ subjectId, type: "DEMO_REQUESTED" as const, ...more });
    const rows = [row(first.id), row(first.id), row(second.id, { occurredAt: "2099-01-01T00:00:00Z" })];
    const dryRun = { errorPolicy: "IGNORE_FAILED" as const, dryRun: true, rows };
    const { recordActivities: rehearsed } = await leadwire.admin.do(RecordActivitiesDocument, { input: dryRun });
    expect(rehearsed.results.map(({ userErrors }) => userErrors.length)).toEqual([0, 0, 1]);
    expect(await how(first.id)).toMatchObject({ stage: "LEAD", tasks: [], steps: [] });
    await leadwire.admin.do(RecordActivitiesDocument, { input: { errorPolicy: "IGNORE_FAILED", rows } });
    expect(await how(first.id)).toMatchObject({ stage: "MQL", tasks: [{}], steps: [{}] });
    expect(await how(second.id)).toMatchObject({ stage: "LEAD", tasks: [], steps: [] });
  });

  test("is nothing new for an SQL, or for one who was converted", async () => {
    const { id } = await aQualifiedLead(leadwire.admin);
    await did(id, "DEMO_REQUESTED");
    expect(await how(id)).toMatchObject({ stage: "SQL", tasks: [] });
    await leadwire.admin.do(ConvertLeadDocument, { input: { leadId: id, ...CREATE_ALL } });
    await did(id, "DEMO_REQUESTED");
    expect(await how(id)).toMatchObject({ stage: "OPPORTUNITY", tasks: [] });
  });

  test("of somebody who may not be assigned leaves the task to whoever takes it", async () => {
    const { id } = await aLead(leadwire.admin);
    const form = await leadwire.service("ACTIVITIES_WRITE");
    const { recordActivity } = await form.do(RecordActivityDocument, { input: { subjectId: id, type: "DEMO_REQUESTED" } });
    expect(recordActivity).toMatchObject({ lead: null, userErrors: [] });
    expect(await how(id)).toMatchObject({ stage: "MQL", tasks: [{ owner: null }] });
  });
});

test.each([
  [{ title: "Pricing 2027" }, "MQL"],
  [{ document: "price-list.pdf" }, "MQL"],
  [{ title: "Buyer's guide" }, "LEAD"],
  [{ title: "The priceless guide" }, "LEAD"],
  [{}, "LEAD"],
])("a document %j that is downloaded leaves a lead as %s", async (properties, stage) => {
  const { id } = await aLead(leadwire.admin);
  await did(id, "DOCUMENT_DOWNLOADED", properties);
  expect(await how(id)).toMatchObject({ stage });
});

describe("a score that is reached", () => {
  test("fires when it is crossed, whatever moved it, and not while it only is there", async () => {
    await worth("Crossing", 35);
    const { id } = await aLead(leadwire.admin, { persona: "Crossing" });
    await did(id, "NOTE");
    expect(await how(id)).toMatchObject({ stage: "LEAD" });
    await did(id, "NOTE");
    expect(await how(id)).toMatchObject({
      stage: "MQL",
      status: "NEW",
      tasks: [{ kind: "EXIT_TRIGGER" }],
      steps: [{ exitTrigger: { name: "Score reached" } }],
    });
    await leadwire.admin.do(DisqualifyDocument, { input: { leadId: id, reason: "BAD_FIT" } });
    await leadwire.admin.do(ReengageDocument, { input: { leadId: id, reason: "CAME_BACK" } });
    await did(id, "NOTE");
    expect(await how(id)).toMatchObject({ stage: "LEAD" });
  });

  test("counts from the capture on, also by import and in bulk", async () => {
    const stop = await aTrigger({ name: "Fit enough", minimumScore: 35 });
    const lead = await aLead(leadwire.admin, { jobTitle: "CEO", companySize: 500 });
    expect(lead).toMatchObject({ stage: "MQL", status: "NEW", score: 40 });
    expect(await how(lead.id)).toMatchObject({ tasks: [{ title: "Do it" }], steps: [{ exitTrigger: { name: "Fit enough" } }] });
    // More than what goes in by one statement, as an import does it.
    const inputs = Array.from(
      { length: 120 },
      (_, nth) => person({ jobTitle: nth % 2 ? "CEO" : "Clerk", companySize: 500 }) as CaptureLeadRow,
    );
    const captured = await transact(leadwire.app.services.dataSource, SYSTEM, "import", (tx) =>
      captureLeads(
        tx,
        inputs.map((input) => ({ input, imported: { createdAt: new Date("2026-01-05T10:00:00Z") } })),
      ),
    );
    const ids = captured.map((one) => ("lead" in one ? one.lead.id : ""));
    const [found] = await leadwire.sql(
      `select count(*) filter (where stage = 'MQL')::int as leads,
              (select count(*)::int from task where lead_id = any($1)) as tasks, (select count(*)::int from status_change where lead_id = any($1)) as steps
       from lead where id = any($1)`,
      [ids],
    );
    expect(found).toEqual({ leads: 60, tasks: 60, steps: 60 });
    await stop();
  });

  test("by the clock, after a model was published, promotes as well, and by two processes once", async () => {
    await worth("By clock", 20);
    const leads = [await aLead(leadwire.admin, { persona: "By clock" }), await aLead(leadwire.admin, { persona: "By clock" })];
    for (const { id } of leads) await did(id, "NOTE");
    await worth("By clock", 90);
    const another = await leadwire.startAnother();
    await Promise.all([leadwire.app.clock.tick(new Date()), another.clock.tick(new Date())]);
    await leadwire.app.clock.tick(new Date());
    await another.stop();
    for (const { id } of leads) {
      const found = await how(id);
      expect(found).toMatchObject({ stage: "MQL", tasks: [{ title: "Make contact: the score is high" }] });
      expect(found.steps).toHaveLength(1);
    }
  });
});

test("of several that fire the first by name counts, and an inactive one never", async () => {
  const stops = [
    await aTrigger({ name: "B", activityType: "TRIAL_STARTED" }),
    await aTrigger({ name: "A", activityType: "TRIAL_STARTED" }),
  ];
  const [both, one, none] = [await aLead(leadwire.admin), await aLead(leadwire.admin), await aLead(leadwire.admin)];
  await did(both.id, "TRIAL_STARTED");
  expect(await how(both.id)).toMatchObject({ tasks: [{}], steps: [{ exitTrigger: { name: "A" } }] });
  await stops[1]?.();
  await did(one.id, "TRIAL_STARTED");
  expect(await how(one.id)).toMatchObject({ tasks: [{}], steps: [{ exitTrigger: { name: "B" } }] });
  await stops[0]?.();
  await did(none.id, "TRIAL_STARTED");
  expect(await how(none.id)).toMatchObject({ stage: "LEAD", tasks: [], steps: [] });
});
