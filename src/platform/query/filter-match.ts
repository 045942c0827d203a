import { own } from "../schema/names.js";
import { type CustomWhere, comparisonsIn } from "./custom-fields.js";
import { type PartsField, type Queryable, type ValueField, type ValueKind } from "./fields.js";
import { each, fieldOf, given, ownedAsMany, passesAll, spanOf, stored, type Where } from "./filter.js";
import { comparable } from "./words.js";

/** A record as the evaluate sees it: values by property. */
export type Evaluated = Record<string, any>;

/** How the evaluate gets at what is not in the record itself. */
export interface Surroundings {
  /** The rule of who sees what, for the one who asks. */
  visible(target: Queryable): Where;
  /** The other record of a to-one relation as it is now; null also when it is hidden, undefined when nobody is going to look. */
  one(target: Queryable, uuid: string): Promise<Evaluated | null | undefined>;
  /** Whether some of a record's others match now; null when that cannot be said (of a past image). */
  some(target: Queryable, key: string, uuid: string, where: Where): Promise<boolean | null>;
  /** A value of a record as the one who asks may know it. */
  value(target: Queryable, field: string, record: Evaluated): unknown;
  now: Date;
}

/**
 * Evaluates a record in memory by the same filter that lists turn into SQL (`FilterCompiler`). Null means that it cannot
 * be said, which only happens where the filter asks about other records: of a past image, or where nobody looks.
 */
export async function matches(target: Queryable, where: Where, record: Evaluated, around: Surroundings): Promise<boolean | null> {
  return every(each(where), ([name, value]) => matchesPart(target, name, value, record, around));
}

async function matchesPart(target: Queryable, name: string, value: any, record: Evaluated, around: Surroundings): Promise<boolean | null> {
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
  if (field.kind === "parts") return matchesParts(field, value, record, around);
  if (field.kind === "custom") return value.every((item: CustomWhere) => matchesCustom(target, item, record[name], around.now));
  return each(value).every(([comparator, operand]) =>
    compare(field as ValueField, target, around.value(target, name, record) ?? null, comparator, operand, value, around.now),
  );
}

/** Another record that is hidden counts as none: it has no id to be equal to. */
async function matchesOne(
  target: Queryable,
  { isNull, ...where }: Where,
  uuid: string | null,
  around: Surroundings,
): Promise<boolean | null> {
  const names = given(where);
  if (isNull === undefined && names.length === 0) return true;
  // Who sees all of that kind needs no look at the other to know which one it is.
  const found = uuid === null || passesAll(around.visible(target)) ? true : await around.one(target, uuid);
  if (found === undefined) return null;
  const seen = found ? uuid : null;
  if (isNull !== undefined && isNull !== (seen === null)) return false;
  if (names.length === 0) return true;
  if (names.length === 1 && names[0] === "id") {
    return each(where.id).every(([comparator, operand]) =>
      compare({ kind: "id" }, target, seen, comparator, operand, where.id, around.now),
    );
  }
  const other = seen === null ? null : await around.one(target, seen);
  if (other === undefined) return null;
  return other === null ? false : matches(target, where, other, around);
}

/** What stands in the record itself can always be said. */
async function matchesParts(
  field: PartsField,
  { some, none, every: all }: Where,
  record: Evaluated,
  around: Surroundings,
): Promise<boolean> {
  const verdicts = (asked: Where) => Promise.all(field.of(record).map((part) => matches(field.target, asked, part, around)));
  return (
    (some === undefined || (await verdicts(some)).includes(true)) &&
    (none === undefined || !(await verdicts(none)).includes(true)) &&
    (all === undefined || (await verdicts(all)).every((verdict) => verdict === true))
  );
}

function matchesCustom(target: Queryable, where: CustomWhere, values: Record<string, unknown> | undefined, now: Date): boolean {
  // An event from before there were any has an image without them.
  const value = own(values, where.key) ?? null;
  return (
    (where.isNull ?? value === null) === (value === null) &&
    comparisonsIn(where).every(([{ of, ...field }, comparison]) =>
      each(comparison).every(([comparator, operand]) =>
        compare(field, target, value === null ? null : of(value), comparator, operand, comparison, now),
      ),
    )
  );
}

/** Three-valued "and": one false decides, else one unknown does. */
async function every<T>(items: T[], evaluate: (item: T) => Promise<boolean | null>): Promise<boolean | null> {
  let result: boolean | null = true;
  for (const item of items) {
    const verdict = await evaluate(item);
    if (verdict === false) return false;
    if (verdict === null) result = null;
  }
  return result;
}

const negate = (verdict: boolean | null): boolean | null => (verdict === null ? null : !verdict);

function compare(
  field: Pick<ValueField, "kind" | "read">,
  target: Queryable,
  found: unknown,
  comparator: string,
  operand: any,
  comparison: Where,
  now: Date,
): boolean {
  const order = (other: unknown) => (found === null ? Number.NaN : ordering(field.kind, found, stored(field, other, target)));
  const one = (value: unknown) => stored(field, value, target);
  const text = (value: unknown) => comparable(String(value), comparison.caseSensitive === true);
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
    case "next": {
      const [from, to] = spanOf(comparator, operand, field.kind, now);
      return order(from) >= 0 && order(to) <= 0;
    }
    case "contains":
      return found !== null && text(found).includes(text(operand));
    case "startsWith":
      return found !== null && text(found).startsWith(text(operand));
    case "endsWith":
      return found !== null && text(found).endsWith(text(operand));
    case "caseSensitive":
      return true;
    case "has":
      return listed.includes(one(operand));
    case "hasSome":
      return operand.some((value: unknown) => listed.includes(one(value)));
    case "hasEvery":
      return operand.every((value: unknown) => listed.includes(one(value)));
    case "isEmpty":
      return (listed.length === 0) === operand;
    default:
      throw new Error(`No evaluation for the comparator ${comparator}`);
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
