/** A frame of live statistics, such as `leadStatsChanged`. */
export interface StatsFrame<Group extends { key: object }> {
  groups?: readonly Group[] | null;
  changed: readonly Group[];
  removed: readonly object[];
}

const keyOf = (key: object): string => JSON.stringify(key);

/**
 * The groups after a frame: all of them where it has all, else those before with what has changed. Ask for the same fields of `key` in
 * `groups` and `changed` as of `removed`, in the same order. New groups come last.
 */
export function groupsAfter<Group extends { key: object }>(
  groups: readonly Group[],
  { groups: all, changed, removed }: StatsFrame<Group>,
): Group[] {
  if (all) return [...all];
  const found = new Map(groups.map((group) => [keyOf(group.key), group]));
  for (const key of removed) found.delete(keyOf(key));
  for (const group of changed) found.set(keyOf(group.key), group);
  return [...found.values()];
}
