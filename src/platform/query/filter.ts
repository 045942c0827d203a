import { fromId } from "../database/id.js";
import { RequestError } from "../errors.js";
import type { FieldDefinition, Queryable, ValueField } from "./fields.js";

/** A filter as clients write it: comparators by field, `and or not`, nested records. Typed by the schema, not here. */
export type Where = { [field: string]: any };

/** The most that one filter may hold. A long text is compared with every record: one of 300,000 characters took the database 15 s. */
export const FILTER_LIMITS = { depth: 4, predicates: 50, values: 200, characters: 1_000, parts: 1_000 };

/**
 * Refuses a filter that is above a limit or has null where a value belongs. A null comparator is refused rather than
 * skipped, because a filter that silently falls away shows more than was asked for. A part that compares nothing counts as
 * a comparison, because it is read, compiled and run like one.
 * @param name what the argument is called that the filter is given in
 */
export function checkFilter(where: Where | null | undefined, name = "where"): void {
  const seen = { predicates: 0, values: 0 };
  const walk = (part: Where, depth: number, path: string) => {
    limit("depth", depth);
    const asked = each(part);
    if (asked.length === 0) limit("predicates", ++seen.predicates);
    for (const [key, value] of asked) {
      const here = `${path}.${key}`;
      if (value === null)
        throw new RequestError("BAD_USER_INPUT", `"${here}" must not be null; leave it out, or ask for null with isNull.`);
      if (Array.isArray(value) && (value.length === 0 || COMPARATORS.has(key))) limit("predicates", ++seen.predicates);
      if (key === "and" || key === "or") for (const item of value) walk(item, depth + 1, here);
      else if (key === "not" || key === "some" || key === "none" || key === "every") walk(value, depth + 1, here);
      // The key only says which field is compared.
      else if (key === "customFields") for (const { key: _, ...compared } of value) walk(compared, depth, here);
      else if (Array.isArray(value)) {
        seen.values += value.length;
        limit("values", seen.values);
        for (const item of value) text(item);
      } else if (typeof value === "object" && !(value instanceof Date)) walk(value, isComparison(value) ? depth : depth + 1, here);
      else {
        limit("predicates", ++seen.predicates);
        text(value);
      }
    }
  };
  const limit = (name: keyof typeof FILTER_LIMITS, value: number) => {
    if (value > FILTER_LIMITS[name]) {
      throw new RequestError("OPERATION_TOO_COMPLEX", `The filter has ${value} ${name}; at most ${FILTER_LIMITS[name]} are allowed.`, {
        name: `filter ${name}`,
        limit: FILTER_LIMITS[name],
        value,
      });
    }
  };
  const text = (value: unknown) => typeof value === "string" && limit("characters", value.length);
  if (where && each(where).length > 0) walk(where, 0, name);
}

/** How many parts of a filter ask about other records: of a single record, each is a statement of its own. */
export function lookUpsIn(where: Where): number {
  return each(where).reduce((all, [key, value]) => {
    if (Array.isArray(value)) return all + (key === "and" || key === "or" ? value.reduce((sum, item) => sum + lookUpsIn(item), 0) : 0);
    if (key === "not") return all + lookUpsIn(value);
    if (typeof value !== "object" || value === null || value instanceof Date || isComparison(value)) return all;
    // Of a list of records `some`, `none` and `every` are one each, of one record it is itself.
    const parts = each(value);
    const inner = parts.every(([part]) => QUANTIFIERS.has(part)) ? parts.map(([, part]) => part) : [value];
    return all + inner.reduce((sum, part) => sum + 1 + lookUpsIn(part), 0);
  }, 0);
}

const QUANTIFIERS = new Set(["some", "none", "every"]);
const COMPARATORS = new Set([
  "eq",
  "neq",
  "in",
  "notIn",
  "isNull",
  "gt",
  "gte",
  "lt",
  "lte",
  "between",
  "within",
  "next",
  "contains",
  "startsWith",
  "endsWith",
  "caseSensitive",
  "has",
  "hasSome",
  "hasEvery",
  "isEmpty",
  "from",
  "to",
]);
const isComparison = (value: object) => Object.keys(value).every((key) => COMPARATORS.has(key));

export const each = (where: Where): [string, any][] => Object.entries(where).filter(([, value]) => value !== undefined);

/** The set fields of a comparison: its class instance has those that were left out as undefined. */
export const given = (where: Where): string[] => each(where).map(([key]) => key);

/** Whether a rule of who sees what lets everything pass. */
export const passesAll = (rule: Where): boolean => each(rule).length === 0;

/**
 * The path of a part of a filter that compares nothing, and so lets everything pass or nothing; null where each compares something. What
 * asks whether there are any at all (`some: {}`) does.
 */
export function emptyPart(where: Where): string[] | null {
  const parts = each(where);
  if (parts.length === 0) return [];
  for (const [key, value] of parts) {
    const inner = emptyInside(key, value);
    if (inner) return [key, ...inner];
  }
  return null;
}

function emptyInside(key: string, value: any): string[] | null {
  if (QUANTIFIERS.has(key) && each(value).length === 0) return null;
  const listed = key === "and" || key === "or" || key === "customFields";
  if (!listed)
    return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date) ? emptyPart(value) : null;
  if (value.length === 0) return [];
  for (const [place, item] of value.entries()) {
    // Of a custom field the key only says which one is compared.
    const inner = emptyPart(key === "customFields" ? { ...item, key: undefined } : item);
    if (inner) return [String(place), ...inner];
  }
  return null;
}

/** The one record that may name this one, as a question about those that do: none of them, or some that match. */
export const ownedAsMany = ({ isNull, ...where }: Where): Where => ({
  none: isNull === true ? {} : undefined,
  some: isNull !== true || given(where).length > 0 ? where : undefined,
});

export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (character) => `\\${character}`);

export function fieldOf(target: Queryable, name: string): FieldDefinition {
  const field = target.fields[name];
  if (!field) throw new Error(`${target.name} has no field ${name} to filter by`);
  return field;
}

/** A client's value as it stands in the database. */
export function stored({ kind, read }: Pick<ValueField, "kind" | "read">, value: unknown, target: Queryable): unknown {
  if (read && typeof value === "string") return read(value) ?? value;
  return kind === "id" ? fromId(target.entity.prefix as string, value as string, "id") : value;
}

/** From when to when a relative comparison goes, both ends included, as values of a kind of field: instants, or days of UTC. */
export function spanOf(comparator: "within" | "next", duration: string, kind: ValueField["kind"], now: Date): [from: unknown, to: unknown] {
  const other = moved(comparator, duration, now);
  const [from, to] = other < now ? [other, now] : [now, other];
  return kind === "dateTime" ? [from, to] : [dayOf(from), dayOf(to)];
}

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/** Now, less (`within`) or plus (`next`) a duration of ISO 8601: months and years by the calendar. A negative one goes the other way. */
function moved(comparator: "within" | "next", duration: string, now: Date): Date {
  const [, minus, ...parts] =
    /^([+-]?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(duration) ?? [];
  if (parts.length === 0)
    throw new RequestError("BAD_USER_INPUT", `"${comparator}" must be a duration like "P7D", "-P7D" or "PT4H"; got "${duration}".`);
  const sign = (comparator === "within") === (minus === "-") ? 1 : -1;
  const [years, months, weeks, days, hours, minutes, seconds] = parts.map((part) => sign * Number(part ?? 0)) as Seven;
  const then = new Date(now);
  then.setUTCFullYear(then.getUTCFullYear() + years, then.getUTCMonth() + months, then.getUTCDate() + weeks * 7 + days);
  then.setTime(then.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000);
  // Before the year 1 the database's calendar is another one.
  const isKnown = then.getUTCFullYear() >= 1 && then.getUTCFullYear() <= 9999;
  if (!isKnown) throw new RequestError("BAD_USER_INPUT", `"${comparator}" reaches ${sign < 0 ? "back" : "ahead"} too far: "${duration}".`);
  return then;
}

type Seven = [number, number, number, number, number, number, number];
