import { readFile, writeFile } from "node:fs/promises";
import { buildSchema, findBreakingChanges, type GraphQLSchema } from "graphql";
import { contractOf } from "../platform/execution/schema.js";
import type { SchemaName } from "../platform/query/fields.js";

/** Where the published schemas are committed, and as of the last release: what clients in the field rely on. */
const FILES: Record<SchemaName, { emitted: string; released: string }> = {
  organisation: { emitted: "schema/schema.graphql", released: "schema/released.graphql" },
  partner: { emitted: "schema/partner.graphql", released: "schema/partner-released.graphql" },
};
const CHANGELOG = "CHANGELOG.md";

/** Writes a published schema as it follows from the code. */
export async function emitContract(schema: GraphQLSchema, name: SchemaName = "organisation"): Promise<void> {
  await writeFile(FILES[name].emitted, contractOf(schema));
}

/**
 * What is wrong with a committed contract: that it differs from the code, or breaks clients of the last release by a
 * change that the changelog does not name. Empty when all is well.
 */
export async function contractProblems(schema: GraphQLSchema, name: SchemaName = "organisation"): Promise<string[]> {
  const { emitted, released } = FILES[name];
  const [committed, before, changelog] = await Promise.all([emitted, released, CHANGELOG].map((file) => readFile(file, "utf8")));
  return problemsOf(contractOf(schema), committed as string, before as string, changelog as string, emitted);
}

/** The same, of texts. */
export function problemsOf(
  emitted: string,
  committed: string,
  released: string,
  changelog: string,
  file = FILES.organisation.emitted,
): string[] {
  const drift = emitted === committed ? [] : [`${file} is not what the code emits. Run npm run schema:emit and review the difference.`];
  const breaking = findBreakingChanges(buildSchema(released), buildSchema(emitted)).map((change) => change.description);
  const unannounced = breaking.filter((description) => !changelog.includes(description));
  return [...drift, ...unannounced.map((description) => `Breaking change that ${CHANGELOG} does not name: ${description}`)];
}
