import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType, type SelectionSetNode } from "graphql";
import { Extensions } from "type-graphql";
import { hasColumn, isRelation, type Queryable } from "./fields.js";
import type { Properties } from "./read.js";
import { type Asked, selectedFields, setsBelow } from "./selected.js";

/** On a field that code answers: the properties of the record that the code looks at. Without it all of them are read. */
export const Needs = (...properties: string[]) => Extensions({ needs: properties });

/** On a field that is an object put together from columns (`{ amount: "amountValue" }`); null when one of them is. */
export const ComposedOf = (properties: Record<string, string>) => Extensions({ composedOf: properties });

export const composedOf = (type: GraphQLObjectType, field: string): Record<string, string> | undefined =>
  type.getFields()[field]?.extensions.composedOf as Record<string, string> | undefined;

/** The properties that a resolver has to read for what is selected of its records, also of those on a page. */
export function propertiesAsked(target: Queryable, info: GraphQLResolveInfo | undefined): Properties {
  const type = info?.schema.getType(target.name) as GraphQLObjectType | undefined;
  // What a partner may see of a share depends on the whole of it.
  if (!info || !type || target.schema === "partner") return "all";
  const sets = setsBelow(info.fieldNodes);
  const returned = getNamedType(info.returnType);
  if (returned === type) return propertiesSelected(target, info, type, sets);
  return returned.name === `${target.name}Connection`
    ? propertiesSelected(target, info, type, recordSets(info, returned as GraphQLObjectType, sets))
    : "all";
}

/** The selections of the records of a connection, under `nodes` as well as under `edges`. */
export function recordSets(asked: Asked, connection: GraphQLObjectType, sets: readonly SelectionSetNode[]): SelectionSetNode[] {
  const below = (type: GraphQLObjectType, from: readonly SelectionSetNode[], field: string) =>
    [...selectedFields(asked, type, from).values()].filter(([node]) => node?.name.value === field).flatMap(setsBelow);
  const edge = asked.schema.getType(connection.name.replace(/Connection$/, "Edge")) as GraphQLObjectType;
  return [...below(connection, sets, "nodes"), ...below(edge, below(connection, sets, "edges"), "node")];
}

/** The properties of a record that its selected fields are made of. */
export function propertiesSelected(
  target: Queryable,
  asked: Asked,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Properties {
  const properties = new Set<string>(["id"]);
  for (const [node] of selectedFields(asked, type, sets).values()) {
    const needed = propertiesOf(target, type, node?.name.value as string);
    if (needed === "all") return "all";
    for (const property of needed) properties.add(property);
  }
  return properties;
}

function propertiesOf(target: Queryable, type: GraphQLObjectType, name: string): string[] | "all" {
  if (name === "id" || name === "__typename") return [];
  const field = target.fields[name];
  if (field && isRelation(field)) return field.kind === "toOne" && !field.inverse ? [field.key] : [];
  if (field?.kind === "parts") return [...field.columns];
  const composed = composedOf(type, name);
  if (composed) return Object.values(composed);
  const needs = type.getFields()[name]?.extensions.needs as string[] | undefined;
  if (needs) return needs;
  if (hasColumn(target, name)) return [name, ...(target.standsFor?.[name] ?? [])];
  return "all";
}
