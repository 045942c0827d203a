import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import type { Reason } from "../matching/reason.js";
import { type DuplicateKind, NoticedBy, PossibleDuplicateState } from "./duplicate-kinds.js";
import { PossibleDuplicate } from "./possible-duplicate.js";

/** Two records that may be the same: uuids in any order. */
export interface Noticed {
  kind: DuplicateKind;
  a: string;
  b: string;
  /** From 0 to 1. */
  confidence: number;
  reasons: Reason[];
  /** CAPTURE by default. */
  noticedBy?: NoticedBy;
}

/**
 * Notes that two records may be the same. Noted again, an open pair has the newer confidence; one that was decided on stays as
 * it is, so that those who were told apart stay so. The records need not be written yet.
 */
export async function notePossibleDuplicate(tx: Transaction, noticed: Noticed): Promise<void> {
  await notePossibleDuplicates(tx, [noticed]);
}

/** The same of many pairs, with a number of statements that does not depend on how many there are. */
export async function notePossibleDuplicates(tx: Transaction, noticed: Noticed[]): Promise<void> {
  const pairs = new Map(noticed.filter(({ a, b }) => a !== b).map((one) => [keyOf(one), one]));
  if (pairs.size === 0) return;
  const work = new UnitOfWork(tx);
  await tx.serialize([...pairs.keys()]);
  const ids = [...pairs.values()].map(inOrder);
  const known = await work.lock(
    PossibleDuplicate,
    `select p.id from unnest($1::uuid[], $2::uuid[]) asked (first, second)
     join possible_duplicate p on p.first_id = asked.first and p.second_id = asked.second`,
    [ids.map(([first]) => first), ids.map(([, second]) => second)],
  );
  const byKey = new Map(known.map((pair) => [keyOf({ a: pair.firstId, b: pair.secondId }), pair]));
  for (const [key, { kind, confidence, reasons, noticedBy = NoticedBy.CAPTURE, ...records }] of pairs) {
    const pair = byKey.get(key);
    const [firstId, secondId] = inOrder(records);
    if (!pair) work.add(Object.assign(new PossibleDuplicate(), { kind, firstId, secondId, confidence, reasons, noticedBy }));
    else if (pair.state === PossibleDuplicateState.OPEN) work.change(pair, () => Object.assign(pair, { confidence, reasons }));
  }
  await work.write();
}

type Pair = Pick<Noticed, "a" | "b">;

const inOrder = ({ a, b }: Pair): [string, string] => (a < b ? [a, b] : [b, a]);
const keyOf = (pair: Pair): string => `possible duplicate ${inOrder(pair).join(" ")}`;
