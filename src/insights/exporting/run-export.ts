import type { GraphQLSchema } from "graphql";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../platform/database/transaction.js";
import { Refusal } from "../../platform/errors.js";
import { Context } from "../../platform/execution/context.js";
import { type Services } from "../../platform/execution/services.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { enqueue } from "../../platform/jobs/enqueue.js";
import { isFinal } from "../../platform/jobs/is-final.js";
import type { JobHandler, Work } from "../../platform/jobs/job-runner.js";
import { listProblems } from "../views/check-list.js";
import { columnValue, withParts } from "../views/columns.js";
import { KeptList, type ListPage } from "../views/kept-list.js";
import { RECORD_KINDS } from "../views/record-kinds.js";
import { ExportJob, ExportState } from "./export-job.js";
import { fileContent } from "./file-format.js";
import { idColumns } from "./shown-records.js";

/** The kinds of jobs that exports are made of. */
export const EXPORT = "export";
export const REMOVE_EXPORT = "removeExport";

/** How long a file is kept. */
const KEPT_HOURS = 48;
/** How many pages of the list are one chunk of the file, one transaction and one step of its progress: 1,000 records. */
const PAGES_A_CHUNK = 10;

interface Tools {
  services: Services;
  schema: GraphQLSchema;
  list: KeptList;
  /** The columns of the ids of the records that a row shows something of. */
  ids: string[];
}

/** Writes the file of an export, chunk by chunk; whatever stops it, the next attempt goes on behind the last chunk. */
export function exportHandler(services: Services, schema: GraphQLSchema): JobHandler {
  return {
    async run(work) {
      const job = await services.dataSource.manager.findOneBy(ExportJob, { id: work.id });
      if (!job?.isUnderWay) return;
      try {
        const asked = { ...job.request, columns: job.columns };
        // A release may have come meanwhile, and have taken a column with it.
        await services.customFields.refresh();
        const problems = listProblems(schema, contextOf(services, await services.recheck(job), job), job.record, asked);
        if (problems.length > 0) throw new Refusal(...problems);
        const ids = idColumns(schema, RECORD_KINDS[job.record].target.name, job.columns);
        const read = withParts(schema, RECORD_KINDS[job.record].target.name, job.columns);
        const list = new KeptList(job.record, { ...asked, columns: [...new Set([...read, ...ids])] });
        while (job.isUnderWay) await writeChunk({ services, schema, list, ids }, work, job);
      } catch (error) {
        if (!isFinal(error)) throw error;
        await work.step((tx) => finish(tx, job, ExportState.FAILED, error.message));
      }
    },
    async giveUp(tx, { id }) {
      const job = await tx.find(ExportJob, id);
      if (job?.isUnderWay)
        await finish(tx, job, ExportState.FAILED, "It failed again and again. Ask for it once more, or ask who runs Leadwire.");
    },
  };
}

/** Removes an export and its file when their time has come. */
export const removeExportHandler: JobHandler = {
  run: ({ data, step }) =>
    step(async (tx) => {
      const job = await tx.lock(ExportJob, data.exportId as string);
      if (job) await tx.remove(job);
    }),
  giveUp: async () => {},
};

/** Reads the next pages with the rights of this moment, and writes them down together with how far the export is. */
async function writeChunk({ services, schema, list, ids }: Tools, work: Work, job: ExportJob): Promise<void> {
  const contextNow = async () => contextOf(services, await services.recheck(job), job);
  // Progress is worth a count, but not an export that fails because of it.
  const total = job.chunks === 0 ? await list.count(schema, await contextNow()).catch(() => null) : job.total;
  const records: unknown[] = [];
  let page: ListPage = { records: [], hasNextPage: true, endCursor: job.after };
  for (let pages = 0; pages < PAGES_A_CHUNK && page.hasNextPage; pages++) {
    work.signal.throwIfAborted();
    page = await list.page(await contextNow(), page.endCursor);
    records.push(...page.records);
  }
  const content = fileContent(job, records, job.chunks === 0);
  const shown = new Set(records.flatMap((record) => ids.map((column) => columnValue(record, column))).filter((id) => id !== null));
  const number = job.chunks;
  const next = { total, done: job.done + records.length, bytes: job.bytes + content.length, chunks: number + 1, after: page.endCursor };
  await work.step(async (tx) => {
    await tx.sql("insert into export_chunk (export_id, number, content, record_ids) values ($1, $2, $3, $4)", [
      job.id,
      number,
      content,
      [...shown],
    ]);
    Object.assign(job, next, { state: ExportState.RUNNING });
    if (page.hasNextPage) await tx.save(job);
    else await finish(tx, job, ExportState.DONE);
  });
}

/** A context like that of a request, new for each page, so that nothing is shown that was read before. */
const contextOf = (services: Services, viewer: Viewer, job: ExportJob): Context =>
  new Context(services, viewer, { requestId: job.nodeId, origin: null, address: "" });

/** Ends an export. Without a file to offer nothing of it is kept. */
export async function finish(tx: Transaction, job: ExportJob, state: ExportState, error: string | null = null): Promise<ExportJob> {
  const expiresAt = new Date(tx.now.getTime() + KEPT_HOURS * 3_600_000);
  Object.assign(job, { state, error, finishedAt: tx.now, expiresAt });
  if (state !== ExportState.DONE) await tx.sql("delete from export_chunk where export_id = $1", [job.id]);
  await enqueue(tx, { id: uuidv7(), kind: REMOVE_EXPORT, data: { exportId: job.id }, runAt: expiresAt });
  return tx.save(job);
}
