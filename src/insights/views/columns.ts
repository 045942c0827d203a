import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import type { Viewer } from "../../platform/identity/viewer.js";
import type { CustomTypes } from "../../platform/query/custom-fields.js";
import { hides, hidesColumn } from "../../platform/query/field-rights.js";
import { allQueryables, type Queryable } from "../../platform/query/fields.js";
import { HIDDEN_FIELDS } from "../../platform/query/hidden-fields.js";
import type { Reader } from "../../platform/query/statement.js";
import { own } from "../../platform/schema/names.js";

/** The most columns of one view or export, and the most steps of one column: "account.owner.name" has three. */
export const COLUMN_LIMITS = { columns: 100, steps: 4 };

/** The field of records that has all that administrators added; a column of it goes on with a key. */
const CUSTOM_FIELDS = "customFields";

/**
 * What is wrong with a column, or null. A column is a path through the schema, from the record over relations to one
 * other to a plain value: "email", "owner.name", "amount.currency", "customFields.renewal_date".
 */
export function columnProblem(schema: GraphQLSchema, reader: KnowingReader, record: string, path: string): string | null {
  const steps = path.split(".");
  if (steps.length > COLUMN_LIMITS.steps) return `has more than ${COLUMN_LIMITS.steps} steps.`;
  // A custom field that is hidden is one that there is not.
  if (!path.includes(`${CUSTOM_FIELDS}.`) && hidesColumn(reader.viewer, targetOf(record), path))
    return "is not a column: your role does not know the field.";
  let type = schema.getType(record) as GraphQLOutputType;
  for (const [index, step] of steps.entries()) {
    const field = fieldOf(type, step);
    if (!field) return `is not a column: ${(type as GraphQLObjectType).name} has no plain field "${step}".`;
    if (step === CUSTOM_FIELDS && index < steps.length - 1)
      return customProblem(reader.customTypes, (type as GraphQLObjectType).name, steps.slice(index + 1));
    type = getNullableType(field.type);
    const last = index === steps.length - 1;
    if (last ? isPlain(type) || isListOfValues(type) : isObjectType(type)) continue;
    const before = steps.slice(0, index + 1).join(".");
    if (isPlain(type)) return `is not a column: "${before}" has nothing below it.`;
    if (!isObjectType(type)) return `is not a column: "${before}" is a list of records, or one of several kinds.`;
    const example = Object.values(type.getFields()).find((below) => isPlain(below.type))?.name;
    return `is a ${type.name}; name what of it${example ? `, like "${path}.${example}"` : ""}.`;
  }
  return null;
}

/** Whoever a list is for, as far as what they know of its records goes. */
export type KnowingReader = Pick<Reader, "viewer" | "customTypes">;

const targetOf = (record: string): Queryable => allQueryables().find(({ name }) => name === record) as Queryable;

function customProblem(types: CustomTypes, record: string, [key, ...parts]: string[]): string | null {
  const type = types(record, key as string);
  if (!type) return `is not a column: ${record} has no custom field with this key.`;
  if (type !== "MONEY") return parts.length > 0 ? `is not a column: a ${type} has nothing below it.` : null;
  return parts.length === 1 && ["amount", "currency"].includes(parts[0] as string) ? null : "is money; name its amount or its currency.";
}

/** Lists of values that say who a record is, and are columns of it by default; others, such as the breakdown of a score, are worked out. */
const OWN_LISTS = ["emails", "phones", "externalIds"];

/** The columns of a kind of record by default: its own values that the viewer knows, and the parts of values like money. */
export function ownColumns(schema: GraphQLSchema, viewer: Viewer, record: string): string[] {
  const fields = Object.values((schema.getType(record) as GraphQLObjectType).getFields()).filter(
    (field) => needsNoArguments(field) && field.name !== HIDDEN_FIELDS && !hides(viewer, targetOf(record), field.name),
  );
  return fields.flatMap(({ name, type }) => {
    if (isPlain(type) || OWN_LISTS.includes(name)) return [name];
    const parts = isValueOfParts(getNullableType(type)) ? Object.keys((getNullableType(type) as GraphQLObjectType).getFields()) : [];
    return parts.map((part) => `${name}.${part}`);
  });
}

/** Columns by their first step, with what is below it; null where the whole of it is a column. */
function stepsOf(columns: readonly string[]): Map<string, string[] | null> {
  const tree = new Map<string, string[] | null>();
  for (const column of columns) {
    const [first, ...rest] = column.split(".") as [string, ...string[]];
    const below = tree.get(first);
    tree.set(first, rest.length === 0 || below === null ? null : [...(below ?? []), rest.join(".")]);
  }
  return tree;
}

/** The same columns with the parts of lists of values named, as a selection needs them: `emails` -> `emails.address`, `emails.kind`, ... */
export function withParts(schema: GraphQLSchema, record: string, columns: readonly string[]): string[] {
  return columns.flatMap((column) => {
    let type = schema.getType(record) as GraphQLOutputType;
    for (const step of column.split(".")) type = getNullableType(fieldOf(type, step)?.type ?? type);
    if (!isListOfValues(type)) return [column];
    return Object.keys((getNamedType(type) as GraphQLObjectType).getFields()).map((part) => `${column}.${part}`);
  });
}

/** Columns as a GraphQL selection: `["name", "owner.name", "owner.email"]` -> `name owner { name email }`. */
export function selectionOf(columns: readonly string[]): string {
  const parts = [...stepsOf(columns)].map(([name, below]) =>
    below && name !== CUSTOM_FIELDS ? `${name} { ${selectionOf(below)} }` : name,
  );
  return parts.join(" ");
}

/** A record as GraphQL answers it with nothing in it but the columns: of custom fields it answers all at once. */
export function onlyColumns(record: any, columns: readonly string[]): unknown {
  if (record === null) return null;
  return Object.fromEntries(
    [...stepsOf(columns)].map(([name, below]) => [
      name,
      below ? onlyColumns(own(record, name) ?? null, below) : (own(record, name) ?? null),
    ]),
  );
}

/** The value of a column in a record as GraphQL answers it; null where a relation on the way is. */
export function columnValue(record: unknown, column: string): unknown {
  let value = record as Record<string, unknown> | null;
  for (const step of column.split(".")) value = (own(value, step) ?? null) as Record<string, unknown> | null;
  return value;
}

function fieldOf(type: GraphQLOutputType, name: string): GraphQLField<unknown, unknown> | undefined {
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  return field && needsNoArguments(field) ? field : undefined;
}

const needsNoArguments = (field: GraphQLField<unknown, unknown>): boolean => !field.args.some(isRequiredArgument);

/** A scalar, an enum value, or a list of these. */
const isPlain = (type: GraphQLOutputType): boolean => isLeafType(getNamedType(type));

/** The addresses of a person, say: each is no record of its own, and all its parts are plain. */
const isListOfValues = (type: GraphQLOutputType): boolean => isListType(type) && isValueOfParts(getNamedType(type) as GraphQLOutputType);

/** Money, say: no record of its own, and all its parts are plain. */
const isValueOfParts = (type: GraphQLOutputType): boolean =>
  isObjectType(type) &&
  !isListType(type) &&
  type.getInterfaces().length === 0 &&
  Object.values(type.getFields()).every((part) => isPlain(part.type) && part.args.length === 0);
