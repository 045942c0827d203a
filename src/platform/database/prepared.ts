import { LRUCache } from "lru-cache";

/** Each connection keeps what it has prepared for as long as it lives, so there is an end to it. */
const MOST_NAMES = 500;
/** Longer ones are not prepared: they are put together from long filters, and hardly ever twice. */
const MOST_CHARACTERS = 32_768;
const MOST_CHARACTERS_NAMED = 4 * 1024 * 1024;
const MOST_CHARACTERS_SEEN = 4 * 1024 * 1024;

const names = new Map<string, string>();
let charactersNamed = 0;
const seenOnce = new LRUCache<string, true>({ maxSize: MOST_CHARACTERS_SEEN, sizeCalculation: (_, text) => text.length });

/**
 * The name under which connections prepare a statement, so that PostgreSQL parses and plans it once: that costs more than
 * running a small one. Given from the second time on that a text is seen, because many are never seen again.
 */
export function prepared(text: string): string | undefined {
  const known = names.get(text);
  if (known) return known;
  if (text.length > MOST_CHARACTERS || names.size >= MOST_NAMES || charactersNamed + text.length > MOST_CHARACTERS_NAMED) return undefined;
  if (!seenOnce.has(text)) {
    seenOnce.set(text, true);
    return undefined;
  }
  const name = `s${names.size + 1}`;
  names.set(text, name);
  charactersNamed += text.length;
  seenOnce.delete(text);
  return name;
}
