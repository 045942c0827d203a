import type { Client } from "./client.js";
import {
  type BulkAnswerFragment,
  type BulkJobCardFragment,
  BulkJobDocument,
  type BulkJobQuery,
  type BulkJobRowFilter,
} from "./operations.js";
import { until } from "./until.js";

/** The job of an answer; there must be one. */
export function jobOf(answer: BulkAnswerFragment): BulkJobCardFragment {
  if (!answer.bulkJob) throw new Error(`No job: ${JSON.stringify(answer.userErrors)}`);
  return answer.bulkJob;
}

type Seen = NonNullable<BulkJobQuery["bulkJob"]>;

/** Waits until a job has ended, or however far a test wants it. */
export async function whenJob(
  client: Client,
  { id }: { id: string },
  { rows, holds = ({ finishedAt }) => finishedAt !== null }: { rows?: BulkJobRowFilter; holds?: (job: Seen) => boolean } = {},
): Promise<Seen> {
  let job: Seen | null = null;
  await until(async () => {
    job = (await client.do(BulkJobDocument, { id, rows })).bulkJob ?? null;
    return job !== null && holds(job);
  });
  return job as unknown as Seen;
}
