/** What a cache must know of a schema (facts-plugin.cjs). */
export interface SchemaFacts {
  byId: Record<string, string>;
  pages: Record<string, string[]>;
  unkeyed: string[];
}

/** A page behind another one is put to it; a list that is asked for anew takes the place of what was there. */
const pagePolicy = (keyArgs: readonly string[]) => ({
  keyArgs: [...keyArgs],
  merge(existing: any, incoming: any, { args }: { args: Record<string, any> | null }) {
    if (!existing || (args?.after == null && args?.before == null)) return incoming;
    const joined = { ...incoming };
    for (const rows of ["nodes", "edges"] as const) {
      if (!incoming[rows]) continue;
      const before = existing[rows] ?? [];
      joined[rows] = args.after == null ? [...incoming[rows], ...before] : [...before, ...incoming[rows]];
    }
    return joined;
  },
});

/** A record that a list has brought need not be asked for once more. */
const recordPolicy = (typename: string) => ({
  read(existing: unknown, { args, toReference }: { args: Record<string, any> | null; toReference: (object: any) => any }) {
    return existing ?? (args?.id ? toReference({ __typename: typename, id: args.id }) : undefined);
  },
});

/** Lists grow by `fetchMore`, a record that is there is found by its id, and events do not stay when they are over. */
export const policiesOf = ({ byId, pages, unkeyed }: SchemaFacts): Record<string, any> => ({
  Query: {
    fields: {
      ...Object.fromEntries(Object.entries(pages).map(([field, keyArgs]) => [field, pagePolicy(keyArgs)])),
      ...Object.fromEntries(Object.entries(byId).map(([field, typename]) => [field, recordPolicy(typename)])),
    },
  },
  ...Object.fromEntries(unkeyed.map((typename) => [typename, { keyFields: false }])),
});

/** What has no id of its own belongs to what it is part of. */
export const keysOf = ({ unkeyed }: Pick<SchemaFacts, "unkeyed">): Record<string, () => null> =>
  Object.fromEntries(unkeyed.map((typename) => [typename, () => null]));
