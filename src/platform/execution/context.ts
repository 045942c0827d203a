import { type Transaction, transact } from "../database/transaction.js";
import { Refusal, RequestError, sqlStateOf, type UserError } from "../errors.js";
import { SYSTEM } from "../identity/actor.js";
import { actorOf, type Viewer } from "../identity/viewer.js";
import { RecordReader } from "../query/record-reader.js";
import { refuseLocked } from "../query/written-fields.js";
import { type BulkInput, ErrorPolicy, eachRow, type RowAnswer, type RowResult, rejectAll } from "../schema/bulk.js";
import { checkInput } from "../schema/check-input.js";
import { TRANSPORT_LIMITS } from "../schema/limits.js";
import { AuditTrail } from "./audit-trail.js";
import { once } from "./idempotency.js";
import type { Begun } from "./known-queries.js";
import { limitKeyOf } from "./limit-key.js";
import type { Budget } from "./rate-limit.js";
import { redact } from "./redact.js";
import { Rehearsal } from "./rehearsal.js";
import type { RequestFacts, Services } from "./services.js";

/** A mutation's answer before `userErrors`; with any of those its objects are null. */
export type Answer<P> = Omit<P, "userErrors" | "transactionId">;

/** With the transaction that wrote, where anything did; a repeated idempotency key gets the first one's. */
async function tellingTransaction<T extends object>(tx: Transaction, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const answer = await work(tx);
  return { ...answer, transactionId: tx.changes.length > 0 ? tx.id : null };
}

/** One operation: who asks, how to read what they may see (RecordReader), and how to write. A new one for every operation and event. */
export class Context extends RecordReader {
  /** What the audit log is told of this operation. */
  readonly audit: AuditTrail;
  /** What the operation was measured to cost before it ran. */
  cost = 0;
  /** How much of that is not given back, whatever the answer holds. */
  fixedCost = 0;
  /**
   * What ends with this operation: the room that it takes from the next one, and a dry run whose answer is being read. An object, because
   * Apollo Server works on a copy of the context.
   */
  readonly room: { leave(): void; rehearsal: Rehearsal | null } = { leave: () => {}, rehearsal: null };
  /** Set where the operation has been admitted or refused before Apollo Server was given it. */
  begun: Begun | null = null;
  /** For a subscription: the cursor that the transport has from the client, as browsers send it. */
  resumeAfter: string | null = null;

  constructor(
    private readonly shared: Services,
    private readonly whoAsks: Viewer | null,
    readonly facts: RequestFacts,
  ) {
    super(shared.time.now(), TRANSPORT_LIMITS.mutationMs.most);
    this.audit = new AuditTrail(shared, whoAsks, facts);
  }

  /** What all requests share; the answer of a dry run is read from its own transaction. */
  get services(): Services {
    const { rehearsal } = this.room;
    return rehearsal ? { ...this.shared, dataSource: rehearsal.dataSource } : this.shared;
  }

  get viewer(): Viewer {
    if (!this.whoAsks) throw new RequestError("UNAUTHENTICATED", "Sign in, or send a token as `Authorization: Bearer lw_...`.");
    return this.whoAsks;
  }

  get isSignedIn(): boolean {
    return this.whoAsks !== null;
  }

  get budgetKey(): string {
    return limitKeyOf(this.whoAsks, this.facts.address);
  }

  get budget(): Budget {
    return this.services.rateLimiter.budget(this.budgetKey);
  }

  /** Runs `work` in one transaction, with its events; see platform/database/transaction.ts. */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    this.checkTime();
    // The next mutation of a document would wait for what the one before has locked.
    await this.endDryRun();
    const { dataSource, databaseMonitor, eventLog } = this.shared;
    const actor = this.whoAsks ? actorOf(this.whoAsks) : SYSTEM;
    try {
      return await transact(dataSource, actor, this.facts.origin, work);
    } catch (error) {
      databaseMonitor.failed(sqlStateOf(error));
      throw error;
    } finally {
      eventLog.wake();
      // What was read before may have changed now.
      this.forgetLoaded();
    }
  }

  /**
   * Does the work in a transaction and takes it back: for queries that tell what would happen.
   * @param read reads what the work has come to, before it is taken back
   */
  async rehearse<T, R>(work: (tx: Transaction) => Promise<T>, read: (answer: T, inside: Context) => Promise<R>): Promise<R> {
    const { answer, rehearsal } = await Rehearsal.of((whole) => this.transaction(whole), work);
    const inside = this.fresh(this.viewer);
    inside.room.rehearsal = rehearsal;
    try {
      return await read(answer, inside);
    } finally {
      await inside.end();
    }
  }

  /** The same for a mutation: it is taken back when all that was selected of its answer has been read. */
  private async dryRun<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const { answer, rehearsal } = await Rehearsal.of((whole) => this.transaction(whole), work);
    this.room.rehearsal = rehearsal;
    this.forgetLoaded();
    return answer;
  }

  private async endDryRun(): Promise<void> {
    const { rehearsal } = this.room;
    if (!rehearsal) return;
    this.room.rehearsal = null;
    await rehearsal.end();
  }

  /** Ends the operation: another one has its room. */
  async end(): Promise<void> {
    await this.endDryRun();
    this.room.leave();
  }

  /**
   * Runs a mutation: checks its input, opens the transaction, answers a repeated idempotency key with the first result,
   * undoes a dry run, turns a refusal into `userErrors`, and has the audit log tell of it, unless it was a dry run.
   */
  async mutate<P extends object>(mutation: string, input: object, work: (tx: Transaction) => Promise<Answer<P>>): Promise<P> {
    const { idempotencyKey, dryRun: isDryRun } = input as { idempotencyKey?: string | null; dryRun?: boolean | null };
    const audited = this.audit.entryOf(mutation);
    try {
      await checkInput(input);
      if (this.whoAsks) refuseLocked(this.whoAsks, input);
      if (isDryRun) return await this.redacted({ ...(await this.dryRun(work)), userErrors: [] } as unknown as P);
      const answer = await this.transaction(async (tx) => {
        tx.audited = audited;
        return once(tx, this, { mutation, input, key: idempotencyKey ?? null }, () => tellingTransaction(tx, work));
      });
      return this.redacted({ ...answer, userErrors: [] } as unknown as P);
    } catch (outcome) {
      if (!isDryRun) await this.audit.writeFailure(audited, outcome);
      if (outcome instanceof Refusal) return this.redacted({ userErrors: outcome.errors } as unknown as P);
      throw outcome;
    }
  }

  /** Runs a mutation like `mutate` that changes what somebody may do: it counts at once. */
  async mutateAccess<P extends object>(mutation: string, input: object, work: (tx: Transaction) => Promise<Answer<P>>): Promise<P> {
    const payload = await this.mutate<P>(mutation, input, work);
    this.services.forgetViewers();
    return payload;
  }

  /**
   * Runs a mutation of many rows like `mutate`: rows that are refused say so in their results, and what becomes of the
   * others is a matter of the policy.
   */
  async mutateRows<R extends RowResult, I extends object>(
    mutation: string,
    input: BulkInput & { rows: I[] },
    work: (tx: Transaction, rows: I[]) => Promise<RowAnswer<R>[]>,
  ): Promise<{ results: R[]; userErrors: UserError[] }> {
    let rejected: R[] = [];
    const answer = await this.mutate<{ results: R[]; userErrors: UserError[] }>(mutation, input, async (tx) => {
      const results = await eachRow(
        input.rows,
        (rows) => work(tx, rows),
        (row) => refuseLocked(this.viewer, row),
      );
      const refusal = input.errorPolicy === ErrorPolicy.REJECT_ALL && rejectAll(results);
      if (!refusal) return { results };
      rejected = results.map(({ index, userErrors }) => ({ index, userErrors }) as R);
      throw refusal;
    });
    return this.redacted({ ...answer, results: answer.results ?? rejected });
  }

  private redacted<T>(answer: T): Promise<T> {
    return this.whoAsks ? redact(this, answer) : Promise.resolve(answer);
  }

  /** The same viewer in the same request, with nothing read yet: for the next event of a stream. */
  fresh(viewer: Viewer): Context {
    return new Context(this.shared, viewer, this.facts);
  }
}
