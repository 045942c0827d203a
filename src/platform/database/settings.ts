import { LRUCache } from "lru-cache";
import type { DataSource } from "typeorm";
import type { Transaction } from "./transaction.js";

/**
 * Settings that change once a week and that every write needs are kept in memory, each with the version of all settings that it is
 * of (`settings_version`, raised by the transaction that changes one). A transaction learns the version as it begins, and takes what
 * is in memory only where it is of that one; it waits for nobody. docs/decisions/settings-version.md has why that is enough.
 */
interface Kept {
  version: string;
  value: unknown;
}

/** More than there are settings; of sources there is one for each that is captured from. */
const MOST_KEPT = 2_000;

const kept = new WeakMap<DataSource, LRUCache<string, Kept>>();

function keptOf({ manager: { dataSource } }: Transaction): LRUCache<string, Kept> {
  const known = kept.get(dataSource);
  if (known) return known;
  const made = new LRUCache<string, Kept>({ max: MOST_KEPT });
  kept.set(dataSource, made);
  return made;
}

/** A setting as of the beginning of the transaction, or later; as the transaction has made it, where it has changed settings itself. */
export async function settingOf<T>(tx: Transaction, name: string, read: () => Promise<T>): Promise<T> {
  const [value] = await settingsOf(tx, [name], async () => [await read()]);
  return value as T;
}

/**
 * Several of one kind, by name; null for one that there is not, which is looked for again the next time.
 * @param read the values of these names, in order
 */
export async function settingsOf<T>(
  tx: Transaction,
  names: string[],
  read: (missing: string[]) => Promise<(T | null)[]>,
): Promise<(T | null)[]> {
  const memory = keptOf(tx);
  const isOfNow = (known: Kept | undefined): known is Kept => known !== undefined && known.version === tx.settingsVersion;
  const known = new Map(
    names.flatMap((name) => {
      const found = tx.changesSettings ? undefined : memory.get(name);
      return isOfNow(found) ? [[name, found.value as T | null] as const] : [];
    }),
  );
  const missing = [...new Set(names.filter((name) => !known.has(name)))];
  if (missing.length > 0) {
    const values = await read(missing);
    missing.forEach((name, place) => {
      known.set(name, values[place] ?? null);
    });
    // What was read between two looks that find one version is of that version.
    if (!tx.changesSettings && (await versionNow(tx)) === tx.settingsVersion)
      for (const [place, name] of missing.entries())
        if (values[place]) memory.set(name, { version: tx.settingsVersion, value: frozen(values[place]) });
  }
  return names.map((name) => known.get(name) ?? null);
}

async function versionNow(tx: Transaction): Promise<string> {
  const [row] = await tx.sql<{ version: string }>("select version from settings_version");
  return (row as { version: string }).version;
}

/** What all transactions share, none may change. */
function frozen<T>(value: T): T {
  if (value === null || typeof value !== "object" || Object.isFrozen(value) || ArrayBuffer.isView(value)) return value;
  Object.freeze(value);
  for (const part of value instanceof Map ? value.values() : Object.values(value)) frozen(part);
  return value;
}

const settings = new Set<Function>();

/** Declares that the rows of an entity are settings: a transaction that changes one reads all from the database from then on. */
export const Setting = (): ClassDecorator => (entity) => void settings.add(entity);

/** Whether the rows of an entity are settings. */
export const isSetting = (entity: Function): boolean => settings.has(entity);
