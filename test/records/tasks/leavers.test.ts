import { expect, test } from "@jest/globals";
import { aQualifiedLead, aReadyLead, CREATE_ALL } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  AssignLeadDocument,
  ChangeLeadStatusDocument,
  ConvertLeadDocument,
  CreateTaskDocument,
  DisableUserDocument,
  RecordActivityDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();

/** Gives a lead to somebody who then leaves. */
async function leftBehind(leadId: string): Promise<string> {
  const { id } = await leadwire.user("REP");
  await leadwire.admin.do(AssignLeadDocument, { input: { leadId, ownerId: id } });
  const { disableUser } = await leadwire.admin.do(DisableUserDocument, { input: { userId: id, leave: true } });
  expect(disableUser.userErrors).toEqual([]);
  return id;
}

const tasksOf = async (id: string) =>
  (
    await leadwire.admin.do<any, any>(
      "query ($id: ID!) { lead(id: $id) { owner { active } tasks { nodes { title owner { id active } } } } }",
      { id },
    )
  ).lead;

test("where no rule names anybody, the task of a demonstration is nobody's, and so is the lead", async () => {
  const { id } = await aReadyLead(leadwire.admin);
  await leftBehind(id);
  const { recordActivity } = await leadwire.admin.do(RecordActivityDocument, { input: { subjectId: id, type: "DEMO_REQUESTED" } });
  expect(recordActivity.userErrors).toEqual([]);
  const { owner, tasks } = await tasksOf(id);
  expect(owner).toBeNull();
  expect(tasks.nodes.length).toBeGreaterThan(0);
  expect(tasks.nodes.map((task: any) => task.owner)).toEqual(tasks.nodes.map(() => null));
});

test("a conversion hands nothing over to somebody who has left, unless another owner is named", async () => {
  const { id: leadId } = await aQualifiedLead(leadwire.admin);
  await leftBehind(leadId);
  const refused = await leadwire.admin.do(ConvertLeadDocument, { input: { leadId, ...CREATE_ALL } });
  expect(refused.convertLead).toMatchObject({ account: null, userErrors: [{ code: "OWNER_REQUIRED", path: ["ownerId"] }] });
  const { me } = await leadwire.admin.do<any, any>("{ me { id } }");
  const { convertLead } = await leadwire.admin.do(ConvertLeadDocument, { input: { leadId, ownerId: me.id, ...CREATE_ALL } });
  expect(convertLead.userErrors).toEqual([]);
});

test("the clock gives what comes back by its date to nobody who has left", async () => {
  const { id } = await aReadyLead(leadwire.admin);
  const resumeAt = new Date(Date.now() + 3_600_000).toISOString();
  await leadwire.admin.do(ChangeLeadStatusDocument, { input: { leadId: id, status: "ON_HOLD", reason: "Holidays", resumeAt } });
  await leftBehind(id);
  await leadwire.app.clock.tick(new Date(resumeAt));
  expect(await tasksOf(id)).toEqual({ owner: null, tasks: { nodes: [{ title: expect.stringContaining("Come back to"), owner: null }] } });
});

test("a task that a program sets on a record of somebody who has left is nobody's", async () => {
  const { id } = await aReadyLead(leadwire.admin);
  await leftBehind(id);
  const program = await leadwire.service("ACTIVITIES_WRITE", "LEADS_READ");
  const { createTask } = await program.do(CreateTaskDocument, { input: { subjectId: id, title: "Call" } });
  expect(createTask.userErrors).toEqual([]);
  expect((await tasksOf(id)).tasks.nodes).toEqual([{ title: "Call", owner: null }]);
});

test("a task of somebody who has left is nobody's when it is reopened", async () => {
  const { id: leadId } = await aReadyLead(leadwire.admin);
  const { id: ownerId } = await leadwire.user("REP");
  const { createTask } = await leadwire.admin.do(CreateTaskDocument, { input: { subjectId: leadId, title: "Call", ownerId } });
  const input = { taskId: createTask.task?.id };
  for (const verb of ["complete", "reopen"]) {
    const text = `mutation ($i: ${verb === "complete" ? "Complete" : "Reopen"}TaskInput!) { ${verb}Task(input: $i) { userErrors { code } } }`;
    expect((await leadwire.admin.do<any, any>(text, { i: input }))[`${verb}Task`].userErrors).toEqual([]);
    await leadwire.admin.do(DisableUserDocument, { input: { userId: ownerId, leave: true } });
  }
  expect((await tasksOf(leadId)).tasks.nodes).toEqual([{ title: "Call", owner: null }]);
});
