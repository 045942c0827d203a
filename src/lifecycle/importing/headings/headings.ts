/** What columns may be called, by the field that they are taken into; of several columns for one field the first here counts. */
export type Headings = Readonly<Record<string, readonly string[]>>;

/** Reads lists like `{ email: "Email, E-mail" }`. */
export const headings = <Field extends string>(lists: Record<Field, string>): Record<Field, readonly string[]> =>
  Object.fromEntries(Object.entries<string>(lists).map(([field, list]) => [field, listOf(list)])) as Record<Field, readonly string[]>;

export const listOf = (list: string): readonly string[] =>
  list
    .split(",")
    .map((title) => title.trim())
    .filter(Boolean);
