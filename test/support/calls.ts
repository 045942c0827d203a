import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from "graphql";
import { literalOf, sampleValue } from "./call-of.js";

type RootField = GraphQLField<unknown, unknown>;

/** A place in the arguments of a root field where an id belongs, from the outside in: `input.account.connect.id`. */
export interface IdPlace {
  path: string[];
  isRequired: boolean;
}

/** All such places. What filters compare with ids is no part of it: a filter by an id is refused to nobody. */
export function idPlacesOf(field: RootField): IdPlace[] {
  return placesIn(field.args, [], true, []);
}

function placesIn(
  fields: readonly { name: string; type: GraphQLInputType; defaultValue?: unknown }[],
  path: string[],
  isRequired: boolean,
  inside: GraphQLNamedType[],
): IdPlace[] {
  return fields.flatMap((field) => {
    const type: GraphQLNamedType = getNamedType(field.type);
    const here = [...path, field.name];
    const isNeeded = isRequired && isNonNullType(field.type) && field.defaultValue === undefined;
    if (type.name === "ID") return [{ path: here, isRequired: isNeeded }];
    if (!isInputObjectType(type) || type.name.endsWith("Filter") || inside.includes(type)) return [];
    return placesIn(Object.values(type.getFields()), here, isNeeded && !type.isOneOf, [...inside, type]);
  });
}

/**
 * The arguments of a call that has everything it needs, and an id in one place.
 * @param given what samples would not do for; where the place is a list of ids that is given, they stand beside the id
 * @param idAt the id for another place that needs one
 */
export function argumentsWith(field: RootField, place: IdPlace, id: string, given: object, idAt: (place: IdPlace) => string): string {
  const args: Record<string, unknown> = {};
  for (const { name, type, defaultValue } of field.args)
    if (isNonNullType(type) && defaultValue === undefined)
      args[name] = place.isRequired ? withVersion(getNamedType(type), sampleValue(type)) : sampleValue(type);
  if (isInputObjectType(getNamedType(field.args[0]?.type as never)) && args.input) Object.assign(args.input, given);
  for (const other of idPlacesOf(field))
    if (other.isRequired && `${other.path}` !== `${place.path}`) put(field.args, args, other.path, idAt(other));
  put(field.args, args, place.path, id);
  const beside = (given as Record<string, unknown>)[place.path[1] ?? ""];
  if (place.path.length === 2 && Array.isArray(beside)) (args.input as Record<string, unknown>)[place.path[1] as string] = [id, ...beside];
  const written = field.args
    .filter(({ name }) => args[name] !== undefined)
    .map(({ name, type }) => `${name}: ${literalOf(type, args[name])}`);
  return `(${written.join(", ")})`;
}

/** With a version that no record has: whether it is seen is looked at before whether it has changed. */
const withVersion = (type: GraphQLNamedType, value: unknown): unknown =>
  isInputObjectType(type) && type.getFields().expectedVersion ? { ...(value as object), expectedVersion: 987 } : value;

function put(
  fields: readonly { name: string; type: GraphQLInputType }[],
  target: Record<string, any>,
  [name, ...further]: string[],
  id: string,
): void {
  const field = fields.find((one) => one.name === name);
  if (!field) throw new Error(`There is no ${name}`);
  const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  if (further.length === 0) {
    target[field.name] = isList ? [id] : id;
    return;
  }
  const type = getNamedType(field.type) as GraphQLInputObjectType;
  const before = isList ? target[field.name]?.[0] : target[field.name];
  const value = type.isOneOf ? {} : (before ?? sampleValue(type));
  put(Object.values(type.getFields()), value, further, id);
  target[field.name] = isList ? [value] : value;
}

/** One document with several calls of a root field, each of which is answered with the same selection. */
export function documentOf(operation: string, field: RootField, calls: string[], selection: string): string {
  const type: GraphQLNamedType = getNamedType(field.type);
  const isLeaf = isLeafType(type);
  const called = calls.map((args, index) => `c${index}: ${field.name}${args}${isLeaf ? "" : " { ...Answer }"}`);
  return `${operation} { ${called.join(" ")} }${isLeaf ? "" : ` fragment Answer on ${type.name} { ${selection} }`}`;
}
