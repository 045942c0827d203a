import type pg from "pg";
import type { DataSource } from "typeorm";
import { drawConsequences } from "../database/record-changes.js";
import { type Transaction } from "../database/transaction.js";

/** Ends the transaction of a dry run. */
class TakenBack extends Error {}

/** Runs work in a transaction. */
type Run = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

/**
 * Work that is done whole in a transaction, and taken back when its answer has been read: until then that is read as the transaction
 * sees it, so that a dry run answers what the real call would.
 */
export class Rehearsal {
  private readonly ended: Promise<void>;
  private finish!: () => void;
  private over!: Promise<void>;

  private constructor(
    /** Reads what the transaction sees. */
    readonly dataSource: DataSource,
  ) {
    this.ended = new Promise((resolve) => {
      this.finish = resolve;
    });
  }

  /** Does the work, with all that follows from it. Whoever has the rehearsal ends it. */
  static of<T>(run: Run, work: (tx: Transaction) => Promise<T>): Promise<{ answer: T; rehearsal: Rehearsal }> {
    return new Promise((resolve, reject) => {
      let rehearsal: Rehearsal | undefined;
      const over = run(async (tx): Promise<void> => {
        const answer = await work(tx);
        await drawConsequences(tx);
        await tx.flush();
        rehearsal = new Rehearsal(await readingIn(tx));
        rehearsal.over = over;
        resolve({ answer, rehearsal });
        await rehearsal.ended;
        throw new TakenBack();
      }).catch((error) => {
        // Once there is an answer this changes nothing: what could not be read has said so itself.
        if (!(error instanceof TakenBack)) reject(error);
      });
    });
  }

  /** Takes the work back. */
  end(): Promise<void> {
    this.finish();
    return this.over;
  }
}

/**
 * A data source whose statements are those of an open transaction, one after the other, because a connection takes no two at once. One
 * that fails fails alone.
 */
async function readingIn(tx: Transaction): Promise<DataSource> {
  const connection = await tx.connection();
  await connection.query("savepoint answered");
  let turn: Promise<unknown> = Promise.resolve();
  // Names of prepared statements are given by pool, and this one's would be another's.
  const query = (asked: string | pg.QueryConfig, values?: unknown[]): Promise<pg.QueryResult> => {
    const statement = typeof asked === "string" ? { text: asked, values } : { text: asked.text, values: asked.values };
    const mine = turn.then(() =>
      connection.query(statement).catch(async (error) => {
        await connection.query("rollback to savepoint answered");
        throw error;
      }),
    );
    turn = mine.catch(() => {});
    return mine;
  };
  const { dataSource } = tx.manager;
  const driver = Object.create(dataSource.driver, { master: { value: { query } } });
  return Object.create(dataSource, { driver: { value: driver } });
}
