import { beforeAll, expect, test } from "@jest/globals";
import type { Client, Stream } from "../../support/client.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  CatchUpDocument,
  CompleteTaskDocument,
  CreateTaskDocument,
  type CreateTaskInput,
  DeleteTaskDocument,
  ReopenTaskDocument,
  TaskEventsDocument,
  type TaskEventsSubscription,
  UpdateTaskDocument,
  type UpdateTaskInput,
} from "../../support/operations.js";

const leadwire = new Leadwire();
const HOUR = 3_600_000;

// What is due is told when a test says so.
beforeAll(() => leadwire.app.clock.stop());

const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
const tick = (hours: number, app = leadwire.app) => app.clock.tick(new Date(Date.now() + hours * HOUR));

async function aTask(input: Partial<CreateTaskInput> = {}): Promise<string> {
  const subjectId = input.subjectId ?? (await aLead(leadwire.admin)).id;
  const { createTask } = await leadwire.admin.do(CreateTaskDocument, { input: { title: "Call back", ...input, subjectId } });
  if (!createTask.task) throw new Error(`No task: ${JSON.stringify(createTask.userErrors)}`);
  return createTask.task.id;
}

const update = async (input: UpdateTaskInput) => {
  const { updateTask } = await leadwire.admin.do(UpdateTaskDocument, { input });
  expect(updateTask.userErrors).toEqual([]);
};

const follow = (taskId: string, client: Client = leadwire.admin) => client.subscribe(TaskEventsDocument, { where: { id: { eq: taskId } } });
const next = async (stream: Stream<TaskEventsSubscription>) => (await stream.next()).taskEvents;

const typesOf = async (taskId: string) =>
  (await leadwire.sql("select type from change_event where record_id = $1 order by id", [taskId.slice(5)])).map(({ type }) => type);

test("every change of a task is told by its name, with what was before", async () => {
  const { id: subjectId } = await aLead(leadwire.admin);
  const stream = await leadwire.admin.subscribe(TaskEventsDocument, { where: { lead: { id: { eq: subjectId } } } });
  const dueAt = inHours(5);
  const taskId = await aTask({ subjectId, dueAt });
  expect(await next(stream)).toMatchObject({ type: "CREATED", visibility: "ADDED", taskId, before: null, task: { title: "Call back" } });
  await update({ taskId, title: "Write", dueAt: inHours(6) });
  expect(await next(stream)).toMatchObject({ type: "UPDATED", changedFields: ["title", "dueAt"], before: { title: "Call back", dueAt } });
  await update({ taskId, ownerId: (await leadwire.user("REP")).id });
  expect(await next(stream)).toMatchObject({ type: "ASSIGNED", changedFields: ["owner"] });
  await leadwire.admin.do(CompleteTaskDocument, { input: { taskId } });
  expect(await next(stream)).toMatchObject({
    type: "COMPLETED",
    changedFields: ["completedAt", "completedBy"],
    before: { completedAt: null },
  });
  await leadwire.admin.do(ReopenTaskDocument, { input: { taskId } });
  expect(await next(stream)).toMatchObject({ type: "REOPENED", before: { completedAt: expect.any(String) } });
  await leadwire.admin.do(DeleteTaskDocument, { input: { taskId } });
  expect(await next(stream)).toMatchObject({ type: "DELETED", visibility: "REMOVED", taskId, task: null, before: null });
  await stream.stop();
});

test("those who poll learn of it as well", async () => {
  const { changeEvents: start } = await leadwire.admin.do(CatchUpDocument, { first: 1 });
  const taskId = await aTask();
  const { changeEvents } = await leadwire.admin.do(CatchUpDocument, { after: start.headCursor });
  expect(changeEvents.nodes.find(({ recordId }) => recordId === taskId)).toMatchObject({ record: { __typename: "Task", id: taskId } });
});

test("the reminder and the due time are told when they come, by the clock, each once", async () => {
  const taskId = await aTask({ remindAt: inHours(1), dueAt: inHours(2) });
  const stream = await follow(taskId);
  await tick(0.9);
  await tick(1.1);
  expect(await next(stream)).toMatchObject({ type: "REMINDER", actor: { id: null }, changedFields: ["remindedAt"], task: { version: 2 } });
  await tick(1.2);
  await tick(2.1);
  expect(await next(stream)).toMatchObject({ type: "OVERDUE", actor: { id: null }, changedFields: ["overdueAt"], task: { version: 3 } });
  await tick(3);
  expect(await typesOf(taskId)).toEqual(["CREATED", "REMINDER", "OVERDUE"]);
  await stream.stop();
});

test("another due time is told again, and so is another reminder", async () => {
  const taskId = await aTask({ remindAt: inHours(1), dueAt: inHours(2) });
  await tick(3);
  await update({ taskId, dueAt: inHours(10) });
  await tick(9.5);
  await tick(11);
  await update({ taskId, title: "The same time" });
  await tick(12);
  expect(await typesOf(taskId)).toEqual(["CREATED", "REMINDER", "OVERDUE", "UPDATED", "REMINDER", "OVERDUE", "UPDATED"]);
});

test("what is done is neither reminded of nor overdue; reopened, it is", async () => {
  const taskId = await aTask({ dueAt: inHours(1) });
  await leadwire.admin.do(CompleteTaskDocument, { input: { taskId } });
  await tick(2);
  await leadwire.admin.do(ReopenTaskDocument, { input: { taskId } });
  await tick(2);
  expect(await typesOf(taskId)).toEqual(["CREATED", "COMPLETED", "REOPENED", "OVERDUE"]);
});

test("of hundreds that are due each is told once, whichever process does it, and also what came due while none ran", async () => {
  const { id: leadId } = await aLead(leadwire.admin);
  await leadwire.sql(
    `insert into task (id, version, title, kind, remind_at, due_at, lead_id)
     select gen_random_uuid(), 1, 'Task ' || n, 'BY_HAND', now() - interval '2 days', now() - interval '1 day', $1 from generate_series(1, 450) n`,
    [leadId.slice(5)],
  );
  const other = await leadwire.startAnother();
  await Promise.all([tick(0), tick(0, other), tick(0)]);
  await other.stop();
  await tick(0);
  const told = await leadwire.sql(
    `select e.type, count(*)::int as events, count(distinct record_id)::int as tasks from change_event e join task t on t.id = e.record_id
     where t.lead_id = $1 group by e.type order by e.type`,
    [leadId.slice(5)],
  );
  expect(told).toEqual([
    { type: "OVERDUE", events: 450, tasks: 450 },
    { type: "REMINDER", events: 450, tasks: 450 },
  ]);
  // Reminded first, then told to be overdue.
  const [wrong] = await leadwire.sql(
    `select count(*)::int as count from change_event r join change_event o on o.record_id = r.record_id and o.type = 'OVERDUE' and o.id < r.id
     join task t on t.id = r.record_id where r.type = 'REMINDER' and t.lead_id = $1`,
    [leadId.slice(5)],
  );
  expect(wrong).toEqual({ count: 0 });
});

test("a clock that runs by itself tells it, too", async () => {
  const taskId = await aTask();
  const stream = await follow(taskId);
  await leadwire.sql("update task set due_at = now() where id = $1", [taskId.slice(5)]);
  const other = await leadwire.startAnother();
  expect(await next(stream)).toMatchObject({ type: "OVERDUE" });
  await other.stop();
  await stream.stop();
});

test("only reminders and what is overdue, of one's own tasks: what a person wants to be told", async () => {
  const rep = await leadwire.user("REP");
  const [mine, others] = [await aTask({ ownerId: rep.id, remindAt: inHours(1) }), await aTask({ remindAt: inHours(1) })];
  const stream = await rep.subscribe(TaskEventsDocument, { where: { owner: { id: { eq: rep.id } } }, types: ["REMINDER", "OVERDUE"] });
  await update({ taskId: mine, title: "Not told" });
  await tick(2);
  expect(await next(stream)).toMatchObject({ type: "REMINDER", taskId: mine });
  expect(await typesOf(others)).toEqual(["CREATED", "REMINDER"]);
  await stream.stop();
});

test("a task that goes out of sight is told by its id alone", async () => {
  await leadwire.sql("update workspace set rep_sight = 'OWN'");
  const [rep, other] = [await leadwire.user("REP"), await leadwire.user("REP")];
  const { id: subjectId } = await aLead(leadwire.admin, { ownerId: other.id });
  const taskId = await aTask({ subjectId, ownerId: rep.id });
  const stream = await rep.subscribe(TaskEventsDocument);
  await aTask({ subjectId, title: "None of theirs" });
  await update({ taskId, ownerId: other.id });
  expect(await next(stream)).toMatchObject({ visibility: "REMOVED", taskId, task: null, before: null, changedFields: [] });
  await stream.stop();
  await leadwire.sql("update workspace set rep_sight = 'ALL'");
});
