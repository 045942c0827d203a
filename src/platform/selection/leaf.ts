import { type GraphQLOutputType, isEnumType, isListType, isNonNullType, isScalarType } from "graphql";

const asItIs = (column: string) => column;

/** How PostgreSQL writes a column as JSON, the way the scalar's `serialize` does. What is not here is left to the scalar. */
const WRITTEN: Record<string, (column: string) => string> = {
  String: asItIs,
  Int: asItIs,
  Float: asItIs,
  Boolean: asItIs,
  CountryCode: asItIs,
  CurrencyCode: asItIs,
  JSONObject: asItIs,
  Date: (column) => `${column}::text`,
  DateTime: (column) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  // Two places at least, more where they carry digits.
  Decimal: (column) => `case when scale(trim_scale(${column})) < 2 then round(${column}, 2) else trim_scale(${column}) end::text`,
};

/** The SQL for a leaf of the answer; undefined where PostgreSQL cannot write it. */
export function leafSql(type: GraphQLOutputType, column: string): string | undefined {
  if (isNonNullType(type)) return leafSql(type.ofType, column);
  if (isListType(type)) return writesAsIs(type.ofType) ? column : undefined;
  return isEnumType(type) ? column : isScalarType(type) ? WRITTEN[type.name]?.(column) : undefined;
}

const writesAsIs = (type: GraphQLOutputType): boolean =>
  isNonNullType(type) ? writesAsIs(type.ofType) : isEnumType(type) || (isScalarType(type) && WRITTEN[type.name] === asItIs);
