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

/** A frame of a live list, such as `leadsChanged`. */
export interface ListFrame<Place extends { index: number }> {
  page?: readonly Place[] | null;
  left: readonly string[];
  entered: readonly Place[];
  moved: readonly Place[];
  changed: readonly Place[];
}

/**
 * The page after a frame. Ask for the same fields in `page`, `entered`, `moved` and `changed`.
 * @param id the field with the id of the record, such as `leadId`
 */
export function pageAfter<Place extends { index: number }>(page: readonly Place[], frame: ListFrame<Place>, id: keyof Place): Place[] {
  if (frame.page) return [...frame.page];
  const gone = new Set<unknown>([...frame.left, ...frame.moved.map((place) => place[id])]);
  const changed = new Map(frame.changed.map((place) => [place[id], place]));
  const found = page.filter((place) => !gone.has(place[id])).map((place) => changed.get(place[id]) ?? place);
  const placed = [...frame.entered, ...frame.moved].sort((left, right) => left.index - right.index);
  for (const place of placed) found.splice(place.index, 0, place);
  return found.map((place, index) => ({ ...place, index }));
}
