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

/** The most columns of one view or export, and the most steps of one column: "account.owner.name" has three. */
export const COLUMN_LIMITS = { columns: 100, steps: 4 };

/**
 * What is wrong with a column, or null. A column is a path through the schema, from the record over relations to one
 * other to a plain value: "email", "owner.name", "amount.currency".
 */
export function columnProblem(schema: GraphQLSchema, record: string, path: string): string | null {
  const steps = path.split(".");
  if (steps.length > COLUMN_LIMITS.steps) return `has more than ${COLUMN_LIMITS.steps} steps.`;
  let type = schema.getType(record) as GraphQLOutputType;
  for (const [index, step] of steps.entries()) {
    const field = fieldOf(type, step);
    if (!field) return `is not a column: ${(type as GraphQLObjectType).name} has no plain field "${step}".`;
    type = getNullableType(field.type);
    const last = index === steps.length - 1;
    if (last ? isPlain(type) : isObjectType(type)) continue;
    const before = steps.slice(0, index + 1).join(".");
    if (isPlain(type)) return `is not a column: "${before}" has nothing below it.`;
    if (!isObjectType(type)) return `is not a column: "${before}" is a list of records, or one of several kinds.`;
    const example = Object.values(type.getFields()).find((below) => isPlain(below.type))?.name;
    return `is a ${type.name}; name what of it${example ? `, like "${path}.${example}"` : ""}.`;
  }
  return null;
}

/** The columns of a kind of record unless told: its own values, and the parts of values like money. */
export function ownColumns(schema: GraphQLSchema, record: string): string[] {
  const fields = Object.values((schema.getType(record) as GraphQLObjectType).getFields()).filter(needsNoArguments);
  return fields.flatMap(({ name, type }) => {
    if (isPlain(type)) return [name];
    const parts = isValueOfParts(getNullableType(type)) ? Object.keys((getNullableType(type) as GraphQLObjectType).getFields()) : [];
    return parts.map((part) => `${name}.${part}`);
  });
}

/** Columns as a GraphQL selection: `["name", "owner.name", "owner.email"]` -> `name owner { name email }`. */
export function selectionOf(columns: readonly string[]): string {
  const tree = new Map<string, string[]>();
  for (const column of columns) {
    const [first, ...rest] = column.split(".") as [string, ...string[]];
    tree.set(first, [...(tree.get(first) ?? []), ...(rest.length > 0 ? [rest.join(".")] : [])]);
  }
  return [...tree].map(([name, below]) => (below.length > 0 ? `${name} { ${selectionOf(below)} }` : name)).join(" ");
}

/** The value of a column in a record as GraphQL answers it; null where a relation on the way is. */
export function columnValue(record: unknown, column: string): unknown {
  let value = record as Record<string, unknown> | null;
  for (const step of column.split(".")) value = (value?.[step] ?? null) as Record<string, unknown> | null;
  return value;
}

function fieldOf(type: GraphQLOutputType, name: string): GraphQLField<unknown, unknown> | undefined {
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  return field && needsNoArguments(field) ? field : undefined;
}

const needsNoArguments = (field: GraphQLField<unknown, unknown>): boolean => !field.args.some(isRequiredArgument);

/** A scalar, an enum value, or a list of these. */
const isPlain = (type: GraphQLOutputType): boolean => isLeafType(getNamedType(type));

/** Money, say: no record of its own, and all its parts are plain. */
const isValueOfParts = (type: GraphQLOutputType): boolean =>
  isObjectType(type) &&
  !isListType(type) &&
  type.getInterfaces().length === 0 &&
  Object.values(type.getFields()).every((part) => isPlain(part.type) && part.args.length === 0);
