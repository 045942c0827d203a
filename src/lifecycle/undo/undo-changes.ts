import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { Transaction } from "../../platform/database/transaction.js";
import { InputError, InvalidInput, NotFound, Refusal, UserError, UserErrorCode } from "../../platform/errors.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { takeBack } from "./take-back.js";
import { factsOf, type RecordRef, recordsChangedBy, type UndoFacts, type UndoSubject, undoneBy } from "./undo-log.js";
import { UndoOutcome } from "./undo-outcome.js";

const DAY_MS = 86_400_000;
/** So many records of a transaction are taken back together; their rows are in memory for so long. */
const AT_ONCE = 500;

@InputType({ description: "What to take back: a transaction or a job, one of the two." })
export class UndoChangesInput {
  @Field(() => ID, { nullable: true, description: "The transaction, as payloads and events tell it." })
  transactionId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The job, by its own id, or as events tell it (`jobId`). It is undone in the background.",
  })
  jobId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Answers what would be taken back, and writes nothing." })
  dryRun?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Takes back as well what somebody has changed since, which is kept by default." })
  force?: boolean | null;
}

@ObjectType({ implements: UserError, description: "It has been undone before." })
export class AlreadyUndoneError extends UserError {
  @Field(() => ID, { nullable: true, description: "The transaction that undid it; null where a job did." })
  transactionId: string | null;

  @Field(() => ID, { nullable: true, description: "The job that undid it; null where a transaction did." })
  jobId: string | null;

  constructor({ kind, id }: UndoSubject, path: string[]) {
    super(UserErrorCode.ALREADY_UNDONE, `It has been undone by the ${kind} ${id}. Undo that to have it again.`, path);
    this.transactionId = kind === "transaction" ? id : null;
    this.jobId = kind === "job" ? id : null;
  }
}

export const alreadyUndone = (by: UndoSubject, subject: UndoSubject) => new Refusal(new AlreadyUndoneError(by, [`${subject.kind}Id`]));

const UUID = /(?:^|_)([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** @throws {Refusal} when it is not one of the two, or none of our ids */
export function subjectOf({ transactionId, jobId }: UndoChangesInput): UndoSubject {
  const kind = transactionId ? "transaction" : "job";
  const given = transactionId || jobId;
  if (!given || (transactionId && jobId)) throw new InvalidInput([], 'Give one of "transactionId" and "jobId".');
  const [, id] = UUID.exec(given) ?? [];
  if (!id) throw new InvalidInput(`${kind}Id`, `"${kind}Id" must be an id as payloads and events tell it.`);
  return { kind, id };
}

/**
 * Takes back what a transaction did, record by record, as far as nobody has changed it since. It is a change like others: it
 * has its own transaction, and can be undone as well.
 */
export async function undoTransaction(
  tx: Transaction,
  viewer: Viewer,
  subject: UndoSubject,
  { days, force }: { days: number; force: boolean },
): Promise<UndoOutcome> {
  const facts = await undoable(tx, subject, days);
  const done = await undoneBy(tx, subject.id);
  if (done && facts.actors.includes(viewer.id)) throw alreadyUndone(done, subject);
  const outcome = new UndoOutcome();
  for (let behind: RecordRef | null = null; ; ) {
    const records: RecordRef[] = await recordsChangedBy(tx, subject, behind, AT_ONCE);
    if (records.length > 0) outcome.add(await takeBack(tx, viewer, subject, records, force));
    behind = records.at(-1) ?? null;
    if (records.length < AT_ONCE) break;
  }
  if (outcome.seen === 0) throw unknown(subject);
  if (done) throw alreadyUndone(done, subject);
  return outcome;
}

/**
 * What is known of something that can still be undone; who undoes the same is waited for.
 * @throws {Refusal} NOT_FOUND, or UNDO_EXPIRED
 */
export async function undoable(tx: Transaction, subject: UndoSubject, days: number): Promise<UndoFacts> {
  await tx.serialize([`undo ${subject.id}`]);
  const facts = await factsOf(tx, subject);
  const since = tx.now.getTime() - days * DAY_MS;
  if ((facts?.at.getTime() ?? timeIn(subject.id)) < since) {
    const message = `A change can be undone for ${days} days; this one is older. Change the records as they are now.`;
    throw new Refusal(new InputError(UserErrorCode.UNDO_EXPIRED, message, [`${subject.kind}Id`]));
  }
  if (!facts) throw unknown(subject);
  return facts;
}

/** There is no such transaction or job, or none that the viewer sees. */
export const unknown = ({ kind }: UndoSubject) => new NotFound(`${kind}Id`, kind);

/** Our ids begin with the time that they were made at. */
const timeIn = (uuid: string): number => Number.parseInt(uuid.replace("-", "").slice(0, 12), 16);
