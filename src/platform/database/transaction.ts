import type pg from "pg";
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral, QueryRunner } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { type Actor } from "../identity/actor.js";
import { type Audited, auditWrite, type Touch } from "./audit.js";
import { type NotedChange, takeEvents } from "./change-event.js";
import { APPLICATION, BATCH_TIMEOUT_MS } from "./connection.js";
import { MutableNode } from "./node.js";
import { prepared } from "./prepared.js";
import { drawConsequences } from "./record-changes.js";
import { queryTogether, type Statement } from "./sent-together.js";
import { settingOf } from "./settings.js";
import { PendingWrites, type TableWrite, writeRows, writeRowsAndCommit } from "./write-rows.js";

/**
 * An open transaction. Every function that writes takes one first, and there is no other way to get one than
 * `transact`, so that nothing is written half and no change misses the event log.
 */
export class Transaction {
  /** Shared by all events of this transaction. */
  readonly id = uuidv7();
  /** What changed so far, in order; the listener (platform/database/record-changes.ts) adds to it. */
  readonly changes: NotedChange[] = [];
  /** How many of them are in the log already. */
  changesTaken = 0;
  /** What changed of records that have no events; the same listener adds to it. */
  readonly touches: Touch[] = [];
  /** The mutation that this is the work of, which the audit log tells of; null for what Leadwire does by itself. */
  audited: Audited | null = null;
  /** The transaction or job that this one takes back; its events say so. */
  undoes: string | null = null;
  /** Whether it has changed settings: what is in memory is then not as it sees them. */
  changesSettings = false;
  private readonly pending = new PendingWrites();
  private readonly remembered = new Map<string, unknown>();

  constructor(
    readonly manager: EntityManager,
    readonly actor: Actor,
    /** What the writing client calls itself, so that it can tell its own echo from others' changes. */
    readonly origin: string | null,
    /** The one time that everything in this transaction happens at: the database's. */
    readonly now: Date,
    /** The version of all settings as of its beginning. */
    readonly settingsVersion: string,
    /** Whether `now` is a time of the past, which saved records are then given; else the database says when. */
    private readonly inThePast = false,
    /** The job that this is a step of: its events bear its id, so that what a job did can be found, and undone, as a whole. */
    public jobId: string | null = null,
  ) {}

  /**
   * The record, with its row locked until the end: load this way whatever you are going to decide on. Others may meanwhile add
   * rows that name it; so two who lock in different orders and add such rows do not wait for each other crosswise.
   */
  async lock<T extends ObjectLiteral & { id: string }>(entity: EntityTarget<T>, id: string): Promise<T | null> {
    return this.manager.findOne(entity, { where: { id } as never, lock: { mode: "for_no_key_update" } });
  }

  async find<T extends ObjectLiteral & { id: string }>(entity: EntityTarget<T>, id: string): Promise<T | null> {
    return this.manager.findOneBy(entity, { id } as never);
  }

  /** Saves an entity that was loaded; TypeORM reads it once more for the listener, who notes what changed. */
  async save<T extends ObjectLiteral>(entity: T): Promise<T> {
    this.stamp(entity);
    return this.manager.save(entity);
  }

  /** Saves a new entity: the listener is told, and nothing is read first. */
  async add<T extends ObjectLiteral>(entity: T): Promise<T> {
    this.stamp(entity);
    await this.manager.insert(entity.constructor, entity);
    return entity;
  }

  /** Deletes an entity that was loaded; the listener is told. */
  async remove<T extends ObjectLiteral>(entity: T): Promise<void> {
    // TypeORM takes the id away from what it has deleted.
    await this.manager.remove(Object.assign(Object.create(Object.getPrototypeOf(entity)), entity));
  }

  private stamp(entity: ObjectLiteral): void {
    if (!this.inThePast || !(entity instanceof MutableNode)) return;
    entity.createdAt ??= this.now;
    entity.updatedAt = this.now;
  }

  /**
   * Runs a part as it was done then, by somebody: its records, history and events bear that time and that name. This is
   * how a past is told afterwards. The part still commits or fails with the whole transaction.
   */
  async asOf<T>(then: Date, actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const part = new Transaction(this.manager, actor, this.origin, then, this.settingsVersion, true, this.jobId);
    part.changesSettings = this.changesSettings;
    await this.flush();
    const runner = this.manager.queryRunner as QueryRunner;
    runner.data = { transaction: part };
    try {
      const result = await work(part);
      await drawConsequences(part);
      // Now, so that the log has the parts in the order in which they are told.
      await part.flush();
      return result;
    } finally {
      this.changesSettings ||= part.changesSettings;
      runner.data = { transaction: this };
    }
  }

  /**
   * Notes changes whose events a statement of our own has written, so that what follows from changes follows from these as well. They
   * have the sequences from `nextSequence` on.
   */
  noteWritten(changes: NotedChange[]): void {
    if (this.changesTaken !== this.changes.length) throw new Error("The changes of before have to be written first.");
    this.changes.push(...changes);
    this.changesTaken = this.changes.length;
  }

  /** The place in this transaction of the next event. */
  get nextSequence(): number {
    return this.changes.length;
  }

  /**
   * A statement of our own, prepared for the next time; so its text must not depend on the values. What it changes must not be a tracked record, or it writes its own events.
   */
  async sql<Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> {
    const { rows } = await (await this.connection()).query({ name: prepared(text), text, values });
    return rows;
  }

  /** Several of them, in order, none of which needs the answer of another: one round trip. */
  async sqlTogether(statements: Statement[]): Promise<any[][]> {
    return queryTogether(await this.connection(), statements);
  }

  /** The connection that this transaction is on, for what goes past TypeORM. */
  async connection(): Promise<pg.PoolClient> {
    await this.writePending();
    return (this.manager.queryRunner as QueryRunner).connect();
  }

  /**
   * Writes rows together with others that are to be written, and with their events: before the next statement, whoever asks it, and at
   * the latest before the commit. A row may refer to those of tables before its own.
   */
  async write(writes: TableWrite[]): Promise<void> {
    const filled = writes.filter(({ rows }) => rows.length > 0);
    if (this.pending.takes(filled)) return this.pending.add(filled);
    await this.writePending();
    if (this.pending.takes(filled)) this.pending.add(filled);
    else await writeRows(await this.connection(), [...filled, takeEvents(this)]);
  }

  /** Writes what is to be written, if anything is, with the events until now. */
  async writePending(): Promise<void> {
    if (!this.pending.isEmpty) await this.flush();
  }

  /** Writes what is to be written, and all events until now. */
  async flush(): Promise<void> {
    const writes = [...this.pending.take(), takeEvents(this)];
    await writeRows(await (this.manager.queryRunner as QueryRunner).connect(), writes);
  }

  /** The same as the last thing that it does. */
  async commit(): Promise<void> {
    const runner = this.manager.queryRunner as QueryRunner;
    await writeRowsAndCommit(await runner.connect(), [...this.pending.take(), takeEvents(this)]);
    Object.assign(runner, { isTransactionActive: false, transactionDepth: 0 });
  }

  /** Forgets what is to be written: for a part that is taken back. */
  forgetPending(): void {
    this.pending.take();
  }

  /** What was found once and does not change while this transaction lasts, by name; what was not found is looked for again. */
  async remember<T>(name: string, read: () => Promise<T | null>): Promise<T | null> {
    const found = (this.remembered.get(name) as T | undefined) ?? (await read());
    if (found !== null) this.remembered.set(name, found);
    return found;
  }

  /** A setting, from memory where that is of this time (settings.ts); read at most once. */
  async setting<T>(name: string, read: () => Promise<T>): Promise<T> {
    return (await this.remember(name, () => settingOf(this, name, read))) as T;
  }

  /** Makes others who name the same thing wait until this transaction ends. Keys are taken in one order: no deadlock. */
  async serialize(keys: string[]): Promise<void> {
    if (keys.length > 0) await this.sqlTogether([serializing(keys)]);
  }

  /** Runs a part that may fail alone: when it throws, its changes and its events are gone and the rest stands. */
  async savepoint<T>(work: () => Promise<T>): Promise<T> {
    const [changesBefore, takenBefore, touchesBefore] = [this.changes.length, this.changesTaken, this.touches.length];
    await this.manager.query("savepoint part");
    try {
      const result = await work();
      await this.manager.query("release savepoint part");
      return result;
    } catch (error) {
      this.forgetPending();
      await this.manager.query("rollback to savepoint part");
      await this.manager.query("release savepoint part");
      this.changes.length = changesBefore;
      this.changesTaken = takenBefore;
      this.touches.length = touchesBefore;
      throw error;
    }
  }
}

/** What makes others who name the same thing wait, to be sent with what is asked after it. */
export const serializing = (keys: string[]): Statement => ({
  text: "select pg_advisory_xact_lock(hashtextextended(key, 0)) from unnest($1::text[]) key",
  values: [[...new Set(keys)].sort()],
});

/**
 * Begins, and asks the database for the time, because processes whose clocks differ agree on it, and for the version of the settings. One
 * round trip for all, so TypeORM, which would take one of its own for its part, is told that the transaction is open.
 */
async function begin(runner: QueryRunner, settings: string): Promise<{ now: Date; version: string }> {
  const connection: pg.PoolClient = await runner.connect();
  // Said first: what fails behind `start transaction` leaves one open, which must be rolled back before the next one has the connection.
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
  const results = (await connection.query(
    `start transaction; ${settings} select now() as now, version from settings_version`,
  )) as unknown as pg.QueryResult<{
    now: Date;
    version: string;
  }>[];
  return results.at(-1)?.rows[0] as { now: Date; version: string };
}

/** What is to be written is written before TypeORM asks anything. */
function writeBefore(runner: QueryRunner): void {
  const query = runner.query.bind(runner);
  runner.query = async (...asked: Parameters<QueryRunner["query"]>) => {
    await (runner.data.transaction as Transaction).writePending();
    return query(...asked);
  };
}

/** Nobody waits for what Leadwire does by itself, and it comes in batches: its statements may take longer. */
const BATCH = `set local statement_timeout = ${BATCH_TIMEOUT_MS}; set local application_name = '${APPLICATION.batches}';`;

/**
 * What a request writes is looked up by keys, whatever the values: one plan does, and planning costs more than running it. Left to
 * itself PostgreSQL plans anew each time, because it takes a list that it does not see for longer than most are.
 */
const REQUEST = "set local plan_cache_mode = force_generic_plan;";

const RETRIES = 3;

interface DatabaseError {
  code?: string;
  constraint?: string;
}

/** A key that names a record which can be merged into another, or deleted. */
const NAMES_MERGEABLE = /^fk_.*_(?:lead|contact|account|parent|opportunity|campaign|source|team|queue)_id$/;

/**
 * A deadlock; a unique value of a custom field that another transaction took meanwhile: the next time it is found taken; or a
 * record that was merged into another or deleted meanwhile: the next time its survivor is found, or nothing.
 */
function isLostRace(error: DatabaseError & { driverError?: DatabaseError }): boolean {
  const { code = "", constraint = "" } = error.driverError ?? error;
  return (
    ["40P01", "40001"].includes(code) ||
    (code === "23505" && constraint.startsWith("uq_custom_")) ||
    (code === "23503" && NAMES_MERGEABLE.test(constraint))
  );
}

/**
 * Runs `work` in one transaction, stores the events of what it changed as the last thing before the commit, and
 * answers with its result. A race that PostgreSQL decided against it is tried again from the start, so `work` must do nothing
 * outside of the database.
 * @param jobId the job that this is a step of, if it is one
 */
export async function transact<T>(
  dataSource: DataSource,
  actor: Actor,
  origin: string | null,
  work: (tx: Transaction) => Promise<T>,
  jobId: string | null = null,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const runner = dataSource.createQueryRunner();
    try {
      const { now, version } = await begin(runner, actor.kind === "SYSTEM" || jobId ? BATCH : REQUEST);
      const tx = new Transaction(runner.manager, actor, origin, now, version, false, jobId);
      runner.data = { transaction: tx };
      writeBefore(runner);
      const result = await work(tx);
      await drawConsequences(tx);
      // The audit log is in one statement with the events, and with whatever else is still to be written.
      if (tx.audited) await tx.write([auditWrite(tx.audited, tx)]);
      await tx.commit();
      return result;
    } catch (error) {
      (runner.data.transaction as Transaction | undefined)?.forgetPending();
      // A broken connection cannot roll back, and need not: the server has done it.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => {});
      if (attempt >= RETRIES || !isLostRace(error as DatabaseError)) throw error;
    } finally {
      await runner.release();
    }
  }
}
