import type { Told } from "./followers.js";

/** What is wrong with what a follower was told. All lists are empty when the promise was kept. */
export interface Verdict {
  follower: string;
  told: number;
  cuts: number;
  /** Told again: at least once is promised, not exactly once. */
  repeated: number;
  /** Acknowledged to a writer and never told. */
  lost: string[];
  /** Committed and never told, whether the writer was answered or not. */
  missed: string[];
  /** Told and never committed. */
  invented: string[];
  /** Told before an earlier change of the same record, or in another order than the log's. */
  disordered: string[];
  problems: string[];
}

export function evaluate({ name, events, cuts, problems }: Told, acknowledged: string[], committed: string[]): Verdict {
  const first = [...new Set(events)];
  const told = new Set(first);
  const stored = new Set(committed);
  const place = new Map(committed.map((event, index) => [event, index]));
  const isBack = (event: string, index: number) => index > 0 && (place.get(event) ?? 0) < (place.get(first[index - 1] as string) ?? 0);
  return {
    follower: name,
    told: first.length,
    cuts,
    repeated: events.length - first.length,
    lost: acknowledged.filter((event) => !told.has(event)),
    missed: committed.filter((event) => !told.has(event)),
    invented: first.filter((event) => !stored.has(event)),
    disordered: first.filter(isBack),
    problems,
  };
}

export const isKept = ({ lost, missed, invented, disordered, problems }: Verdict): boolean =>
  [lost, missed, invented, disordered, problems].every(({ length }) => length === 0);
