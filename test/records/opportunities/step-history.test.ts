import { expect, test } from "@jest/globals";
import { aQualifiedLead, CREATE_ALL } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { ConvertLeadDocument, MoveDealDocument, StepHistoryDocument, TimeInStepDocument } from "../../support/operations.js";

const leadwire = new Leadwire();

const aDeal = async () => {
  const lead = await aQualifiedLead(leadwire.admin);
  const create = { name: "A deal", amount: { amount: "1200", currency: "EUR" } };
  const { convertLead } = await leadwire.admin.do(ConvertLeadDocument, {
    input: { leadId: lead.id, ...CREATE_ALL, opportunity: { create } },
  });
  return convertLead.opportunity?.id as string;
};
const move = async (opportunityId: string, stage: "DISCOVERY" | "PROPOSAL" | "NEGOTIATION" | "CLOSED_WON", reason?: string) => {
  const { changeOpportunityStage } = await leadwire.admin.do(MoveDealDocument, { input: { opportunityId, stage, reason } });
  expect(changeOpportunityStage.userErrors).toEqual([]);
};
/** As if it had come to its step so long ago. */
const ago = (opportunityId: string, seconds: number) =>
  leadwire.sql("update opportunity set step_since = now() - make_interval(secs => $2) where id = $1", [opportunityId.slice(12), seconds]);

test("each step of a deal is in its history: from where, to where, who, when, after how long, what it was worth, why", async () => {
  const id = await aDeal();
  await ago(id, 3600);
  await move(id, "PROPOSAL", "They asked for it");
  await move(id, "CLOSED_WON");
  const { opportunity } = await leadwire.admin.do(StepHistoryDocument, { id });
  expect(opportunity?.stepSince).toBe(opportunity?.closedAt);
  expect(opportunity?.stepHistory.nodes).toMatchObject([
    { fromStage: "PROPOSAL", toStage: "CLOSED_WON", reason: null, changedAt: opportunity?.closedAt },
    {
      fromStage: "DISCOVERY",
      toStage: "PROPOSAL",
      fromStep: { stage: "DISCOVERY" },
      toStep: { stage: "PROPOSAL" },
      fromName: expect.any(String),
      amount: { amount: "1200.00", currency: "EUR" },
      reason: "They asked for it",
      changedBy: { id: expect.stringMatching(/^user_/) },
    },
  ]);
  const [, first] = opportunity?.stepHistory.nodes ?? [];
  expect(first?.durationInFromStep).toBeGreaterThanOrEqual(3600);
  expect(first?.durationInFromStep).toBeLessThan(3700);
});

test("a refused or tried-out move leaves no step", async () => {
  const id = await aDeal();
  await leadwire.admin.do(MoveDealDocument, { input: { opportunityId: id, stage: "DISCOVERY" } });
  const { opportunity } = await leadwire.admin.do(StepHistoryDocument, { id });
  expect(opportunity?.stepHistory.nodes).toEqual([]);
});

test("deals that have been long at their step are found, and how long steps take is a mean and a median", async () => {
  const ids = [await aDeal(), await aDeal(), await aDeal()];
  const where = { id: { in: ids } };
  for (const [nth, id] of ids.entries()) await ago(id, [100, 200, 900][nth] as number);
  const old = await leadwire.admin.do(TimeInStepDocument, {
    where: { ...where, stepSince: { lt: new Date(Date.now() - 500_000).toISOString() } },
  });
  expect(old.opportunities.nodes.map(({ id }) => id)).toEqual([ids[2]]);
  for (const id of ids) await move(id, "NEGOTIATION");
  const { opportunityStats } = await leadwire.admin.do(TimeInStepDocument, { where });
  const [times] = opportunityStats[0]?.timeInStep ?? [];
  expect(times).toMatchObject({ state: { stage: "DISCOVERY" }, count: 3 });
  const near = (value: unknown, seconds: number) => {
    expect(value).toBeGreaterThanOrEqual(seconds);
    expect(value).toBeLessThan(seconds + 60);
  };
  near(times?.avg, 400);
  near(times?.median, 200);
  near(times?.max, 900);
});

test("the history of a deal out of sight is out of sight", async () => {
  const id = await aDeal();
  await move(id, "PROPOSAL");
  const [row] = await leadwire.sql<{ id: string }>("select id from opportunity_step_change where opportunity_id = $1", [id.slice(12)]);
  await leadwire.setRepSight("OWN");
  const stranger = await leadwire.user("REP");
  const asked = await stranger.do(StepHistoryDocument, { id });
  expect(asked.opportunity).toBeNull();
  expect(await stranger.do<any, any>(`{ node(id: "step_change_${row?.id}") { id } }`)).toEqual({ node: null });
});
