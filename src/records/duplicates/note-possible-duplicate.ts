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
  const known = await lockPairs(work, [...pairs.values()]);
  for (const [key, { kind, confidence, reasons, noticedBy = NoticedBy.CAPTURE, ...records }] of pairs) {
    const pair = known.get(key);
    if (!pair) work.add(pairOf(kind, records, { confidence, reasons, noticedBy }));
    else if (pair.state === PossibleDuplicateState.OPEN) work.change(pair, () => Object.assign(pair, { confidence, reasons }));
  }
  await work.write();
}

/** Two uuids, in any order. */
export type Pair = Pick<Noticed, "a" | "b">;

/** Decides that the records of each pair are two, for ever: also of pairs that nobody had noticed. */
export async function decideDistinct(tx: Transaction, kind: DuplicateKind, pairs: Pair[]): Promise<PossibleDuplicate[]> {
  const work = new UnitOfWork(tx);
  const known = await lockPairs(work, pairs);
  const userId = tx.actor.kind === "USER" ? tx.actor.id : null;
  const decided = pairs.map((records) => {
    const found = known.get(keyOf(records));
    const pair = found ?? pairOf(kind, records, { confidence: 0, reasons: [], noticedBy: NoticedBy.BY_HAND });
    const decide = () => pair.decide(PossibleDuplicateState.DISTINCT, tx.now, userId);
    if (found) work.change(found, decide);
    else {
      decide();
      work.add(pair);
    }
    return pair;
  });
  await work.write();
  return decided;
}

/** The pairs that there are, by key; whoever else notes or decides one of these waits. */
async function lockPairs(work: UnitOfWork, pairs: Pair[]): Promise<Map<string, PossibleDuplicate>> {
  await work.tx.serialize(pairs.map(keyOf));
  const ids = pairs.map(inOrder);
  const known = await work.lock(
    PossibleDuplicate,
    `select p.id from unnest($1::uuid[], $2::uuid[]) asked (first, second)
     join possible_duplicate p on p.first_id = asked.first and p.second_id = asked.second`,
    [ids.map(([first]) => first), ids.map(([, second]) => second)],
  );
  return new Map(known.map((pair) => [keyOf({ a: pair.firstId, b: pair.secondId }), pair]));
}

function pairOf(
  kind: DuplicateKind,
  records: Pair,
  noticed: Pick<PossibleDuplicate, "confidence" | "reasons" | "noticedBy">,
): PossibleDuplicate {
  const [firstId, secondId] = inOrder(records);
  return Object.assign(new PossibleDuplicate(), { kind, firstId, secondId, ...noticed });
}

const inOrder = ({ a, b }: Pair): [string, string] => (a < b ? [a, b] : [b, a]);
const keyOf = (pair: Pair): string => `possible duplicate ${inOrder(pair).join(" ")}`;
