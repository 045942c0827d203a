import { askBulkJob } from "../../access/bulk-jobs/ask-bulk-job.js";
import type { BulkJob } from "../../access/bulk-jobs/bulk-job.js";
import { addRows, declareBulkWork } from "../../access/bulk-jobs/bulk-work.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InputError, Refusal, UserErrorCode } from "../../platform/errors.js";
import type { Context } from "../../platform/execution/context.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { netChanges } from "./net-change.js";
import { takeBack } from "./take-back.js";
import { alreadyUndone, undoable, unknown } from "./undo-changes.js";
import { UNDO_KINDS } from "./undo-kinds.js";
import { CHANGED_OF_KIND, changesBy, type RecordRef, recordsChangedBy, type UndoSubject, undoneBy } from "./undo-log.js";
import { NotUndone, UndoObstacleKind, UndoOutcome } from "./undo-outcome.js";

const KIND = "undoChanges";
/** So many records a dry run tries. */
const SAMPLED = 20;

/** What is kept of the request: nothing of a person. */
interface Asked {
  undoes: string;
  force: boolean;
}

declareBulkWork({
  kind: KIND,
  // Each record asks for those that it takes.
  scopes: [],
  async choose(tx, _reader, job, asked) {
    const { undoes } = asked as Asked;
    // Leads first: what they were converted into goes with them.
    for (const recordType of Object.keys(UNDO_KINDS)) await addRows(tx, job, recordType, CHANGED_OF_KIND, [undoes, recordType]);
  },
  async change(tx, viewer, { recordType, uuids }, asked) {
    const { undoes, force } = asked as Asked;
    const records = uuids.map((recordId) => ({ recordType, recordId }));
    const outcome = await takeBack(tx, viewer, { kind: "job", id: undoes }, records, force);
    return uuids.map((each) => refusalOf(outcome.notUndone.filter(({ uuid }) => uuid === each)));
  },
});

/** What of a record stayed, as the rows of jobs tell it; what went back stands in its event. */
function refusalOf(problems: NotUndone[]): Refusal | null {
  if (problems.length === 0) return null;
  // No values: those of a person are not copied.
  return new Refusal(...problems.map(({ obstacle, message, field }) => new InputError(CODES[obstacle], message, field ? [field] : [])));
}

const CODES: Record<UndoObstacleKind, UserErrorCode> = {
  CHANGED_SINCE: UserErrorCode.CONFLICT,
  FORBIDDEN: UserErrorCode.FORBIDDEN,
  GONE: UserErrorCode.NOT_FOUND,
  ERASED: UserErrorCode.SUPPRESSED,
  REFUSED: UserErrorCode.INVALID_INPUT,
  NOT_KEPT: UserErrorCode.UNDO_BLOCKED,
};

export interface JobUndo {
  total: number;
  bulkJob?: BulkJob;
  /** Of a dry run: what would become of some of the records. */
  outcome?: UndoOutcome;
}

/** Has a job undone by another one, in sets of records, each a transaction of its own. In a dry run only some are tried. */
export async function undoJob(
  tx: Transaction,
  context: Context,
  subject: UndoSubject,
  { force, isDryRun }: { force: boolean; isDryRun: boolean },
): Promise<JobUndo> {
  const { viewer, services } = context;
  const { records: total } = await undoable(tx, subject, services.config.undoDays);
  await refuseUnseen(tx, viewer, subject);
  const done = (await undoUnderWay(tx, subject)) ?? (await undoneBy(tx, subject.id));
  if (done) throw alreadyUndone(done, subject);
  if (isDryRun) return { total, outcome: await sample(tx, viewer, subject, force) };
  return { total, bulkJob: await askBulkJob(tx, context, KIND, { undoes: subject.id, force } satisfies Asked) };
}

/** A job is there for whoever sees any of the first records that it changed. */
async function refuseUnseen(tx: Transaction, viewer: Viewer, subject: UndoSubject): Promise<void> {
  for (let behind: RecordRef | null = null; ; ) {
    const records: RecordRef[] = await recordsChangedBy(tx, subject, behind, SAMPLED);
    for (const { recordType, recordId, erased, image } of netChanges(await changesBy(tx, subject, records))) {
      const kind = UNDO_KINDS[recordType];
      // What it deleted is seen as it was.
      const record = kind && ((await tx.find(kind.entity, recordId)) ?? (erased ? null : image));
      if (record && (await kind.sees(tx, viewer, record))) return;
    }
    behind = records.at(-1) ?? null;
    if (records.length < SAMPLED) throw unknown(subject);
  }
}

async function sample(tx: Transaction, viewer: Viewer, subject: UndoSubject, force: boolean): Promise<UndoOutcome> {
  const records: RecordRef[] = [];
  for (const recordType of Object.keys(UNDO_KINDS)) {
    const ids = await tx.sql<{ id: string }>(`${CHANGED_OF_KIND} order by 1 limit ${SAMPLED}`, [subject.id, recordType]);
    records.push(...ids.map(({ id: recordId }) => ({ recordType, recordId })));
  }
  return takeBack(tx, viewer, subject, records.slice(0, SAMPLED), force);
}

/** The undo that was asked for and has not ended; null when there is none. */
async function undoUnderWay(tx: Transaction, { id }: UndoSubject): Promise<UndoSubject | null> {
  const [row] = await tx.sql<{ id: string }>("select job_id as id from bulk_job_request where asked ->> 'undoes' = $1 limit 1", [id]);
  return row ? { kind: "job", id: row.id } : null;
}
