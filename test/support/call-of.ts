import {
  type GraphQLField,
  GraphQLNonNull,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  printType,
} from "graphql";

/** A call of a root field with every required argument, so that only the rule can stop it. */
export function callOf(field: GraphQLField<unknown, unknown>, operation: string): string {
  const args = field.args
    .filter((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined)
    .map((argument) => `${argument.name}: ${sampleOf(argument.type)}`);
  const selection = isLeafType(getNamedType(field.type)) ? "" : " { __typename }";
  return `${operation} { ${field.name}${args.length > 0 ? `(${args.join(", ")})` : ""}${selection} }`;
}

const SCALARS: Record<string, unknown> = {
  ID: "lead_01970000-0000-7000-8000-000000000000",
  String: "a@b.example",
  Boolean: true,
  Int: 1,
  Float: 1,
  Decimal: "10",
  CurrencyCode: "EUR",
  CountryCode: "DE",
  Date: "2030-01-01",
  DateTime: "2030-01-01T00:00:00Z",
  TimeZone: "Europe/Berlin",
  Duration: "PT4H",
  JSONObject: {},
};

/** A value of an input type, with what it needs, as it is written in a document. */
const sampleOf = (type: any): string => literalOf(type, sampleValue(type));

/** A value of an input type, with what it needs. */
export function sampleValue(type: any): unknown {
  if (type instanceof GraphQLNonNull) return sampleValue(type.ofType);
  if (isListType(type)) return [sampleValue(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const needed = type.isOneOf
      ? fields.slice(0, 1)
      : fields.filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
    return Object.fromEntries(needed.map((field) => [field.name, sampleValue(field.type)]));
  }
  const value = SCALARS[type.name];
  if (value === undefined) throw new Error(`No value for ${printType(type)}: give one in SCALARS of test/support/call-of.ts.`);
  return value;
}

/** A value as it is written in a document. */
export function literalOf(type: any, value: unknown): string {
  if (value === null) return "null";
  if (type instanceof GraphQLNonNull) return literalOf(type.ofType, value);
  if (isListType(type)) return `[${(value as unknown[]).map((each) => literalOf(type.ofType, each)).join(", ")}]`;
  if (isEnumType(type)) return value as string;
  if (!isInputObjectType(type)) return JSON.stringify(value);
  const fields = Object.entries(value as object).filter(([, each]) => each !== undefined);
  return `{ ${fields.map(([name, each]) => `${name}: ${literalOf(type.getFields()[name]?.type, each)}`).join(", ")} }`;
}
