import type pg from "pg";
import type { DataSource } from "typeorm";
import { poolOf } from "../../platform/database/data-source.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { CannotImport } from "./cannot-import.js";
import type { Table } from "./tables/table.js";

/** How far a file has been imported: what is committed, in the same transactions as its leads. */
export interface Progress {
  rowsDone: number;
  created: number;
  attached: number;
  failed: number;
  /** Rows that went in without a phone number that identifies; what was in the cell is shown with the lead. */
  phonesLeftOut: number;
  /** Rows that went in without the id of the other system, which identifies nothing. */
  externalIdsLeftOut: number;
  /** Up to where the file of refused rows is true. */
  errorFileBytes: number;
}

export const NOTHING_DONE: Progress = {
  rowsDone: 0,
  created: 0,
  attached: 0,
  failed: 0,
  phonesLeftOut: 0,
  externalIdsLeftOut: 0,
  errorFileBytes: 0,
};

const PROGRESS_COLUMNS = `rows_done as "rowsDone", created, attached, failed, phones_left_out as "phonesLeftOut", external_ids_left_out as "externalIdsLeftOut",
  error_file_bytes::float8 as "errorFileBytes"`;

/** Shared by the keys of all imports, so that they meet no other lock. */
const IMPORT_LOCK = 7_310_003;

/**
 * The claim of one importer on one table. Another one that tries the same file is refused for as long as the connection
 * behind the claim lives; it ends with the process, however that ends.
 */
export class ImportClaim {
  private constructor(
    readonly connection: pg.PoolClient,
    private readonly contentHash: string,
  ) {}

  /** @throws {CannotImport} when another importer is at the same file */
  static async take(dataSource: DataSource, table: Table): Promise<ImportClaim> {
    const connection = await poolOf(dataSource).connect();
    // When the database goes away the next batch says so; here it must only not end the process.
    connection.on("error", () => {});
    const { rows } = await connection.query("select pg_try_advisory_lock($1, hashtext($2)) as mine", [IMPORT_LOCK, table.contentHash]);
    if (!rows[0].mine) {
      connection.release(true);
      throw new CannotImport(`${table.name} is being imported by another process at this moment.`);
    }
    return new ImportClaim(connection, table.contentHash);
  }

  release(): void {
    // The connection ends, and the lock with it.
    this.connection.release(true);
  }

  /** What has been committed of this file, and when it was finished; null when it has never been started. */
  async progress(): Promise<{ progress: Progress; finishedAt: Date | null } | null> {
    const { rows } = await this.connection.query(
      `select ${PROGRESS_COLUMNS}, finished_at as "finishedAt" from imported_file where content_hash = $1`,
      [this.contentHash],
    );
    if (!rows[0]) return null;
    const { finishedAt, ...progress } = rows[0];
    return { progress, finishedAt };
  }

  /** Starts the file from its first row. */
  async begin(fileName: string): Promise<void> {
    await this.connection.query("delete from imported_file where content_hash = $1", [this.contentHash]);
    await this.connection.query("insert into imported_file (content_hash, file_name) values ($1, $2)", [this.contentHash, fileName]);
  }
}

/** Moves the progress on (to the end, after the last row), in the transaction of the rows that it counts. */
export async function advance(tx: Transaction, table: Table, from: Progress, to: Progress): Promise<void> {
  const moved = await tx.sql(
    `update imported_file set rows_done = $3::int, created = $4, attached = $5, failed = $6, phones_left_out = $7, error_file_bytes = $8, updated_at = $9::timestamptz,
       external_ids_left_out = $11, finished_at = case when $3::int >= $10::int then $9::timestamptz end
     where content_hash = $1 and rows_done = $2 returning content_hash`,
    [
      table.contentHash,
      from.rowsDone,
      to.rowsDone,
      to.created,
      to.attached,
      to.failed,
      to.phonesLeftOut,
      to.errorFileBytes,
      tx.now,
      table.rowCount,
      to.externalIdsLeftOut,
    ],
  );
  // A lost connection loses the claim; whoever took it over has the row further on.
  if (moved.length === 0) throw new CannotImport(`${table.name} is being imported by another process at this moment.`);
}
