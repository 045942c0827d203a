import { type DocumentNode, type GraphQLSchema, getVariableValues, type OperationDefinitionNode, visit } from "graphql";
import { RequestError } from "../errors.js";
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
    const size = sizeOf(value, name, left);
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
function sizeOf(value: unknown, name: string, most: number): number {
  let size = 0;
  const walk = (part: unknown, place: () => string, level: number): void => {
    if (++size > most) throw tooComplex("inputs", LIMITS.inputs.most - most + size);
    if (typeof part === "string") checkText(part, place);
    if (typeof part !== "object" || part === null) return;
    if (level >= MOST_LEVELS)
      throw new RequestError("BAD_USER_INPUT", `The variables are nested more than ${MOST_LEVELS} levels deep.`, { limit: MOST_LEVELS });
    if (Array.isArray(part)) part.forEach((item, index) => void walk(item, () => `${place()}[${index}]`, level + 1));
    else
      for (const [key, item] of Object.entries(part)) {
        checkText(key, () => `a key of ${place()}`);
        if (key === "__proto__")
          throw new RequestError("BAD_USER_INPUT", `"${place()}" has a key "__proto__", which no field is called. Remove it.`);
        walk(item, () => `${place()}.${key}`, level + 1);
      }
  };
  walk(value, () => name, 0);
  return size;
}
