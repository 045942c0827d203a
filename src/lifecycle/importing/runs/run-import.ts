import type pg from "pg";
import { poolOf } from "../../../platform/database/data-source.js";
import { type Transaction, transact } from "../../../platform/database/transaction.js";
import { RequestError } from "../../../platform/errors.js";
import type { Services } from "../../../platform/execution/services.js";
import { Scope } from "../../../platform/identity/scopes.js";
import { actorOf, type Viewer } from "../../../platform/identity/viewer.js";
import { isFinal } from "../../../platform/jobs/is-final.js";
import type { JobHandler, Work } from "../../../platform/jobs/job-runner.js";
import { CannotImport } from "../cannot-import.js";
import { ImportKind } from "../import-kind.js";
import { SeenPeople } from "../seen-people.js";
import { finishRun } from "./finish-run.js";
import { ImportState } from "./import-enums.js";
import { ImportRun } from "./import-run.js";
import { ImportUpload } from "./import-upload.js";
import { SCOPES_OF_KIND } from "./kind-writers.js";
import { type Looked, linkWaiting } from "./link-waiting.js";
import { type OpenFile, openFile } from "./open-file.js";
import { withFile } from "./staged-file.js";
import { counted, keepProblems, takeRows } from "./take-batch.js";
import type { LeadWriting } from "./take-leads.js";
import type { FileRow, RowResult } from "./take-rows.js";
import { inWordsOfTheApi } from "./words-of-the-api.js";

/** The kind of job that an import is. */
export const IMPORT = "import";

/** Rows in one transaction: leads are written together, others one by one, and whoever waits for one of them waits briefly. */
const batchRows = (kind: ImportKind): number => (kind === ImportKind.LEAD ? 500 : 100);

/** Takes a file in, batch by batch, each with how far it is; whatever stops it, the next attempt goes on behind the last batch. */
export function importHandler(services: Services): JobHandler {
  return {
    async run(work) {
      const run = await services.dataSource.manager.findOneBy(ImportRun, { id: work.id });
      if (!run?.isUnderWay) return;
      try {
        const upload = await services.dataSource.manager.findOneBy(ImportUpload, { id: run.uploadId ?? run.id });
        if (!upload) throw new CannotImport("The file is gone. Send it again.");
        await withFile(services.dataSource, upload, async (path) => {
          const file = await openFile(services.dataSource, path, run);
          await new Importing(services, work, run, file).toTheEnd();
        });
      } catch (error) {
        if (!(error instanceof CannotImport) && !isFinal(error)) throw error;
        await work.step((tx) => fail(tx, run.id, inWordsOfTheApi(error.message).replaceAll(/\S*leadwire-import-\S+/g, run.fileName)));
      }
    },
    async giveUp(tx, { id }) {
      await fail(tx, id, "It failed again and again. What is in stays in; ask whoever runs Leadwire, or send the rows that are left.");
    },
  };
}

async function fail(tx: Transaction, id: string, message: string): Promise<void> {
  const run = await tx.lock(ImportRun, id);
  if (run?.isUnderWay) await finishRun(tx, run, ImportState.FAILED, message);
}

/** Removes rows that are not in when nobody has mended them for long. */
export const forgetRowsHandler: JobHandler = {
  run: ({ data, step }) =>
    step(async (tx) => {
      await tx.sql("delete from import_row where run_id = $1", [data.runId]);
      const run = await tx.lock(ImportRun, data.runId as string);
      if (run && run.refused + run.waiting > 0) await tx.save(Object.assign(run, { refused: 0, waiting: 0 }));
    }),
  giveUp: async () => {},
};

/** An import under way on this process. */
class Importing {
  private seen: { people: SeenPeople; connection: pg.PoolClient } | null = null;

  constructor(
    private readonly services: Services,
    private readonly work: Work,
    private run: ImportRun,
    private readonly file: OpenFile,
  ) {}

  async toTheEnd(): Promise<void> {
    try {
      await this.begin();
      for await (const batch of this.batches()) {
        this.work.signal.throwIfAborted();
        await this.takeIn(batch);
      }
      await this.end();
    } finally {
      this.seen?.connection.release(true);
    }
  }

  /** Says what there is to do, and what becomes of each column. */
  private async begin(): Promise<void> {
    const { columns, notes, rowCount: rows } = this.file;
    const { kind, dryRun } = this.run;
    await this.advance(async () => ({ state: ImportState.RUNNING, columns, notes, rows }));
    if (!dryRun || kind !== ImportKind.LEAD) return;
    const connection = await poolOf(this.services.dataSource).connect();
    this.seen = { connection, people: await SeenPeople.none(connection) };
  }

  private async *batches(): AsyncGenerator<FileRow[]> {
    let batch: FileRow[] = [];
    for await (const row of this.file.rows(this.run.rowsDone)) {
      batch.push(row);
      if (batch.length < batchRows(this.run.kind)) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }

  /** Takes rows in, and says in the same transaction that they are done. */
  private async takeIn(rows: FileRow[]): Promise<void> {
    const viewer = await this.viewer();
    const take = (tx: Transaction, resultsOf?: LeadWriting["resultsOf"]) =>
      takeRows(tx, viewer, this.file.reading, this.run, rows, resultsOf);
    const rehearsed = this.run.dryRun ? await this.rehearse(viewer, take) : null;
    await this.advance(async (tx, run) => {
      const results = rehearsed ?? (await take(tx));
      await keepProblems(tx, run.id, results);
      return counted(run, results);
    }, viewer);
  }

  /** What would become of rows: it is done in a transaction, and taken back. */
  private async rehearse(
    viewer: Viewer,
    take: (tx: Transaction, resultsOf?: LeadWriting["resultsOf"]) => Promise<RowResult[]>,
  ): Promise<RowResult[]> {
    const { people } = this.seen ?? {};
    try {
      return await transact(this.services.dataSource, actorOf(viewer), null, async (tx) => {
        throw new Rehearsed(await take(tx, people && ((reads, results) => people.resultsOf(tx, reads, results))));
      });
    } catch (outcome) {
      if (outcome instanceof Rehearsed) return outcome.results;
      throw outcome;
    }
  }

  /** Looks at the rows that wait, also those of earlier files, and ends. */
  private async end(): Promise<void> {
    let from: Looked | null = null;
    do {
      this.work.signal.throwIfAborted();
      const viewer = await this.viewer();
      const before: Looked | null = from;
      if (!this.run.dryRun) from = await this.step((tx) => linkWaiting(tx, this.services.dataSource, viewer, this.run, before), viewer);
    } while (from);
    await this.step(async (tx) => {
      const run = await tx.lock(ImportRun, this.run.id);
      if (run) await finishRun(tx, run, ImportState.DONE);
    });
  }

  /** Whoever asked for the import, with the rights of this moment. */
  private async viewer(): Promise<Viewer> {
    const viewer = await this.services.recheck(this.run);
    const lacking = [Scope.RECORDS_IMPORT, ...SCOPES_OF_KIND[this.run.kind]].find((scope) => !viewer.scopes.has(scope));
    if (lacking) throw new RequestError("FORBIDDEN", `This import needs the scope ${lacking}.`);
    return viewer;
  }

  private async step<T>(work: (tx: Transaction) => Promise<T>, viewer?: Viewer): Promise<T> {
    return this.work.step(work, viewer ? { as: { actor: actorOf(viewer), origin: this.run.origin } } : {});
  }

  /** A step that changes the run as it is stored; what is here follows once that is committed, so a transaction may be tried twice. */
  private async advance(work: (tx: Transaction, run: ImportRun) => Promise<Partial<ImportRun>>, viewer?: Viewer): Promise<void> {
    this.run = await this.step(async (tx) => {
      const run = await tx.lock(ImportRun, this.run.id);
      if (!run) throw new CannotImport("The import is gone.");
      return tx.save(Object.assign(run, await work(tx, run)));
    }, viewer);
  }
}

class Rehearsed extends Error {
  constructor(readonly results: RowResult[]) {
    super();
  }
}
