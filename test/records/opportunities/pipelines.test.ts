import { describe, expect, test } from "@jest/globals";
import { Refusal } from "../../../src/platform/errors.js";
import { checkSteps, type PipelineStepInput } from "../../../src/records/opportunities/edit-pipeline.js";
import { OpportunityStage } from "../../../src/records/opportunities/stages.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  CloseReasonsDocument,
  CreateAccountDocument,
  CreateCloseReasonDocument,
  CreateOpportunityDocument,
  type CreateOpportunityInput,
  CreatePipelineDocument,
  type CreatePipelineInput,
  MoveDealDocument,
  PipelinesDocument,
  UpdateCloseReasonDocument,
  UpdatePipelineDocument,
  type UpdatePipelineInput,
} from "../../support/operations.js";

const leadwire = new Leadwire();

let counter = 0;
const STEPS = [
  { name: "Renewal due", stage: "DISCOVERY" as const, probability: 60 },
  { name: "Offer out", stage: "PROPOSAL" as const, probability: 80 },
  { name: "Renewed", stage: "CLOSED_WON" as const },
  { name: "Cancelled", stage: "CLOSED_LOST" as const },
];
const create = async (input: Partial<CreatePipelineInput> = {}) =>
  (await leadwire.admin.do(CreatePipelineDocument, { input: { name: `Pipeline ${++counter}`, steps: STEPS, ...input } })).createPipeline;
const update = async (pipelineId: string, input: Omit<UpdatePipelineInput, "pipelineId">) =>
  (await leadwire.admin.do(UpdatePipelineDocument, { input: { pipelineId, ...input } })).updatePipeline;
const aPipeline = async () => {
  const { pipeline } = await create();
  if (!pipeline) throw new Error("no pipeline");
  return pipeline;
};
const aDeal = async (input: Partial<CreateOpportunityInput> = {}) => {
  const { account } = (await leadwire.admin.do(CreateAccountDocument, { input: { name: "Contoso", allowDuplicates: true } })).createAccount;
  const details = { accountId: account?.id as string, name: "A deal", ...input };
  return (await leadwire.admin.do(CreateOpportunityDocument, { input: details })).createOpportunity;
};
const pipelines = async () => (await leadwire.admin.do(PipelinesDocument)).pipelines.nodes;

test("an organisation begins with one, which deals go through by default", async () => {
  const [first] = await pipelines();
  expect(first).toMatchObject({ name: "Sales", isDefault: true, archived: false });
  expect(first?.steps.map(({ stage, probability }) => [stage, probability])).toEqual([
    ["DISCOVERY", 20],
    ["PROPOSAL", 50],
    ["NEGOTIATION", 75],
    ["CLOSED_WON", 100],
    ["CLOSED_LOST", 0],
  ]);
  expect((await aDeal()).opportunity).toMatchObject({ stage: "DISCOVERY", pipeline: { name: "Sales" }, step: { name: "Discovery" } });
});

describe("steps", () => {
  const { DISCOVERY, PROPOSAL, CLOSED_WON, CLOSED_LOST } = OpportunityStage;
  const [open, later] = [
    { name: "Open", stage: DISCOVERY, probability: 10 },
    { name: "Later", stage: PROPOSAL, probability: 20 },
  ];
  const [won, lost] = [
    { name: "Won", stage: CLOSED_WON },
    { name: "Lost", stage: CLOSED_LOST },
  ];
  const present = new Map([["step_1", { stage: DISCOVERY }]]);

  test.each<[string, PipelineStepInput[], string | null]>([
    ["in order", [open, later, won, lost], null],
    ["several of a stage", [open, { ...open, name: "Also open" }, won, lost], null],
    ["one that was there", [{ ...open, id: "step_1" }, won, lost], null],
    ["none", [], "steps"],
    ["without an end", [open, later], "steps"],
    ["two ends", [open, won, { ...won, name: "Also won" }, lost], "steps"],
    ["nothing but ends", [won, lost], "steps"],
    ["out of order", [later, open, won, lost], "steps.1.stage"],
    ["one name twice", [open, { ...later, name: "Open" }, won, lost], "steps.1.name"],
    ["without a probability", [{ name: "Open", stage: DISCOVERY }, won, lost], "steps.0.probability"],
    ["one that is not there", [{ ...open, id: "step_2" }, won, lost], "steps.0.id"],
    ["one twice", [{ ...open, id: "step_1" }, { ...open, name: "Again", id: "step_1" }, won, lost], "steps.1.id"],
    ["one in another stage", [{ ...later, id: "step_1" }, won, lost], "steps.0.stage"],
  ])("%s", (_, steps, expected) => {
    let path: string | null | undefined = null;
    try {
      checkSteps(steps, present);
    } catch (error) {
      path = (error as Refusal).errors[0]?.path.join(".");
    }
    expect(path).toBe(expected);
  });
});

test("a pipeline has steps of its own, by which its deals go", async () => {
  const pipeline = await aPipeline();
  const { opportunity } = await aDeal({ pipelineId: pipeline.id });
  expect(opportunity).toMatchObject({ stage: "DISCOVERY", probability: 60, step: { name: "Renewal due" } });
  const other = await aDeal({ stepId: pipeline.steps[1]?.id });
  expect(other.opportunity).toMatchObject({ stage: "PROPOSAL", probability: 80, pipeline: { id: pipeline.id } });
  expect((await aDeal({ stepId: pipeline.steps[2]?.id })).userErrors[0]).toMatchObject({ path: ["stepId"] });
  const move = async (stage: "NEGOTIATION" | "CLOSED_WON") =>
    (await leadwire.admin.do(MoveDealDocument, { input: { opportunityId: opportunity?.id as string, stage } })).changeOpportunityStage;
  expect((await move("NEGOTIATION")).userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["stage"] });
  expect((await move("CLOSED_WON")).opportunity).toMatchObject({ probability: 100, step: { name: "Renewed" } });
});

test("it is changed with its version, steps are kept by their ids, and one with deals is not removed", async () => {
  const pipeline = await aPipeline();
  const { opportunity } = await aDeal({ pipelineId: pipeline.id });
  const [first, second, won, lost] = pipeline.steps.map(({ id, name, stage, probability }) => ({ id, name, stage, probability })) as any[];
  const changed = await update(pipeline.id, {
    expectedVersion: pipeline.version,
    steps: [{ ...first, name: "Due", probability: 65 }, { name: "Called", stage: "DISCOVERY", probability: 70 }, won, lost],
  });
  expect(changed.pipeline).toMatchObject({
    version: pipeline.version + 1,
    steps: [{ id: first.id, name: "Due", probability: 65 }, { name: "Called" }, { id: won.id }, { id: lost.id }],
  });
  const [deal] = await leadwire.sql("select probability from opportunity where id = $1", [opportunity?.id.split("_")[1]]);
  expect(deal?.probability).toBe(60);
  expect((await update(pipeline.id, { expectedVersion: pipeline.version, name: "Stale" })).userErrors[0]).toMatchObject({
    code: "CONFLICT",
  });
  const withoutDeals = await update(pipeline.id, { steps: [{ name: "New", stage: "DISCOVERY", probability: 1 }, won, lost] });
  expect(withoutDeals.userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["steps"], message: expect.stringContaining("1 deals") });
  expect((await update(pipeline.id, { steps: [{ ...second, id: "step_1" }, won, lost] })).userErrors[0]).toMatchObject({
    path: ["steps", "0", "id"],
  });
});

test("one is the default, and a pipeline that is archived takes no more deals", async () => {
  const [former, pipeline] = [(await pipelines()).find(({ isDefault }) => isDefault), await aPipeline()];
  const bad: [object, string][] = [
    [{ isDefault: false }, "isDefault"],
    [{ archived: true }, "archived"],
  ];
  for (const [input, path] of bad) expect((await update(former?.id as string, input)).userErrors[0]).toMatchObject({ path: [path] });
  expect((await update(pipeline.id, { isDefault: true })).pipeline?.isDefault).toBe(true);
  expect((await pipelines()).filter(({ isDefault }) => isDefault).map(({ id }) => id)).toEqual([pipeline.id]);
  await update(former?.id as string, { isDefault: true });

  const { opportunity } = await aDeal({ pipelineId: pipeline.id });
  await update(pipeline.id, { archived: true });
  expect((await aDeal({ pipelineId: pipeline.id })).userErrors[0]).toMatchObject({ path: ["pipelineId"] });
  expect((await aDeal({ stepId: pipeline.steps[0]?.id })).userErrors[0]).toMatchObject({ path: ["stepId"] });
  const stage = "PROPOSAL" as const;
  const moved = await leadwire.admin.do(MoveDealDocument, { input: { opportunityId: opportunity?.id as string, stage } });
  expect(moved.changeOpportunityStage.opportunity?.step?.name).toBe("Offer out");
});

test("a step is not removed while deals come to it", async () => {
  const pipeline = await aPipeline();
  const [, , won, lost] = pipeline.steps.map(({ id, name, stage, probability }) => ({ id, name, stage, probability })) as any[];
  const steps = [{ name: "New", stage: "DISCOVERY" as const, probability: 1 }, won, lost];
  const [removed, ...deals] = await Promise.all([
    update(pipeline.id, { steps }),
    ...Array.from({ length: 5 }, () => aDeal({ stepId: pipeline.steps[0]?.id })),
  ]);
  const came = deals.filter(({ opportunity }) => opportunity);
  // Whichever was first: without the step no deal is on it, and a deal on it keeps the step.
  if (removed.pipeline) expect(came).toEqual([]);
  else expect(came.length).toBeGreaterThan(0);
  for (const { userErrors } of deals) for (const error of userErrors) expect(error).toMatchObject({ code: "NOT_FOUND", path: ["stepId"] });
});

test("names are there once, also when two make them at once", async () => {
  const answers = await Promise.all(["Twice", "Twice", "Twice"].map((name) => create({ name })));
  expect(answers.filter(({ pipeline }) => pipeline)).toHaveLength(1);
  for (const { userErrors } of answers) for (const error of userErrors) expect(error).toMatchObject({ path: ["name"] });
});

test("reasons are a list of the organisation: added, renamed, archived", async () => {
  const named = (name: string, outcome: "WON" | "LOST" = "LOST") =>
    leadwire.admin.do(CreateCloseReasonDocument, { input: { outcome, name } }).then(({ createCloseReason }) => createCloseReason);
  const { closeReason } = await named("Merged away");
  expect(closeReason).toMatchObject({ outcome: "LOST", name: "Merged away", archived: false, version: 1 });
  expect((await named("Merged away")).userErrors[0]).toMatchObject({ path: ["name"] });
  expect((await named("Merged away", "WON")).userErrors).toEqual([]);
  const { updateCloseReason } = await leadwire.admin.do(UpdateCloseReasonDocument, {
    input: { closeReasonId: closeReason?.id as string, expectedVersion: 1, archived: true },
  });
  expect(updateCloseReason.closeReason).toMatchObject({ archived: true, version: 2 });
  const { closeReasons } = await leadwire.admin.do(CloseReasonsDocument, { where: { outcome: { eq: "LOST" }, archived: { eq: false } } });
  expect(closeReasons.nodes.map(({ name }) => name)).toEqual([
    "Chose a competitor",
    "Lacks a feature",
    "No budget",
    "No decision",
    "Price",
  ]);
});

test("administrators set them up, all who read deals see them, and nobody else", async () => {
  const rep = await leadwire.user("REP");
  expect((await rep.do(PipelinesDocument)).pipelines.nodes.length).toBeGreaterThan(0);
  expect(await rep.refusal(CreatePipelineDocument, { input: { name: "Mine", steps: STEPS } })).toBe("FORBIDDEN");
  expect(await rep.refusal(CreateCloseReasonDocument, { input: { name: "Mine", outcome: "LOST" } })).toBe("FORBIDDEN");
  const reader = await leadwire.service("LEADS_READ");
  expect(await reader.refusal(PipelinesDocument)).toBe("FORBIDDEN");
  const [first] = await pipelines();
  const { node } = await reader.do<any, any>("query ($id: ID!) { node(id: $id) { id } }", { id: first?.id });
  expect(node).toBeNull();
});
