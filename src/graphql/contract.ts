import { readFile, writeFile } from "node:fs/promises";
import { buildSchema, findBreakingChanges, type GraphQLSchema } from "graphql";
import { contractOf } from "./schema.js";

const EMITTED = "schema/schema.graphql";
/** The contract as of the last release; what clients in the field rely on. */
const RELEASED = "schema/released.graphql";
const CHANGELOG = "CHANGELOG.md";

/** Writes the published schema as it follows from the code. */
export async function emitContract(schema: GraphQLSchema): Promise<void> {
  await writeFile(EMITTED, contractOf(schema));
}

/**
 * What is wrong with the committed contract: that it differs from the code, or breaks clients of the last release by a
 * change that the changelog does not name. Empty when all is well.
 */
export async function contractProblems(schema: GraphQLSchema): Promise<string[]> {
  const [committed, released, changelog] = await Promise.all([EMITTED, RELEASED, CHANGELOG].map((file) => readFile(file, "utf8")));
  return problemsOf(contractOf(schema), committed as string, released as string, changelog as string);
}

/** The same, of texts. */
export function problemsOf(emitted: string, committed: string, released: string, changelog: string): string[] {
  const drift = emitted === committed ? [] : [`${EMITTED} is not what the code emits. Run npm run schema:emit and review the difference.`];
  const breaking = findBreakingChanges(buildSchema(released), buildSchema(emitted)).map((change) => change.description);
  const unannounced = breaking.filter((description) => !changelog.includes(description));
  return [...drift, ...unannounced.map((description) => `Breaking change that ${CHANGELOG} does not name: ${description}`)];
}
