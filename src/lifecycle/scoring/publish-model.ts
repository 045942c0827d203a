import { fromId } from "../../platform/database/id.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { InvalidInput, NotFound } from "../../platform/errors.js";
import { ModelState } from "../../records/leads/score.enums.js";
import { LEAD_FACTS } from "../conditions/facts.js";
import { knownFacts } from "../conditions/known-facts.js";
import { personaKey } from "./active-models.js";
import { definitionOf } from "./check-model.js";
import type { DraftScoringModelInput, PublishScoringModelInput } from "./model.inputs.js";
import { PublishJob, PublishJobState } from "./publish-job.js";
import { ScoringModel } from "./scoring-model.js";
import { shareLedger } from "./shared-ledger.js";

/** Keeps two from numbering or publishing versions at the same time. */
const takeTurns = (tx: Transaction): Promise<void> => tx.serialize(["scoring models"]);

/**
 * Adds a version of the persona's model, as a draft. A version never changes, so that the scores it gave can be told
 * again; to edit a model, active or not, is to draft its next version.
 * @throws {Refusal} with everything that is wrong with the model
 */
export async function draftScoringModel(tx: Transaction, input: DraftScoringModelInput): Promise<ScoringModel> {
  const definition = definitionOf(input, await knownFacts(tx, LEAD_FACTS));
  const persona = input.persona?.trim() || null;
  await takeTurns(tx);
  const former = await tx.sql<Pick<ScoringModel, "id" | "version" | "ledgerId" | "definition">>(
    `select id, version, ledger_id as "ledgerId", definition from scoring_model where coalesce(lower(persona), '') = $1 order by version desc`,
    [personaKey(persona) ?? ""],
  );
  return tx.add(
    Object.assign(new ScoringModel(), {
      name: input.name.trim(),
      persona,
      version: (former[0]?.version ?? 0) + 1,
      ...shareLedger(definition, former),
      createdAt: tx.now,
    }),
  );
}

/**
 * Makes a version the one that counts, at once for whatever is scored from now on, and has all its leads rescored by a
 * job (run-publish-jobs.ts). The version that counted until now is retired; publishing it again goes back to it.
 */
export async function publishScoringModel(
  tx: Transaction,
  { modelId }: PublishScoringModelInput,
): Promise<{ model: ScoringModel; job: PublishJob }> {
  await takeTurns(tx);
  const model = await tx.lock(ScoringModel, fromId(ScoringModel.prefix, modelId, "modelId"));
  if (!model) throw new NotFound("modelId", "scoring model");
  if (model.state === ModelState.ACTIVE) throw new InvalidInput("modelId", "This version is active already.");
  await retireFormer(tx, model);
  await tx.save(Object.assign(model, { state: ModelState.ACTIVE, publishedAt: tx.now, retiredAt: null }));
  const [count] = await tx.sql<{ leads: number }>(`select count(*)::int as leads from lead where ${LEADS_OF_MODEL("$1")}`, [model.id]);
  const job = await tx.add(Object.assign(new PublishJob(), { modelId: model.id, total: count?.leads ?? 0, startedAt: tx.now }));
  return { model, job };
}

async function retireFormer(tx: Transaction, { persona }: ScoringModel): Promise<void> {
  const retired = await tx.sql<{ id: string }>(
    "update scoring_model set state = $2, retired_at = $3 where state = $4 and coalesce(lower(persona), '') = $1 returning id",
    [personaKey(persona) ?? "", ModelState.RETIRED, tx.now, ModelState.ACTIVE],
  );
  const work = new UnitOfWork(tx);
  const given = await work.lock(PublishJob, "select id from publish_job where state = $2 and model_id = any($1::uuid[])", [
    retired.map(({ id }) => id),
    PublishJobState.RUNNING,
  ]);
  for (const job of given) work.change(job, () => Object.assign(job, { state: PublishJobState.SUPERSEDED, finishedAt: tx.now }));
  await work.write();
}

/** Which leads an active model is for, as SQL: those of its persona; of the model of all others those without one of their own. */
export const LEADS_OF_MODEL = (modelId: string): string => `
  case when (select persona from scoring_model where id = ${modelId}) is null
    then lower(lead.persona) is null
      or not exists (select from scoring_model other where other.state = 'ACTIVE' and lower(other.persona) = lower(lead.persona))
    else lower(lead.persona) = (select lower(persona) from scoring_model where id = ${modelId}) end`;
