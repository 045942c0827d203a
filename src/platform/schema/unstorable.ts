import { type ASTNode, Kind } from "graphql";
import { RequestError } from "../errors.js";

/** NUL and halves of surrogate pairs: PostgreSQL has no place for them in a text. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

/** Whether a text can be kept as it is. */
export const isStorable = (text: string): boolean => !UNSTORABLE.test(text);

/** @throws {RequestError} naming the place of a text that cannot be stored */
export function checkText(text: string, place: () => string): void {
  if (isStorable(text)) return;
  const where = `"${place()}"`;
  throw new RequestError("BAD_USER_INPUT", `${where} has a NUL character or half of a surrogate pair, which cannot be stored. Remove it.`);
}

/** The argument, and the fields of its input, that a value stands in. */
export function placeOf(above: readonly (ASTNode | readonly ASTNode[])[]): string {
  const names = above.flatMap((node) => {
    if (!("kind" in node)) return [];
    if (node.kind === Kind.VARIABLE_DEFINITION) return [`$${node.variable.name.value}`];
    return node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD ? [node.name.value] : [];
  });
  return names.join(".");
}
