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

const SCALARS: Record<string, string> = {
  ID: '"lead_01970000-0000-7000-8000-000000000000"',
  String: '"a@b.example"',
  Boolean: "true",
  Int: "1",
  Float: "1",
  DateTime: '"2030-01-01T00:00:00Z"',
  TimeZone: '"Europe/Berlin"',
  Duration: '"PT4H"',
};

function sampleOf(type: any): string {
  if (type instanceof GraphQLNonNull) return sampleOf(type.ofType);
  if (isListType(type)) return `[${sampleOf(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name as string;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const needed = type.isOneOf
      ? fields.slice(0, 1)
      : fields.filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
    return `{ ${needed.map((field) => `${field.name}: ${sampleOf(field.type)}`).join(", ")} }`;
  }
  const value = SCALARS[type.name];
  if (!value) throw new Error(`No value for ${printType(type)}`);
  return value;
}
