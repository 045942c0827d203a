import {
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
} from "graphql";

type Fields = GraphQLObjectType | GraphQLInterfaceType;

/** What of a schema is not as Relay's specifications of connections and of object identification want it, as `rule: Type.field`. */
export function againstRelay(schema: GraphQLSchema): string[] {
  const found: string[] = [];
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  for (const type of types.filter((type) => isObjectType(type))) {
    if (/Connection$/.test(type.name)) checkConnection(type, found);
    const { id } = type.getFields();
    const hasId = String(id?.type) === "ID!" && id?.deprecationReason == null;
    if (hasId && !type.getInterfaces().some(({ name }) => name === "Node")) found.push(`no Node: ${type.name}`);
  }
  for (const type of types.filter((type) => isObjectType(type))) checkArguments(type, found);
  checkNode(schema, found);
  checkPageInfo(schema, found);
  return found;
}

function expectType(type: Fields | null | undefined, field: string, wanted: string, found: string[]): void {
  const is = type?.getFields()[field]?.type;
  if (String(is) !== wanted) found.push(`${field} is ${is}, not ${wanted}: ${type?.name}`);
}

/** `edges` is a list of objects with a `node` that is no list, and a `cursor` that is written as a string; `pageInfo` is there. */
function checkConnection(type: GraphQLObjectType, found: string[]): void {
  expectType(type, "pageInfo", "PageInfo!", found);
  const edges = type.getFields().edges?.type;
  const edge = edges && getNamedType(edges);
  if (!isObjectType(edge) || !/^\[\w+!?\]!?$/.test(String(edges))) {
    found.push(`edges: ${type.name}`);
    return;
  }
  const { node, cursor } = edge.getFields();
  if (!node || String(node.type).includes("[")) found.push(`node: ${edge.name}`);
  if (!cursor || !isScalarType(getNamedType(cursor.type)) || !/^(String|Cursor)!?$/.test(String(cursor.type)))
    found.push(`cursor: ${edge.name}`);
}

/** What answers with a connection takes `first` and `after`, or `last` and `before`. */
function checkArguments(type: GraphQLObjectType, found: string[]): void {
  for (const { name, type: answer, args } of Object.values(type.getFields())) {
    if (!/Connection$/.test(getNamedType(answer).name)) continue;
    const typeOf = (argument: string) => args.find((one) => one.name === argument)?.type;
    const isForward = String(typeOf("first")) === "Int" && /^(String|Cursor)$/.test(String(typeOf("after")));
    const isBackward = String(typeOf("last")) === "Int" && /^(String|Cursor)$/.test(String(typeOf("before")));
    if (!isForward && !isBackward) found.push(`arguments: ${type.name}.${name}`);
  }
}

function checkNode(schema: GraphQLSchema, found: string[]): void {
  expectType(schema.getType("Node") as GraphQLInterfaceType | undefined, "id", "ID!", found);
  const query = schema.getQueryType();
  expectType(query, "node", "Node", found);
  const args = query?.getFields().node?.args.map((argument) => `${argument.name}: ${argument.type}`);
  if (String(args) !== "id: ID!") found.push(`node takes ${args}: ${query?.name}`);
}

function checkPageInfo(schema: GraphQLSchema, found: string[]): void {
  const type = schema.getType("PageInfo") as GraphQLObjectType | undefined;
  for (const flag of ["hasNextPage", "hasPreviousPage"]) expectType(type, flag, "Boolean!", found);
  for (const cursor of ["startCursor", "endCursor"]) expectType(type, cursor, "String", found);
}
