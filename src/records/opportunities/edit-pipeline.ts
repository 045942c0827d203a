import { ArrayMaxSize, Max, MaxLength, Min, MinLength, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { fromId } from "../../platform/database/id.js";
import { expectVersion } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, NotFound } from "../../platform/errors.js";
import { EXPECTED_VERSION, IdempotentInput } from "../../platform/schema/payload.js";
import { stepsOf } from "./choose-step.js";
import { Pipeline, PipelineStep } from "./pipeline.js";
import { isClosed, OpportunityStage } from "./stages.js";
import { checkStepRequirements, REQUIRABLE } from "./step-requirements.js";

const MOST_STEPS = 30;

@InputType({ description: "A step of a pipeline." })
export class PipelineStepInput {
  @Field(() => ID, { nullable: true, description: "The step that it is already; a new one without." })
  id?: string | null;

  @Field(() => String, { description: "What it is called." })
  @MinLength(1)
  @MaxLength(100)
  name: string;

  @Field(() => OpportunityStage, { description: "The stage that deals at this step are in. That of a step that exists stays." })
  stage: OpportunityStage;

  @Field(() => Int, {
    nullable: true,
    description: "How likely a deal that comes here is won, in percent; needed but for the last two, which are 100 and 0.",
  })
  @Min(0)
  @Max(100)
  probability?: number | null;

  @Field(() => [String], {
    nullable: true,
    description: `The fields that a deal must have to come here: ${REQUIRABLE.join(", ")}, or customFields.key for those of administrators. Left out, they stay; deals that are here already stay, too.`,
  })
  @ArrayMaxSize(30)
  requiredFields?: string[] | null;
}

const STEPS = `Its steps in order, at most ${MOST_STEPS}: by their stages, and at the end one CLOSED_WON and one CLOSED_LOST.`;
const IS_DEFAULT = "Whether deals go its way by default; the one that was the default no longer is.";

@InputType({ description: "A new pipeline." })
export class CreatePipelineInput extends IdempotentInput {
  @Field(() => String, { description: "What it is called." })
  @MinLength(1)
  @MaxLength(100)
  name: string;

  @Field(() => [PipelineStepInput], { description: STEPS })
  @ArrayMaxSize(MOST_STEPS)
  @ValidateNested({ each: true })
  steps: PipelineStepInput[];

  @Field(() => Boolean, { nullable: true, description: IS_DEFAULT })
  isDefault?: boolean | null;
}

@InputType({ description: "Changes to a pipeline; what is left out stays." })
export class UpdatePipelineInput extends IdempotentInput {
  @Field(() => ID, { description: "The pipeline." })
  pipelineId: string;

  @Field(() => Int, { nullable: true, description: EXPECTED_VERSION })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: "What it is called." })
  @MinLength(1)
  @MaxLength(100)
  name?: string | null;

  @Field(() => [PipelineStepInput], {
    nullable: true,
    description: `${STEPS} Those that are left out are removed; there must be no deal at them. A new probability is for deals that come.`,
  })
  @ArrayMaxSize(MOST_STEPS)
  @ValidateNested({ each: true })
  steps?: PipelineStepInput[] | null;

  @Field(() => Boolean, { nullable: true, description: IS_DEFAULT })
  isDefault?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it takes no more deals. The default is never archived." })
  archived?: boolean | null;
}

export async function createPipeline(tx: Transaction, input: CreatePipelineInput): Promise<Pipeline> {
  await oneAtATime(tx);
  const pipeline = Object.assign(new Pipeline(), { name: await freeName(tx, input.name, null) });
  await takeDefault(tx, pipeline, input.isDefault);
  await tx.add(pipeline);
  await writeSteps(tx, pipeline, input.steps);
  return pipeline;
}

export async function updatePipeline(tx: Transaction, input: UpdatePipelineInput): Promise<Pipeline> {
  await oneAtATime(tx);
  const pipeline = await tx.lock(Pipeline, fromId(Pipeline.prefix, input.pipelineId, "pipelineId"));
  if (!pipeline) throw new NotFound("pipelineId", "pipeline");
  expectVersion(pipeline, input.expectedVersion);
  if (input.name) pipeline.name = await freeName(tx, input.name, pipeline.id);
  if (typeof input.archived === "boolean") pipeline.archived = input.archived;
  await takeDefault(tx, pipeline, input.isDefault);
  if (pipeline.isDefault && pipeline.archived)
    throw new InvalidInput("archived", "The default pipeline cannot be archived. Make another the default first.");
  if (input.steps) await writeSteps(tx, pipeline, input.steps);
  // Its steps are rows of their own, so that it looks unchanged when they alone are new.
  pipeline.updatedAt = tx.now;
  return tx.save(pipeline);
}

/** Pipelines are edited one after the other: there is one default, and no name twice. */
const oneAtATime = (tx: Transaction) => tx.serialize(["pipelines"]);

async function freeName(tx: Transaction, name: string, of: string | null): Promise<string> {
  const other = await tx.manager.findOneBy(Pipeline, { name });
  if (other && other.id !== of) throw new InvalidInput("name", "There is a pipeline of that name.");
  return name;
}

async function takeDefault(tx: Transaction, pipeline: Pipeline, isDefault: boolean | null | undefined): Promise<void> {
  if (isDefault === false && pipeline.isDefault)
    throw new InvalidInput("isDefault", "One pipeline must be the default. Make another the default instead.");
  if (!isDefault || pipeline.isDefault) return;
  const former = await tx.manager.findOneBy(Pipeline, { isDefault: true });
  if (former) await tx.save(Object.assign(former, { isDefault: false }));
  pipeline.isDefault = true;
}

async function writeSteps(tx: Transaction, pipeline: Pipeline, inputs: PipelineStepInput[]): Promise<void> {
  const present = new Map((await stepsOf(tx, pipeline.id)).map((step) => [step.nodeId, step]));
  checkSteps(inputs, present);
  const kept = new Set(inputs.flatMap(({ id }) => id ?? []));
  for (const step of present.values()) if (!kept.has(step.nodeId)) await removeStep(tx, step);
  for (const [position, { id, name, stage, probability, requiredFields }] of inputs.entries()) {
    const step = (id && present.get(id)) || Object.assign(new PipelineStep(), { pipelineId: pipeline.id });
    Object.assign(step, { position, name, stage, probability: probabilityAt(stage, probability) });
    if (requiredFields)
      step.requiredFields = await checkStepRequirements(tx, requiredFields, ["steps", String(position), "requiredFields"]);
    await (id ? tx.save(step) : tx.add(step));
  }
}

const probabilityAt = (stage: OpportunityStage, given: number | null | undefined): number =>
  stage === OpportunityStage.CLOSED_WON ? 100 : stage === OpportunityStage.CLOSED_LOST ? 0 : (given as number);

async function removeStep(tx: Transaction, step: PipelineStep): Promise<void> {
  const [found] = await tx.sql<{ count: number }>("select count(*)::int as count from opportunity where step_id = $1", [step.id]);
  if (found && found.count > 0)
    throw new InvalidInput("steps", `There are ${found.count} deals at the step "${step.name}". Move them before you remove it.`);
  await tx.sql("delete from pipeline_step where id = $1", [step.id]);
}

const ORDER = Object.values(OpportunityStage);

/** @throws {Refusal} naming the step that is wrong */
export function checkSteps(inputs: PipelineStepInput[], present: ReadonlyMap<string, Pick<PipelineStep, "stage">>): void {
  const at = (index: number, field: string) => ["steps", String(index), field];
  const [ids, names] = [new Set<string>(), new Set<string>()];
  for (const [index, { id, name, stage, probability }] of inputs.entries()) {
    const before = inputs[index - 1];
    if (id) {
      const step = present.get(id);
      if (!step || ids.has(id)) throw new InvalidInput(at(index, "id"), "The pipeline has no such step, or it is named twice.");
      if (step.stage !== stage) throw new InvalidInput(at(index, "stage"), "A step stays in its stage. Add a new step and move its deals.");
      ids.add(id);
    }
    if (names.has(name)) throw new InvalidInput(at(index, "name"), "Two steps have the same name.");
    names.add(name);
    if (before && ORDER.indexOf(before.stage) > ORDER.indexOf(stage))
      throw new InvalidInput(at(index, "stage"), `A step in ${stage} cannot come after one in ${before.stage}.`);
    if (!isClosed(stage) && typeof probability !== "number")
      throw new InvalidInput(at(index, "probability"), 'An open step needs a "probability".');
  }
  for (const stage of [OpportunityStage.CLOSED_WON, OpportunityStage.CLOSED_LOST])
    if (inputs.filter((step) => step.stage === stage).length !== 1)
      throw new InvalidInput("steps", `A pipeline has exactly one step in ${stage}.`);
  if (isClosed((inputs[0] as PipelineStepInput).stage)) throw new InvalidInput("steps", "A pipeline begins with an open step.");
}
