import { fromId } from "../../platform/database/id.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, NotFound } from "../../platform/errors.js";
import { Pipeline, PipelineStep } from "./pipeline.js";
import { isClosed, OpportunityStage } from "./stages.js";

/**
 * The step that a new deal begins at: the given one, or the first of the given pipeline, or of the organisation's default.
 * @param from the stage that it has come to already: its first step there, if the pipeline has one
 */
export async function firstStep(
  tx: Transaction,
  { pipelineId, stepId }: { pipelineId?: string | null; stepId?: string | null },
  path: string[] = [],
  from: OpportunityStage = OpportunityStage.DISCOVERY,
): Promise<PipelineStep> {
  const at = (field: string) => [...path, field].join(".");
  if (pipelineId && stepId) throw new InvalidInput(at("stepId"), 'Give "pipelineId" or "stepId": a step says which pipeline it is of.');
  if (stepId) {
    const step = await stepById(tx, stepId, at("stepId"));
    if (isClosed(step.stage)) throw new InvalidInput(at("stepId"), "A deal begins open: name a step before its end.");
    return step;
  }
  const pipeline = pipelineId
    ? await tx.find(Pipeline, fromId(Pipeline.prefix, pipelineId, at("pipelineId")))
    : await tx.manager.findOneByOrFail(Pipeline, { isDefault: true });
  if (!pipeline) throw new NotFound(at("pipelineId"), "pipeline");
  await keepPipeline(tx, pipeline.id, at("pipelineId"));
  const steps = await stepsOf(tx, pipeline.id);
  return (steps.find(({ stage }) => stage === from) ?? steps[0]) as PipelineStep;
}

/** The step of that name, its pipeline as it is until this transaction ends. */
export async function stepById(tx: Transaction, id: string, path: string): Promise<PipelineStep> {
  const uuid = fromId(PipelineStep.prefix, id, path);
  const found = await tx.find(PipelineStep, uuid);
  if (found) await keepPipeline(tx, found.pipelineId, path);
  // Once more: until the pipeline was kept, the step may have gone.
  const step = found && (await tx.find(PipelineStep, uuid));
  if (!step) throw new NotFound(path, "step of a pipeline");
  return step;
}

/** The first step in that stage of a deal's own pipeline. */
export async function stepInStage(tx: Transaction, pipelineId: string, stage: OpportunityStage): Promise<PipelineStep> {
  await keepPipeline(tx, pipelineId);
  const step = (await stepsOf(tx, pipelineId)).find((one) => one.stage === stage);
  if (!step) throw new InvalidInput("stage", `The deal's pipeline has no step in the stage ${stage}. Name one of its steps in "stepId".`);
  return step;
}

export const stepsOf = (tx: Transaction, pipelineId: string): Promise<PipelineStep[]> =>
  tx.manager.find(PipelineStep, { where: { pipelineId }, order: { position: "ASC" } });

/**
 * Whoever edits the pipeline waits until this transaction ends; other deals do not.
 * @param path where the input names the pipeline, which must then still take deals
 */
async function keepPipeline(tx: Transaction, id: string, path?: string): Promise<void> {
  const [pipeline] = await tx.sql<{ archived: boolean }>("select archived from pipeline where id = $1 for share", [id]);
  if (path && pipeline?.archived) throw new InvalidInput(path, "The pipeline is archived and takes no more deals.");
}
