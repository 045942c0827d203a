import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
} from "graphql";

/** What a schema says that a convention does not want, as `rule: Type.field`; docs/conventions.md has the rules in words. */
export function violations(schema: GraphQLSchema): string[] {
  const found: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    const tell = (rule: string, name?: string) => void found.push(`${rule}: ${type.name}${name ? `.${name}` : ""}`);
    if (!/^[A-Z][A-Za-z0-9]*$/.test(type.name)) tell("type name");
    if (isEnumType(type)) for (const { name } of type.getValues()) if (!/^[A-Z][A-Z0-9_]*$/.test(name)) tell("enum value", name);
    if (!isObjectType(type) && !isInputObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) checkField(field, (rule) => tell(rule, field.name), type.name);
    if (isObjectType(type)) checkLists(type, tell);
    if (isInputObjectType(type) && /exactly one/i.test(type.description ?? "") && !type.isOneOf) tell("one of");
  }
  checkMutations(schema, found);
  return found;
}

/** Instants, and the comparisons of them, which have the name of what they compare. */
const INSTANT = /^(at|asOf|since|from|until|to)$|(At|Since|Until|From|By|Start)$/;
const COMPARES = /(Filter|Range)$/;
const GONE = /^Since \d{4}-\d{2}-\d{2}; gone on \d{4}-\d{2}-\d{2}\. Use /;

function checkField(field: GraphQLField<unknown, unknown> | GraphQLInputField, tell: (rule: string) => void, owner: string): void {
  const { name, deprecationReason } = field;
  const type = getNamedType(field.type).name;
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) tell("field name");
  if (type === "DateTime" && !INSTANT.test(name) && !COMPARES.test(owner)) tell("instant");
  if (/[a-z]At$/.test(name) && !["DateTime", "DateTimeFilter"].includes(type)) tell("not an instant");
  if (["Int", "Float"].includes(type) && /(ms|seconds|minutes|hours|days)$/i.test(name)) tell("duration");
  if (type === "String" && /^(state|status)$/.test(name)) tell("state");
  if (type === "Boolean" && /^(not|no|non|dis|is(Not|No|Un))[A-Z]/.test(name)) tell("negated flag");
  if (type === "Decimal" && /amount|worth|price|cost|value/i.test(name) && !/^Money/.test(owner)) tell("money");
  if (deprecationReason != null && !GONE.test(deprecationReason)) tell("deprecation");
  if ("args" in field)
    for (const argument of field.args)
      if (argument.deprecationReason != null && !GONE.test(argument.deprecationReason)) tell(`deprecation (${argument.name})`);
}

/** What has ids comes in pages, unless there are never many. */
function checkLists(type: GraphQLObjectType, tell: (rule: string, name: string) => void): void {
  if (/(Connection|Page|Payload|Error)$/.test(type.name)) return;
  for (const { name, type: of, args } of Object.values(type.getFields())) {
    const item = getNamedType(of);
    const isBounded = args.some((argument) => argument.name === "ids");
    if (isListType(getNullableType(of)) && isObjectType(item) && item.getFields().id && !isBounded) tell("list", name);
  }
}

const capital = (name: string): string => name[0]?.toUpperCase() + name.slice(1);

/** A mutation takes one input of its own, and answers with a payload that says why not, and which events are its own. */
function checkMutations(schema: GraphQLSchema, found: string[]): void {
  for (const { name, args, type } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const tell = (rule: string) => void found.push(`${rule}: Mutation.${name}`);
    const [input] = args;
    if (args.length !== 1 || input?.name !== "input" || String(input.type) !== `${capital(name)}Input!`) tell("input");
    const payload = getNamedType(type) as GraphQLObjectType | GraphQLInputObjectType;
    if (String(type) !== `${payload.name}!` || !payload.name.endsWith("Payload")) tell("payload");
    for (const field of ["userErrors", "transactionId", "cursor"]) if (!payload.getFields()[field]) tell(`payload without ${field}`);
  }
}

/** What of a schema is deprecated, with when it goes. */
export function removals(schema: GraphQLSchema): { name: string; since: string; gone: string }[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInputObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).flatMap(({ name, deprecationReason }) => {
          const [since, gone] = deprecationReason?.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
          return since && gone ? [{ name: `${type.name}.${name}`, since, gone }] : [];
        })
      : [],
  );
}
