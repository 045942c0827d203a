import { registerEnumType } from "type-graphql";
import { toId } from "../../platform/database/id.js";
import type { MutableNode } from "../../platform/database/node.js";
import { InvalidInput } from "../../platform/errors.js";
import type { MergeChange } from "./record-merge.js";

export enum MergeChoice {
  MASTER = "MASTER",
  NEWEST = "NEWEST",
  UNION = "UNION",
  MOST_RESTRICTIVE = "MOST_RESTRICTIVE",
}

registerEnumType(MergeChoice, {
  name: "MergeChoice",
  description: "Whose value a field has after a merge.",
  valuesConfig: {
    MASTER: { description: "The master's, also when it has none." },
    NEWEST: { description: "Of the leads that have one, the value of the lead that changed last." },
    UNION: { description: "All of them: of lists, of texts, and of the parts of an assessment." },
    MOST_RESTRICTIVE: { description: "For consents: who opted out of a channel in one of the leads has opted out of it." },
  },
});

/** A field that a merge decides on. */
export interface MergeField<T> {
  /** The properties that only make sense together; the first says whether there is a value. */
  properties: (keyof T & string)[];
  /** For values that can be put together: the master's comes first. */
  union?: (values: any[]) => unknown;
  /** The value as clients see it. */
  show?: (value: any) => unknown;
  /** A value that says nothing, besides null and an empty list. */
  nothing?: unknown;
}

/** The fields of a kind of record that a merge decides on, by the names that clients know them by. */
export type MergeFields<T> = Record<string, MergeField<T>>;

export const one = <T>(...properties: (keyof T & string)[]): MergeField<T> => ({ properties });
export const other = <T>(property: keyof T & string, prefix: string): MergeField<T> => ({
  properties: [property],
  show: (uuid: string) => toId(prefix, uuid),
});
export const all = <T>(property: keyof T & string, union: MergeField<T>["union"], show?: MergeField<T>["show"]): MergeField<T> => ({
  properties: [property],
  union,
  show,
});

/** Custom fields: key by key, the master's value first. */
export const customValues = (values: object[]): object => Object.assign({}, ...values.reverse());

export interface FieldChoice {
  field: string;
  choose: MergeChoice;
}

/** What can be chosen of a kind of record. */
export interface Choosable<T> {
  fields: MergeFields<T>;
  /** What else can be named, with the only choice that there is: it is put together as rows. */
  fixed?: Record<string, MergeChoice>;
}

/**
 * Checks what was chosen.
 * @throws {Refusal} when there is no such field, or it cannot be chosen so
 */
export function checkChoices<T>(choices: FieldChoice[], { fields, fixed = {} }: Choosable<T>): Map<string, MergeChoice> {
  const chosen = new Map<string, MergeChoice>();
  for (const [nth, { field, choose }] of choices.entries()) {
    const path = `choices.${nth}`;
    const allowed = choicesOf(field, { fields, fixed });
    if (allowed.length === 0)
      throw new InvalidInput(`${path}.field`, `"field" must be one of ${[...Object.keys(fields), ...Object.keys(fixed)].join(", ")}.`);
    if (!allowed.includes(choose)) throw new InvalidInput(`${path}.choose`, `"${field}" can be ${allowed.join(" or ")}.`);
    if (chosen.has(field)) throw new InvalidInput(`${path}.field`, `"${field}" is chosen twice.`);
    chosen.set(field, choose);
  }
  return chosen;
}

function choicesOf<T>(field: string, { fields, fixed = {} }: Choosable<T>): MergeChoice[] {
  if (Object.hasOwn(fixed, field)) return [fixed[field] as MergeChoice];
  const known = Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (!known) return [];
  return [MergeChoice.MASTER, MergeChoice.NEWEST, ...(known.union ? [MergeChoice.UNION] : [])];
}

export interface Merged<T> {
  /** The master's new values by property. */
  values: Partial<T>;
  changes: MergeChange[];
  /** The records that each field has its value from, by the names of fields. */
  sources: Map<string, T[]>;
}

/** What the master becomes by the choices. Pure. */
export function mergeFields<T extends MutableNode>(
  fields: MergeFields<T>,
  master: T,
  others: T[],
  chosen: Map<string, MergeChoice> = new Map(),
): Merged<T> {
  const merged: Merged<T> = { values: {}, changes: [], sources: new Map() };
  const newestFirst = [master, ...others].sort(
    (left, right) => right.updatedAt.getTime() - left.updatedAt.getTime() || (left.id < right.id ? 1 : -1),
  );
  for (const [name, field] of Object.entries(fields)) {
    const sources = sourcesOf(field, { master, others, newestFirst }, chosen.get(name));
    const value = chosenValue(field, sources, chosen.get(name));
    const property = field.properties[0] as keyof T;
    merged.sources.set(name, sources);
    if (sources.length === 0 || isSame(value, master[property])) continue;
    Object.assign(merged.values, Object.fromEntries(field.properties.map((each) => [each, sources[0]?.[each]])), { [property]: value });
    merged.changes.push({
      field: name,
      from: shown(field, master[property]),
      to: shown(field, value),
      chosenFrom: sources.map(({ nodeId }) => nodeId),
    });
  }
  return merged;
}

/** The records that a field's value is made of: one, or with UNION all that have one. */
function sourcesOf<T>(
  field: MergeField<T>,
  { master, others, newestFirst }: { master: T; others: T[]; newestFirst: T[] },
  choice: MergeChoice | undefined,
): T[] {
  const property = field.properties[0] as keyof T;
  const having = (records: T[]) => records.filter((record) => record[property] !== field.nothing && !isEmpty(record[property]));
  if (choice === MergeChoice.MASTER) return [master];
  if (choice === MergeChoice.NEWEST) return having(newestFirst).slice(0, 1);
  const newestOfOthers = newestFirst.filter((record) => others.includes(record));
  const masterFirst = having([master, ...newestOfOthers]);
  return field.union ? masterFirst : masterFirst.slice(0, 1);
}

function chosenValue<T>({ properties, union }: MergeField<T>, sources: T[], choice: MergeChoice | undefined): unknown {
  const values = sources.map((record) => record[properties[0] as keyof T]);
  return union && choice !== MergeChoice.MASTER && choice !== MergeChoice.NEWEST ? union(values) : values[0];
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === "object" && !(value instanceof Date) && Object.keys(value).length === 0);

export const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left ?? null) === JSON.stringify(right ?? null);

const shown = <T>({ show }: MergeField<T>, value: unknown): unknown => (show && value ? show(value) : (value ?? null));
