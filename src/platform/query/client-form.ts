import { type GraphQLInputType, isInputObjectType, isListType, isNonNullType } from "graphql";

/** An input value as a client would write it in variables: enum values by name, times as text. It can be kept as JSON. */
export function clientForm(value: any, type: GraphQLInputType): any {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return clientForm(value, type.ofType);
  if (isListType(type)) return value.map((item: unknown) => clientForm(item, type.ofType));
  if (!isInputObjectType(type)) return type.serialize(value);
  const given = Object.values(type.getFields()).filter(({ name }) => value[name] !== undefined);
  return Object.fromEntries(given.map((field) => [field.name, clientForm(value[field.name], field.type)]));
}
