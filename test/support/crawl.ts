import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { literalOf, sampleValue } from "./call-of.js";

/** Documents that ask for all that a schema has, one relation at a time: a new field is asked for by itself. */
export function* everyQuery(schema: GraphQLSchema, depth: number, idsOf: (field: string) => string[]): Generator<string> {
  for (const field of Object.values((schema.getQueryType() as GraphQLObjectType).getFields())) {
    for (const call of callsOf(field, idsOf))
      for (const selection of selectionsOf(schema, field.type, depth)) yield `{ ${call} ${selection} }`;
  }
}

/** The calls of a root field: with each id where it takes one, with the default page where it lists. */
function callsOf(field: GraphQLField<unknown, unknown>, idsOf: (field: string) => string[]): string[] {
  const takes = (name: string) => field.args.find((argument) => argument.name === name);
  if (takes("id")) return idsOf(field.name).map((id) => `${field.name}(id: ${JSON.stringify(id)})`);
  if (takes("ids")) return [`${field.name}(ids: ${JSON.stringify(idsOf(field.name).slice(0, 50))})`];
  if (field.args.some((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined)) return [];
  return [takes("first") ? `${field.name}(first: 50)` : field.name];
}

/** Selections of a type: its own values, and then those of each relation alone, down to a depth. */
function* selectionsOf(schema: GraphQLSchema, of: GraphQLOutputType, depth: number): Generator<string> {
  const type = getNamedType(of);
  if (isLeafType(type)) return yield "";
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
  for (const one of possible) {
    const inside = isAbstractType(type) ? (selection: string) => `{ ... on ${one.name} ${selection} }` : (selection: string) => selection;
    for (const selection of fieldsOf(schema, one, depth)) yield inside(selection);
  }
}

function* fieldsOf(schema: GraphQLSchema, type: GraphQLObjectType, depth: number): Generator<string> {
  const fields = Object.values(type.getFields()).filter(({ args }) => args.every(({ type }) => !isNonNullType(type)));
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => name);
  yield `{ __typename ${leaves.join(" ")} }`;
  for (const field of fields.filter((one) => !isLeafType(getNamedType(one.type)))) {
    const way = isWay(field);
    if (depth === 0 && !way) continue;
    const page = field.args.some(({ name }) => name === "first") ? "(first: 20)" : "";
    for (const selection of selectionsOf(schema, field.type, way ? depth : depth - 1)) yield `{ ${field.name}${page} ${selection} }`;
  }
}

/** The document's limit is 2,000 tokens; the rest is for what stands around a selection. */
const MOST_TOKENS = 1_100;

/**
 * Selections that together have all of a type, its relations down to a depth; as few as the limit of tokens allows. What
 * needs an argument gets a sample.
 */
export function selectionsOfAll(schema: GraphQLSchema, of: GraphQLOutputType, depth: number): string[] {
  const packed: string[] = [];
  let size = MOST_TOKENS;
  // The short ones first: what a record itself has, and why something was refused, is then in the first selection.
  for (const piece of piecesOf(schema, getNamedType(of), depth).sort((left, right) => left.length - right.length)) {
    const tokens = piece.match(/\w+|[^\w\s]/g)?.length ?? 0;
    if (size + tokens > MOST_TOKENS) {
      packed.push(piece);
      size = tokens;
    } else {
      packed[packed.length - 1] += ` ${piece}`;
      size += tokens;
    }
  }
  return packed;
}

function piecesOf(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string[] {
  if (isAbstractType(type)) {
    const common = isInterfaceType(type) ? Object.values(type.getFields()).filter(isLeaf) : [];
    // Fields of several types may have one name and different types: each has a name of its own in the answer.
    const own = schema
      .getPossibleTypes(type)
      .flatMap((one) => piecesOfObject(schema, one, depth, `${one.name}_`).map((piece) => `... on ${one.name} { ${piece} }`));
    return [`__typename ${common.map(({ name }) => name).join(" ")}`, ...own];
  }
  return isObjectType(type) ? piecesOfObject(schema, type, depth, "") : [];
}

function piecesOfObject(schema: GraphQLSchema, type: GraphQLObjectType, depth: number, prefix: string): string[] {
  const fields = Object.values(type.getFields());
  const named = (field: GraphQLField<unknown, unknown>) => `${prefix ? `${prefix}${field.name}: ` : ""}${field.name}${argumentsOf(field)}`;
  const relations = fields.filter((field) => !isLeaf(field) && (depth > 0 || isWay(field)));
  return [
    `__typename ${fields.filter(isLeaf).map(named).join(" ")}`,
    ...relations.flatMap((field) =>
      // The records of edges are those of nodes, and that of an event is what it has under its own name as well.
      (field.name === "edges"
        ? ["cursor"]
        : isOfEvent(type, field)
          ? ["__typename id"]
          : piecesOf(schema, getNamedType(field.type), isWay(field) ? depth : depth - 1)
      ).map((piece) => `${named(field)} { ${piece} }`),
    ),
  ];
}

const isOfEvent = (type: GraphQLObjectType, { name }: GraphQLField<unknown, unknown>): boolean =>
  name === "record" && type.getInterfaces().some((one) => one.name === "RecordEvent");

/** The page of a list, and samples of what has to be said. */
function argumentsOf({ args }: GraphQLField<unknown, unknown>): string {
  const needed = args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
  const said = needed.map(({ name, type }) => `${name}: ${literalOf(type, sampleValue(type))}`);
  if (args.some(({ name }) => name === "first")) said.push("first: 20");
  return said.length > 0 ? `(${said.join(", ")})` : "";
}

const isLeaf = ({ type }: GraphQLField<unknown, unknown>): boolean => isLeafType(getNamedType(type));

/** What is the way to records, and no step of its own. */
const WAYS = ["nodes", "edges", "node", "pageInfo", "groups", "key", "results", "userErrors"];
const isWay = ({ name }: GraphQLField<unknown, unknown>): boolean => WAYS.includes(name);

/** The names of the fields of an input type that take a text. */
export function textFieldsOf(schema: GraphQLSchema, input: string): string[] {
  const type = schema.getType(input);
  if (!isInputObjectType(type)) throw new Error(`${input} is no input type`);
  return Object.values(type.getFields()).flatMap((field) => (getNamedType(field.type).name === "String" ? [field.name] : []));
}

/** The names of the fields of a filter that compare texts. */
export function textFiltersOf(schema: GraphQLSchema, input: string): string[] {
  const type = schema.getType(input);
  if (!isInputObjectType(type)) throw new Error(`${input} is no input type`);
  return Object.values(type.getFields()).flatMap((field) => (getNamedType(field.type).name === "StringFilter" ? [field.name] : []));
}

/** All that a subscription tells up to now, as it comes over the wire by server-sent events. */
export async function replay(url: string, token: string | null, query: string, variables = {}): Promise<string> {
  const hangUp = new AbortController();
  const response = await fetch(`${url}/graphql/stream`, {
    signal: hangUp.signal,
    method: "POST",
    headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  let told = "";
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    told += Buffer.from(value ?? []).toString();
    // A place without an event says that everything up to it has been told.
    if (done || /^id: \S+\n:\n/m.test(told)) break;
  }
  hangUp.abort();
  return told;
}
