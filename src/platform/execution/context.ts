import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import type { DataSource } from "typeorm";
import type { Config } from "../config.js";
import { type Audited, AuditOutcome, auditAlone } from "../database/audit.js";
import { poolOf } from "../database/data-source.js";
import { Node } from "../database/node.js";
import { type Transaction, transact } from "../database/transaction.js";
import { maskError, Refusal, RequestError, type UserError } from "../errors.js";
import type { EventLog } from "../events/event-log.js";
import type { Hub } from "../events/hub.js";
import { SYSTEM } from "../identity/actor.js";
import type { Known, Viewer } from "../identity/viewer.js";
import { actorOf } from "../identity/viewer.js";
import type { JobRunner } from "../jobs/job-runner.js";
import type { Log } from "../log.js";
import type { Metrics } from "../metrics.js";
import { type Connection, connectionOf } from "../query/connection.js";
import type { KnownFields } from "../query/custom-fields.js";
import { type Queryable, queryableOf } from "../query/fields.js";
import { matches, type Surroundings } from "../query/filter-match.js";
import type { ListRequest } from "../query/page.js";
import { propertiesAsked } from "../query/properties.js";
import { countLists, type Page, type Parents, readFew, readPages, readRecords } from "../query/read.js";
import type { Reader } from "../query/statement.js";
import { type BulkInput, ErrorPolicy, eachRow, type RowAnswer, type RowResult, rejectAll } from "../schema/bulk.js";
import { checkInput } from "../schema/check-input.js";
import type { Executor } from "./execute.js";
import { once } from "./idempotency.js";
import { limitKeyOf } from "./limit-key.js";
import { TRANSPORT_LIMITS } from "./limits.js";
import type { Budget, RateLimiter } from "./rate-limit.js";
import { Reads } from "./reads.js";
import type { Sessions } from "./sessions.js";

/** What all requests of a process share. */
export interface Services {
  config: Config;
  log: Log;
  dataSource: DataSource;
  eventLog: EventLog;
  hub: Hub;
  metrics: Metrics;
  /** Open sockets and streams, whose viewers are looked at again when rights change. */
  sessions: Sessions;
  rateLimiter: RateLimiter;
  /** The viewer of a token that was good a moment ago; throws when it no longer is. */
  recheck(viewer: Known): Promise<Viewer>;
  /** Makes a change of rights count at once on this process; the others learn of it within a second. */
  forgetViewers(): void;
  /** The fields that administrators added, for filters and orders by them. */
  customFields: KnownFields;
  /** Jobs of the queue; wake it when a transaction that enqueued one has committed. */
  jobs: JobRunner;
  /** Runs a query of our own, with the rights of a context; see platform/execution/execute.ts. */
  ask: Executor["ask"];
}

/** What one request brought along. */
export interface RequestFacts {
  requestId: string;
  /** The client's own name for itself, from `x-leadwire-origin`; its changes carry it. */
  origin: string | null;
  /** Where the request came from; for budgets of those without a token. */
  address: string;
}

type EntityClass<T> = abstract new () => T;

/** The record whose own list is read: `key` of the listed ones names it. */
type Parent = Omit<Parents, "ids"> & { id: string };

/** The name of a loader: everything that its answers depend on besides the key. */
const nameOf = (...parts: unknown[]): string => JSON.stringify(parts, (_, part) => (part instanceof Set ? [...part].sort() : part));

/** A mutation's answer before `userErrors`; with any of those its objects are null. */
export type Answer<P> = Omit<P, "userErrors">;

/** Ends a dry run: the transaction is rolled back, the answer stands. */
class DryRun {
  constructor(readonly answer: unknown) {}
}

/** One operation: who asks, how to read what they may see, and how to write. A new one for every operation and event. */
export class Context {
  readonly now = new Date();
  /** Made when the first one is asked for: a subscription holds its context for as long as it is open, and loads nothing by it. */
  private loaders: Map<string, DataLoader<string, any>> | undefined;
  private deadline = Date.now() + TRANSPORT_LIMITS.mutationMs.most;
  /** What the operation was measured to cost before it ran. */
  cost = 0;
  /** How much of that is not given back, whatever the answer holds. */
  fixedCost = 0;
  /** For a subscription: the cursor that the transport has from the client, as browsers send it. */
  resumeAfter: string | null = null;
  private shown: Reads | undefined;

  constructor(
    readonly services: Services,
    private readonly whoAsks: Viewer | null,
    readonly facts: RequestFacts,
  ) {}

  get viewer(): Viewer {
    if (!this.whoAsks) throw new RequestError("UNAUTHENTICATED", "Sign in, or send a token as `Authorization: Bearer lw_...`.");
    return this.whoAsks;
  }

  get isSignedIn(): boolean {
    return this.whoAsks !== null;
  }

  /** What was shown of records whose reading is audited. */
  get reads(): Reads {
    this.shown ??= new Reads();
    return this.shown;
  }

  /** Whether the audit log tells what this viewer reads: that of partners, and of nobody else. */
  get readsAreAudited(): boolean {
    return this.whoAsks?.kind === "PARTNER";
  }

  get budgetKey(): string {
    return limitKeyOf(this.whoAsks, this.facts.address);
  }

  get budget(): Budget {
    return this.services.rateLimiter.budget(this.budgetKey);
  }

  /** A query has 15 s, whatever it asks for; checked wherever it goes on to the database. */
  limitTo(milliseconds: number): void {
    this.deadline = Date.now() + milliseconds;
  }

  private checkTime(): void {
    if (Date.now() > this.deadline) throw new RequestError("TIMEOUT", "The operation took too long and was given up.");
  }

  /**
   * The record, if it is there and this viewer may see it; else null. Many at once are one statement.
   * @param info what is selected of it, so that nothing else is read; all of it without
   */
  async load<T>(entity: EntityClass<T>, uuid: string | null | undefined, info?: GraphQLResolveInfo): Promise<T | null> {
    return uuid ? this.loadBy(entity, "id", uuid, info) : null;
  }

  /** The one record that names another by `key`, under the same conditions. */
  loadBy<T>(entity: EntityClass<T>, key: string, uuid: string, info?: GraphQLResolveInfo): Promise<T | null> {
    const target = queryableOf<T>(entity);
    const properties = propertiesAsked(target, info);
    return this.loader(nameOf("one", target.name, key, properties), (uuids: readonly string[]) =>
      readRecords(this.services.dataSource, this.reader, target, key, uuids, properties),
    ).load(uuid);
  }

  /** A page of what this viewer may see. */
  async list<T>(target: Queryable<T>, request: ListRequest, info?: GraphQLResolveInfo): Promise<Connection<T>> {
    this.checkTime();
    const { dataSource, eventLog } = this.services;
    // Read before the page is: what happens meanwhile is in the page, in the stream behind this cursor, or in both.
    const streamCursor = eventLog.headCursor;
    const page = (await readPages(dataSource, this.reader, target, request, propertiesAsked(target, info))).get("") as Page<T>;
    const count = async () => (await countLists(dataSource, this.reader, target, request)).get("") as number;
    return new (connectionOf(target))(page, count, streamCursor);
  }

  /** The page of a record's own list, for instance of a lead's activities; the pages of many records are one statement. */
  async listOf<T>(target: Queryable<T>, parent: Parent, request: ListRequest, info?: GraphQLResolveInfo): Promise<Connection<T>> {
    const { dataSource, eventLog } = this.services;
    const streamCursor = eventLog.headCursor;
    const properties = propertiesAsked(target, info);
    const { id, ...list } = parent;
    const pages = this.loader(nameOf("pages", target.name, list, request, properties), async (ids: readonly string[]) => {
      const found = await readPages(dataSource, this.reader, target, request, properties, { ...list, ids });
      return ids.map((each) => found.get(each) as Page<T>);
    });
    const counts = this.loader(nameOf("counts", target.name, list, request), async (ids: readonly string[]) => {
      const found = await countLists(dataSource, this.reader, target, request, { ...list, ids });
      return ids.map((each) => found.get(each) as number);
    });
    return new (connectionOf(target))(await pages.load(id), () => counts.load(id), streamCursor);
  }

  /** All that belongs to a record, where that is little by nature. */
  few<T>(target: Queryable<T>, { id, ...list }: Parent, info?: GraphQLResolveInfo): Promise<T[]> {
    const properties = propertiesAsked(target, info);
    return this.loader(nameOf("few", target.name, list, properties), (ids: readonly string[]) =>
      readFew(this.services.dataSource, this.reader, target, { ...list, ids }, properties),
    ).load(id);
  }

  /** A batching loader of this operation by name, for what is none of the above. Answers in the order of its keys. */
  loader<V>(name: string, batch: (keys: readonly string[]) => Promise<V[]>): DataLoader<string, V> {
    this.loaders ??= new Map();
    let loader = this.loaders.get(name);
    if (!loader) {
      loader = new DataLoader<string, V>(async (keys) => {
        this.checkTime();
        return batch(keys);
      });
      this.loaders.set(name, loader);
    }
    return loader;
  }

  get reader(): Reader {
    return { viewer: this.viewer, now: this.now, customTypes: this.services.customFields.types };
  }

  /** Runs `work` in one transaction, with its events; see platform/database/transaction.ts. */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    this.checkTime();
    const { dataSource, eventLog } = this.services;
    const actor = this.whoAsks ? actorOf(this.whoAsks) : SYSTEM;
    try {
      return await transact(dataSource, actor, this.facts.origin, work);
    } finally {
      eventLog.wake();
      // What was read before may have changed now.
      this.loaders?.clear();
    }
  }

  /** Does the work in a transaction and takes it back: for queries that tell what would happen. */
  async rehearse<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    try {
      return await this.transaction(async (tx) => {
        throw new DryRun(await work(tx));
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
    const { idempotencyKey, dryRun } = input as { idempotencyKey?: string | null; dryRun?: boolean | null };
    const audited = this.auditedAs(mutation);
    try {
      await checkInput(input);
      const answer = await this.transaction(async (tx) => {
        if (dryRun) throw new DryRun(await work(tx));
        tx.audited = audited;
        return once(tx, this, { mutation, input, key: idempotencyKey ?? null }, () => work(tx));
      });
      return this.redact({ ...answer, userErrors: [] } as unknown as P);
    } catch (outcome) {
      if (outcome instanceof DryRun) return this.redact({ ...(outcome.answer as object), userErrors: [] } as unknown as P);
      if (!dryRun) await this.auditWithout(audited, outcome);
      if (outcome instanceof Refusal) return this.redact({ userErrors: outcome.errors } as unknown as P);
      throw outcome;
    }
  }

  /** Runs a mutation like `mutate` that changes what somebody may do: it counts at once. */
  async mutateAccess<P extends object>(mutation: string, input: object, work: (tx: Transaction) => Promise<Answer<P>>): Promise<P> {
    const payload = await this.mutate<P>(mutation, input, work);
    this.services.forgetViewers();
    return payload;
  }

  private auditedAs(operation: string): Audited {
    const { whoAsks, facts } = this;
    const userId = whoAsks?.kind === "USER" ? whoAsks.id : null;
    return { operation, userId, tokenId: whoAsks?.tokenId ?? null, ...facts, about: [] };
  }

  /** Has the audit log tell what was read. Whoever shows something calls it first: without the entry it must not be shown. */
  async auditReads(): Promise<void> {
    const entries = (this.shown?.take() ?? []).map(({ operation, recordIds, fields }) => ({
      audited: { ...this.auditedAs(operation), about: [...recordIds] },
      outcome: AuditOutcome.READ,
      readFields: fields,
    }));
    if (entries.length > 0) await auditAlone(poolOf(this.services.dataSource), entries);
  }

  /** Has the audit log tell of a mutation that its rule kept somebody from. Who is not signed in has done nothing yet. */
  async auditForbidden(operation: string, error: unknown): Promise<void> {
    if (this.isSignedIn) await this.auditWithout(this.auditedAs(operation), error);
  }

  /** Has the audit log tell of a mutation that wrote nothing. Where the database is the reason, only the log can. */
  private async auditWithout(audited: Audited, error: unknown): Promise<void> {
    const isRefused = error instanceof Refusal || error instanceof RequestError;
    const codes = error instanceof Refusal ? error.errors.map(({ code }) => code) : [maskError({ message: "" }, error).extensions?.code];
    const { dataSource, log } = this.services;
    const outcome = isRefused ? AuditOutcome.REFUSED : AuditOutcome.FAILED;
    await auditAlone(poolOf(dataSource), [{ audited, outcome, errorCodes: codes.map(String) }]).catch((err) =>
      log.warn({ err, requestId: audited.requestId, operation: audited.operation }, "the audit log could not be written to"),
    );
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
      const results = await eachRow(input.rows, (rows) => work(tx, rows));
      const refusal = input.errorPolicy === ErrorPolicy.REJECT_ALL && rejectAll(results);
      if (!refusal) return { results };
      rejected = results.map(({ index, userErrors }) => ({ index, userErrors }) as R);
      throw refusal;
    });
    return this.redact({ ...answer, results: answer.results ?? rejected });
  }

  /**
   * An answer without the records that this viewer may change but not read: who may capture learns nothing of a lead
   * that was known, and who runs into a conflict only sees what they could have read.
   */
  private async redact<T>(answer: T): Promise<T> {
    if (!this.whoAsks) return answer;
    // All at once, so that what decides about many records is read together.
    await Promise.all(
      Object.entries(answer as object).map(async ([name, value]) => {
        if (value instanceof Node && !(await this.mayRead(value))) Object.assign(answer as object, { [name]: null });
        if (Array.isArray(value))
          await Promise.all(value.filter((item) => item && typeof item === "object").map((item) => this.redact(item)));
      }),
    );
    return answer;
  }

  private async mayRead(record: Node): Promise<boolean> {
    const target = queryableOf(record.constructor, "optional");
    if (!target) return true;
    const around: Surroundings = {
      now: this.now,
      visible: (other) => other.visible(this.viewer),
      one: (other, uuid) => this.load(other.entity, uuid),
      some: async () => null,
    };
    return (await matches(target, target.visible(this.viewer), record, around)) === true;
  }

  /** The same viewer in the same request, with nothing read yet: for the next event of a stream. */
  fresh(viewer: Viewer): Context {
    return new Context(this.services, viewer, this.facts);
  }
}
