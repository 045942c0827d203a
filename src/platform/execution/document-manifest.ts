import { createHash } from "node:crypto";
import { z } from "zod";

/** A document, and what the manifest calls it. */
export interface NamedDocument {
  id: string;
  text: string;
}

/** The id of a document by the GraphQL-over-HTTP draft: `sha256:` and the hash of its text. */
export const sha256IdOf = (text: string): string => `sha256:${createHash("sha256").update(text).digest("hex")}`;

/** As Apollo's `generate-persisted-query-manifest` writes it. */
const ofApollo = z.object({
  format: z.literal("apollo-persisted-query-manifest"),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string(), body: z.string() })),
});

/** Reads a manifest, and tells all that is wrong with it as such; whether its documents fit a schema is another question. */
export function readManifest(json: string): { documents: NamedDocument[]; problems: string[] } {
  const documents = documentsIn(json);
  if (!documents) return { documents: [], problems: ["must be a JSON object of ids and documents, or a manifest of Apollo's"] };
  if (documents.length === 0) return { documents, problems: ["has no documents"] };
  return { documents, problems: documents.flatMap(problemOf) };
}

function documentsIn(json: string): NamedDocument[] | null {
  let manifest: unknown;
  try {
    manifest = JSON.parse(json);
  } catch {
    return null;
  }
  const apollo = ofApollo.safeParse(manifest);
  if (apollo.success) return apollo.data.operations.map(({ id, body }) => ({ id, text: body }));
  // Ids and texts, as graphql-codegen's client preset and Relay's compiler write them.
  const pairs = isObject(manifest) ? Object.entries(manifest) : null;
  return pairs?.every(([, text]) => typeof text === "string") ? pairs.map(([id, text]) => ({ id, text })) : null;
}

const isObject = (value: unknown): value is Record<string, any> => typeof value === "object" && value !== null && !Array.isArray(value);

/** A hash that is not the document's would have clients run what they did not mean. */
function problemOf({ id, text }: NamedDocument): string[] {
  if (id === "") return ["a document has an empty id"];
  const hash = /^(?:sha256:)?([0-9a-f]{64})$/.exec(id)?.[1];
  if (hash && sha256IdOf(text) !== `sha256:${hash}`) return [`${id}: is not the SHA-256 of its document`];
  if (!hash && id.startsWith("sha256:")) return [`${id}: "sha256:" must be followed by 64 hexadecimal digits in lower case`];
  return [];
}
