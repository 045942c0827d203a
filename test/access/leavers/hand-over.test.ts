import { expect, test } from "@jest/globals";
import { whenJob } from "../../support/bulk-jobs.js";
import type { Client } from "../../support/client.js";
import { manyLeads } from "../../support/exports.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { AssignLeadDocument, HandOverDocument, LeaveUserDocument } from "../../support/operations.js";
import { undo } from "../../support/undo.js";

const leadwire = new Leadwire();

const make = async (client: Client, mutation: string, type: string, answer: string, input: object): Promise<string> =>
  (
    await client.do<any, any>(`mutation ($i: ${type}!) { ${mutation}(input: $i) { ${answer} { id } userErrors { message } } }`, {
      i: input,
    })
  )[mutation][answer].id;

/** Somebody with one of everything. */
async function aWorker() {
  const worker = await leadwire.user("REP");
  const leadId = (await aLead(leadwire.admin, { ownerId: worker.id })).id;
  const accountId = await make(worker, "createAccount", "CreateAccountInput", "account", { name: `Firm ${Math.random()}` });
  const contactId = await make(worker, "createContact", "CreateContactInput", "contact", { lastName: `Obi${Math.random()}`, accountId });
  const opportunityId = await make(worker, "createOpportunity", "CreateOpportunityInput", "opportunity", { name: "Deal", accountId });
  const taskId = await make(worker, "createTask", "CreateTaskInput", "task", { subjectId: leadId, title: "Call" });
  const otherTaskId = await make(worker, "createTask", "CreateTaskInput", "task", { subjectId: accountId, title: "Write" });
  const view = { name: `View ${Math.random()}`, record: "LEAD", sharing: "EVERYBODY" };
  const viewId = await make(worker, "createSavedView", "CreateSavedViewInput", "savedView", view);
  return { worker, ids: [leadId, accountId, contactId, opportunityId, taskId, otherTaskId, viewId], leadId, taskId, otherTaskId };
}

const OWNER = "owner { id }";
const KINDS = ["Lead", "Account", "Contact", "Opportunity", "Task", "SavedView"].map((kind) => `... on ${kind} { ${OWNER} }`).join(" ");
const ownersOf = async (ids: string[]): Promise<(string | undefined)[]> =>
  (await leadwire.admin.do<any, any>(`query ($ids: [ID!]!) { nodes(ids: $ids) { ${KINDS} } }`, { ids })).nodes.map(
    (node: any) => node?.owner?.id,
  );

const ALL = [
  { kind: "LEAD", count: 1 },
  { kind: "ACCOUNT", count: 1 },
  { kind: "CONTACT", count: 1 },
  { kind: "OPPORTUNITY", count: 1 },
  { kind: "TASK", count: 2 },
  { kind: "SAVED_VIEW", count: 1 },
];

test("who has open work is not disabled; the refusal says how much there is, and handing it over or leaving it works", async () => {
  const { worker, ids } = await aWorker();
  const heir = await leadwire.user("REP");
  const refused = (await leadwire.admin.do(LeaveUserDocument, { input: { userId: worker.id } })).disableUser;
  expect(refused).toMatchObject({ user: null, userErrors: [{ code: "OPEN_WORK", path: ["userId"], open: ALL }] });
  const partly = { userId: worker.id, handOver: { to: heir.id, kinds: ["LEAD", "TASK"] as ("LEAD" | "TASK")[] } };
  expect((await leadwire.admin.do(LeaveUserDocument, { input: partly })).disableUser.userErrors).toMatchObject([
    { code: "OPEN_WORK", open: ALL.filter(({ kind }) => kind !== "LEAD" && kind !== "TASK") },
  ]);
  const { disableUser } = await leadwire.admin.do(LeaveUserDocument, { input: { userId: worker.id, handOver: { to: heir.id } } });
  expect(disableUser).toMatchObject({ user: { active: false }, userErrors: [] });
  const job = await whenJob(leadwire.admin, disableUser.bulkJob as { id: string });
  expect(job).toMatchObject({ kind: "handOver", state: "DONE", total: 7, done: 7, failed: 0 });
  expect(await ownersOf(ids)).toEqual(ids.map(() => heir.id));
  const other = await aWorker();
  const left = await leadwire.admin.do(LeaveUserDocument, { input: { userId: other.worker.id, leave: true } });
  expect(left.disableUser).toMatchObject({ user: { active: false }, bulkJob: null });
  const again = "mutation ($i: UpdateUserInput!) { updateUser(input: $i) { userErrors { code path } } }";
  const third = await aWorker();
  const { updateUser } = await leadwire.admin.do<any, any>(again, { i: { userId: third.worker.id, active: false } });
  expect(updateUser.userErrors).toEqual([{ code: "OPEN_WORK", path: ["active"] }]);
});

test("a dry run says how much there is of each kind, and hands nothing over", async () => {
  const { worker, ids } = await aWorker();
  const heir = await leadwire.user("REP");
  const { handOver } = await leadwire.admin.do(HandOverDocument, { input: { from: worker.id, to: heir.id, dryRun: true } });
  expect(handOver).toMatchObject({ total: 7, open: ALL, bulkJob: null, userErrors: [] });
  expect(await ownersOf(ids)).toEqual(ids.map(() => worker.id));
});

test("leads of a leaver go to whom the routing rules say, with their tasks; other tasks are nobody's", async () => {
  const { worker, leadId, taskId, otherTaskId } = await aWorker();
  const heir = await leadwire.user("REP");
  const rules = [{ name: "All", strategy: "USER", userId: heir.id }];
  await make(leadwire.admin, "setRoutingRules", "SetRoutingRulesInput", "routingRuleSet", { rules });
  const { handOver } = await leadwire.admin.do(HandOverDocument, { input: { from: worker.id, routing: true } });
  await whenJob(leadwire.admin, handOver.bulkJob as { id: string });
  expect(await ownersOf([leadId, taskId, otherTaskId])).toEqual([heir.id, heir.id, undefined]);
  const kinds = await leadwire.admin.do(HandOverDocument, { input: { from: worker.id, routing: true, kinds: ["ACCOUNT"] } });
  expect(kinds.handOver.userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["kinds"] }]);
  for (const target of [{}, { to: heir.id, routing: true }])
    expect(await leadwire.admin.refusal(HandOverDocument, { input: { from: worker.id, ...target } })).toBe("BAD_USER_INPUT");
  await make(leadwire.admin, "setRoutingRules", "SetRoutingRulesInput", "routingRuleSet", { rules: [] });
});

test("nothing goes to somebody who has left, nor to the person themselves, and a rep hands nothing over", async () => {
  const [from, gone] = [await leadwire.user("REP"), await leadwire.user("REP")];
  await leadwire.admin.do(LeaveUserDocument, { input: { userId: gone.id } });
  expect((await leadwire.admin.do(HandOverDocument, { input: { from: from.id, to: gone.id } })).handOver.userErrors).toMatchObject([
    { code: "NOT_FOUND", path: ["to"] },
  ]);
  expect((await leadwire.admin.do(HandOverDocument, { input: { from: from.id, to: from.id } })).handOver.userErrors).toMatchObject([
    { path: ["to"] },
  ]);
  expect(await from.refusal(HandOverDocument, { input: { from: gone.id, to: from.id } })).toBe("FORBIDDEN");
});

test("the open tasks of a lead follow it, those of others stay, and all do where that is asked", async () => {
  const { leadId, taskId } = await aWorker();
  const [next, last, colleague] = [await leadwire.user("REP"), await leadwire.user("REP"), await leadwire.user("REP")];
  const theirs = await make(leadwire.admin, "createTask", "CreateTaskInput", "task", {
    subjectId: leadId,
    title: "Check",
    ownerId: colleague.id,
  });
  await leadwire.admin.do(AssignLeadDocument, { input: { leadId, to: { ownerId: next.id } } });
  expect(await ownersOf([leadId, taskId, theirs])).toEqual([next.id, next.id, colleague.id]);
  await leadwire.admin.do(AssignLeadDocument, { input: { leadId, to: { ownerId: last.id }, tasks: "STAY" } });
  expect(await ownersOf([leadId, taskId, theirs])).toEqual([last.id, next.id, colleague.id]);
});

test("three thousand leads of a leaver are handed over", async () => {
  const [from, to] = [await leadwire.user("REP"), await leadwire.user("REP")];
  await manyLeads(leadwire, 6_000, from.id);
  const { handOver } = await leadwire.admin.do(HandOverDocument, { input: { from: from.id, to: to.id } });
  expect(handOver.open).toEqual([{ kind: "LEAD", count: 3_000 }]);
  const job = await whenJob(leadwire.admin, handOver.bulkJob as { id: string });
  expect(job).toMatchObject({ state: "DONE", total: 3_000, changed: 3_000, failed: 0 });
  const [row] = await leadwire.sql("select count(*)::int as count from assignment where owner_id = $1", [to.id.replace("user_", "")]);
  expect(row?.count).toBe(3_000);
});

test("a hand-over is undone by its id: what somebody did since stays, and what has no events is not taken back", async () => {
  const { worker, ids, leadId } = await aWorker();
  const [heir, other] = [await leadwire.user("REP"), await leadwire.user("REP")];
  const { handOver } = await leadwire.admin.do(HandOverDocument, { input: { from: worker.id, to: heir.id } });
  const job = await whenJob(leadwire.admin, handOver.bulkJob as { id: string });
  expect(await ownersOf(ids)).toEqual(ids.map(() => heir.id));
  await leadwire.admin.do(AssignLeadDocument, { input: { leadId, ownerId: other.id } });
  const undoing = await undo(leadwire.admin, { jobId: job.id });
  expect(undoing).toMatchObject({ userErrors: [], total: 6 });
  const ended = await whenJob(leadwire.admin, undoing.bulkJob as { id: string }, { rows: { outcome: { eq: "REFUSED" } } });
  expect(ended.state).toBe("DONE");
  expect(ended.rows.nodes).toContainEqual(
    expect.objectContaining({ recordId: leadId, userErrors: [expect.objectContaining({ code: "CONFLICT" })] }),
  );
  const [lead, account, contact, deal] = await ownersOf(ids);
  expect([lead, account, contact, deal]).toEqual([other.id, worker.id, worker.id, worker.id]);
});
