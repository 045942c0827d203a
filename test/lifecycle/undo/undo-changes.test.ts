import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { aLead, aReadyLead, CREATE_ALL, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { expectLogToBeTheTables } from "../../support/log-and-tables.js";
import { undo, written } from "../../support/undo.js";

const leadwire = new Leadwire();
let colleague: Client & { id: string };

beforeAll(async () => {
  colleague = await leadwire.user("MANAGER", { name: "Grace Hopper" });
});

const LEAD = `query ($id: ID!) { lead(id: $id) { jobTitle city email tags status stage statusSince score customFields owner { id }
  firstRespondedAt tasks { nodes { title } } statusHistory { nodes { from to reason } } assignments { nodes { kind owner { id } } } } }`;
const leadNow = async (id: string) => (await leadwire.admin.do<any, any>(LEAD, { id })).lead;
const update = (leadId: string, changes: object, client: Client = leadwire.admin) => written(client, "updateLead", { leadId, ...changes });

describe("an update", () => {
  test("is taken back, and the undo of that has it again", async () => {
    const { id } = await aLead(leadwire.admin, { jobTitle: "Clerk", city: "Bremen", tags: ["a"] });
    const before = await leadNow(id);
    const { transactionId } = await update(id, { jobTitle: "Chief", tags: ["b"] });
    const done = await undo(leadwire.admin, { transactionId });
    expect(done).toMatchObject({
      userErrors: [],
      notUndone: [],
      undone: [
        {
          recordId: id,
          how: "SET_BACK",
          fields: [
            { field: "jobTitle", from: "Chief", to: "Clerk" },
            { field: "tags", from: ["b"], to: ["a"] },
          ],
        },
      ],
    });
    expect(await leadNow(id)).toEqual(before);
    await undo(leadwire.admin, { transactionId: done.transactionId as string });
    expect(await leadNow(id)).toMatchObject({ jobTitle: "Chief", tags: ["b"] });
  });

  test("keeps what somebody changed since, and says who and when; force takes it back", async () => {
    const { id } = await aLead(leadwire.admin, { jobTitle: "Clerk", city: "Bremen" });
    const { transactionId } = await update(id, { jobTitle: "Chief", city: "Berlin" });
    await update(id, { city: "Hamburg" }, colleague);
    const dry = await undo(leadwire.admin, { transactionId, dryRun: true });
    expect(dry).toMatchObject({
      transactionId: null,
      undone: [{ fields: [{ field: "jobTitle", from: "Chief", to: "Clerk" }] }],
      notUndone: [
        { recordId: id, field: "city", obstacle: "CHANGED_SINCE", now: "Hamburg", to: "Bremen", changedBy: { name: "Grace Hopper" } },
      ],
    });
    expect(await leadNow(id)).toMatchObject({ jobTitle: "Chief", city: "Hamburg" });
    await undo(leadwire.admin, { transactionId, force: true });
    expect(await leadNow(id)).toMatchObject({ jobTitle: "Clerk", city: "Bremen" });
  });

  test("of an address takes the whole address back", async () => {
    const { id, email } = await aLead(leadwire.admin);
    const { transactionId } = await update(id, { email: `other-${email}` });
    await undo(leadwire.admin, { transactionId });
    expect(await leadNow(id)).toMatchObject({ email });
  });

  test("is undone once, also by two at the same moment", async () => {
    const { id } = await aLead(leadwire.admin, { jobTitle: "Clerk" });
    const { transactionId } = await update(id, { jobTitle: "Chief" });
    const answers = await Promise.all([undo(leadwire.admin, { transactionId }), undo(colleague, { transactionId })]);
    const [first] = answers.filter(({ userErrors }) => userErrors.length === 0);
    const [second] = answers.filter(({ userErrors }) => userErrors.length > 0);
    expect(second?.userErrors).toMatchObject([
      { __typename: "AlreadyUndoneError", code: "ALREADY_UNDONE", transactionId: first?.transactionId, path: ["transactionId"] },
    ]);
    // What undid it was undone: it can be undone again.
    await undo(leadwire.admin, { transactionId: first?.transactionId as string });
    expect((await undo(leadwire.admin, { transactionId })).undone).toHaveLength(1);
    expect(await leadNow(id)).toMatchObject({ jobTitle: "Clerk" });
  });
});

test("a change of status takes the stage, the response and the history along", async () => {
  const { id } = await aLead(leadwire.admin);
  const before = await leadNow(id);
  const { transactionId } = await written(leadwire.admin, "changeLeadStatus", { leadId: id, status: "CONTACTED" });
  expect((await leadNow(id)).firstRespondedAt).not.toBeNull();
  await undo(leadwire.admin, { transactionId });
  const after = await leadNow(id);
  expect(after).toMatchObject({ status: before.status, statusSince: before.statusSince, firstRespondedAt: null });
  expect(after.statusHistory.nodes.slice(0, 2)).toMatchObject([
    { from: "CONTACTED", to: before.status, reason: "Undone" },
    { from: before.status, to: "CONTACTED" },
  ]);
});

test("an assignment goes back to whom it was taken from, and counts for nobody", async () => {
  const { id } = await aLead(leadwire.admin, { ownerId: colleague.id } as object);
  const { transactionId } = await written(leadwire.admin, "assignLead", { leadId: id, ownerId: null });
  await undo(leadwire.admin, { transactionId });
  expect(await leadNow(id)).toMatchObject({
    owner: { id: colleague.id },
    assignments: { nodes: expect.arrayContaining([{ kind: "UNDONE", owner: { id: colleague.id } }]) },
  });
});

test("a task that was made is gone, one that was deleted is back, one that was done is open", async () => {
  const { id } = await aLead(leadwire.admin);
  const made = await written(leadwire.admin, "createTask", { subjectId: id, title: "Call back" }, "task { id }");
  await undo(leadwire.admin, { transactionId: made.transactionId });
  expect((await leadNow(id)).tasks.nodes).toEqual([]);
  const taskId = (await written(leadwire.admin, "createTask", { subjectId: id, title: "Write" }, "task { id }")).task.id;
  const completed = await written(leadwire.admin, "completeTask", { taskId });
  await undo(leadwire.admin, { transactionId: completed.transactionId });
  const deleted = await written(leadwire.admin, "deleteTask", { taskId });
  expect(await undo(leadwire.admin, { transactionId: deleted.transactionId })).toMatchObject({
    undone: [{ recordId: taskId, how: "BROUGHT_BACK" }],
  });
  const { task } = await leadwire.admin.do<any, any>("query ($id: ID!) { task(id: $id) { title completedAt } }", { id: taskId });
  expect(task).toEqual({ title: "Write", completedAt: null });
});

test("a lead that was deleted is back with all that went with it, and one that was made goes into the bin", async () => {
  const { lead, transactionId: captured } = await written(leadwire.admin, "captureLead", person(), "lead { id }");
  await written(leadwire.admin, "createTask", { subjectId: lead.id, title: "Call back" });
  const deleted = await written(leadwire.admin, "deleteLead", { id: lead.id });
  expect(await undo(leadwire.admin, { transactionId: deleted.transactionId })).toMatchObject({
    undone: expect.arrayContaining([{ recordId: lead.id, how: "BROUGHT_BACK" }].map((one) => expect.objectContaining(one))),
    notUndone: [],
  });
  expect((await leadNow(lead.id)).tasks.nodes).toHaveLength(1);
  const answer = await undo(leadwire.admin, { transactionId: captured });
  expect(answer.undone).toContainEqual(expect.objectContaining({ recordId: lead.id, how: "REMOVED" }));
  expect(await leadNow(lead.id)).toBeNull();
  const { deletedRecords } = await leadwire.admin.do<any, any>("{ deletedRecords { nodes { recordId reason } } }");
  expect(deletedRecords.nodes).toContainEqual({ recordId: lead.id, reason: "Undone" });
});

test("a task that was worked with since it was made stays", async () => {
  const { id } = await aLead(leadwire.admin);
  const { task, transactionId } = await written(leadwire.admin, "createTask", { subjectId: id, title: "Call" }, "task { id }");
  await written(colleague, "completeTask", { taskId: task.id });
  expect(await undo(leadwire.admin, { transactionId })).toMatchObject({
    undone: [],
    notUndone: expect.arrayContaining([expect.objectContaining({ recordId: task.id, field: "completedAt", obstacle: "CHANGED_SINCE" })]),
  });
});

test("a deal goes back to its step", async () => {
  const { account } = await written(leadwire.admin, "createAccount", { name: `Acme ${Math.random()}` }, "account { id }");
  const { opportunity } = await written(leadwire.admin, "createOpportunity", { accountId: account.id, name: "Deal" }, "opportunity { id }");
  const DEAL = "query ($id: ID!) { opportunity(id: $id) { stage step { id } probability closedAt lostReason } }";
  const deal = async () => (await leadwire.admin.do<any, any>(DEAL, { id: opportunity.id })).opportunity;
  const before = await deal();
  const moved = await written(leadwire.admin, "changeOpportunityStage", {
    opportunityId: opportunity.id,
    stage: "CLOSED_LOST",
    reason: "Price",
  });
  expect(await deal()).not.toEqual(before);
  await undo(leadwire.admin, { transactionId: moved.transactionId });
  expect(await deal()).toEqual(before);
});

test("an account goes back under its parent, and all below know who is at the top", async () => {
  const name = () => ({ name: `Group ${Math.random()}` });
  const create = async (input: object) => (await written(leadwire.admin, "createAccount", input, "account { id }")).account.id as string;
  const top = await create(name());
  const middle = await create({ ...name(), parentId: top });
  const low = await create({ ...name(), parentId: middle });
  const topOf = async (id: string) =>
    (await leadwire.admin.do<any, any>("query ($id: ID!) { account(id: $id) { ultimateParent { id } } }", { id })).account.ultimateParent
      ?.id;
  const { transactionId } = await written(leadwire.admin, "updateAccount", { accountId: middle, parentId: null });
  expect(await topOf(low)).toBe(middle);
  await undo(leadwire.admin, { transactionId });
  expect(await topOf(low)).toBe(top);
  // What would be a circle by now is refused, and nothing is half done.
  const again = await written(leadwire.admin, "updateAccount", { accountId: middle, parentId: null });
  await written(leadwire.admin, "updateAccount", { accountId: top, parentId: low });
  expect(await undo(leadwire.admin, { transactionId: again.transactionId })).toMatchObject({
    undone: [],
    notUndone: [{ obstacle: "REFUSED" }],
  });
});

test("a merge is undone by its own verb, and so is a conversion", async () => {
  const [master, other] = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
  const merged = await written(leadwire.admin, "mergeLeads", { masterId: master.id, leadIds: [other.id] });
  expect(await undo(leadwire.admin, { transactionId: merged.transactionId })).toMatchObject({
    userErrors: [],
    undone: [{ recordId: master.id, how: "UNMERGED" }],
  });
  expect(await leadNow(other.id)).not.toBeNull();
  const ready = await aReadyLead(leadwire.admin);
  const converted = await written(leadwire.admin, "convertLead", { leadId: ready.id, ...CREATE_ALL }, "account { id }");
  const dry = await undo(leadwire.admin, { transactionId: converted.transactionId, dryRun: true });
  expect(dry.undone).toMatchObject([{ recordId: ready.id, how: "CONVERSION_UNDONE" }]);
  await written(leadwire.admin, "createTask", { subjectId: converted.account.id, title: "Own work" });
  expect((await undo(leadwire.admin, { transactionId: converted.transactionId })).userErrors).toMatchObject([{ code: "UNDO_BLOCKED" }]);
});

describe("rights", () => {
  test("what a viewer does not see looks as if it were not there, also when it was undone", async () => {
    await leadwire.setRepSight("OWN");
    const rep = await leadwire.user("REP");
    const { id } = await aLead(leadwire.admin);
    const { transactionId } = await update(id, { jobTitle: "Chief" });
    const answer = await undo(rep, { transactionId });
    expect(answer).toMatchObject({ undone: null, userErrors: [{ code: "NOT_FOUND", path: ["transactionId"] }] });
    await undo(leadwire.admin, { transactionId });
    expect(await undo(rep, { transactionId })).toEqual(answer);
  });

  test("whoever may not change a record is told so, and it stays; of what needs more, that stays", async () => {
    const { id } = await aLead(leadwire.admin);
    const changed = await update(id, { jobTitle: "Chief" });
    const reader = await leadwire.service("LEADS_READ");
    expect(await undo(reader, { transactionId: changed.transactionId })).toMatchObject({
      undone: [],
      notUndone: [{ recordId: id, obstacle: "FORBIDDEN" }],
    });
    const moved = await written(leadwire.admin, "disqualifyLead", { leadId: id, reason: "NO_BUDGET" });
    const writer = await leadwire.service("LEADS_READ", "LEADS_WRITE");
    const answer = await undo(writer, { transactionId: moved.transactionId });
    expect(answer.notUndone?.map(({ field, obstacle }) => [field, obstacle])).toContainEqual(["status", "FORBIDDEN"]);
    expect(await leadNow(id)).toMatchObject({ status: "DISQUALIFIED", jobTitle: "Chief" });
  });

  test("nobody sends a lead out of their own sight", async () => {
    await leadwire.setRepSight("OWN");
    const rep = await leadwire.user("REP");
    const { id } = await aLead(leadwire.admin, { ownerId: colleague.id } as object);
    const { transactionId } = await written(leadwire.admin, "assignLead", { leadId: id, ownerId: rep.id });
    const answer = await undo(rep, { transactionId });
    expect(answer).toMatchObject({ undone: [], notUndone: [{ field: "owner", obstacle: "FORBIDDEN", to: null }] });
    expect((await leadNow(id)).owner.id).toBe(rep.id);
  });
});

describe("what was erased does not come back", () => {
  const erase = (email: string) => written(leadwire.admin, "erasePerson", { person: { email }, reason: "Request 1" });

  test("when the lead is gone", async () => {
    const { id, email } = await aLead(leadwire.admin);
    const { transactionId } = await update(id, { jobTitle: "Chief" });
    await erase(email as string);
    const answer = await undo(leadwire.admin, { transactionId });
    expect(answer).toMatchObject({ undone: [], notUndone: [{ recordId: id, obstacle: "ERASED" }] });
  });

  test("when an address was another person's, too", async () => {
    const { id, email } = await aLead(leadwire.admin, { jobTitle: "Clerk" });
    const { transactionId } = await update(id, { email: `new-${email}`, jobTitle: "Chief" });
    await aLead(leadwire.admin, { email: email as string });
    await erase(email as string);
    const answer = await undo(leadwire.admin, { transactionId });
    expect(answer.undone).toMatchObject([{ recordId: id, fields: [{ field: "jobTitle" }] }]);
    expect(answer.notUndone?.map(({ obstacle }) => obstacle)).toContain("ERASED");
    expect(await leadNow(id)).toMatchObject({ email: `new-${email}`, jobTitle: "Clerk" });
  });
});

test("what is older than the setting is refused, and so is what is no id", async () => {
  const { id } = await aLead(leadwire.admin);
  const { transactionId } = await update(id, { jobTitle: "Chief" });
  await leadwire.sql("update change_event set recorded_at = now() - interval '8 days' where transaction_id = $1", [transactionId]);
  expect((await undo(leadwire.admin, { transactionId })).userErrors).toMatchObject([{ code: "UNDO_EXPIRED", path: ["transactionId"] }]);
  expect((await undo(leadwire.admin, { transactionId: "nonsense" })).userErrors).toMatchObject([{ code: "INVALID_INPUT" }]);
  expect((await undo(leadwire.admin, {})).userErrors).toMatchObject([{ code: "INVALID_INPUT", path: [] }]);
});

test("the events of an undo say what they undo, and the log is still what the tables are", async () => {
  const { id } = await aLead(leadwire.admin);
  const { transactionId } = await update(id, { jobTitle: "Chief" });
  const done = await undo(leadwire.admin, { transactionId });
  const { changeEvents } = await leadwire.admin.do<any, any>("{ changeEvents(first: 100) { nodes { transactionId undoes } } }");
  const [row] = await leadwire.sql("select cause from change_event where transaction_id = $1", [done.transactionId]);
  expect(row?.cause).toMatchObject({ undoes: transactionId });
  expect(changeEvents.nodes.length).toBeGreaterThan(0);
  await expectLogToBeTheTables(leadwire);
});
