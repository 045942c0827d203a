import { type CustomTypes, type CustomWhere, checkComparisons, comparisonsIn, customTypeOf } from "./custom-fields.js";
import {
  columnOf,
  type PartsField,
  partsSql,
  presentId,
  presentIds,
  propertyOf,
  type Queryable,
  SQL_TYPES,
  type ValueField,
} from "./fields.js";
import { each, escapeLike, fieldOf, given, ownedAsMany, passesAll, spanOf, stored, type Where } from "./filter.js";
import { Late, type Parameters } from "./parameters.js";
import { comparable, comparableSql } from "./words.js";

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
    private readonly customTypes: CustomTypes,
    private readonly columnSql: (target: Queryable, field: string, alias: string) => string = (target, field, alias) =>
      `${alias}.${columnOf(target, propertyOf(target, field))}`,
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
    if (field.kind === "parts") return this.parts(target, field, value, alias);
    const column = this.columnSql(target, name, alias);
    if (field.kind === "custom") return all(value.map((item: CustomWhere) => this.custom(target, item, column)));
    return all(each(value).map(([comparator, operand]) => this.compare(column, field as ValueField, target, comparator, operand, value)));
  }

  /** Another record that is hidden counts as none: it has no id to be equal to. */
  private toOne(target: Queryable, { isNull, ...where }: Where, key: string): string {
    // Who sees all of that kind needs no look at the other: its id is this record's own column.
    const seesAll = passesAll(this.visible(target));
    const isThere = (asked: Where = {}) => this.exists(target, asked, (alias) => `${alias}.id = ${key}`);
    const conditions: string[] = [];
    if (isNull !== undefined) conditions.push(seesAll ? `${key} is ${isNull ? "" : "not "}null` : `${isNull ? "not " : ""}${isThere()}`);
    const names = given(where);
    if (names.length === 1 && names[0] === "id") {
      for (const [comparator, operand] of each(where.id)) {
        const condition = this.compare(key, { kind: "id" }, target, comparator, operand, where.id);
        if (seesAll) conditions.push(condition);
        else if (comparator === "neq" || comparator === "notIn") conditions.push(any([condition, `not ${isThere()}`]));
        else conditions.push(condition, isThere());
      }
    } else if (names.length > 0) {
      conditions.push(isThere(where));
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

  /** What stands in the record itself: whoever may see the record sees it. */
  private parts(target: Queryable, field: PartsField, { some, none, every }: Where, alias: string): string {
    const exists = (asked: Where) => {
      const part = `p${++this.aliases}`;
      return `exists (select from ${partsSql(target, field, alias)} ${part} where ${this.compile(field.target, asked, part)})`;
    };
    return all([
      ...(some === undefined ? [] : [...this.found(target, field, some, alias), exists(some)]),
      ...(none === undefined ? [] : [`not ${exists(none)}`]),
      ...(every === undefined ? [] : [`not ${exists({ not: every })}`]),
    ]);
  }

  /** For the indexes: who has one of certain values has it in the one column or in the other. */
  private found(target: Queryable, { indexed, target: part }: PartsField, some: Where, alias: string): string[] {
    const { eq, in: listed } = (some[indexed.field] ?? {}) as Where;
    const values = eq === undefined ? listed : [eq];
    if (values === undefined) return [];
    const read = part.fields[indexed.field] as ValueField;
    const any = this.parameters.add(
      values.map((value: unknown) => stored(read, value, part)),
      "text[]",
    );
    const [column, list] = [indexed.column, indexed.list].map((property) => `${alias}.${columnOf(target, property)}`);
    return [`(${column} = any(${any}) or (${list} <> '[]' and identifiers_in(${list}) && ${any}))`];
  }

  private exists(target: Queryable, where: Where, join: (alias: string) => string, allSeen = false): string {
    const alias = `r${++this.aliases}`;
    const seen = allSeen ? "true" : this.compile(target, this.visible(target), alias);
    const conditions = [join(alias), this.compile(target, where, alias), seen];
    return `exists (select from ${target.table} ${alias} where ${all(conditions.filter((condition) => condition !== "true"))})`;
  }

  private custom(target: Queryable, where: CustomWhere, json: string): string {
    checkComparisons(customTypeOf(this.customTypes, target, where.key), where);
    const conditions = comparisonsIn(where).flatMap(([{ sql, ...field }, comparison]) =>
      each(comparison).map(([comparator, operand]) => this.compare(sql(json, where.key), field, target, comparator, operand, comparison)),
    );
    if (where.isNull !== undefined) conditions.push(`(${json} ->> '${where.key}') is ${where.isNull ? "" : "not "}null`);
    return all(conditions);
  }

  /** The condition that a column which is no field of a record passes a comparison. */
  comparison(column: string, kind: "int" | "float", where: Where): string {
    return all(each(where).map(([comparator, operand]) => this.compare(column, { kind }, null as never, comparator, operand, where)));
  }

  /** The condition that a column passes a test, or that one of the records which were merged into its record passed it. */
  private alsoFormer(target: Queryable | null, column: string, test: string): string {
    const [alias, name = ""] = column.split(".");
    if (!target?.formerIds || !target.formerValues?.includes(name)) return `${column} ${test}`;
    return `(${column} ${test} or ${alias}.id = any(array(select survivor_id from ${target.formerIds} where ${name} ${test})))`;
  }

  private compare(column: string, field: ValueField, target: Queryable, comparator: string, operand: any, comparison: Where): string {
    const type = SQL_TYPES[field.kind];
    const one = (value: unknown) => present(this.parameters.add(stored(field, value, target), type), presentId);
    const late = (value: Late["of"]) => this.parameters.add(new Late(value), type);
    const many = (values: unknown[]) => {
      const all = values.map((value) => stored(field, value, target));
      return present(this.parameters.add(all, `${type}[]`), presentIds);
    };
    // The id of a record that was merged is asked for as its survivor's.
    const present = (sql: string, idOf: typeof presentId) => (field.kind === "id" ? idOf(target, sql) : sql);
    const caseSensitive = comparison.caseSensitive === true;
    const like = (before: string, after: string) => {
      const pattern = `${before}${escapeLike(comparable(operand, caseSensitive))}${after}`;
      return `${comparableSql(column, caseSensitive)} like ${this.parameters.add(pattern, "text")}`;
    };
    switch (comparator) {
      case "eq":
        return this.alsoFormer(target, column, `= ${one(operand)}`);
      case "neq":
        return `${column} is distinct from ${one(operand)}`;
      case "in":
        // Of one value an index gives the rows in its further order; of several it cannot.
        return this.alsoFormer(target, column, operand.length === 1 ? `= ${one(operand[0])}` : `= any(${many(operand)})`);
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
      case "next": {
        // What is wrong with it is said now, and not when the statement is used.
        spanOf(comparator, operand, field.kind, new Date(0));
        const [from, to] = ([0, 1] as const).map((end) => late(({ now }) => spanOf(comparator, operand, field.kind, now)[end]));
        return `${column} between ${from} and ${to}`;
      }
      case "contains":
        return like("%", "%");
      case "startsWith":
        return like("", "%");
      case "endsWith":
        return like("%", "");
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
