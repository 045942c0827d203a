import { Field, ID, InputType } from "type-graphql";
import { v7 as uuidv7 } from "uuid";
import { fromId } from "../../platform/database/id.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, NotFound, RequestError } from "../../platform/errors.js";
import type { Context } from "../../platform/execution/context.js";
import type { Services } from "../../platform/execution/services.js";
import { actorOf, type Viewer } from "../../platform/identity/viewer.js";
import { enqueue } from "../../platform/jobs/enqueue.js";
import { isFinal } from "../../platform/jobs/is-final.js";
import type { JobHandler, Work } from "../../platform/jobs/job-runner.js";
import { ImportState } from "../importing/runs/import-enums.js";
import { ImportRun } from "../importing/runs/import-run.js";
import { SCOPES_OF_KIND } from "../importing/runs/kind-writers.js";
import { takeBack } from "../undo/take-back.js";
import { type RecordRef, recordsChangedBy } from "../undo/undo-log.js";
import { AT_ONCE, createdByRun, untouchedOnes } from "./created-by-run.js";
import { REMOVABLE, type Removable, removeRecords } from "./remove-records.js";

/** The kind of job that takes an import back. */
export const UNDO_IMPORT = "undoImport";

@InputType({ description: "An import to take back." })
export class UndoImportInput {
  @Field(() => ID, { description: "The import, which has ended." })
  importRunId: string;
}

/** Asks for an import to be taken back. */
export async function undoImport(tx: Transaction, context: Context, { importRunId }: UndoImportInput): Promise<ImportRun> {
  const id = fromId(ImportRun.prefix, importRunId, "importRunId");
  if (!(await context.load(ImportRun, id))) throw new NotFound("importRunId", "import");
  const run = await tx.lock(ImportRun, id);
  if (!run) throw new NotFound("importRunId", "import");
  if (run.isUnderWay) throw new InvalidInput("importRunId", "The import is under way. Call it off by cancelImport first.");
  if (run.state === ImportState.UNDOING || (run.state === ImportState.UNDONE && run.kept === 0))
    throw new InvalidInput("importRunId", "The import has been taken back, or is being taken back.");
  if (run.dryRun) throw new InvalidInput("importRunId", "A dry run has written nothing that could be taken back.");
  const { tokenId } = context.viewer;
  await enqueue(tx, { id: uuidv7(), kind: UNDO_IMPORT, data: { runId: id, tokenId } });
  return tx.save(Object.assign(run, { state: ImportState.UNDOING, undone: 0, kept: 0 }));
}

/** Takes an import back, so many records at a time; whatever stops it, the next attempt goes on with those that are left. */
export function undoImportHandler(services: Services): JobHandler {
  return {
    async run(work) {
      const run = await services.dataSource.manager.findOneBy(ImportRun, { id: work.data.runId as string });
      if (run?.state !== ImportState.UNDOING) return;
      const viewer = async () => {
        const now = await services.recheck({ tokenId: work.data.tokenId as string });
        const lacking = SCOPES_OF_KIND[run.kind].find((scope) => !now.scopes.has(scope));
        if (lacking) throw new RequestError("FORBIDDEN", `Taking this import back needs the scope ${lacking}.`);
        return now;
      };
      try {
        await new Undoing(work, run, viewer).toTheEnd();
      } catch (error) {
        if (!isFinal(error)) throw error;
        await work.step((tx) => end(tx, run.id, ImportState.DONE, error.message));
      }
    },
    giveUp: (tx, { data }) => end(tx, data.runId as string, ImportState.DONE, "It could not be taken back; try again."),
  };
}

async function end(tx: Transaction, id: string, state: ImportState, error: string | null = null): Promise<void> {
  const run = await tx.lock(ImportRun, id);
  if (!run) return;
  // What waited would come in with another import.
  if (state === ImportState.UNDONE) await tx.sql("delete from import_row where run_id = $1 and waiting", [id]);
  await tx.save(Object.assign(run, { state, error, ...(state === ImportState.UNDONE ? { waiting: 0 } : {}) }));
}

class Undoing {
  constructor(
    private readonly work: Work,
    private readonly run: ImportRun,
    private readonly viewer: () => Promise<Viewer>,
  ) {}

  async toTheEnd(): Promise<void> {
    await this.setBack();
    for (const kind of Object.keys(REMOVABLE) as Removable[]) while ((await this.remove(kind)) > 0 && kind === "account");
    await this.work.step(async (tx) => {
      const kept = await this.left(tx);
      await end(tx, this.run.id, ImportState.UNDONE);
      const run = await tx.lock(ImportRun, this.run.id);
      if (run) await tx.save(Object.assign(run, { kept }));
    });
  }

  /** Has records that were there before be what they were, as far as nobody has changed them since. */
  private async setBack(): Promise<void> {
    const subject = { kind: "job" as const, id: this.run.id };
    let behind: RecordRef | null = null;
    for (let more = true; more; ) {
      const from: RecordRef | null = behind;
      const viewer = await this.viewer();
      const records = await this.step(viewer, async (tx) => {
        const found = await recordsChangedBy(tx, subject, from, AT_ONCE);
        const known = await recordsOfBefore(tx, this.run.id, found);
        if (known.length > 0) {
          const { undone } = await takeBack(tx, viewer, subject, known, false);
          await this.count(tx, undone.length);
        }
        return found;
      });
      behind = records.at(-1) ?? null;
      more = records.length === AT_ONCE;
    }
  }

  /** Removes what it made of a kind; of accounts, those that others belong to go when these have gone. */
  private async remove(kind: Removable): Promise<number> {
    let [behind, removed]: [string | null, number] = [null, 0];
    for (let more = true; more; ) {
      this.work.signal.throwIfAborted();
      const from: string | null = behind;
      const viewer = await this.viewer();
      const { ids, gone } = await this.step(viewer, async (tx) => {
        const found = await createdByRun(tx, this.run.id, kind, from);
        const finishedAt = this.run.finishedAt ?? tx.now;
        const going = found.length > 0 ? await untouchedOnes(tx, viewer, { runId: this.run.id, finishedAt }, kind, found) : [];
        const gone = going.length > 0 ? await removeRecords(tx, viewer, kind, going) : 0;
        await this.count(tx, gone);
        return { ids: found, gone };
      });
      removed += gone;
      behind = ids.at(-1) ?? null;
      more = ids.length === AT_ONCE;
    }
    return removed;
  }

  private step<T>(viewer: Viewer, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.work.step(
      (tx) => {
        tx.undoes = this.run.id;
        return work(tx);
      },
      { as: { actor: actorOf(viewer), origin: this.run.origin } },
    );
  }

  private async count(tx: Transaction, more: number): Promise<void> {
    const run = more > 0 ? await tx.lock(ImportRun, this.run.id) : null;
    if (run) await tx.save(Object.assign(run, { undone: run.undone + more }));
  }

  /** How many records that it made are still there. */
  private async left(tx: Transaction): Promise<number> {
    let count = 0;
    for (const kind of Object.keys(REMOVABLE)) {
      const [row] = await tx.sql<{ count: number }>(
        `select count(distinct r.id)::int as count from change_event e join ${kind} r on r.id = e.record_id
         where e.job_id = $1 and e.record_type = $2 and e.before is null and e.after is not null`,
        [this.run.id, kind],
      );
      count += row?.count ?? 0;
    }
    return count;
  }
}

/** Those of some records that an import changed and had not made. */
async function recordsOfBefore(tx: Transaction, runId: string, records: RecordRef[]): Promise<RecordRef[]> {
  const changed = records.filter(({ recordType }) => recordType !== ImportRun.prefix);
  const made = await tx.sql<{ id: string }>(
    "select distinct record_id as id from change_event where job_id = $1 and record_id = any($2::uuid[]) and before is null and after is not null",
    [runId, changed.map(({ recordId }) => recordId)],
  );
  const ids = new Set(made.map(({ id }) => id));
  return changed.filter(({ recordId }) => !ids.has(recordId));
}
