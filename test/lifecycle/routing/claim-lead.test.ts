import { expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  AssignLeadDocument,
  ClaimLeadDocument,
  type ClaimLeadInput,
  CreateQueueDocument,
  LeadListDocument,
  QueuesDocument,
  UpdateQueueDocument,
} from "../../support/operations.js";
import { aCalendar, aQueue, assignmentsOf, aTeam, setRules } from "../../support/routing.js";

const leadwire = new Leadwire();

const claim = async (client: Client, input: ClaimLeadInput) => (await client.do(ClaimLeadDocument, { input })).claimLead;

async function aQueuedLead(queueId: string): Promise<string> {
  const { id } = await aLead(leadwire.admin);
  await leadwire.admin.do(AssignLeadDocument, { input: { leadId: id, queueId } });
  return id;
}

test("a rule puts leads into a queue, where they are listed and filtered by, until somebody claims them", async () => {
  const team = await aTeam(leadwire, 1);
  const queueId = await aQueue(leadwire, team.id);
  await setRules(leadwire, { name: "Wait", strategy: "QUEUE", queueId });
  const { id, owner } = await aLead(leadwire.admin);
  expect(owner).toBeNull();
  expect((await assignmentsOf(leadwire.admin, id))?.assignment).toMatchObject({
    rule: "Wait",
    owner: null,
    trace: [{ outcome: "QUEUED" }],
  });
  const [rep] = team.people as [(typeof team.people)[0]];
  const { queues } = await rep.do(QueuesDocument, { first: 5 });
  expect(queues.nodes.find((queue) => queue.id === queueId)?.leads).toMatchObject({ nodes: [{ id }], totalCount: 1 });
  const where = { queue: { id: { eq: queueId } } };
  expect((await rep.do(LeadListDocument, { where })).leads.nodes.map((lead) => lead.id)).toEqual([id]);

  expect(await claim(rep, { leadId: id })).toMatchObject({ lead: { id, owner: { id: rep.id } }, userErrors: [] });
  expect((await rep.do(LeadListDocument, { where })).leads.nodes).toEqual([]);
  const lead = await assignmentsOf(leadwire.admin, id);
  expect(lead).toMatchObject({ queue: null, assignment: { kind: "CLAIMED", owner: { id: rep.id }, assignedBy: { id: rep.id } } });
  expect(lead?.assignments.nodes[0]?.queue?.id).toBe(queueId);
  await setRules(leadwire);
});

test("of ten who claim one lead at once one gets it, and the others are told who", async () => {
  const team = await aTeam(leadwire, 10);
  const queueId = await aQueue(leadwire, team.id);
  const leadId = await aQueuedLead(queueId);
  const answers = await Promise.all(team.people.map((rep) => claim(rep, { leadId })));
  const winners = answers.filter(({ lead }) => lead);
  expect(winners).toHaveLength(1);
  const winner = winners[0]?.lead?.owner;
  for (const { lead, userErrors } of answers)
    if (!lead)
      expect(userErrors).toMatchObject([{ __typename: "AlreadyClaimedError", code: "ALREADY_CLAIMED", path: ["leadId"], owner: winner }]);
  expect((await assignmentsOf(leadwire.admin, leadId))?.assignments.nodes).toHaveLength(2);
}, 60_000);

test("those who take the next one at once get one each, the most urgent first, and the last one finds nothing", async () => {
  const team = await aTeam(leadwire, 4);
  const queueId = await aQueue(leadwire, team.id);
  await aCalendar(leadwire, { respondWithin: "PT8H", isDefault: true });
  const late = await aQueuedLead(queueId);
  await aCalendar(leadwire, { respondWithin: "PT1H", isDefault: true });
  const urgent = await aQueuedLead(queueId);
  const [first, ...others] = team.people as unknown as [Client, ...Client[]];
  expect((await claim(first, { queueId })).lead?.id).toBe(urgent);
  const more = [late, await aQueuedLead(queueId)];
  const answers = await Promise.all(others.map((rep) => claim(rep, { queueId })));
  expect(answers.flatMap(({ lead }) => lead?.id ?? []).sort()).toEqual(more.sort());
  expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: "QUEUE_EMPTY", path: ["queueId"] }]);
});

test("to those of another team the queue and its leads look as if they were not there", async () => {
  const [team, other] = [await aTeam(leadwire, 1), await aTeam(leadwire, 1)];
  const queueId = await aQueue(leadwire, team.id);
  const leadId = await aQueuedLead(queueId);
  const [rep, stranger] = [team.people[0] as Client, other.people[0] as Client];
  expect((await stranger.do(QueuesDocument, { first: 5 })).queues.nodes.map(({ id }) => id)).not.toContain(queueId);
  expect(await stranger.do<any, any>("query ($id: ID!) { queue(id: $id) { id } node(id: $id) { id } }", { id: queueId })).toEqual({
    queue: null,
    node: null,
  });
  expect((await claim(stranger, { queueId })).userErrors).toMatchObject([{ code: "NOT_FOUND", message: "There is no such queue." }]);
  expect((await claim(stranger, { leadId })).userErrors).toMatchObject([{ code: "NOT_FOUND", message: "There is no such lead." }]);
  const { assignLead } = await stranger.do(AssignLeadDocument, { input: { leadId, queueId } });
  expect(assignLead.userErrors).toMatchObject([{ code: "NOT_FOUND", path: ["queueId"] }]);
  await claim(rep, { leadId });
  expect((await claim(stranger, { leadId })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
});

test("a rep who sees only own leads takes the next one all the same, and learns who was quicker", async () => {
  const team = await aTeam(leadwire, 2);
  const queueId = await aQueue(leadwire, team.id);
  const leadId = await aQueuedLead(queueId);
  await leadwire.setRepSight("OWN");
  try {
    const [rep, other] = team.people as [(typeof team.people)[0], (typeof team.people)[0]];
    expect((await claim(rep, { queueId })).lead?.id).toBe(leadId);
    expect((await claim(other, { leadId })).userErrors).toMatchObject([{ code: "ALREADY_CLAIMED", owner: { id: rep.id } }]);
    // Back into the queue, which is out of sight, but not out of reach.
    const { assignLead } = await rep.do(AssignLeadDocument, { input: { leadId, queueId } });
    expect(assignLead).toMatchObject({ lead: null, userErrors: [] });
    expect((await claim(other, { queueId })).lead?.id).toBe(leadId);
  } finally {
    await leadwire.setRepSight("TEAM");
  }
});

test("bad input is refused by name, and a program claims nothing", async () => {
  const queueId = await aQueue(leadwire);
  const { id: leadId, version } = await aLead(leadwire.admin);
  const rep = await leadwire.user("REP");
  expect((await claim(rep, {})).userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["target"] }]);
  expect((await claim(rep, { leadId, queueId })).userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["target"] }]);
  expect((await claim(rep, { target: { leadId: "queue_1" } })).userErrors).toMatchObject([
    { code: "INVALID_INPUT", path: ["target", "leadId"] },
  ]);
  expect((await claim(rep, { target: { queueId } })).userErrors).toMatchObject([{ code: "QUEUE_EMPTY", path: ["target", "queueId"] }]);
  expect((await claim(rep, { leadId: "queue_1" })).userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["leadId"] }]);
  expect((await claim(rep, { leadId })).userErrors).toMatchObject([
    { code: "INVALID_INPUT", message: expect.stringContaining("no queue") },
  ]);
  expect((await claim(rep, { queueId })).userErrors).toMatchObject([{ code: "QUEUE_EMPTY" }]);
  await leadwire.admin.do(AssignLeadDocument, { input: { leadId, queueId } });
  expect((await claim(rep, { leadId, expectedVersion: version })).userErrors).toMatchObject([{ code: "CONFLICT" }]);
  for (const target of [
    { queueId, ownerId: rep.id },
    {},
    { to: { queueId }, ownerId: rep.id },
    { to: { nobody: true, queueId } },
    { to: { routing: false } },
  ])
    expect(await leadwire.admin.refusal(AssignLeadDocument, { input: { leadId, ...target } } as never)).toBe("BAD_USER_INPUT");
  const program = await leadwire.service("LEADS_CLAIM", "LEADS_READ");
  expect((await claim(program, { queueId })).userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
  const marketer = await leadwire.user("MARKETER");
  expect(await marketer.refusal(ClaimLeadDocument, { input: { queueId } })).toBe("FORBIDDEN");
  expect((await assignmentsOf(leadwire.admin, leadId))?.queue?.id).toBe(queueId);
});

test("a lead that is disqualified waits in no queue any more", async () => {
  const queueId = await aQueue(leadwire);
  const leadId = await aQueuedLead(queueId);
  await leadwire.admin.do('mutation ($id: ID!) { disqualifyLead(input: { leadId: $id, reason: "NO_NEED" }) { lead { id } } }', {
    id: leadId,
  });
  expect((await claim(await leadwire.user("REP"), { queueId })).userErrors).toMatchObject([{ code: "QUEUE_EMPTY" }]);
});

test("queues are made and changed by those who manage routing", async () => {
  const manager = await leadwire.user("MANAGER");
  const { createQueue } = await manager.do(CreateQueueDocument, { input: { name: " Waiting room " } });
  expect(createQueue.queue).toMatchObject({ name: "Waiting room", team: null });
  const again = await manager.do(CreateQueueDocument, { input: { name: "Waiting room" } });
  expect(again.createQueue.userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["name"] }]);
  const queueId = createQueue.queue?.id as string;
  const team = await aTeam(leadwire, 1);
  const stale = await manager.do(UpdateQueueDocument, { input: { queueId, teamId: team.id, expectedVersion: 9 } });
  expect(stale.updateQueue.userErrors).toMatchObject([{ code: "CONFLICT", current: { id: queueId, version: 1 } }]);
  const changed = await manager.do(UpdateQueueDocument, { input: { queueId, teamId: team.id, expectedVersion: 1 } });
  expect(changed.updateQueue.queue).toMatchObject({ name: "Waiting room", team: { id: team.id }, version: 2 });
  const foreign = await manager.do(UpdateQueueDocument, { input: { queueId, teamId: "team_01970000-0000-7000-8000-000000000000" } });
  expect(foreign.updateQueue.userErrors).toMatchObject([{ code: "NOT_FOUND", path: ["teamId"] }]);
  expect(await (await leadwire.user("REP")).refusal(CreateQueueDocument, { input: { name: "Mine" } })).toBe("FORBIDDEN");
});
