import { LRUCache } from "lru-cache";

/** Longer ones are not prepared: they are put together from long filters, and hardly ever twice. */
const MOST_CHARACTERS = 32_768;
const MOST_CHARACTERS_NAMED = 4 * 1024 * 1024;
const MOST_CHARACTERS_SEEN = 4 * 1024 * 1024;
/** A connection keeps what it has prepared for as long as it lives, also what is asked no more: so it does not live for ever. */
export const CONNECTION_SECONDS = 3_600;

interface Limits {
  /** The most names that are known, and that are given in the life of a connection. */
  names: number;
  /** How many of those one may be given. */
  ofOne: number;
}

/**
 * Names under which connections prepare statements, so that PostgreSQL parses and plans each once: that costs more than
 * running a small one. Given from the second time on that a text is seen, because many are never seen again. Those that were
 * asked last stay. No name is given twice, and few in a connection's life, so that it holds few.
 */
class Names {
  private readonly names: LRUCache<string, string>;
  private readonly seenOnce = new LRUCache<string, true>({ maxSize: MOST_CHARACTERS_SEEN, sizeCalculation: (_, text) => text.length });
  private last = 0;
  private given = { since: performance.now(), all: 0, to: new Map<string, number>() };

  constructor(
    private readonly prefix: string,
    private readonly most: Limits,
  ) {
    this.names = new LRUCache({ max: most.names, maxSize: MOST_CHARACTERS_NAMED, sizeCalculation: (_, text) => text.length });
  }

  nameOf(text: string, owner: string): string | undefined {
    const known = this.names.get(text);
    if (known || text.length > MOST_CHARACTERS) return known;
    if (!this.seenOnce.has(text)) {
      this.seenOnce.set(text, true);
      return undefined;
    }
    if (!this.mayGive(owner)) return undefined;
    const name = `${this.prefix}${++this.last}`;
    this.names.set(text, name);
    this.seenOnce.delete(text);
    return name;
  }

  /** Notes that a name is given, if one may be. */
  private mayGive(owner: string): boolean {
    const now = performance.now();
    if (now - this.given.since > CONNECTION_SECONDS * 1_000) this.given = { since: now, all: 0, to: new Map() };
    const { all, to } = this.given;
    const its = to.get(owner) ?? 0;
    if (all >= this.most.names || its >= this.most.ofOne) return false;
    this.given.all++;
    to.set(owner, its + 1);
    return true;
  }
}

/** There are as many as places in the code that ask something, and whatever clients send leaves room for all of them. */
const own = new Names("s", { names: 1_000, ofOne: 1_000 });
/** By pool, because the names that are given in a connection's life are those of its pool alone. */
const compiled = new WeakMap<object, Names>();

/** The name of a statement of our own, whose text depends on no client. */
export const prepared = (text: string): string | undefined => own.nameOf(text, "");

/**
 * The name of a statement that was made of what a client asked.
 * @param pool whose connections prepare it
 * @param owner who asks: somebody who asks ever new things takes nobody else's names
 */
export function preparedFor(pool: object, text: string, owner: string): string | undefined {
  let names = compiled.get(pool);
  if (!names) {
    names = new Names("c", { names: 500, ofOne: 100 });
    compiled.set(pool, names);
  }
  return names.nameOf(text, owner);
}
