import type { GraphQLSchema } from "graphql";
import { v7 as uuidv7 } from "uuid";
import { uuidIn } from "../../platform/database/id.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { Refusal, RequestError } from "../../platform/errors.js";
import type { Services } from "../../platform/execution/services.js";
import { actorOf, type Viewer } from "../../platform/identity/viewer.js";
import { enqueue } from "../../platform/jobs/enqueue.js";
import { isFinal } from "../../platform/jobs/is-final.js";
import type { JobHandler, Work } from "../../platform/jobs/job-runner.js";
import { BulkJobState, BulkRowOutcome } from "./bulk-job.enums.js";
import { BulkJob } from "./bulk-job.js";
import type { RowProblem } from "./bulk-job-row.js";
import { type Asked, type BulkWork, bulkWorkOf, refuseTooManyRecords, rowsOf } from "./bulk-work.js";

/** The kinds of jobs of the queue. */
export const BULK = "bulk";
export const REMOVE_BULK_ROWS = "removeBulkRows";

/** How long it is kept what became of each record. */
const ROWS_KEPT_DAYS = 30;
/** So many records are one transaction: whoever needs one of them waits for so long at most. */
const ROWS_A_STEP = 200;

interface Tools {
  services: Services;
  schema: GraphQLSchema;
  work: Work;
  does: BulkWork;
}

/** Does what somebody asked for to one record after the other; whatever stops it, the next attempt goes on behind the last step. */
export function bulkHandler(services: Services, schema: GraphQLSchema): JobHandler {
  return {
    async run(work) {
      const job = await services.dataSource.manager.findOneBy(BulkJob, { id: work.id });
      if (!job?.isUnderWay) return;
      try {
        const does = bulkWorkOf(job.kind);
        if (!does) throw new Error(`No feature does ${job.kind}.`);
        const tools = { services, schema, work, does };
        if (!job.startedAt) await begin(tools, job);
        while (await doSome(tools, job));
      } catch (error) {
        if (!isFinal(error)) throw error;
        await work.step(async (tx) => void (await end(tx, work.id, BulkJobState.FAILED, error.message)));
      }
    },
    async giveUp(tx, { id }) {
      await end(tx, id, BulkJobState.FAILED, "It failed again and again. Ask for it once more, or ask who runs Leadwire.");
    },
  };
}

/** Removes what became of each record when its time has come. */
export const removeRowsHandler: JobHandler = {
  run: ({ data, step }) => step(async (tx) => void (await tx.sql("delete from bulk_job_row where job_id = $1", [data.jobId]))),
  giveUp: async () => {},
};

/** Fixes which records it is about, as whoever asked sees them now. */
async function begin({ services, schema, work, does }: Tools, job: BulkJob): Promise<void> {
  await services.customFields.refresh();
  const viewer = await viewerNow(services, job, does);
  await stepAs(work, viewer, job, async (tx) => {
    const begun = await tx.lock(BulkJob, job.id);
    if (!begun?.isUnderWay) return;
    const reader = { viewer, now: tx.now, customTypes: services.customFields.types };
    await does.choose(tx, reader, begun, await askedOf(tx, job.id), schema);
    const total = await rowsOf(tx, begun);
    refuseTooManyRecords(total);
    Object.assign(begun, { total, startedAt: tx.now, state: BulkJobState.RUNNING });
    await tx.save(begun);
  });
}

/** Does the next records, with the rights of this moment; answers whether there may be more. */
async function doSome({ services, schema, work, does }: Tools, job: BulkJob): Promise<boolean> {
  work.signal.throwIfAborted();
  const viewer = await viewerNow(services, job, does);
  return stepAs(work, viewer, job, async (tx) => {
    // Read anew: a step that lost a race is done again from its start.
    const current = await tx.lock(BulkJob, job.id);
    if (!current?.isUnderWay) return false;
    const { rows, last } = await nextRows(tx, current);
    if (rows.length === 0) {
      await end(tx, current.id, BulkJobState.DONE);
      return false;
    }
    const [first] = rows as [NextRow];
    const chosen = { recordType: first.recordType, uuids: rows.map(({ recordId }) => recordId) };
    const [before, touchesBefore] = [tx.changes.length, tx.touches.length];
    const answers = await does.change(tx, viewer, chosen, await askedOf(tx, current.id), schema);
    // Records without events are noted for the audit log alone, by their ids.
    const touched = tx.touches.slice(touchesBefore).map(({ id }) => uuidIn(first.recordType, id) ?? "");
    const changed = new Set([...tx.changes.slice(before).map(({ recordId }) => recordId), ...touched]);
    await note(tx, current, rows, answers, changed);
    if (!last) await tx.save(current);
    else await end(tx, current, BulkJobState.DONE);
    return !last;
  });
}

interface NextRow {
  number: number;
  recordType: string;
  recordId: string;
}

/** The next rows that are of one kind, and whether they are the last. */
async function nextRows(tx: Transaction, { id, reached }: BulkJob): Promise<{ rows: NextRow[]; last: boolean }> {
  const found = await tx.sql<NextRow>(
    `select number, record_type as "recordType", record_id as "recordId" from bulk_job_row
     where job_id = $1 and number > $2 order by number limit ${ROWS_A_STEP}`,
    [id, reached],
  );
  const rows = found.filter(({ recordType }) => recordType === found[0]?.recordType);
  return { rows, last: rows.length === found.length && found.length < ROWS_A_STEP };
}

/** Notes what became of each, and how far the job is: in the transaction of the changes, so that neither is there without the other. */
async function note(tx: Transaction, job: BulkJob, rows: NextRow[], answers: (unknown | Refusal)[], changed: Set<string>): Promise<void> {
  const outcomes = rows.map(({ number, recordId }, nth) => {
    const answer = answers[nth];
    if (answer instanceof Refusal) return { number, outcome: BulkRowOutcome.REFUSED, problems: answer.errors.map(problemOf) };
    return { number, outcome: changed.has(recordId) ? BulkRowOutcome.CHANGED : BulkRowOutcome.UNCHANGED, problems: null };
  });
  await tx.sql(
    `update bulk_job_row t set outcome = r.outcome, problems = nullif(r.problems, 'null'::jsonb)
     from jsonb_to_recordset($2::jsonb) r (number int, outcome text, problems jsonb) where t.job_id = $1 and t.number = r.number`,
    [job.id, JSON.stringify(outcomes)],
  );
  const count = (of: BulkRowOutcome) => outcomes.filter(({ outcome }) => outcome === of).length;
  job.reached = rows.at(-1)?.number ?? job.reached;
  job.done += rows.length;
  job.changed += count(BulkRowOutcome.CHANGED);
  job.failed += count(BulkRowOutcome.REFUSED);
}

const problemOf = ({ code, message, path }: Refusal["errors"][number]): RowProblem => ({ code, message, path });

/** Whoever asked, as of now. @throws {RequestError} when the token has ended, or may no longer do this */
async function viewerNow(services: Services, job: BulkJob, { kind, scopes }: BulkWork): Promise<Viewer> {
  const viewer = await services.recheck(job);
  const missing = scopes.filter((scope) => !viewer.scopes.has(scope));
  if (missing.length > 0) throw new RequestError("FORBIDDEN", `"${kind}" needs the scope ${missing.join(" and ")}.`);
  return viewer;
}

const stepAs = <T>(work: Work, viewer: Viewer, { origin }: BulkJob, does: (tx: Transaction) => Promise<T>): Promise<T> =>
  work.step(does, { as: { actor: actorOf(viewer), origin } });

async function askedOf(tx: Transaction, jobId: string): Promise<Asked> {
  const [row] = await tx.sql<{ asked: Asked }>("select asked from bulk_job_request where job_id = $1", [jobId]);
  if (!row) throw new Error("What was asked for is gone");
  return row.asked;
}

/** Ends a job that is under way. What was asked for may name people, and is needed no longer. */
export async function end(
  tx: Transaction,
  of: BulkJob | string,
  state: BulkJobState,
  error: string | null = null,
): Promise<BulkJob | null> {
  const job = typeof of === "string" ? await tx.lock(BulkJob, of) : of;
  if (!job?.isUnderWay) return job;
  Object.assign(job, { state, error, finishedAt: tx.now });
  await tx.sql("delete from bulk_job_request where job_id = $1", [job.id]);
  const runAt = new Date(tx.now.getTime() + ROWS_KEPT_DAYS * 24 * 3_600_000);
  await enqueue(tx, { id: uuidv7(), kind: REMOVE_BULK_ROWS, data: { jobId: job.id }, runAt });
  return tx.save(job);
}
