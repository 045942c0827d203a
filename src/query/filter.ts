import { fromId } from "../database/id.js";
import { RequestError } from "../errors.js";
import { columnOf, type FieldDefinition, propertyOf, type Queryable, SQL_TYPES, type ValueField, type ValueKind } from "./fields.js";

/** A filter as clients write it: comparators by field, `and or not`, nested records. Typed by the schema, not here. */
export type Where = { [field: string]: any };

/** The most that one filter may hold. */
export const FILTER_LIMITS = { depth: 4, predicates: 50, values: 200 };

/** What a statement that is used again is given each time. */
export interface Binding {
  now: Date;
  /** Where the event log stood before the statement. */
  streamCursor: () => string;
  variables: Record<string, unknown>;
}

/** A value that is found anew each time the statement is used. */
export class Late {
  constructor(readonly of: (binding: Binding) => unknown) {}
}

/** Collects the values of a statement and gives each its placeholder. */
export class Parameters {
  private readonly collected: unknown[] = [];

  constructor(private readonly binding: Binding) {}

  add(value: unknown, type: string): string {
    this.collected.push(value);
    return `$${this.collected.length}::${type}`;
  }

  /** The values for the binding that the statement was made with. */
  get values(): unknown[] {
    return this.boundTo(this.binding);
  }

  boundTo(binding: Binding): unknown[] {
    return this.collected.map((value) => (value instanceof Late ? value.of(binding) : value));
  }
}

/**
 * Refuses a filter that is above a limit or has null where a value belongs. A null comparator is refused rather than
 * skipped, because a filter that silently falls away shows more than was asked for.
 */
export function checkFilter(where: Where | null | undefined): void {
  const seen = { predicates: 0, values: 0 };
  const walk = (part: Where, depth: number, path: string) => {
    limit("depth", depth);
    for (const [key, value] of Object.entries(part)) {
      if (value === undefined) continue;
      const here = `${path}.${key}`;
      if (value === null)
        throw new RequestError("BAD_USER_INPUT", `"${here}" must not be null; leave it out, or ask for null with isNull.`);
      if (key === "and" || key === "or") for (const item of value) walk(item, depth + 1, here);
      else if (key === "not" || key === "some" || key === "none" || key === "every") walk(value, depth + 1, here);
      else if (Array.isArray(value)) {
        seen.values += value.length;
        limit("values", seen.values);
      } else if (typeof value === "object" && !(value instanceof Date)) walk(value, isComparison(value) ? depth : depth + 1, here);
      else limit("predicates", ++seen.predicates);
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
  if (where) walk(where, 0, "where");
}

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

const each = (where: Where): [string, any][] => Object.entries(where).filter(([, value]) => value !== undefined);

/** The set fields of a comparison: its class instance has those that were left out as undefined. */
const given = (where: Where): string[] => each(where).map(([key]) => key);

/** Joins conditions; none of them is the neutral one. */
const all = (conditions: string[]): string =>
  conditions.length === 0 ? "true" : conditions.length === 1 ? (conditions[0] as string) : `(${conditions.join(" and ")})`;
const any = (conditions: string[]): string => (conditions.length === 0 ? "false" : `(${conditions.join(" or ")})`);

/**
 * A filter as SQL about `alias`.
 * @param visible the condition to add wherever the filter reaches another kind of record, so that nothing hidden can be
 *   found out by asking for it
 */
export class FilterCompiler {
  private aliases = 0;

  constructor(
    private readonly parameters: Parameters,
    private readonly visible: (target: Queryable) => Where,
  ) {}

  compile(target: Queryable, where: Where, alias: string): string {
    return all(each(where).map(([name, value]) => this.part(target, name, value, alias)));
  }

  private part(target: Queryable, name: string, value: any, alias: string): string {
    if (name === "and") return all(value.map((item: Where) => this.compile(target, item, alias)));
    if (name === "or") return any(value.map((item: Where) => this.compile(target, item, alias)));
    // Two-valued: what is not true is false, null comparisons included.
    if (name === "not") return `((${this.compile(target, value, alias)}) is not true)`;
    const field = fieldOf(target, name);
    if (field.kind === "toOne")
      return field.inverse
        ? this.toMany(field.target(), field.key, ownedAsMany(value), alias)
        : this.toOne(field.target(), value, `${alias}.${columnOf(target, field.key)}`);
    if (field.kind === "toMany") return this.toMany(field.target(), field.key, value, alias, field.seenWithParent);
    const column = `${alias}.${columnOf(target, propertyOf(target, name))}`;
    return all(each(value).map(([comparator, operand]) => this.compare(column, field as ValueField, target, comparator, operand, value)));
  }

  private toOne(target: Queryable, { isNull, ...where }: Where, key: string): string {
    const conditions: string[] = [];
    if (isNull !== undefined) conditions.push(`${key} is ${isNull ? "" : "not "}null`);
    const names = given(where);
    if (names.length === 1 && names[0] === "id") {
      // The other's id is this record's own column: no need to look at the other.
      for (const [comparator, operand] of each(where.id))
        conditions.push(this.compare(key, { kind: "id" }, target, comparator, operand, where.id));
    } else if (names.length > 0) {
      conditions.push(this.exists(target, where, (alias) => `${alias}.id = ${key}`));
    }
    return all(conditions);
  }

  private toMany(target: Queryable, key: string, { some, none, every }: Where, alias: string, allSeen = false): string {
    const joined = (other: string) => `${other}.${columnOf(target, key)} = ${alias}.id`;
    const conditions: string[] = [];
    if (some !== undefined) conditions.push(this.exists(target, some, joined, allSeen));
    if (none !== undefined) conditions.push(`not ${this.exists(target, none, joined, allSeen)}`);
    if (every !== undefined) conditions.push(`not ${this.exists(target, { not: every }, joined, allSeen)}`);
    return all(conditions);
  }

  private exists(target: Queryable, where: Where, join: (alias: string) => string, allSeen = false): string {
    const alias = `r${++this.aliases}`;
    const seen = allSeen ? "true" : this.compile(target, this.visible(target), alias);
    const conditions = [join(alias), this.compile(target, where, alias), seen];
    return `exists (select from ${target.table} ${alias} where ${all(conditions.filter((condition) => condition !== "true"))})`;
  }

  /** The condition that a column which is no field of a record passes a comparison. */
  comparison(column: string, kind: "int" | "float", where: Where): string {
    return all(each(where).map(([comparator, operand]) => this.compare(column, { kind }, null as never, comparator, operand, where)));
  }

  private compare(column: string, field: ValueField, target: Queryable, comparator: string, operand: any, comparison: Where): string {
    const type = SQL_TYPES[field.kind];
    const one = (value: unknown) => this.parameters.add(stored(field.kind, value, target), type);
    const late = (value: Late["of"]) => this.parameters.add(new Late(value), type);
    const many = (values: unknown[]) =>
      this.parameters.add(
        values.map((value) => stored(field.kind, value, target)),
        `${type}[]`,
      );
    const like = (pattern: string) => `${column} ${comparison.caseSensitive ? "like" : "ilike"} ${this.parameters.add(pattern, "text")}`;
    switch (comparator) {
      case "eq":
        return `${column} = ${one(operand)}`;
      case "neq":
        return `${column} is distinct from ${one(operand)}`;
      case "in":
        // Of one value an index gives the rows in its further order; of several it cannot.
        return operand.length === 1 ? `${column} = ${one(operand[0])}` : `${column} = any(${many(operand)})`;
      case "notIn":
        return `(${column} = any(${many(operand)})) is not true`;
      case "isNull":
        return `${column} is ${operand ? "" : "not "}null`;
      case "gt":
        return `${column} > ${one(operand)}`;
      case "gte":
        return `${column} >= ${one(operand)}`;
      case "lt":
        return `${column} < ${one(operand)}`;
      case "lte":
        return `${column} <= ${one(operand)}`;
      case "between":
        return `${column} between ${one(operand.from)} and ${one(operand.to)}`;
      case "within":
        return `${column} between ${late(({ now }) => startOf(operand, now))} and ${late(({ now }) => now)}`;
      case "contains":
        return like(`%${escapeLike(operand)}%`);
      case "startsWith":
        return like(`${escapeLike(operand)}%`);
      case "endsWith":
        return like(`%${escapeLike(operand)}`);
      case "caseSensitive":
        return "true";
      case "has":
        return `${one(operand)} = any(${column})`;
      case "hasSome":
        return `${column} && ${many(operand)}`;
      case "hasEvery":
        return `${column} @> ${many(operand)}`;
      case "isEmpty":
        return `(cardinality(${column}) = 0) is ${operand ? "" : "not "}true`;
      default:
        throw new Error(`No SQL for the comparator ${comparator}`);
    }
  }
}

/** The one record that may name this one, as a question about those that do: none of them, or some that match. */
const ownedAsMany = ({ isNull, ...where }: Where): Where => ({
  none: isNull === true ? {} : undefined,
  some: isNull !== true || given(where).length > 0 ? where : undefined,
});

export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (character) => `\\${character}`);

function fieldOf(target: Queryable, name: string): FieldDefinition {
  const field = target.fields[name];
  if (!field) throw new Error(`${target.name} has no field ${name} to filter by`);
  return field;
}

/** A client's value as it stands in the database. */
function stored(kind: ValueKind, value: unknown, target: Queryable): unknown {
  return kind === "id" ? fromId(target.entity.prefix as string, value as string, "id") : value;
}

/** The start of the last `duration` (ISO 8601), up to `now`: months and years by the calendar. */
export function startOf(duration: string, now: Date): Date {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(duration);
  if (!parts) throw new RequestError("BAD_USER_INPUT", `"within" must be a positive duration like "P7D" or "PT4H"; got "${duration}".`);
  const [years, months, weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const start = new Date(now);
  start.setUTCFullYear(start.getUTCFullYear() - years, start.getUTCMonth() - months, start.getUTCDate() - weeks * 7 - days);
  start.setTime(start.getTime() - ((hours * 60 + minutes) * 60 + seconds) * 1000);
  if (Number.isNaN(start.getTime())) throw new RequestError("BAD_USER_INPUT", `"within" reaches back too far: "${duration}".`);
  return start;
}

/** A record as the judge sees it: values by property. */
export type Judged = Record<string, any>;

/** How the judge gets at what is not in the record itself. */
export interface Surroundings {
  /** The other record of a to-one relation as it is now, or null. */
  one(target: Queryable, uuid: string): Promise<Judged | null>;
  /** Whether some of a record's others match now; null when that cannot be said (of a past image). */
  some(target: Queryable, key: string, uuid: string, where: Where): Promise<boolean | null>;
  now: Date;
}

/**
 * Judges a record in memory by the same filter that lists turn into SQL (`FilterCompiler`). Null means that it cannot
 * be said, which only happens where the filter asks about other records of a past image.
 */
export async function matches(target: Queryable, where: Where, record: Judged, around: Surroundings): Promise<boolean | null> {
  return every(each(where), ([name, value]) => matchesPart(target, name, value, record, around));
}

async function matchesPart(target: Queryable, name: string, value: any, record: Judged, around: Surroundings): Promise<boolean | null> {
  if (name === "and") return every(value as Where[], (item) => matches(target, item, record, around));
  if (name === "or") return negate(await every(value as Where[], async (item) => negate(await matches(target, item, record, around))));
  if (name === "not") return negate(await matches(target, value, record, around));
  const field = fieldOf(target, name);
  if (field.kind === "toOne" && !field.inverse) return matchesOne(field.target(), value, record[field.key] ?? null, around);
  if (field.kind === "toOne" || field.kind === "toMany") {
    const { some, none, every: each_ } = field.kind === "toOne" ? ownedAsMany(value) : (value as Where);
    const found = (asked: Where | undefined) =>
      asked === undefined ? Promise.resolve(true) : around.some(field.target(), field.key, record.id, asked);
    return every(
      [
        () => found(some),
        async () => (none === undefined ? true : negate(await found(none))),
        async () => (each_ === undefined ? true : negate(await found({ not: each_ }))),
      ],
      (condition) => condition(),
    );
  }
  return each(value).every(([comparator, operand]) =>
    compare(field.kind as ValueKind, target, record[propertyOf(target, name)] ?? null, comparator, operand, value, around.now),
  );
}

async function matchesOne(
  target: Queryable,
  { isNull, ...where }: Where,
  uuid: string | null,
  around: Surroundings,
): Promise<boolean | null> {
  if (isNull !== undefined && isNull !== (uuid === null)) return false;
  const names = given(where);
  if (names.length === 0) return true;
  if (names.length === 1 && names[0] === "id") {
    return each(where.id).every(([comparator, operand]) => compare("id", target, uuid, comparator, operand, where.id, around.now));
  }
  const other = uuid === null ? null : await around.one(target, uuid);
  return other === null ? false : matches(target, where, other, around);
}

/** Three-valued "and": one false decides, else one unknown does. */
async function every<T>(items: T[], judge: (item: T) => Promise<boolean | null>): Promise<boolean | null> {
  let result: boolean | null = true;
  for (const item of items) {
    const verdict = await judge(item);
    if (verdict === false) return false;
    if (verdict === null) result = null;
  }
  return result;
}

const negate = (verdict: boolean | null): boolean | null => (verdict === null ? null : !verdict);

function compare(
  kind: ValueKind,
  target: Queryable,
  found: unknown,
  comparator: string,
  operand: any,
  comparison: Where,
  now: Date,
): boolean {
  const order = (other: unknown) => (found === null ? Number.NaN : ordering(kind, found, stored(kind, other, target)));
  const text = (value: unknown) => (comparison.caseSensitive ? String(value) : String(value).toLowerCase());
  const listed = Array.isArray(found) ? found : [];
  switch (comparator) {
    case "eq":
      return order(operand) === 0;
    case "neq":
      return order(operand) !== 0;
    case "in":
      return operand.some((value: unknown) => order(value) === 0);
    case "notIn":
      return !operand.some((value: unknown) => order(value) === 0);
    case "isNull":
      return (found === null) === operand;
    case "gt":
      return order(operand) > 0;
    case "gte":
      return order(operand) >= 0;
    case "lt":
      return order(operand) < 0;
    case "lte":
      return order(operand) <= 0;
    case "between":
      return order(operand.from) >= 0 && order(operand.to) <= 0;
    case "within":
      return order(startOf(operand, now)) >= 0 && order(now) <= 0;
    case "contains":
      return found !== null && text(found).includes(text(operand));
    case "startsWith":
      return found !== null && text(found).startsWith(text(operand));
    case "endsWith":
      return found !== null && text(found).endsWith(text(operand));
    case "caseSensitive":
      return true;
    case "has":
      return listed.includes(operand);
    case "hasSome":
      return operand.some((value: unknown) => listed.includes(value));
    case "hasEvery":
      return operand.every((value: unknown) => listed.includes(value));
    case "isEmpty":
      return (listed.length === 0) === operand;
    default:
      throw new Error(`No judgement for the comparator ${comparator}`);
  }
}

/** Negative, zero or positive, as PostgreSQL orders values of that kind. */
function ordering(kind: ValueKind, left: any, right: any): number {
  if (kind === "dateTime") return new Date(left).getTime() - new Date(right).getTime();
  if (kind === "decimal") return Number(scaled(left) - scaled(right));
  if (kind === "int" || kind === "float") return left - right;
  return left === right ? 0 : String(left) < String(right) ? -1 : 1;
}

/** A decimal of at most four places as a whole number of ten-thousandths. */
const scaled = (decimal: string): bigint => {
  const [whole = "0", fraction = ""] = String(decimal).split(".");
  return BigInt(whole.replace("-", "") + fraction.padEnd(4, "0").slice(0, 4)) * (whole.startsWith("-") ? -1n : 1n);
};
