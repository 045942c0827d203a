import type { GraphQLSchema } from "graphql";
import type { Transaction } from "../../platform/database/transaction.js";
import { InputError, Refusal, UserErrorCode } from "../../platform/errors.js";
import { type Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import type { Reader } from "../../platform/query/statement.js";
import { BulkJob } from "./bulk-job.js";

/** What of a request is kept for the job: its input in the form that clients write (client-form.ts). */
export type Asked = Record<string, any>;

/** What a kind of job does. A feature declares it beside the verb that it repeats. */
export interface BulkWork {
  /** As the mutation of many is called. */
  kind: string;
  /** What whoever asked must be allowed at each moment. */
  scopes: readonly Scope[];
  /** Says which records it is about, as rows (`addRows`); once, when the job begins. */
  choose(tx: Transaction, reader: Reader, job: BulkJob, asked: Asked, schema: GraphQLSchema): Promise<void>;
  /** Does it to some of them that are of one kind; answers one for one, with the reasons of those that refuse. */
  change(tx: Transaction, viewer: Viewer, records: Chosen, asked: Asked, schema: GraphQLSchema): Promise<(unknown | Refusal)[]>;
}

/** Some records of a job. */
export interface Chosen {
  /** The prefix of their ids. */
  recordType: string;
  uuids: string[];
}

const works = new Map<string, BulkWork>();

export const declareBulkWork = (work: BulkWork): BulkWork => {
  works.set(work.kind, work);
  return work;
};

export const bulkWorkOf = (kind: string): BulkWork | undefined => works.get(kind);

/** Records that one job is about at most. */
export const MOST_RECORDS = 500_000;

/** @throws {Refusal} when they are more than one job takes */
export function refuseTooManyRecords(total: number): void {
  if (total <= MOST_RECORDS) return;
  const message = `These are ${total} records; one job takes ${MOST_RECORDS} at most. Narrow the filter, and ask for several jobs.`;
  throw new Refusal(new InputError(UserErrorCode.INVALID_INPUT, message, ["where"]));
}

/**
 * Adds records to a job, behind those that it has, in the order of their ids: so the set is fixed, whatever changes meanwhile.
 * @param ids SQL that gives uuids as `id`
 */
export async function addRows(tx: Transaction, job: BulkJob, recordType: string, ids: string, values: unknown[]): Promise<void> {
  await tx.writePending();
  const [jobId, type, from] = [values.length + 1, values.length + 2, values.length + 3];
  // Not prepared: its text is another one with each filter.
  await tx.manager.query(
    `insert into bulk_job_row (id, job_id, number, record_type, record_id)
     select gen_random_uuid(), $${jobId}::uuid, $${from}::int + row_number() over (order by chosen.id), $${type}, chosen.id
     from (${ids}) chosen`,
    [...values, job.id, recordType, await rowsOf(tx, job)],
  );
}

/** How many records a job has. */
export async function rowsOf(tx: Transaction, { id }: BulkJob): Promise<number> {
  const [row] = await tx.sql<{ count: number }>("select count(*)::int as count from bulk_job_row where job_id = $1", [id]);
  return row?.count ?? 0;
}
