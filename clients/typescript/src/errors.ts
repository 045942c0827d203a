interface Coded {
  code?: unknown;
  extensions?: { code?: unknown };
}

/** Where the clients keep the list of what went wrong: Apollo Client, urql, graphql-request, and the payload of a mutation. */
const lists = (error: Record<string, any>): unknown[] => [
  error.userErrors,
  error.errors,
  error.graphQLErrors,
  error.networkError,
  error.response?.errors,
  error.cause,
];

/**
 * All codes that an error bears, whichever client it comes from: that of a GraphQL error (`extensions.code`), of a user error
 * (`code`), of each of several, and of what is wrapped in it. The payload of a mutation counts as an error with its `userErrors`.
 */
export function codesOf(error: unknown): string[] {
  if (Array.isArray(error)) return error.flatMap(codesOf);
  if (typeof error !== "object" || error === null) return [];
  const { code, extensions } = error as Coded;
  const own = [extensions?.code, code].filter((one): one is string => typeof one === "string");
  return [...own, ...lists(error).flatMap(codesOf)];
}

/**
 * Whether a request was refused with this code (docs/errors.md has them): `isRefusal(error, "CONFLICT")`.
 * @param error what a client threw or answered with, or the payload of a mutation
 */
export const isRefusal = (error: unknown, code: string): boolean => codesOf(error).includes(code);

/** The user error of a payload that has this code, with the facts of its type; undefined when there is none. */
export function refusalOf<E extends { code: string }, C extends E["code"]>(
  payload: { userErrors: readonly E[] } | null | undefined,
  code: C,
): E | undefined {
  return payload?.userErrors.find((error) => error.code === code);
}
