import { compareFoldedCompanies, comparePeople } from "../../src/records/matching/compare.js";
import { companyKeys, LEAST_SHARE, largestBlock, personKeys, personQuery, shareOf } from "../../src/records/matching/keys.js";
import { type Folded, foldCompany, foldPerson } from "../../src/records/matching/person.js";
import type { Frequencies, FrequencyKind } from "../../src/records/matching/weights.js";
import { isJoined } from "./is-joined.js";
import type { Labelled, LabelledSet } from "./labelled-set.js";

/** A pair that was compared. */
export interface Scored {
  weight: number;
  probability: number;
  isSame: boolean;
  /** Whether a capture takes the second for the first, without asking anybody. */
  isJoined: boolean;
}

export interface ScoredSet {
  pairs: Scored[];
  /** How many pairs are the same, compared or not. */
  same: number;
}

type FoldedRecord = { kind: Labelled["kind"]; folded: Folded };

const foldRecord = (record: Labelled): FoldedRecord => ({
  kind: record.kind,
  folded: record.kind === "person" ? foldPerson(record.person) : foldCompany(record.company),
});

const compareTwo = (left: FoldedRecord, right: FoldedRecord, frequencies: Frequencies | null) =>
  left.kind === "person" && right.kind === "person"
    ? comparePeople(left.folded, right.folded, frequencies)
    : compareFoldedCompanies(left.folded, right.folded, frequencies);

/** Compares all pairs of a set that have a key in common, as `findDuplicates` does, or the pairs that the set has. */
export function scoreSet(set: LabelledSet): ScoredSet {
  if ("pairs" in set) {
    const pairs = set.pairs.map(({ left, right, isSame }) => {
      const { weight, probability } = compareTwo(foldRecord(left), foldRecord(right), null);
      return { weight, probability, isSame, isJoined: isJoined(left, right) };
    });
    return { pairs, same: pairs.filter(({ isSame }) => isSame).length };
  }
  const records = set.records.map(({ record, truth }) => ({ ...foldRecord(record), record, truth }));
  const frequencies = countedIn(records);
  const pairs = candidatesIn(records).map(([left, right]) => {
    const [one, other] = [records[left] as (typeof records)[0], records[right] as (typeof records)[0]];
    const { weight, probability } = compareTwo(one, other, frequencies);
    return { weight, probability, isSame: one.truth === other.truth, isJoined: isJoined(one.record, other.record) };
  });
  const clusters = new Map<string, number>();
  for (const { truth } of records) clusters.set(truth, (clusters.get(truth) ?? 0) + 1);
  return { pairs, same: [...clusters.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0) };
}

/** The pairs that share a key which is not too common. */
function candidatesIn(records: FoldedRecord[]): [number, number][] {
  const blocks = new Map<string, number[]>();
  records.forEach(({ kind, folded }, place) => {
    for (const key of kind === "person" ? personKeys(folded) : companyKeys(folded)) blocks.set(key, [...(blocks.get(key) ?? []), place]);
  });
  const found = new Set<number>();
  records.forEach(({ kind, folded }, place) => {
    const shares = new Map<number, number>();
    for (const key of kind === "person" ? personQuery(folded) : companyKeys(folded)) {
      const block = blocks.get(key) ?? [];
      if (block.length > largestBlock(key)) continue;
      for (const other of block) if (other !== place) shares.set(other, (shares.get(other) ?? 0) + shareOf(key, block.length));
    }
    for (const [other, share] of shares)
      if (share >= LEAST_SHARE) found.add(Math.min(place, other) * records.length + Math.max(place, other));
  });
  return [...found].map((pair) => [Math.floor(pair / records.length), pair % records.length]);
}

/** How common the values of a set are. */
function countedIn(records: FoldedRecord[]): Frequencies {
  const counts = new Map<string, number>();
  const totals = new Map<FrequencyKind, number>();
  const count = (kind: FrequencyKind, value: string) => {
    if (!value) return;
    counts.set(`${kind} ${value}`, (counts.get(`${kind} ${value}`) ?? 0) + 1);
    totals.set(kind, (totals.get(kind) ?? 0) + 1);
  };
  for (const { folded } of records) {
    count("first", folded.name.first.join(""));
    count("last", folded.name.last.join(""));
    count("company", folded.company.key);
    count("domain", folded.company.domain);
    count("postalCode", folded.postalCode);
    count("city", folded.city);
  }
  return { shareOf: (kind, value) => (counts.get(`${kind} ${value}`) ?? 0) / (totals.get(kind) ?? 1) };
}

export interface Quality {
  precision: number;
  recall: number;
  f1: number;
}

export const qualityOf = (found: Scored[], same: number): Quality => {
  const right = found.filter(({ isSame }) => isSame).length;
  const [precision, recall] = [found.length ? right / found.length : 1, same ? right / same : 1];
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
};

/** The pairs that a capture takes for one person, without asking anybody. */
export const joinedOf = ({ pairs }: ScoredSet): Scored[] => pairs.filter((pair) => pair.isJoined);

/** The best F1 that a threshold gives, and that threshold. */
export function bestOf({ pairs, same }: ScoredSet): Quality & { weight: number } {
  const sorted = [...pairs].sort((left, right) => right.weight - left.weight);
  let [best, right] = [{ precision: 1, recall: 0, f1: 0, weight: Number.POSITIVE_INFINITY }, 0];
  sorted.forEach(({ isSame, weight }, place) => {
    if (isSame) right++;
    if (sorted[place + 1]?.weight === weight) return;
    const f1 = (2 * right) / (place + 1 + same);
    if (f1 > best.f1) best = { precision: right / (place + 1), recall: right / same, f1, weight };
  });
  return best;
}
