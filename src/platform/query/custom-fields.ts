import { RequestError } from "../errors.js";
import { readCurrencyCode } from "../identifiers/codes.js";
import type { Queryable, ValueField } from "./fields.js";
import { inOrderOfWords } from "./words.js";

/**
 * The fields that an administrator adds to a kind of record. Their values are one JSON object in a column of the record,
 * by key. What type a key has never changes, so that what was compiled for it stays true.
 */

/** What a custom field holds. */
export type CustomType = "TEXT" | "NUMBER" | "MONEY" | "DATE" | "CHOICE" | "BOOLEAN";

/** The type of a custom field of a kind of record; undefined when there is no such field. */
export type CustomTypes = (record: string, key: string) => CustomType | undefined;

/** The custom fields that a process knows. */
export interface KnownFields {
  types: CustomTypes;
  /** To be awaited before what may name custom fields: what others defined is known after a second at the latest. */
  refresh(): Promise<void>;
  /** Has the next `refresh` read them again. */
  forget(): void;
}

/** One value that can be compared: how it is found in the JSON, by PostgreSQL and in memory. */
interface Compared extends Pick<ValueField, "kind" | "read"> {
  type: CustomType;
  /** Immutable, so that an index can be made of it. The key is that of a definition, and so needs no escaping. */
  sql(json: string, key: string): string;
  of(value: any): unknown;
}

const text = (json: string, key: string): string => `(${json} ->> '${key}')`;
const itself = (value: unknown): unknown => value;

/** What a filter compares, by the name of the comparison. Dates are text that orders as dates do. */
const COMPARED: Record<string, Compared> = {
  // In the order in which people look words up, also where it is compared: so one index serves both.
  text: { type: "TEXT", kind: "string", sql: (json, key) => inOrderOfWords(text(json, key)), of: itself },
  number: { type: "NUMBER", kind: "float", sql: (json, key) => `(${text(json, key)}::float8)`, of: itself },
  amount: {
    type: "MONEY",
    kind: "decimal",
    sql: (json, key) => `((${json} -> '${key}' ->> 'amount')::numeric)`,
    of: (value) => value.amount,
  },
  currency: {
    type: "MONEY",
    kind: "string",
    read: readCurrencyCode,
    sql: (json, key) => `(${json} -> '${key}' ->> 'currency')`,
    of: (value) => value.currency,
  },
  date: { type: "DATE", kind: "string", sql: (json, key) => `(${text(json, key)} collate "C")`, of: itself },
  choice: { type: "CHOICE", kind: "string", sql: text, of: itself },
  boolean: { type: "BOOLEAN", kind: "boolean", sql: (json, key) => `(${text(json, key)}::boolean)`, of: itself },
};

/** The value of a type that lists run by and that indexes are made of; of money the amount. */
export const orderedBy = (type: CustomType): Compared => Object.values(COMPARED).find((compared) => compared.type === type) as Compared;

/** A filter by one custom field, as clients write it. */
export type CustomWhere = { key: string; isNull?: boolean } & Record<string, any>;

/** The comparisons in a filter by one custom field, and whether it may be empty (`isNull`). */
export const comparisonsIn = ({ key: _, isNull: __, ...comparisons }: CustomWhere): [Compared, Record<string, any>][] =>
  Object.entries(comparisons)
    .filter(([, comparison]) => comparison !== undefined)
    .map(([name, comparison]) => [COMPARED[name] as Compared, comparison]);

/** @throws {RequestError} when there is no such field */
export function customTypeOf(types: CustomTypes, target: Queryable, key: string): CustomType {
  const type = types(target.name, key);
  if (!type)
    throw new RequestError(
      "BAD_USER_INPUT",
      `There is no custom field of ${target.name} with this key; \`customFields\` lists those that there are.`,
    );
  return type;
}

/** @throws {RequestError} when a comparison is not for values of that type */
export function checkComparisons(type: CustomType, where: CustomWhere): void {
  const fitting = Object.keys(COMPARED).filter((name) => COMPARED[name]?.type === type);
  if (comparisonsIn(where).some(([compared]) => compared.type !== type))
    throw new RequestError(
      "BAD_USER_INPUT",
      `The custom field "${where.key}" is a ${type}: compare it by ${fitting.map((name) => `"${name}"`).join(" and ")}.`,
    );
}
