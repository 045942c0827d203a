import { readFile } from "node:fs/promises";
import type { DocumentNode, GraphQLSchema } from "graphql";
import { LRUCache } from "lru-cache";
import type { TrustedDocumentsSettings } from "../config.js";
import { RequestError } from "../errors.js";
import type { Log } from "../log.js";
import type { Metrics } from "../metrics.js";
import { type NamedDocument, readManifest, sha256IdOf } from "./document-manifest.js";
import { checkLength, Documents, parsed } from "./documents.js";
import { excessOfForm } from "./form.js";

/** What of a request says which document is meant. */
export interface DocumentRequest {
  query?: unknown;
  documentId?: unknown;
  extensions?: unknown;
}

/** Documents of strangers that are remembered as logged; past that many the first ones may be logged again. */
const MOST_LOGGED = 1_000;

/** The documents of an endpoint that its clients were built with. Without a manifest there are none, and all may run. */
export class TrustedDocuments {
  private readonly texts = new Map<string, string>();
  private readonly documents = new Map<string, DocumentNode>();
  private readonly logged = new LRUCache<string, true>({ max: MOST_LOGGED });

  constructor(readonly mode: TrustedDocumentsSettings["mode"] = "allow") {}

  /**
   * Reads manifests and holds every document against the schema and the limits.
   * @returns all that is wrong with them, in words for whoever runs the server
   */
  async read(files: string[], schema: GraphQLSchema, showsSchema: boolean): Promise<string[]> {
    const problems: string[] = [];
    for (const file of files) {
      let json: string;
      try {
        json = await readFile(file, "utf8");
      } catch (error) {
        problems.push(`${file} cannot be read: ${(error as Error).message}`);
        continue;
      }
      const manifest = readManifest(json);
      problems.push(...manifest.problems.map((problem) => `${file}: ${problem}`));
      const documents = new Documents(schema, showsSchema);
      for (const named of manifest.documents)
        problems.push(...this.add(named, documents).map((problem) => `${file}: ${nameOf(named)}: ${problem}`));
    }
    return problems;
  }

  private add({ id, text }: NamedDocument, documents: Documents): string[] {
    const before = this.texts.get(id);
    if (before !== undefined && before !== text) return ["stands for two documents that differ"];
    if (before !== undefined) return [];
    try {
      const document = parsed(text);
      this.texts.set(id, text).set(sha256IdOf(text), text);
      this.documents.set(text, document);
      // The cost is a matter of the variables.
      const excess = excessOfForm(document);
      return excess ? [excess.message] : documents.problemsOf(document).map(({ message }) => message);
    } catch (error) {
      return [(error as Error).message];
    }
  }

  /** Has the documents, which were checked, taken as found good. */
  keepIn(documents: Documents): void {
    for (const [text, document] of this.documents) documents.keep(text, document);
  }

  /** The text of the trusted document of an id. */
  find(id: unknown): string | undefined {
    return typeof id === "string" ? this.texts.get(id) : undefined;
  }

  /** The text of the document that a request means. Undefined where it names none. */
  textOf({ query, documentId, extensions }: DocumentRequest): string | undefined {
    const text = typeof query === "string" && query !== "" ? query : undefined;
    const id = documentId ?? (text === undefined ? apolloId(extensions) : undefined);
    if (id === undefined || id === null) return text;
    if (typeof id !== "string") throw new RequestError("BAD_USER_INPUT", '"documentId" must be a text.');
    if (text !== undefined) throw new RequestError("BAD_USER_INPUT", 'Send "documentId" or "query", not both.');
    const trusted = this.texts.get(id);
    if (trusted === undefined)
      throw new RequestError(
        "TRUSTED_DOCUMENT_NOT_FOUND",
        "There is no trusted document of this id. The client is newer than its manifest.",
      );
    return trusted;
  }

  /**
   * The text of a request by which it may run.
   * @throws {RequestError} for an id that is not known, and where others are blocked for a document that is not among them
   */
  admit(request: DocumentRequest, requestId: string, { log, metrics }: { log: Log; metrics: Metrics }): string | undefined {
    const count = (outcome: string) => metrics.documents.inc({ outcome });
    let text: string | undefined;
    try {
      text = this.textOf(request);
    } catch (error) {
      count("unknown_id");
      throw error;
    }
    if (text === undefined) return text;
    if (this.documents.has(text)) {
      count("trusted");
      return text;
    }
    checkLength(text);
    if (this.mode === "allow") return text;
    count(this.mode === "block" ? "blocked" : "untrusted");
    this.logOnce(text, requestId, log);
    if (this.mode === "block")
      throw new RequestError("TRUSTED_DOCUMENT_REQUIRED", "Only trusted documents run here: send the `documentId` of one.");
    return text;
  }

  /** Not its text, which may hold what a person typed. The operation's own line, of the same request, says whose it is. */
  private logOnce(text: string, requestId: string, log: Log): void {
    const documentId = sha256IdOf(text);
    if (this.logged.has(documentId)) return;
    this.logged.set(documentId, true);
    log.warn({ requestId, documentId, mode: this.mode }, "a document that is not trusted");
  }
}

/** The id as clients of Apollo's and urql's persisted queries send it. */
function apolloId(extensions: unknown): string | undefined {
  const hash = (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)?.persistedQuery?.sha256Hash;
  return typeof hash === "string" ? `sha256:${hash}` : undefined;
}

/** What a person knows a document by. */
function nameOf({ id, text }: NamedDocument): string {
  const [, name] = /\b(?:query|mutation|subscription)\s+(\w+)/.exec(text) ?? [];
  return name ? `${name} (${id})` : id;
}
