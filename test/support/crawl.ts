import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from "graphql";

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
    // A connection is the way to its records, and no step of its own.
    const isWay = ["nodes", "edges", "node", "pageInfo", "groups"].includes(field.name);
    if (depth === 0 && !isWay) continue;
    const page = field.args.some(({ name }) => name === "first") ? "(first: 20)" : "";
    for (const selection of selectionsOf(schema, field.type, isWay ? depth : depth - 1)) yield `{ ${field.name}${page} ${selection} }`;
  }
}

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
