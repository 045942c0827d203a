/** Each connection keeps what it has prepared for as long as it lives, so there is an end to it. */
const MOST_NAMES = 500;
const MOST_SEEN_ONCE = 2_000;

const names = new Map<string, string>();
const seenOnce = new Set<string>();

/**
 * The name under which connections prepare a statement, so that PostgreSQL parses and plans it once: that costs more than
 * running a small one. Given from the second time on that a text is seen, because many are never seen again.
 */
export function prepared(text: string): string | undefined {
  const known = names.get(text);
  if (known) return known;
  if (!seenOnce.has(text)) {
    if (seenOnce.size >= MOST_SEEN_ONCE) seenOnce.clear();
    seenOnce.add(text);
    return undefined;
  }
  if (names.size >= MOST_NAMES) return undefined;
  const name = `s${names.size + 1}`;
  names.set(text, name);
  seenOnce.delete(text);
  return name;
}
