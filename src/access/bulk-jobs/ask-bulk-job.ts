import { Field, ID, InputType } from "type-graphql";
import { fromId } from "../../platform/database/id.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InputError, InvalidInput, NotFound, Refusal, UserErrorCode } from "../../platform/errors.js";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { dequeue, enqueue } from "../../platform/jobs/enqueue.js";
import { IdempotentInput } from "../../platform/schema/payload.js";
import { BulkJobState } from "./bulk-job.enums.js";
import { BulkJob } from "./bulk-job.js";
import type { Asked } from "./bulk-work.js";
import { BULK, end } from "./run-bulk-job.js";

/** So many may be under way for one token, so that nobody keeps all processes busy. */
export const MOST_JOBS = 5;

@InputType({ description: "A job to call off." })
export class CancelBulkJobInput extends IdempotentInput {
  @Field(() => ID, { description: "The job." })
  bulkJobId: string;
}

/** Puts a job into the queue, for whoever asks. Wake the runner when the transaction has committed. */
export async function askBulkJob(tx: Transaction, context: Context, kind: string, asked: Asked): Promise<BulkJob> {
  const { viewer, facts } = context;
  await refuseTooMany(tx, viewer);
  const job = Object.assign(new BulkJob(), {
    kind,
    askedById: viewer.kind === "USER" ? viewer.id : null,
    tokenId: viewer.tokenId,
    origin: facts.origin,
  });
  await enqueue(tx, { kind: BULK, id: job.id });
  await tx.add(job);
  await tx.sql("insert into bulk_job_request (job_id, asked) values ($1, $2)", [job.id, JSON.stringify(asked)]);
  return job;
}

/** Calls a job off; what it has done stays. One that has ended stays as it is. */
export async function cancelBulkJob(tx: Transaction, context: Context, { bulkJobId }: CancelBulkJobInput): Promise<BulkJob> {
  const id = fromId(BulkJob.prefix, bulkJobId, "bulkJobId");
  const seen = await context.load(BulkJob, id);
  if (!seen) throw new NotFound("bulkJobId", "job");
  const { viewer } = context;
  if (!isOwn(seen, viewer) && !viewer.scopes.has(Scope.USERS_MANAGE))
    throw new Refusal(
      new InputError(UserErrorCode.FORBIDDEN, "Only who asked for a job, or who manages users, calls it off.", ["bulkJobId"]),
    );
  // First the job of the queue, as its own steps do: so neither waits for the other in a circle.
  await dequeue(tx, id);
  const job = await end(tx, id, BulkJobState.CANCELLED);
  if (!job) throw new NotFound("bulkJobId", "job");
  return job;
}

const isOwn = ({ askedById, tokenId }: BulkJob, viewer: Viewer): boolean =>
  viewer.kind === "USER" ? askedById === viewer.id : tokenId === viewer.tokenId;

async function refuseTooMany(tx: Transaction, { tokenId }: Viewer): Promise<void> {
  await tx.serialize([`bulk jobs of ${tokenId}`]);
  const [row] = await tx.sql<{ count: number }>("select count(*)::int as count from bulk_job where token_id = $1 and finished_at is null", [
    tokenId,
  ]);
  if ((row?.count ?? 0) >= MOST_JOBS)
    throw new InvalidInput([], `You have ${MOST_JOBS} jobs under way, which is the most. Wait for one, or cancel it.`);
}
