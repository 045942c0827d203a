import { type ASTNode, type DocumentNode, Kind, visit } from "graphql";
import { RequestError } from "../errors.js";

/** Levels of JSON in the variables. Ours have a dozen at most; thousands would break off whatever walks them. */
const MOST_LEVELS = 100;

/** NUL and halves of surrogate pairs: PostgreSQL has no place for them in a text. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

/** Whether a text can be kept as it is. */
export const isStorable = (text: string): boolean => !UNSTORABLE.test(text);

/**
 * Refuses an operation with a text that cannot be stored, in its variables or written into its document.
 * @throws {RequestError} naming the place
 */
export function refuseUnstorable(text: string, document: DocumentNode, variables: object): void {
  for (const [name, value] of Object.entries(variables)) walk(value, name, 0);
  // A document hardly ever has either, and one that is asked often need not be walked each time.
  if (/\\u|\0/.test(text))
    visit(document, { StringValue: ({ value }, _key, parent, _path, above) => check(value, () => placeOf([...above, parent ?? []])) });
}

function walk(value: unknown, place: string, level: number): void {
  if (typeof value === "string") check(value, () => place);
  if (typeof value !== "object" || value === null) return;
  if (level >= MOST_LEVELS)
    throw new RequestError("BAD_USER_INPUT", `The variables are nested more than ${MOST_LEVELS} levels deep.`, { limit: MOST_LEVELS });
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(item, `${place}[${index}]`, level + 1);
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    check(key, () => `a key of ${place}`);
    walk(item, `${place}.${key}`, level + 1);
  }
}

function check(text: string, place: () => string): void {
  if (isStorable(text)) return;
  const where = `"${place()}"`;
  throw new RequestError("BAD_USER_INPUT", `${where} has a NUL character or half of a surrogate pair, which cannot be stored. Remove it.`);
}

/** The argument, and the fields of its input, that a value stands in. */
function placeOf(above: readonly (ASTNode | readonly ASTNode[])[]): string {
  const names = above.flatMap((node) => {
    if (!("kind" in node)) return [];
    if (node.kind === Kind.VARIABLE_DEFINITION) return [`$${node.variable.name.value}`];
    return node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD ? [node.name.value] : [];
  });
  return names.join(".");
}
