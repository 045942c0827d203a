import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  type GraphQLSchema,
  getNamedType,
  getVariableValues,
  isInputObjectType,
  isInputType,
  type NamedTypeNode,
  type OperationDefinitionNode,
  typeFromAST,
  visit,
} from "graphql";
import { RequestError } from "../errors.js";
import { FILTER_LIMITS } from "../query/filter.js";
import { LIMITS, tooComplex } from "../schema/limits.js";
import { checkText, placeOf } from "../schema/unstorable.js";

/** Levels of JSON in the variables. Ours have a dozen at most; thousands would break off whatever walks them. */
const MOST_LEVELS = 100;

/** What an operation was given. */
export interface Given {
  /** Coerced, with defaults; null where some do not fit, which execution then says. */
  variables: Record<string, unknown> | null;
  /** How many values each has that was sent. */
  sizes: Map<string, number>;
}

/** Of what a request sent only what its operation declares: nothing is computed from anything else. */
export function declaredOf(
  { variableDefinitions = [] }: OperationDefinitionNode,
  sent: object | null | undefined,
): Record<string, unknown> {
  const names = variableDefinitions.map(({ variable }) => variable.name.value).filter((name) => sent && Object.hasOwn(sent, name));
  return Object.fromEntries(names.map((name) => [name, (sent as Record<string, unknown>)[name]]));
}

/**
 * Reads the variables of an operation, and looks at the texts that are written into its document.
 * @throws {RequestError} for more values than allowed, and for a text that cannot be stored, which it names by its place
 */
export function readVariables(
  schema: GraphQLSchema,
  text: string,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  declared: Record<string, unknown>,
): Given {
  const sizes = new Map<string, number>();
  let left: number = LIMITS.inputs.most;
  for (const [name, value] of Object.entries(declared)) {
    const size = sizeOf(value, name, left, typeOf(schema, operation, name));
    sizes.set(name, size);
    left -= size;
  }
  // A document hardly ever has either, and one that is asked often need not be walked each time.
  if (/\\u|\0/.test(text))
    visit(document, { StringValue: ({ value }, _key, parent, _path, above) => checkText(value, () => placeOf([...above, parent ?? []])) });
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], declared, { maxErrors: 1 });
  return { variables: coerced ?? null, sizes };
}

/** How many values there are in one, itself included: an empty object is read and checked like any other. */
function sizeOf(value: unknown, name: string, most: number, given: GraphQLInputType | undefined): number {
  let size = 0;
  let parts = 0;
  const walk = (part: unknown, place: () => string, level: number, type: GraphQLNamedInputType | undefined): void => {
    if (++size > most) throw tooComplex("inputs", LIMITS.inputs.most - most + size);
    if (typeof part === "string") checkText(part, place);
    if (typeof part !== "object" || part === null) return;
    if (level >= MOST_LEVELS)
      throw new RequestError("BAD_USER_INPUT", `The variables are nested more than ${MOST_LEVELS} levels deep.`, { limit: MOST_LEVELS });
    // Each of them is read against all fields of its type: 9,000 took a fifth of a second, before they were found to be too many.
    if (isFilter(type) && !Array.isArray(part) && ++parts > FILTER_LIMITS.parts) throw tooManyParts(parts);
    if (Array.isArray(part)) part.forEach((item, index) => void walk(item, () => `${place()}[${index}]`, level + 1, type));
    else
      for (const [key, item] of Object.entries(part)) {
        checkText(key, () => `a key of ${place()}`);
        if (key === "__proto__")
          throw new RequestError("BAD_USER_INPUT", `"${place()}" has a key "__proto__", which no field is called. Remove it.`);
        walk(item, () => `${place()}.${key}`, level + 1, fieldType(type, key));
      }
  };
  walk(value, () => name, 0, given && getNamedType(given));
  return size;
}

function typeOf(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode, name: string): GraphQLInputType | undefined {
  const definition = variableDefinitions.find(({ variable }) => variable.name.value === name);
  const type = definition && typeFromAST(schema, definition.type as NamedTypeNode);
  return isInputType(type) ? type : undefined;
}

const fieldType = (type: GraphQLNamedInputType | undefined, key: string): GraphQLNamedInputType | undefined => {
  const field = isInputObjectType(type) ? type.getFields()[key] : undefined;
  return field && getNamedType(field.type);
};

const isFilter = (type: GraphQLNamedInputType | undefined): boolean => isInputObjectType(type) && type.name.endsWith("Filter");

const tooManyParts = (value: number) =>
  new RequestError("OPERATION_TOO_COMPLEX", `The filter has ${value} parts; at most ${FILTER_LIMITS.parts} are allowed.`, {
    name: "filter parts",
    limit: FILTER_LIMITS.parts,
    value,
  });
