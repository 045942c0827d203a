import type { DataSource } from "typeorm";
import { transact } from "../../platform/database/transaction.js";
import { SYSTEM } from "../../platform/identity/actor.js";
import { publishBatch } from "./publish-batch.js";
import { PublishJob, PublishJobState } from "./publish-job.js";
import { LEADS_OF_MODEL } from "./publish-model.js";
import { takeLeadsToRescore } from "./rescore-leads.js";

/** So few that whoever records something with one of these leads waits a moment at most. */
const BATCH = 250;
/** The same of a publishing, which scores many more in that moment. */
const PUBLISH_BATCH = 1_000;

/**
 * Rescores the next leads of the publish job that has waited longest, in one transaction with the job's progress: when
 * the process or its connection dies, the batch has not happened, and any process goes on from the last one. The scores
 * are of the time of publishing, so they do not depend on when that is.
 * @returns whether there may be more to do
 */
export function advancePublishJob(dataSource: DataSource): Promise<boolean> {
  return transact(dataSource, SYSTEM, null, async (tx) => {
    // One batch of a job at a time; another process finds nothing to do meanwhile.
    const job = await tx.manager.findOne(PublishJob, {
      where: { state: PublishJobState.RUNNING },
      order: { startedAt: "ASC", id: "ASC" },
      lock: { mode: "pessimistic_write", onLocked: "skip_locked" },
    });
    if (!job) return false;
    tx.jobId = job.id;
    const leadIds = await publishBatch(
      tx,
      job.modelId,
      job.startedAt,
      `select id from lead where ($2::uuid is null or lead.id > $2) and ${LEADS_OF_MODEL("$1")} order by lead.id limit ${PUBLISH_BATCH}`,
      [job.modelId, job.reached],
    );
    job.done += leadIds.length;
    job.total = Math.max(job.total, job.done);
    job.reached = leadIds.at(-1) ?? job.reached;
    if (leadIds.length < PUBLISH_BATCH) Object.assign(job, { state: PublishJobState.DONE, total: job.done, finishedAt: tx.now });
    await tx.save(job);
    return true;
  });
}

/**
 * Rescores leads whose model no longer counts although its successor's job has passed them: they were being changed,
 * or captured, in a transaction that had begun before the publishing and ended after the job.
 * @returns whether there may be more to do
 */
export function rescoreStragglers(dataSource: DataSource, now: Date): Promise<boolean> {
  return transact(dataSource, SYSTEM, null, async (tx) => {
    const { leads, rescore } = await takeLeadsToRescore(
      tx,
      `select lead.id from lead_score s join lead on lead.id = s.lead_id
       where (s.model_id is null or s.model_id in (select id from scoring_model where state = 'RETIRED'))
         and exists (select from scoring_model where state = 'ACTIVE' and persona is null)
         and not exists (select from publish_job where state = 'RUNNING')
       order by lead.id limit ${BATCH} for no key update of lead skip locked`,
      [],
    );
    return (await rescore(leads, now)) === BATCH;
  });
}

/**
 * Rescores the leads whose score has come, by itself, to another band, or has moved so far that it is to be told. Only
 * those that are due; of several processes each takes others.
 * @returns whether there may be more to do
 */
export function rescoreDue(dataSource: DataSource, now: Date): Promise<boolean> {
  return transact(dataSource, SYSTEM, null, async (tx) => {
    const { leads, rescore } = await takeLeadsToRescore(
      tx,
      `select lead.id from lead_score s join lead on lead.id = s.lead_id where s.rescore_at <= $1
       order by s.rescore_at limit ${BATCH} for no key update of lead skip locked`,
      [now],
    );
    return (await rescore(leads, now)) === BATCH;
  });
}
