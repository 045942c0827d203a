import { describe, expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  CompleteTaskDocument,
  CreateAccountDocument,
  CreateContactDocument,
  CreateOpportunityDocument,
  CreateTaskDocument,
  type CreateTaskInput,
  DeleteTaskDocument,
  LeadDetailDocument,
  MeDocument,
  ReopenTaskDocument,
  type TaskCardFragment,
  TaskDocument,
  TasksDocument,
  UpdateTaskDocument,
  type UpdateTaskInput,
} from "../../support/operations.js";

const leadwire = new Leadwire();
const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();

const create = async (client: Client, input: Partial<CreateTaskInput> & { subjectId: string }) =>
  (await client.do(CreateTaskDocument, { input: { title: "Call back", ...input } })).createTask;

async function aTask(client: Client, input: Partial<CreateTaskInput> = {}): Promise<TaskCardFragment> {
  const subjectId = input.subjectId ?? (await aLead(leadwire.admin)).id;
  const { task, userErrors } = await create(client, { ...input, subjectId });
  if (!task) throw new Error(`No task: ${JSON.stringify(userErrors)}`);
  return task;
}

const update = async (client: Client, input: UpdateTaskInput) => (await client.do(UpdateTaskDocument, { input })).updateTask;
const myId = async (client: Client) => (await client.do(MeDocument)).me.id;

async function aCustomer(client: Client) {
  const { account } = (await client.do(CreateAccountDocument, { input: { name: `Account ${Math.random()}` } })).createAccount;
  const accountId = account?.id as string;
  const { contact } = (await client.do(CreateContactDocument, { input: { lastName: "Meyer", accountId } })).createContact;
  const contactId = contact?.id as string;
  const { opportunity } = (await client.do(CreateOpportunityDocument, { input: { name: "Deal", accountId, contactId } })).createOpportunity;
  return { accountId, contactId, opportunityId: opportunity?.id as string };
}

describe("a task", () => {
  test("is set, changed, done, reopened and removed", async () => {
    const lead = await aLead(leadwire.admin);
    const admin = await myId(leadwire.admin);
    const [dueAt, remindAt] = [inDays(2), inDays(1)];
    const task = await aTask(leadwire.admin, {
      subjectId: lead.id,
      title: "  Send the offer ",
      description: "Three seats",
      dueAt,
      remindAt,
    });
    expect(task).toMatchObject({
      version: 1,
      title: "Send the offer",
      description: "Three seats",
      kind: "BY_HAND",
      dueAt,
      remindAt,
      completedAt: null,
      owner: { id: admin },
      lead: { id: lead.id },
      account: null,
    });
    const taskId = task.id;
    const changed = await update(leadwire.admin, { taskId, title: "Send the contract", description: null, expectedVersion: 1 });
    expect(changed.task).toMatchObject({ version: 2, title: "Send the contract", description: null, dueAt, remindAt });
    const { completeTask } = await leadwire.admin.do(CompleteTaskDocument, { input: { taskId } });
    expect(completeTask.task).toMatchObject({ completedAt: expect.any(String), completedBy: { id: admin } });
    const { reopenTask } = await leadwire.admin.do(ReopenTaskDocument, { input: { taskId } });
    expect(reopenTask.task).toMatchObject({ completedAt: null, completedBy: null });
    const { deleteTask } = await leadwire.admin.do(DeleteTaskDocument, { input: { taskId } });
    expect(deleteTask).toMatchObject({ deletedId: taskId, userErrors: [] });
    expect((await leadwire.admin.do(TaskDocument, { id: taskId })).task).toBeNull();
  });

  test("is shown on its record: open ones first, next due first, then what is done", async () => {
    const lead = await aLead(leadwire.admin);
    const of = (title: string, dueAt: string | null = null) => aTask(leadwire.admin, { subjectId: lead.id, title, dueAt });
    const done = await of("Done", inDays(1));
    await leadwire.admin.do(CompleteTaskDocument, { input: { taskId: done.id } });
    await of("Some day");
    await of("Later", inDays(3));
    await of("Sooner", inDays(2));
    const { lead: shown } = await leadwire.admin.do(LeadDetailDocument, { id: lead.id });
    expect(shown?.tasks.nodes.map(({ title }) => title)).toEqual(["Sooner", "Later", "Some day", "Done"]);
    // Page by page it is the same list.
    const where = { lead: { id: { eq: lead.id } } };
    const titles: string[] = [];
    for (let after: string | null | undefined; titles.length < 4; ) {
      const { tasks } = await leadwire.admin.do(TasksDocument, { where, first: 1, after });
      expect(tasks.totalCount).toBe(4);
      titles.push(tasks.nodes[0]?.title as string);
      after = tasks.pageInfo.endCursor;
    }
    expect(titles).toEqual(["Sooner", "Later", "Some day", "Done"]);
  });

  test("about a contact or a deal is one of its account as well", async () => {
    const { accountId, contactId, opportunityId } = await aCustomer(leadwire.admin);
    expect(await aTask(leadwire.admin, { subjectId: accountId })).toMatchObject({ account: { id: accountId }, contact: null });
    expect(await aTask(leadwire.admin, { subjectId: contactId })).toMatchObject({ account: { id: accountId }, contact: { id: contactId } });
    expect(await aTask(leadwire.admin, { subjectId: opportunityId })).toMatchObject({
      account: { id: accountId },
      contact: { id: contactId },
      opportunity: { id: opportunityId },
    });
    const list = "query ($id: ID!) { account(id: $id) { tasks { totalCount } contacts { nodes { tasks { totalCount } } } } }";
    expect((await leadwire.admin.do<any, any>(list, { id: accountId })).account).toEqual({
      tasks: { totalCount: 3 },
      contacts: { nodes: [{ tasks: { totalCount: 2 } }] },
    });
  });

  test("of a program is for whoever works the record", async () => {
    const rep = await leadwire.user("REP");
    const lead = await aLead(leadwire.admin, { ownerId: rep.id });
    const program = await leadwire.service("ACTIVITIES_WRITE", "LEADS_READ");
    expect(await aTask(program, { subjectId: lead.id })).toMatchObject({ owner: { id: rep.id } });
    expect(await aTask(program, { subjectId: lead.id, ownerId: await myId(leadwire.admin) })).toMatchObject({
      owner: { name: "Administrator" },
    });
  });

  test("asked for twice with one key is set once", async () => {
    const { id: subjectId } = await aLead(leadwire.admin);
    const input = { subjectId, idempotencyKey: "task-1" };
    const [first, second] = [await create(leadwire.admin, input), await create(leadwire.admin, input)];
    expect(second.task?.id).toBe(first.task?.id);
  });

  test("is one for everybody who finishes it: the second of two at once learns that it is done", async () => {
    const { id: taskId } = await aTask(leadwire.admin);
    const both = await Promise.all([1, 2].map(() => leadwire.admin.do(CompleteTaskDocument, { input: { taskId } })));
    const codes = both.map(({ completeTask }) => completeTask.userErrors[0]?.code ?? "done");
    expect(codes.sort()).toEqual(["ALREADY_COMPLETED", "done"]);
  });
});

describe("a reminder", () => {
  test("keeps its distance from a due time that moves, and falls away when that has passed", async () => {
    const { id: taskId } = await aTask(leadwire.admin, { dueAt: inDays(10), remindAt: inDays(8) });
    const later = Date.now() + 20 * DAY;
    const { task } = await update(leadwire.admin, { taskId, dueAt: new Date(later).toISOString() });
    expect((later - Date.parse(task?.remindAt as string)) / DAY).toBeCloseTo(2, 3);
    expect((await update(leadwire.admin, { taskId, dueAt: inDays(1) })).task).toMatchObject({ remindAt: null });
  });

  test("given with the due time is taken as given, and stays when there is no due time any more", async () => {
    const { id: taskId } = await aTask(leadwire.admin, { dueAt: inDays(10), remindAt: inDays(8) });
    const remindAt = inDays(3);
    expect((await update(leadwire.admin, { taskId, dueAt: inDays(4), remindAt })).task).toMatchObject({ remindAt });
    expect((await update(leadwire.admin, { taskId, dueAt: null })).task).toMatchObject({ dueAt: null, remindAt });
  });
});

describe("refused, with nothing written, is", () => {
  const UNKNOWN = "01970000-0000-7000-8000-000000000000";
  const BAD: [what: string, input: () => Partial<CreateTaskInput>, code: string, path: string][] = [
    ["a lead that is not there", () => ({ subjectId: `lead_${UNKNOWN}` }), "NOT_FOUND", "subjectId"],
    ["a record that nothing can be about", () => ({ subjectId: `user_${UNKNOWN}` }), "INVALID_INPUT", "subjectId"],
    ["an id that is none", () => ({ subjectId: "lead_x" }), "INVALID_INPUT", "subjectId"],
    ["a title without a word", () => ({ title: "   " }), "INVALID_INPUT", "title"],
    ["a title of a page", () => ({ title: "x".repeat(301) }), "INVALID_INPUT", "title"],
    ["a due time that has passed", () => ({ dueAt: inDays(-1) }), "INVALID_INPUT", "dueAt"],
    ["a reminder that has passed", () => ({ remindAt: inDays(-1) }), "INVALID_INPUT", "remindAt"],
    ["a reminder after the due time", () => ({ dueAt: inDays(1), remindAt: inDays(2) }), "INVALID_INPUT", "remindAt"],
    ["somebody who is not there", () => ({ ownerId: `user_${UNKNOWN}` }), "NOT_FOUND", "ownerId"],
  ];

  test.each(BAD)("%s", async (_what, input, code, path) => {
    const subjectId = (await aLead(leadwire.admin)).id;
    const before = await leadwire.sql("select count(*) from task");
    const { task, userErrors } = await create(leadwire.admin, { subjectId, ...input() });
    expect({ task, userErrors }).toMatchObject({ task: null, userErrors: [{ code, path: [path] }] });
    expect(await leadwire.sql("select count(*) from task")).toEqual(before);
  });

  test("a time that is none, and one without an offset", async () => {
    const subjectId = (await aLead(leadwire.admin)).id;
    for (const dueAt of ["tomorrow", "2099-02-31T10:00:00Z", "2099-01-01T10:00:00"])
      expect(await leadwire.admin.refusal(CreateTaskDocument, { input: { subjectId, title: "Call", dueAt } })).toBe("BAD_USER_INPUT");
  });

  test("what is stale, done twice, not done, or gone", async () => {
    const { id: taskId } = await aTask(leadwire.admin);
    await update(leadwire.admin, { taskId, title: "Another" });
    const stale = await update(leadwire.admin, { taskId, title: "Mine", expectedVersion: 1 });
    expect(stale.userErrors).toMatchObject([{ code: "CONFLICT", current: { id: taskId, version: 2 } }]);
    expect((await update(leadwire.admin, { taskId, title: null })).userErrors).toMatchObject([{ path: ["title"] }]);
    expect((await leadwire.admin.do(ReopenTaskDocument, { input: { taskId } })).reopenTask.userErrors).toMatchObject([
      { path: ["taskId"] },
    ]);
    await leadwire.admin.do(CompleteTaskDocument, { input: { taskId } });
    const again = await leadwire.admin.do(CompleteTaskDocument, { input: { taskId } });
    expect(again.completeTask.userErrors).toMatchObject([{ code: "ALREADY_COMPLETED", path: ["taskId"] }]);
    await leadwire.admin.do(DeleteTaskDocument, { input: { taskId } });
    expect((await leadwire.admin.do(DeleteTaskDocument, { input: { taskId } })).deleteTask.userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
  });
});

describe("who sees own records alone", () => {
  const sight = (repSight: string) =>
    leadwire.admin.do("mutation ($input: UpdateWorkspaceInput!) { updateWorkspace(input: $input) { userErrors { message } } }", {
      input: { repSight },
    } as never);

  test("sees the tasks of these and those of one's own, and of others nothing, on no way", async () => {
    await sight("OWN");
    const [rep, other] = [await leadwire.user("REP"), await leadwire.user("REP")];
    const [mine, theirs] = [await aLead(leadwire.admin, { ownerId: rep.id }), await aLead(leadwire.admin, { ownerId: other.id })];
    const about = await aTask(leadwire.admin, { subjectId: mine.id, title: "About mine" });
    const given = await aTask(leadwire.admin, { subjectId: theirs.id, title: "Given to me", ownerId: rep.id });
    const hidden = await aTask(leadwire.admin, { subjectId: theirs.id, title: "Hidden" });
    const nobodys = await aTask(leadwire.admin, { subjectId: theirs.id, title: "Nobody's" });
    await update(leadwire.admin, { taskId: nobodys.id, ownerId: null });

    const { tasks } = await rep.do(TasksDocument, {});
    expect(tasks.nodes.map(({ title }) => title).sort()).toEqual(["About mine", "Given to me"]);
    expect(tasks.totalCount).toBe(2);
    expect(tasks.nodes.find(({ id }) => id === given.id)?.lead).toBeNull();
    expect((await rep.do<any, any>("{ taskStats { count } }")).taskStats).toEqual([{ count: 2 }]);
    for (const { id } of [hidden, nobodys]) {
      expect((await rep.do(TaskDocument, { id })).task).toBeNull();
      expect((await rep.do<any, any>("query ($id: ID!) { node(id: $id) { id } }", { id })).node).toBeNull();
    }
    const nested = await rep.do<any, any>("query ($id: ID!) { user(id: $id) { tasks { totalCount } } }", {
      id: await myId(leadwire.admin),
    });
    expect(nested.user.tasks.totalCount).toBe(1);

    expect((await update(rep, { taskId: about.id, title: "Mine" })).task).toMatchObject({ title: "Mine" });
    expect((await rep.do(CompleteTaskDocument, { input: { taskId: given.id } })).completeTask.task).toMatchObject({
      completedBy: { id: rep.id },
    });
    for (const { id: taskId } of [hidden, nobodys])
      expect((await rep.do(CompleteTaskDocument, { input: { taskId } })).completeTask.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect((await create(rep, { subjectId: theirs.id })).userErrors).toMatchObject([{ code: "NOT_FOUND", path: ["subjectId"] }]);
    await sight("ALL");
  });

  test("a team sees the tasks of its people, and an unowned task of another team's lead stays theirs", async () => {
    const teams = await leadwire.sql(
      "insert into team (id, version, name) values (gen_random_uuid(), 1, 'Ours'), (gen_random_uuid(), 1, 'Theirs') returning id",
    );
    const [ours, theirs] = teams.map(({ id }) => `team_${id}`) as [string, string];
    const [rep, mate, other] = await Promise.all([ours, ours, theirs].map((teamId) => leadwire.user("REP", { teamId })));
    if (!rep || !mate || !other) throw new Error("no users");
    await sight("TEAM");
    const lead = await aLead(leadwire.admin, { ownerId: other.id });
    await aTask(leadwire.admin, { subjectId: lead.id, title: "Of a mate", ownerId: mate.id });
    const unowned = await aTask(leadwire.admin, { subjectId: lead.id, title: "Unowned" });
    await update(leadwire.admin, { taskId: unowned.id, ownerId: null });
    const { tasks } = await rep.do(TasksDocument, { where: { title: { in: ["Of a mate", "Unowned"] } } });
    expect(tasks.nodes.map(({ title }) => title)).toEqual(["Of a mate"]);
    expect((await rep.do(CompleteTaskDocument, { input: { taskId: unowned.id } })).completeTask.userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
    await sight("ALL");
  });

  test("who may not write sets none, and a program sees the tasks of what its scopes open", async () => {
    const readonly = await leadwire.user("READONLY");
    const { id: subjectId } = await aLead(leadwire.admin);
    expect(await readonly.refusal(CreateTaskDocument, { input: { subjectId, title: "x" } })).toBe("FORBIDDEN");
    const { accountId } = await aCustomer(leadwire.admin);
    const [ofLead, ofAccount] = [await aTask(leadwire.admin, { subjectId }), await aTask(leadwire.admin, { subjectId: accountId })];
    const program = await leadwire.service("LEADS_READ");
    expect((await program.do<any, any>("query ($id: ID!) { task(id: $id) { title } }", { id: ofLead.id })).task).toBeTruthy();
    expect((await program.do<any, any>("query ($id: ID!) { task(id: $id) { title } }", { id: ofAccount.id })).task).toBeNull();
  });
});
