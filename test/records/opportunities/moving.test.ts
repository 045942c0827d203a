import { describe, expect, test } from "@jest/globals";
import { LEAD_STATUS, wayTo } from "../../../src/lifecycle/deals/follow-deal.js";
import { LeadStatus } from "../../../src/records/leads/lead.enums.js";
import { TRANSITIONS } from "../../../src/records/leads/status-transitions.js";
import { aQualifiedLead, CREATE_ALL } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  type ChangeOpportunityStageInput,
  CloseReasonsDocument,
  ConvertedDocument,
  ConvertLeadDocument,
  CreatePipelineDocument,
  MoveDealDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();

const aDeal = async () => {
  const lead = await aQualifiedLead(leadwire.admin);
  const { convertLead } = await leadwire.admin.do(ConvertLeadDocument, { input: { leadId: lead.id, ...CREATE_ALL } });
  return { leadId: lead.id, opportunityId: convertLead.opportunity?.id as string };
};
const move = async (opportunityId: string, input: Omit<ChangeOpportunityStageInput, "opportunityId">) =>
  (await leadwire.admin.do(MoveDealDocument, { input: { opportunityId, ...input } })).changeOpportunityStage;
const reasons = async () => (await leadwire.admin.do(CloseReasonsDocument)).closeReasons.nodes;
const reasonId = async (outcome: "WON" | "LOST") => (await reasons()).find((reason) => reason.outcome === outcome)?.id as string;

describe("the way of a lead after its deal", () => {
  const { QUALIFIED, PROPOSAL_SENT, NEGOTIATION, CLOSED_WON, CLOSED_LOST, RE_ENGAGED, ON_HOLD, DISQUALIFIED } = LeadStatus;
  test.each([
    [QUALIFIED, PROPOSAL_SENT, [PROPOSAL_SENT]],
    [NEGOTIATION, PROPOSAL_SENT, [PROPOSAL_SENT]],
    [CLOSED_LOST, NEGOTIATION, [RE_ENGAGED, QUALIFIED, NEGOTIATION]],
    [CLOSED_LOST, QUALIFIED, [RE_ENGAGED, QUALIFIED]],
    [DISQUALIFIED, CLOSED_WON, [RE_ENGAGED, QUALIFIED, CLOSED_WON]],
    [CLOSED_WON, NEGOTIATION, [NEGOTIATION]],
    [ON_HOLD, CLOSED_WON, [QUALIFIED, CLOSED_WON]],
  ])("%s to %s", (from, to, way) => expect(wayTo(from, to)).toEqual(way));

  test("is allowed step by step, from every status", () => {
    for (const from of Object.values(LeadStatus))
      for (const to of Object.values(LEAD_STATUS)) {
        const way = wayTo(from, to) ?? [];
        for (const [nth, next] of way.entries()) expect(TRANSITIONS[way[nth - 1] ?? from]).toContain(next);
      }
  });
});

test("a deal is lost for a reason, and taken up again for one; its lead goes with it", async () => {
  const { leadId, opportunityId } = await aDeal();
  await move(opportunityId, { stage: "NEGOTIATION" });
  expect((await move(opportunityId, { stage: "CLOSED_LOST" })).userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["reason"] });
  const closeReasonId = await reasonId("LOST");
  const lost = await move(opportunityId, { stage: "CLOSED_LOST", closeReasonId, reason: "By ten percent" });
  expect(lost.opportunity).toMatchObject({
    probability: 0,
    closedAt: expect.any(String),
    lostReason: "By ten percent",
    closeReason: { id: closeReasonId },
    lead: { status: "CLOSED_LOST", stage: "OPPORTUNITY" },
  });
  expect((await move(opportunityId, { stage: "PROPOSAL" })).userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["reason"] });
  const back = await move(opportunityId, { stage: "PROPOSAL", reason: "Their choice went broke" });
  expect(back.opportunity).toMatchObject({
    probability: 50,
    closedAt: null,
    lostReason: null,
    closeReason: null,
    lead: { status: "PROPOSAL_SENT", stage: "OPPORTUNITY" },
  });
  const { lead } = await leadwire.admin.do(ConvertedDocument, { id: leadId });
  expect(lead?.statusHistory.nodes.slice(0, 3).map(({ from, to, reason }) => [from, to, reason])).toEqual([
    ["QUALIFIED", "PROPOSAL_SENT", "Their choice went broke"],
    ["RE_ENGAGED", "QUALIFIED", "Their choice went broke"],
    ["CLOSED_LOST", "RE_ENGAGED", "Their choice went broke"],
  ]);
});

test("a deal is won, with or without a reason, and taken back for one; its lead is a customer no more", async () => {
  const { leadId, opportunityId } = await aDeal();
  const closeReasonId = await reasonId("WON");
  const won = await move(opportunityId, { stage: "CLOSED_WON", closeReasonId, reason: "They like us" });
  expect(won.opportunity).toMatchObject({
    probability: 100,
    wonReason: "They like us",
    lostReason: null,
    closeReason: { id: closeReasonId },
    lead: { status: "CLOSED_WON", stage: "CUSTOMER" },
  });
  for (const stage of ["CLOSED_LOST", "CLOSED_WON"] as const)
    expect((await move(opportunityId, { stage, reason: "No" })).userErrors[0]).toMatchObject({
      __typename: "InvalidStageError",
      code: "INVALID_TRANSITION",
      from: "CLOSED_WON",
      allowed: ["DISCOVERY", "PROPOSAL", "NEGOTIATION"],
    });
  expect((await move(opportunityId, { stage: "NEGOTIATION" })).userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["reason"] });
  const back = await move(opportunityId, { stage: "NEGOTIATION", reason: "Wrong button" });
  expect(back.opportunity).toMatchObject({
    closedAt: null,
    wonReason: null,
    closeReason: null,
    lead: { status: "NEGOTIATION", stage: "OPPORTUNITY" },
  });
  const { lead } = await leadwire.admin.do(ConvertedDocument, { id: leadId });
  expect(lead?.statusHistory.nodes[0]).toMatchObject({ from: "CLOSED_WON", to: "NEGOTIATION", reason: "Wrong button" });
});

test("a lead with two deals that were won stays a customer while one of them is", async () => {
  const { leadId, opportunityId } = await aDeal();
  const other = await aDeal();
  await leadwire.sql("update opportunity set lead_id = $1 where id = $2", [leadId.slice(5), other.opportunityId.slice(12)]);
  for (const id of [opportunityId, other.opportunityId]) await move(id, { stage: "CLOSED_WON" });
  const first = await move(opportunityId, { stage: "PROPOSAL", reason: "Wrong button" });
  expect(first.opportunity?.lead).toMatchObject({ status: "CLOSED_WON", stage: "CUSTOMER" });
  const second = await move(other.opportunityId, { stage: "PROPOSAL", reason: "And again" });
  expect(second.opportunity?.lead).toMatchObject({ status: "PROPOSAL_SENT", stage: "OPPORTUNITY" });
});

test("a step within a stage moves the deal and not its lead, and one of another pipeline takes it there", async () => {
  const steps = [
    { name: "First talk", stage: "DISCOVERY" as const, probability: 5 },
    { name: "Second talk", stage: "DISCOVERY" as const, probability: 15 },
    { name: "Done", stage: "CLOSED_WON" as const },
    { name: "Off", stage: "CLOSED_LOST" as const },
  ];
  const { createPipeline } = await leadwire.admin.do(CreatePipelineDocument, { input: { name: "Talks", steps } });
  const [first, second] = createPipeline.pipeline?.steps ?? [];
  const { leadId, opportunityId } = await aDeal();
  await move(opportunityId, { stepId: first?.id });
  const stream = await leadwire.admin.subscribe<any, any>("subscription { opportunityEvents { type changedFields } }");
  const moved = await move(opportunityId, { stepId: second?.id });
  expect(moved.opportunity).toMatchObject({
    stage: "DISCOVERY",
    probability: 15,
    pipeline: { name: "Talks" },
    step: { name: "Second talk" },
  });
  expect((await stream.next()).opportunityEvents).toEqual({ type: "STAGE_CHANGED", changedFields: ["step", "stepSince", "probability"] });
  await stream.stop();
  expect((await move(opportunityId, { stepId: second?.id })).userErrors[0]).toMatchObject({ code: "INVALID_TRANSITION" });
  const { lead } = await leadwire.admin.do(ConvertedDocument, { id: leadId });
  expect(lead?.status).toBe("QUALIFIED");
});

test("bad input is refused, and the deal stays", async () => {
  const { opportunityId } = await aDeal();
  const [lost, unknown] = [await reasonId("LOST"), "close_reason_01970000-0000-7000-8000-00000000ffff"];
  const cases: [Omit<ChangeOpportunityStageInput, "opportunityId">, string, string][] = [
    [{}, "INVALID_INPUT", "to"],
    [{ stage: "PROPOSAL", stepId: "step_01970000-0000-7000-8000-000000000102" }, "INVALID_INPUT", "to"],
    [{ to: { stepId: "lead_1" } }, "INVALID_INPUT", "to.stepId"],
    [{ to: { stage: "DISCOVERY" } }, "INVALID_TRANSITION", "to.stage"],
    [{ stepId: "step_01970000-0000-7000-8000-00000000ffff" }, "NOT_FOUND", "stepId"],
    [{ stepId: "lead_1" }, "INVALID_INPUT", "stepId"],
    [{ stage: "PROPOSAL", closeReasonId: lost }, "INVALID_INPUT", "closeReasonId"],
    [{ stage: "CLOSED_WON", closeReasonId: lost }, "INVALID_INPUT", "closeReasonId"],
    [{ stage: "CLOSED_LOST", closeReasonId: unknown }, "NOT_FOUND", "closeReasonId"],
    [{ stage: "DISCOVERY" }, "INVALID_TRANSITION", "stage"],
    [{ stage: "PROPOSAL", expectedVersion: 9 }, "CONFLICT", "expectedVersion"],
  ];
  const [before] = await leadwire.sql("select * from opportunity where id = $1", [opportunityId.split("_")[1]]);
  for (const [input, code, path] of cases)
    expect((await move(opportunityId, input)).userErrors[0]).toMatchObject({ code, path: path.split(".") });
  expect((await leadwire.sql("select * from opportunity where id = $1", [opportunityId.split("_")[1]]))[0]).toEqual(before);
});
