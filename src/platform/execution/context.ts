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
import type { RequestFacts, Services } from "./services.js";

/** A mutation's answer before `userErrors`; with any of those its objects are null. */
export type Answer<P> = Omit<P, "userErrors" | "transactionId">;

/** Ends a dry run: the transaction is rolled back, the answer stands. */
class DryRun {
  constructor(readonly answer: unknown) {}
}

/** Does all that the work does, the writing of its rows included. */
async function dryRun<T>(tx: Transaction, work: (tx: Transaction) => Promise<T>): Promise<never> {
  const answer = await work(tx);
  await tx.writePending();
  throw new DryRun(answer);
}

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
  /** Makes room for the next operation, when this one is over. An object, because Apollo Server works on a copy of the context. */
  readonly room = { leave: () => {} };
  /** Set where the operation has been admitted or refused before Apollo Server was given it. */
  begun: Begun | null = null;
  /** For a subscription: the cursor that the transport has from the client, as browsers send it. */
  resumeAfter: string | null = null;

  constructor(
    override readonly services: Services,
    private readonly whoAsks: Viewer | null,
    readonly facts: RequestFacts,
  ) {
    super(services, TRANSPORT_LIMITS.mutationMs.most);
    this.audit = new AuditTrail(services, whoAsks, facts);
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
    const { dataSource, databaseMonitor, eventLog } = this.services;
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

  /** Does the work in a transaction and takes it back: for queries that tell what would happen. */
  async rehearse<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    try {
      return await this.transaction(async (tx) => {
        return dryRun(tx, work);
      });
    } catch (outcome) {
      if (outcome instanceof DryRun) return outcome.answer as T;
      throw outcome;
    }
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
      const answer = await this.transaction(async (tx) => {
        if (isDryRun) return dryRun(tx, work);
        tx.audited = audited;
        return once(tx, this, { mutation, input, key: idempotencyKey ?? null }, () => tellingTransaction(tx, work));
      });
      return this.redacted({ ...answer, userErrors: [] } as unknown as P);
    } catch (outcome) {
      if (outcome instanceof DryRun) return this.redacted({ ...(outcome.answer as object), userErrors: [] } as unknown as P);
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
    return new Context(this.services, viewer, this.facts);
  }
}
