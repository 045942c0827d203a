import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { PossibleDuplicateState } from "../../records/duplicates/duplicate-kinds.js";
import { PossibleDuplicate } from "../../records/duplicates/possible-duplicate.js";

/** A pair as it was before a merge, for its undo. */
export type PairBefore = Pick<
  PossibleDuplicate,
  "id" | "kind" | "firstId" | "secondId" | "confidence" | "reasons" | "state" | "noticedBy" | "decidedById"
> & { decidedAt: string | null };

const { OPEN, MERGED, DISTINCT } = PossibleDuplicateState;

/**
 * What a merge does to the possible duplicates of its records: pairs among them are decided, and those of the others with
 * third records are the survivor's. Where the survivor has such a pair already, there is one of the two; somebody's decision
 * that the records are two stays.
 * @returns the pairs as they were
 */
export async function mergePairs(tx: Transaction, master: string, others: string[]): Promise<PairBefore[]> {
  const work = new UnitOfWork(tx);
  const become = [master, ...others];
  const pairs = await pairsOf(work, "first_id = any($1::uuid[]) or second_id = any($1::uuid[])", become);
  const before = pairs.map(asStored);
  const userId = tx.actor.kind === "USER" ? tx.actor.id : null;
  const partnerOf = ({ firstId, secondId }: PossibleDuplicate) => (become.includes(firstId) ? secondId : firstId);
  const withThird = pairs.filter((pair) => !become.includes(partnerOf(pair)));
  for (const pair of pairs) if (!withThird.includes(pair)) work.change(pair, () => pair.decide(MERGED, tx.now, userId));

  const kept = new Map<string, PossibleDuplicate>();
  const mastersFirst = withThird.sort((left, right) => Number(names(right, master)) - Number(names(left, master)));
  for (const pair of mastersFirst) {
    const third = partnerOf(pair);
    const known = kept.get(third);
    if (!known) {
      kept.set(third, pair);
      continue;
    }
    if (pair.state === DISTINCT && known.state === OPEN) work.change(known, () => known.decide(DISTINCT, tx.now, pair.decidedById));
    work.remove(pair);
  }
  for (const [third, pair] of kept) if (!names(pair, master)) work.change(pair, () => pairUp(pair, master, third));
  await work.write();
  return before;
}

/** Has the pairs be what they were before the merge: those that were decided by it are open, or what they had been. */
export async function unmergePairs(tx: Transaction, before: PairBefore[]): Promise<void> {
  const work = new UnitOfWork(tx);
  const known = new Map(
    (
      await pairsOf(
        work,
        "id = any($1::uuid[])",
        before.map(({ id }) => id),
      )
    ).map((pair) => [pair.id, pair]),
  );
  for (const { decidedAt, ...was } of before) {
    const values = { ...was, decidedAt: decidedAt === null ? null : new Date(decidedAt) };
    const pair = known.get(was.id);
    if (pair) work.change(pair, () => Object.assign(pair, values));
    else work.add(Object.assign(new PossibleDuplicate(), values));
  }
  await work.write();
}

const pairsOf = (work: UnitOfWork, condition: string, ids: string[]): Promise<PossibleDuplicate[]> =>
  work.lock(PossibleDuplicate, `select id from possible_duplicate where ${condition}`, [ids]);

const names = ({ firstId, secondId }: PossibleDuplicate, id: string): boolean => firstId === id || secondId === id;

function pairUp(pair: PossibleDuplicate, one: string, other: string): void {
  const [firstId, secondId] = one < other ? [one, other] : [other, one];
  Object.assign(pair, { firstId, secondId });
}

const asStored = ({
  id,
  kind,
  firstId,
  secondId,
  confidence,
  reasons,
  state,
  noticedBy,
  decidedById,
  decidedAt,
}: PossibleDuplicate): PairBefore => ({
  id,
  kind,
  firstId,
  secondId,
  confidence,
  reasons,
  state,
  noticedBy,
  decidedById,
  decidedAt: decidedAt?.toISOString() ?? null,
});
