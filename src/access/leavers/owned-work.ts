import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import type { EntityTarget } from "typeorm";
import type { MutableNode } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { NotFound, Refusal, UserError, UserErrorCode } from "../../platform/errors.js";
import type { Viewer } from "../../platform/identity/viewer.js";

/** What somebody can have, in the order in which it is handed over. */
export enum OwnedKind {
  LEAD = "LEAD",
  ACCOUNT = "ACCOUNT",
  CONTACT = "CONTACT",
  OPPORTUNITY = "OPPORTUNITY",
  TASK = "TASK",
  SAVED_VIEW = "SAVED_VIEW",
}

registerEnumType(OwnedKind, {
  name: "OwnedKind",
  description: "What a person has that somebody must go on with when they leave.",
  valuesConfig: {
    LEAD: { description: "Open leads: neither converted, disqualified nor closed." },
    ACCOUNT: { description: "Accounts." },
    CONTACT: { description: "Contacts." },
    OPPORTUNITY: { description: "Deals that are open." },
    TASK: { description: "Tasks that are not done." },
    SAVED_VIEW: { description: "Views that are shared with others; private ones stay." },
  },
});

/** To whom a person's work goes: to somebody, by uuid, or to whom the routing rules say (null). */
export interface Receiver {
  from: string;
  to: string | null;
  /** Whether the open tasks of a lead stay with whom they are when it is handed over. */
  tasksStay: boolean;
}

/** A kind of what people have; declared by the feature that has it. */
export interface OwnedWork {
  kind: OwnedKind;
  /** The prefix of its ids. */
  recordType: string;
  /** SQL that gives as `id` what is open of the user $1. */
  open: string;
  /** Hands some over; what is no longer the person's stays with whom it is. */
  give(tx: Transaction, viewer: Viewer, uuids: string[], receiver: Receiver): Promise<(unknown | Refusal)[]>;
}

const declared = new Map<OwnedKind, OwnedWork>();

export const declareOwnedWork = (work: OwnedWork): void => void declared.set(work.kind, work);

/** Likewise for records whose owner is one of their columns, and of which nothing else follows. */
export function declareOwnedRecords<T extends MutableNode & { ownerId: string | null }>(
  entity: EntityTarget<T> & { prefix: string },
  { kind, open }: Pick<OwnedWork, "kind" | "open">,
): void {
  declareOwnedWork({
    kind,
    recordType: entity.prefix,
    open,
    give: (tx, _viewer, uuids, receiver) => giveRecords(tx, entity, uuids, receiver),
  });
}

async function giveRecords<T extends MutableNode & { ownerId: string | null }>(
  tx: Transaction,
  entity: EntityTarget<T>,
  uuids: string[],
  { from, to }: Receiver,
): Promise<(T | Refusal)[]> {
  const work = new UnitOfWork(tx);
  const found = new Map((await work.lock(entity, "select unnest($1::uuid[])", [uuids])).map((record) => [record.id, record]));
  const answers = uuids.map((uuid) => {
    const record = found.get(uuid);
    if (!record) return new NotFound("", "record");
    if (record.ownerId === from) work.change(record, () => Object.assign(record, { ownerId: to }));
    return record;
  });
  await work.write();
  return answers;
}

/** The kinds that there are, in the order of OwnedKind. */
export const ownedWork = (): OwnedWork[] => Object.values(OwnedKind).flatMap((kind) => declared.get(kind) ?? []);

@ObjectType({ description: "How much of one kind is open of a person." })
export class OpenWork {
  @Field(() => OwnedKind, { description: "Of what." })
  kind: OwnedKind;

  @Field(() => Int, { description: "How many." })
  count: number;
}

@ObjectType({ implements: UserError, description: "The person still has work that somebody must go on with." })
export class OpenWorkError extends UserError {
  @Field(() => [OpenWork], { description: "How much, by kind; only kinds of which there is some." })
  open: OpenWork[];

  constructor(open: OpenWork[], path: string) {
    const all = open.map(({ kind, count }) => `${count} of ${kind}`).join(", ");
    super(
      UserErrorCode.OPEN_WORK,
      `The person still has open work: ${all}. Give \`handOver\` of disableUser, call handOver first, or leave it with them by \`leave: true\`.`,
      [path],
    );
    this.open = open;
  }
}

/** What is open of a person, by kind; only kinds of which there is some. */
export async function openWorkOf(tx: Transaction, userUuid: string, kinds = Object.values(OwnedKind)): Promise<OpenWork[]> {
  const counted = ownedWork().filter(({ kind }) => kinds.includes(kind));
  if (counted.length === 0) return [];
  const parts = counted.map(({ kind, open }) => `select '${kind}' as kind, count(*)::int as count from (${open}) o`);
  const rows = await tx.sql<OpenWork>(parts.join(" union all "), [userUuid]);
  return rows.filter(({ count }) => count > 0).map(({ kind, count }) => Object.assign(new OpenWork(), { kind, count }));
}

/** @throws {Refusal} OPEN_WORK where something is open of a person besides what is handed over */
export async function refuseOpenWork(tx: Transaction, userUuid: string, handedOver: OwnedKind[], path: string): Promise<void> {
  const left = Object.values(OwnedKind).filter((kind) => !handedOver.includes(kind));
  const open = await openWorkOf(tx, userUuid, left);
  if (open.length > 0) throw new Refusal(new OpenWorkError(open, path));
}
